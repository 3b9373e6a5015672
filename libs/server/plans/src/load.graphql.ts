import { Field, ID, InputType, Int, ObjectType, createUnionType } from '@nestjs/graphql';
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
import {
  DayField,
  DayScalar,
  DecimalScalar,
  IdField,
  InstantScalar,
  KeyedInput,
  OptionalIdField,
  RefusalAnswer,
  TextField,
  VersionedInput,
} from '@zhurnal/platform';
import { IsUUID } from 'class-validator';

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

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Lessons a week by the curriculum; null: it has none.',
  })
  planned!: string | null;

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

  @IsString()
  @Field(() => DecimalScalar, { description: 'Lessons a week, 0–40.' })
  weekly!: string;

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

@ObjectType({ description: 'A subject of a department.' })
export class DepartmentSubjectDetails {
  @Field(() => ID, { description: 'The subject.' })
  id!: string;

  @Field({ description: 'Name.' })
  name!: string;
}

@ObjectType({ description: 'Teachers of related subjects; the head agrees to their plans.' })
export class DepartmentDetails {
  @Field(() => ID, { description: 'The department.' })
  id!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'The head; null: nobody.' })
  headId!: string | null;

  @Field(() => String, { nullable: true, description: 'Short name of the head.' })
  head!: string | null;

  @Field(() => [DepartmentSubjectDetails], { description: 'Its subjects.' })
  subjects!: DepartmentSubjectDetails[];

  @Field(() => Int, { description: 'Version.' })
  version!: number;
}

@ObjectType({ description: 'The departments of the school.' })
export class DepartmentList {
  @Field(() => [DepartmentDetails], { description: 'By name.' })
  departments!: DepartmentDetails[];
}

export const DepartmentAnswer = createUnionType({
  name: 'DepartmentAnswer',
  description: 'The departments as they now stand, or why nothing was changed.',
  types: () => [DepartmentList, RefusalAnswer] as const,
  resolveType: (value: object) => ('departments' in value ? DepartmentList : RefusalAnswer),
});

@InputType({ description: 'Opens a department, or changes it.' })
export class PutDepartmentInput extends VersionedInput {
  @IdField('The department: made by the client.')
  id!: string;

  @TextField(200, 'Name.')
  name!: string;

  @OptionalIdField('The head; null: nobody.')
  headId!: string | null;

  @ArrayMaxSize(60)
  @IsUUID(undefined, { each: true })
  @Field(() => [ID], { description: 'All of its subjects.' })
  subjectIds!: string[];
}
