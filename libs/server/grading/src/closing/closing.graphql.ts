import { Field, ID, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { DayScalar, InstantScalar, RefusalAnswer } from '@zhurnal/platform';

/** How far a period of a class is. */
export type PeriodState = 'running' | 'over' | 'closed' | 'reopened' | 'unsealed';
export const PeriodStateEnum = {
  RUNNING: 'running',
  OVER: 'over',
  CLOSED: 'closed',
  REOPENED: 'reopened',
  UNSEALED: 'unsealed',
} as const satisfies Record<string, PeriodState>;
registerEnumType(PeriodStateEnum, {
  name: 'PeriodState',
  description:
    'Not over yet; over and open; closed; closed with some subject opened again by an order; shut again and not sealed anew.',
});

@ObjectType({ description: 'What a closed period holds, sealed.' })
export class PeriodSeal {
  @Field({ description: 'SHA-256 of the record, in hexadecimal digits.' })
  digest!: string;

  @Field(() => Int, { description: 'Which seal of the period it is, from 1.' })
  number!: number;

  @Field(() => Int, { description: 'Lessons.' })
  lessons!: number;

  @Field(() => Int, { description: 'Marks.' })
  marks!: number;

  @Field(() => Int, { description: 'Absences and lateness.' })
  absences!: number;

  @Field(() => InstantScalar, { description: 'When it was made.' })
  madeAt!: Date;
}

@ObjectType({ description: 'A grading period of a class.' })
export class ClassPeriod {
  @Field(() => ID, { description: 'The class.' })
  classId!: string;

  @Field({ description: 'Its name.' })
  className!: string;

  @Field(() => ID, { description: 'The period.' })
  periodId!: string;

  @Field({ description: 'Its name.' })
  periodName!: string;

  @Field(() => DayScalar, { description: 'First day.' })
  startsOn!: string;

  @Field(() => DayScalar, { description: 'Last day.' })
  endsOn!: string;

  @Field(() => PeriodStateEnum, { description: 'How far it is.' })
  state!: PeriodState;

  @Field(() => ID, { nullable: true, description: 'The closing; null: not closed.' })
  closingId!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was closed.' })
  closedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who closed it.' })
  closedBy!: string | null;

  @Field(() => Int, { description: 'What was confirmed as missing when it was closed.' })
  confirmedGaps!: number;

  @Field(() => PeriodSeal, { nullable: true, description: 'The seal in force; null: not closed.' })
  seal!: PeriodSeal | null;
}

@ObjectType({ description: 'An order by which one subject of a class may write a closed period again.' })
export class PeriodReopening {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => ID, { description: 'The class.' })
  classId!: string;

  @Field({ description: 'Its name.' })
  className!: string;

  @Field({ description: 'Name of the period.' })
  periodName!: string;

  @Field(() => ID, { description: 'The group that writes.' })
  groupId!: string;

  @Field({ description: 'Its name.' })
  groupName!: string;

  @Field({ description: 'Its subject.' })
  subjectName!: string;

  @Field(() => DayScalar, { description: 'First day that is open.' })
  fromDay!: string;

  @Field(() => DayScalar, { description: 'Last day that is open.' })
  toDay!: string;

  @Field({ description: 'Number of the order.' })
  orderNumber!: string;

  @Field(() => DayScalar, { description: 'Day of the order.' })
  orderedOn!: string;

  @Field({ description: 'Why.' })
  reason!: string;

  @Field(() => InstantScalar, { description: 'Since when.' })
  openedAt!: Date;

  @Field({ description: 'Who opened it.' })
  openedBy!: string;

  @Field(() => InstantScalar, { description: 'The first instant at which it is shut again.' })
  until!: Date;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When it was shut before that; null: it was not.',
  })
  endedAt!: Date | null;

  @Field({ description: 'Whether it is open now.' })
  isOpen!: boolean;

  @Field(() => Int, { description: 'Version.' })
  version!: number;
}

@ObjectType({ description: 'The periods of the classes in the year, and what was closed of them.' })
export class PeriodClosings {
  @Field(() => ID, { description: 'The academic year.' })
  yearId!: string;

  @Field({ description: 'Its name.' })
  yearName!: string;

  @Field(() => InstantScalar, { nullable: true, description: 'Since when it is archived; null: it is not.' })
  archivedAt!: Date | null;

  @Field(() => DayScalar, { description: 'The day it is in the school.' })
  today!: string;

  @Field(() => DayScalar, { description: 'The last day on which an order of today may leave a period open.' })
  latestReopening!: string;

  @Field(() => [ClassPeriod], { description: 'Periods, by classes and days.' })
  periods!: ClassPeriod[];

  @Field(() => [PeriodReopening], { description: 'Orders, newest first.' })
  reopenings!: PeriodReopening[];

  @Field(() => [String], { description: 'Operations the caller may call.' })
  can!: string[];
}

@ObjectType({ description: 'A line of the record that is not as it was sealed.' })
export class SealedDifference {
  @Field({ description: 'LESSON, WORK, HOMEWORK, MARK, ABSENCE or PERIOD_MARK.' })
  kind!: string;

  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field(() => ID, { nullable: true, description: 'The lesson; null: a mark of the period is of none.' })
  lessonId!: string | null;

  @Field({ description: 'The subject.' })
  subjectName!: string;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The day; null: the lesson is gone, or there is none.',
  })
  day!: string | null;

  @Field(() => String, { nullable: true, description: 'The student; null: it is nobody’s.' })
  studentName!: string | null;

  @Field(() => String, { nullable: true, description: 'As it was sealed; null: it was not there.' })
  sealed!: string | null;

  @Field(() => String, { nullable: true, description: 'As it is; null: it is not there.' })
  found!: string | null;
}

@ObjectType({ description: 'The journal beside its seal.' })
export class SealCheck {
  @Field({ description: 'Whether the journal gives the same digest.' })
  isSame!: boolean;

  @Field({ description: 'Whether what was kept with the seal gives its digest.' })
  isIntact!: boolean;

  @Field({ description: 'The digest of the seal.' })
  digest!: string;

  @Field({ description: 'The digest of the journal now.' })
  found!: string;

  @Field(() => Int, { description: 'How many lines differ.' })
  count!: number;

  @Field(() => [SealedDifference], { description: 'The first 100 of them.' })
  differences!: SealedDifference[];
}

export const PeriodClosingsAnswer = createUnionType({
  name: 'PeriodClosingsAnswer',
  description: 'The periods of the class, or of the archived year, as they now stand; or why not.',
  types: () => [PeriodClosings, RefusalAnswer] as const,
  resolveType: (value: object) => ('code' in value ? RefusalAnswer : PeriodClosings),
});
