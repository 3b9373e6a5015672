export { Chance } from './chance.js';
export { StatementRecorder } from './statement-recorder.js';
export type { RecordedStatement } from './statement-recorder.js';
export { TestApi, headersOf } from './test-api.js';
export type { GraphQLAnswer, TestAnswer, TestApiOptions, TestRequest, TestSession } from './test-api.js';
export { analyze, copyDatabase, preparedDatabase, testDatabase } from './test-database.js';
export type { TestDatabase } from './test-database.js';
export { testRedis } from './test-redis.js';
