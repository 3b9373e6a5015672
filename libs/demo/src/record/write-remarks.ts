import { Dice } from '../chance/dice.js';
import { REMARK_TEXTS } from '../words/family-words.js';
import type { GroupMember } from './group-year.js';
import type { DemoLesson } from './list-lessons.js';

/** What the teacher writes to the family of a student. */
export interface WrittenRemark {
  readonly member: GroupMember;
  readonly kind: keyof typeof REMARK_TEXTS;
  readonly text: string;
}

/** In one lesson of twenty a remark; the careless get them oftener. */
export function writeRemarks(
  scope: string,
  { group, date, slot }: DemoLesson,
  present: readonly GroupMember[],
): readonly WrittenRemark[] {
  const dice = Dice.of(scope, 'remark', group.key, date, slot);
  if (present.length === 0 || !dice.chance(0.05)) return [];
  const [one, other] = [dice.pick(present), dice.pick(present)];
  const isPraise = dice.chance(0.4);
  const chosen = one.student.reliability > other.student.reliability === isPraise ? one : other;
  const kind = isPraise ? 'praise' : dice.pick(['behaviour', 'preparation', 'preparation', 'other'] as const);
  return [{ member: chosen, kind, text: dice.pick(REMARK_TEXTS[kind]) }];
}
