import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DayScalar, InstantScalar } from '@zhurnal/platform';
import { NextTopic } from '@zhurnal/plans';

@ObjectType({ description: 'What was taught, or set as homework, on a day.' })
export class HandoverLine {
  @Field(() => DayScalar, { description: 'The day of the lesson.' })
  day!: string;

  @Field({ description: 'Topic or task.' })
  text!: string;
}

@ObjectType({ description: 'A lesson that nobody recorded.' })
export class HandoverLesson {
  @Field(() => ID, { description: 'The lesson.' })
  id!: string;

  @Field(() => DayScalar, { description: 'The day.' })
  day!: string;

  @Field(() => Int, { description: 'Number in the day.' })
  slot!: number;
}

@ObjectType({ description: 'A work without any mark.' })
export class HandoverWork {
  @Field(() => ID, { description: 'The work.' })
  id!: string;

  @Field(() => DayScalar, { description: 'The day.' })
  day!: string;

  @Field({ description: 'Code of its kind.' })
  type!: string;

  @Field({ description: 'What it is about; empty: not said.' })
  title!: string;
}

@ObjectType({ description: 'A student whom the substitute should know of.' })
export class HandoverStudent {
  @Field(() => ID, { description: 'The student.' })
  id!: string;

  @Field({ description: 'Short name.' })
  name!: string;

  @Field({ description: 'Exempt from the subject by the last mark of a period.' })
  isExempt!: boolean;

  @Field({ description: 'Owes work: a «точка» stands in the journal.' })
  isOwing!: boolean;

  @Field({ description: 'The family has announced an absence from this lesson.' })
  isExcused!: boolean;
}

@ObjectType({ description: 'A lesson as its substitute takes it over.' })
export class HandoverCard {
  @Field(() => ID, { description: 'The lesson.' })
  lessonId!: string;

  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field(() => DayScalar, { description: 'The day.' })
  day!: string;

  @Field(() => Int, { description: 'Number in the day.' })
  slot!: number;

  @Field({ description: 'Name of the group.' })
  group!: string;

  @Field({ description: 'Subject.' })
  subject!: string;

  @Field(() => [String], { description: 'Its teachers by the timetable, short names.' })
  teachers!: string[];

  @Field(() => [String], { description: 'Who gives it in their place; empty: nobody.' })
  substitutes!: string[];

  @Field(() => [HandoverLine], { description: 'The last three topics, the newest first.' })
  topics!: HandoverLine[];

  @Field(() => NextTopic, { nullable: true, description: 'What the plan has for the lesson; null: nothing.' })
  nextTopic!: NextTopic | null;

  @Field(() => [HandoverLine], { description: 'Homework due at the lesson.' })
  homework!: HandoverLine[];

  @Field(() => [HandoverLesson], { description: 'Lessons before it that nobody recorded, at most 20.' })
  unrecorded!: HandoverLesson[];

  @Field(() => [HandoverWork], { description: 'Works before it without marks, at most 20.' })
  unmarked!: HandoverWork[];

  @Field(() => [HandoverStudent], { description: 'Students to mind, by name.' })
  students!: HandoverStudent[];

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The last day on which the substitute may write into the lesson; null: nobody stands in.',
  })
  until!: string | null;

  @Field(() => Int, { description: 'School days after the lesson that the regulation gives.' })
  graceDays!: number;

  @Field(() => String, { nullable: true, description: 'Clause that gives them; null: the text is silent.' })
  graceClause!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Last day in time for the record; null: no term.' })
  recordLastDay!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'First instant that is too late; null: never.' })
  recordLocksAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Clause of that term.' })
  recordClause!: string | null;
}
