import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import {
  DayScalar,
  InstantScalar,
  IsDay,
  KeyedInput,
  OptionalIdField,
  OptionalTextColumn,
  RefusalAnswer,
  TextColumn,
  TextField,
} from '@zhurnal/platform';
import type { ReportPlace, ReportSpan, ReportTheme } from './report.js';

const PlaceEnum = {
  CLASS: 'class',
  STUDENT: 'student',
  TEACHER: 'teacher',
  SCHOOL: 'school',
} as const satisfies Record<string, ReportPlace>;
registerEnumType(PlaceEnum, { name: 'ReportPlace', description: 'Of what a report tells.' });
const SpanEnum = { PERIOD: 'period', DAYS: 'days', TODAY: 'today' } as const satisfies Record<
  string,
  ReportSpan
>;
registerEnumType(SpanEnum, {
  name: 'ReportSpan',
  description: 'Over what a report tells: a grading period, some days, or as it stands today.',
});
const ThemeEnum = {
  PROGRESS: 'progress',
  ATTENDANCE: 'attendance',
  JOURNAL: 'journal',
  PEOPLE: 'people',
} as const satisfies Record<string, ReportTheme>;
registerEnumType(ThemeEnum, { name: 'ReportTheme', description: 'What a report is about.' });

@ObjectType({ description: 'A report that may be made.' })
export class ReportKind {
  @Field({ description: 'Its name in requests.' })
  code!: string;

  @Field(() => Int, { description: 'Its number among the standard reports.' })
  number!: number;

  @Field({ description: 'Its title, in the language of what the school prints.' })
  title!: string;

  @Field(() => ThemeEnum, { description: 'What it is about.' })
  theme!: ReportTheme;

  @Field(() => [PlaceEnum], { description: 'Of what the caller may have it.' })
  places!: ReportPlace[];

  @Field(() => SpanEnum, { description: 'Over what.' })
  span!: ReportSpan;
}

@ObjectType({ description: 'A class or a teacher to choose.' })
export class ReportChoice {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field(() => Int, { nullable: true, description: 'Grade of a class.' })
  grade!: number | null;
}

@ObjectType({ description: 'A student to choose.' })
export class ReportStudentChoice {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => ID, { description: 'The class, of who left the last one.' })
  classId!: string;

  @Field({ description: 'Name.' })
  name!: string;
}

@ObjectType({ description: 'A grading period to choose.' })
export class ReportPeriodChoice {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field(() => DayScalar, { description: 'First day.' })
  startsOn!: string;

  @Field(() => DayScalar, { description: 'Last day.' })
  endsOn!: string;

  @Field(() => Int, { description: 'Lowest grade that has it.' })
  gradeFrom!: number;

  @Field(() => Int, { description: 'Highest grade that has it.' })
  gradeTo!: number;
}

@ObjectType({ description: 'That a report was made.' })
export class ReportRunHead {
  @Field(() => ID, { description: 'The run.' })
  id!: string;

  @Field({ description: 'Which report.' })
  code!: string;

  @Field({ description: 'Its title.' })
  title!: string;

  @Field(() => ID, { nullable: true, description: 'Of which class.' })
  classId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Of which student.' })
  studentId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Of which teacher.' })
  teacherId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Of which period.' })
  periodId!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'First day.' })
  from!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Last day.' })
  to!: string | null;

  @Field({ description: 'Of what, in words: the class, the student or the teacher; empty: the school.' })
  place!: string;

  @Field({ description: 'Name of the period; empty: none.' })
  periodName!: string;

  @Field({
    description:
      'The regulation under which it was made: its profile, and the first signs of the digest of its text.',
  })
  regulation!: string;

  @Field({ description: 'SHA-256 of what was asked and of the numbers.' })
  sha256!: string;

  @Field(() => Int, { description: 'Rows of its tables.' })
  rowCount!: number;

  @Field({ description: 'Who made it.' })
  by!: string;

  @Field(() => InstantScalar, { description: 'When.' })
  at!: string;

  @Field(() => ID, { nullable: true, description: 'The run that it repeats.' })
  againOf!: string | null;

  @Field({ description: 'Whether it was given for signing.' })
  isPrepared!: boolean;

  @Field(() => Int, { description: 'How many of its signatures held at their last check.' })
  signedCount!: number;

  @Field(() => Int, { description: 'How many did not, or could not be told.' })
  doubtfulCount!: number;
}

@ObjectType({ description: 'Which reports the caller may make, of what, and which were made.' })
export class ReportList {
  @Field(() => DayScalar, { description: 'What day it is in the school.' })
  today!: string;

