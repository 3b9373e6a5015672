import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsString, IsUUID } from 'class-validator';
import type { LessonChangeCause } from '@zhurnal/rules';
import { DayScalar, TimeScalar } from '@zhurnal/platform';
import { LessonChangeCauseEnum } from './substitution/substitution.enums.js';

@ArgsType()
export class TimetableWeekQuery {
  @Field(() => DayScalar, { description: 'Any day of the week that is asked for.' })
  @IsString()
  monday!: string;

  @Field(() => ID, { nullable: true, description: 'Lessons of a class and its subgroups.' })
  @IsOptional()
  @IsUUID()
  classId?: string;

  @Field(() => ID, { nullable: true, description: 'Lessons a member of staff gives.' })
  @IsOptional()
  @IsUUID()
  teacherId?: string;

  @Field(() => ID, { nullable: true, description: 'Lessons in a room.' })
  @IsOptional()
  @IsUUID()
  roomId?: string;
}

@ObjectType({ description: 'Lessons of a week, as columns, by day and number.' })
export class TimetableLessons {
  @Field(() => [ID], { description: 'Lessons.' })
  ids!: string[];

  @Field(() => [DayScalar], { description: 'Days.' })
  dates!: string[];

  @Field(() => [Int], { description: 'Numbers in the day.' })
  slots!: number[];

  @Field(() => [TimeScalar], { description: 'Beginnings.' })
  startsAt!: string[];

  @Field(() => [TimeScalar], { description: 'Ends.' })
  endsAt!: string[];

  @Field(() => [ID], { description: 'Teaching groups.' })
  groupIds!: string[];

  @Field(() => [String], { description: 'Names of the groups: classes, with subgroups in brackets.' })
  groups!: string[];

  @Field(() => [String], { description: 'Subjects.' })
  subjects!: string[];

  @Field(() => [[String]], {
    description: 'Teachers, «Фамилия И. О.», in their order; substitutes in place of them.',
  })
  teachers!: string[][];

  @Field(() => [Boolean], { description: 'Whether a substitute gives the lesson.' })
  substitutes!: boolean[];

  @Field(() => [String], { nullable: 'items', description: 'Rooms.' })
  rooms!: (string | null)[];

  @Field(() => [Boolean], { description: 'Whether the lesson was cancelled.' })
  cancelled!: boolean[];

  @Field(() => [LessonChangeCauseEnum], {
    nullable: 'items',
    description: 'Why the lesson was moved or cancelled.',
  })
  causes!: (LessonChangeCause | null)[];

  @Field(() => [[String]], {
    nullable: 'items',
    description: 'Teachers by the timetable where a substitute gives the lesson; null: nobody does.',
  })
  previousTeachers!: (string[] | null)[];

  @Field(() => [DayScalar], {
    nullable: 'items',
    description: 'Days the lessons were moved from; null: not moved.',
  })
  previousDates!: (string | null)[];

  @Field(() => [Int], { nullable: 'items', description: 'Numbers the lessons were moved from.' })
  previousSlots!: (number | null)[];

  @Field(() => [TimeScalar], { nullable: 'items', description: 'Beginnings the lessons were moved from.' })
  previousStartsAt!: (string | null)[];

  @Field(() => [String], {
    nullable: 'items',
    description: 'Planned rooms where the room is another now, empty: none; null: the same.',
  })
  previousRooms!: (string | null)[];
}

@ObjectType({ description: 'A week of a class, a teacher or a room.' })
export class TimetableWeek {
  @Field(() => DayScalar, { description: 'Its Monday.' })
  monday!: string;

  @Field(() => TimetableLessons, { description: 'Its lessons.' })
  lessons!: TimetableLessons;
}
