import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { DayField, DecimalScalar, IdField, KeyedInput, OptionalIdField, TextField } from '@zhurnal/platform';

@InputType({ description: 'Lessons of a subject, of a grade or of one class.' })
export class CurriculumLineInput {
  @IdField('The subject.')
  subjectId!: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(12)
  @Field(() => Int, { nullable: true, description: 'The grade; null: a class is named.' })
  gradeLevel!: number | null;

  @OptionalIdField('The class; null: a grade is named.')
  classId!: string | null;

  @OptionalIdField('A subgroup of the class.')
  subgroupId!: string | null;

  @IsOptional()
  @IsString()
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Lessons a week, 0–40; null: the line is taken away.',
  })
  weekly!: string | null;

  @IsInt()
  @Min(0)
  @Max(1500)
  @Field(() => Int, { description: 'Lessons a year.' })
  yearly!: number;
}

@InputType({ description: 'Lines of the curriculum of a year; the other lines stay.' })
export class SetCurriculumInput extends KeyedInput {
  @IdField('The academic year.')
  yearId!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(300)
  @ValidateNested({ each: true })
  @Type(() => CurriculumLineInput)
  @Field(() => [CurriculumLineInput], { description: 'The lines.' })
  lines!: CurriculumLineInput[];
}

@InputType({ description: "A teacher's share of a group." })
export class LoadShareInput {
  @IdField('The teacher.')
  staffId!: string;

  @IsString()
  @Field(() => DecimalScalar, { description: 'Lessons a week, 0–40.' })
  weekly!: string;
}

@InputType({ description: 'Who teaches a group; an empty list leaves it to the timetable.' })
export class SetLoadInput extends KeyedInput {
  @IdField('The group.')
  groupId!: string;

  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LoadShareInput)
  @Field(() => [LoadShareInput], { description: 'All of its teachers.' })
  teachers!: LoadShareInput[];
}

@InputType({ description: 'Approves the curriculum or the load of a year by an order.' })
export class ApproveLoadInput extends KeyedInput {
  @IdField('The academic year.')
  yearId!: string;

  @IsIn(['curriculum', 'load'])
  @Field({ description: "What is approved: 'curriculum' or 'load'." })
  what!: 'curriculum' | 'load';

  @TextField(100, 'Number of the order.')
  orderNumber!: string;

  @DayField('Day of the order.')
  orderedOn!: string;
}
