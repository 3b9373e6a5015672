import { listAllowed } from '@zhurnal/attendance';
import type { Standing } from '@zhurnal/attendance';
import { listNameOf, usualReasonOf } from '@zhurnal/rules';
import type { MarkScale, NoticeReason, PersonName, ReasonAuthor } from '@zhurnal/rules';
import { isUuid, notFound } from '@zhurnal/platform';
import type { Call, Clock } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import type { LessonRoll, RollNotice, RollStudent, RollWork } from './lesson-roll.graphql.js';
import { ROLL_HEAD, ROLL_STUDENTS } from './lesson-roll.sql.js';

interface HeadRow
  extends Standing, Omit<LessonRoll, 'letters' | 'teacherGivesReason' | 'takenBy' | 'students' | 'can'> {
  readonly profile: string;
  /** All students of the group are of the own class. */
  readonly ownStudents: boolean;
  readonly scale: MarkScale;
  readonly takenBy: PersonName | null;
}

interface StudentRow extends Omit<RollStudent, 'notice'> {
  readonly notice: (Omit<RollNotice, 'reason'> & { readonly reason: NoticeReason | null }) | null;
}

/** The student with what the notice says of the absence, as long as nobody has decided it. */
function studentOf({ notice, ...student }: StudentRow): RollStudent {
  if (notice === null) return { ...student, notice };
  return { ...student, notice: { ...notice, reason: notice.reason ?? usualReasonOf(notice.kind) } };
}

/** Who teaches the own class gives reasons as its class teacher, too; of a list with others of other classes only as teacher. */
function givesReason(authors: readonly ReasonAuthor[], { ownClass, ownStudents }: HeadRow): boolean {
  return authors.includes('teacher') || (authors.includes('class_teacher') && ownClass && ownStudents);
}

/** Reads the list of a lesson. */
export class LessonRollReader {
  constructor(private readonly clock: Clock) {}

  /** Two statements; a lesson that is not the caller's to call the roll of does not exist. */
  async get(call: Call, lessonId: string): Promise<LessonRoll> {
    if (!isUuid(lessonId)) throw notFound();
    const { personId } = call.actor;
    const [head, students] = await call.read([{ kind: 'lesson', id: lessonId }], (tx) =>
      Promise.all([
        tx.find<HeadRow>(ROLL_HEAD, [personId, this.clock.now(), lessonId]),
        tx.rows<StudentRow>(ROLL_STUDENTS, [lessonId]),
      ]),
    );
    if (!head) throw notFound();
    const { absenceLetters, reasonAuthors, workTypes } = regulationOf(head.profile, head.date);
    const usual = workTypes.value[0];
    const first: RollWork = {
      id: lessonId,
      type: usual?.code ?? '',
      title: '',
      weight: usual?.weight ?? '1',
      scale: head.scale,
    };
    return {
      ...head,
      takenBy: head.takenBy && listNameOf(head.takenBy),
      letters: absenceLetters.value,
      teacherGivesReason: givesReason(reasonAuthors.value, head),
      works: head.works.length > 0 ? head.works : [first],
      students: students.map(studentOf),
      can: listAllowed(call.actor, head),
    };
  }
}
