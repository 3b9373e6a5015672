import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { FactEnum, GuardianContact, NoticeDetails, ReasonEnum } from '@zhurnal/attendance';
import { DayScalar, TimeScalar } from '@zhurnal/platform';
import type { AbsenceReason, AttendanceFact } from '@zhurnal/rules';

/** Where a student of the class is, as far as the rolls of the day say. */
export const PresenceEnum = {
  AWAY: 'away',
  BACK: 'back',
  LATE: 'late',
  EXPECTED: 'expected',
} as const;
export type Presence = (typeof PresenceEnum)[keyof typeof PresenceEnum];
registerEnumType(PresenceEnum, {
  name: 'Presence',
  description:
    'Away: absent from the last lesson whose roll was called. Back: absent before it. Late: late only. Expected: the family has told of an absence, and nothing is noted yet.',
});

@ObjectType({ description: 'A lesson of the class on a day.' })
export class ClassLesson {
  @Field(() => ID, { description: 'The lesson.' })
  id!: string;

  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field(() => Int, { description: 'Number of the lesson in its day.' })
  slot!: number;

  @Field(() => TimeScalar, { description: 'Beginning.' })
  startsAt!: string;

  @Field(() => TimeScalar, { description: 'End.' })
  endsAt!: string;

  @Field({ description: 'Subject.' })
  subject!: string;

  @Field({ description: 'Name of the group.' })
  groupName!: string;

  @Field({ description: 'Short names of who gives it, joined by a comma.' })
  teachers!: string;

  @Field({ description: 'Whether it was cancelled.' })
  cancelled!: boolean;

  @Field({ description: 'Whether it has begun.' })
  begun!: boolean;

  @Field({ description: 'Whether the roll was called, or the lesson noted as held.' })
  hasRoll!: boolean;
}

@ObjectType({ description: 'What was noted about a student at a lesson.' })
export class NotedLesson {
  @Field(() => Int, { description: 'Number of the lesson.' })
  slot!: number;

  @Field({ description: 'Subject.' })
  subject!: string;

  @Field(() => FactEnum, { description: 'Absent or late.' })
  fact!: AttendanceFact;

  @Field(() => ReasonEnum, { nullable: true, description: 'Why; null: nobody has said yet.' })
  reason!: AbsenceReason | null;
}

@ObjectType({ description: 'A student who is, was or will be absent on the day, or late.' })
export class StudentToday {
  @Field(() => ID, { description: 'The student.' })
  studentId!: string;

  @Field({ description: 'Family name.' })
  familyName!: string;

  @Field({ description: 'Given name.' })
  givenName!: string;

  @Field(() => String, { nullable: true, description: 'Patronymic.' })
  patronymic!: string | null;

  @Field(() => PresenceEnum, { description: 'Where the student is.' })
  presence!: Presence;

  @Field(() => Int, { nullable: true, description: 'Number of the first lesson missed; null: none.' })
  since!: number | null;

  @Field(() => [NotedLesson], { description: 'What was noted, by lesson.' })
  noted!: NotedLesson[];

  @Field(() => [NoticeDetails], { description: "The family's notices for the day." })
  notices!: NoticeDetails[];

  @Field(() => [GuardianContact], {
    description: 'Whom to call; empty for those who may not read contact data.',
  })
  guardians!: GuardianContact[];
}

@ObjectType({ description: 'Who of a class is not here on a day, and why.' })
export class ClassToday {
  @Field(() => ID, { description: 'The class.' })
  classId!: string;

  @Field({ description: 'Its name.' })
  className!: string;

  @Field(() => DayScalar, { description: 'The day.' })
  date!: string;

  @Field(() => DayScalar, { description: 'Today in the school.' })
  today!: string;

  @Field(() => Int, { description: 'Students of the class on the day.' })
  studentCount!: number;

  @Field(() => [ClassLesson], { description: 'Lessons of the class and its subgroups, in order.' })
  lessons!: ClassLesson[];

  @Field(() => [StudentToday], { description: 'Students about whom anything is known, by name.' })
  students!: StudentToday[];

  @Field(() => [String], { description: 'Operations the caller may call on the class.' })
  can!: string[];
}
