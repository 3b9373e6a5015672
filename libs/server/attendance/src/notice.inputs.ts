import { Field, ID, InputType, Int } from '@nestjs/graphql';
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
  ValidateNested,
} from 'class-validator';
import { DayScalar, IdField, KeyedInput, VersionField } from '@zhurnal/platform';
import { NOTICE_KINDS, NOTICE_REASONS } from '@zhurnal/rules';
import type { NoticeKind, NoticeReason } from '@zhurnal/rules';
import { ReasonEnum } from './attendance.graphql.js';
import { NoticeKindEnum } from './notice.graphql.js';

/** Most students of one notice, lessons of one day, notices opened at once. */
const MOST_CHILDREN = 12;
const MOST_LESSONS = 16;
const MOST_SEEN = 200;

@InputType({ isAbstract: true })
class SaidInput extends KeyedInput {
  @IdField('The school.')
  schoolId!: string;

  @IsString()
  @Field(() => DayScalar, { description: 'First day, at most 14 days ago.' })
  from!: string;

  @IsString()
  @Field(() => DayScalar, { description: 'Last day; at most 60 days in all.' })
  to!: string;

  @IsOptional()
  @ArrayMaxSize(MOST_LESSONS)
  @IsInt({ each: true })
  @Field(() => [Int], {
    nullable: true,
    description: 'Numbers of the lessons on each of the days; null: whole days.',
  })
  slots!: number[] | null;

  @IsIn(NOTICE_KINDS)
  @Field(() => NoticeKindEnum, { description: 'The cause.' })
  kind!: NoticeKind;

  @IsString()
  @Field({ defaultValue: '', description: 'Anything to add, at most 1000 characters.' })
  text!: string;

  @IsBoolean()
  @Field({ defaultValue: false, description: 'Whether a paper will be brought.' })
  certificate!: boolean;
}

@InputType({ description: "One student's notice: each student gets one of their own." })
export class NewNoticeInput {
  @IdField('The notice: made by the client.')
  id!: string;

  @IdField('The student.')
  studentId!: string;
}

@InputType({ description: 'Tells the school of an absence of one or several children.' })
export class ReportAbsenceInput extends SaidInput {
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_CHILDREN)
  @ValidateNested({ each: true })
  @Type(() => NewNoticeInput)
  @Field(() => [NewNoticeInput], { description: 'Whose absence; at most 12.' })
  notices!: NewNoticeInput[];
}

@InputType({ description: 'Changes a notice; it is then to be decided anew.' })
export class EditAbsenceNoticeInput extends SaidInput {
  @IdField('The notice.')
  id!: string;

  @IdField('The student it is about.')
  studentId!: string;

  @VersionField(1, 'Version the client saw.')
  expectedVersion!: number;
}

@InputType({ description: 'Takes a notice back; its history stays.' })
export class WithdrawAbsenceNoticeInput extends KeyedInput {
  @IdField('The school.')
  schoolId!: string;

  @IdField('The notice.')
  id!: string;

  @IdField('The student it is about.')
  studentId!: string;

  @VersionField(1, 'Version the client saw.')
  expectedVersion!: number;
}

@InputType({ description: 'Marks notices as seen by the class teacher.' })
export class SeeAbsenceNoticesInput extends KeyedInput {
  @IdField('The class.')
  classId!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_SEEN)
  @IsUUID(undefined, { each: true })
  @Field(() => [ID], { description: 'The notices, at most 200.' })
  ids!: string[];
}

@InputType({ description: "The class teacher's decision on a notice." })
export class DecideAbsenceNoticeInput extends KeyedInput {
  @IdField('The class.')
  classId!: string;

  @IdField('The notice.')
  id!: string;

  @IsBoolean()
  @Field({ description: 'Whether the absence counts as explained.' })
  accepted!: boolean;

  @IsOptional()
  @IsIn(NOTICE_REASONS)
  @Field(() => ReasonEnum, {
    nullable: true,
    description: 'The reason it gives, ill or excused; null: the usual one of its cause.',
  })
  reason!: NoticeReason | null;

  @IsString()
  @Field({ defaultValue: '', description: 'Words to the family, at most 500 characters; a no needs them.' })
  answer!: string;

  @VersionField(1, 'Version the client saw.')
  expectedVersion!: number;
}
