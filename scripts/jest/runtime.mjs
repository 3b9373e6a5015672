import { createRequire, register } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compileSource } from './compile-source.mjs';
import { useGlobals } from './globals.mjs';
import { jestObjectOf } from './jest-object.mjs';

/** Jest asks for the class as CommonJS would give it. */
export const __esModule = true;

const require = createRequire(import.meta.url);
register('./loader.mjs', import.meta.url);
// Processes that the tested code starts read the same sources.
process.execArgv.push('--import', new URL('./register.mjs', import.meta.url).href);
let specs = 0;

/** Where Jest finds the source map of a place in a stack: `file:///…/name.ts?spec=3`. */
class SourceMaps extends Map {
  get(place) {
    if (!/^file:.*\.tsx?(\?|$)/.test(place)) return undefined;
    return super.get(place) ?? this.set(place, compileSource(fileURLToPath(place)).mapFile).get(place);
  }
}

/**
 * How Jest loads modules here: by Node.js itself, once per process, instead of into a world of its own per spec file
 * (decision 0021). Jest's runner, its workers, its report and the tests' own words stay as they are.
 */
export default class NativeRuntime {
  #environment;
  #maps = new SourceMaps();

  constructor(_config, environment, _resolver, _transformer, _texts, { collectCoverage }) {
    if (collectCoverage) throw new Error('For coverage run Node.js with NODE_V8_COVERAGE=<folder>.');
    this.#environment = environment;
  }

  setGlobalsForRuntime(globals) {
    useGlobals({ ...globals, jest: jestObjectOf(this.#environment) });
  }

  /** Parts of Jest itself. They keep the tests of a file, so that every file has its own. */
  requireInternalModule(path) {
    Reflect.deleteProperty(require.cache, path);
    return require(path);
  }

  requireModule(path) {
    return require(path);
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  unstable_importModule(path) {
    specs += 1;
    return import(`${pathToFileURL(path).href}?spec=${specs}`);
  }

  getSourceMaps() {
    return this.#maps;
  }

  getAllCoverageInfoCopy() {
    return {};
  }

  clearAllMocks() {
    this.#environment.moduleMocker.clearAllMocks();
  }

  resetAllMocks() {
    this.#environment.moduleMocker.resetAllMocks();
  }

  restoreAllMocks() {
    this.#environment.moduleMocker.restoreAllMocks();
  }

  enterTestCode() {}
  leaveTestCode() {}
  teardown() {}
}
