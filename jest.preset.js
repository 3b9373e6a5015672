import { join } from 'node:path';

const part = (name) => join(import.meta.dirname, 'scripts/jest', name);

// One preset for every project: modules loaded by Node.js, packages of the workspace read from their sources.
export default {
  runner: part('runner.mjs'),
  runtime: part('runtime.mjs'),
  testEnvironment: part('environment.mjs'),
  testEnvironmentOptions: { customExportConditions: ['zhurnal-source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {},
  testMatch: ['**/src/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
};
