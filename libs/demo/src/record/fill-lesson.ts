import { FEDERAL_PROFILE, homeworkLimitOf } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { Dice } from '../chance/dice.js';
import { homeworkText } from '../words/homework-texts.js';
import { topicOfLesson } from '../words/topics/index.js';
import type { DemoTeacher } from '../people/staff.js';
import { isLeftOpen } from '../plan/school-plan.js';
import { giveMarks } from './give-marks.js';
import type { GivenWork } from './give-marks.js';
import type { GroupMember, GroupYear } from './group-year.js';
import type { DemoLesson } from './list-lessons.js';
import type { AbsencePlan } from './plan-absences.js';
import { writeRemarks } from './write-remarks.js';
import type { WrittenRemark } from './write-remarks.js';

/** What the teacher and the class teacher know about who was not there. */
export interface NotedAbsence {
  readonly member: GroupMember;
  readonly fact: 'absent' | 'late';
  readonly reason: 'ill' | 'excused' | 'unexcused' | 'unknown' | null;
}

/** Everything written about one lesson. */
export interface FilledLesson {
  readonly topic: string;
  readonly isHeld: boolean;
  readonly absences: readonly NotedAbsence[];
  readonly works: readonly GivenWork[];
  readonly homework: { readonly text: string; readonly dueOn: Day; readonly minutes: number } | null;
  readonly remarks: readonly WrittenRemark[];
}

export interface LessonCircumstances {
  readonly scope: string;
  readonly year: GroupYear;
  readonly lesson: DemoLesson;
  readonly teacher: DemoTeacher;
  /** Type of the great work written in this lesson. */
  readonly great: string | undefined;
  readonly absences: (member: GroupMember) => AbsencePlan;
}

function noteAbsence(
  member: GroupMember,
  plan: AbsencePlan,
  { date, slot }: DemoLesson,
  dice: Dice,
): NotedAbsence | undefined {
  const wholeDay = plan.get(date);
  if (wholeDay !== undefined) return { member, fact: 'absent', reason: wholeDay };
  const lot = dice.next();
  const carelessness = 1.3 - member.student.reliability;
  if (lot < (slot === 1 ? 0.016 : 0.002) * carelessness) return { member, fact: 'late', reason: null };
  if (lot > 1 - 0.01 * Math.max(0, carelessness - 0.7)) {
    return { member, fact: 'absent', reason: dice.chance(0.6) ? 'unexcused' : 'unknown' };
  }
  return undefined;
}

/** Homework, so that the subjects of a day together stay near the limit of the grade and sometimes pass it. */
function setHomework(
  year: GroupYear,
  lesson: DemoLesson,
  topic: string,
  dice: Dice,
): FilledLesson['homework'] {
  const { schoolClass, line } = lesson.group;
  const { homework: style } = line.subject;
  const next = year.lessons[lesson.index + 1];
  const limit = homeworkLimitOf(schoolClass.grade, FEDERAL_PROFILE.homeworkMinutes.value);
  if (schoolClass.grade === 1 || style === 'none' || !next || next.date === lesson.date || limit === null)
    return null;
  if (!dice.chance(style === 'practice' || style === 'project' ? 0.25 : 0.82)) return null;
  const written = style === 'exercises' || style === 'problems' ? 1.25 : 0.9;
  // Between five and seven subjects a day ask for something, the more the older the class.
  const share = limit / (schoolClass.grade >= 7 ? 6.3 : 5);
  const minutes = Math.max(5, Math.round((share * written * (0.6 + 0.6 * dice.next())) / 5) * 5);
  return { text: homeworkText(style, topic, dice), dueOn: next.date, minutes };
}

/** Writes one lesson as its teacher would; the same lesson is always written the same. */
export function fillLesson({
  scope,
  year,
  lesson,
  teacher,
  great,
  absences,
}: LessonCircumstances): FilledLesson {
  const { group, date, slot, index } = lesson;
  const dice = Dice.of(scope, 'lesson', group.key, date, slot);
  const { subject } = group.line;
  const { grade } = group.schoolClass;
  const members = year.membersOn(date);
  const noted = members.flatMap((member) => noteAbsence(member, absences(member), lesson, dice) ?? []);
  const absent = new Set(noted.filter(({ fact }) => fact === 'absent').map(({ member }) => member));
  const { topic, title } = topicOfLesson(subject.key, grade, index, year.lessons.length);
  const isMarkless = grade === 1 || members.length === 0;
  const attending = { members, isPresent: (member: GroupMember): boolean => !absent.has(member) };
  const works = isMarkless
    ? []
    : giveMarks(year, lesson, attending, { great, topic, mildness: teacher.mildness }, dice);
  // Classes whose record nobody goes through: in the others what lacked was filled in before the quarter closed.
  const isCareless = teacher.habit === 'late' && dice.chance(0.06) && isLeftOpen(group.schoolClass);
  return {
    topic: isCareless && dice.chance(0.5) ? '' : great === undefined ? title : `${works[0]?.title ?? title}`,
    isHeld: !isCareless || dice.chance(0.5),
    absences: noted,
    works,
    homework: setHomework(year, lesson, topic, dice),
    remarks: writeRemarks(scope, lesson, members.filter(attending.isPresent)),
  };
}
