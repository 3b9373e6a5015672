import { Field, ID, IntersectionType, ObjectType } from '@nestjs/graphql';
import { DayScalar, FlagColumn, OptionalIntColumn, OptionalTextColumn, TextColumn } from '@zhurnal/platform';
import {
  AbsenceColumns,
  ChildrenColumns,
  DaysOfChildren,
  HomeworkColumns,
  LessonColumns,
  MarkColumns,
  MovedAwayColumns,
  PlacesOfChildren,
  SubjectsOfChildren,
} from './family-columns.graphql.js';
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
export class FamilyLessons extends IntersectionType(LessonColumns, ChildrenColumns) {
  @Field(() => FlagColumn, {
    description: 'Whether somebody else gives the lesson, it was moved, has another room, or was cancelled.',
  })
  changed!: boolean[];
}

@ObjectType({ description: 'Lessons that stand on another day now, as columns, where they were planned.' })
export class FamilyMovedAway extends IntersectionType(MovedAwayColumns, ChildrenColumns) {}

@ObjectType({ description: 'Homework for the next school day, as columns.' })
export class FamilyHomework extends IntersectionType(HomeworkColumns, ChildrenColumns) {
  @Field(() => FlagColumn, { description: 'Whether the student has ticked it off.' })
  done!: boolean[];
}

@ObjectType({ description: 'Marks of the last 7 days, as columns, newest first; at most 30 a child.' })
export class FamilyMarks extends IntersectionType(MarkColumns, SubjectsOfChildren) {
  @Field(() => TextColumn, { description: 'Days of the lessons.' })
  dates!: string[];
}

@ObjectType({
  description: 'Absences and lateness of the last 7 days, as columns, newest first; at most 30 a child.',
})
export class FamilyAbsences extends IntersectionType(AbsenceColumns, PlacesOfChildren) {
  @Field(() => TextColumn, { description: 'When they were entered.' })
  at!: (Date | string)[];
}

@ObjectType({
  description: 'Topics of the lessons of the last 7 days, as columns, newest first; at most 30 a child.',
})
export class FamilyTopics extends DaysOfChildren {
  @Field(() => TextColumn, { description: 'Topics.' })
  topics!: string[];

  @Field(() => TextColumn, {
    description: 'When the lessons were noted as held, or the topic was first written.',
  })
  at!: (Date | string)[];
}

@ObjectType({ description: 'Control works of the next 7 days, as columns, by day.' })
export class FamilyControlWorks extends PlacesOfChildren {
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
