import { Field, InputType, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  ValidateNested,
} from 'class-validator';
import { DayScalar, IdField, KeyedInput, RefusalAnswer } from '@zhurnal/platform';
import { ABSENCE_REASONS } from '@zhurnal/rules';
import type { AbsenceReason } from '@zhurnal/rules';
import { LateReasonField } from './late-reason.field.js';
import { ReasonEnum } from './attendance.graphql.js';

/** Most stretches of days at once: twice as many as a class has students. */
const MOST_CELLS = 60;

@InputType({ description: 'Days of one student.' })
export class ReasonCellInput {
  @IdField('The student.')
  studentId!: string;

  @IsString()
  @Field(() => DayScalar, { description: 'First day.' })
  from!: string;

  @IsString()
  @Field(() => DayScalar, { description: 'Last day.' })
  to!: string;
}

@InputType({ description: 'Gives the absences of a class their reason.' })
export class SetAbsenceReasonsInput extends KeyedInput {
  @IdField('The class.')
  classId!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_CELLS)
  @ValidateNested({ each: true })
  @Type(() => ReasonCellInput)
  @Field(() => [ReasonCellInput], { description: 'Students and their days; at most 60.' })
  cells!: ReasonCellInput[];

  @IsIn(ABSENCE_REASONS)
  @Field(() => ReasonEnum, { description: 'The reason; unknown takes one back.' })
  reason!: AbsenceReason;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Notes that a paper was shown for these days, or takes such notes back; null leaves them.',
  })
  certificate!: boolean | null;

  @LateReasonField()
  lateReason?: string | null;
}

@ObjectType({ description: 'The reasons are stored.' })
export class AbsenceReasonsSet {
  @Field(() => Int, { description: 'How many absences got another reason.' })
  changed!: number;

  @Field(() => Int, { description: 'How many absences there are in these days.' })
  found!: number;
}

export const AbsenceReasonsAnswer = createUnionType({
  name: 'AbsenceReasonsAnswer',
  description: 'How much was changed, or why nothing was.',
  types: () => [AbsenceReasonsSet, RefusalAnswer] as const,
  resolveType: (value: object) => ('changed' in value ? AbsenceReasonsSet : RefusalAnswer),
});
