import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { MOST_TEACHERS, TIMETABLE_QUESTIONS } from '@zhurnal/rules';
import type { TimetableQuestion } from '@zhurnal/rules';
import { DayScalar, IdField, OptionalIdField, RefusalAnswer } from '@zhurnal/platform';

const questions = Object.fromEntries(TIMETABLE_QUESTIONS.map((code) => [code, code])) as {
  [C in TimetableQuestion]: C;
};
registerEnumType(questions, {
  name: 'TimetableQuestion',
  description: 'What has to be confirmed before the weekly timetable is changed.',
});

@InputType({ description: 'Where a weekly period stands, and who gives it.' })
export class TimetablePlaceInput {
  @IdField('The teaching group; the one of the period that is changed.')
  groupId!: string;

  @IsInt()
  @Min(1)
  @Max(7)
  @Field(() => Int, { description: 'Day of the week, 1 is Monday.' })
  weekday!: number;

  @IsInt()
  @Min(0)
  @Max(8)
  @Field(() => Int, { defaultValue: 0, description: 'Week of the cycle; 0: every week.' })
  week!: number;

  @IsInt()
  @Min(0)
  @Max(20)
  @Field(() => Int, { description: 'Number in the day.' })
  slot!: number;

  @OptionalIdField('The room; null: none.')
  roomId!: string | null;

  @ArrayMaxSize(MOST_TEACHERS)
  @IsUUID(undefined, { each: true })
  @Field(() => [ID], { description: 'Teachers, the first one first.' })
  teacherIds!: string[];
}

@InputType({ description: 'A change of the weekly timetable from a day on.' })
export class TimetableChangeInput {
  @OptionalIdField('The weekly period; null: a new one.')
  entryId!: string | null;

  @IsOptional()
  @IsInt()
  @Field(() => Int, { nullable: true, description: 'Version of the period that the caller saw.' })
  expectedVersion!: number | null;

  @IsString()
  @Field(() => DayScalar, { description: 'First day of the change, tomorrow at the earliest.' })
  from!: string;

  @IsOptional()
  @IsString()
  @Field(() => DayScalar, {
    nullable: true,
    description: 'Last day of the change; null: to the end of the timetable.',
  })
  until!: string | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => TimetablePlaceInput)
  @Field(() => TimetablePlaceInput, { nullable: true, description: 'As it shall stand; null: not at all.' })
  wanted!: TimetablePlaceInput | null;
}

@InputType({ description: 'A change of the weekly timetable from a day on.' })
export class EditTimetableInput extends TimetableChangeInput {
  @IdField('Key of the request.')
  clientMutationId!: string;

  @ArrayMaxSize(100)
  @MaxLength(200, { each: true })
  @Field(() => [String], { defaultValue: [], description: 'Keys of questions answered with yes.' })
  confirmed!: string[];
}

@ObjectType({ description: 'One thing to confirm.' })
export class TimetableQuestionDetails {
  @Field({ description: 'Send it back among `confirmed` to say yes.' })
  key!: string;

  @Field(() => questions, { description: 'What it is about.' })
  code!: TimetableQuestion;

  @Field({ description: 'Who or what is taken: a teacher, a class, a room; empty: nobody.' })
  name!: string;

  @Field({ description: 'By what: group and subject of the other lesson; empty: by none.' })
  other!: string;

  @Field(() => Int, { description: 'On how many days.' })
  days!: number;

  @Field(() => DayScalar, { description: 'The first of them.' })
  firstDate!: string;
}

@ObjectType({ description: 'A lesson that stays as it is.' })
export class StayingLesson {
  @Field(() => DayScalar, { description: 'The day it is planned for.' })
  date!: string;

  @Field(() => Int, { description: 'Number in the day.' })
  slot!: number;

  @Field({ description: 'Whether something is recorded at it; otherwise a person moved it.' })
  isRecorded!: boolean;
}

@ObjectType({ description: 'What a change does to the dated lessons.' })
export class TimetableEffect {
  @Field(() => Int, { description: 'Lessons that are made.' })
  lessonsMade!: number;

  @Field(() => Int, { description: 'Lessons that go over to the new place, with their substitutions.' })
  lessonsChanged!: number;

  @Field(() => Int, { description: 'Lessons that fall out.' })
  lessonsRemoved!: number;

  @Field(() => [StayingLesson], { description: 'Lessons that stay as they are.' })
  stays!: StayingLesson[];

  @Field(() => [TimetableQuestionDetails], { description: 'What there is to confirm.' })
  questions!: TimetableQuestionDetails[];
}

@ObjectType({ description: 'The timetable is changed.' })
export class TimetableEdited {
  @Field(() => TimetableEffect, { description: 'What it did to the lessons.' })
  effect!: TimetableEffect;

  @Field(() => ID, { nullable: true, description: 'The weekly period as it now stands; null: it is gone.' })
  entryId!: string | null;
}

@ObjectType({ description: 'Nothing is changed yet: a person has to confirm.' })
export class TimetableQuestions {
  @Field(() => [TimetableQuestionDetails], { description: 'What there is to confirm.' })
  questions!: TimetableQuestionDetails[];
}

export const TimetableEffectAnswer = createUnionType({
  name: 'TimetableEffectAnswer',
  description: 'What the change would do, or why it cannot be made.',
  types: () => [TimetableEffect, RefusalAnswer] as const,
  resolveType: (value: object) => ('lessonsMade' in value ? TimetableEffect : RefusalAnswer),
});

export const EditTimetableAnswer = createUnionType({
  name: 'EditTimetableAnswer',
  description: 'What the change did, what there is to confirm, or why nothing was changed.',
  types: () => [TimetableEdited, TimetableQuestions, RefusalAnswer] as const,
  resolveType: (value: object) =>
    'effect' in value ? TimetableEdited : 'questions' in value ? TimetableQuestions : RefusalAnswer,
});
