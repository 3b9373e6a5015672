import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, IsString, IsUUID, Max, Min } from 'class-validator';
import { LIMITS } from '@zhurnal/platform';

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

  @IsOptional()
  @IsUUID()
  @Field(() => ID, { nullable: true, description: 'Only of this class.' })
  classId!: string | null;

  @IsOptional()
  @IsUUID()
  @Field(() => ID, { nullable: true, description: 'Only of this subject.' })
  subjectId!: string | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Only groups and lessons that the caller gives.' })
  mine!: boolean | null;
}
