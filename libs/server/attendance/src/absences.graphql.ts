import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DayScalar, FlagColumn, IntColumn, OptionalTextColumn, TextColumn } from '@zhurnal/platform';
import type { AbsenceLetters } from '@zhurnal/rules';
import { NoticeDetails } from './notice.graphql.js';

@ObjectType({ description: 'A class whose page the caller may open.' })
export class ClassInCare {
  @Field(() => ID, { description: 'The class.' })
  id!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field(() => Int, { nullable: true, description: 'Its grade, where it has one.' })
  gradeLevel!: number | null;

  @Field({ description: 'Whether the caller is its class teacher.' })
  isOwn!: boolean;

  @Field(() => Int, {
    description: 'Notices of absence that wait for a decision; 0 where they are not for the caller to read.',
  })
  waitingNotices!: number;

  @Field(() => [String], { description: 'Operations the caller may call on the class.' })
  can!: string[];
}

@ObjectType({ description: 'The letters the school writes for absence and lateness.' })
export class AbsenceLetterList implements AbsenceLetters {
  @Field({ description: 'Ill.' })
  ill!: string;

  @Field({ description: 'Excused.' })
  excused!: string;

  @Field({ description: 'Without a good reason.' })
  unexcused!: string;

  @Field({ description: 'Nobody knows yet.' })
  unknown!: string;

  @Field({ description: 'Late.' })
  late!: string;
}

@ObjectType({ description: 'Students of a class in some days, as columns, by name.' })
export class ClassStudents {
  @Field(() => TextColumn, { description: 'Ids.' })
  ids!: string[];

  @Field(() => TextColumn, { description: 'Family names.' })
  familyNames!: string[];

  @Field(() => TextColumn, { description: 'Given names.' })
  givenNames!: string[];

  @Field(() => OptionalTextColumn, { description: 'Patronymics.' })
  patronymics!: (string | null)[];

  @Field(() => TextColumn, { description: 'In the class from this day on.' })
  since!: string[];

  @Field(() => OptionalTextColumn, { description: 'To this day; null: open.' })
  until!: (string | null)[];
}

/** Counts of lessons by what was noted at them. */
@ObjectType({ isAbstract: true })
class Counts {
  @Field(() => IntColumn, { description: 'Lessons that took place.' })
  held!: number[];

  @Field(() => IntColumn, { description: 'Lessons missed.' })
  missed!: number[];

  @Field(() => IntColumn, { description: 'Of them: ill.' })
  ill!: number[];

  @Field(() => IntColumn, { description: 'Of them: excused.' })
  excused!: number[];

  @Field(() => IntColumn, { description: 'Of them: without a good reason.' })
  unexcused!: number[];

  @Field(() => IntColumn, { description: 'Of them: nobody knows yet.' })
  unknown!: number[];

  @Field(() => IntColumn, { description: 'Times late.' })
  late!: number[];
}

@ObjectType({ description: 'Days of students at which something was noted, as columns.' })
export class AbsenceCells extends Counts {
  @Field(() => IntColumn, { description: 'Index into students.' })
  students!: number[];

  @Field(() => IntColumn, { description: 'Index into days.' })
  days!: number[];

  @Field(() => FlagColumn, { description: 'Whether all lessons of the day were missed.' })
  full!: boolean[];

  @Field(() => FlagColumn, { description: 'Whether the class teacher was shown a paper for the day.' })
  certified!: boolean[];
}

@ObjectType({ description: 'Totals as columns: one for each student.' })
export class AbsenceTotals extends Counts {
  @Field(() => IntColumn, { description: 'Full days missed; a day with several reasons counts only here.' })
  days!: number[];

  @Field(() => IntColumn, { description: 'Full days: ill.' })
  daysIll!: number[];

  @Field(() => IntColumn, { description: 'Full days: excused.' })
  daysExcused!: number[];

