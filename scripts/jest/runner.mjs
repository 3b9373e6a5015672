import jestRunner from 'jest-runner';

const TestRunner = jestRunner.default ?? jestRunner;

/** Jest's own runner. Under `--watch` every run has new processes, since a process loads a module once. */
export default class NativeRunner extends TestRunner {
  runTests(tests, watcher, options) {
    const { watch, watchAll } = this._globalConfig;
    return super.runTests(tests, watcher, { ...options, serial: options.serial && !watch && !watchAll });
  }
}
