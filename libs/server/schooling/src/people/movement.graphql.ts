import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import { MOVEMENT_KINDS } from '@zhurnal/rules';
import type { DepartureCause, MovementKind } from '@zhurnal/rules';
import { DayField, DayScalar, OptionalIdField, PageInfo, PageQuery } from '@zhurnal/platform';
import { PersonSeen } from './person.graphql.js';
import { DepartureCauseEnum, MovementKindEnum } from './student.graphql.js';
import { MovementWithdrawal } from './withdrawal.graphql.js';

@ArgsType()
export class MovementsQuery extends PageQuery {
  @DayField('First day.')
  from!: string;

  @DayField('Last day.')
  to!: string;

  @IsOptional()
  @IsIn(MOVEMENT_KINDS)
  @Field(() => MovementKindEnum, { nullable: true, description: 'Only of this kind.' })
  kind!: MovementKind | null;

  @OptionalIdField('Only from or to this class.')
  classId!: string | null;
}

@ObjectType({
  description: 'A student came, changed the class or left; with its order, where one was entered.',
})
export class MovementListed extends PersonSeen {
  @Field({ description: 'Place in the list, for `after`.' })
  cursor!: string;

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

  @Field(() => ID, { nullable: true, description: 'The order; null: none was entered.' })
  movementId!: string | null;

  @Field(() => MovementWithdrawal, {
    nullable: true,
    description: 'That it was taken back, so that it counts no more; null: it stands.',
  })
  withdrawal!: MovementWithdrawal | null;
}

@ObjectType({ description: 'Movements, by day.' })
export class MovementConnection {
  @Field(() => [MovementListed], { description: 'This part of the list.' })
  nodes!: MovementListed[];

  @Field(() => PageInfo, { description: 'Whether more follows.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many there are in all, with those that were taken back.' })
  totalCount!: number;

  @Field({ description: 'Whether the caller may take a movement back.' })
  mayWithdraw!: boolean;
}

@ObjectType({
  description: 'began + arrived + cameFromClass − wentToClass − left = ended, of a class or of the school.',
})
export class MovementTotalsOfClass {
  @Field(() => ID, { nullable: true, description: 'The class; null: the whole school.' })
  classId!: string | null;

  @Field({ description: 'Its name; empty: the whole school.' })
  className!: string;

  @Field(() => Int, { description: 'Students when the stretch of days began.' })
  began!: number;

  @Field(() => Int, { description: 'Came from outside the school, or came back.' })
  arrived!: number;

  @Field(() => Int, { description: 'Came from another class.' })
  cameFromClass!: number;

  @Field(() => Int, { description: 'Went to another class.' })
  wentToClass!: number;

  @Field(() => Int, { description: 'Left the school.' })
  left!: number;

  @Field(() => Int, { description: 'Students when the stretch of days ended.' })
  ended!: number;
}

@ObjectType({ description: 'Movement in a stretch of days.' })
export class MovementTotalsOfSchool {
  @Field(() => [MovementTotalsOfClass], { description: 'Classes of the year, by grade and letter.' })
  classes!: MovementTotalsOfClass[];

  @Field(() => MovementTotalsOfClass, { description: 'The whole school.' })
  school!: MovementTotalsOfClass;
}
