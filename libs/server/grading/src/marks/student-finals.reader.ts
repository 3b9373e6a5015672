import { listNameOf } from '@zhurnal/rules';
import { isUuid, notFound } from '@zhurnal/platform';
import type { Call, Clock } from '@zhurnal/platform';
import { actorIn, mayAcknowledge } from './acknowledge.js';
import { findShownFinals } from './student-finals.js';
import type { ShownPart } from './student-finals.js';
import type { FinalsPart, FinalsToSee, StudentFinals } from './student-finals.graphql.js';

/** Reads marks of periods for families: what is not published is not there. */
export class StudentFinalsReader {
  constructor(private readonly clock: Clock) {}

  async get(call: Call, schoolId: string, studentId: string): Promise<StudentFinals> {
    const actor = actorIn(call, schoolId);
    if (!isUuid(studentId)) throw notFound();
    const [finals] = await call.read(
      [{ kind: 'student', id: studentId }],
      (tx) => findShownFinals(tx, actor.personId, this.clock.now(), studentId),
      actor,
    );
    if (!finals) throw notFound();
    const { today, year, className, columns, subjects, marks, parts } = finals;
    const places = new Map(subjects.map(({ id }, at) => [id, at]));
    const cells = marks.filter(({ subjectId }) => places.has(subjectId));
    return {
      ...{ today, year, className },
      columns: columns.map(({ kind, periodId, name }) => ({ kind, periodId, name })),
      subjects: subjects.map(({ name }) => name),
      cells: {
        subjects: cells.map(({ subjectId }) => places.get(subjectId) ?? -1),
        columns: cells.map(({ column }) => column),
        values: cells.map(({ value }) => value),
      },
      parts: parts.map(partOf),
      mayAcknowledge: mayAcknowledge(actor, finals),
    };
  }

  /** Over all schools of the account: one statement for each. */
  async listWaiting(call: Call): Promise<FinalsToSee[]> {
    const found = await Promise.all(
      call.account.actors.map(async (actor) => {
        const children = await call.read(
          [{ kind: 'person', id: actor.personId }],
          (tx) => findShownFinals(tx, actor.personId, this.clock.now(), null),
          actor,
        );
        return children.flatMap((child) =>
          child.parts
            .filter(({ isWaiting }) => isWaiting)
            .map((part) => ({
              schoolId: actor.schoolId,
              studentId: child.studentId,
              givenName: child.givenName,
              mayAcknowledge: mayAcknowledge(actor, child),
              part: partOf(part),
            })),
        );
      }),
    );
    return found.flat();
  }
}

const partOf = ({ kind, periodId, name, shownAt, seen, isWaiting, reminder }: ShownPart): FinalsPart => ({
  ...{ kind, periodId, name, shownAt, isWaiting, reminder },
  seenAt: seen?.at ?? null,
  seenBy: seen ? listNameOf(seen.by) : null,
  isPaper: seen?.isPaper ?? false,
  question: seen?.question ?? '',
});
