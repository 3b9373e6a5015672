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
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LESSON_CHANGE_CAUSES, STAFF_ABSENCE_KINDS } from '@zhurnal/rules';
import type { LessonChangeCause, StaffAbsenceKind } from '@zhurnal/rules';
import { DayScalar, IdField, KeyedInput, OptionalIdField, TextField, VersionField } from '@zhurnal/platform';
import { LessonChangeCauseEnum, StaffAbsenceKindEnum } from './substitution.enums.js';

/** Most lessons that are ranked or changed at once. */
export const LESSONS_AT_ONCE = 60;

@ArgsType()
export class DaysQuery {
  @IsString()
  @Field(() => DayScalar, { description: 'First day.' })
  from!: string;

  @IsString()
  @Field(() => DayScalar, { description: 'Last day, at most 31 days later.' })
  to!: string;
}

@ArgsType()
export class ChangedLessonsQuery extends DaysQuery {
  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only lessons that the caller gives, or would give by the timetable.',
  })
  mine!: boolean | null;

  @OptionalIdField('All lessons of this class, changed or not.')
  classId!: string | null;
}

@ArgsType()
export class RankingQuery {
  @ArrayMinSize(1)
  @ArrayMaxSize(LESSONS_AT_ONCE)
  @IsUUID(undefined, { each: true })
  @Field(() => [ID], { description: 'The lessons, 1–60.' })
  lessonIds!: string[];

  @IsInt()
  @Min(1)
  @Max(30)
  @Field(() => Int, { defaultValue: 12, description: 'How many colleagues for each, 1–30.' })
  first!: number;
}

@ArgsType()
export class PlacesQuery {
  @IdField('The lesson.')
  lessonId!: string;

  @IsString()
  @Field(() => DayScalar, { description: 'The day it could be moved to.' })
  date!: string;
}

@InputType({ description: 'A teacher is away.' })
export class ReportStaffAbsenceInput extends KeyedInput {
  @IdField('The absence: made by the client.')
  id!: string;

  @IdField('Who is away.')
  personId!: string;

  @IsString()
  @Field(() => DayScalar, { description: 'First day.' })
  fromDate!: string;

  @IsString()
  @Field(() => DayScalar, { description: 'Last day.' })
  toDate!: string;

  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(20, { each: true })
  @Field(() => [Int], {
    nullable: true,
    description: 'Numbers of the lessons, of a single day; null: whole days.',
  })
  slots!: number[] | null;

  @IsIn(STAFF_ABSENCE_KINDS)
  @Field(() => StaffAbsenceKindEnum, { description: 'Why.' })
  kind!: StaffAbsenceKind;

  @IsString()
  @Field({ defaultValue: '', description: 'Note.' })
  note!: string;
}

@InputType({ description: 'An absence is otherwise.' })
export class EditStaffAbsenceInput extends ReportStaffAbsenceInput {
  @VersionField(1, 'Version the client saw.')
  expectedVersion!: number;
}

@InputType({ description: 'An absence was written down by mistake.' })
export class RemoveStaffAbsenceInput extends KeyedInput {
  @IdField('The absence.')
  id!: string;

  @VersionField(1, 'Version the client saw.')
  expectedVersion!: number;
}

@InputType({ description: 'A lesson as the client saw it.' })
export class SeenLessonInput {
  @IdField('The lesson.')
  lessonId!: string;

  @VersionField(1, 'Version the client saw.')
  expectedVersion!: number;
}

@InputType({ description: 'Who gives one lesson.' })
export class SubstituteItemInput extends SeenLessonInput {
  @IdField('Who gives it.')
  substituteId!: string;

  @OptionalIdField('In whose place, of several teachers; null: of the one who is away, or of all.')
  replacesId!: string | null;

  @IsOptional()
  @IsIn(STAFF_ABSENCE_KINDS)
  @Field(() => StaffAbsenceKindEnum, {
    nullable: true,
    description: 'Why the teacher is away; null: as the absence of that day says.',
  })
  reason?: StaffAbsenceKind | null;

  @TextField(300, 'Words to the reason; empty: none.', '')
  reasonNote?: string;
}

@InputType({ isAbstract: true })
class ConfirmedInput extends KeyedInput {
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  @Field(() => [String], { defaultValue: [], description: 'Keys of the questions answered with yes.' })
  confirmed!: string[];
}

@InputType({ description: 'Who gives lessons in place of their teachers.' })
export class AssignSubstituteInput extends ConfirmedInput {
  @ArrayMinSize(1)
  @ArrayMaxSize(LESSONS_AT_ONCE)
  @ValidateNested({ each: true })
  @Type(() => SubstituteItemInput)
  @Field(() => [SubstituteItemInput], { description: 'The lessons, 1–60.' })
  items!: SubstituteItemInput[];
}

@InputType({ description: 'A substitute does not give a lesson after all.' })
export class RemoveSubstituteInput extends ConfirmedInput {
  @IdField('The lesson.')
  lessonId!: string;

  @VersionField(1, 'Version the client saw.')
  expectedVersion!: number;

  @IdField('The substitute.')
  substituteId!: string;
}

@InputType({ description: 'Lessons that are not given.' })
export class CancelLessonInput extends KeyedInput {
  @ArrayMinSize(1)
  @ArrayMaxSize(LESSONS_AT_ONCE)
  @ValidateNested({ each: true })
  @Type(() => SeenLessonInput)
  @Field(() => [SeenLessonInput], { description: 'The lessons, 1–60.' })
  items!: SeenLessonInput[];

  @IsIn(LESSON_CHANGE_CAUSES)
  @Field(() => LessonChangeCauseEnum, { description: 'Why: families are told.' })
  cause!: LessonChangeCause;

  @IsString()
  @Field({ defaultValue: '', description: 'Note: families are told.' })
  note!: string;
}

@InputType({ description: 'A lesson goes as planned after all.' })
export class RestoreLessonInput extends ConfirmedInput {
  @IdField('The lesson.')
  lessonId!: string;

  @VersionField(1, 'Version the client saw.')
  expectedVersion!: number;
}

@InputType({ description: 'A lesson in another room.' })
export class ChangeRoomInput extends RestoreLessonInput {
  @OptionalIdField('The room; null: none.')
  roomId!: string | null;
}

@InputType({ description: 'A lesson on another day or at another hour.' })
export class MoveLessonInput extends ChangeRoomInput {
  @IsString()
  @Field(() => DayScalar, { description: 'The day.' })
  date!: string;

  @IsInt()
  @Min(0)
  @Max(20)
  @Field(() => Int, { description: 'Number in the day.' })
  slot!: number;

  @IsIn(LESSON_CHANGE_CAUSES)
  @Field(() => LessonChangeCauseEnum, { description: 'Why: families are told.' })
  cause!: LessonChangeCause;

  @IsString()
  @Field({ defaultValue: '', description: 'Note: families are told.' })
  note!: string;
}
