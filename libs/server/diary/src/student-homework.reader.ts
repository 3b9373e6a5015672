import { daysBetween } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { isLate } from '@zhurnal/journal';
import type { Posting } from '@zhurnal/journal';
import { Fault, isUuid, notFound } from '@zhurnal/platform';
import type { Call, Clock } from '@zhurnal/platform';
import type { DiaryFiles } from './family-columns.graphql.js';
import type {
  NothingSetColumns,
  OwnTaskColumns,
  StudentHomework,
  StudentHomeworkColumns,
} from './student-homework.graphql.js';
import { STUDENT_HOMEWORK } from './student-homework.sql.js';

/** Blocks of columns as JSON text. */
interface HomeworkRow {
  readonly today: string;
  readonly profile: string;
  readonly homework: string;
  readonly files: string;
  readonly nothing: string;
  readonly own: string;
}

/** The longest stretch of days asked for at once. */
const LONGEST_DAYS = 120;

/** Reads one student's homework over some days. */
export class StudentHomeworkReader {
  constructor(private readonly clock: Clock) {}

  /** One statement, whatever was set; another's homework does not exist. */
  async get(
    call: Call,
    schoolId: string,
    studentId: string,
    from: string,
    to: string,
  ): Promise<StudentHomework> {
    const actor = call.account.actors.find((known) => known.schoolId === schoolId);
    if (!actor || !isUuid(studentId)) throw notFound();
    const days = daysBetween(from as Day, to as Day);
    if (days < 0 || days > LONGEST_DAYS) {
      throw new Fault('BAD_REQUEST', `Homework is read for 1 to ${LONGEST_DAYS} days.`);
    }
    const values = [studentId, this.clock.now(), from, to];
    const row = await call.read(
      [{ kind: 'student', id: studentId }],
      (tx) => tx.find<HomeworkRow>(STUDENT_HOMEWORK, values),
      actor,
    );
    if (!row) throw notFound();
    const { postings, ...homework } = JSON.parse(row.homework) as Omit<
      StudentHomeworkColumns,
      'late' | 'files'
    > & { readonly postings: readonly Posting[] };
    return {
      today: row.today,
      canTick: actor.personId === studentId,
      homework: {
        ...homework,
        late: postings.map((posting) => isLate(posting, row.profile)),
        files: JSON.parse(row.files) as DiaryFiles,
      },
      nothingSet: JSON.parse(row.nothing) as NothingSetColumns,
      ownTasks: JSON.parse(row.own) as OwnTaskColumns,
    };
  }
}
