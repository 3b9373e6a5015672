import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import type { RolloutState, RolloutStep } from '@zhurnal/rules';
import {
  DayField,
  DayScalar,
  IdField,
  KeyedInput,
  RefusalAnswer,
  TextField,
  VersionField,
} from '@zhurnal/platform';

export const RolloutStepEnum = {
  REGULATION_CHOSEN: 'regulation_chosen',
  PLAN_APPROVED: 'plan_approved',
  PAPERS_PUBLISHED: 'papers_published',
  OFFICES_GIVEN: 'offices_given',
  STAFF_SIGN_INS: 'staff_sign_ins',
  FAMILY_SIGN_INS: 'family_sign_ins',
  SEMINAR: 'seminar',
  ADVICE_FAMILIES: 'advice_families',
  TIMETABLE_LOADED: 'timetable_loaded',
  PLANS_LOADED: 'plans_loaded',
  JOURNAL_FILLED: 'journal_filled',
} as const satisfies Record<string, RolloutStep>;
registerEnumType(RolloutStepEnum, {
  name: 'RolloutStep',
  description: 'What belongs to the change to electronic journals.',
});

export const RolloutStateEnum = {
  SAID: 'said',
  SEEN: 'seen',
  OPEN: 'open',
  OVERDUE: 'overdue',
} as const satisfies Record<string, RolloutState>;
registerEnumType(RolloutStateEnum, {
  name: 'RolloutState',
  description: 'How a step stands: stated to be done, shown by the rows, still to be done, late.',
});

@ObjectType({ description: 'That somebody states something to be done or kept.' })
export class KeptStatementDetails {
  @Field(() => ID, { description: 'The statement.' })
  id!: string;

  @Field(() => Int, { description: 'Version.' })
  version!: number;

  @Field(() => DayScalar, { description: 'Since when.' })
  day!: string;

  @Field({ description: 'The evidence.' })
  text!: string;

  @Field({ description: 'Short name of who states it.' })
  by!: string;
}

@ObjectType({ description: 'A step of the change to electronic journals.' })
export class RolloutItemDetails {
  @Field(() => RolloutStepEnum, { description: 'The step.' })
  step!: RolloutStep;

  @Field({ description: 'What a statement about it names.' })
  subject!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The clause that asks for it; null: none of this school.',
  })
  clause!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day in time; null: none.' })
  dueOn!: string | null;

  @Field(() => RolloutStateEnum, { description: 'How it stands.' })
  state!: RolloutState;

  @Field(() => Int, { nullable: true, description: 'How much the rows show; null: rows show nothing of it.' })
  have!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of how much.' })
  want!: number | null;

  @Field(() => KeptStatementDetails, { nullable: true, description: 'The statement; null: none.' })
  statement!: KeptStatementDetails | null;
}

@ObjectType({ description: 'A clause that no row shows to be kept: somebody responsible states it.' })
export class StatedClause {
  @Field({ description: 'The clause, which a statement about it names.' })
  clause!: string;

  @Field({ description: 'What it asks for, in the language of the regulation.' })
  words!: string;

  @Field(() => KeptStatementDetails, { nullable: true, description: 'The statement; null: none.' })
  statement!: KeptStatementDetails | null;
}

@ObjectType({ description: 'The list of the change to electronic journals, and clauses that are stated.' })
export class Rollout {
  @Field(() => DayScalar, { description: 'The day it is in the school.' })
  today!: string;

  @Field(() => [RolloutItemDetails], { description: 'The steps, in their order.' })
  items!: RolloutItemDetails[];

  @Field(() => [StatedClause], { description: 'Clauses of the regulation that are stated.' })
  clauses!: StatedClause[];

  @Field(() => [String], { description: 'What the caller may do: stateKept, withdrawStatement.' })
  can!: string[];
}

@InputType({ description: 'A statement that a step is done or a clause is kept.' })
export class StateKeptInput extends KeyedInput {
  @IdField('The statement: made by the client.')
  id!: string;

  @TextField(60, 'The step, or the clause.')
  subject!: string;

  @DayField('Since when.')
  day!: string;

  @TextField(2000, 'The evidence, at most 500 characters.')
  text!: string;
}

@InputType({ description: 'A statement that does not hold.' })
export class WithdrawStatementInput extends KeyedInput {
  @IdField('The statement.')
  id!: string;

  @VersionField(1, 'Version the client saw.')
  expectedVersion!: number;
}

@ObjectType({ description: 'The statement is stored, or withdrawn.' })
export class StatementStored {
  @Field(() => ID, { description: 'The statement.' })
  statementId!: string;
}

export const StatementAnswer = createUnionType({
  name: 'StatementAnswer',
  description: 'The statement, or why nothing was changed.',
  types: () => [StatementStored, RefusalAnswer] as const,
  resolveType: (value: object) => ('statementId' in value ? StatementStored : RefusalAnswer),
});
