import { compareClasses, listNameOf } from '@zhurnal/rules';
import { isUuid, notFound } from '@zhurnal/platform';
import type { Call, Clock } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import { findReleaseFacts, missingOf } from './release-facts.js';
import type { ReleaseBoard } from './release.graphql.js';

/** Reads what is ready to be published, for those who lead the school. */
export class ReleaseBoardReader {
  constructor(private readonly clock: Clock) {}

  /** One statement for the whole school; without a period it is about the year. */
  async get(call: Call, periodId: string | null): Promise<ReleaseBoard> {
    if (periodId !== null && !isUuid(periodId)) throw notFound();
    const kind = periodId === null ? 'year' : 'period';
    const row = await call.read([], (tx) =>
      findReleaseFacts(tx, { kind, periodId, classIds: null }, this.clock.now()),
    );
    if (!row) throw notFound();
    const profile = regulationOf(row.profile, row.classes[0]?.endsOn ?? row.today);
    return {
      today: row.today,
      isByRelease: profile.periodMarksShown.value === 'by_release',
      isAcknowledged: profile.periodMarksAcknowledged.value,
      classes: [...row.classes]
        .sort((one, other) => compareClasses(one.name, other.name))
        .map((each) => ({
          classId: each.id,
          className: each.name,
          students: each.students.length,
          due: each.due,
          missing: missingOf(each),
          gapSubjects: each.gaps.map(({ subject }) => subject),
          gapCounts: each.gaps.map(({ count }) => count),
          releasedAt: each.releasedAt,
          releasedBy: each.releasedBy && listNameOf(each.releasedBy),
          seen: each.seen,
        })),
    };
  }
}
