import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { LIMITS, OptionalIdField, OptionalTextField } from '@zhurnal/platform';

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
  @OptionalTextField(100, 'Parts of the name, in any order; ё is е, and case does not matter.')
  search!: string | null;
}

@ArgsType()
export class PeopleOfClassQuery extends PeopleQuery {
  @OptionalIdField('Only of this class.')
  classId!: string | null;
}
