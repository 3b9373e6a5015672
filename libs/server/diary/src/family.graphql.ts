import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DayScalar, InstantScalar, TimeScalar } from '@zhurnal/platform';
import { DiaryFiles } from './diary.graphql.js';

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
  @Field(() => [TimeScalar], { description: 'What time it is in the school, by the clock of the server.' })
  times!: string[];

  @Field(() => [DayScalar], { nullable: 'items', description: 'The day shown; null: no lessons in sight.' })
  dates!: (string | null)[];

  @Field(() => [TimeScalar], { nullable: 'items', description: 'When the first lesson begins.' })
  startsAt!: (string | null)[];

  @Field(() => [TimeScalar], { nullable: 'items', description: 'When the last lesson ends.' })
  endsAt!: (string | null)[];

  @Field(() => [Int], { nullable: 'items', description: 'Index into lessons: the one going on now.' })
  now!: (number | null)[];

  @Field(() => [Int], { nullable: 'items', description: 'Index into lessons: the next one.' })
  next!: (number | null)[];

  @Field(() => [DayScalar], {
    nullable: 'items',
    description: 'The next school day after today: the day homework is shown for.',
  })
  homeworkFor!: (string | null)[];
}

@ObjectType({ description: 'Lessons of the days shown, as columns, by child and number.' })
export class FamilyLessons {
  @Field(() => [Int], { description: 'Index into children.' })
  children!: number[];

  @Field(() => [ID], { description: 'Lessons.' })
  ids!: string[];

  @Field(() => [Int], { description: 'Numbers in the day.' })
  slots!: number[];

  @Field(() => [TimeScalar], { description: 'Beginnings.' })
  startsAt!: string[];

  @Field(() => [TimeScalar], { description: 'Ends.' })
  endsAt!: string[];

  @Field(() => [String], { description: 'Subjects.' })
  subjects!: string[];

  @Field(() => [String], { nullable: 'items', description: 'Rooms.' })
  rooms!: (string | null)[];

  @Field(() => [String], { description: 'Short names of the teachers, joined by a comma.' })
  teachers!: string[];

  @Field(() => [Boolean], { description: 'Whether somebody else gives the lesson, or it was cancelled.' })
  changed!: boolean[];

  @Field(() => [Boolean], { description: 'Whether the lesson was cancelled.' })
  cancelled!: boolean[];
}

@ObjectType({ description: 'Homework for the next school day, as columns.' })
export class FamilyHomework {
  @Field(() => [Int], { description: 'Index into children.' })
  children!: number[];

  @Field(() => [ID], { description: 'Homework.' })
  ids!: string[];

  @Field(() => [String], { description: 'Subjects.' })
  subjects!: string[];

  @Field(() => [String], { description: 'What is to be done.' })
  texts!: string[];

  @Field(() => [DayScalar], { description: 'Days it must be ready.' })
  dueOn!: string[];

  @Field(() => [Int], { nullable: 'items', description: 'Estimates in minutes.' })
  minutes!: (number | null)[];

  @Field(() => [InstantScalar], { description: 'When it was posted.' })
  postedAt!: (Date | string)[];

  @Field(() => DiaryFiles, { description: 'Files that go with it.' })
  files!: DiaryFiles;
}

@ObjectType({ description: 'Marks of the last 7 days, as columns, newest first; at most 30 a child.' })
export class FamilyMarks {
  @Field(() => [Int], { description: 'Index into children.' })
  children!: number[];

  @Field(() => [DayScalar], { description: 'Days of the lessons.' })
  dates!: string[];

  @Field(() => [String], { description: 'Subjects.' })
  subjects!: string[];

  @Field(() => [Int], { description: '2–5; 10 pass, 11 fail, 0 «точка» (work still owed).' })
  values!: number[];

  @Field(() => [String], { description: 'Names of the kinds of work.' })
  workTypes!: string[];

  @Field(() => [String], { description: 'Titles of the works; empty: none.' })
  titles!: string[];

  @Field(() => [String], { description: 'Comments; empty: none.' })
  comments!: string[];

  @Field(() => [InstantScalar], { description: 'When the marks were set.' })
  at!: (Date | string)[];
}

@ObjectType({
  description: 'Absences and lateness of the last 7 days, as columns, newest first; at most 30 a child.',
})
export class FamilyAbsences {
  @Field(() => [Int], { description: 'Index into children.' })
  children!: number[];

  @Field(() => [DayScalar], { description: 'Days.' })
  dates!: string[];

  @Field(() => [Int], { description: 'Numbers of the lessons.' })
  slots!: number[];

  @Field(() => [String], { description: 'Subjects.' })
  subjects!: string[];

  @Field(() => [Int], { description: '1 absent, 2 late.' })
  facts!: number[];

  @Field(() => [Int], { description: '0 none given, 1 ill, 2 excused, 3 unexcused, 4 unknown.' })
  reasons!: number[];

  @Field(() => [InstantScalar], { description: 'When they were entered.' })
  at!: (Date | string)[];
}

@ObjectType({
  description: 'Topics of the lessons of the last 7 days, as columns, newest first; at most 30 a child.',
})
export class FamilyTopics {
  @Field(() => [Int], { description: 'Index into children.' })
  children!: number[];

  @Field(() => [DayScalar], { description: 'Days.' })
  dates!: string[];

  @Field(() => [String], { description: 'Subjects.' })
  subjects!: string[];

  @Field(() => [String], { description: 'Topics.' })
  topics!: string[];

  @Field(() => [InstantScalar], {
    description: 'When the lessons were noted as held, or the topic was first written.',
  })
  at!: (Date | string)[];
}

@ObjectType({ description: 'Control works of the next 7 days, as columns, by day.' })
export class FamilyControlWorks {
  @Field(() => [Int], { description: 'Index into children.' })
  children!: number[];

  @Field(() => [DayScalar], { description: 'Days.' })
  dates!: string[];

  @Field(() => [Int], { description: 'Numbers of the lessons.' })
  slots!: number[];

  @Field(() => [String], { description: 'Subjects.' })
  subjects!: string[];

  @Field(() => [String], { description: 'Names of the kinds of work.' })
  workTypes!: string[];

  @Field(() => [String], { description: 'Titles; empty: none.' })
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
}
