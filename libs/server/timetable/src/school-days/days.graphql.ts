import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { LESSON_CHANGE_CAUSES } from '@zhurnal/rules';
import type { LessonChangeCause } from '@zhurnal/rules';
import { DayScalar, IdField, OptionalIdField, RefusalAnswer } from '@zhurnal/platform';
import { LessonChangeCauseEnum } from '../substitution/substitution.enums.js';
import { KeptDays, RemoveDaysInput } from './kept-days.graphql.js';

/** What becomes of a lesson on a day that goes otherwise. */
export const DAY_EFFECTS = ['falls_out', 'appears', 'comes_back', 'leaves', 'stays'] as const;
export type DayEffect = (typeof DAY_EFFECTS)[number];
const effects = Object.fromEntries(DAY_EFFECTS.map((effect) => [effect.toUpperCase(), effect])) as Record<
  string,
  DayEffect
>;
registerEnumType(effects, {
  name: 'DayEffect',
  description:
    'What becomes of a lesson: it falls out, is made, comes back, goes with the timetable of its day, or stays because something is recorded at it.',
});

@ObjectType({ description: 'Days of the school calendar that go otherwise.' })
export class SchoolDayDetails extends KeptDays {
  @Field(() => Int, {
    nullable: true,
    description: 'Worked by the timetable of this day of the week, 1 is Monday; null: there are no lessons.',
  })
  asWeekday!: number | null;

  @Field(() => LessonChangeCauseEnum, { nullable: true, description: 'Why there are no lessons.' })
  cause!: LessonChangeCause | null;

  @Field({ description: 'A note that families see; empty: none.' })
  note!: string;

  @Field(() => [ID], { description: 'Classes without lessons; empty: the whole school.' })
  classIds!: string[];

  @Field(() => Int, { description: 'Lessons that are out because of these days.' })
  lessonsOut!: number;
}

@ObjectType({ description: 'A lesson of a day that goes otherwise.' })
export class DayLessonDetails {
  @Field(() => DayScalar, { description: 'Its day.' })
  date!: string;

  @Field(() => Int, { description: 'Number in the day.' })
  slot!: number;

  @Field({ description: 'Group and subject.' })
  label!: string;

  @Field(() => effects, { description: 'What becomes of it.' })
  effect!: DayEffect;
}

@ObjectType({ description: 'What a change of days does to the lessons.' })
export class SchoolDayEffect {
  @Field(() => Int, { description: 'Lessons that fall out, or leave with the timetable of their day.' })
  lessonsOut!: number;

  @Field(() => Int, { description: 'Lessons that are made, or come back.' })
  lessonsIn!: number;

  @Field(() => Int, { description: 'Lessons that stay because something is recorded at them.' })
  lessonsKept!: number;

  @Field(() => [DayLessonDetails], { description: 'The first 500 of them by day and number.' })
  lessons!: DayLessonDetails[];
}

@ObjectType({ description: 'The days are kept, and the lessons with them.' })
export class SchoolDaysKept {
  @Field(() => SchoolDayEffect, { description: 'What it did to the lessons.' })
  effect!: SchoolDayEffect;

  @Field(() => [SchoolDayDetails], { description: 'The days as they now stand.' })
  days!: SchoolDayDetails[];
}

export const SchoolDayEffectAnswer = createUnionType({
  name: 'SchoolDayEffectAnswer',
  description: 'What the change would do, or why it cannot be made.',
  types: () => [SchoolDayEffect, RefusalAnswer] as const,
  resolveType: (value: object) => ('lessonsIn' in value ? SchoolDayEffect : RefusalAnswer),
});

export const SchoolDaysAnswer = createUnionType({
  name: 'SchoolDaysAnswer',
  description: 'The days as they now stand, or why nothing was changed.',
  types: () => [SchoolDaysKept, RefusalAnswer] as const,
  resolveType: (value: object) => ('effect' in value ? SchoolDaysKept : RefusalAnswer),
});

@InputType({ description: 'Days without lessons, or a day worked in place of another.' })
export class SchoolDayWish {
  @IsString()
  @Field(() => DayScalar, {
    description: 'First day: today at the earliest, tomorrow for a day that is worked.',
  })
  fromDate!: string;

  @IsString()
  @Field(() => DayScalar, { description: 'Last day; the first one for a day that is worked.' })
  toDate!: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(7)
  @Field(() => Int, {
    nullable: true,
    description: 'Worked by the timetable of this day of the week; null: without lessons.',
  })
  asWeekday!: number | null;

  @IsOptional()
  @IsIn(LESSON_CHANGE_CAUSES)
  @Field(() => LessonChangeCauseEnum, {
    nullable: true,
    description: 'Why there are no lessons; null for a day that is worked.',
  })
  cause!: LessonChangeCause | null;

  @IsString()
  @Field({ defaultValue: '', description: 'What families are told beside it, at most 200 characters.' })
  note!: string;

  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  @Field(() => [ID], { defaultValue: [], description: 'Classes without lessons; empty: the whole school.' })
  classIds!: string[];
}

@InputType({ description: 'Days that shall go otherwise.' })
export class KeepSchoolDayInput extends SchoolDayWish {
  @IdField('Key of the request.')
  clientMutationId!: string;

  @IdField('The days: an id of their own.')
  id!: string;
}

@InputType({ description: 'Days that shall go as usual again.' })
export class RemoveSchoolDayInput extends RemoveDaysInput {}

@InputType({ description: 'A change of days to look at before it is made: one of the two.' })
export class SchoolDayChange {
  @IsOptional()
  @ValidateNested()
  @Type(() => SchoolDayWish)
  @Field(() => SchoolDayWish, { nullable: true, description: 'Days that would go otherwise.' })
  wanted!: SchoolDayWish | null;

  @OptionalIdField('Days that would go as usual again.')
  removedId!: string | null;
}
