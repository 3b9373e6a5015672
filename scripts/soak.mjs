import { runSpecs } from './launch/run-specs.mjs';
import { Sentence, speakingPlainly } from './launch/sentence.mjs';

/**
 * `npm run soak`: random sequences of entries, corrections and closings under random regulations, each compared with what
 * the texts ask for and then looked through by its trail alone; and the sealed trail against an owner of the database who
 * rewrites it in every way we know. A part of both is played with every test run.
 *
 * --seeds=10000   how many sequences
 * --first=1       the first of them: a fault names its seed
 */
await speakingPlainly(async () => {
  const wish = { seeds: '10000', first: '1' };
  for (const word of process.argv.slice(2)) {
    const [, name = '', value = ''] = /^--([a-z]+)=(\d+)$/.exec(word) ?? [];
    if (!(name in wish)) throw new Sentence(`There is no flag «${word}». Flags: --seeds=N, --first=N.`);
    wish[name] = value;
  }
  const settings = {
    ZHURNAL_SEEDS: wish.seeds,
    ZHURNAL_FIRST_SEED: wish.first,
    ZHURNAL_TAMPER_SEEDS: String(Math.min(Number(wish.seeds), 100)),
  };
  process.exitCode = (await runSpecs('apps/api/src/specs/(soak|tamper)/', settings)) ? 0 : 1;
});
