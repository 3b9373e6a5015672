import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import { DEPARTURE_CAUSES, MOVEMENT_KINDS } from '@zhurnal/rules';
import type { DepartureCause, MovementKind } from '@zhurnal/rules';
import { DayScalar, PageInfo } from '@zhurnal/platform';
import { SignInSeen } from '@zhurnal/identity';
import type { GuardianKind } from '../guardianship.entity.js';
import { PeopleOfClassQuery } from './list.query.js';
import { PersonCard, PersonListed } from './person.graphql.js';
import { MovementWithdrawal } from './withdrawal.graphql.js';

const enumOf = <Name extends string>(names: readonly Name[]): { [N in Name]: N } =>
  Object.fromEntries(names.map((name) => [name, name])) as { [N in Name]: N };

export const MovementKindEnum = enumOf(MOVEMENT_KINDS);
registerEnumType(MovementKindEnum, {
  name: 'MovementKind',
  description: 'arrival; transfer to another class; departure; return of somebody who was here before.',
});
export const DepartureCauseEnum = enumOf(DEPARTURE_CAUSES);
registerEnumType(DepartureCauseEnum, {
  name: 'DepartureCause',
  description:
    'other_school; moved_away; family_education; graduated; expelled; death; other: the note says what.',
});

export const GUARDIAN_KINDS = ['mother', 'father', 'adopter', 'guardian', 'other'] as const;
export const GuardianKindEnum = enumOf<GuardianKind>(GUARDIAN_KINDS);
registerEnumType(GuardianKindEnum, {
  name: 'GuardianKind',
  description: 'mother; father; guardian: another legal representative; other: a person of trust.',
});

/** Where a student stands on a day. */
export const STUDENT_STATES = ['enrolled', 'coming', 'left', 'none'] as const;
export type StudentState = (typeof STUDENT_STATES)[number];
const states = enumOf(STUDENT_STATES);
registerEnumType(states, {
  name: 'StudentState',
  description: 'enrolled: in a class today; coming: from a later day; left; none: never was in a class.',
});

@ArgsType()
export class StudentsQuery extends PeopleOfClassQuery {
  @IsOptional()
  @IsIn(STUDENT_STATES)
  @Field(() => states, { nullable: true, description: 'Only in this state; null: everybody.' })
  state!: StudentState | null;
}

@ObjectType({ description: 'A student in a list.' })
export class StudentListed extends PersonListed {
  @Field(() => DayScalar, { nullable: true, description: 'Birth date, if it is known.' })
  birthDate!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the personal file.' })
  fileNumber!: string | null;

  @Field(() => states, { description: 'Where the student stands today.' })
  state!: StudentState;

  @Field(() => ID, { nullable: true, description: 'The class: of today, else the next, else the last one.' })
  classId!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  className!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'First day in it.' })
  since!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Last day in it; null: open.' })
  until!: string | null;

  @Field(() => Int, { description: 'Legal representatives today.' })
  guardianCount!: number;
}

@ObjectType({ description: 'A student and the place in the list.' })
export class StudentEdge {
  @Field({ description: 'Place in the list, for `after`.' })
  cursor!: string;

  @Field(() => StudentListed, { description: 'The student.' })
  node!: StudentListed;
}

@ObjectType({ description: 'Students, by name.' })
export class StudentConnection {
  @Field(() => [StudentEdge], { description: 'This part of the list.' })
  edges!: StudentEdge[];

  @Field(() => PageInfo, { description: 'Whether more follows.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;
}

@ObjectType({ description: 'A stretch of days in one class, both ends included.' })
export class StayInClass {
  @Field(() => ID, { description: 'The class.' })
  classId!: string;

  @Field({ description: 'Its name.' })
  className!: string;

  @Field({ description: 'Its year.' })
  yearName!: string;

  @Field(() => DayScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Last day; null: open.' })
  to!: string | null;
}

@ObjectType({ description: 'A stretch of days in one subgroup, both ends included.' })
export class StayInSubgroup {
  @Field(() => ID, { description: 'The subgroup.' })
  subgroupId!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field({ description: 'Its division.' })
  division!: string;

  @Field({ description: 'Its class.' })
  className!: string;

  @Field(() => DayScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Last day; null: open.' })
  to!: string | null;
}

@ObjectType({ description: 'Who represents a student, and since when.' })
export class GuardianOfStudent {
  @Field(() => ID, { description: 'The link.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the link, for changes.' })
  version!: number;

  @Field(() => ID, { description: 'The person.' })
  guardianId!: string;

  @Field({ description: 'Full name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Phone.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'Mail address.' })
  email!: string | null;

  @Field(() => GuardianKindEnum, { description: 'How the person stands to the student.' })
  kind!: GuardianKind;

  @Field(() => DayScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Last day; null: open.' })
  to!: string | null;

  @Field(() => SignInSeen, { description: 'The sign-in.' })
  signIn!: SignInSeen;
}

@ObjectType({ description: 'An order that moved a student.' })
export class MovementOfStudent {
  @Field(() => ID, { description: 'The movement.' })
  id!: string;

  @Field(() => MovementKindEnum, { description: 'What happened.' })
  kind!: MovementKind;

  @Field(() => DayScalar, {
    description: 'First day in the class; of a departure the last one in the school.',
  })
  day!: string;

  @Field(() => String, { nullable: true, description: 'The class left.' })
  fromClassName!: string | null;

  @Field(() => String, { nullable: true, description: 'The class entered.' })
  toClassName!: string | null;

  @Field(() => DepartureCauseEnum, { nullable: true, description: 'Why the student left the school.' })
  cause!: DepartureCause | null;

  @Field({ description: 'Where from, or where to; empty: unknown.' })
  place!: string;

  @Field({ description: 'Number of the order; empty: none.' })
  orderNumber!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Date of the order.' })
  orderDate!: string | null;

  @Field({ description: 'Text of the order, or a note.' })
  note!: string;

  @Field(() => MovementWithdrawal, {
    nullable: true,
    description: 'That it was taken back; null: it stands.',
  })
  withdrawal!: MovementWithdrawal | null;
}

@ObjectType({ description: 'All that the office knows of a student.' })
export class StudentCard extends PersonCard {
  @Field(() => String, { nullable: true, description: 'Number of the personal file.' })
  fileNumber!: string | null;

  @Field(() => states, { description: 'Where the student stands today.' })
  state!: StudentState;

  @Field(() => [StayInClass], { description: 'Classes, the newest first.' })
  stays!: StayInClass[];

  @Field(() => [StayInSubgroup], { description: 'Subgroups, the newest first.' })
  subgroups!: StayInSubgroup[];

  @Field(() => [GuardianOfStudent], { description: 'Representatives, those of today first.' })
  guardians!: GuardianOfStudent[];

  @Field(() => [MovementOfStudent], {
    description: 'Orders, the newest first; those that were taken back too.',
  })
  movements!: MovementOfStudent[];

  @Field(() => DayScalar, {
    nullable: true,
    description: 'When the class teacher last found the contacts of the family right.',
  })
  contactsCheckedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Short name of who checked them.' })
  contactsCheckedBy!: string | null;
}
