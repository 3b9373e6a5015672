const TIMERS = [
  'advanceTimersByTime',
  'advanceTimersByTimeAsync',
  'advanceTimersToNextTimer',
  'advanceTimersToNextTimerAsync',
  'clearAllTimers',
  'getRealSystemTime',
  'getTimerCount',
  'now',
  'runAllTicks',
  'runAllTimers',
  'runAllTimersAsync',
  'runOnlyPendingTimers',
  'runOnlyPendingTimersAsync',
  'setSystemTime',
  'useRealTimers',
];
const MOCKS = ['fn', 'isMockFunction', 'mocked', 'replaceProperty', 'spyOn'];
const TIMEOUT = Symbol.for('TEST_TIMEOUT_SYMBOL');

/**
 * The object `jest` of a spec file: functions that stand in, and clocks that stand still. Modules are never replaced:
 * a part that must be another one in a test is handed over as an argument.
 */
export function jestObjectOf({ moduleMocker, fakeTimersModern, global }) {
  const chained = (name, work) => [name, (...args) => (work(...args), jest)];
  const jest = Object.fromEntries([
    ...MOCKS.map((name) => [name, moduleMocker[name].bind(moduleMocker)]),
    ...['clearAllMocks', 'resetAllMocks', 'restoreAllMocks'].map((name) =>
      chained(name, () => moduleMocker[name]()),
    ),
    ...TIMERS.map((name) => [name, fakeTimersModern[name].bind(fakeTimersModern)]),
    chained('useRealTimers', () => fakeTimersModern.useRealTimers()),
    chained('useFakeTimers', (wish) => fakeTimersModern.useFakeTimers(wish)),
    chained('setTimeout', (time) => (global[TIMEOUT] = time)),
  ]);
  return jest;
}
