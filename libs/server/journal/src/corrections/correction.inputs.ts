import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  ABSENCE_REASONS,
  ATTENDANCE_FACTS,
  CORRECTION_FILES_LIMIT,
  CORRECTION_KINDS,
  CORRECTION_LIMIT,
  CORRECTION_STATES,
  MARKS_PER_WORK,
  MARK_SCALES,
  MARK_VALUES,
} from '@zhurnal/rules';
import type {
  AbsenceReason,
  AttendanceFact,
  CorrectionKind,
  CorrectionState,
  MarkScale,
  MarkValue,
} from '@zhurnal/rules';
import { FactEnum, ReasonEnum } from '@zhurnal/attendance';
import {
  DayScalar,
  DecimalScalar,
  EntryPageQuery,
  IdField,
  InputField,
  KeyedInput,
  OptionalIdField,
  VersionField,
} from '@zhurnal/platform';
import { MarkValueEnum, ScaleEnum } from '../mark.graphql.js';
import { CorrectionKindEnum, CorrectionStateEnum } from './correction.graphql.js';

@InputType({
  description:
    'One change of what is locked: where, and what shall stand there. Only the fields of its kind are read.',
})
export class CorrectionChangeInput {
  @IsIn(CORRECTION_KINDS)
  @Field(() => CorrectionKindEnum, { description: 'What of the record is changed.' })
  kind!: CorrectionKind;

  @IdField('The lesson, one of the group.')
  lessonId!: string;

  @OptionalIdField('Of a mark and of attendance: the student.')
  studentId?: string | null;

  @OptionalIdField(
    "Of a mark and of a work: the work; the first one of a lesson has the lesson's id, a new one an id of the client.",
  )
  workId?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MARKS_PER_WORK)
  @Field(() => Int, { nullable: true, description: "Of a mark: which of the student's marks in the work." })
  ordinal?: number | null;

  @OptionalIdField('Of homework: the homework; made by the client where there was none.')
  homeworkId?: string | null;

  @IsOptional()
  @IsIn(MARK_VALUES)
  @Field(() => MarkValueEnum, { nullable: true, description: 'Of a mark: the mark; null clears it.' })
  mark?: MarkValue | null;

  @IsOptional()
  @IsString()
  @Field(() => String, { nullable: true, description: 'Of a mark: its comment.' })
  comment?: string | null;

  @IsOptional()
  @IsIn(ATTENDANCE_FACTS)
  @Field(() => FactEnum, { nullable: true, description: 'Of attendance: absent or late; null: was there.' })
  fact?: AttendanceFact | null;

  @IsOptional()
  @IsIn(ABSENCE_REASONS)
  @Field(() => ReasonEnum, { nullable: true, description: 'Of attendance: why absent.' })
  reason?: AbsenceReason | null;

  @IsOptional()
  @IsString()
  @Field(() => String, { nullable: true, description: 'Of a record: the topic.' })
  topic?: string | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Of a record: whether the lesson was held.' })
  held?: boolean | null;

  @IsOptional()
  @IsString()
  @Field(() => String, { nullable: true, description: 'Of homework: what is to be done. Its files stay.' })
  text?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => DayScalar, { nullable: true, description: 'Of homework: the day it must be ready.' })
  dueOn?: string | null;

  @IsOptional()
  @IsInt()
  @Field(() => Int, { nullable: true, description: 'Of homework: estimate in minutes.' })
  minutes?: number | null;

  @IsOptional()
  @IsString()
  @Field(() => String, {
    nullable: true,
    description:
      "Of a work: code of its kind, from the school's list; null takes the work out of the lesson.",
  })
  workType?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => String, { nullable: true, description: 'Of a work: its title.' })
  title?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => DecimalScalar, { nullable: true, description: 'Of a work: its weight in the average, 0–10.' })
  weight?: string | null;

  @IsOptional()
  @IsIn(MARK_SCALES)
  @Field(() => ScaleEnum, { nullable: true, description: 'Of a work: its scale.' })
  scale?: MarkScale | null;

  @VersionField(0, 'Version the client saw; 0 when there was nothing.')
  expectedVersion!: number;
}

@InputType({ description: 'A request to correct what is locked.' })
export class FileCorrectionInput extends KeyedInput {
  @IdField('The request: made by the client.')
  id!: string;

  @IdField('The group whose journal it is.')
  groupId!: string;

  @IsString()
  @Field({ description: 'Why; at most 500 characters.' })
  reason!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(CORRECTION_LIMIT)
  @ValidateNested({ each: true })
  @Type(() => CorrectionChangeInput)
  @Field(() => [CorrectionChangeInput], { description: 'What is to be changed, at most 50 places.' })
  changes!: CorrectionChangeInput[];

  @ArrayMaxSize(CORRECTION_FILES_LIMIT)
  @IsUUID(undefined, { each: true })
  @Field(() => [ID], {
    defaultValue: [],
    description: 'Documents, at most 5: ids answered by POST /files.',
  })
  fileIds!: string[];
}

@InputType({ description: 'Takes a request back.' })
export class WithdrawCorrectionInput extends KeyedInput {
  @IdField('The request.')
  id!: string;
}

@InputType({ description: 'Admits a request, so that its changes are made, or refuses it.' })
export class DecideCorrectionInput extends KeyedInput {
  @IdField('The request.')
  id!: string;

  @IsBoolean()
  @Field({ description: 'Whether the changes are made, all of them.' })
  admit!: boolean;

  @IsString()
  @Field({ defaultValue: '', description: 'Note; needed where it is refused. At most 500 characters.' })
  note!: string;
}

@InputType({ description: 'Which requests are wanted.' })
export class CorrectionFilter {
  @IsOptional()
  @IsIn(CORRECTION_STATES)
  @Field(() => CorrectionStateEnum, { nullable: true, description: 'Only those that stand so.' })
  state?: CorrectionState | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Only those that the caller has filed.' })
  mine?: boolean | null;
}

@ArgsType()
export class CorrectionQuery extends EntryPageQuery {
  @InputField(() => CorrectionFilter, 'Which requests.')
  filter!: CorrectionFilter;
}
