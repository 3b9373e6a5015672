import { Field, ID, InputType, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsInt,
  IsOptional,
  IsString,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { DayScalar, IdField, KeyedInput, OptionalIdField, RefusalAnswer } from '@zhurnal/platform';
import { BellSlotInput } from '../bells/bells.graphql.js';
import { TimetableVersion } from '../views/standing.graphql.js';

@InputType({ description: 'A first timetable, without a file.' })
export class BeginTimetableInput extends KeyedInput {
  @IdField('An id of its own.')
  id!: string;

  @IsString()
  @Field({ description: 'Name, 1–60 characters.' })
  name!: string;

  @IsString()
  @Field(() => DayScalar, { description: 'First day, tomorrow at the earliest.' })
  from!: string;

  @IsOptional()
  @IsString()
  @Field(() => DayScalar, {
    nullable: true,
    description: 'Last day; null: the last day of lessons of the year.',
  })
  to!: string | null;

  @ArrayMinSize(1)
  @ArrayMaxSize(7)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  @Field(() => [Int], { description: 'Days of the week with lessons, 1 is Monday.' })
  weekdays!: number[];

  @IsInt()
  @Min(1)
  @Max(8)
  @Field(() => Int, { defaultValue: 1, description: 'Weeks after which it repeats, 1–8.' })
  cycleWeeks!: number;

  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(21)
  @ValidateNested({ each: true })
  @Type(() => BellSlotInput)
  @Field(() => [BellSlotInput], {
    nullable: true,
    description: 'Bells to hang where the school has none yet; null: those it has.',
  })
  bells!: BellSlotInput[] | null;
}

@ObjectType({ description: 'The timetable has begun: lessons can be put in.' })
export class TimetableBegun {
  @Field(() => TimetableVersion, { description: 'It, and the days it is in force.' })
  timetable!: TimetableVersion;
}

@InputType({ description: 'A subject that a class or one of its subgroups learns.' })
export class FormGroupInput extends KeyedInput {
  @IdField('An id of its own.')
  id!: string;

  @IdField('The class.')
  classId!: string;

  @OptionalIdField('One of its subgroups; null: the whole class.')
  subgroupId!: string | null;

  @IsString()
  @Field({ description: 'The subject by its name, 1–100 characters: a new one is made where there is none.' })
  subject!: string;
}

@ObjectType({ description: 'The teaching group is there.' })
export class GroupFormed {
  @Field(() => ID, { description: 'The group: the one there was, or a new one.' })
  groupId!: string;
}

@InputType({ description: 'The week of one class for another one.' })
export class CopyClassWeekInput extends KeyedInput {
  @IdField('The class whose week it is.')
  fromClassId!: string;

  @IdField('The class that shall have it.')
  toClassId!: string;

  @IsString()
  @Field(() => DayScalar, { description: 'First day, tomorrow at the earliest.' })
  from!: string;
}

@ObjectType({ description: 'The week is copied.' })
export class ClassWeekCopied {
  @Field(() => Int, { description: 'Weekly periods that were put in.' })
  periods!: number;

  @Field(() => Int, {
    description: 'Weekly periods left out: of subgroups and joint groups, and where the class has something.',
  })
  leftOut!: number;

  @Field(() => Int, { description: 'Lessons that were made.' })
  lessonsMade!: number;
}

export const BeginTimetableAnswer = createUnionType({
  name: 'BeginTimetableAnswer',
  description: 'The timetable, or why it was not begun.',
  types: () => [TimetableBegun, RefusalAnswer] as const,
  resolveType: (value: object) => ('timetable' in value ? TimetableBegun : RefusalAnswer),
});
export const FormGroupAnswer = createUnionType({
  name: 'FormGroupAnswer',
  description: 'The group, or why there is none.',
  types: () => [GroupFormed, RefusalAnswer] as const,
  resolveType: (value: object) => ('groupId' in value ? GroupFormed : RefusalAnswer),
});
export const CopyClassWeekAnswer = createUnionType({
  name: 'CopyClassWeekAnswer',
  description: 'What was copied, or why nothing was.',
  types: () => [ClassWeekCopied, RefusalAnswer] as const,
  resolveType: (value: object) => ('periods' in value ? ClassWeekCopied : RefusalAnswer),
});
