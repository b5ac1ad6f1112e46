import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { projectRoot } from '@/commands/project'
import { print, reportFailure } from '@/commands/terminal'

// `npm run -s sentences`: every text in the source that a visitor or operator can see, with its place, for reading
// them all in one go; `-- commands` shows only those of one folder.

/** Folders whose texts appear on pages, in answers, files, the log and on the command line. */
const rooms = ['app', 'components', 'public', 'lib', 'commands']
/** Attributes that people hear or see. */
const spokenAttributes = new Set(['aria-label', 'alt', 'title', 'placeholder', 'label', 'summary'])

try {
  const wanted = process.argv[2] ?? ''
  for (const path of rooms.flatMap((room) => listFiles(join(projectRoot, room)))) {
    const file = relative(projectRoot, path)
    if (!file.startsWith(wanted)) continue
    const texts = listTexts(path)
    if (texts.length > 0) print([file, ...texts].join('\n'))
  }
} catch (error) {
  reportFailure(error)
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && /\.[jt]sx?$/.test(each.name))
    .map((each) => join(each.parentPath, each.name))
    .filter((path) => !path.includes('/generated/'))
    .sort()
}

/** "  12  We keep every version.", once for each place. */
function listTexts(path: string): string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const add = (node: ts.Node, text: string) => {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
    const words = text.replace(/\s+/g, ' ').trim()
    if (words !== '') found.push(`${String(line).padStart(5)}  ${words}`)
  }
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return
    if (ts.isJsxElement(node) && hasOwnWords(node)) {
      add(node, describeChildren(node.children))
      node.openingElement.attributes.forEachChild(visit)
      // Texts in braces are already in the sentence; attributes of elements in it are not.
      for (const child of node.children) visitInside(child)
      return
    }
    if (ts.isJsxAttribute(node) && !spokenAttributes.has(node.name.getText())) {
      if (node.initializer && ts.isStringLiteral(node.initializer)) return
    }
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      const text = describe(node)
      if (isSentence(text) || ts.isJsxAttribute(node.parent)) add(node, text)
    }
    node.forEachChild(visit)
  }
  const visitInside = (node: ts.Node) => {
    if (ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node) || ts.isJsxExpression(node)) {
      if (ts.isJsxElement(node)) {
        node.openingElement.attributes.forEachChild(visit)
        for (const child of node.children) visitInside(child)
      } else node.forEachChild(visit)
    }
  }
  visit(source)
  return found
}

/** Whether an element contains words besides other elements, so that all are read together. */
function hasOwnWords({ children }: ts.JsxElement): boolean {
  return children.some((child) => ts.isJsxText(child) && /\p{L}{2}/u.test(child.text))
}

/** A sentence has words and spaces; classes, keys, queries and addresses look different. */
function isSentence(text: string): boolean {
  return (
    /[\p{L}’…”)}] [\p{L}“‘(…]/u.test(text) &&
    /^[\p{Lu}“…]|[.?!:]$|^[\p{Ll}’]+ [\p{Ll}…]+ [\p{Ll}’…]+/u.test(text.trim()) &&
    !/[:[](?:hover|focus|not|has)|\b(?:flex|grid|px|py|mt|text|max-w)-|^\s*(?:SELECT|INSERT|WITH|CREATE|UPDATE|DELETE|PRAGMA|AND|ORDER|FROM|BEGIN|SAVEPOINT|RELEASE|ROLLBACK|SHOW)\b|^M?[-\d. ]+$/.test(
      text,
    )
  )
}

/** The text with "…" for interpolated values. */
function describe(node: ts.Node): string {
  if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) return node.text
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('')
  }
  if (ts.isJsxElement(node)) return describeChildren(node.children)
  if (ts.isJsxExpression(node)) return node.expression ? describe(node.expression) : ''
  if (ts.isConditionalExpression(node)) {
    return `{${describe(node.whenTrue)} / ${describe(node.whenFalse)}}`
  }
  if (ts.isParenthesizedExpression(node)) return describe(node.expression)
  if (ts.isBinaryExpression(node)) return `{${describe(node.right)}}`
  if (ts.isJsxFragment(node)) return describeChildren(node.children)
  return '…'
}

function describeChildren(children: ts.NodeArray<ts.JsxChild>): string {
  return children.map(describe).join('')
}
