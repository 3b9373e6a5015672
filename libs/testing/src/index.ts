export { TestApi, headersOf } from './test-api.js';
export type { GraphQLAnswer, TestAnswer, TestApiOptions, TestRequest, TestSession } from './test-api.js';
export { testDatabase } from './test-database.js';
export type { TestDatabase } from './test-database.js';
