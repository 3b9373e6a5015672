import type { Day } from '@zhurnal/rules';
import { isBetween } from '@zhurnal/rules';
import { Dice } from '../chance/dice.js';
import { demoId } from '../chance/demo-id.js';
import { instantAt, textOfInstant } from '../calendar/demo-instant.js';
import type { DemoStudent } from '../people/cohorts.js';
import type { DemoClass } from '../plan/school-plan.js';
import { lastDayOf, listAbsenceRuns } from '../record/list-absence-runs.js';
import type { AbsenceRun } from '../record/list-absence-runs.js';
import type { SchoolYear } from '../record/school-year.js';
import { NOTICE_ANSWERS, NOTICE_TEXTS } from '../words/family-words.js';
import type { DemoTables } from './tables.js';
import type { AbsenceCertificateRow, AbsenceNoticeRow } from './daily-life.js';
import type { RowIds } from './row-ids.js';

type NoticeTables = Pick<DemoTables, 'absence_notice' | 'absence_certificate'>;

/** Share of absences that families report, and of longer illnesses whose paper the class teacher was shown. */
const REPORTED = 0.4;
const CERTIFIED = 0.85;
const MINUTE = 60_000;

type Fate = Pick<
  AbsenceNoticeRow,
  'status' | 'seenBy' | 'seenAt' | 'decidedBy' | 'decidedAt' | 'reason' | 'answer'
>;

/** One class teacher forgets about a notice, another asks back; what is explained was accepted within hours. */
function fateOf(
  reason: AbsenceRun['reason'],
  teacherId: string,
  sentAt: number,
  dice: Dice,
): Fate & { at: number } {
  const at = sentAt + dice.between(15, 200) * MINUTE;
  if (reason === 'unknown' && dice.chance(0.5))
    return {
      status: 'sent',
      seenBy: null,
      seenAt: null,
      decidedBy: null,
      decidedAt: null,
      reason: null,
      answer: '',
      at: sentAt,
    };
  const decided = {
    seenBy: teacherId,
    seenAt: textOfInstant(at - 5 * MINUTE),
    decidedBy: teacherId,
    decidedAt: textOfInstant(at),
    at,
  };
  if (reason === 'unknown')
    return { ...decided, status: 'declined', reason: null, answer: dice.pick(NOTICE_ANSWERS) };
  return { ...decided, status: 'accepted', reason, answer: '' };
}

const kindOf = (reason: AbsenceRun['reason'], dice: Dice): AbsenceNoticeRow['kind'] => {
  if (reason === 'ill') return 'illness';
  return reason === 'excused' ? dice.pick(['family', 'doctor', 'contest'] as const) : 'other';
};

/** What a family has sent about one absence. A row is there as soon as its fate is settled, and never changes. */
function noticeOf(
  ids: RowIds,
  student: DemoStudent,
  run: AbsenceRun,
  teacherId: string,
  until: number,
): AbsenceNoticeRow[] {
  const [first] = run.days;
  const dice = Dice.of(ids.scope, 'notice', student.key, first);
  const [guardian] = student.family.guardians;
  if (!guardian || !dice.chance(REPORTED)) return [];
  const sentAt = instantAt(first, 7 * 60 + dice.below(70)) + dice.below(MINUTE);
  const { at, ...fate } = fateOf(run.reason, teacherId, sentAt, dice);
  if (at > until) return [];
  const kind = kindOf(run.reason, dice);
  return [
    {
      id: demoId(ids.scope, 'absence_notice', `${student.key}/${first}`, sentAt),
      studentId: ids.person(student),
      fromDate: first,
      toDate: lastDayOf(run),
      kind,
      text: dice.pick(NOTICE_TEXTS[kind === 'other' ? 'unexplained' : kind]),
      certificate: kind === 'illness' && run.days.length >= 3,
      sentBy: ids.guardian(guardian),
      sentAt: textOfInstant(sentAt),
      ...fate,
      createdAt: textOfInstant(sentAt),
    },
  ];
}

/** The paper after a longer illness, shown on the first day back. */
function certificateOf(
  { plan }: SchoolYear,
  ids: RowIds,
  student: DemoStudent,
  run: AbsenceRun,
  teacherId: string,
  until: number,
): AbsenceCertificateRow[] {
  const [first] = run.days;
  const last = lastDayOf(run);
  const back = plan.year.schoolDays.find((day) => day > last);
  const dice = Dice.of(ids.scope, 'certificate', student.key, first);
  if (run.reason !== 'ill' || run.days.length < 3 || back === undefined || !dice.chance(CERTIFIED)) return [];
  const at = instantAt(back, 9 * 60 + dice.below(240));
  if (at > until) return [];
  return [
    {
      id: demoId(ids.scope, 'absence_certificate', `${student.key}/${first}`, at),
      studentId: ids.person(student),
      fromDate: first,
      toDate: last,
      seenBy: teacherId,
      createdAt: textOfInstant(at),
    },
  ];
}

const isThere = ({ from, to }: DemoStudent, run: AbsenceRun, latest: Day): boolean =>
  isBetween(run.days[0], from, to ?? latest) && lastDayOf(run) <= (to ?? latest);

/** What families wrote about absences, and the papers they brought, by the given instant. */
export function noticeRows(year: SchoolYear, ids: RowIds, until: number): NoticeTables {
  const { classes, year: calendar } = year.plan;
  const found: { absence_notice: AbsenceNoticeRow[]; absence_certificate: AbsenceCertificateRow[] } = {
    absence_notice: [],
    absence_certificate: [],
  };
  const runsOf = ({ students }: DemoClass): readonly (readonly [DemoStudent, AbsenceRun])[] =>
    students
      .filter(({ createdAt }) => createdAt <= until)
      .flatMap((student) =>
        listAbsenceRuns(year.absencesOf(student), calendar)
          .filter((run) => isThere(student, run, calendar.to))
          .map((run) => [student, run] as const),
      );
  for (const schoolClass of classes) {
    const teacherId = ids.person(schoolClass.classTeacher);
    for (const [student, run] of runsOf(schoolClass)) {
      if (instantAt(run.days[0], 0) > until) continue;
      found.absence_notice.push(...noticeOf(ids, student, run, teacherId, until));
      found.absence_certificate.push(...certificateOf(year, ids, student, run, teacherId, until));
    }
  }
  return found;
}