  @Field(() => IntColumn, { description: 'Full days: without a good reason.' })
  daysUnexcused!: number[];

  @Field(() => IntColumn, { description: 'Full days: nobody knows yet.' })
  daysUnknown!: number[];
}

@ObjectType({ description: 'Every absence and lateness, as columns, by day and lesson.' })
export class AbsenceEntries {
  @Field(() => IntColumn, { description: 'Index into students.' })
  students!: number[];

  @Field(() => TextColumn, { description: 'Days.' })
  dates!: string[];

  @Field(() => TextColumn, { description: 'Lessons.' })
  lessons!: string[];

  @Field(() => IntColumn, { description: 'Numbers of the lessons.' })
  slots!: number[];

  @Field(() => TextColumn, { description: 'Subjects.' })
  subjects!: string[];

  @Field(() => IntColumn, { description: '1 absent, 2 late.' })
  facts!: number[];

  @Field(() => IntColumn, { description: '0 none given, 1 ill, 2 excused, 3 unexcused, 4 unknown.' })
  reasons!: number[];

  @Field(() => OptionalTextColumn, { description: 'Short names of who noted the fact.' })
  notedBy!: (string | null)[];

  @Field(() => OptionalTextColumn, { description: 'Short names of who gave the reason.' })
  reasonBy!: (string | null)[];
}

@ObjectType({ description: "A class's absences over some days: every total is exact." })
export class ClassAbsences {
  @Field(() => ID, { description: 'The class.' })
  classId!: string;

  @Field({ description: 'Its name.' })
  className!: string;

  @Field(() => DayScalar, { description: 'Today in the school.' })
  today!: string;

  @Field(() => DayScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DayScalar, { description: 'Last day.' })
  to!: string;

  @Field(() => AbsenceLetterList, { description: "The school's letters." })
  letters!: AbsenceLetters;

  @Field(() => ClassStudents, { description: 'Students, also those who have left or come in these days.' })
  students!: ClassStudents;

  @Field(() => TextColumn, { description: 'Days with lessons, up to today.' })
  days!: string[];

  @Field(() => AbsenceCells, { description: 'Days of students at which something was noted.' })
  cells!: AbsenceCells;

  @Field(() => AbsenceTotals, { description: 'Totals of the students, in their order.' })
  totals!: AbsenceTotals;

  @Field(() => AbsenceEntries, { description: 'Absences and lateness one by one.' })
  entries!: AbsenceEntries;

  @Field(() => [String], { description: 'Operations the caller may call on the class.' })
  can!: string[];
}

@ObjectType({ description: "A student's days with lessons, as columns." })
export class StudentDays extends Counts {
  @Field(() => TextColumn, { description: 'Days.' })
  dates!: string[];

  @Field(() => FlagColumn, { description: 'Whether all lessons of the day were missed.' })
  full!: boolean[];

  @Field(() => FlagColumn, { description: 'Whether the class teacher was shown a paper for the day.' })
  certified!: boolean[];
}

@ObjectType({ description: "A student's absences over some days." })
export class StudentAbsences {
  @Field(() => DayScalar, { description: 'Today in the school.' })
  today!: string;

  @Field(() => AbsenceLetterList, { description: "The school's letters." })
  letters!: AbsenceLetters;

  @Field(() => StudentDays, { description: 'Days with lessons, up to today.' })
  days!: StudentDays;

  @Field(() => AbsenceTotals, { description: 'Totals: columns of one row.' })
  totals!: AbsenceTotals;

  @Field(() => AbsenceEntries, { description: 'Absences and lateness one by one; the student has index 0.' })
  entries!: AbsenceEntries;

  @Field(() => [NoticeDetails], {
    description: 'Notices that end in these days or later, newest first, at most 100.',
  })
  notices!: NoticeDetails[];

  @Field({ description: 'Whether the caller may tell the school of an absence of this student.' })
  mayReport!: boolean;
}
