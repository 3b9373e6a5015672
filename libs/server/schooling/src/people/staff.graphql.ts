import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import { STAFF_ROLES } from '@zhurnal/rules';
import type { Role } from '@zhurnal/rules';
import { DayScalar, PageInfo } from '@zhurnal/platform';
import { RoleEnum } from '@zhurnal/identity';
import { PeopleQuery } from './list.query.js';
import { PersonCard, PersonListed } from './person.graphql.js';

/** Where somebody who works in the school stands on a day. */
export const STAFF_STATES = ['working', 'coming', 'dismissed'] as const;
export type StaffState = (typeof STAFF_STATES)[number];
const states = { working: 'working', coming: 'coming', dismissed: 'dismissed' } as const;
registerEnumType(states, {
  name: 'StaffState',
  description:
    'working; coming: hired from a later day; dismissed: the last day is over, or rights have ended.',
});
const orderKinds = { hiring: 'hiring', dismissal: 'dismissal' } as const;
registerEnumType(orderKinds, { name: 'StaffOrderKind', description: 'Hiring or dismissal.' });

@ArgsType()
export class StaffQuery extends PeopleQuery {
  @IsOptional()
  @IsIn(STAFF_STATES)
  @Field(() => states, { nullable: true, description: 'Only in this state; null: everybody.' })
  state!: StaffState | null;

  @IsOptional()
  @IsIn(STAFF_ROLES)
  @Field(() => RoleEnum, { nullable: true, description: 'Only who holds this duty today.' })
  role!: Role | null;
}

@ObjectType({ description: 'Somebody who works in the school, in a list.' })
export class StaffListed extends PersonListed {
  @Field({ description: 'Position; empty: none.' })
  position!: string;

  @Field(() => states, { description: 'Where the person stands today.' })
  state!: StaffState;

  @Field(() => DayScalar, { nullable: true, description: 'First day at work.' })
  hiredOn!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Last day at work.' })
  dismissedOn!: string | null;

  @Field(() => [RoleEnum], { description: 'Duties of today.' })
  roles!: Role[];

  @Field(() => [String], { description: 'Classes of these duties.' })
  classNames!: string[];
}

@ObjectType({ description: 'A member of staff and the place in the list.' })
export class StaffEdge {
  @Field({ description: 'Place in the list, for `after`.' })
  cursor!: string;

  @Field(() => StaffListed, { description: 'The member of staff.' })
  node!: StaffListed;
}

@ObjectType({ description: 'Members of staff, by name.' })
export class StaffConnection {
  @Field(() => [StaffEdge], { description: 'This part of the list.' })
  edges!: StaffEdge[];

  @Field(() => PageInfo, { description: 'Whether more follows.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;
}

@ObjectType({ description: 'A duty: rights follow from it while it is in force.' })
export class DutyOfStaff {
  @Field(() => ID, { description: 'The duty.' })
  id!: string;

  @Field(() => Int, { description: 'Its version, for changes.' })
  version!: number;

  @Field(() => RoleEnum, { description: 'The role.' })
  role!: Role;

  @Field(() => ID, { nullable: true, description: 'The class of a class teacher or an educator.' })
  classId!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  className!: string | null;

  @Field(() => DayScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Last day; null: open.' })
  to!: string | null;
}

@ObjectType({ description: 'An order about a member of staff.' })
export class OrderOfStaff {
  @Field(() => ID, { description: 'The order.' })
  id!: string;

  @Field(() => orderKinds, { description: 'What it says.' })
  kind!: 'hiring' | 'dismissal';

  @Field(() => DayScalar, { description: 'First day at work, or the last one.' })
  day!: string;

  @Field({ description: 'Why; empty: not said.' })
  cause!: string;

  @Field({ description: 'Number of the order; empty: none.' })
  orderNumber!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Date of the order.' })
  orderDate!: string | null;

  @Field({ description: 'Text of the order, or a note.' })
  note!: string;
}

@ObjectType({ description: 'All that the school knows of a member of staff.' })
export class StaffCard extends PersonCard {
  @Field({ description: 'Position; empty: none.' })
  position!: string;

  @Field(() => states, { description: 'Where the person stands today.' })
  state!: StaffState;

  @Field(() => DayScalar, { nullable: true, description: 'First day at work.' })
  hiredOn!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Last day at work.' })
  dismissedOn!: string | null;

  @Field(() => [DutyOfStaff], { description: 'Duties, those of today first.' })
  duties!: DutyOfStaff[];

  @Field(() => [OrderOfStaff], { description: 'Orders, the newest first.' })
  orders!: OrderOfStaff[];

  @Field({ description: 'Whether the person has a child in the school.' })
  isGuardian!: boolean;
}
