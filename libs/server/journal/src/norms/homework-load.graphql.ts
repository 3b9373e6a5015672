import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, IsUUID, Max, Min } from 'class-validator';
import { HOMEWORK_MINUTES_LIMIT } from '@zhurnal/rules';
import { DayScalar, IdField } from '@zhurnal/platform';

@ArgsType()
export class HomeworkLoadQuery {
  @IdField('The lesson that sets the homework.')
  lessonId!: string;

  @IsOptional()
  @IsUUID()
  @Field(() => ID, { nullable: true, description: 'The homework, when it is being changed.' })
  homeworkId!: string | null;

  @IsOptional()
  @IsString()
  @Field(() => DayScalar, {
    nullable: true,
    description: "The day it must be ready; null: the group's next lesson.",
  })
  dueOn!: string | null;

  @IsInt()
  @Min(0)
  @Max(HOMEWORK_MINUTES_LIMIT)
  @Field(() => Int, { description: 'Its estimate, minutes.' })
  minutes!: number;
}

@ObjectType({ description: 'What the homework of a day comes to in a class.' })
export class ClassHomeworkLoad {
  @Field({ description: 'The class.' })
  className!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Minutes that a day may bring in its grade; null: no limit is known.',
  })
  limit!: number | null;

  @Field(() => Int, { description: 'Students it is set for.' })
  students!: number;

  @Field(() => Int, { description: 'Of them beyond the limit.' })
  over!: number;

  @Field(() => Int, { description: 'Most minutes of one student.' })
  most!: number;
}

@ObjectType({
  description: 'What the homework of the day would come to. A warning: nothing is refused for it.',
})
export class HomeworkLoadDetails {
  @Field(() => DayScalar, { description: 'The day.' })
  dueOn!: string;

  @Field({ description: 'Clause or act of law that sets the limits.' })
  source!: string;

  @Field(() => [ClassHomeworkLoad], { description: 'By class.' })
  classes!: ClassHomeworkLoad[];
}

@ObjectType({ description: 'Homework among that of a day beyond the limit.' })
export class HeavyHomework {
  @Field(() => ID, { description: 'The lesson that set it.' })
  lessonId!: string;

  @Field(() => ID, { description: 'Its group.' })
  groupId!: string;

  @Field({ description: 'The subject.' })
  subjectName!: string;

  @Field(() => Int, { description: 'Its estimate, minutes.' })
  minutes!: number;

  @Field({ description: 'Why so much was set; empty: nobody said.' })
  reason!: string;
}

@ObjectType({ description: 'A day on which the homework of a class goes beyond the limit of its grade.' })
export class HomeworkOverload extends ClassHomeworkLoad {
  @Field(() => DayScalar, { description: 'The day.' })
  dueOn!: string;

  @Field(() => [HeavyHomework], { description: 'What is set for it, the longest first.' })
  homework!: HeavyHomework[];
}

@ObjectType({ description: 'Days on which homework goes beyond the limits.' })
export class HomeworkOverloads {
  @Field({ description: 'Clause or act of law that sets the limits.' })
  source!: string;

  @Field(() => [HomeworkOverload], { description: 'By day and class.' })
  days!: HomeworkOverload[];
}
