import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { AbsenceTotals, ClassStudents } from '@zhurnal/attendance';
import {
  DayField,
  DayScalar,
  FlagColumn,
  IdField,
  InstantScalar,
  IntColumn,
  KeyedInput,
  OptionalIdField,
  OptionalIntColumn,
  OptionalTextColumn,
  RefusalAnswer,
  TextColumn,
} from '@zhurnal/platform';

/** For whom the reports of a class are printed. */
export const ReportsForEnum = { ALL: 'all', NO_SIGN_IN: 'no_sign_in', ONE: 'one' } as const;
export type ReportsFor = (typeof ReportsForEnum)[keyof typeof ReportsForEnum];
registerEnumType(ReportsForEnum, {
  name: 'ReportsFor',
  description:
    'For whom the reports of a class are printed: all students, those none of whose representatives has a sign-in, or one.',
});

@ObjectType({ description: 'The grading period that averages and forecasts are of.' })
export class ReportPeriod {
  @Field({ description: 'Its name.' })
  name!: string;

  @Field(() => DayScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DayScalar, { description: 'Last day.' })
  to!: string;
}

@ObjectType({ description: 'Students and subjects with any mark since the period began, as columns.' })
export class ReportSubjects {
  @Field(() => IntColumn, { description: 'Index into students.' })
  students!: number[];

  @Field(() => TextColumn, { description: 'Subjects.' })
  subjects!: string[];

  @Field(() => OptionalTextColumn, {
    description:
      'Averages of the period up to the last day asked for, two digits after the point; null: no mark with points.',
  })
  averages!: (string | null)[];

  @Field(() => OptionalIntColumn, {
    description: 'The mark that average suggests by the rule of the school; null: none yet.',
  })
  forecasts!: (number | null)[];
}

@ObjectType({ description: 'Marks of the days, as columns, by subject, day and lesson.' })
export class ReportMarks {
  @Field(() => IntColumn, { description: 'Index into the columns of subjects.' })
  cells!: number[];

  @Field(() => TextColumn, { description: 'Days.' })
  dates!: string[];

  @Field(() => IntColumn, { description: '2–5, 10 pass, 11 fail, 0 «точка».' })
  values!: number[];

  @Field(() => TextColumn, { description: 'Kinds of work, by the list of the school.' })
  workTypes!: string[];

  @Field(() => TextColumn, { description: 'Titles of the works; empty: none.' })
  titles!: string[];
}

@ObjectType({ description: 'Remarks to families of the days, as columns, by day and lesson.' })
export class ReportRemarks {
  @Field(() => IntColumn, { description: 'Index into students.' })
  students!: number[];

  @Field(() => TextColumn, { description: 'Days.' })
  dates!: string[];

  @Field(() => TextColumn, { description: 'Subjects.' })
  subjects!: string[];

  @Field(() => TextColumn, { description: 'What they are about: praise, behaviour, preparation, other.' })
  kinds!: string[];

  @Field(() => TextColumn, { description: 'The words.' })
  texts!: string[];

  @Field(() => TextColumn, { description: 'Short names of whose words they are.' })
  authors!: string[];
}

@ObjectType({ description: 'That the reports of a class were printed.' })
export class ReportsPrint {
  @Field(() => InstantScalar, { description: 'When.' })
  at!: Date | string;

  @Field({ description: 'Short name of who did it.' })
  by!: string;

  @Field(() => DayScalar, { description: 'First day reported.' })
  from!: string;

  @Field(() => DayScalar, { description: 'Last day reported.' })
  to!: string;

  @Field(() => ReportsForEnum, { description: 'For whom.' })
  whom!: ReportsFor;

  @Field(() => String, { nullable: true, description: 'Short name of the student, if it was one.' })
  student!: string | null;

  @Field(() => Int, { description: 'How many students.' })
  studentCount!: number;
}

@ObjectType({ description: 'What the families of a class are told on paper of some days.' })
export class ClassReports {
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

  @Field(() => [String], { description: 'Short names of the class teachers today.' })
  classTeachers!: string[];

  @Field(() => ReportPeriod, {
    nullable: true,
    description: 'The period that holds the last day, else the one before; null: none has begun.',
  })
  period!: ReportPeriod | null;

  @Field(() => ClassStudents, { description: 'Students of the class in these days, by name.' })
  students!: ClassStudents;

  @Field(() => FlagColumn, { description: 'Of each student: whether a representative has a sign-in.' })
  signedIn!: boolean[];

  @Field(() => AbsenceTotals, { description: 'What each missed in these days.' })
  totals!: AbsenceTotals;

  @Field(() => ReportSubjects, { description: 'How each stands in the period.' })
  subjects!: ReportSubjects;

  @Field(() => ReportMarks, { description: 'Marks of these days.' })
  marks!: ReportMarks;

  @Field(() => ReportRemarks, { description: 'Remarks of these days.' })
  remarks!: ReportRemarks;

  @Field(() => [ReportsPrint], { description: 'What was printed last, at most 5, newest first.' })
  prints!: ReportsPrint[];

  @Field(() => DayScalar, {
    nullable: true,
    description:
      'By when families are to be told again after the last print for more than one student, by the regulation; null: nothing was printed yet, or it names no day.',
  })
  nextDue!: string | null;

  @Field(() => String, { nullable: true, description: 'The clause that says how often; null: none does.' })
  rhythmClause!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'So many days after the last time at the latest; null: by other rules.',
  })
  rhythmDays!: number | null;
}

@InputType({ description: 'Says that the reports of a class are being printed.' })
export class NoteReportsPrintedInput extends KeyedInput {
  @IdField('The class.')
  classId!: string;

  @DayField('First day reported.')
  from!: string;

  @DayField('Last day reported.')
  to!: string;

  @IsIn(Object.values(ReportsForEnum))
  @Field(() => ReportsForEnum, { description: 'For whom.' })
  whom!: ReportsFor;

  @OptionalIdField('The student, for whom ONE; null otherwise.')
  studentId?: string | null;
}

@ObjectType({ description: 'The print is written down.' })
export class ReportsPrinted {
  @Field(() => Int, { description: 'For how many students.' })
  studentCount!: number;

  @Field(() => InstantScalar, { description: 'When.' })
  at!: Date | string;
}

export const ReportsPrintedAnswer = createUnionType({
  name: 'ReportsPrintedAnswer',
  description: 'The print as it is written down, or why it is not.',
  types: () => [ReportsPrinted, RefusalAnswer] as const,
  resolveType: (value: object) => ('studentCount' in value ? ReportsPrinted : RefusalAnswer),
});
