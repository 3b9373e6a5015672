/** What the checks of a weekly timetable can find. */
export const TIMETABLE_CHECKS = [
  'day_load',
  'week_load',
  'six_days',
  'early_start',
  'late_end',
  'second_shift',
  'lesson_length',
  'short_break',
  'no_big_break',
] as const;
/** One of {@link TIMETABLE_CHECKS}. */
export type TimetableCheck = (typeof TIMETABLE_CHECKS)[number];

const RULES_2020 = 'СП 2.4.3648-20';
const NORMS_2021 = 'СанПиН 1.2.3685-21, табл. 6.6';

/** The act that each check rests on. */
export const TIMETABLE_CHECK_ACTS: Readonly<Record<TimetableCheck, string>> = {
  day_load: NORMS_2021,
  week_load: NORMS_2021,
  six_days: RULES_2020,
  early_start: RULES_2020,
  late_end: RULES_2020,
  second_shift: RULES_2020,
  lesson_length: RULES_2020,
  short_break: RULES_2020,
  no_big_break: RULES_2020,
};

/** A place of a class in the weekly timetable; week 0: every week of the cycle. */
export interface CheckedEntry {
  readonly weekday: number;
  readonly week: number;
  readonly slot: number;
}

/** One lesson of the bells, minutes since midnight. */
export interface CheckedBell {
  readonly number: number;
  readonly starts: number;
  readonly ends: number;
}

/** The weekly timetable of one class. */
export interface ClassWeek {
  readonly gradeLevel: number;
  /** Weeks after which the timetable begins anew. */
  readonly cycleWeeks: number;
  readonly entries: readonly CheckedEntry[];
  readonly bells: readonly CheckedBell[];
  /** Month of the checked day, 1–12: the first grade's lessons are shorter until the new year. */
  readonly month: number;
}

/** One finding; params hold numbers as text. */
export interface WeekFinding {
  readonly code: TimetableCheck;
  readonly params: Readonly<Record<string, string>>;
}

interface DayLimit {
  readonly lessons: number;
  /** Whether one day of the week may have one lesson more, for physical education. */
  readonly oneMore: boolean;
}

/** Most lessons in a week, by grade. */
const FIVE_DAYS: readonly number[] = [21, 23, 23, 23, 29, 30, 32, 33, 33, 34, 34];
const SIX_DAYS: readonly number[] = [21, 26, 26, 26, 32, 33, 35, 36, 36, 37, 37];

/** The most lessons that a class of the grade may have in a week of five or six days; undefined: no school grade. */
export function mostLessonsAWeek(grade: number, isSixDays: boolean): number | undefined {
  return (isSixDays ? SIX_DAYS : FIVE_DAYS)[grade - 1];
}

/** Grades that learn in the first shift only. */
const FIRST_SHIFT: readonly number[] = [1, 5, 9, 10, 11];

const EIGHT = 8 * 60;
const NOON = 12 * 60;
const SEVEN_PM = 19 * 60;
const SHORTEST_BREAK = 10;
const BIG_BREAK = 20;
const LONGEST_LESSON = 45;

function dayLimitOf(grade: number): DayLimit {
  if (grade === 1) return { lessons: 4, oneMore: true };
  if (grade <= 4) return { lessons: 5, oneMore: true };
  return { lessons: grade <= 6 ? 6 : 7, oneMore: false };
}

/** The first grade has 35 minutes until the new year and 40 after it. */
const lessonLimitOf = (grade: number, month: number): number => {
  if (grade > 1) return LONGEST_LESSON;
  return month >= 9 ? 35 : 40;
};

/** Checks the weekly timetable of a class against the acts of law; in a cycle the fullest week counts. */
export function checkClassWeek(week: ClassWeek): WeekFinding[] {
  const { gradeLevel } = week;
  if (gradeLevel < 1 || gradeLevel > 11 || week.entries.length === 0) return [];
  const weeks = Array.from({ length: Math.max(1, week.cycleWeeks) }, (_, at) =>
    slotsByDay(week.entries, at + 1),
  );
  return [...loadFindings(gradeLevel, weeks), ...bellFindings(week, weeks)];
}

