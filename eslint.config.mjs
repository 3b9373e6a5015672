import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/**
 * THE LADDER. Each layer may import only what stands before it in its list; this is the architecture.
 * apps/api/src/specs/architecture.spec.ts checks the same lists against the real project graph.
 */
export const SERVER_LADDER = [
  'rules',
  'evidence',
  'documents',
  'backup',
  'signing',
  'platform',
  'audit',
  'identity',
  'schooling',
  'timetable',
  'plans',
  'attendance',
  'journal',
  'grading',
  'diary',
  'supervision',
  'reports',
  'archive',
  'export',
  'exchange',
  'schedules',
  'app',
  'demo',
  'testing',
];
export const WEB_LADDER = ['rules', 'contract', 'web-ui', 'web-client'];

/** What stands on top, and the whole of what each may see. Nobody may import an app. */
export const TOPS = {
  api: [...SERVER_LADDER, 'contract'],
  cli: SERVER_LADDER,
  bench: [...SERVER_LADDER, 'contract'],
  e2e: [...SERVER_LADDER, 'contract'],
  staff: WEB_LADDER,
  family: WEB_LADDER,
  portal: [],
};

const below = (ladder, layer) => ladder.slice(0, ladder.indexOf(layer));
const allowed = {
  ...Object.fromEntries(SERVER_LADDER.map((layer) => [layer, below(SERVER_LADDER, layer)])),
  ...Object.fromEntries(WEB_LADDER.map((layer) => [layer, below(WEB_LADDER, layer)])),
  ...TOPS,
};
const depConstraints = Object.entries(allowed).map(([layer, layers]) => ({
  sourceTag: `layer:${layer}`,
  onlyDependOnLibsWithTags: [`layer:${layer}`, ...layers.map((other) => `layer:${other}`)],
}));

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.nx/**',
      '.data/**',
      'tmp/**',
      'libs/contract/**',
      '**/*.d.ts',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    // Decorated classes keep value imports: the validation of inputs reads their types at run time.
    languageOptions: { parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, allow: [], depConstraints },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-extraneous-class': [
        'error',
        { allowWithDecorator: true, allowStaticOnly: true, allowEmpty: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // A page answers a moment later: what is read once may be read too early.
    files: ['apps/e2e/src/**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "CallExpression[callee.name='expect'] > AwaitExpression > CallExpression[callee.property.name=/^(count|innerText|allInnerTexts|allTextContents|textContent|getAttribute|isVisible|isDisabled|isEnabled|inputValue|isChecked)$/]",
          message: 'Read it with `soon(() => …)`, which waits until the page has come to it.',
        },
      ],
    },
  },
  {
    files: [
      'scripts/**/*.mjs',
      '.ci/**/*.mjs',
      '**/*.config.{js,mjs,ts}',
      'apps/cli/bin/*.mjs',
      '**/harness/**',
      'jest.*.js',
    ],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
        window: 'readonly',
        document: 'readonly',
        navigator: 'readonly',
        structuredClone: 'readonly',
      },
    },
    rules: { 'no-console': 'off', '@nx/enforce-module-boundaries': 'off' },
  },
  {
    // The receiving portal knows nothing of the journal but the description of the format.
    files: ['apps/portal/src/**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
      },
    },
    rules: { 'no-console': 'off' },
  },
  {
    // The school's law is pure: nothing from outside, no clock, no chance, no waiting.
    files: ['libs/rules/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^[^.]', message: 'The rules import nothing: pass it in as a fact.' }] },
      ],
      'no-restricted-globals': [
        'error',
        ...['Date', 'process', 'setTimeout', 'fetch', 'console', 'performance', 'crypto'].map((name) => ({
          name,
          message: 'The rules read no clock and touch nothing: pass it in as a fact.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'No chance in the rules.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'AwaitExpression', message: 'Rules do not wait.' },
        { selector: ':function[async=true]', message: 'Rules do not wait.' },
      ],
    },
  },
  {
    files: ['apps/staff/src/**/*.{ts,tsx}', 'apps/family/src/**/*.{ts,tsx}', 'libs/web/**/*.{ts,tsx}'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'crypto', property: 'randomUUID', message: 'Missing over plain HTTP: use newId.' },
      ],
    },
  },
  {
    files: ['**/*.spec.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  prettier,
);
