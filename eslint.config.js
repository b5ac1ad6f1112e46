import importX from 'eslint-plugin-import-x'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/**
 * The rooms of the project and what each may import, in the only direction imports go (ARCHITECTURE.md).
 * `from` names what is closed to the room.
 */
const closedTo = {
  'lib/study': [
    'vocabulary',
    'expression',
    'registries',
    'therapy',
    'search',
    'db',
    'ingest',
    'data',
  ],
  'lib/vocabulary': ['expression', 'registries', 'therapy', 'search', 'db', 'ingest', 'data'],
  'lib/expression': ['registries', 'therapy', 'search', 'db', 'ingest', 'data'],
  'lib/registries': ['search', 'db', 'ingest', 'data'],
  'lib/therapy': ['search', 'db', 'ingest', 'data'],
  'lib/search': ['db', 'ingest', 'data'],
  'lib/ctgov-api': ['registries', 'db', 'ingest', 'data'],
  'lib/db': ['ingest', 'data'],
  'lib/ingest': ['data'],
  components: ['db', 'ingest', 'data'],
  app: ['db', 'ingest'],
}

const zones = Object.entries(closedTo).flatMap(([target, rooms]) => [
  ...rooms.map((room) => ({
    target: `./${target}`,
    from: `./lib/${room}`,
    message: `${target} must not import lib/${room}: see the layers in ARCHITECTURE.md.`,
  })),
  ...(target.startsWith('lib/')
    ? ['app', 'components'].map((from) => ({
        target: `./${target}`,
        from: `./${from}`,
        message: `${target} must not import ${from}: see the layers in ARCHITECTURE.md.`,
      }))
    : []),
])

const nodeModules = {
  group: ['node:*', 'next', 'next/*', '@prisma/*', 'better-sqlite3'],
  message: 'This room is pure: no Node, Next, Prisma or SQLite.',
}
const onlyIn = (name, message) => ({ group: [name], message })
const serverOnly = onlyIn('server-only', 'Only lib/data is marked server-only.')
const nextCache = onlyIn('next/cache', 'Caching is decided in lib/data alone.')
const prisma = onlyIn('@prisma/*', 'Only lib/db imports Prisma.')
const generated = onlyIn('**/generated/*', 'Only lib/db imports the generated client.')

const restrict = (...patterns) => ({
  'no-restricted-imports': ['error', { patterns }],
})

export default tseslint.config(
  {
    ignores: ['node_modules', '.next', '.data', 'lib/db/generated', 'next-env.d.ts', 'coverage'],
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
    files: ['lib/{study,vocabulary,expression,therapy,ctgov-api}/**', 'components/**'],
    rules: restrict(
      { ...nodeModules, group: nodeModules.group.filter((name) => !name.startsWith('next')) },
      serverOnly,
      nextCache,
      generated,
    ),
  },
  {
    files: ['lib/{study,vocabulary,expression,therapy,ctgov-api}/**'],
    rules: restrict(nodeModules, serverOnly, generated),
  },
  { files: ['lib/db/**'], rules: restrict(serverOnly, nextCache) },
  { files: ['lib/data/**'], rules: restrict(prisma, generated) },
  {
    files: ['lib/env.ts', '*.config.*', 'tests/**', 'instrumentation.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-imports': 'off',
    },
  },
  { files: ['**/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
)
