import { Field, ID, InputType, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsISO8601, IsOptional, ValidateNested } from 'class-validator';
import { GRADING_KINDS, GRADING_VALUES } from '@zhurnal/rules';
import type { GradingKind, GradingValue } from '@zhurnal/rules';
import {
  IdField,
  InstantScalar,
  ItemRefused,
  ItemResult,
  ItemSaved,
  KeyedInput,
  OptionalIdField,
  TextField,
  VersionField,
} from '@zhurnal/platform';
import { GradingKindEnum, GradingValueEnum } from './final-sheet.graphql.js';

/** Most marks of one batch: a large class. */
export const PERIOD_MARKS_LIMIT = 60;

@InputType({ description: 'One mark of one student for a column.' })
export class PeriodMarkItemInput {
  @IdField('The student.')
  studentId!: string;

  @IsIn(GRADING_KINDS)
  @Field(() => GradingKindEnum, { description: 'The column.' })
  kind!: GradingKind;

  @OptionalIdField('The period, for the column of one; else null.')
  periodId!: string | null;

  @IsOptional()
  @IsIn(GRADING_VALUES)
  @Field(() => GradingValueEnum, { nullable: true, description: 'The mark; null clears it.' })
  value!: GradingValue | null;

  @TextField(1000, 'Why it is another one than suggested, at most 300 characters; empty where it is not.', '')
  reason!: string;

  @IsOptional()
  @IsISO8601({ strict: true })
  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When the result came to the school: for an examination, and never later than now.',
  })
  receivedAt!: string | null;

  @VersionField(0, 'Version the client saw; 0 when it saw no mark.')
  expectedVersion!: number;
}

@InputType({ description: 'Marks of periods of one group.' })
export class SetPeriodMarksInput extends KeyedInput {
  @IdField('The group.')
  groupId!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(PERIOD_MARKS_LIMIT)
  @ValidateNested({ each: true })
  @Type(() => PeriodMarkItemInput)
  @Field(() => [PeriodMarkItemInput], { description: 'At most 60 marks; each is answered for itself.' })
  items!: PeriodMarkItemInput[];
}

@InputType({ description: 'A suggestion as it was shown.' })
export class ShownSuggestionInput {
  @IdField('The student.')
  studentId!: string;

  @IsIn(GRADING_VALUES)
  @Field(() => GradingValueEnum, { description: 'What was suggested.' })
  value!: GradingValue;
}

@InputType({ description: 'Accepts what is suggested for the empty cells of a column.' })
export class AcceptSuggestionsInput extends KeyedInput {
  @IdField('The group.')
  groupId!: string;

  @IsIn(GRADING_KINDS)
  @Field(() => GradingKindEnum, { description: 'The column.' })
  kind!: GradingKind;

  @OptionalIdField('The period, for the column of one; else null.')
  periodId!: string | null;

  @ArrayMinSize(1)
  @ArrayMaxSize(PERIOD_MARKS_LIMIT)
  @ValidateNested({ each: true })
  @Type(() => ShownSuggestionInput)
  @Field(() => [ShownSuggestionInput], {
    description: 'The suggestions that were confirmed: one that is another by now is not accepted.',
  })
  suggestions!: ShownSuggestionInput[];
}

@ObjectType({ description: 'The mark of the period is stored.' })
export class PeriodMarkSaved extends ItemSaved {
  @Field({ description: 'Whether it came after the term, and was stored all the same.' })
  late!: boolean;
}

@ObjectType({ description: 'Somebody else was faster; nothing was changed.' })
export class PeriodMarkConflict extends ItemResult {
  @Field(() => Int, { description: 'Version in force.' })
  version!: number;

  @Field(() => GradingValueEnum, { nullable: true, description: 'Mark in force; null: it was cleared.' })
  value!: GradingValue | null;

  @Field(() => String, { nullable: true, description: 'Short name of who set it.' })
  by!: string | null;
}

@ObjectType({
  description: 'The column takes no such change: its term or its period is over, or has not begun.',
})
export class PeriodMarkLocked extends ItemRefused {}

@ObjectType({ description: 'The mark cannot be: a rule objects.' })
export class PeriodMarkInvalid extends ItemRefused {}

const TYPES = {
  saved: PeriodMarkSaved,
  conflict: PeriodMarkConflict,
  locked: PeriodMarkLocked,
  invalid: PeriodMarkInvalid,
} as const;

export const SetPeriodMarkResult = createUnionType({
  name: 'SetPeriodMarkResult',
  description: 'What became of one item.',
  types: () => [PeriodMarkSaved, PeriodMarkConflict, PeriodMarkLocked, PeriodMarkInvalid] as const,
  resolveType: ({ status }: { status: keyof typeof TYPES }) => TYPES[status],
});

@ObjectType({ description: 'What became of the batch: one answer for each item, in their order.' })
export class SetPeriodMarksPayload {
  @Field(() => ID, { description: "The request's key." })
  clientMutationId!: string;

  @Field(() => [SetPeriodMarkResult], { description: 'One result for each item.' })
  results!: (typeof SetPeriodMarkResult)[];
}
