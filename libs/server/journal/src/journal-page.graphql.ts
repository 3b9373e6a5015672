import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DayScalar, FlagColumn, IntColumn, OptionalTextColumn, TextColumn } from '@zhurnal/platform';
import { JournalTerms } from './entry-terms.graphql.js';
import { JournalGroup } from './journal-group.graphql.js';

@ObjectType({
  description:
    'Students of the page, as columns: the same place in every list is the same student. In Russian order.',
})
export class JournalStudents {
  @Field(() => TextColumn, { description: 'Students.' })
  ids!: string[];

  @Field(() => TextColumn, { description: 'Family names.' })
  familyNames!: string[];

  @Field(() => TextColumn, { description: 'Given names.' })
  givenNames!: string[];

  @Field(() => OptionalTextColumn, { description: 'Patronymics.' })
  patronymics!: (string | null)[];

  @Field(() => TextColumn, { description: 'First day in the group.' })
  memberFrom!: string[];

  @Field(() => OptionalTextColumn, { description: 'Last day in the group; null: still in it.' })
  memberTo!: (string | null)[];
}

@ObjectType({ description: 'Lessons of the page, as columns, by date and number.' })
export class JournalLessons {
  @Field(() => TextColumn, { description: 'Lessons.' })
  ids!: string[];

  @Field(() => TextColumn, { description: 'Days.' })
  dates!: string[];

  @Field(() => IntColumn, { description: 'Numbers of the lessons in their day.' })
  slots!: number[];

  @Field(() => TextColumn, { description: 'Beginnings.' })
  startsAt!: string[];

  @Field(() => TextColumn, { description: 'Ends.' })
  endsAt!: string[];

  @Field(() => FlagColumn, { description: 'Whether a teacher has noted that the lesson was held.' })
  held!: boolean[];

  @Field(() => FlagColumn, { description: 'Whether the lesson was cancelled.' })
  cancelled!: boolean[];

  @Field(() => TextColumn, { description: 'Topics; empty: none yet.' })
  topics!: string[];

  @Field(() => IntColumn, { description: 'How many pieces of homework the lesson set.' })
  homeworkCounts!: number[];

  @Field(() => TextColumn, {
    description:
      'Short names of who gives the lesson, joined by a comma; a substitute in place of who is replaced (G272-36).',
  })
  teachers!: string[];

  @Field(() => FlagColumn, {
    description:
      'Whether the caller may write into the lesson: as a teacher of the group, or as who gives this lesson.',
  })
  mine!: boolean[];

  @Field(() => IntColumn, { description: "Versions of the lessons' records; 0: no record yet." })
  recordVersions!: number[];
}

@ObjectType({
  description:
    "Works of the page, as columns, by lesson and position. Every lesson has at least one; the first has the lesson's id.",
})
export class JournalWorks {
  @Field(() => TextColumn, { description: 'Works.' })
  ids!: string[];

  @Field(() => IntColumn, { description: 'Index into lessons.' })
  lessons!: number[];

  @Field(() => IntColumn, { description: 'Positions within the lesson, from 1.' })
  positions!: number[];

  @Field(() => TextColumn, { description: "Codes of the kinds of work, from the school's list." })
  types!: string[];

  @Field(() => TextColumn, { description: 'Titles; empty: none.' })
  titles!: string[];

  @Field(() => TextColumn, { description: 'Weights in the average.' })
  weights!: string[];

  @Field(() => TextColumn, { description: 'Scales: FIVE or PASS_FAIL.' })
  scales!: string[];

  @Field(() => IntColumn, { description: 'Versions; 0: nobody has described the work yet.' })
  versions!: number[];
}

@ObjectType({ description: 'Marks of the page, as columns. Cells without a mark are not here.' })
export class JournalMarks {
  @Field(() => IntColumn, { description: 'Index into works.' })
  works!: number[];

  @Field(() => IntColumn, { description: 'Index into students.' })
  students!: number[];

  @Field(() => IntColumn, { description: "Which of the student's marks in the work, from 1." })
  ordinals!: number[];

  @Field(() => IntColumn, { description: '2–5; 10 pass, 11 fail, 0 «точка» (work still owed).' })
  values!: number[];

  @Field(() => IntColumn, { description: 'Versions.' })
  versions!: number[];

  @Field(() => TextColumn, { description: 'Comments; empty: none.' })
  comments!: string[];
}

@ObjectType({ description: 'Absences and lateness of the page, as columns.' })
export class JournalAbsences {
  @Field(() => IntColumn, { description: 'Index into lessons.' })
  lessons!: number[];

  @Field(() => IntColumn, { description: 'Index into students.' })
  students!: number[];

  @Field(() => IntColumn, { description: '1 absent, 2 late.' })
  facts!: number[];

  @Field(() => IntColumn, { description: '0 none given, 1 ill, 2 excused, 3 unexcused, 4 unknown.' })
  reasons!: number[];

  @Field(() => IntColumn, { description: 'Versions.' })
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

  @Field(() => [JournalTerms], {
    description: 'Terms of the parts for which the regulation of the school has any.',
  })
  terms!: JournalTerms[];

  @Field({ description: 'How the average is counted: plain or weighted.' })
  averageKind!: string;

  @Field(() => [String], {
    description:
      'What certifies a print-out of the journal by the regulation of the school: director, seal, both or nothing.',
  })
  certifiedBy!: string[];

  @Field({
    description: 'Whether the caller may write into the group, or at least into one lesson of the page.',
  })
  canWrite!: boolean;

  @Field(() => [String], { description: 'Operations the caller may call on the group.' })
  can!: string[];
}
