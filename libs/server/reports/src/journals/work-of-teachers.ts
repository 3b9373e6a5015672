import { listNameOf, sumCounts } from '@zhurnal/rules';
import type { ControlCounts, ControlRow, PersonName } from '@zhurnal/rules';
import type { Sheet, SheetRow } from '@zhurnal/documents';
import { regulationOf } from '@zhurnal/schooling';
import type { ControlReader } from '@zhurnal/supervision';
import type { ReportAsk, ReportFrame } from '../report.js';
import { column, headOf, plainSheet, row, sayDays, shareOf, table, titleOfReport } from '../say.js';
import { REMARKS_OF_TEACHERS } from './remarks.sql.js';

interface GivenRemarks extends PersonName {
  readonly id: string;
  readonly given: number;
  readonly closed: number;
}

/** The journals of one teacher over some days. */
interface TeacherWork {
  readonly id: string;
  readonly name: string;
  readonly journals: readonly ControlRow[];
  readonly given: number;
  readonly closed: number;
}

/** Parts of the record of a lesson that must be there: noted as held, a topic, a roll call. Homework may be left out. */
const DUE_PARTS = 3;

/** № 9: how each teacher works with the journals over some days, by the numbers of control (G24-75). */
export const workOfTeachers =
  (control: ControlReader) =>
  async (frame: ReportFrame, { from, to }: ReportAsk): Promise<Sheet | undefined> => {
    const { words, tx, actor, regulation } = frame;
    if (from === null || to === null) return undefined;
    const { rows, teachers } = await control.read(tx, actor, from, to);
    const remarks = await tx.rows<GivenRemarks>(REMARKS_OF_TEACHERS, [from, to]);
    const works = listWorks(rows, teachers, remarks);
    const unmarked = regulationOf(regulation, to).gradesWithoutMarks.value;
    const isMarked = ({ grade }: ControlRow): boolean =>
      grade === null || unmarked === null || grade < unmarked.from || grade > unmarked.to;
    const line = (key: string, name: string, { journals, given, closed }: TeacherWork): SheetRow =>
      row(key, name, journals.length, ...cellsOf(journals, isMarked), given, closed);
    const all: TeacherWork = {
      ...{ id: '', name: '', journals: rows },
      given: works.reduce((sum, one) => sum + one.given, 0),
      closed: works.reduce((sum, one) => sum + one.closed, 0),
    };
    return plainSheet({
      title: titleOfReport(words, 'work_of_teachers'),
      head: headOf(frame, words['head.school'], sayDays(frame, from, to)),
      tables: [
        table(
          words,
          'teachers',
          [
            column(words, 'teacher', 'text', 24),
            column(words, 'journalCount', 'integer', 10),
            column(words, 'lessons', 'integer', 11),
            column(words, 'timelyShare', 'percent', 13),
            column(words, 'filledShare', 'percent', 12),
            column(words, 'coveredShare', 'percent', 13),
            column(words, 'marks', 'integer', 9),
            column(words, 'lateMarks', 'integer', 11),
            column(words, 'remarksGiven', 'integer', 11),
            column(words, 'remarksClosed', 'integer', 11),
          ],
          works.map((work) => line(work.id, work.name, work)),
          [line('all', words.all, all)],
        ),
      ],
      notes: [words.timelyNote, words.filledNote, words.coveredNote, words.sharedNote],
      signatures: [{ office: words['office.deputy'], name: '' }],
    });
  };

/** Lessons; what came in time of what was entered; what is there of what must be; who has two marks and more; marks; late works. */
function cellsOf(journals: readonly ControlRow[], isMarked: (one: ControlRow) => boolean) {
  const sums: ControlCounts = sumCounts(journals.map(({ counts }) => counts));
  const marked: ControlCounts = sumCounts(journals.filter(isMarked).map(({ counts }) => counts));
  const entered = sums.held + sums.homework + sums.rolls;
  const late = sums.lateRecords + sums.lateHomework + sums.lateRolls;
  return [
    sums.lessons,
    shareOf(entered - late, entered),
    shareOf(sums.held + sums.topics + sums.rolls, DUE_PARTS * sums.lessons),
    shareOf(marked.students - marked.withoutMarks - marked.withOneMark, marked.students),
    sums.marks,
    sums.lateMarks,
  ] as const;
}

/** Everybody who gives a journal or was remarked on, by name. A journal of two teachers is with both. */
function listWorks(
  rows: readonly ControlRow[],
  teachers: ReadonlyMap<string, string>,
  remarks: readonly GivenRemarks[],
): readonly TeacherWork[] {
  const names = new Map([...remarks.map((one): [string, string] => [one.id, listNameOf(one)]), ...teachers]);
  const given = new Map(remarks.map((one) => [one.id, one]));
  return [...names]
    .map(([id, name]) => ({
      id,
      name,
      journals: rows.filter(({ teacherIds }) => teacherIds.includes(id)),
      given: given.get(id)?.given ?? 0,
      closed: given.get(id)?.closed ?? 0,
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'ru') || (one.id < other.id ? -1 : 1));
}
