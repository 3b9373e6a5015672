import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { MarkScale } from '@zhurnal/rules';
import { DayScalar, DecimalScalar, TimeScalar } from '@zhurnal/platform';
import { JournalGroup } from './journal-group.graphql.js';
import { ScaleEnum } from './mark.graphql.js';

@ObjectType({
  description:
    'Students of the page, as columns: the same place in every list is the same student. In Russian order.',
})
export class JournalStudents {
  @Field(() => [ID], { description: 'Students.' })
  ids!: string[];

  @Field(() => [String], { description: 'Family names.' })
  familyNames!: string[];

  @Field(() => [String], { description: 'Given names.' })
  givenNames!: string[];

  @Field(() => [String], { nullable: 'items', description: 'Patronymics.' })
  patronymics!: (string | null)[];

  @Field(() => [DayScalar], { description: 'First day in the group.' })
  memberFrom!: string[];

  @Field(() => [DayScalar], { nullable: 'items', description: 'Last day in the group; null: still in it.' })
  memberTo!: (string | null)[];
}

@ObjectType({ description: 'Lessons of the page, as columns, by date and number.' })
export class JournalLessons {
  @Field(() => [ID], { description: 'Lessons.' })
  ids!: string[];

  @Field(() => [DayScalar], { description: 'Days.' })
  dates!: string[];

  @Field(() => [Int], { description: 'Numbers of the lessons in their day.' })
  slots!: number[];

  @Field(() => [TimeScalar], { description: 'Beginnings.' })
  startsAt!: string[];

  @Field(() => [TimeScalar], { description: 'Ends.' })
  endsAt!: string[];

  @Field(() => [Boolean], { description: 'Whether a teacher has noted that the lesson was held.' })
  held!: boolean[];

  @Field(() => [Boolean], { description: 'Whether the lesson was cancelled.' })
  cancelled!: boolean[];

  @Field(() => [String], { description: 'Topics; empty: none yet.' })
  topics!: string[];

  @Field(() => [Int], { description: 'How many pieces of homework the lesson set.' })
  homeworkCounts!: number[];

  @Field(() => [String], {
    description: 'Short names of who gives the lesson, joined by a comma; a substitute is among them.',
  })
  teachers!: string[];

  @Field(() => [Boolean], {
    description:
      'Whether the caller may write into the lesson: as a teacher of the group, or as who gives this lesson.',
  })
  mine!: boolean[];

  @Field(() => [Int], { description: "Versions of the lessons' records; 0: no record yet." })
  recordVersions!: number[];
}

@ObjectType({
  description:
    "Works of the page, as columns, by lesson and position. Every lesson has at least one; the first has the lesson's id.",
})
export class JournalWorks {
  @Field(() => [ID], { description: 'Works.' })
  ids!: string[];

  @Field(() => [Int], { description: 'Index into lessons.' })
  lessons!: number[];

  @Field(() => [Int], { description: 'Positions within the lesson, from 1.' })
  positions!: number[];

  @Field(() => [String], { description: "Codes of the kinds of work, from the school's list." })
  types!: string[];

  @Field(() => [String], { description: 'Titles; empty: none.' })
  titles!: string[];

  @Field(() => [DecimalScalar], { description: 'Weights in the average.' })
  weights!: string[];

  @Field(() => [ScaleEnum], { description: 'Scales.' })
  scales!: MarkScale[];

  @Field(() => [Int], { description: 'Versions; 0: nobody has described the work yet.' })
  versions!: number[];
}

@ObjectType({ description: 'Marks of the page, as columns. Cells without a mark are not here.' })
export class JournalMarks {
  @Field(() => [Int], { description: 'Index into works.' })
  works!: number[];

  @Field(() => [Int], { description: 'Index into students.' })
  students!: number[];

  @Field(() => [Int], { description: "Which of the student's marks in the work, from 1." })
  ordinals!: number[];

  @Field(() => [Int], { description: '2–5; 10 pass, 11 fail, 0 «точка» (work still owed).' })
  values!: number[];

  @Field(() => [Int], { description: 'Versions.' })
  versions!: number[];

  @Field(() => [String], { description: 'Comments; empty: none.' })
  comments!: string[];
}

@ObjectType({ description: 'Absences and lateness of the page, as columns.' })
export class JournalAbsences {
  @Field(() => [Int], { description: 'Index into lessons.' })
  lessons!: number[];

  @Field(() => [Int], { description: 'Index into students.' })
  students!: number[];

  @Field(() => [Int], { description: '1 absent, 2 late.' })
  facts!: number[];

  @Field(() => [Int], { description: '0 none given, 1 ill, 2 excused, 3 unexcused, 4 unknown.' })
  reasons!: number[];

  @Field(() => [Int], { description: 'Versions.' })
  versions!: number[];
}

@ObjectType({ description: 'A grading period that the page touches.' })
export class JournalPeriod {
  @Field(() => ID, { description: 'The period.' })
  id!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field({ description: 'quarter, trimester, semester or year.' })
  kind!: string;

  @Field(() => DayScalar, { description: 'First day.' })
  startsOn!: string;

  @Field(() => DayScalar, { description: 'Last day.' })
  endsOn!: string;
}

@ObjectType({
  description:
    'The journal of one group over some weeks, as columns: an index in one list is a place in another.',
})
export class JournalPage {
  @Field(() => JournalGroup, { description: 'Whose journal.' })
  group!: JournalGroup;

  @Field(() => DayScalar, { description: 'First day asked for.' })
  from!: string;

  @Field(() => DayScalar, { description: 'Last day asked for.' })
  to!: string;

  @Field(() => DayScalar, { description: 'Today in the school.' })
  today!: string;

  @Field({ description: 'Changes whenever anything on the page changes.' })
  revision!: string;

  @Field(() => JournalStudents, { description: 'Students who are in the group on some of these days.' })
  students!: JournalStudents;

  @Field(() => JournalLessons, { description: 'Lessons.' })
  lessons!: JournalLessons;

  @Field(() => JournalWorks, { description: 'Works.' })
  works!: JournalWorks;

  @Field(() => JournalMarks, { description: 'Marks.' })
  marks!: JournalMarks;

  @Field(() => JournalAbsences, { description: 'Absences and lateness.' })
  absences!: JournalAbsences;

  @Field(() => [JournalPeriod], {
    description: "Grading periods of the group's grade that overlap these days.",
  })
  periods!: JournalPeriod[];

  @Field({ description: 'How the average is counted: plain or weighted.' })
  averageKind!: string;

  @Field({
    description: 'Whether the caller may write into the group, or at least into one lesson of the page.',
  })
  canWrite!: boolean;

  @Field(() => [String], { description: 'Operations the caller may call on the group.' })
  can!: string[];
}
