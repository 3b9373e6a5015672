import { Field, ID, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import type { MarkScale } from '@zhurnal/rules';
import { DayScalar, DecimalScalar, InstantScalar, RefusalAnswer, TimeScalar } from '@zhurnal/platform';
import { LessonTerm } from './entry-terms.graphql.js';
import { ScaleEnum } from './mark.graphql.js';

@ObjectType({ description: 'Who gives a lesson.' })
export class LessonTeacher {
  @Field(() => ID, { description: 'The person.' })
  id!: string;

  @Field({ description: 'Short name.' })
  name!: string;

  @Field({ description: 'Whether in place of somebody else.' })
  substitute!: boolean;
}

@ObjectType({ description: 'What was taught.' })
export class LessonRecordDetails {
  @Field({ description: 'The topic; empty: none yet.' })
  topic!: string;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When the lesson was noted as held; null: it is not.',
  })
  heldAt!: Date | string | null;

  @Field(() => String, { nullable: true, description: 'Short name of who noted it.' })
  heldBy!: string | null;

  @Field(() => Int, { description: 'Version; 0: no record yet.' })
  version!: number;
}

@ObjectType({ description: 'A work of the lesson: what marks are given for.' })
export class WorkDetails {
  @Field(() => ID, { description: "The work; the first work of a lesson has the lesson's id." })
  id!: string;

  @Field(() => Int, { description: 'Position within the lesson, from 1.' })
  position!: number;

  @Field({ description: "Code of the kind of work, from the school's list." })
  type!: string;

  @Field({ description: 'Title; empty: none.' })
  title!: string;

  @Field(() => DecimalScalar, { description: 'Weight in the average.' })
  weight!: string;

  @Field(() => ScaleEnum, { description: 'Scale.' })
  scale!: MarkScale;

  @Field(() => Int, { description: 'Version; 0: nobody has described the work yet.' })
  version!: number;

  @Field(() => Int, { description: 'How many marks it has; a work with marks cannot be removed.' })
  markCount!: number;
}

@ObjectType({ description: 'A file that goes with homework.' })
export class HomeworkFileDetails {
  @Field(() => ID, { description: 'The file: GET /files/{id}.' })
  id!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field(() => Int, { description: 'Size in bytes.' })
  size!: number;

  @Field({ description: 'Media type.' })
  mediaType!: string;
}

@ObjectType({ description: 'Homework set at a lesson.' })
export class HomeworkDetails {
  @Field(() => ID, { description: 'The homework.' })
  id!: string;

  @Field({ description: 'What is to be done.' })
  text!: string;

  @Field(() => DayScalar, { description: 'The day it must be ready.' })
  dueOn!: string;

  @Field(() => Int, { nullable: true, description: 'Estimate in minutes.' })
  minutes!: number | null;

  @Field({ description: 'Why so much was set, where somebody said so.' })
  loadReason!: string;

  @Field(() => InstantScalar, { description: 'When families could first see it.' })
  postedAt!: Date | string;

  @Field({ description: "Whether that was later than the school's limit after the lessons of the day." })
  late!: boolean;

  @Field(() => Int, { description: 'How many students have ticked it off.' })
  doneCount!: number;

  @Field(() => Int, { description: 'How many students it was set for.' })
  studentCount!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Median of the minutes that students say they spent; null: fewer than 3 have said.',
  })
  medianMinutes!: number | null;

  @Field(() => Int, { description: 'Version.' })
  version!: number;

  @Field(() => [HomeworkFileDetails], { description: 'Files.' })
  files!: HomeworkFileDetails[];
}

@ObjectType({ description: 'One lesson with its record, works and homework.' })
export class LessonDetails {
  @Field(() => ID, { description: 'The lesson.' })
  id!: string;

  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field(() => DayScalar, { description: 'The day.' })
  date!: string;

  @Field(() => Int, { description: 'Number of the lesson in its day.' })
  slot!: number;

  @Field(() => TimeScalar, { description: 'Beginning.' })
  startsAt!: string;

  @Field(() => TimeScalar, { description: 'End.' })
  endsAt!: string;

  @Field(() => String, { nullable: true, description: 'Room.' })
  roomName!: string | null;

  @Field(() => [LessonTeacher], { description: 'Who gives it, by the timetable and its substitutions.' })
  teachers!: LessonTeacher[];

  @Field({ description: 'Whether it was cancelled.' })
  cancelled!: boolean;

  @Field(() => LessonRecordDetails, { description: 'What was taught.' })
  record!: LessonRecordDetails;

  @Field(() => [WorkDetails], { description: 'Works, by position.' })
  works!: WorkDetails[];

  @Field(() => [HomeworkDetails], { description: 'Homework set at this lesson.' })
  homework!: HomeworkDetails[];

  @Field(() => [DayScalar], {
    description: 'Days of the next lessons of the group, at most 10: what homework is usually due for.',
  })
  nextLessonDates!: string[];

  @Field(() => [LessonTerm], {
    description: 'How its parts stand, where the regulation of the school has terms for them.',
  })
  terms!: LessonTerm[];

  @Field(() => [String], { description: 'Operations the caller may call on the lesson.' })
  can!: string[];
}

@ObjectType({ description: 'The change is stored.' })
export class LessonRecorded {
  @Field(() => LessonDetails, { description: 'The lesson as it now stands.' })
  lesson!: LessonDetails;
}

@ObjectType({ description: 'Somebody else was faster; nothing was changed.' })
export class StaleVersion {
  @Field(() => LessonDetails, { description: 'The lesson as it now stands.' })
  current!: LessonDetails;

  @Field(() => String, { nullable: true, description: 'Short name of who changed it last.' })
  by!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was changed last.' })
  at!: Date | string | null;
}

/** The lesson's operations all answer the same three things. */
export const LessonAnswer = createUnionType({
  name: 'LessonAnswer',
  description: 'The lesson as it now stands, or why nothing was changed.',
  types: () => [LessonRecorded, StaleVersion, RefusalAnswer] as const,
  resolveType: (value: object) =>
    'lesson' in value ? LessonRecorded : 'current' in value ? StaleVersion : RefusalAnswer,
});
