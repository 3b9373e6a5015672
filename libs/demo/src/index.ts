export { DEFAULT_SEED, DemoSchool, SeedError, generateSchool } from './generate-school.js';
export type { SchoolWish } from './generate-school.js';
export { loadDemo } from './load/load-demo.js';
export type { DemoSignIn, LoadReport, LoadWish, LoadedSchool } from './load/load-demo.js';
export type { DemoRow, DemoTable, DemoTables } from './rows/rows.js';
export { DEMO_PASSWORD } from './sign-ins.js';
