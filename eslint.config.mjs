import tseslint from 'typescript-eslint';

/** Real time, chance and the world: only `bot/` touches them, and time only in `bot/clock.ts`. */
const world = [
  { name: 'process', message: 'Settings come in as arguments.' },
  { name: 'fetch', message: 'I/O belongs to bot/.' },
  { name: 'setTimeout', message: 'The clock sends events; see bot/clock.ts.' },
  { name: 'setInterval', message: 'The clock sends events; see bot/clock.ts.' },
  { name: 'setImmediate', message: 'The clock sends events; see bot/clock.ts.' },
  { name: 'console', message: 'Return a value; bot/ writes logs.' },
];
const clock = [
  { object: 'Date', property: 'now', message: 'The caller passes `now`.' },
  { object: 'Math', property: 'random', message: 'The caller passes `newId`.' },
  { object: 'performance', property: 'now', message: 'The caller passes `now`.' },
];
const newDate = { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The caller passes `now`.' };

export default tseslint.config(
  { ignores: ['node_modules/', 'out/', '.data/', 'bot/spdy-stub/'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { project: ['./tsconfig.json', './bot/channels/web/page/tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } }],
    },
  },
  {
    files: ['flows/**/*.ts', 'templates/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...world],
      'no-restricted-properties': ['error', ...clock],
      'no-restricted-syntax': ['error', newDate],
    },
  },
  {
    files: ['bot/**/*.ts', 'store/**/*.ts'],
    ignores: ['bot/clock.ts', 'bot/channels/web/page/**'],
    rules: { 'no-restricted-properties': ['error', ...clock], 'no-restricted-syntax': ['error', newDate] },
  },
  // Tool configurations are read by their default export.
  { files: ['*.config.{ts,mjs}', '.dependency-cruiser.mjs'], rules: { 'no-restricted-exports': 'off' } },
  { files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
);
