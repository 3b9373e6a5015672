import { FEDERAL_PROFILE, addDays, isBetween, suggestForPeriod, suggestNothing } from '@zhurnal/rules';
import type { Day, DayRange, GradingValue, Suggestion, WeighedMark } from '@zhurnal/rules';
import { Dice } from '../chance/dice.js';
import { demoId } from '../chance/demo-id.js';
import { instantAt, textOfInstant } from '../calendar/demo-instant.js';
import type { DemoStudent } from '../people/cohorts.js';
import { isLeftOpen } from '../plan/school-plan.js';
import type { DemoClass, DemoGroup } from '../plan/school-plan.js';
import type { DemoLesson } from '../record/list-lessons.js';
import type { SchoolYear } from '../record/school-year.js';
import { SEEN_QUESTIONS } from '../words/kept-words.js';
import type { PeriodMarkRow, PeriodReleaseRow, PeriodSeenRow } from './kept-rows.js';
import type { RowIds } from './row-ids.js';
import type { DemoTables } from './tables.js';

type PeriodTables = Pick<DemoTables, 'period_mark' | 'period_release' | 'period_seen'>;

/** A grading period of some grades. */
interface Period extends DayRange {
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
}

/** Share of families that state to have seen the marks, and of those who ask something with it. */
const SEEN = 0.86;
const ASKS = 0.012;
/** Share of those that do so on paper. */
const ON_PAPER = 0.03;
const MINUTE = 60_000;

/** What a student did in a group within a period, as its teacher had it written then. */
interface Tally {
  readonly marks: WeighedMark[];
  lessons: number;
  missed: number;
}

function tallyOf(
  year: SchoolYear,
  lessons: readonly DemoLesson[],
  at: number,
): ReadonlyMap<DemoStudent, Tally> {
  const found = new Map<DemoStudent, Tally>();
  const of = (student: DemoStudent): Tally => {
    const known = found.get(student) ?? { marks: [], lessons: 0, missed: 0 };
    found.set(student, known);
    return known;
  };
  for (const lesson of lessons) {
    if (year.cancelled.has(lesson) || year.writtenAt(lesson) > at) continue;
    const { works, absences, isHeld } = year.fill(lesson);
    if (isHeld) for (const { student } of year.membersOf(lesson)) of(student).lessons += 1;
    for (const { member, fact } of absences) if (fact === 'absent') of(member.student).missed += 1;
    for (const { weight, marks } of works)
      for (const { member, value } of marks) of(member.student).marks.push({ value, weight });
    for (const { state, decidedAt, student, becomes, work } of year.corrections.filter(
      (each) => each.lesson === lesson,
    ))
      if (state === 'admitted' && (decidedAt ?? at) <= at)
        of(student).marks.push({ value: becomes, weight: work.weight });
  }
  return found;
}

const { averageKind, periodMarks, markNorm, notAttested, outsideMarks } = FEDERAL_PROFILE;

function suggest(group: DemoGroup, tally: Tally): Suggestion {
  return suggestForPeriod(
    { scale: group.line.subject.scale, outside: [], weeklyHours: group.line.hours, ...tally },
    {
      averageKind: averageKind.value,
      thresholds: periodMarks.value,
      markNorm: markNorm.value,
      notAttested: notAttested.value,
      outsideMarks: outsideMarks.value,
    },
  );
}

/** A few of the slower teachers come to it on the last evening: a day later than the regulation has it. */
const isLateFor = (scope: string, { teacher }: DemoGroup, { id }: Period): boolean =>
  teacher.habit === 'late' && Dice.of(scope, 'late-marks', teacher.key, id).chance(0.4);

/** The marks are set on the evening before the last day, when what was taught by then is written. */
const setAt = ({ to }: Period, isLate: boolean): number =>
  instantAt(isLate ? to : addDays(to, -1), 19 * 60 + 30);

/** What the teacher writes where the rule suggests nothing; in classes that are left open the place stays empty. */
function decide(
  { schoolClass }: DemoGroup,
  { basis }: Suggestion,
): { value: GradingValue; reason: string } | undefined {
  if (isLeftOpen(schoolClass) || basis.kind !== 'none') return undefined;
  return basis.why === 'owed'
    ? { value: 'pass', reason: 'Долг за работу сдан устно на консультации.' }
    : { value: 'na', reason: 'Нет отметок: уроки пропущены, работы не сданы.' };
}

