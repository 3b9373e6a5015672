import { Field, ID, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { DayScalar, InstantScalar, RefusalAnswer } from '@zhurnal/platform';
import type { TurnDecision, TurnState } from '@zhurnal/rules';

export const TurnStateEnum = {
  DRAFT: 'draft',
  APPLIED: 'applied',
  CONFIRMED: 'confirmed',
  UNDONE: 'undone',
} as const satisfies Record<string, TurnState>;
registerEnumType(TurnStateEnum, {
  name: 'TurnState',
  description: 'How far the turn of a year is: rehearsed; carried out; beyond recall; taken back.',
});

export const TurnDecisionEnum = {
  PROMOTED: 'promoted',
  CONDITIONAL: 'conditional',
  RETAINED: 'retained',
  GRADUATED: 'graduated',
  DEPARTED: 'departed',
} as const satisfies Record<string, TurnDecision>;
registerEnumType(TurnDecisionEnum, {
  name: 'TurnDecision',
  description:
    'What becomes of a student: goes into the next grade; goes there with arrears; repeats the grade; leaves with a certificate; leaves.',
});

/** What the page tells of a turn. */
export type TurnFindingKind =
  | 'undecided'
  | 'year_exists'
  | 'periods_open'
  | 'corrections_open'
  | 'arrears'
  | 'no_marks'
  | 'no_teacher'
  | 'too_large'
  | 'empty_class'
  | 'groups_left';
export const TurnFindingEnum = {
  UNDECIDED: 'undecided',
  YEAR_EXISTS: 'year_exists',
  PERIODS_OPEN: 'periods_open',
  CORRECTIONS_OPEN: 'corrections_open',
  ARREARS: 'arrears',
  NO_MARKS: 'no_marks',
  NO_TEACHER: 'no_teacher',
  TOO_LARGE: 'too_large',
  EMPTY_CLASS: 'empty_class',
  GROUPS_LEFT: 'groups_left',
} as const satisfies Record<string, TurnFindingKind>;
registerEnumType(TurnFindingEnum, {
  name: 'TurnFindingKind',
  description:
    'Students undecided; a next year is open already; periods not closed; requests for corrections waiting; students with arrears; students without any mark of the year; a class without a teacher; a class over the size that the regulation sets; a class without students; groups that do not go on.',
});

@ObjectType({ description: 'Something to be looked at before the year turns.' })
export class TurnFinding {
  @Field(() => TurnFindingEnum, { description: 'What.' })
  kind!: TurnFindingKind;

  @Field({ description: 'Whether the turn is not carried out with it.' })
  isBlocking!: boolean;

  @Field({ description: 'Whether the turn is not confirmed with it.' })
  isBlockingConfirm!: boolean;

  @Field({ description: 'The class or what else it is about; empty: the school.' })
  name!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'A class of the year that ends.' })
export class TurnSource {
  @Field(() => ID, { description: 'The class.' })
  id!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field(() => Int, { nullable: true, description: 'Its grade.' })
  gradeLevel!: number | null;

  @Field({ description: 'Whether its grade ends with a certificate.' })
  isGraduating!: boolean;
}

@ObjectType({ description: 'A class of the new year.' })
export class TurnClass {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field(() => Int, { description: 'Its grade.' })
  gradeLevel!: number;

  @Field(() => ID, { nullable: true, description: 'The class that goes on in it; null: it is new.' })
  fromClassId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The class teacher.' })
  teacherId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the class teacher.' })
  teacherName!: string | null;

  @Field(() => Int, { description: 'How many students come into it.' })
  studentCount!: number;
}

@ObjectType({ description: 'What becomes of a student when the year turns.' })
export class TurnStudent {
  @Field(() => ID, { description: 'The student.' })
  studentId!: string;

  @Field({ description: 'Full name.' })
  name!: string;

  @Field(() => ID, { description: 'The class of the year that ends.' })
  fromClassId!: string;

  @Field(() => TurnDecisionEnum, { nullable: true, description: 'The decision; null: a person must decide.' })
  decision!: TurnDecision | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The class of the new year; null: none, or it is not known.',
  })
  targetId!: string | null;

  @Field(() => [String], { description: 'Subjects whose mark of the year is unsatisfactory.' })
  failed!: string[];

  @Field({ description: 'Why.' })
  reason!: string;

  @Field({ description: 'Number of an order of its own; empty: that of the turn.' })
  orderNumber!: string;

  @Field({ description: 'Whether a person decided.' })
  isManual!: boolean;
}

@ObjectType({ description: 'How many rows of a kind the turn makes, or made.' })
export class TurnCount {
  @Field({
    description:
      'class, subgroup, enrollment, member, duty, group, load, movement, period, holiday or bells.',
  })
  kind!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'Somebody who may lead a class.' })
export class TurnTeacher {
  @Field(() => ID, { description: 'The member of staff.' })
  id!: string;

  @Field({ description: 'Full name.' })
  name!: string;
}

@ObjectType({ description: 'The turn from one academic year to the next.' })
export class YearTurnPage {
  @Field(() => ID, { description: 'The year that ends.' })
  fromYearId!: string;

  @Field({ description: 'Its name.' })
  fromYear!: string;

  @Field({ description: 'Name of the year that begins.' })
  toYear!: string;

  @Field(() => DayScalar, { description: 'Its first day.' })
  startsOn!: string;

  @Field(() => DayScalar, { description: 'The day it is in the school.' })
  today!: string;

  @Field(() => ID, { nullable: true, description: 'The turn; null: nobody has begun it.' })
  turnId!: string | null;

  @Field(() => Int, { description: 'Version of the turn; 0 while there is none.' })
  version!: number;

  @Field(() => TurnStateEnum, { nullable: true, description: 'How far it is.' })
  state!: TurnState | null;

  @Field({ description: 'Number of the order; empty: it is not carried out.' })
  orderNumber!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Day of the order.' })
  orderedOn!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was carried out.' })
  appliedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who carried it out.' })
  appliedBy!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was confirmed.' })
  confirmedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who confirmed it.' })
  confirmedBy!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was taken back.' })
  undoneAt!: Date | null;

  @Field(() => [TurnSource], { description: 'Classes of the year that ends.' })
  sources!: TurnSource[];

  @Field(() => [TurnClass], { description: 'Classes of the year that begins.' })
  classes!: TurnClass[];

  @Field(() => [TurnStudent], { description: 'Students, by names.' })
  students!: TurnStudent[];

  @Field(() => [TurnFinding], { description: 'What is to be looked at.' })
  findings!: TurnFinding[];

  @Field(() => [TurnCount], { description: 'What the turn makes.' })
  makes!: TurnCount[];

  @Field(() => [TurnTeacher], { description: 'Who may lead a class, while the turn is a draft.' })
  teachers!: TurnTeacher[];

  @Field(() => [String], { description: 'Operations the caller may call.' })
  can!: string[];
}

export const YearTurnAnswer = createUnionType({
  name: 'YearTurnAnswer',
  description: 'The turn as it now stands; or why not.',
  types: () => [YearTurnPage, RefusalAnswer] as const,
  resolveType: (value: object) => ('code' in value ? RefusalAnswer : YearTurnPage),
});
