import { expect } from '@jest/globals';
import type { TestApi, TestSession } from '@zhurnal/testing';
import { readBreaches, readCompliance } from './arrange-compliance.js';
import type { BreachView, ComplianceView } from './arrange-compliance.js';

/** The state of every clause by its id. */
export const statesOf = ({ clauses }: ComplianceView): Record<string, string> =>
  Object.fromEntries(clauses.ids.map((id, at) => [id, clauses.states[at] ?? '']));

/** The clauses that are broken. */
export const brokenOf = (view: ComplianceView): string[] =>
  Object.entries(statesOf(view))
    .filter(([, state]) => state === 'BROKEN')
    .map(([id]) => id);

export interface Breaking {
  /** Clauses that stand through this one. */
  readonly through?: readonly string[];
  readonly seed: () => Promise<unknown>;
  readonly mend: () => Promise<unknown>;
  /** Where its one breach is. */
  readonly at: Partial<BreachView>;
}

/** One breach turns the clause and what stands through it, and nothing else; mended, everything stands as before. */
export async function turnClause(
  api: TestApi,
  reader: TestSession,
  clause: string,
  { through = [], seed, mend, at }: Breaking,
): Promise<void> {
  const before = await readCompliance(api, reader);
  expect(brokenOf(before)).toEqual([]);
  expect(statesOf(before)[clause]).not.toBe('NOT_JUDGED');
  expect((await readBreaches(api, reader, clause)).rows).toEqual([]);
  try {
    await seed();
    const broken = await readCompliance(api, reader);
    expect(brokenOf(broken).sort()).toEqual([clause, ...through].sort());
    const turned = Object.fromEntries([clause, ...through].map((id) => [id, 'BROKEN']));
    expect(statesOf(broken)).toEqual({ ...statesOf(before), ...turned });
    expect(broken.totals).toMatchObject({ breaches: 1, broken: 1 + through.length });
    for (const id of [clause, ...through])
      expect((await readBreaches(api, reader, id)).rows).toMatchObject([at]);
  } finally {
    await mend();
  }
  expect(await readCompliance(api, reader)).toEqual(before);
}