/** The numbers taken on each weekday of one week of the cycle; lessons of subgroups at one time are one. */
function slotsByDay(entries: readonly CheckedEntry[], week: number): Map<number, Set<number>> {
  const days = new Map<number, Set<number>>();
  for (const entry of entries) {
    if (entry.week !== 0 && entry.week !== week) continue;
    const slots = days.get(entry.weekday) ?? new Set<number>();
    slots.add(entry.slot);
    days.set(entry.weekday, slots);
  }
  return days;
}

function loadFindings(grade: number, weeks: readonly Map<number, Set<number>>[]): WeekFinding[] {
  const isSixDays = weeks.some((days) => days.size > 5);
  const most = mostLessonsAWeek(grade, isSixDays) ?? 0;
  const total = Math.max(...weeks.map((days) => [...days.values()].reduce((sum, { size }) => sum + size, 0)));
  const limit = dayLimitOf(grade);
  const over = new Map<number, number>();
  for (const days of weeks) {
    const long = [...days].filter(([, { size }]) => size > limit.lessons);
    const mayOne = limit.oneMore && long.length === 1 && long[0]?.[1].size === limit.lessons + 1;
    if (mayOne) continue;
    for (const [weekday, { size }] of long) over.set(weekday, Math.max(size, over.get(weekday) ?? 0));
  }
  return [
    ...[...over]
      .sort(([one], [other]) => one - other)
      .map(([weekday, lessons]): WeekFinding => ({
        code: 'day_load',
        params: { weekday: String(weekday), lessons: String(lessons), most: String(limit.lessons) },
      })),
    ...(total > most
      ? [{ code: 'week_load' as const, params: { lessons: String(total), most: String(most) } }]
      : []),
    ...(grade === 1 && isSixDays ? [{ code: 'six_days' as const, params: {} }] : []),
  ];
}

function bellFindings(week: ClassWeek, weeks: readonly Map<number, Set<number>>[]): WeekFinding[] {
  const used = new Set(weeks.flatMap((days) => [...days.values()].flatMap((slots) => [...slots])));
  const lowest = Math.min(...used);
  const highest = Math.max(...used);
  const bells = week.bells
    .filter(({ number }) => number >= lowest && number <= highest)
    .sort((one, other) => one.starts - other.starts);
  const [first] = bells;
  const last = bells.at(-1);
  if (!first || !last) return [];
  const findings: WeekFinding[] = [];
  if (first.starts < EIGHT) findings.push({ code: 'early_start', params: { time: clockOf(first.starts) } });
  if (last.ends > SEVEN_PM) findings.push({ code: 'late_end', params: { time: clockOf(last.ends) } });
  // A day that begins at noon or later is the second shift.
  if (FIRST_SHIFT.includes(week.gradeLevel) && first.starts >= NOON)
    findings.push({ code: 'second_shift', params: { time: clockOf(first.starts) } });
  const longest = Math.max(...bells.map(({ starts, ends }) => ends - starts));
  const most = lessonLimitOf(week.gradeLevel, week.month);
  if (longest > most)
    findings.push({ code: 'lesson_length', params: { minutes: String(longest), most: String(most) } });
  return [...findings, ...breakFindings(bells)];
}

function breakFindings(bells: readonly CheckedBell[]): WeekFinding[] {
  const breaks = bells.slice(1).map((bell, at) => ({
    // The place in the day, not the number: the second shift begins with its first lesson too.
    after: at + 1,
    minutes: bell.starts - (bells[at]?.ends ?? bell.starts),
  }));
  const short = breaks
    .filter(({ minutes }) => minutes < SHORTEST_BREAK)
    .map(({ after, minutes }): WeekFinding => ({
      code: 'short_break',
      params: { after: String(after), minutes: String(minutes), least: String(SHORTEST_BREAK) },
    }));
  const big = breaks.filter(({ minutes }) => minutes >= BIG_BREAK);
  const isFed = bells.length < 4 || big.length >= 2 || big.some(({ after }) => after === 2 || after === 3);
  return isFed ? short : [...short, { code: 'no_big_break', params: { least: String(BIG_BREAK) } }];
}

const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
