import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CORRECTION_WAYS, ENTRY_PARTS, ENTRY_STATES } from '@zhurnal/rules';
import type { CorrectionWay, EntryPart, EntryState } from '@zhurnal/rules';
import { DayScalar, InstantScalar, OptionalTextColumn, TextColumn } from '@zhurnal/platform';

/** Names of the contract: `periodClosed` is PERIOD_CLOSED. */
function namesOf<Value extends string>(values: readonly Value[]): Record<string, Value> {
  return Object.fromEntries(values.map((value) => [nameOf(value), value]));
}

/** A value as the contract names it. */
export function nameOf(value: string): string {
  return value.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

export const EntryPartEnum = namesOf(ENTRY_PARTS);
const EntryStateEnum = namesOf(ENTRY_STATES);
const CorrectionWayEnum = namesOf(CORRECTION_WAYS);
registerEnumType(EntryPartEnum, {
  name: 'EntryPart',
  description: 'Parts of the record that have terms of their own.',
});
registerEnumType(EntryStateEnum, {
  name: 'EntryState',
  description:
    'How far an entry is: open, overdue but still written, locked by its term, in a closed period, in an archived year.',
});
registerEnumType(CorrectionWayEnum, {
  name: 'CorrectionWay',
  description: 'How what is locked gets right: as it was entered, only by a request, or not at all.',
});

@ObjectType({ isAbstract: true })
abstract class TermClauses {
  @Field(() => EntryPartEnum, { description: 'The part.' })
  part!: EntryPart;

  @Field(() => CorrectionWayEnum, { description: 'How it is corrected, once it is locked.' })
  correction!: CorrectionWay;

  @Field(() => String, { nullable: true, description: 'The clause that says how.' })
  correctionClause!: string | null;
}

@ObjectType({
  description:
    'Terms of one part of a page, as columns: of marks by work, of the other parts by lesson. A part without terms is not here.',
})
export class JournalTerms extends TermClauses {
  @Field(() => TextColumn, { description: 'States when the page was answered: OPEN, OVERDUE, LOCKED, …' })
  states!: string[];

  @Field(() => OptionalTextColumn, { description: 'The first instants that are late; null: no term.' })
  dueAt!: (string | null)[];

  @Field(() => OptionalTextColumn, {
    description: 'Since when it is locked; null: it does not lock by itself.',
  })
  locksAt!: (string | null)[];

  @Field(() => OptionalTextColumn, {
    description: 'The last days in time: before the lock once locked, else before it is late; null: no term.',
  })
  lastDays!: (string | null)[];

  @Field(() => [Boolean], {
    description:
      'Whether an entry now comes only with a reason for being late: none was given for the lesson yet.',
  })
  needsReason!: boolean[];

  @Field(() => String, { nullable: true, description: 'The clause that asks for the reason.' })
  reasonClause!: string | null;

  @Field(() => String, { nullable: true, description: 'The clause of the term.' })
  dueClause!: string | null;

  @Field(() => String, { nullable: true, description: 'The clause of the lock.' })
  lockClause!: string | null;
}

@ObjectType({ description: 'How one part of a lesson stands by the terms of the regulation.' })
export class LessonTerm extends TermClauses {
  @Field(() => ID, { nullable: true, description: 'The work, for marks; null for the other parts.' })
  workId!: string | null;

  @Field(() => EntryStateEnum, { description: 'The state now.' })
  state!: EntryState;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'The first instant that is late; null: no term.',
  })
  dueAt!: Date | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Since when it is locked; null: it does not lock by itself.',
  })
  locksAt!: Date | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The last day in time: before the lock once locked, else before it is late; null: no term.',
  })
  lastDay!: string | null;

  @Field(() => String, { nullable: true, description: 'The clause that speaks for the state.' })
  clause!: string | null;

  @Field({ description: 'Whether it is entered only with a reason for being late.' })
  needsReason!: boolean;

  @Field(() => String, { nullable: true, description: 'The reason that was given; null: none.' })
  lateReason!: string | null;
}
