import { Field, ID, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import type {
  AbsenceReason,
  AttendanceFact,
  CorrectionKind,
  CorrectionState,
  MarkScale,
  MarkValue,
} from '@zhurnal/rules';
import { FactEnum, ReasonEnum } from '@zhurnal/attendance';
import { DayScalar, InstantScalar, PageInfo, RefusalAnswer } from '@zhurnal/platform';
import { HomeworkFileDetails } from '../lesson.graphql.js';
import { MarkValueEnum, ScaleEnum } from '../mark.graphql.js';

export const CorrectionStateEnum = {
  FILED: 'filed',
  ADMITTED: 'admitted',
  REFUSED: 'refused',
  WITHDRAWN: 'withdrawn',
} as const satisfies Record<string, CorrectionState>;
registerEnumType(CorrectionStateEnum, {
  name: 'CorrectionState',
  description: 'Where a request stands: it waits, was admitted and carried out, was refused, was taken back.',
});

export const CorrectionKindEnum = {
  MARK: 'mark',
  ATTENDANCE: 'attendance',
  RECORD: 'record',
  HOMEWORK: 'homework',
  WORK: 'work',
} as const satisfies Record<string, CorrectionKind>;
registerEnumType(CorrectionKindEnum, {
  name: 'CorrectionKind',
  description:
    'What of the record a change is about; RECORD is the topic, and that the lesson was held; WORK what marks are given for.',
});

@ObjectType({ description: 'A place of the record; only the fields of its kind are filled.' })
export class CorrectionValue {
  @Field(() => MarkValueEnum, { nullable: true, description: 'Mark; null: none.' })
  mark!: MarkValue | null;

  @Field({ description: 'Comment of the mark; empty: none.' })
  comment!: string;

  @Field(() => FactEnum, { nullable: true, description: 'Absent or late; null: was there.' })
  fact!: AttendanceFact | null;

  @Field(() => ReasonEnum, { nullable: true, description: 'Why absent.' })
  reason!: AbsenceReason | null;

  @Field({ description: 'Topic; empty: none.' })
  topic!: string;

  @Field({ description: 'Whether the lesson was held.' })
  held!: boolean;

  @Field({ description: 'Homework; empty: none.' })
  text!: string;

  @Field(() => DayScalar, { nullable: true, description: 'The day the homework must be ready.' })
  dueOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'Estimate for the homework in minutes.' })
  minutes!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the kind of work; null: there is no such work.',
  })
  workType!: string | null;

  @Field({ description: 'Title of the work; empty: none.' })
  title!: string;

  @Field({ description: 'Weight of the work in averages; empty: there is none.' })
  weight!: string;

  @Field(() => ScaleEnum, { nullable: true, description: 'Scale of the work.' })
  scale!: MarkScale | null;
}

@ObjectType({ description: 'One change of a request.' })
export class CorrectionChangeDetails {
  @Field(() => CorrectionKindEnum, { description: 'What of the record is changed.' })
  kind!: CorrectionKind;

  @Field(() => ID, { description: 'The lesson.' })
  lessonId!: string;

  @Field(() => DayScalar, { description: "The lesson's day: the date to be changed." })
  date!: string;

  @Field(() => ID, { nullable: true, description: 'Of a mark and of attendance: the student.' })
  studentId!: string | null;

  @Field(() => String, { nullable: true, description: 'Short name of the student.' })
  studentName!: string | null;

  @Field(() => CorrectionValue, { description: 'What stood when it was filed.' })
  was!: CorrectionValue;

  @Field(() => CorrectionValue, { description: 'What shall stand.' })
  becomes!: CorrectionValue;

  @Field(() => CorrectionValue, {
    nullable: true,
    description: 'What stands now, where a waiting request no longer fits; null: it fits, or was decided.',
  })
  stands!: CorrectionValue | null;
}

@ObjectType('CorrectionRequest', { description: 'A line of the register of corrections.' })
export class CorrectionDetails {
  @Field(() => ID, { description: 'The request.' })
  id!: string;

  @Field(() => Int, { description: 'Number in the register of the academic year.' })
  number!: number;

  @Field(() => InstantScalar, { description: 'When it was filed.' })
  filedAt!: Date | string;

  @Field(() => ID, { description: 'The group whose journal it is.' })
  groupId!: string;

  @Field({ description: 'Classes, as they were called.' })
  classNames!: string;

  @Field({ description: 'Subject, as it was called.' })
  subjectName!: string;

  @Field({ description: 'Short name of the teacher who asks.' })
  teacher!: string;

  @Field({ description: 'Why.' })
  reason!: string;

  @Field(() => CorrectionStateEnum, { description: 'Where it stands.' })
  state!: CorrectionState;

  @Field(() => String, { nullable: true, description: 'Short name of who decided, or took it back.' })
  decidedBy!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When that was.' })
  decidedAt!: Date | string | null;

  @Field({ description: 'Note of the decision; empty: none.' })
  note!: string;

  @Field(() => [CorrectionChangeDetails], { description: 'The list of changes.' })
  changes!: CorrectionChangeDetails[];

  @Field(() => [HomeworkFileDetails], { description: 'Documents.' })
  files!: HomeworkFileDetails[];

  @Field({ description: 'Whether the caller has filed it.' })
  mine!: boolean;

  @Field({ description: 'Whether the caller may decide about it now.' })
  mayDecide!: boolean;
}

@ObjectType({ description: 'Requests, the newest first.' })
export class CorrectionPage {
  @Field(() => [CorrectionDetails], { description: 'Requests.' })
  requests!: CorrectionDetails[];

  @Field(() => PageInfo, { description: 'Whether more follow.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'A place of a journal about which a request waits.' })
export class OpenCorrection {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => Int, { description: 'Its number.' })
  number!: number;

  @Field(() => CorrectionKindEnum, { description: 'What of the record.' })
  kind!: CorrectionKind;

  @Field(() => ID, { description: 'The lesson.' })
  lessonId!: string;

  @Field(() => ID, { nullable: true, description: 'Of a mark and of a work: the work.' })
  workId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Of a mark and of attendance: the student.' })
  studentId!: string | null;

  @Field(() => Int, { nullable: true, description: "Of a mark: which of the student's marks." })
  ordinal!: number | null;

  @Field(() => ID, { nullable: true, description: 'Of homework: the homework.' })
  homeworkId!: string | null;
}

@ObjectType({ description: 'The register has it.' })
export class CorrectionKept {
  @Field(() => CorrectionDetails, { description: 'The request as it now stands.' })
  request!: CorrectionDetails;
}

export const CorrectionAnswer = createUnionType({
  name: 'CorrectionAnswer',
  description: 'The request as it now stands, or why nothing was changed.',
  types: () => [CorrectionKept, RefusalAnswer] as const,
  resolveType: (value: object) => ('request' in value ? CorrectionKept : RefusalAnswer),
});
