import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsInt } from 'class-validator';
import { DayScalar, IdField, KeyedInput } from '@zhurnal/platform';

/** Days in a row for which the school keeps something else than usual. */
@ObjectType({ isAbstract: true })
export abstract class KeptDays {
  @Field(() => ID, { description: 'The days.' })
  id!: string;

  @Field(() => Int, { description: 'Version.' })
  version!: number;

  @Field(() => DayScalar, { description: 'First day.' })
  fromDate!: string;

  @Field(() => DayScalar, { description: 'Last day.' })
  toDate!: string;
}

/** Days for which the usual shall hold again. */
@InputType({ isAbstract: true })
export abstract class RemoveDaysInput extends KeyedInput {
  @IdField('The days.')
  id!: string;

  @IsInt()
  @Field(() => Int, { description: 'Version the caller saw.' })
  expectedVersion!: number;
}
