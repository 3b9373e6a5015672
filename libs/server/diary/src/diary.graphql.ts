import { Field, ObjectType } from '@nestjs/graphql';
import {
  DayScalar,
  FlagColumn,
  IntColumn,
  OptionalIntColumn,
  OptionalTextColumn,
  TextColumn,
} from '@zhurnal/platform';

@ObjectType({ description: 'Files of homework, as columns.' })
export class DiaryFiles {
  @Field(() => IntColumn, { description: 'Index into homework.' })
  homework!: number[];

  @Field(() => TextColumn, { description: 'Files: GET /files/{id}?app=family.' })
  ids!: string[];

  @Field(() => TextColumn, { description: 'Names.' })
  names!: string[];

  @Field(() => IntColumn, { description: 'Sizes in bytes.' })
  sizes!: number[];

  @Field(() => TextColumn, { description: 'Media types.' })
  mediaTypes!: string[];
}

@ObjectType({ description: 'Holidays that touch the week.' })
export class DiaryHoliday {
  @Field({ description: 'Their name.' })
  name!: string;

  @Field(() => DayScalar, { description: 'First day.' })
  startsOn!: string;

  @Field(() => DayScalar, { description: 'Last day.' })
  endsOn!: string;
}

@ObjectType({ description: 'Lessons of the week, as columns, by day and number.' })
export class DiaryLessons {
  @Field(() => TextColumn, { description: 'Days.' })
  dates!: string[];

  @Field(() => TextColumn, { description: 'Lessons.' })
  ids!: string[];

  @Field(() => IntColumn, { description: 'Numbers in the day.' })
  slots!: number[];

  @Field(() => TextColumn, { description: 'Beginnings.' })
  startsAt!: string[];

  @Field(() => TextColumn, { description: 'Ends.' })
  endsAt!: string[];

  @Field(() => TextColumn, { description: 'Subjects.' })
  subjects!: string[];

  @Field(() => OptionalTextColumn, { description: 'Rooms.' })
  rooms!: (string | null)[];

  @Field(() => TextColumn, { description: 'Short names of the teachers, joined by a comma.' })
  teachers!: string[];

  @Field(() => FlagColumn, { description: 'Whether a substitute gives the lesson.' })
  substitutes!: boolean[];

  @Field(() => FlagColumn, { description: 'Whether the lesson was cancelled.' })
  cancelled!: boolean[];

  @Field(() => TextColumn, { description: 'Topics; empty: none yet.' })
  topics!: string[];

  @Field(() => FlagColumn, { description: 'Whether the lesson was noted as held.' })
  held!: boolean[];

  @Field(() => OptionalTextColumn, {
    description: 'Teachers by the timetable where a substitute gives the lesson; null: nobody does.',
  })
  previousTeachers!: (string | null)[];

  @Field(() => OptionalTextColumn, { description: 'Days the lessons were moved from; null: not moved.' })
  previousDates!: (string | null)[];

  @Field(() => OptionalIntColumn, { description: 'Numbers the lessons were moved from.' })
  previousSlots!: (number | null)[];

  @Field(() => OptionalTextColumn, { description: 'Beginnings the lessons were moved from.' })
  previousStartsAt!: (string | null)[];

  @Field(() => OptionalTextColumn, {
    description: 'Planned rooms where the room is another now, empty: none; null: the same.',
  })
  previousRooms!: (string | null)[];

  @Field(() => OptionalTextColumn, {
    description:
      'Why lessons were moved or cancelled: teacher_ill, teacher_away, event, quarantine, weather, accident, other.',
  })
  causes!: (string | null)[];

  @Field(() => TextColumn, { description: 'Notes to the changes; empty: none.' })
  notes!: string[];
}

@ObjectType({ description: 'Lessons that stand on another day now, as columns, where they were planned.' })
export class DiaryMovedAway {
  @Field(() => TextColumn, { description: 'Planned days.' })
  dates!: string[];

  @Field(() => IntColumn, { description: 'Planned numbers in the day.' })
  slots!: number[];

  @Field(() => TextColumn, { description: 'Planned beginnings.' })
  startsAt!: string[];

  @Field(() => TextColumn, { description: 'Subjects.' })
  subjects!: string[];

  @Field(() => TextColumn, { description: 'Days on which they stand now.' })
  toDates!: string[];

  @Field(() => IntColumn, { description: 'Numbers at which they stand now.' })
  toSlots!: number[];

  @Field(() => TextColumn, { description: 'Beginnings now.' })
  toStartsAt!: string[];

