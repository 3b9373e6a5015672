import { Field, ID, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { PLAN_STATES } from '@zhurnal/rules';
import type { PlanState } from '@zhurnal/rules';
import { DayScalar, InstantScalar, RefusalAnswer } from '@zhurnal/platform';

const enumOf = <Name extends string>(names: readonly Name[]): Record<string, Name> =>
  Object.fromEntries(names.map((name) => [name.toUpperCase(), name]));

export const PlanStateEnum = enumOf(PLAN_STATES);
registerEnumType(PlanStateEnum, {
  name: 'PlanState',
  description: 'Where a plan stands between its author and those who answer for it.',
  valuesMap: {
    DRAFT: { description: 'Being written.' },
    SUBMITTED: { description: 'Handed in.' },
    AGREED: { description: 'Agreed to by the department or a deputy.' },
    APPROVED: { description: 'Approved.' },
    RETURNED: { description: 'Returned to its author, with a reason.' },
  },
});

@ObjectType({ description: 'One topic of a plan.' })
export class PlanTopic {
  @Field(() => ID, { description: 'The item.' })
  id!: string;

  @Field({ description: 'Heading under which it stands; empty: none.' })
  section!: string;

  @Field({ description: 'The topic.' })
  topic!: string;

  @Field(() => Int, { description: 'Whole lessons.' })
  hours!: number;

  @Field(() => String, { nullable: true, description: 'Code of the kind of a planned work; null: none.' })
  workType!: string | null;

  @Field({ description: 'What may be set as homework.' })
  homework!: string;

  @Field({ description: 'Note.' })
  note!: string;
}

@ObjectType({ description: 'A group that follows a plan.' })
export class PlanGroup {
  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field({ description: 'Name.' })
  name!: string;
}

@ObjectType({ description: 'A thematic plan: the topics of a subject for a grade or for one class.' })
export class ThematicPlanDetails {
  @Field(() => ID, { description: 'The plan.' })
  id!: string;

  @Field(() => ID, { description: 'The subject.' })
  subjectId!: string;

  @Field({ description: 'Name of the subject.' })
  subjectName!: string;

  @Field(() => Int, { description: 'The grade.' })
  gradeLevel!: number;

  @Field(() => ID, { nullable: true, description: 'The class; null: all classes of the grade.' })
  classId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the class.' })
  className!: string | null;

  @Field({ description: 'Title.' })
  title!: string;

  @Field(() => ID, { description: 'Who wrote it, or wrote in it last.' })
  authorId!: string;

  @Field({ description: 'Short name of the author.' })
  author!: string;

  @Field(() => PlanStateEnum, { description: 'Where it stands.' })
  state!: PlanState;

  @Field({ description: 'Why it was returned; empty: it was not.' })
  reason!: string;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was handed in.' })
  submittedAt!: Date | string | null;

  @Field(() => String, { nullable: true, description: 'Short name of who agreed to it.' })
  agreedBy!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was agreed to.' })
  agreedAt!: Date | string | null;

  @Field(() => String, { nullable: true, description: 'Short name of who approved it.' })
  approvedBy!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was approved.' })
  approvedAt!: Date | string | null;

  @Field(() => String, { nullable: true, description: 'Short name of who returned it.' })
  returnedBy!: string | null;

  @Field(() => Int, { description: 'Lessons that it needs.' })
  hours!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Lessons a year by the curriculum; null: it has no such line.',
  })
  curriculumHours!: number | null;

  @Field(() => Int, { description: 'How many topics it has.' })
  itemCount!: number;

  @Field(() => Int, { description: 'How many works are planned.' })
  workCount!: number;

  @Field(() => [PlanGroup], { description: 'Groups that follow it.' })
  groups!: PlanGroup[];

  @Field(() => [PlanTopic], { description: 'Topics in order; a list of plans has none.' })
  items!: PlanTopic[];

  @Field(() => Int, { description: 'Version; it counts changes of the topics too.' })
  version!: number;

  @Field(() => [String], { description: 'Operations that the caller may call on the plan as it stands.' })
  can!: string[];
}

@ObjectType({ description: 'An academic year with plans.' })
export class PlanYear {
  @Field(() => ID, { description: 'The academic year.' })
  id!: string;

  @Field({ description: 'Its name.' })
  name!: string;
}

@ObjectType({ description: 'The thematic plans of a year.' })
export class PlanList {
  @Field(() => ID, { description: 'The academic year.' })
  yearId!: string;

  @Field({ description: 'Its name.' })
  yearName!: string;

  @Field(() => ID, { description: 'The academic year of today.' })
  thisYearId!: string;

  @Field(() => [PlanYear], {
    description: 'Years that have plans, and the one of today; the last one first.',
  })
  years!: PlanYear[];

  @Field({ description: "How plans are made by the regulation: 'parallel' or 'class'." })
  planPer!: string;

  @Field(() => String, { nullable: true, description: 'The clause that says so.' })
  planPerClause!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Who agrees to plans: 'department', 'deputy', or nobody.",
  })
  agreedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'The clause that says so.' })
  agreedByClause!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day for loading plans; null: none.' })
  dueOn!: string | null;

  @Field(() => String, { nullable: true, description: 'The clause that says so.' })
  dueClause!: string | null;

  @Field(() => [ThematicPlanDetails], { description: 'Plans by subject and grade, without their topics.' })
  plans!: ThematicPlanDetails[];

  @Field(() => [String], { description: 'Operations that the caller may call.' })
  can!: string[];
}

/** A change of a plan answers with the plan. */
export const PlanAnswer = createUnionType({
  name: 'PlanAnswer',
  description: 'The plan as it now stands, or why nothing was changed.',
  types: () => [ThematicPlanDetails, RefusalAnswer] as const,
  resolveType: (value: object) => ('items' in value ? ThematicPlanDetails : RefusalAnswer),
});
