import { Field, ID, InputType, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  DayScalar,
  IdField,
  KeyedInput,
  OptionalIdField,
  RefusalAnswer,
  TimeScalar,
} from '@zhurnal/platform';
import { KeptDays, RemoveDaysInput } from '../school-days/kept-days.graphql.js';

@ObjectType({ description: 'When the lesson of a number begins and ends.' })
export class BellSlotTimes {
  @Field(() => Int, { description: 'Number in the day.' })
  number!: number;

  @Field(() => TimeScalar, { description: 'Beginning.' })
  startsAt!: string;

  @Field(() => TimeScalar, { description: 'End.' })
  endsAt!: string;
}

@ObjectType({ description: 'A list of bells.' })
export class BellScheduleDetails {
  @Field(() => ID, { description: 'The bells.' })
  id!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field(() => Int, { description: 'Version.' })
  version!: number;

  @Field(() => [BellSlotTimes], { description: 'Lessons of the day, by number.' })
  slots!: BellSlotTimes[];
}

@ObjectType({ description: 'Whose bells a class follows.' })
export class ClassBells {
  @Field(() => ID, { description: 'The class.' })
  classId!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field(() => Int, { nullable: true, description: 'Its grade.' })
  gradeLevel!: number | null;

  @Field(() => ID, { nullable: true, description: 'Its bells; null: those the school hung first.' })
  scheduleId!: string | null;
}

@ObjectType({ description: 'Days on which other bells hold.' })
export class BellDayDetails extends KeptDays {
  @Field(() => ID, { description: 'The bells of these days.' })
  scheduleId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Only for classes that otherwise follow these bells; null: for all.',
  })
  shiftId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Lowest grade; null: all grades.' })
  gradeFrom!: number | null;

  @Field(() => Int, { nullable: true, description: 'Highest grade; null: all grades.' })
  gradeTo!: number | null;

  @Field({ description: 'Why; empty: not told.' })
  note!: string;
}

@ObjectType({ description: 'The bells of the year.' })
export class Bells {
  @Field(() => [BellScheduleDetails], { description: 'Lists of bells, the usual one first.' })
  schedules!: BellScheduleDetails[];

  @Field(() => [ClassBells], { description: 'Classes.' })
  classes!: ClassBells[];

  @Field(() => [BellDayDetails], { description: 'Days with other bells, not yet over.' })
  days!: BellDayDetails[];
}

@ObjectType({ description: 'The bells are changed, and the lessons with them.' })
export class BellsKept {
  @Field(() => Bells, { description: 'The bells as they now stand.' })
  bells!: Bells;

  @Field(() => Int, { description: 'Lessons to come that have other times now.' })
  lessonsChanged!: number;

  @Field(() => Int, {
    description: 'Lessons of the days in question at a number the bells do not have: they keep their times.',
  })
  lessonsUnrung!: number;
}

export const BellsAnswer = createUnionType({
  name: 'BellsAnswer',
  description: 'The bells as they now stand, or why nothing was changed.',
  types: () => [BellsKept, RefusalAnswer] as const,
  resolveType: (value: object) => ('bells' in value ? BellsKept : RefusalAnswer),
});

@InputType({ description: 'When the lesson of a number begins and ends.' })
export class BellSlotInput {
  @IsInt()
  @Min(0)
  @Max(20)
  @Field(() => Int, { description: 'Number in the day, 0–20.' })
  number!: number;

  @IsString()
  @Field(() => TimeScalar, { description: 'Beginning.' })
  startsAt!: string;

  @IsString()
  @Field(() => TimeScalar, { description: 'End.' })
  endsAt!: string;
}

@InputType({ description: 'A list of bells, new or changed.' })
export class KeepBellsInput extends KeyedInput {
  @IdField('The bells; an id of its own for new ones.')
  id!: string;

  @IsOptional()
  @IsInt()
  @Field(() => Int, { nullable: true, description: 'Version the caller saw; null: new.' })
  expectedVersion!: number | null;

  @IsString()
  @Field({ description: 'Name, 1–60 characters.' })
  name!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(21)
  @ValidateNested({ each: true })
  @Type(() => BellSlotInput)
  @Field(() => [BellSlotInput], { description: 'All lessons of the day.' })
  slots!: BellSlotInput[];
}

@InputType({ description: 'Classes and the bells they follow: their shift.' })
export class FollowBellsInput extends KeyedInput {
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  @Field(() => [ID], { description: 'The classes.' })
  classIds!: string[];

  @IdField('The bells.')
  scheduleId!: string;
}

@InputType({ description: 'Days on which other bells hold.' })
export class KeepBellDayInput extends KeyedInput {
  @IdField('The days; an id of its own for new ones.')
  id!: string;

  @IsOptional()
  @IsInt()
  @Field(() => Int, { nullable: true, description: 'Version the caller saw; null: new.' })
  expectedVersion!: number | null;

  @IsString()
  @Field(() => DayScalar, { description: 'First day, today at the earliest.' })
  fromDate!: string;

  @IsString()
  @Field(() => DayScalar, { description: 'Last day.' })
  toDate!: string;

  @IdField('The bells of these days.')
  scheduleId!: string;

  @OptionalIdField('Only for classes that otherwise follow these bells.')
  shiftId!: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(12)
  @Field(() => Int, { nullable: true, description: 'Lowest grade, 1–12; null: all.' })
  gradeFrom!: number | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(12)
  @Field(() => Int, { nullable: true, description: 'Highest grade, 1–12; null: all.' })
  gradeTo!: number | null;

  @IsString()
  @Field({ defaultValue: '', description: 'Why, at most 100 characters.' })
  note!: string;
}

@InputType({ description: 'Days on which the usual bells hold again.' })
export class RemoveBellDayInput extends RemoveDaysInput {}

@InputType({ description: 'Bells that are taken down.' })
export class RemoveBellsInput extends KeyedInput {
  @IdField('The bells.')
  id!: string;

  @IsInt()
  @Field(() => Int, { description: 'Version the caller saw.' })
  expectedVersion!: number;
}
