import tseslint from 'typescript-eslint'

/** Folders that hold only thinking: no files, network, clock or chance of their own. */
const PURE_FOLDERS = [
  'care',
  'intake',
  'history',
  'position',
  'supply',
  'forecast',
  'money',
  'planning',
  'pipelines',
  'matching',
  'reports',
  'access',
  'demo',
]

const noImpurity = [
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Draw from a keyed stream instead.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The time comes in as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The time comes in as an argument.',
  },
]

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: a default export hides a rename.',
}

export default tseslint.config(
  { ignores: ['dist/', 'data/', 'node_modules/', 'coverage/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: ['./tsconfig.json', './src/web/islands/tsconfig.json'] } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off', // typed arrays under noUncheckedIndexedAccess: an index we made ourselves
      '@typescript-eslint/no-confusing-void-expression': 'off',
      'no-restricted-syntax': ['error', noDefaultExport],
    },
  },
  {
    files: PURE_FOLDERS.map(folder => `src/${folder}/**/*.ts`),
    rules: {
      'no-restricted-syntax': ['error', noDefaultExport, ...noImpurity],
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^node:', message: 'Pure folders do not touch the machine.' }] },
      ],
      'no-restricted-globals': ['error', 'fetch', 'process', 'setTimeout', 'setInterval'],
    },
  },
  {
    files: ['src/**/*.test.ts'],
    rules: { 'no-restricted-imports': 'off', 'no-restricted-globals': 'off' },
  },
  {
    // Ports promise; what is kept in memory has nothing to wait for, but must refuse by rejecting, not by throwing.
    files: ['src/storage/memory/**/*.ts'],
    rules: { '@typescript-eslint/require-await': 'off' },
  },
  { files: ['vitest.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
)
