import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
// The sequencer of the Jest that runs us.
const inJest = createRequire(require.resolve('jest-cli', { paths: [require.resolve('jest')] }));
const { default: Sequencer } = createRequire(inJest.resolve('@jest/core'))('@jest/test-sequencer');

/** The stories that take longest, the longest first: a clone that has never run them does not know, and its end would wait. */
const LONGEST = ['every-page', 'faults', 'offline', 'family', 'substitutions', 'english'];

const placeOf = ({ path }) => {
  const at = LONGEST.findIndex((name) => path.endsWith(`/${name}.spec.ts`));
  return at < 0 ? LONGEST.length : at;
};

/** Begins with the longest stories; the others follow as Jest would have them. */
export default class LongestFirst extends Sequencer {
  async sort(tests) {
    const usual = [...(await super.sort(tests))];
    return usual.sort((one, other) => placeOf(one) - placeOf(other));
  }
}
