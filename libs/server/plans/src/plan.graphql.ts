import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  ValidateNested,
} from 'class-validator';
import { PLAN_ITEMS_LIMIT, PLAN_STATES } from '@zhurnal/rules';
import type { PlanState } from '@zhurnal/rules';
import {
  DayScalar,
  IdField,
  IdsField,
  InstantScalar,
  KeyedInput,
  OptionalIdField,
  RefusalAnswer,
  TextField,
  VersionedInput,
} from '@zhurnal/platform';

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

@ObjectType({ description: 'The thematic plans of a year.' })
export class PlanList {
  @Field(() => ID, { description: 'The academic year.' })
  yearId!: string;

  @Field({ description: 'Its name.' })
  yearName!: string;

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

@InputType({ description: 'One topic of a plan.' })
export class PlanItemInput {
  @IdField('The item: made by the client.')
  id!: string;

  @IsString()
  @Field({ defaultValue: '', description: 'Heading under which it stands.' })
  section!: string;

  @IsString()
  @Field({ description: 'The topic.' })
  topic!: string;

  @IsInt()
  @Field(() => Int, { description: 'Whole lessons.' })
  hours!: number;

  @IsOptional()
  @IsString()
  @Field(() => String, { nullable: true, description: 'Code of the kind of a planned work.' })
  workType!: string | null;

  @IsString()
  @Field({ defaultValue: '', description: 'What may be set as homework.' })
  homework!: string;

  @IsString()
  @Field({ defaultValue: '', description: 'Note.' })
  note!: string;
}

@InputType({ description: 'A thematic plan with all of its topics in order.' })
export class SavePlanInput extends VersionedInput {
  @IdField('The plan: made by the client.')
  id!: string;

  @IdField('The academic year.')
  yearId!: string;

  @IdField('The subject.')
  subjectId!: string;

  @IsInt()
  @Field(() => Int, { description: 'The grade.' })
  gradeLevel!: number;

  @OptionalIdField('The class; null: all classes of the grade.')
  classId!: string | null;

  @TextField(200, 'Title.')
  title!: string;

  @ArrayMaxSize(PLAN_ITEMS_LIMIT + 1)
  @ValidateNested({ each: true })
  @Type(() => PlanItemInput)
  @Field(() => [PlanItemInput], { description: 'All of its topics.' })
  items!: PlanItemInput[];
}

@InputType({ description: 'A copy of a plan, for another class, grade or year.' })
export class CopyPlanInput extends KeyedInput {
  @IdField('The copy: made by the client.')
  id!: string;

  @IdField('The plan that is copied.')
  planId!: string;

  @IdField('The academic year of the copy.')
  yearId!: string;

  @IsInt()
  @Field(() => Int, { description: 'The grade of the copy.' })
  gradeLevel!: number;

  @OptionalIdField('The class of the copy; null: all classes of the grade.')
  classId!: string | null;
}

@InputType({ description: 'A step of a plan on its way.' })
export class PlanStepInput extends VersionedInput {
  @IdField('The plan.')
  id!: string;
}

@InputType({ description: 'A plan goes back to its author.' })
export class ReturnPlanInput extends PlanStepInput {
  @TextField(500, 'Why.')
  reason!: string;
}

@InputType({ description: 'Groups follow a plan from now on.' })
export class AssignPlanInput extends KeyedInput {
  @IdField('The plan.')
  planId!: string;

  @ArrayMinSize(1)
  @IdsField(40, 'The groups.')
  groupIds!: string[];

  @IsIn([true, false])
  @Field({ defaultValue: true, description: 'False: they follow it no longer.' })
  follow!: boolean;
}
