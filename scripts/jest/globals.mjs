/** What specs import from `@jest/globals`. The runtime puts in here what belongs to the spec file that runs. */
export let afterAll, afterEach, beforeAll, beforeEach, describe, expect, fdescribe, fit, it, jest, test;
export let xdescribe, xit, xtest;

/** Called by the runtime before every spec file. */
export function useGlobals(given) {
  ({ afterAll, afterEach, beforeAll, beforeEach, describe, expect, fdescribe, fit, it, jest, test } = given);
  ({ xdescribe, xit, xtest } = given);
}
