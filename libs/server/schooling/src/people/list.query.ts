import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { LIMITS } from '@zhurnal/platform';

const DAY = /^\d{4}-\d\d-\d\d$/;

/** A day of the contract, in an input. */
export const IsDay = (): PropertyDecorator => Matches(DAY);

@ArgsType()
export class PageQuery {
  @IsInt()
  @Min(1)
  @Max(LIMITS.pageSize)
  @Field(() => Int, { description: 'How many, 1–100.' })
  first!: number;

  @IsOptional()
  @IsString()
  @Field(() => String, { nullable: true, description: 'Go on after this cursor.' })
  after!: string | null;
}

@ArgsType()
export class PeopleQuery extends PageQuery {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Field(() => String, {
    nullable: true,
    description: 'Parts of the name, in any order; ё is е, and case does not matter.',
  })
  search!: string | null;
}

@ArgsType()
export class PeopleOfClassQuery extends PeopleQuery {
  @IsOptional()
  @IsUUID()
  @Field(() => ID, { nullable: true, description: 'Only of this class.' })
  classId!: string | null;
}

@InputType({ isAbstract: true })
export class KeyedInput {
  @IsUUID()
  @Field(() => ID, { description: "The request's key, a UUID: a repeated key is answered, not repeated." })
  clientMutationId!: string;
}

@InputType({ isAbstract: true })
export class VersionedInput extends KeyedInput {
  @IsInt()
  @Min(0)
  @Field(() => Int, { description: 'Version the client saw; 0 when there was none.' })
  expectedVersion!: number;
}
