import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { FactEnum, NoticeKindEnum, ReasonEnum } from '@zhurnal/attendance';
import { DayScalar, DecimalScalar, InstantScalar, TimeScalar } from '@zhurnal/platform';
import type { AbsenceReason, AttendanceFact, MarkScale, NoticeKind } from '@zhurnal/rules';
import { ScaleEnum } from '../mark.graphql.js';

@ObjectType({ description: 'The letters a school writes for absence and lateness.' })
export class RollLetters {
  @Field({ description: 'Ill.' })
  ill!: string;

  @Field({ description: 'Excused.' })
  excused!: string;

  @Field({ description: 'Not excused.' })
  unexcused!: string;

  @Field({ description: 'Absent, nobody knows why yet.' })
  unknown!: string;

  @Field({ description: 'Late.' })
  late!: string;
}

@ObjectType({ description: 'A work of the lesson.' })
export class RollWork {
  @Field(() => ID, { description: "The work; the first work of a lesson has the lesson's id." })
  id!: string;

  @Field({ description: "Code of the kind of work, from the school's list." })
  type!: string;

  @Field({ description: 'Title; empty: none.' })
  title!: string;

  @Field(() => DecimalScalar, { description: 'Weight in the average.' })
  weight!: string;

  @Field(() => ScaleEnum, { description: 'Scale.' })
  scale!: MarkScale;
}

@ObjectType({ description: 'A mark of the lesson.' })
export class RollMark {
  @Field(() => ID, { description: 'The work.' })
  workId!: string;

  @Field(() => Int, { description: 'Place in the cell, 1–4.' })
  ordinal!: number;

  @Field(() => Int, { description: '2–5 points, 10 pass, 11 fail, 0 «точка».' })
  value!: number;

  @Field({ description: 'Comment for the family; empty: none.' })
  comment!: string;

  @Field(() => Int, { description: 'Version.' })
  version!: number;
}

@ObjectType({ description: 'What the family has told of an absence at this lesson.' })
export class RollNotice {
  @Field(() => NoticeKindEnum, { description: 'The cause.' })
  kind!: NoticeKind;

  @Field({ description: 'Whether the class teacher has accepted it.' })
  accepted!: boolean;

  @Field(() => ReasonEnum, {
    description: 'The reason the class teacher accepted, or else what usually follows from the cause.',
  })
  reason!: AbsenceReason;
}

@ObjectType({ description: 'How a student was at the lesson before this one on the same day.' })
export class RollEarlier {
  @Field(() => Int, { description: 'Number of that lesson.' })
  slot!: number;

  @Field(() => FactEnum, { description: 'Absent or late there.' })
  fact!: AttendanceFact;

  @Field(() => ReasonEnum, { nullable: true, description: 'The reason, if anybody gave one.' })
  reason!: AbsenceReason | null;
}

@ObjectType({ description: 'A student in the list of the lesson.' })
export class RollStudent {
  @Field(() => ID, { description: 'The student.' })
  id!: string;

  @Field({ description: 'Family name.' })
  familyName!: string;

  @Field({ description: 'Given name.' })
  givenName!: string;

  @Field(() => String, { nullable: true, description: 'Patronymic.' })
  patronymic!: string | null;

  @Field(() => FactEnum, { nullable: true, description: 'Absent or late; null: there.' })
  fact!: AttendanceFact | null;

  @Field(() => ReasonEnum, { nullable: true, description: 'The reason, if anybody gave one.' })
  reason!: AbsenceReason | null;

  @Field(() => Int, { description: 'Version of the entry; 0: none.' })
  version!: number;

  @Field(() => RollNotice, { nullable: true, description: 'What the family has told beforehand.' })
  notice!: RollNotice | null;

  @Field(() => RollEarlier, {
    nullable: true,
    description: "Absence or lateness at the student's lesson before this one.",
  })
  earlier!: RollEarlier | null;

  @Field(() => [RollMark], { description: 'Marks of the lesson.' })
  marks!: RollMark[];
}

@ObjectType({
  description: 'The list of a lesson: who must be there, who is, and who has told of an absence.',
})
export class LessonRoll {
  @Field(() => ID, { description: 'The lesson.' })
  lessonId!: string;

  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field({ description: 'Name of the group.' })
  groupName!: string;

  @Field({ description: 'Subject.' })
  subjectName!: string;

  @Field(() => [String], { description: 'Classes of the group, in their order.' })
  classNames!: string[];

  @Field(() => Int, { nullable: true, description: 'Grade; null: classes of several grades.' })
  gradeLevel!: number | null;

  @Field(() => DayScalar, { description: 'The day.' })
  date!: string;

  @Field(() => DayScalar, { description: 'The day it is in the school.' })
  today!: string;

  @Field(() => Int, { description: 'Number of the lesson in its day.' })
  slot!: number;

  @Field(() => TimeScalar, { description: 'Beginning.' })
  startsAt!: string;

  @Field(() => TimeScalar, { description: 'End.' })
  endsAt!: string;

  @Field(() => String, { nullable: true, description: 'Room.' })
  roomName!: string | null;

  @Field({ description: 'Whether it was cancelled.' })
  cancelled!: boolean;

  @Field(() => RollLetters, { description: "Letters of the school's regulation." })
  letters!: RollLetters;

  @Field({
    description:
      'Whether the caller gives absences their reason: as the teacher, or as the class teacher of all students of the list.',
  })
  teacherGivesReason!: boolean;

  @Field(() => InstantScalar, { nullable: true, description: 'When the roll was called; null: it was not.' })
  takenAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Short name of who called it.' })
  takenBy!: string | null;

  @Field(() => Int, { description: 'Version of the roll call; 0: none yet.' })
  version!: number;

  @Field(() => [RollWork], { description: 'Works, by position.' })
  works!: RollWork[];

  @Field(() => [RollStudent], { description: 'Students of the group on the day, in Russian order.' })
  students!: RollStudent[];

  @Field(() => [String], { description: 'Operations the caller may call on the lesson.' })
  can!: string[];
}