function marksOf(
  year: SchoolYear,
  ids: RowIds,
  group: DemoGroup,
  period: Period,
  lessons: readonly DemoLesson[],
): PeriodMarkRow[] {
  const isLate = isLateFor(ids.scope, group, period);
  const at = setAt(period, isLate);
  const last = lessons.at(-1);
  if (!last) return [];
  const tallies = tallyOf(year, lessons, at);
  const text = textOfInstant(at);
  return year.membersOf({ ...last, date: period.to }).flatMap(({ student }): PeriodMarkRow[] => {
    const tally = tallies.get(student);
    const suggestion = tally ? suggest(group, tally) : suggestNothing('noMarks');
    const { value: suggested, basis } = suggestion;
    const given = suggested === null ? decide(group, suggestion) : { value: suggested, reason: '' };
    if (given === undefined) return [];
    return [
      {
        id: demoId(ids.scope, 'period_mark', `${period.id}/${student.key}/${group.line.subject.key}`, at),
        studentId: ids.person(student),
        subjectId: ids.subject(group.line.subject.key),
        groupId: ids.group(group),
        classId: ids.schoolClass(group.schoolClass),
        yearId: ids.academicYear,
        kind: 'period',
        periodId: period.id,
        ...given,
        suggested,
        basis: JSON.stringify(basis),
        isLate,
        setBy: ids.person(group.teacher),
        setAt: text,
        createdAt: text,
      },
    ];
  });
}

/** The day on which the families of all classes are shown the marks. */
const releasedAt = ({ to }: Period): number => instantAt(addDays(to, 3), 10 * 60);

function seenBy(
  ids: RowIds,
  schoolClass: DemoClass,
  student: DemoStudent,
  period: Period,
  until: number,
): PeriodSeenRow[] {
  const dice = Dice.of(ids.scope, 'seen', student.key, period.id);
  const at = releasedAt(period) + dice.between(20, 9 * 24 * 60) * MINUTE;
  const [isSeen, isPaper, asks] = [dice.chance(SEEN), dice.chance(ON_PAPER), dice.chance(ASKS)];
  const [guardian] = student.family.guardians;
  const question = dice.pick(SEEN_QUESTIONS);
  if (!isSeen || !guardian || at > until) return [];
  const teacherId = ids.person(schoolClass.classTeacher);
  const seenAt = textOfInstant(at);
  return [
    {
      id: demoId(ids.scope, 'period_seen', `${period.id}/${student.key}`, at),
      studentId: ids.person(student),
      yearId: ids.academicYear,
      kind: 'period',
      periodId: period.id,
      personId: isPaper ? null : ids.guardian(guardian),
      isPaper,
      seenAt,
      recordedBy: isPaper ? teacherId : ids.guardian(guardian),
      question: asks && !isPaper ? question : '',
      createdAt: seenAt,
    },
  ];
}

/** Periods that have ended by the given instant, with the grades that they are for. */
function listEnded(ids: RowIds, until: number): readonly { period: Period; isUpper: boolean }[] {
  const { quarters, semesters, name } = ids.year;
  const of = (kind: 'quarter' | 'semester', ranges: readonly DayRange[]) =>
    ranges.map((range, index) => ({
      period: { ...range, id: ids.of('grading_period', `${name}/${kind}/${index + 1}`) } as Period,
      isUpper: kind === 'semester',
    }));
  return [...of('quarter', quarters), ...of('semester', semesters)].filter(
    ({ period }) => releasedAt(period) <= until,
  );
}

/** Marks of the periods that are over, that families see them since then, and which families have said so. */
export function periodRows(year: SchoolYear, ids: RowIds, until: number): PeriodTables {
  const { classes, groups, office } = year.plan;
  const deputy = office.find(({ key }) => key === 'deputy');
  const found: {
    period_mark: PeriodMarkRow[];
    period_release: PeriodReleaseRow[];
    period_seen: PeriodSeenRow[];
  } = { period_mark: [], period_release: [], period_seen: [] };
  for (const { period, isUpper } of listEnded(ids, until)) {
    const lessons = year.lessonsOf(period);
    const isOf = ({ grade }: DemoClass): boolean => grade > 1 && grade >= 10 === isUpper;
    for (const schoolClass of classes.filter(isOf)) {
      const own = groups.filter((group) => group.schoolClass === schoolClass);
      const marks = own.flatMap((group) => marksOf(year, ids, group, period, lessons.get(group) ?? []));
      found.period_mark.push(...marks);
      if (!deputy) continue;
      const members = schoolClass.students.filter(({ from, to }) =>
        isBetween(period.to, from, to ?? period.to),
      );
      const subjects = new Set(own.map(({ line }) => line.subject.key)).size;
      const at = textOfInstant(releasedAt(period));
      found.period_release.push({
        id: ids.of('period_release', `${period.id}/${schoolClass.key}`, releasedAt(period)),
        classId: ids.schoolClass(schoolClass),
        yearId: ids.academicYear,
        kind: 'period',
        periodId: period.id,
        releasedAt: at,
        releasedBy: ids.person(deputy),
        markCount: marks.length,
        gapCount: Math.max(0, members.length * subjects - marks.length),
        createdAt: at,
      });
      for (const student of members)
        found.period_seen.push(...seenBy(ids, schoolClass, student, period, until));
    }
  }
  return found;
}
