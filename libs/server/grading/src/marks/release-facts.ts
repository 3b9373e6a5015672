import type { Day, PersonName } from '@zhurnal/rules';
import type { ReadTx } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import { RELEASE_FACTS } from './release.sql.js';
import type { ReleaseKind } from './year-columns.js';

/** A class that has marks to publish. */
export interface ClassToRelease {
  readonly id: string;
  readonly name: string;
  readonly gradeLevel: number | null;
  readonly yearId: string;
  readonly opensOn: Day;
  readonly endsOn: Day;
  readonly due: number;
  readonly students: readonly string[];
  readonly gaps: readonly { readonly subject: string; readonly count: number }[];
  readonly releasedAt: string | null;
  readonly releasedBy: PersonName | null;
  readonly seen: number;
}

interface FactsRow {
  readonly today: Day;
  readonly profile: string;
  readonly classes: readonly ClassToRelease[];
}

/** What is to be published: one statement. Grades without marks have nothing to publish (S117-32). */
export async function findReleaseFacts(
  tx: ReadTx,
  ask: {
    readonly kind: ReleaseKind;
    readonly periodId: string | null;
    readonly classIds: readonly string[] | null;
  },
  now: Date,
): Promise<FactsRow | undefined> {
  const row = await tx.find<FactsRow>(RELEASE_FACTS, [ask.kind, now, ask.periodId, ask.classIds]);
  if (!row) return undefined;
  const classes = row.classes.filter(({ gradeLevel, endsOn }) => {
    const range = regulationOf(row.profile, endsOn).gradesWithoutMarks.value;
    return !(range && gradeLevel !== null && gradeLevel >= range.from && gradeLevel <= range.to);
  });
  return { ...row, classes };
}

export const missingOf = ({ gaps }: ClassToRelease): number =>
  gaps.reduce((sum, { count }) => sum + count, 0);
