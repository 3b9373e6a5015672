import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DayScalar, PageInfo } from '@zhurnal/platform';
import type { GuardianKind } from '../guardianship.entity.js';
import { PersonCard, PersonListed } from './person.graphql.js';
import { GuardianKindEnum } from './student.graphql.js';

@ObjectType({ description: 'A child of a representative.' })
export class ChildOfGuardian {
  @Field(() => ID, { description: 'The link.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the link, for changes.' })
  version!: number;

  @Field(() => ID, { description: 'The student.' })
  studentId!: string;

  @Field({ description: 'Full name of the student.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The class of today.' })
  className!: string | null;

  @Field(() => GuardianKindEnum, { description: 'How the person stands to the student.' })
  kind!: GuardianKind;

  @Field(() => DayScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Last day; null: open.' })
  to!: string | null;
}

@ObjectType({ description: 'A legal representative in a list.' })
export class GuardianListed extends PersonListed {
  @Field(() => String, { nullable: true, description: 'Phone.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'Mail address.' })
  email!: string | null;

  @Field(() => [ChildOfGuardian], { description: 'The children, those of today first.' })
  children!: ChildOfGuardian[];
}

@ObjectType({ description: 'A representative and the place in the list.' })
export class GuardianEdge {
  @Field({ description: 'Place in the list, for `after`.' })
  cursor!: string;

  @Field(() => GuardianListed, { description: 'The representative.' })
  node!: GuardianListed;
}

@ObjectType({ description: 'Legal representatives, by name.' })
export class GuardianConnection {
  @Field(() => [GuardianEdge], { description: 'This part of the list.' })
  edges!: GuardianEdge[];

  @Field(() => PageInfo, { description: 'Whether more follows.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;
}

@ObjectType({ description: 'All that the office knows of a legal representative.' })
export class GuardianCard extends PersonCard {
  @Field(() => [ChildOfGuardian], { description: 'The children, those of today first.' })
  children!: ChildOfGuardian[];

  @Field({ description: 'Whether the person works in the school too.' })
  isStaff!: boolean;
}
