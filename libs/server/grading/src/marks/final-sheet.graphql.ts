import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ClassStudents } from '@zhurnal/attendance';
import type { GradingKind, GradingValue } from '@zhurnal/rules';
import {
  DayScalar,
  FlagColumn,
  InstantScalar,
  IntColumn,
  OptionalTextColumn,
  TextColumn,
} from '@zhurnal/platform';

export const GradingKindEnum = {
  PERIOD: 'period',
  YEAR: 'year',
  EXAM: 'exam',
  FINAL: 'final',
} as const satisfies Record<string, GradingKind>;
registerEnumType(GradingKindEnum, {
  name: 'GradingKind',
  description: 'A column beside the lessons: of a period, the year, the state examination, the final mark.',
});

export const GradingValueEnum = {
  TWO: '2',
  THREE: '3',
  FOUR: '4',
  FIVE: '5',
  PASS: 'pass',
  FAIL: 'fail',
  NOT_ATTESTED: 'na',
  EXEMPT: 'exempt',
} as const satisfies Record<string, GradingValue>;
registerEnumType(GradingValueEnum, {
  name: 'GradingValue',
  description: 'A mark of a period or a year: points, pass and fail, «н/а», «осв».',
});

@ObjectType({ description: 'A column of marks: a period, or the year, the examination, the final mark.' })
export class FinalColumn {
  @Field(() => GradingKindEnum, { description: 'What it is.' })
  kind!: GradingKind;

  @Field(() => ID, { nullable: true, description: 'The period; null for what is given for the year.' })
  periodId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the period.' })
  name!: string | null;

  @Field(() => DayScalar, { description: 'First day of its stretch.' })
  startsOn!: string;

  @Field(() => DayScalar, { description: 'Last day of its stretch.' })
  endsOn!: string;

  @Field(() => DayScalar, { description: 'First day on which it takes marks.' })
  opensOn!: string;

  @Field({ description: 'How it stands by its terms: open, overdue, locked, periodClosed, yearArchived.' })
  state!: string;

  @Field(() => InstantScalar, { nullable: true, description: 'First instant that is late; null: no term.' })
  dueAt!: Date | null;

  @Field(() => DayScalar, { nullable: true, description: 'Last day in time by the clock of the school.' })
  lastDay!: string | null;

  @Field(() => String, { nullable: true, description: 'Clause that speaks for the state.' })
  clause!: string | null;

  @Field({ description: 'How a mark is corrected once it is locked: direct, register, forbidden.' })
  correction!: string;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Since when families of all its classes see it; null: not of all of them yet.',
  })
  releasedAt!: string | null;

  @Field({ description: 'Whether families see marks only after the publication.' })
  isByRelease!: boolean;
}

@ObjectType({
  description: 'Marks and suggestions, as columns: students and columns where a mark can be or is.',
})
export class FinalCells {
  @Field(() => IntColumn, { description: 'Index into students.' })
  students!: number[];

  @Field(() => IntColumn, { description: 'Index into columns.' })
  columns!: number[];

  @Field(() => OptionalTextColumn, {
    description: 'Marks as codes: 2–5, pass, fail, na, exempt; null: none.',
  })
  values!: (string | null)[];

  @Field(() => IntColumn, { description: 'Versions; 0: never entered.' })
  versions!: number[];

  @Field(() => OptionalTextColumn, { description: 'What the rule comes to now; null: it leaves it open.' })
  suggested!: (string | null)[];

  @Field(() => TextColumn, { description: 'How the rule came to it: an object as JSON, with its kind.' })
  bases!: string[];

  @Field(() => TextColumn, { description: 'Reasons of deviations; empty: none.' })
  reasons!: string[];

  @Field(() => OptionalTextColumn, { description: 'When results of examinations came to the school.' })
  receivedAt!: (string | null)[];

  @Field(() => FlagColumn, { description: 'Entered after the term.' })
  late!: boolean[];

  @Field(() => FlagColumn, { description: 'The student is in the group when the mark is given.' })
  members!: boolean[];

  @Field(() => OptionalTextColumn, { description: 'Short names of who set them last.' })
  setBy!: (string | null)[];

  @Field(() => OptionalTextColumn, { description: 'When they were set last.' })
  setAt!: (string | null)[];
}

@ObjectType({ description: 'Marks of periods, of the year and of the examination of one group.' })
export class FinalSheet {
  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field({ description: 'Name of the group.' })
  groupName!: string;

  @Field({ description: 'Name of the subject.' })
  subject!: string;

  @Field({ description: 'Names of the classes, joined.' })
  classNames!: string;

  @Field({ description: 'Name of the academic year.' })
  year!: string;

  @Field(() => DayScalar, { description: 'What day it is in the school.' })
  today!: string;

  @Field({ description: 'Scale: five or pass_fail.' })
  scale!: string;

  @Field(() => [FinalColumn], { description: 'Columns in their order.' })
  columns!: FinalColumn[];

  @Field(() => ClassStudents, { description: 'Students of the group, by name.' })
  students!: ClassStudents;

  @Field(() => FinalCells, { description: 'The cells.' })
  cells!: FinalCells;

  @Field(() => [String], { description: 'What the caller may do here.' })
  can!: string[];
}
