import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsString, IsUUID, Min } from 'class-validator';
import { REMARK_KINDS } from '@zhurnal/rules';
import type { RemarkKind } from '@zhurnal/rules';
import { RemarkKindEnum } from './remark.graphql.js';

@InputType({ isAbstract: true })
class RemarkInput {
  @IsUUID()
  @Field(() => ID, { description: "The request's key, a UUID: a repeated key is answered, not repeated." })
  clientMutationId!: string;

  @IsUUID()
  @Field(() => ID, { description: 'The remark: made by the client.' })
  id!: string;

  @IsUUID()
  @Field(() => ID, { description: 'The lesson.' })
  lessonId!: string;

  @IsInt()
  @Min(0)
  @Field(() => Int, { description: 'Version the client saw; 0 when there was none.' })
  expectedVersion!: number;
}

@InputType({ description: 'A remark on a student at a lesson.' })
export class PutRemarkInput extends RemarkInput {
  @IsUUID()
  @Field(() => ID, { description: 'The student.' })
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
