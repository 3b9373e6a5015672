import { Field, InputType } from '@nestjs/graphql';
import { IsIn, IsString } from 'class-validator';
import { REMARK_KINDS } from '@zhurnal/rules';
import type { RemarkKind } from '@zhurnal/rules';
import { IdField, KeyedInput, VersionField } from '@zhurnal/platform';
import { RemarkKindEnum } from './remark.graphql.js';

@InputType({ isAbstract: true })
class RemarkInput extends KeyedInput {
  @IdField('The remark: made by the client.')
  id!: string;

  @IdField('The lesson.')
  lessonId!: string;

  @VersionField(0, 'Version the client saw; 0 when there was none.')
  expectedVersion!: number;
}

@InputType({ description: 'A remark on a student at a lesson.' })
export class PutRemarkInput extends RemarkInput {
  @IdField('The student.')
  studentId!: string;

  @IsIn(REMARK_KINDS)
  @Field(() => RemarkKindEnum, { description: 'What it is about.' })
  kind!: RemarkKind;

  @IsString()
  @Field({ description: 'The words, at most 500 characters.' })
  text!: string;
}

@InputType({ description: 'Takes a remark back.' })
export class RemoveRemarkInput extends RemarkInput {}
