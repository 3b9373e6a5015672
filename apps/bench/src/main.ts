import { Bench } from './bench.js';
import { Goals } from './goals.js';
import { measureLoad } from './parts/load.js';
import { listBatches, listPages, measurePairs } from './parts/pairs.js';
import { measureScaling } from './parts/scaling.js';
import { measureStart } from './parts/start.js';
import { measureUnchanged } from './parts/unchanged.js';
import { measureYearEnd } from './parts/yearend.js';
import { measureYears } from './parts/years.js';
import { PARTS, say } from './place.js';
import type { BenchPlace, Part } from './place.js';
import { growSchool } from './school/grow.js';

const place = JSON.parse(process.argv[2] ?? '{}') as BenchPlace;

const RUN: Readonly<Record<Part, (bench: Bench) => Promise<void>>> = {
  batch: (bench) => measurePairs(bench, 'Batches, beside the same work in plain SQL', listBatches(bench)),
  pages: (bench) => measurePairs(bench, "Pages, beside the product's own statements alone", listPages(bench)),
  unchanged: measureUnchanged,
  load: measureLoad,
  scaling: measureScaling,
  start: measureStart,
  years: measureYears,
  yearend: measureYearEnd,
};

const goals = new Goals();
if (place.only.includes('years')) await growSchool(place);
for (const part of PARTS.filter((each) => place.only.includes(each))) {
  const bench = await Bench.open(place, goals);
  try {
    await RUN[part](bench);
  } finally {
    await bench.close();
  }
}
const { missed } = goals;
say(missed.length === 0 ? '\nAll ratios hold.' : `\nMissed: ${missed.map(({ name }) => name).join('; ')}.`);
if (missed.length > 0) process.exitCode = 1;
