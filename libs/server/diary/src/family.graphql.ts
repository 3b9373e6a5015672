import { Field, ID, ObjectType } from '@nestjs/graphql';
import {
  DayScalar,
  FlagColumn,
  IntColumn,
  OptionalIntColumn,
  OptionalTextColumn,
  TextColumn,
} from '@zhurnal/platform';
import { DiaryFiles } from './diary.graphql.js';
import { FamilyChanges, FamilyPosted, FamilyRemarks, FamilyVisits } from './family-news.graphql.js';

@ObjectType({ description: 'A child whose diary the account may open; a student sees oneself here.' })
export class Child {
  @Field(() => ID, { description: 'The school.' })
  schoolId!: string;

  @Field(() => ID, { description: 'The student in this school.' })
  studentId!: string;

  @Field({ description: 'Family name.' })
  familyName!: string;

  @Field({ description: 'Given name.' })
  givenName!: string;

  @Field(() => String, { nullable: true, description: 'Patronymic, if the child has one.' })
  patronymic!: string | null;

  @Field({ description: 'Class of today, or the coming one; empty: none.' })
  className!: string;

  @Field({ description: 'Short name of the school.' })
  schoolName!: string;

  @Field(() => DayScalar, { description: 'Today in the school.' })
  today!: string;
}

@ObjectType({
  description:
    "The children's days as columns, one for each child: today, or the next school day after the last lesson.",
})
export class FamilyDays {
  /** Answered by a resolver of its own. */
  times!: string[];

  @Field(() => OptionalTextColumn, { description: 'The day shown; null: no lessons in sight.' })
  dates!: (string | null)[];

  @Field(() => OptionalTextColumn, { description: 'When the first lesson begins.' })
  startsAt!: (string | null)[];

  @Field(() => OptionalTextColumn, { description: 'When the last lesson ends.' })
  endsAt!: (string | null)[];

  @Field(() => OptionalIntColumn, { description: 'Index into lessons: the one going on now.' })
  now!: (number | null)[];

  @Field(() => OptionalIntColumn, { description: 'Index into lessons: the next one.' })
  next!: (number | null)[];

  @Field(() => OptionalTextColumn, {
    description: 'The next school day after today: the day homework is shown for.',
  })
  homeworkFor!: (string | null)[];
}

@ObjectType({ description: 'Lessons of the days shown, as columns, by child and number.' })
export class FamilyLessons {
  @Field(() => IntColumn, { description: 'Index into children.' })
  children!: number[];

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

  @Field(() => FlagColumn, {
    description: 'Whether somebody else gives the lesson, it was moved, has another room, or was cancelled.',
  })
  changed!: boolean[];

  @Field(() => FlagColumn, { description: 'Whether the lesson was cancelled.' })
  cancelled!: boolean[];

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
export class FamilyMovedAway {
  @Field(() => IntColumn, { description: 'Index into children.' })
  children!: number[];

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

@ObjectType({ description: 'Homework for the next school day, as columns.' })
export class FamilyHomework {
  @Field(() => IntColumn, { description: 'Index into children.' })
  children!: number[];

  @Field(() => TextColumn, { description: 'Homework.' })
  ids!: string[];

  @Field(() => TextColumn, { description: 'Subjects.' })
  subjects!: string[];

  @Field(() => TextColumn, { description: 'What is to be done.' })
  texts!: string[];

  @Field(() => TextColumn, { description: 'Days it must be ready.' })
  dueOn!: string[];

  @Field(() => OptionalIntColumn, { description: 'Estimates in minutes.' })
  minutes!: (number | null)[];

  @Field(() => TextColumn, { description: 'When it was posted.' })
  postedAt!: (Date | string)[];

  @Field(() => FlagColumn, { description: 'Whether the student has ticked it off.' })
  done!: boolean[];

  @Field(() => DiaryFiles, { description: 'Files that go with it.' })
  files!: DiaryFiles;
}

@ObjectType({ description: 'Marks of the last 7 days, as columns, newest first; at most 30 a child.' })
export class FamilyMarks {
  @Field(() => IntColumn, { description: 'Index into children.' })
  children!: number[];

  @Field(() => TextColumn, { description: 'Days of the lessons.' })
  dates!: string[];

  @Field(() => TextColumn, { description: 'Subjects.' })
  subjects!: string[];

