import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
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

  @Field(() => ID, { nullable: true, description: 'Lessons of a teaching group.' })
  @IsOptional()
  @IsUUID()
  groupId?: string;
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

@ObjectType({ description: 'Lessons that were to be in this week or elsewhere in it, as columns.' })
export class TimetableMovedAway {
  @Field(() => [ID], { description: 'Lessons.' })
  ids!: string[];

  @Field(() => [DayScalar], { description: 'Days they were moved from.' })
  dates!: string[];

  @Field(() => [Int], { description: 'Numbers they were moved from.' })
  slots!: number[];

  @Field(() => [String], { description: 'Names of the groups.' })
  groups!: string[];

  @Field(() => [String], { description: 'Subjects.' })
  subjects!: string[];

  @Field(() => [DayScalar], { description: 'Days they were moved to.' })
  toDates!: string[];

  @Field(() => [Int], { description: 'Numbers they were moved to.' })
  toSlots!: number[];
}

/** What a day of the week is beside its lessons. */
type DayNoteKind = 'holiday' | 'bells' | 'off' | 'worked';
const dayNotes = {
  HOLIDAY: 'holiday',
  BELLS: 'bells',
  OFF: 'off',
  WORKED: 'worked',
} as const satisfies Record<string, DayNoteKind>;
registerEnumType(dayNotes, {
  name: 'DayNoteKind',
  description:
    'HOLIDAY a holiday of the year; BELLS other bells; OFF a school day without lessons; WORKED by the timetable of another day.',
});

@ObjectType({ description: 'Days without lessons, with other bells, or with the lessons of another day.' })
export class TimetableDayNote {
  @Field(() => DayScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DayScalar, { description: 'Last day.' })
  to!: string;

  @Field({ description: 'Name: of the holiday, or of the bells; of other days what families are told.' })
  name!: string;

  @Field({ description: 'Whether there are no lessons.' })
  isHoliday!: boolean;

  @Field(() => dayNotes, { description: 'What they are.' })
  kind!: DayNoteKind;

  @Field(() => LessonChangeCauseEnum, { nullable: true, description: 'Why a school day has no lessons.' })
  cause!: LessonChangeCause | null;

  @Field(() => Int, {
    nullable: true,
    description: 'By the timetable of which day of the week it is worked.',
  })
  asWeekday!: number | null;

  @Field({ description: 'Classes without lessons; empty: the whole school.' })
  classes!: string;
}

@ObjectType({ description: 'A week of a class, a teacher, a room or a teaching group.' })
export class TimetableWeek {
  @Field(() => DayScalar, { description: 'Its Monday.' })
  monday!: string;

  @Field(() => TimetableLessons, { description: 'Its lessons.' })
  lessons!: TimetableLessons;

  @Field(() => TimetableMovedAway, { description: 'Places that lessons were moved from.' })
  movedAway!: TimetableMovedAway;

  @Field(() => [TimetableDayNote], { description: 'Holidays and days with other bells.' })
  notes!: TimetableDayNote[];
}
