import importX from 'eslint-plugin-import-x'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import mayImport from './tools/rooms.json' with { type: 'json' }

// `tools/rooms.json` says what each room may import, in the only direction imports go (ARCHITECTURE.md). Everything
// that it does not name is refused, tests too.
const zones = Object.entries(mayImport).map(([room, allowed]) => {
  const open = [room, ...allowed]
  return {
    target: `./${room}`,
    from: './',
    except: [...open, ...placesOutside()].map((path) => `./${path}`),
    message: `${room} may import ${allowed.length === 0 ? 'nothing outside itself' : allowed.join(', ')}: see the rooms in ARCHITECTURE.md.`,
  }
})

/** Packages and what Next generates are decided by other rules. */
function placesOutside() {
  return ['node_modules', '.next', 'package.json', 'next-env.d.ts']
}

const nodeModules = {
  group: ['node:*', 'next', 'next/*', '@prisma/*', 'better-sqlite3', 'pg'],
  message: 'This room is pure: no Node, Next, Prisma or database.',
}
const onlyIn = (name, message) => ({ group: [name], message })
const serverOnly = onlyIn('server-only', 'Only lib/data is marked server-only.')
const nextCache = onlyIn('next/cache', 'Caching is decided in lib/data alone.')
const prisma = onlyIn('@prisma/*', 'Only lib/store imports Prisma.')
const generated = onlyIn('**/generated/*', 'Only lib/store imports the generated client.')

const restrict = (...patterns) => ({
  'no-restricted-imports': ['error', { patterns }],
})

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      '.next',
      '.data',
      'lib/store/sqlite/generated',
      'lib/store/postgres/generated',
      'next-env.d.ts',
      'coverage',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  jsxA11y.flatConfigs.strict,
  reactHooks.configs.flat.recommended,
  {
    plugins: { 'import-x': importX },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: '.' })] },
    rules: {
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'import-x/no-restricted-paths': ['error', { zones }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only lib/env.ts reads the environment.' },
      ],
      ...restrict(serverOnly, nextCache, prisma, generated),
    },
  },
  {
    files: [
      'lib/{study,vocabulary,expression,registries,therapy,search,ctgov-api,pages}/**',
      'components/**',
    ],
    rules: restrict(
      { ...nodeModules, group: nodeModules.group.filter((name) => !name.startsWith('next')) },
      serverOnly,
      nextCache,
      generated,
    ),
  },
  {
    files: ['lib/{study,vocabulary,expression,registries,therapy,search,ctgov-api,pages}/**'],
    rules: restrict(nodeModules, serverOnly, generated),
  },
  { files: ['lib/store/**'], rules: restrict(serverOnly, nextCache) },
  { files: ['lib/data/**'], rules: restrict(prisma, generated) },
  {
    files: ['lib/env.ts', '*.config.*', 'tests/**', 'instrumentation.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['commands/**/*.ts'],
    ignores: ['commands/terminal.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.object.object.name="process"][callee.property.name="write"]',
          message:
            'Commands write through commands/terminal.ts, which makes visible what a terminal obeys.',
        },
      ],
    },
  },
  {
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-imports': 'off',
    },
  },
  { files: ['**/*.{js,mjs,cjs}'], ...tseslint.configs.disableTypeChecked },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
)
