import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { GradingKind } from '@zhurnal/rules';
import { DayScalar, InstantScalar, IntColumn, TextColumn } from '@zhurnal/platform';
import { GradingKindEnum } from './final-sheet.graphql.js';
import { ReleaseKindEnum } from './release.graphql.js';
import type { ReleaseKind } from './year-columns.js';

@ObjectType({ description: 'A column of the sheet of a student.' })
export class StudentFinalColumn {
  @Field(() => GradingKindEnum, { description: 'What it is.' })
  kind!: GradingKind;

  @Field(() => ID, { nullable: true, description: 'The period; null for what is given for the year.' })
  periodId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the period.' })
  name!: string | null;
}

@ObjectType({ description: 'Marks that a student has and the family may see, as columns.' })
export class StudentFinalCells {
  @Field(() => IntColumn, { description: 'Index into subjects.' })
  subjects!: number[];

  @Field(() => IntColumn, { description: 'Index into columns.' })
  columns!: number[];

  @Field(() => TextColumn, { description: 'Marks as codes: 2–5, pass, fail, na, exempt.' })
  values!: string[];
}

@ObjectType({ description: 'Marks that a family states to have seen together.' })
export class FinalsPart {
  @Field(() => ReleaseKindEnum, { description: 'What it is.' })
  kind!: ReleaseKind;

  @Field(() => ID, { nullable: true, description: 'The period; null for the year.' })
  periodId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the period.' })
  name!: string | null;

  @Field(() => InstantScalar, { description: 'Since when the family sees them.' })
  shownAt!: string;

  @Field(() => InstantScalar, { nullable: true, description: 'When somebody stated last to have seen them.' })
  seenAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Short name of who stated it, or kept it from paper.' })
  seenBy!: string | null;

  @Field({ description: 'Whether it was stated on paper.' })
  isPaper!: boolean;

  @Field({ description: 'The own question to the class teacher; empty: none.' })
  question!: string;

  @Field({
    description: 'Whether the school waits for the statement: there is none, or marks came after it.',
  })
  isWaiting!: boolean;

  @Field(() => Int, { description: 'Which reminder has come: of day 1, 3 or 5; 0: none.' })
  reminder!: number;
}

@ObjectType({
  description: 'Marks of periods and of the year of a student, as far as the family may see them.',
})
export class StudentFinals {
  @Field(() => DayScalar, { description: 'What day it is in the school.' })
  today!: string;

  @Field({ description: 'Name of the academic year.' })
  year!: string;

  @Field({ description: 'Name of the class.' })
  className!: string;

  @Field(() => [StudentFinalColumn], { description: 'Columns in their order.' })
  columns!: StudentFinalColumn[];

  @Field(() => TextColumn, { description: 'Names of the subjects.' })
  subjects!: string[];

  @Field(() => StudentFinalCells, { description: 'Marks.' })
  cells!: StudentFinalCells;

  @Field(() => [FinalsPart], { description: 'What is seen, by parts.' })
  parts!: FinalsPart[];

  @Field({ description: 'Whether the caller may state to have seen them: parents, and students of age.' })
  mayAcknowledge!: boolean;
}

@ObjectType({ description: 'Marks of a child that wait for the statement of the family.' })
export class FinalsToSee {
  @Field(() => ID, { description: 'The school.' })
  schoolId!: string;

  @Field(() => ID, { description: 'The student.' })
  studentId!: string;

  @Field({ description: 'Given name of the student.' })
  givenName!: string;

  @Field({ description: 'Whether the caller may state it.' })
  mayAcknowledge!: boolean;

  @Field(() => FinalsPart, { description: 'What waits.' })
  part!: FinalsPart;
}

@ObjectType({ description: 'What families of a class have stated, as columns: one row a statement.' })
export class ClassSeenRows {
  @Field(() => IntColumn, { description: 'Index into students.' })
  students!: number[];

  @Field(() => IntColumn, { description: 'Index into parts.' })
  parts!: number[];

  @Field(() => TextColumn, { description: 'When.' })
  at!: string[];

  @Field(() => TextColumn, { description: 'Short names of who stated or kept it.' })
  by!: string[];

  @Field(() => IntColumn, { description: '1: on paper.' })
  paper!: number[];

  @Field(() => TextColumn, { description: 'Questions to the class teacher; empty: none.' })
  questions!: string[];
}
