import { runSpecs } from './launch/run-specs.mjs';
import { speakingPlainly } from './launch/sentence.mjs';

/**
 * `npm run scenario:regulations`: one school day and the end of a period, played under each of the five regulations, and
 * a table of what was in time, late, locked or refused, with the clause. Ends with code 1 when a regulation answers
 * otherwise than its text.
 */
await speakingPlainly(async () => {
  const isKept = await runSpecs('apps/api/src/specs/scenario', { ZHURNAL_SCENARIO: 'print' });
  process.exitCode = isKept ? 0 : 1;
});
