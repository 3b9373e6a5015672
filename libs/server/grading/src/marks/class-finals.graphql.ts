import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { AbsenceTotals, ClassStudents } from '@zhurnal/attendance';
import type { GradingKind } from '@zhurnal/rules';
import { DayScalar, InstantScalar, IntColumn, OptionalTextColumn, TextColumn } from '@zhurnal/platform';
import { GradingKindEnum } from './final-sheet.graphql.js';

@ObjectType({ description: 'A column of the sheet of a class.' })
export class ClassFinalColumn {
  @Field(() => GradingKindEnum, { description: 'What it is.' })
  kind!: GradingKind;

  @Field(() => ID, { nullable: true, description: 'The period; null for what is given for the year.' })
  periodId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the period.' })
  name!: string | null;

  @Field(() => DayScalar, { description: 'First day.' })
  startsOn!: string;

  @Field(() => DayScalar, { description: 'Last day.' })
  endsOn!: string;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was published to families.' })
  releasedAt!: string | null;

  @Field(() => Int, { description: 'Students with any mark that counts.' })
  students!: number;

  @Field(() => Int, { description: 'Of them, without a 2 and «н/а».' })
  passing!: number;

  @Field(() => Int, { description: 'Of them, with fours and fives only.' })
  ofQuality!: number;
}

@ObjectType({ description: 'Subjects of the class, as columns, by name.' })
export class ClassFinalSubjects {
  @Field(() => TextColumn, { description: 'Ids.' })
  ids!: string[];

  @Field(() => TextColumn, { description: 'Names.' })
  names!: string[];

  @Field(() => TextColumn, { description: 'Short names.' })
  shortNames!: string[];

  @Field(() => TextColumn, { description: 'Family names of the teachers, joined.' })
  teachers!: string[];
}

@ObjectType({ description: 'Marks of a class, as columns.' })
export class ClassFinalCells {
  @Field(() => IntColumn, { description: 'Index into students.' })
  students!: number[];

  @Field(() => IntColumn, { description: 'Index into subjects.' })
  subjects!: number[];

  @Field(() => IntColumn, { description: 'Index into columns.' })
  columns!: number[];

  @Field(() => TextColumn, { description: 'Marks as codes: 2–5, pass, fail, na, exempt.' })
  values!: string[];
}

@ObjectType({ description: 'Marks that are missing by today, as columns.' })
export class ClassFinalGaps {
  @Field(() => IntColumn, { description: 'Index into students.' })
  students!: number[];

  @Field(() => IntColumn, { description: 'Index into subjects.' })
  subjects!: number[];

  @Field(() => IntColumn, { description: 'Index into columns.' })
  columns!: number[];
}

@ObjectType({ description: 'What students are by all their marks, as columns.' })
export class ClassCategories {
  @Field(() => IntColumn, { description: 'Index into students.' })
  students!: number[];

  @Field(() => IntColumn, { description: 'Index into columns.' })
  columns!: number[];

  @Field(() => TextColumn, {
    description: 'failing, notAttested, excellent, oneFour, good, oneThree, plain.',
  })
  categories!: string[];
}

@ObjectType({ description: 'Indicators of a class by subject and column, as columns.' })
export class ClassIndicators {
  @Field(() => IntColumn, { description: 'Index into subjects.' })
  subjects!: number[];

  @Field(() => IntColumn, { description: 'Index into columns.' })
  columns!: number[];

  @Field(() => TextColumn, { description: 'Counts of 5, 4, 3, 2, «н/а», «осв», joined by commas.' })
  counts!: string[];

  @Field(() => OptionalTextColumn, { description: 'Share of 5, 4 and 3, per cent.' })
  passRates!: (string | null)[];

  @Field(() => OptionalTextColumn, { description: 'Share of 5 and 4, per cent.' })
  qualityRates!: (string | null)[];

  @Field(() => OptionalTextColumn, { description: 'Learning degree by Simonov, per cent.' })
  learningDegrees!: (string | null)[];

  @Field(() => OptionalTextColumn, { description: 'Mean of the marks.' })
  averages!: (string | null)[];
}

@ObjectType({ description: 'Marks of periods and of the year of a class: students by subjects by columns.' })
export class ClassFinals {
  @Field(() => ID, { description: 'The class.' })
  classId!: string;

  @Field({ description: 'Its name.' })
  className!: string;

  @Field({ description: 'Name of the academic year.' })
  year!: string;

  @Field(() => DayScalar, { description: 'What day it is in the school.' })
  today!: string;

  @Field(() => [ClassFinalColumn], { description: 'Columns in their order.' })
  columns!: ClassFinalColumn[];

  @Field(() => ClassStudents, { description: 'Students of the year, by name.' })
  students!: ClassStudents;

  @Field(() => ClassFinalSubjects, { description: 'Subjects.' })
  subjects!: ClassFinalSubjects;

  @Field(() => ClassFinalCells, { description: 'Marks.' })
  cells!: ClassFinalCells;

  @Field(() => ClassFinalGaps, { description: 'Marks of periods that are missing.' })
  gaps!: ClassFinalGaps;

  @Field(() => ClassCategories, { description: 'What students are by all their marks.' })
  categories!: ClassCategories;

  @Field(() => ClassIndicators, { description: 'What the class has learnt.' })
  indicators!: ClassIndicators;

  @Field(() => AbsenceTotals, {
    description: 'What the students missed in the period that was named, or in the year, in their order.',
  })
  missed!: AbsenceTotals;

  @Field(() => [String], { description: 'What the caller may do with the class here.' })
  can!: string[];
}