  @Field(() => OptionalTextColumn, { description: 'Why, as in lessons.' })
  causes!: (string | null)[];
}

@ObjectType({ description: 'Homework given or due in the week, as columns.' })
export class DiaryHomework {
  @Field(() => TextColumn, { description: 'Homework.' })
  ids!: string[];

  @Field(() => OptionalIntColumn, {
    description: 'Index into lessons: where it was given; null: before this week.',
  })
  givenAt!: (number | null)[];

  @Field(() => OptionalIntColumn, {
    description:
      'Index into lessons: the lesson of the same group it is due at; null: not in this week, or no such lesson.',
  })
  dueAt!: (number | null)[];

  @Field(() => TextColumn, { description: 'Days it must be ready.' })
  dueOn!: string[];

  @Field(() => TextColumn, { description: 'Subjects.' })
  subjects!: string[];

  @Field(() => TextColumn, { description: 'What is to be done.' })
  texts!: string[];

  @Field(() => OptionalIntColumn, { description: 'Estimates in minutes.' })
  minutes!: (number | null)[];

  @Field(() => TextColumn, { description: 'When it was posted.' })
  postedAt!: (Date | string)[];

  @Field(() => DiaryFiles, { description: 'Files that go with it.' })
  files!: DiaryFiles;
}

@ObjectType({ description: 'Marks of the week, as columns.' })
export class DiaryMarks {
  @Field(() => IntColumn, { description: 'Index into lessons.' })
  lessons!: number[];

  @Field(() => IntColumn, { description: '2–5; 10 pass, 11 fail, 0 «точка» (work still owed).' })
  values!: number[];

  @Field(() => IntColumn, { description: 'Which of the marks in the work, from 1.' })
  ordinals!: number[];

  @Field(() => TextColumn, { description: 'Names of the kinds of work.' })
  workTypes!: string[];

  @Field(() => TextColumn, { description: 'Titles of the works; empty: none.' })
  titles!: string[];

  @Field(() => TextColumn, { description: 'Weights in the average.' })
  weights!: string[];

  @Field(() => TextColumn, { description: 'Comments; empty: none.' })
  comments!: string[];

  @Field(() => TextColumn, { description: 'When the marks were set.' })
  at!: (Date | string)[];
}

@ObjectType({ description: 'Absences and lateness of the week, as columns.' })
export class DiaryAbsences {
  @Field(() => IntColumn, { description: 'Index into lessons.' })
  lessons!: number[];

  @Field(() => IntColumn, { description: '1 absent, 2 late.' })
  facts!: number[];

  @Field(() => IntColumn, { description: '0 none given, 1 ill, 2 excused, 3 unexcused, 4 unknown.' })
  reasons!: number[];
}

@ObjectType({ description: 'What teachers tell the family about the lessons of the week, as columns.' })
export class DiaryRemarks {
  @Field(() => IntColumn, { description: 'Index into lessons.' })
  lessons!: number[];

  @Field(() => TextColumn, { description: 'What they are about: praise, behaviour, preparation, other.' })
  kinds!: string[];

  @Field(() => TextColumn, { description: 'The words.' })
  texts!: string[];

  @Field(() => TextColumn, { description: 'Short names of whose words these are.' })
  authors!: string[];

  @Field(() => TextColumn, { description: 'When they were written, or changed last.' })
  at!: string[];
}

@ObjectType({
  description: "A week of one student's diary, as columns: an index in one list is a place in another.",
})
export class DiaryWeek {
  @Field(() => DayScalar, { description: 'Monday of the week.' })
  monday!: string;

  @Field(() => DayScalar, { description: 'Today in the school.' })
  today!: string;

  @Field(() => [DiaryHoliday], { description: "Holidays of the student's grade that touch the week." })
  holidays!: DiaryHoliday[];

  @Field(() => DiaryLessons, { description: 'Lessons.' })
  lessons!: DiaryLessons;

  @Field(() => DiaryMovedAway, { description: 'Lessons of the week that stand on another day now.' })
  movedAway!: DiaryMovedAway;

  @Field(() => DiaryHomework, { description: 'Homework given or due in the week.' })
  homework!: DiaryHomework;

  @Field(() => DiaryMarks, { description: 'Marks.' })
  marks!: DiaryMarks;

  @Field(() => DiaryAbsences, { description: 'Absences and lateness.' })
  absences!: DiaryAbsences;

  @Field(() => DiaryRemarks, { description: 'Remarks.' })
  remarks!: DiaryRemarks;
}
