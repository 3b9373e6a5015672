import preset from './jest.preset.js';

export default { ...preset, rootDir: import.meta.dirname, testTimeout: 30_000 };
