import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsString, IsUUID } from 'class-validator';
import { ASSESSMENT_KINDS, ASSESSMENT_LEVELS } from '@zhurnal/rules';
import type { AssessmentKind, AssessmentLevel } from '@zhurnal/rules';
import { DayScalar, IdField, KeyedInput, VersionField } from '@zhurnal/platform';
import { AssessmentKindEnum, AssessmentLevelEnum } from './assessment.graphql.js';

@InputType({ description: 'Which assessment looks for a day.' })
export class AssessmentWish {
  @IdField('The assessment; one that is not planned yet has an id of its own.')
  id!: string;

  @IdField('The subject.')
  subjectId!: string;

  @IsInt()
  @Field(() => Int, { description: 'The grade.' })
  gradeLevel!: number;

  @IsOptional()
  @IsUUID()
  @Field(() => ID, { nullable: true, description: 'The class; null: all classes of the grade.' })
  classId!: string | null;

  @IsString()
  @Field(() => DayScalar, { description: 'The day.' })
  date!: string;

  @IsInt()
  @Field(() => Int, { description: 'How many lessons it takes: 1 or 2.' })
  lessons!: number;

  @IsString()
  @Field({ description: 'Title, at most 200 characters. The same title in other classes is the same work.' })
  title!: string;
}

@InputType({
  description: 'Plans an assessment, or changes one. A published one that is changed is a proposal again.',
})
export class PutAssessmentInput extends KeyedInput {
  @IdField('The assessment: made by the client.')
  id!: string;

  @IdField('The subject.')
  subjectId!: string;

  @IsInt()
  @Field(() => Int, { description: 'The grade.' })
  gradeLevel!: number;

  @IsOptional()
  @IsUUID()
  @Field(() => ID, { nullable: true, description: 'The class; null: all classes of the grade.' })
  classId!: string | null;

  @IsString()
  @Field(() => DayScalar, { description: 'The day.' })
  date!: string;

  @IsInt()
  @Field(() => Int, { description: 'How many lessons it takes: 1 or 2.' })
  lessons!: number;

  @IsIn(ASSESSMENT_KINDS)
  @Field(() => AssessmentKindEnum, { description: 'Kind.' })
  kind!: AssessmentKind;

  @IsIn(ASSESSMENT_LEVELS)
  @Field(() => AssessmentLevelEnum, { description: 'Who orders it.' })
  level!: AssessmentLevel;

  @IsString()
  @Field({ description: 'Title, at most 200 characters.' })
  title!: string;

  @VersionField(0, 'Version the client saw; 0 when there was none.')
  expectedVersion!: number;
}

@InputType({ description: 'Takes an assessment out of the schedule.' })
export class RemoveAssessmentInput extends KeyedInput {
  @IdField('The assessment.')
  id!: string;

  @VersionField(1, 'Version the client saw.')
  expectedVersion!: number;
}

@InputType({ description: 'Publishes every proposal of the schedule of a year.' })
export class PublishAssessmentsInput extends KeyedInput {
  @IdField('The year.')
  yearId!: string;
}
