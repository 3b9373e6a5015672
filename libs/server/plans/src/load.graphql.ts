import { Field, ID, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { DayScalar, DecimalScalar, InstantScalar, RefusalAnswer } from '@zhurnal/platform';

@ObjectType({ description: 'What the curriculum gives a subject.' })
export class CurriculumLineDetails {
  @Field(() => ID, { description: 'The line.' })
  id!: string;

  @Field(() => ID, { description: 'The subject.' })
  subjectId!: string;

  @Field({ description: 'Name of the subject.' })
  subjectName!: string;

  @Field(() => Int, { nullable: true, description: 'The grade; null: it is of one class.' })
  gradeLevel!: number | null;

  @Field(() => ID, { nullable: true, description: 'The class.' })
  classId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the class.' })
  className!: string | null;

  @Field(() => ID, { nullable: true, description: 'The subgroup.' })
  subgroupId!: string | null;

  @Field(() => DecimalScalar, { description: 'Lessons a week.' })
  weekly!: string;

  @Field(() => Int, { description: 'Lessons a year.' })
  yearly!: number;
}

@ObjectType({ description: "A teacher's share of a group." })
export class LoadTeacher {
  @Field(() => ID, { description: 'The teacher.' })
  id!: string;

  @Field({ description: 'Short name.' })
  name!: string;

  @Field(() => DecimalScalar, { description: 'Lessons a week.' })
  weekly!: string;
}

@ObjectType({ description: 'Who teaches a group, and what the curriculum has for it.' })
export class GroupLoad {
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

  @Field(() => ID, { nullable: true, description: 'The subgroup.' })
  subgroupId!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Lessons a week by the curriculum; null: it has none.',
  })
  planned!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Lessons a week by the timetable; null: it has none.',
  })
  timetabled!: string | null;

  @Field({ description: 'Whether the load was given; otherwise it is read from the timetable.' })
  isGiven!: boolean;

  @Field(() => [LoadTeacher], { description: 'Its teachers.' })
  teachers!: LoadTeacher[];

  @Field(() => String, {
    nullable: true,
    description: "What is wrong: 'no_teacher', 'too_few', 'too_many', 'not_in_curriculum'; null: nothing.",
  })
  finding!: string | null;
}

@ObjectType({ description: 'By which order something was approved.' })
export class LoadApprovalDetails {
  @Field({ description: "What was approved: 'curriculum' or 'load'." })
  what!: string;

  @Field({ description: 'Number of the order.' })
  orderNumber!: string;

  @Field(() => DayScalar, { description: 'Day of the order.' })
  orderedOn!: string;

  @Field({ description: 'Short name of who approved it.' })
  approvedBy!: string;

  @Field(() => InstantScalar, { description: 'When.' })
  approvedAt!: Date | string;

  @Field({ description: 'Whether something was changed since.' })
  isChanged!: boolean;
}

@ObjectType({ description: 'A class of the year with its lessons a week.' })
export class CurriculumClass {
  @Field(() => ID, { description: 'The class.' })
  id!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field(() => Int, { description: 'Its grade.' })
  gradeLevel!: number;

  @Field(() => DecimalScalar, {
    description: 'Lessons a week by the curriculum; subgroups at one time are one.',
  })
  planned!: string;

  @Field(() => DecimalScalar, { description: 'Lessons a week by the timetable.' })
  timetabled!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The most lessons that its week may have; null: no limit.',
  })
  limit!: number | null;
}

@ObjectType({ description: 'A subject or a member of staff that may be named.' })
export class LoadChoice {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field({ description: 'Name.' })
  name!: string;
}

@ObjectType({ description: 'The curriculum and the load of a year.' })
export class TeachingLoadDetails {
  @Field(() => ID, { description: 'The academic year.' })
  yearId!: string;

  @Field({ description: 'Its name.' })
  yearName!: string;

  @Field(() => [CurriculumLineDetails], { description: 'Lines of the curriculum.' })
  curriculum!: CurriculumLineDetails[];

  @Field(() => [GroupLoad], { description: 'The groups.' })
  groups!: GroupLoad[];

  @Field(() => [CurriculumClass], { description: 'Classes of the year.' })
  classes!: CurriculumClass[];

  @Field({ description: 'The act that limits the week of a class.' })
  limitSource!: string;

  @Field(() => [LoadChoice], { description: 'Subjects of the school.' })
  subjects!: LoadChoice[];

  @Field(() => [LoadChoice], { description: 'Who works here, by short name.' })
  staff!: LoadChoice[];

  @Field(() => [LoadApprovalDetails], { description: 'Approvals that hold, at most one of each.' })
  approvals!: LoadApprovalDetails[];

  @Field(() => [String], { description: 'Operations that the caller may call.' })
  can!: string[];
}

export const LoadAnswer = createUnionType({
  name: 'LoadAnswer',
  description: 'The load as it now stands, or why nothing was changed.',
  types: () => [TeachingLoadDetails, RefusalAnswer] as const,
  resolveType: (value: object) => ('curriculum' in value ? TeachingLoadDetails : RefusalAnswer),
});
