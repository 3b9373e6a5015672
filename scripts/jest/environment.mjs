import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';

/** Where Jest's circus keeps who hears what happens to the tests of a file. */
const LISTENERS = Symbol.for('EVENT_HANDLERS');

/** The process itself as the environment of a spec file. What a file bends is put right when it ends. */
export default class ProcessEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  #exit = process.exit;
  #settings = { ...process.env };

  constructor({ projectConfig }) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
    this.conditions = projectConfig.testEnvironmentOptions.customExportConditions;
  }

  exportConditions() {
    return this.conditions;
  }

  getVmContext() {
    return null;
  }

  /** Without this those of all files before would hear every test of this one, and wait for it each by itself. */
  async setup() {
    Reflect.deleteProperty(globalThis, LISTENERS);
  }

  async teardown() {
    this.moduleMocker.restoreAllMocks();
    this.fakeTimersModern.dispose();
    process.exit = this.#exit;
    for (const name of Object.keys(process.env))
      if (!(name in this.#settings)) Reflect.deleteProperty(process.env, name);
    for (const [name, value] of Object.entries(this.#settings))
      if (process.env[name] !== value) process.env[name] = value;
  }
}
