import { Field, ID, ObjectType } from '@nestjs/graphql';
import {
  DayScalar,
  DecimalScalar,
  IntColumn,
  OptionalIntColumn,
  OptionalTextColumn,
  TextColumn,
} from '@zhurnal/platform';

@ObjectType({ description: "A grading period of the student's grade." })
export class StudentPeriod {
  @Field(() => ID, { description: 'The period.' })
  id!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field(() => DayScalar, { description: 'First day.' })
  startsOn!: string;

  @Field(() => DayScalar, { description: 'Last day.' })
  endsOn!: string;
}

@ObjectType({ description: 'From which exact average on a period mark is suggested, by the school.' })
export class PeriodMarkLimits {
  @Field(() => DecimalScalar, { description: 'A 5 from this average on.' })
  five!: string;

  @Field(() => DecimalScalar, { description: 'A 4 from this average on.' })
  four!: string;

  @Field(() => DecimalScalar, { description: 'A 3 from this average on.' })
  three!: string;
}

@ObjectType({ description: 'Subjects of the student in the period, as columns, by name.' })
export class StudentSubjects {
  @Field(() => TextColumn, { description: 'Subjects.' })
  ids!: string[];

  @Field(() => TextColumn, { description: 'Names.' })
  names!: string[];

  @Field(() => OptionalTextColumn, {
    description: 'Averages with two digits, half up; null: no mark counts.',
  })
  averages!: (string | null)[];

  @Field(() => OptionalIntColumn, {
    description: "Forecasts: the mark the school's rule suggests by now, 2–5; null: no mark counts.",
  })
  forecasts!: (number | null)[];

  @Field(() => IntColumn, { description: 'Lessons of the period that are over.' })
  lessonsPast!: number[];

  @Field(() => IntColumn, { description: 'Lessons of the period that are left.' })
  lessonsLeft!: number[];

  @Field(() => IntColumn, {
    description:
      'Third of the class by average: 1 upper, 2 middle, 3 lower; 0: the school does not tell, or the class is small.',
  })
  positions!: number[];

  @Field(() => OptionalTextColumn, {
    description: 'How many of the class stand at 5, 4, 3 and 2, joined by commas; null: not told.',
  })
  distributions!: (string | null)[];
}

@ObjectType({ description: 'Marks of the period, as columns, by day.' })
export class StudentMarkColumns {
  @Field(() => IntColumn, { description: 'Index into subjects.' })
  subjects!: number[];

  @Field(() => TextColumn, { description: 'Marks.' })
  ids!: string[];

  @Field(() => TextColumn, { description: 'Days of the lessons.' })
  dates!: string[];

  @Field(() => IntColumn, { description: '2–5; 10 pass, 11 fail, 0 «точка» (work still owed).' })
  values!: number[];

  @Field(() => TextColumn, { description: 'Names of the kinds of work.' })
  workTypes!: string[];

  @Field(() => TextColumn, { description: 'Titles of the works; empty: none.' })
  titles!: string[];

  @Field(() => TextColumn, { description: 'Weights in the average.' })
  weights!: string[];

  @Field(() => TextColumn, { description: 'Topics of the lessons; empty: none.' })
  topics!: string[];

  @Field(() => TextColumn, { description: 'Comments; empty: none.' })
  comments!: string[];

  @Field(() => TextColumn, { description: 'When the marks were set.' })
  at!: string[];

  @Field(() => OptionalTextColumn, {
    description: 'When the marks were corrected by an admitted request; null: they were not.',
  })
  correctedAt!: (string | null)[];

  @Field(() => OptionalIntColumn, {
    description:
      'What stood before that correction, coded as the values; null: nothing, or it was not corrected.',
  })
  correctedFrom!: (number | null)[];

  @Field(() => OptionalTextColumn, {
    description: 'When the weights were corrected by an admitted request; null: they were not.',
  })
  reweighedAt!: (string | null)[];

  @Field(() => OptionalTextColumn, {
    description: 'Weights before that correction; null: they were not corrected.',
  })
  reweighedFrom!: (string | null)[];
}

@ObjectType({ description: "The school's list of kinds of work with their usual weights, as columns." })
export class WorkTypeColumns {
  @Field(() => TextColumn, { description: 'Names.' })
  names!: string[];

  @Field(() => TextColumn, { description: 'Weights a new work of the kind starts with.' })
  weights!: string[];
}

@ObjectType({
  description: "One student's marks by subject, with averages and forecasts by the school's rule.",
})
export class StudentMarks {
  @Field(() => DayScalar, { description: 'Today in the school.' })
  today!: string;

  @Field(() => [StudentPeriod], { description: "Periods of the year for the student's grade, by days." })
  periods!: StudentPeriod[];

  @Field(() => ID, { nullable: true, description: 'The period shown; null: the year has none.' })
  periodId!: string | null;

  @Field({ description: 'How averages are counted: `plain` or `weighted`.' })
  averageKind!: string;

  @Field(() => PeriodMarkLimits, { description: 'From which averages on period marks are suggested.' })
  limits!: PeriodMarkLimits;

  @Field(() => StudentSubjects, { description: 'Subjects.' })
  subjects!: StudentSubjects;

  @Field(() => StudentMarkColumns, { description: 'Marks.' })
  marks!: StudentMarkColumns;

  @Field(() => WorkTypeColumns, { description: 'Kinds of work, for trying out marks to come.' })
  workTypes!: WorkTypeColumns;
}