  @Field(() => DayScalar, { description: 'First day of the year.' })
  startsOn!: string;

  @Field(() => DayScalar, { description: 'Last day of the year.' })
  endsOn!: string;

  @Field(() => [ReportKind], { description: 'Reports.' })
  reports!: ReportKind[];

  @Field(() => [ReportChoice], { description: 'Classes.' })
  classes!: ReportChoice[];

  @Field(() => [ReportStudentChoice], {
    description: 'Students of these classes; a program, which makes no reports, is told none.',
  })
  students!: ReportStudentChoice[];

  @Field(() => [ReportChoice], { description: 'Teachers.' })
  teachers!: ReportChoice[];

  @Field(() => [ReportPeriodChoice], { description: 'Periods of the year.' })
  periods!: ReportPeriodChoice[];

  @Field(() => [ReportRunHead], {
    description: 'The last runs, at most 50: all for those who lead the school, else the own ones.',
  })
  runs!: ReportRunHead[];
}

@ObjectType({ description: 'A table of a report.' })
export class ReportTable {
  @Field({ description: 'Its name.' })
  key!: string;

  @Field({ description: 'Its title.' })
  title!: string;

  @Field(() => TextColumn, { description: 'Names of its columns.' })
  columns!: string[];

  @Field(() => TextColumn, { description: 'Their titles.' })
  titles!: string[];

  @Field(() => TextColumn, { description: 'What they hold: text, mark, integer, decimal, percent, day.' })
  kinds!: string[];

  @Field(() => TextColumn, { description: 'Keys of its rows.' })
  rows!: string[];

  @Field(() => OptionalTextColumn, {
    description: 'Cells row by row: numbers with a point, days as 2026-11-18.',
  })
  cells!: (string | null)[];

  @Field(() => OptionalTextColumn, { description: 'Cells of the rows beneath it.' })
  totals!: (string | null)[];
}

@ObjectType({ description: 'A cell that is another one than in the run before.' })
export class ReportDifference {
  @Field({ description: 'Title of the table.' })
  table!: string;

  @Field({ description: 'What the row begins with.' })
  row!: string;

  @Field({ description: 'Title of the column; empty: the whole row came or went.' })
  column!: string;

  @Field(() => String, { nullable: true, description: 'In the run before.' })
  was!: string | null;

  @Field(() => String, { nullable: true, description: 'In this run.' })
  now!: string | null;
}

@ObjectType({ description: 'A report as it was made.' })
export class ReportRunAnswer {
  @Field(() => ReportRunHead, { description: 'Who made it, when and of what.' })
  run!: ReportRunHead;

  @Field(() => [String], { description: 'Lines under the title.' })
  head!: string[];

  @Field(() => [String], { description: 'Sentences beneath the tables.' })
  notes!: string[];

  @Field(() => [ReportTable], { description: 'Its tables.' })
  tables!: ReportTable[];

  @Field(() => Int, {
    nullable: true,
    description: 'How many cells and rows are others than in the run that it repeats; null: it repeats none.',
  })
  differenceCount!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether its sheets are drawn or laid out otherwise than those of the run that it repeats; null: it repeats none.',
  })
  isRedrawn!: boolean | null;

  @Field(() => [ReportDifference], { description: 'The first 200 of them.' })
  differences!: ReportDifference[];
}

export const RunReportResult = createUnionType({
  name: 'RunReportResult',
  description: 'The report, or why there is none.',
  types: () => [ReportRunAnswer, RefusalAnswer] as const,
  resolveType: (value: object) => ('code' in value ? RefusalAnswer : ReportRunAnswer),
});

@InputType({ description: 'Which report, of what. Exactly what the report needs is given.' })
export class RunReportInput extends KeyedInput {
  @TextField(40, 'Which report.')
  code!: string;

  @OptionalIdField('Of which class.')
  classId?: string | null;

  @OptionalIdField('Of which student.')
  studentId?: string | null;

  @OptionalIdField('Of which teacher.')
  teacherId?: string | null;

  @OptionalIdField('Of which period.')
  periodId?: string | null;

  @IsOptional()
  @IsDay()
  @Field(() => DayScalar, { nullable: true, description: 'First day.' })
  from?: string | null;

  @IsOptional()
  @IsDay()
  @Field(() => DayScalar, { nullable: true, description: 'Last day.' })
  to?: string | null;

  @OptionalIdField('The run that this one repeats: the same report with the same parameters.')
  againOf?: string | null;
}

/** Forms in which a run is saved. */
export const REPORT_FORMATS = ['pdf', 'xlsx', 'csv'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];
