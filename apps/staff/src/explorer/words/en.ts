import type { English } from '@zhurnal/web-client';
import type { EXPLORER_RU } from './ru.js';

/** What the explorer of the API says, in English. */
export const EXPLORER_EN = {
  title: 'API explorer',
  intro:
    'Queries to the journal for those who write programs. They run with a token, in its name and with its rights.',
  toTokens: 'Tokens',
  token: 'Token',
  tokenHint: 'Kept on this page only, while it is open.',
  sample: 'Sample',
  chooseSample: 'Choose a sample',
  history: 'Earlier queries',
  chooseHistory: 'Choose a query',
  clearHistory: 'Forget earlier queries',
  document: 'Query',
  variables: 'Variables (JSON)',
  run: 'Run',
  runHint: 'Ctrl + Enter',
  writes: 'This query changes data of the journal.',
  needToken: 'Paste a token.',
  badVariables: 'The variables are not JSON.',
  noAnswer: 'No answer: the server cannot be reached.',
  answer: 'Answer',
  noneYet: 'The answer appears here.',
  status: 'HTTP {status}',
  cost: 'Cost {requested}, {remaining} of {limit} left',
  headers: 'Headers of the answer',
  schema: 'Schema',
  search: 'Find a type or a field',
  found: '{count, plural, one {# type} other {# types}}',
  more: 'The first {count} are shown. Search more closely.',
  off: 'The explorer is off',
  offWhy: 'The keeper of the server turns it on. A token reads the schema anyway: GET /schema.graphql.',
  loading: 'Loading the schema…',
} as const satisfies English<typeof EXPLORER_RU>;
