import { DEFAULT_WORK_TYPES } from '@zhurnal/rules';
import type { MarkScale, MarkValue } from '@zhurnal/rules';
import type { Dice } from '../chance/dice.js';
import { MARK_COMMENTS } from '../words/homework-texts.js';
import type { GroupMember, GroupYear } from './group-year.js';
import type { DemoLesson } from './list-lessons.js';

/** A mark before it becomes a row. */
export interface GivenMark {
  readonly member: GroupMember;
  readonly ordinal: number;
  readonly value: MarkValue;
  readonly comment: string;
}

/** A work of the lesson with its marks. */
export interface GivenWork {
  readonly position: number;
  readonly type: string;
  readonly weight: string;
  readonly title: string;
  readonly marks: readonly GivenMark[];
}

const weightOf = (type: string): string =>
  DEFAULT_WORK_TYPES.find(({ code }) => code === type)?.weight ?? '1';
const nameOf = (type: string): string => DEFAULT_WORK_TYPES.find(({ code }) => code === type)?.name ?? type;

function valueOf(level: number, scale: MarkScale, dice: Dice): MarkValue {
  const shown = level + dice.around() * 0.2;
  if (scale === 'pass_fail') return shown > 0.24 ? 'pass' : 'fail';
  if (shown < 0.22) return '2';
  if (shown < 0.45) return '3';
  return shown < 0.67 ? '4' : '5';
}

function commentFor(value: MarkValue, dice: Dice): string {
  if (!dice.chance(0.03)) return '';
  if (value === '5' || value === 'pass') return dice.pick(MARK_COMMENTS.good);
  return value === '2' || value === '3' || value === 'due' ? dice.pick(MARK_COMMENTS.weak) : '';
}

/** Types whose content and spelling get a mark each. */
const TWO_MARKS = new Set(['essay', 'retelling']);

/** Who is there and may get marks: everybody but the absent. */
export interface Attending {
  readonly members: readonly GroupMember[];
  readonly isPresent: (member: GroupMember) => boolean;
}

function greatWork(
  type: string,
  topic: string,
  lesson: DemoLesson,
  { members, isPresent }: Attending,
  mildness: number,
  dice: Dice,
): GivenWork[] {
  const { scale } = lesson.group.line.subject;
  const marks = (change: number, ordinal: number): GivenMark[] =>
    members.flatMap((member): GivenMark[] => {
      if (!isPresent(member) || dice.chance(0.03)) return [];
      // The «точка»: the student was there and owes the work.
      const value = dice.chance(0.015) ? 'due' : valueOf(member.level + mildness + change, scale, dice);
      return [{ member, ordinal, value, comment: commentFor(value, dice) }];
    });
  const title = `${nameOf(type)}. ${topic}`.slice(0, 200);
  const first: GivenWork = { position: 1, type, weight: weightOf(type), title, marks: marks(-0.03, 1) };
  if (TWO_MARKS.has(type)) {
    const written = new Set(first.marks.filter(({ value }) => value !== 'due').map(({ member }) => member));
    const second = marks(-0.06, 2).filter(({ member, value }) => written.has(member) && value !== 'due');
    return [{ ...first, marks: [...first.marks, ...second] }];
  }
  if (type !== 'dictation') return [first];
  const grammar: GivenWork = {
    position: 2,
    type: 'grammar_task',
    weight: weightOf('grammar_task'),
    title: nameOf('grammar_task'),
    marks: marks(0, 1),
  };
  return [first, grammar];
}

/** The works and marks of one lesson; none where nobody got a mark. */
export function giveMarks(
  year: GroupYear,
  lesson: DemoLesson,
  attending: Attending,
  work: { readonly great: string | undefined; readonly topic: string; readonly mildness: number },
  dice: Dice,
): readonly GivenWork[] {
  const { subject } = lesson.group.line;
  const { members, isPresent } = attending;
  if (work.great !== undefined)
    return greatWork(work.great, work.topic, lesson, attending, work.mildness, dice);
  const asked = Math.max(1, Math.round(year.share * members.length + dice.around()));
  const turn = year.turnOf(lesson.index, members.length);
  const mark = (member: GroupMember): GivenMark => {
    const value = valueOf(member.level + work.mildness + 0.04, subject.scale, dice);
    return { member, ordinal: 1, value, comment: commentFor(value, dice) };
  };
  const marks = Array.from({ length: asked }, (_, at) => members[(turn + at) % members.length])
    .filter((member): member is GroupMember => member !== undefined && isPresent(member))
    .map(mark);
  const type = dice.pick(subject.smallWorks);
  const works: GivenWork[] =
    marks.length > 0 ? [{ position: 1, type, weight: weightOf(type), title: '', marks }] : [];
  // Now and then the copybooks are taken in besides.
  if (works.length > 0 && subject.homework !== 'none' && dice.chance(0.04)) {
    const checked = members.filter((member) => isPresent(member) && dice.chance(0.4)).map(mark);
    if (checked.length > 0)
      works.push({
        position: 2,
        type: 'homework',
        weight: weightOf('homework'),
        title: 'Проверка тетрадей',
        marks: checked,
      });
  }
  return works;
}
