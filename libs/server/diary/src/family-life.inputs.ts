import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
} from 'class-validator';
import { DayScalar, IdField, InstantScalar, KeyedInput, VersionField } from '@zhurnal/platform';

@InputType({ isAbstract: true })
class FamilyInput extends KeyedInput {
  @IdField('The school.')
  schoolId!: string;
}

@InputType({ isAbstract: true })
class StudentInput extends FamilyInput {
  @IdField('The student.')
  studentId!: string;
}

@InputType({ description: 'Ticks homework off, or takes the tick back.' })
export class SetHomeworkDoneInput extends StudentInput {
  @IdField('The homework.')
  homeworkId!: string;

  @IsBoolean()
  @Field({ description: 'Whether it is done.' })
  done!: boolean;

  @IsOptional()
  @IsInt()
  @Field(() => Int, {
    nullable: true,
    description: 'Minutes it took, 0–600; teachers see the median without names.',
  })
  minutes!: number | null;
}

@InputType({ description: 'A task the student has written down; the own family sees it, nobody else.' })
export class PutOwnTaskInput extends StudentInput {
  @IdField('The task: made by the client.')
  id!: string;

  @IsString()
  @Field(() => DayScalar, { description: 'The day it must be ready.' })
  dueOn!: string;

  @IsString()
  @Field({ defaultValue: '', description: 'Subject in free words; empty: none.' })
  subject!: string;

  @IsString()
  @Field({ description: 'What is to be done, at most 500 characters.' })
  text!: string;

  @IsBoolean()
  @Field({ defaultValue: false, description: 'Whether it is done.' })
  done!: boolean;

  @VersionField(0, 'Version the client saw; 0 when there was none.')
  expectedVersion!: number;
}

@InputType({ description: 'Takes an own task away.' })
export class RemoveOwnTaskInput extends StudentInput {
  @IdField('The task.')
  id!: string;

  @VersionField(0, 'Version the client saw.')
  expectedVersion!: number;
}

@InputType({ description: 'What news of which students the caller has been shown.' })
export class SeeNewsInput extends FamilyInput {
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  @Field(() => [ID], { description: 'The students, at most 20.' })
  studentIds!: string[];

  @IsOptional()
  @IsISO8601()
  @Field(() => InstantScalar, {
    nullable: true,
    description: 'The newest news shown; null: there were none. Never later than now.',
  })
  until!: string | null;

  @IsBoolean()
  @Field({
    defaultValue: false,
    description:
      'Whether the caller is done with them: they are not shown as new again, even during this visit.',
  })
  read!: boolean;
}
