import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { DayField, IdField, KeyedInput, OptionalIdField, TextField, VersionedInput } from '@zhurnal/platform';
import type { TurnDecision } from '@zhurnal/rules';
import { TurnDecisionEnum } from './year-turn.graphql.js';

@InputType({ description: 'A year that shall turn.' })
export class BeginYearTurnInput extends KeyedInput {
  @IdField('The year that ends.')
  fromYearId!: string;
}

@InputType({ description: 'What becomes of a student.' })
export class TurnStudentInput {
  @IdField('The student.')
  studentId!: string;

  @IsEnum(TurnDecisionEnum)
  @Field(() => TurnDecisionEnum, { description: 'The decision.' })
  decision!: TurnDecision;

  @OptionalIdField(
    'The class of the new year; null: the one that follows, of a repeated grade the one with the same letter.',
  )
  targetId?: string | null;

  @TextField(300, 'Why; may be empty.', '')
  reason!: string;

  @TextField(50, 'Number of an order of its own; may be empty.', '')
  orderNumber!: string;
}

@InputType({ description: 'A class of the new year.' })
export class TurnClassInput {
  @OptionalIdField('The class; null: a new one.')
  id?: string | null;

  @TextField(30, 'Its name.')
  name!: string;

  @IsInt()
  @Min(1)
  @Max(12)
  @Field(() => Int, { description: 'Its grade.' })
  gradeLevel!: number;

  @OptionalIdField('The class teacher; null: none yet.')
  teacherId?: string | null;

  @IsBoolean()
  @Field({ defaultValue: false, description: 'There shall be no such class.' })
  isDropped!: boolean;
}

/** As many as the largest schools have. */
const MOST = 3000;

@InputType({ description: 'Decisions on a draft.' })
export class DecideYearTurnInput extends VersionedInput {
  @IdField('The turn.')
  turnId!: string;

  @IsOptional()
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => TurnStudentInput)
  @Field(() => [TurnStudentInput], { defaultValue: [], description: 'Students.' })
  students!: TurnStudentInput[];

  @IsOptional()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => TurnClassInput)
  @Field(() => [TurnClassInput], { defaultValue: [], description: 'Classes.' })
  classes!: TurnClassInput[];
}

@InputType({ description: 'The order by which the year turns.' })
export class ApplyYearTurnInput extends VersionedInput {
  @IdField('The turn.')
  turnId!: string;

  @TextField(50, 'Number of the order of the director.')
  orderNumber!: string;

  @DayField('Day of the order.')
  orderedOn!: string;
}

@InputType({ description: 'A turn that shall be taken back.' })
export class UndoYearTurnInput extends VersionedInput {
  @IdField('The turn.')
  turnId!: string;
}

@InputType({ description: 'A turn that shall be confirmed.' })
export class ConfirmYearTurnInput extends VersionedInput {
  @IdField('The turn.')
  turnId!: string;
}
