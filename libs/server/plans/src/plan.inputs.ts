import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  ValidateNested,
} from 'class-validator';
import { PLAN_ITEMS_LIMIT } from '@zhurnal/rules';
import { IdField, IdsField, KeyedInput, OptionalIdField, TextField, VersionedInput } from '@zhurnal/platform';

@InputType({ description: 'One topic of a plan.' })
export class PlanItemInput {
  @IdField('The item: made by the client.')
  id!: string;

  @IsString()
  @Field({ defaultValue: '', description: 'Heading under which it stands.' })
  section!: string;

  @IsString()
  @Field({ description: 'The topic.' })
  topic!: string;

  @IsInt()
  @Field(() => Int, { description: 'Whole lessons.' })
  hours!: number;

  @IsOptional()
  @IsString()
  @Field(() => String, { nullable: true, description: 'Code of the kind of a planned work.' })
  workType!: string | null;

  @IsString()
  @Field({ defaultValue: '', description: 'What may be set as homework.' })
  homework!: string;

  @IsString()
  @Field({ defaultValue: '', description: 'Note.' })
  note!: string;
}

@InputType({ description: 'A thematic plan with all of its topics in order.' })
export class SavePlanInput extends VersionedInput {
  @IdField('The plan: made by the client.')
  id!: string;

  @IdField('The academic year.')
  yearId!: string;

  @IdField('The subject.')
  subjectId!: string;

  @IsInt()
  @Field(() => Int, { description: 'The grade.' })
  gradeLevel!: number;

  @OptionalIdField('The class; null: all classes of the grade.')
  classId!: string | null;

  @TextField(200, 'Title.')
  title!: string;

  @ArrayMaxSize(PLAN_ITEMS_LIMIT + 1)
  @ValidateNested({ each: true })
  @Type(() => PlanItemInput)
  @Field(() => [PlanItemInput], { description: 'All of its topics.' })
  items!: PlanItemInput[];
}

@InputType({ description: 'A copy of a plan, for another class, grade or year.' })
export class CopyPlanInput extends KeyedInput {
  @IdField('The copy: made by the client.')
  id!: string;

  @IdField('The plan that is copied.')
  planId!: string;

  @IdField('The academic year of the copy.')
  yearId!: string;

  @IsInt()
  @Field(() => Int, { description: 'The grade of the copy.' })
  gradeLevel!: number;

  @OptionalIdField('The class of the copy; null: all classes of the grade.')
  classId!: string | null;
}

@InputType({ description: 'A step of a plan on its way.' })
export class PlanStepInput extends VersionedInput {
  @IdField('The plan.')
  id!: string;
}

@InputType({ description: 'A plan goes back to its author.' })
export class ReturnPlanInput extends PlanStepInput {
  @TextField(500, 'Why.')
  reason!: string;
}

@InputType({ description: 'Groups follow a plan from now on.' })
export class AssignPlanInput extends KeyedInput {
  @IdField('The plan.')
  planId!: string;

  @ArrayMinSize(1)
  @IdsField(40, 'The groups.')
  groupIds!: string[];

  @IsIn([true, false])
  @Field({ defaultValue: true, description: 'False: they follow it no longer.' })
  follow!: boolean;
}
