import { ArgsType, Field } from '@nestjs/graphql';
import { IsBoolean, IsOptional } from 'class-validator';
import { OptionalIdField, PageQuery } from '@zhurnal/platform';

/** Which journals are asked for. */
@ArgsType()
export class JournalGroupsQuery extends PageQuery {
  @OptionalIdField('Only of this class.')
  classId!: string | null;

  @OptionalIdField('Only of this subject.')
  subjectId!: string | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Only groups and lessons that the caller gives.' })
  mine!: boolean | null;
}
