import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID } from 'class-validator';
import { LATE_REASON_LIMIT, LateReasonField } from '@zhurnal/attendance';
import { MARK_SCALES } from '@zhurnal/rules';
import type { MarkScale } from '@zhurnal/rules';
import {
  DayScalar,
  DecimalScalar,
  IdField,
  KeyedInput,
  OptionalIdField,
  TextField,
  VersionedInput,
} from '@zhurnal/platform';
import { EntryPartEnum } from './entry-terms.graphql.js';
import { ScaleEnum } from './mark.graphql.js';

/** Parts of a lesson whose lateness is explained. */
const EXPLAINED_PARTS = ['record', 'homework', 'mark', 'attendance'] as const;

@InputType({ description: 'What was taught at a lesson.' })
export class RecordLessonInput extends VersionedInput {
  @IdField('The lesson.')
  lessonId!: string;

  @IsString()
  @Field({ description: 'The topic; empty: none yet.' })
  topic!: string;

  @IsBoolean()
  @Field({ description: 'Whether the lesson was held.' })
  held!: boolean;

  @LateReasonField()
  lateReason?: string | null;
  @OptionalIdField(
    'The item of the plan that the topic is; absent: the one it had, as long as the topic stays.',
  )
  planItemId?: string | null;
}

@InputType({ description: 'Homework set at a lesson.' })
export class SetHomeworkInput extends VersionedInput {
  @IdField('The homework: made by the client.')
  id!: string;

  @IdField('The lesson that sets it.')
  lessonId!: string;

  @IsString()
  @Field({ description: 'What is to be done.' })
  text!: string;

  @IsOptional()
  @IsString()
  @Field(() => DayScalar, {
    nullable: true,
    description: "The day it must be ready; null: the group's next lesson.",
  })
  dueOn!: string | null;

  @IsOptional()
  @IsInt()
  @Field(() => Int, { nullable: true, description: 'Estimate in minutes.' })
  minutes!: number | null;

  @IsString()
  @Field({
    defaultValue: '',
    description:
      'Why so much is set, where the homework of the day goes beyond the limit; at most 300 characters.',
  })
  loadReason!: string;

  @ArrayMaxSize(10)
  @IsUUID(undefined, { each: true })
  @Field(() => [ID], {
    defaultValue: [],
    description: 'Files that go with it, at most 10: ids answered by POST /files.',
  })
  fileIds!: string[];

  @LateReasonField()
  lateReason?: string | null;
}

@InputType({ description: 'Takes homework back.' })
export class RemoveHomeworkInput extends VersionedInput {
  @IdField('The homework.')
  id!: string;

  @IdField('The lesson that set it.')
  lessonId!: string;

  @LateReasonField()
  lateReason?: string | null;
}

@InputType({ description: 'Describes a work of a lesson, or adds one.' })
export class PutWorkInput extends VersionedInput {
  @IdField("The work: the lesson's id for the first, made by the client for others.")
  id!: string;

  @IdField('The lesson.')
  lessonId!: string;

  @IsString()
  @Field({ description: "Code of the kind of work, from the school's list." })
  type!: string;

  @IsString()
  @Field({ defaultValue: '', description: 'Title.' })
  title!: string;

  @IsString()
  @Field(() => DecimalScalar, { description: 'Weight in the average, 0–10.' })
  weight!: string;

  @IsIn(MARK_SCALES)
  @Field(() => ScaleEnum, { description: 'Scale.' })
  scale!: MarkScale;

  @LateReasonField()
  lateReason?: string | null;
}

@InputType({ description: 'Removes a work without marks.' })
export class RemoveWorkInput extends VersionedInput {
  @IdField('The work.')
  id!: string;

  @IdField('The lesson.')
  lessonId!: string;

  @LateReasonField()
  lateReason?: string | null;
}

@InputType({ description: 'Why a part of a lesson is entered after its term.' })
export class ExplainLatenessInput extends KeyedInput {
  @IdField('The lesson.')
  lessonId!: string;

  @IsIn(EXPLAINED_PARTS)
  @Field(() => EntryPartEnum, { description: 'The part: the record, homework, marks or absences.' })
  part!: (typeof EXPLAINED_PARTS)[number];

  @TextField(LATE_REASON_LIMIT, 'Why.')
  reason!: string;
}
