import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { LIMITS, OptionalIdField } from '@zhurnal/platform';

/** Which journals are asked for. */
@ArgsType()
export class JournalGroupsQuery {
  @IsInt()
  @Min(1)
  @Max(LIMITS.pageSize)
  @Field(() => Int, { description: 'How many, 1–100.' })
  first!: number;

  @IsOptional()
  @IsString()
  @Field(() => String, { nullable: true, description: 'Go on after this cursor.' })
  after!: string | null;

  @OptionalIdField('Only of this class.')
  classId!: string | null;

  @OptionalIdField('Only of this subject.')
  subjectId!: string | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Only groups and lessons that the caller gives.' })
  mine!: boolean | null;
}
