import { Field, ID, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { ASSESSMENT_FINDINGS } from '@zhurnal/rules';
import type {
  AssessmentFindingCode,
  AssessmentKind,
  AssessmentLevel,
  AssessmentStatus,
} from '@zhurnal/rules';
import { DayScalar, DecimalScalar, InstantScalar, RefusalAnswer } from '@zhurnal/platform';

export const AssessmentKindEnum = {
  CONTROL_WORK: 'control_work',
  CHECK_WORK: 'check_work',
  DIAGNOSTIC_WORK: 'diagnostic_work',
  PRACTICAL_WORK: 'practical_work',
} as const satisfies Record<string, AssessmentKind>;
registerEnumType(AssessmentKindEnum, {
  name: 'AssessmentKind',
  description: 'What is done by the whole class at once.',
});

export const AssessmentLevelEnum = {
  SCHOOL: 'school',
  REGIONAL: 'regional',
  FEDERAL: 'federal',
} as const satisfies Record<string, AssessmentLevel>;
registerEnumType(AssessmentLevelEnum, { name: 'AssessmentLevel', description: 'Who orders an assessment.' });

export const AssessmentStatusEnum = {
  PROPOSED: 'proposed',
  PUBLISHED: 'published',
} as const satisfies Record<string, AssessmentStatus>;
registerEnumType(AssessmentStatusEnum, {
  name: 'AssessmentStatus',
  description: 'Proposed: seen by the staff; published: by families too.',
});

const findingCodes = Object.fromEntries(ASSESSMENT_FINDINGS.map((code) => [code.toUpperCase(), code]));
registerEnumType(findingCodes, {
  name: 'AssessmentFindingCode',
  description:
    'What is wrong with the place: no school on that day; no lesson of the subject, or too few; too many on the day; too near to another one; too large a share of the lessons; the first lesson or the last. Then what would be better: Tuesday or Wednesday, lessons 2–4.',
});

@ObjectType({ description: 'A word of a finding: a name and its value.' })
export class FindingDetail {
  @Field({ description: 'Name.' })
  name!: string;

  @Field({ description: 'Value.' })
  value!: string;
}

@ObjectType({ description: 'Something about the place of an assessment.' })
export class AssessmentFindingDetails {
  @Field(() => findingCodes, { description: 'What it is.' })
  code!: AssessmentFindingCode;

  @Field({ description: 'Whether nothing is broken, and another place would only be better.' })
  isHint!: boolean;

  @Field(() => String, { nullable: true, description: 'Name of the class it is about; null: all.' })
  className!: string | null;

  @Field(() => [FindingDetail], { description: 'Details for the sentence.' })
  params!: FindingDetail[];
}

@ObjectType({ description: 'A planned assessment.' })
export class AssessmentDetails {
  @Field(() => ID, { description: 'The assessment.' })
  id!: string;

  @Field(() => ID, { description: 'The subject.' })
  subjectId!: string;

  @Field({ description: 'Its name.' })
  subjectName!: string;

  @Field(() => Int, { description: 'The grade.' })
  gradeLevel!: number;

  @Field(() => ID, { nullable: true, description: 'The class; null: all classes of the grade.' })
  classId!: string | null;

  @Field(() => [String], { description: 'Names of the classes that write it.' })
  classNames!: string[];

  @Field(() => DayScalar, { description: 'The day.' })
  date!: string;

  @Field(() => Int, { description: 'How many lessons it takes.' })
  lessons!: number;

  @Field(() => AssessmentKindEnum, { description: 'Kind.' })
  kind!: AssessmentKind;

  @Field(() => AssessmentLevelEnum, { description: 'Who orders it.' })
  level!: AssessmentLevel;

  @Field({ description: 'Title.' })
  title!: string;

  @Field(() => AssessmentStatusEnum, { description: 'Who sees it.' })
  status!: AssessmentStatus;

  @Field({ description: 'Whether a journal has a work of the subject on its day.' })
  isInJournal!: boolean;

  @Field(() => [AssessmentFindingDetails], { description: 'What is broken, and what would be better.' })
  findings!: AssessmentFindingDetails[];

  @Field(() => Int, { description: 'Version.' })
  version!: number;
}

@ObjectType({ description: 'A limit of the schedule and where it comes from.' })
export class AssessmentLimit {
  @Field(() => DecimalScalar, { description: 'The number.' })
  value!: string;

  @Field({ description: 'Clause or act of law.' })
  source!: string;

  @Field({ description: 'What it says, in short.' })
  words!: string;
}

@ObjectType({ description: 'A control work of a journal on a day without an assessment in the schedule.' })
export class UnscheduledWork {
  @Field(() => ID, { description: 'The work.' })
  id!: string;

  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field(() => DayScalar, { description: 'The day.' })
  date!: string;

  @Field({ description: 'The subject.' })
  subjectName!: string;

  @Field({ description: 'The group.' })
  groupName!: string;

  @Field({ description: 'Title of the work.' })
  title!: string;
}

@ObjectType({ description: 'The schedule of assessments of a year.' })
export class AssessmentSchedule {
  @Field(() => ID, { description: 'The year.' })
  yearId!: string;

  @Field(() => DayScalar, { description: 'Its first day.' })
  from!: string;

  @Field(() => DayScalar, { description: 'Its last day.' })
  to!: string;

  @Field(() => DayScalar, { description: 'Today in the school.' })
  today!: string;

  @Field(() => AssessmentLimit, {
    description: 'Largest share of the lessons of a subject in the year, percent.',
  })
  share!: AssessmentLimit;

  @Field(() => AssessmentLimit, { description: 'Fewest days between two of a subject in a parallel.' })
  gapDays!: AssessmentLimit;

  @Field(() => AssessmentLimit, { description: 'Most of a class on a day.' })
  perDay!: AssessmentLimit;

  @Field(() => [AssessmentDetails], { description: 'By day, grade and subject.' })
  assessments!: AssessmentDetails[];

  @Field(() => InstantScalar, { nullable: true, description: 'When it was published last.' })
  publishedAt!: Date | string | null;

  @Field(() => Int, { description: 'How many control works stand in journals and not in the schedule.' })
  unscheduledCount!: number;

  @Field(() => [UnscheduledWork], { description: 'The latest of them, at most 50.' })
  unscheduled!: UnscheduledWork[];
}

@ObjectType({ description: 'A day on which nothing would be broken.' })
export class AssessmentDay {
  @Field(() => DayScalar, { description: 'The day.' })
  date!: string;

  @Field(() => [AssessmentFindingDetails], { description: 'What would still be better.' })
  hints!: AssessmentFindingDetails[];
}

@ObjectType({ description: 'What the place would break, and days nearby that break nothing.' })
export class AssessmentDays {
  @Field(() => [AssessmentFindingDetails], { description: 'What the wished day would break.' })
  findings!: AssessmentFindingDetails[];

  @Field(() => [AssessmentDay], { description: 'Days within five weeks, the nearest first; at most 5.' })
  days!: AssessmentDay[];
}

@ObjectType({ description: 'The schedule is changed.' })
export class AssessmentsKept {
  @Field(() => Int, { description: 'How many assessments changed.' })
  count!: number;
}

export const AssessmentsAnswer = createUnionType({
  name: 'AssessmentsAnswer',
  description: 'The schedule is changed, or why it is not.',
  types: () => [AssessmentsKept, RefusalAnswer] as const,
  resolveType: (value: object) => ('count' in value ? AssessmentsKept : RefusalAnswer),
});

@ObjectType({ description: 'A published assessment of a student.' })
export class StudentAssessment {
  @Field(() => ID, { description: 'The assessment.' })
  id!: string;

  @Field(() => DayScalar, { description: 'The day.' })
  date!: string;

  @Field({ description: 'The subject.' })
  subjectName!: string;

  @Field({ description: 'Title.' })
  title!: string;

  @Field(() => AssessmentKindEnum, { description: 'Kind.' })
  kind!: AssessmentKind;

  @Field(() => AssessmentLevelEnum, { description: 'Who orders it.' })
  level!: AssessmentLevel;
}
