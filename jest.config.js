import preset from './jest.preset.js';

export default {
  ...preset,
  rootDir: import.meta.dirname,
  testTimeout: 30_000,
  // On a busy machine a large process needs a moment to end; one that stays longer has left something open.
  workerGracefulExitTimeout: 5_000,
};
