import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DayScalar, FirstField, IdField, TimeScalar } from '@zhurnal/platform';

@ArgsType()
export class LessonsLeftQuery {
  @IdField('The member of staff who leaves.')
  personId!: string;

  @FirstField('How many of the lessons')
  first!: number;
}

@ObjectType({ description: 'A teaching group that is left without its teacher.' })
export class GroupLeft {
  @Field(() => ID, { description: 'The teaching group.' })
  groupId!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field({ description: 'Its subject.' })
  subjectName!: string;

  @Field(() => Int, { description: 'Lessons without a teacher.' })
  count!: number;
}

@ObjectType({ description: 'A lesson that is left without a teacher.' })
export class LessonLeft {
  @Field(() => ID, { description: 'The lesson.' })
  id!: string;

  @Field(() => DayScalar, { description: 'Its day.' })
  date!: string;

  @Field(() => Int, { description: 'Its number in the day.' })
  slot!: number;

  @Field(() => TimeScalar, { description: 'When it begins.' })
  startsAt!: string;

  @Field({ description: 'Its teaching group.' })
  groupName!: string;

  @Field({ description: 'Its subject.' })
  subjectName!: string;
}

@ObjectType({ description: 'Lessons after the last day of somebody who leaves, which nobody else gives.' })
export class LessonsLeft {
  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;

  @Field(() => [GroupLeft], { description: 'Their groups, by subject and name.' })
  groups!: GroupLeft[];

  @Field(() => [LessonLeft], { description: 'The first of them, by day.' })
  lessons!: LessonLeft[];
}
