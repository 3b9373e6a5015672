import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
// The sequencer of the Jest that runs us.
const inJest = createRequire(require.resolve('jest-cli', { paths: [require.resolve('jest')] }));
const { default: Sequencer } = createRequire(inJest.resolve('@jest/core'))('@jest/test-sequencer');

/**
 * Specs and stories that take longest, the longest first. A clone that has never run them does not know, would begin
 * with the largest files, and one worker would still be busy when the others have long ended.
 */
const LONGEST = [
  ...['access/access-matrix.api', 'soak/random-sequences.api', 'access/tenancy.api', 'access/told.api'],
  ...[
    'specs/two-teachers.api',
    'specs/people-import.api',
    'specs/compliance.api',
    'access/trail-of-changes.api',
  ],
  ...['src/every-page', 'src/faults', 'src/offline', 'src/family', 'src/substitutions', 'src/english'],
].map((name) => `/${name}.spec.ts`);

const placeOf = ({ path }) => {
  const at = LONGEST.findIndex((ending) => path.replaceAll('\\', '/').endsWith(ending));
  return at < 0 ? LONGEST.length : at;
};

/** Begins with the longest; the others follow as Jest would have them. */
export default class LongestFirst extends Sequencer {
  async sort(tests) {
    const usual = [...(await super.sort(tests))];
    return usual.sort((one, other) => placeOf(one) - placeOf(other));
  }
}
