import { Field, ObjectType } from '@nestjs/graphql';
import { DayScalar, InstantScalar } from '@zhurnal/platform';

@ObjectType({ description: 'That a movement was taken back.' })
export class MovementWithdrawal {
  @Field(() => InstantScalar, { description: 'When.' })
  at!: Date | string;

  @Field({ description: 'Short name of who.' })
  by!: string;

  @Field({ description: 'Why.' })
  reason!: string;

  @Field({ description: 'Number of the order; empty: none.' })
  orderNumber!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Date of the order.' })
  orderDate!: string | null;
}
