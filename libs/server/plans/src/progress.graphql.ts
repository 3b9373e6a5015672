import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { PlanState } from '@zhurnal/rules';
import { DayScalar } from '@zhurnal/platform';
import { PlanStateEnum } from './plan.graphql.js';

@ObjectType({ description: 'The topic that a lesson gets by the plan of its group.' })
export class NextTopic {
  @Field(() => ID, { description: 'The lesson.' })
  lessonId!: string;

  @Field(() => ID, { description: 'The item of the plan.' })
  itemId!: string;

  @Field({ description: 'The topic.' })
  topic!: string;

  @Field({ description: 'Heading under which it stands; empty: none.' })
  section!: string;

  @Field(() => Int, { description: "Which of the item's lessons it is, from 1." })
  part!: number;

  @Field(() => Int, { description: 'Lessons that the item takes.' })
  hours!: number;

  @Field(() => String, { nullable: true, description: 'Code of the kind of the planned work.' })
  workType!: string | null;

  @Field({ description: 'What may be set as homework.' })
  homework!: string;

  @Field(() => Int, { description: 'How many lessons the group is behind its plan; negative: ahead.' })
  lag!: number;

  @Field(() => PlanStateEnum, { description: 'Where the plan stands.' })
  state!: PlanState;
}

@ObjectType({ description: 'How far a group is in its plan.' })
export class GroupProgress {
  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field({ description: 'Name of the group.' })
  groupName!: string;

  @Field(() => ID, { description: 'The subject.' })
  subjectId!: string;

  @Field({ description: 'Name of the subject.' })
  subjectName!: string;

  @Field(() => Int, { nullable: true, description: 'The grade.' })
  gradeLevel!: number | null;

  @Field(() => ID, { nullable: true, description: 'The class; of several, the first.' })
  classId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the class.' })
  className!: string | null;

  @Field(() => [String], { description: 'Short names of its teachers.' })
  teachers!: string[];

  @Field(() => ID, { nullable: true, description: 'The plan that it follows; null: none.' })
  planId!: string | null;

  @Field(() => String, { nullable: true, description: 'Title of the plan.' })
  planTitle!: string | null;

  @Field(() => PlanStateEnum, { nullable: true, description: 'Where the plan stands.' })
  state!: PlanState | null;

  @Field({ description: 'Whether the last day for loading the plan is past and it is not there, approved.' })
  isOverdue!: boolean;

  @Field(() => Int, { nullable: true, description: 'Lessons a year by the curriculum; null: it has none.' })
  curriculumHours!: number | null;

  @Field(() => Int, { description: 'Lessons that the plan needs.' })
  plannedHours!: number;

  @Field(() => Int, { description: 'Lessons that the timetable had for it until today.' })
  dueHours!: number;

  @Field(() => Int, { description: 'Lessons of the plan that are done.' })
  doneHours!: number;

  @Field(() => Int, { description: 'How many lessons the group is behind; negative: ahead.' })
  lag!: number;

  @Field(() => Int, { description: 'Lessons until today that fell out.' })
  cancelled!: number;

  @Field(() => Int, { description: 'Lessons until today that had a topic beside the plan.' })
  offPlan!: number;

  @Field(() => Int, { description: 'Lessons until today that nobody has recorded.' })
  unrecorded!: number;

  @Field(() => Int, { description: 'Lessons still to be given.' })
  lessonsLeft!: number;

  @Field(() => Int, { description: 'Lessons that are left of the plan.' })
  hoursLeft!: number;

  @Field(() => Int, { description: 'How many of them have no lesson in the timetable.' })
  missing!: number;

  @Field(() => DayScalar, { nullable: true, description: 'The day on which the plan is through.' })
  endsOn!: string | null;

  @Field(() => Int, { description: 'Works that are planned.' })
  worksPlanned!: number;

  @Field(() => Int, { description: 'Planned works that were given.' })
  worksGiven!: number;
}

@ObjectType({ description: 'Plan and fact of a grading period.' })
export class PeriodProgress {
  @Field({ description: 'Name of the period.' })
  name!: string;

  @Field(() => Int, { description: 'Lessons by the timetable, cancelled ones too.' })
  plannedHours!: number;

  @Field(() => Int, { description: 'Lessons that were given.' })
  givenHours!: number;
}

@ObjectType({ description: 'A topic of the plan with its days.' })
export class TopicDays {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string;

  @Field(() => [DayScalar], { description: 'Days for which it is planned.' })
  plannedOn!: string[];

  @Field(() => [DayScalar], { description: 'Days on which it was taught.' })
  taughtOn!: string[];
}

@ObjectType({ description: 'How far a group is in its plan, by periods and topics.' })
export class PlanProgressDetails {
  @Field(() => GroupProgress, { description: 'The year until today.' })
  group!: GroupProgress;

  @Field(() => [PeriodProgress], { description: 'By grading periods.' })
  periods!: PeriodProgress[];

  @Field(() => [TopicDays], { description: 'By topics.' })
  days!: TopicDays[];
}

@ObjectType({ description: 'How far groups are in their plans.' })
export class PlanLagReport {
  @Field(() => DayScalar, { description: 'The day until which it counts.' })
  today!: string;

  @Field(() => DayScalar, { nullable: true, description: 'The last day for loading plans; null: none.' })
  dueOn!: string | null;

  @Field(() => String, { nullable: true, description: 'The clause that says so.' })
  dueClause!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of the groups with an approved plan, 0–1; null: no groups.',
  })
  approvedShare!: number | null;

  @Field(() => [GroupProgress], { description: 'The groups.' })
  groups!: GroupProgress[];
}
