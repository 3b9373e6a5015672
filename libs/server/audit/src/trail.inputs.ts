import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { ROLES, TRAIL_ACTS, TRAIL_KINDS } from '@zhurnal/rules';
import type { TrailAct, TrailKind } from '@zhurnal/rules';
import { DayScalar, InputField, EntryPageQuery } from '@zhurnal/platform';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateNested } from 'class-validator';
import { TrailActEnum, TrailKindEnum } from './trail.graphql.js';

const id =
  (description: string): PropertyDecorator =>
  (target, key) => {
    IsOptional()(target, key);
    IsUUID()(target, key);
    Field(() => ID, { nullable: true, description })(target, key);
  };
const day =
  (description: string): PropertyDecorator =>
  (target, key) => {
    IsOptional()(target, key);
    Matches(/^\d{4}-\d\d-\d\d$/)(target, key);
    Field(() => DayScalar, { nullable: true, description })(target, key);
  };

/** A role in the filter, or the program itself. */
export const TRAIL_ROLES: readonly string[] = [...ROLES, 'program'];

@InputType({
  description: 'Which entries of the trail; what is left out does not matter, all that is said must hold.',
})
export class TrailFilter {
  @id('Who acted.')
  personId?: string | null;

  @IsOptional()
  @IsIn(TRAIL_ROLES)
  @Field(() => String, { nullable: true, description: 'In which role; program: nobody, the program itself.' })
  role?: string | null;

  @IsOptional()
  @IsIn(TRAIL_KINDS)
  @Field(() => TrailKindEnum, { nullable: true, description: 'Kind of data.' })
  kind?: TrailKind | null;

  @IsOptional()
  @IsIn(TRAIL_ACTS)
  @Field(() => TrailActEnum, { nullable: true, description: 'What was done.' })
  act?: TrailAct | null;

  @day('First day, in the time zone of the school.')
  from?: string | null;

  @day('Last day.')
  to?: string | null;

  @id('The person whom it is about: a student, or somebody of staff.')
  aboutId?: string | null;

  @id('The class whom it is about, with all journals of its groups.')
  classId?: string | null;

  @id('The journal which it is about; a class named beside it does not matter.')
  groupId?: string | null;

  @id('The lesson which it is about; a journal and a class named beside it do not matter.')
  lessonId?: string | null;

  @IsOptional()
  @Matches(/^[a-z_]{1,63}$/)
  @Field(() => String, { nullable: true, description: 'The table of the row; to be named with it.' })
  entity?: string | null;

  @id('The row; to be named with its table.')
  rowId?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Field(() => String, { nullable: true, description: 'The request.' })
  requestId?: string | null;

  @id('The session.')
  sessionId?: string | null;
}

@ArgsType()
export class TrailQuery extends EntryPageQuery {
  @InputField(() => TrailFilter, 'Which entries.')
  filter!: TrailFilter;
}

/** What is taken out of the program as a file, under the key of the request. */
export class SaveTrailInput {
  @IsUUID()
  clientMutationId!: string;

  @ValidateNested()
  @Type(() => TrailFilter)
  filter!: TrailFilter;
}
