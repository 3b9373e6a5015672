import { addDays, mondayOf } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { isUuid, notFound } from '@zhurnal/platform';
import type { Call, Clock } from '@zhurnal/platform';
import { WEEK } from './diary-week.sql.js';
import type {
  DiaryAbsences,
  DiaryHoliday,
  DiaryHomework,
  DiaryLessons,
  DiaryMarks,
  DiaryMovedAway,
  DiaryRemarks,
  DiaryWeek,
} from './diary.graphql.js';
import type { DiaryFiles } from './family-columns.graphql.js';
import { restsOnGroups } from './rests-on.js';
import { nameAuthors, nameGivers } from './teacher-names.js';
import type { Named, Ungiven } from './teacher-names.js';
import { nameWorkTypes } from './work-type-names.js';

/** Blocks of columns as JSON text. */
interface WeekRow {
  readonly today: string;
  readonly profile: string;
  readonly dayEnds: Date;
  readonly groupIds: readonly string[];
  readonly lessons: string;
  readonly movedAway: string;
  readonly people: string;
  readonly homework: string;
  readonly files: string;
  readonly marks: string;
  readonly absences: string;
  readonly remarks: string;
  readonly holidays: DiaryHoliday[];
}

/** Reads one student's diary by weeks. */
export class DiaryReader {
  constructor(private readonly clock: Clock) {}

  /** One statement, whatever the number of subjects; another's diary does not exist. */
  async getWeek(call: Call, schoolId: string, studentId: string, day: string): Promise<DiaryWeek> {
    const actor = call.account.actors.find((known) => known.schoolId === schoolId);
    if (!actor || !isUuid(studentId)) throw notFound();
    const monday = mondayOf(day as Day);
    const values = [studentId, this.clock.now(), monday, addDays(monday, 6)];
    const row = await call.read(
      [{ kind: 'student', id: studentId }],
      (tx) => tx.find<WeekRow>(WEEK, values),
      actor,
    );
    if (!row) throw notFound();
    call.restsOn([`student:${studentId}`, ...restsOnGroups(row.groupIds)], row.dayEnds, actor);
    const { staff, replaced, ...lessons } = JSON.parse(row.lessons) as Ungiven<DiaryLessons>;
    const marks = JSON.parse(row.marks) as DiaryMarks;
    return {
      monday,
      today: row.today,
      holidays: row.holidays,
      lessons: { ...lessons, ...nameGivers(staff, replaced, row.people) },
      movedAway: JSON.parse(row.movedAway) as DiaryMovedAway,
      homework: {
        ...(JSON.parse(row.homework) as Omit<DiaryHomework, 'files'>),
        files: JSON.parse(row.files) as DiaryFiles,
      },
      marks: { ...marks, workTypes: nameWorkTypes(row.profile, row.today, marks.workTypes) },
      absences: JSON.parse(row.absences) as DiaryAbsences,
      remarks: nameAuthors(JSON.parse(row.remarks) as Named<DiaryRemarks>),
    };
  }
}