  @Field(() => IntColumn, { description: '2–5; 10 pass, 11 fail, 0 «точка» (work still owed).' })
  values!: number[];

  @Field(() => TextColumn, { description: 'Names of the kinds of work.' })
  workTypes!: string[];

  @Field(() => TextColumn, { description: 'Titles of the works; empty: none.' })
  titles!: string[];

  @Field(() => TextColumn, { description: 'Comments; empty: none.' })
  comments!: string[];

  @Field(() => TextColumn, { description: 'When the marks were set.' })
  at!: (Date | string)[];
}

@ObjectType({
  description: 'Absences and lateness of the last 7 days, as columns, newest first; at most 30 a child.',
})
export class FamilyAbsences {
  @Field(() => IntColumn, { description: 'Index into children.' })
  children!: number[];

  @Field(() => TextColumn, { description: 'Days.' })
  dates!: string[];

  @Field(() => IntColumn, { description: 'Numbers of the lessons.' })
  slots!: number[];

  @Field(() => TextColumn, { description: 'Subjects.' })
  subjects!: string[];

  @Field(() => IntColumn, { description: '1 absent, 2 late.' })
  facts!: number[];

  @Field(() => IntColumn, { description: '0 none given, 1 ill, 2 excused, 3 unexcused, 4 unknown.' })
  reasons!: number[];

  @Field(() => TextColumn, { description: 'When they were entered.' })
  at!: (Date | string)[];
}

@ObjectType({
  description: 'Topics of the lessons of the last 7 days, as columns, newest first; at most 30 a child.',
})
export class FamilyTopics {
  @Field(() => IntColumn, { description: 'Index into children.' })
  children!: number[];

  @Field(() => TextColumn, { description: 'Days.' })
  dates!: string[];

  @Field(() => TextColumn, { description: 'Subjects.' })
  subjects!: string[];

  @Field(() => TextColumn, { description: 'Topics.' })
  topics!: string[];

  @Field(() => TextColumn, {
    description: 'When the lessons were noted as held, or the topic was first written.',
  })
  at!: (Date | string)[];
}

@ObjectType({ description: 'Control works of the next 7 days, as columns, by day.' })
export class FamilyControlWorks {
  @Field(() => IntColumn, { description: 'Index into children.' })
  children!: number[];

  @Field(() => TextColumn, { description: 'Days.' })
  dates!: string[];

  @Field(() => IntColumn, { description: 'Numbers of the lessons.' })
  slots!: number[];

  @Field(() => TextColumn, { description: 'Subjects.' })
  subjects!: string[];

  @Field(() => TextColumn, { description: 'Names of the kinds of work.' })
  workTypes!: string[];

  @Field(() => TextColumn, { description: 'Titles; empty: none.' })
  titles!: string[];
}

@ObjectType({
  description: "The family's first page: every row of every column says which child it is about.",
})
export class FamilyToday {
  @Field(() => [Child], { description: 'Children, over all schools of the account.' })
  children!: Child[];

  @Field(() => FamilyDays, { description: 'Which day is shown for each child.' })
  days!: FamilyDays;

  @Field(() => FamilyLessons, { description: 'Lessons of the days shown.' })
  lessons!: FamilyLessons;

  @Field(() => FamilyMovedAway, { description: 'Lessons of these days that stand on another day now.' })
  movedAway!: FamilyMovedAway;

  @Field(() => FamilyHomework, { description: 'Homework for the next school day.' })
  homework!: FamilyHomework;

  @Field(() => FamilyMarks, { description: 'New marks.' })
  marks!: FamilyMarks;

  @Field(() => FamilyAbsences, { description: 'New absences.' })
  absences!: FamilyAbsences;

  @Field(() => FamilyTopics, { description: 'What was taught lately.' })
  topics!: FamilyTopics;

  @Field(() => FamilyControlWorks, { description: 'Control works ahead.' })
  controlWorks!: FamilyControlWorks;

  @Field(() => FamilyRemarks, { description: 'New remarks.' })
  remarks!: FamilyRemarks;

  @Field(() => FamilyPosted, { description: 'Homework posted lately.' })
  posted!: FamilyPosted;

  @Field(() => FamilyChanges, { description: 'Lessons changed lately.' })
  changes!: FamilyChanges;

  @Field(() => FamilyVisits, { description: 'What of the news the caller has seen.' })
  visits!: FamilyVisits;
}
