import { refuse } from '@zhurnal/rules';
import { newId, notFound } from '@zhurnal/platform';
import type { Call, Clock, Refused } from '@zhurnal/platform';
import { PeriodRelease } from './period-release.entity.js';
import { findReleaseFacts, missingOf } from './release-facts.js';
import type { PeriodReleased, ReleasePeriodInput } from './release.graphql.js';

/** Publishes marks of classes to their families in one act, which is not taken back: what was seen was seen. */
export class ReleasePeriod {
  constructor(private readonly clock: Clock) {}

  async run(call: Call, input: ReleasePeriodInput): Promise<PeriodReleased | Refused> {
    const { clientMutationId: key, kind, evenWithGaps } = input;
    const periodId = input.periodId ?? null;
    const classIds = [...new Set(input.classIds.map((id) => id.toLowerCase()))];
    return call.write<PeriodReleased | Refused>(
      classIds.map((id) => ({ kind: 'class', id })),
      { key, content: input },
      async (tx) => {
        if ((kind === 'period') !== (periodId !== null))
          return refuse('INVALID_VALUE', { params: { field: 'periodId' } });
        const now = this.clock.now();
        const row = await findReleaseFacts(tx, { kind, periodId, classIds }, now);
        if (!row || row.classes.length < classIds.length) throw notFound();
        const early = row.classes.find(({ opensOn }) => row.today < opensOn);
        if (early) return refuse('PERIOD_NOT_BEGUN', { params: { day: early.opensOn } });
        const open = row.classes.filter((each) => each.releasedAt === null);
        if (open.length === 0) return refuse('MARKS_RELEASED');
        const gaps = open.reduce((sum, each) => sum + missingOf(each), 0);
        if (gaps > 0 && !evenWithGaps)
          return refuse('MARKS_MISSING', { clause: 'G272-41', params: { count: String(gaps) } });
        await tx.insert(
          PeriodRelease,
          open.map((each) => ({
            ...{ id: newId(), classId: each.id, yearId: each.yearId, kind, periodId },
            ...{ releasedAt: now, releasedBy: call.actor.personId },
            ...{ markCount: each.due - missingOf(each), gapCount: missingOf(each) },
          })),
        );
        for (const { id, students } of open) {
          const keys = students.map((student): `student:${string}` => `student:${student}`);
          tx.announce({
            topic: 'finals',
            keys: [`class:${id}`, ...keys],
            event: 'period_mark.published',
          });
        }
        const due = open.reduce((sum, each) => sum + each.due, 0);
        return { releasedAt: now, classCount: open.length, markCount: due - gaps, gapCount: gaps };
      },
    );
  }
}
