import type { z } from 'zod'

/** Why a value is not a `Study`. */
export interface StudyProblem {
  /** The path, such as `protocolSection.designModule.phases[0]`; empty for the whole value. */
  path: string
  /** What was expected and what was found, in words. */
  message: string
}

/** The deepest of 1,582 real records has 11 levels; a deeper document would only overflow stacks. */
export const depthLimit = 64

/** A problem if a value is nested deeper than any record, else `null`. Safe for values that contain themselves. */
export function findExcessDepth(value: unknown): StudyProblem | null {
  return exceedsDepth(value, depthLimit)
    ? { path: '', message: `is nested more than ${depthLimit} levels deep` }
    : null
}

/** Whether a value has more than `remaining` levels of objects and lists. */
export function exceedsDepth(value: unknown, remaining: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (remaining === 0) return true
  for (const child of Object.values(value)) {
    if (typeof child === 'object' && exceedsDepth(child, remaining - 1)) return true
  }
  return false
}

const expectedWords: Record<string, string> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  nonoptional: 'a value',
}

/** Describes a schema issue in words; `root` is the value that was checked. */
export function toProblem(issue: z.core.$ZodIssue, root: unknown): StudyProblem {
  const path = formatPath(issue.path)
  if (issue.code !== 'invalid_type') return { path, message: issue.message }
  const expected = expectedWords[issue.expected] ?? issue.expected
  return { path, message: `expected ${expected}, found ${describeFound(root, issue.path)}` }
}

function formatPath(path: readonly PropertyKey[]): string {
  let text = ''
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`
    else text += text === '' ? String(step) : `.${String(step)}`
  }
  return text
}

function describeFound(root: unknown, path: readonly PropertyKey[]): string {
  let value = root
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return 'nothing'
    value = (value as Record<PropertyKey, unknown>)[step]
  }
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'string') return 'text'
  return expectedWords[typeof value] ?? `a ${typeof value}`
}
