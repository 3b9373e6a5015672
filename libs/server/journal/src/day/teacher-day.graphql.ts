import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DayScalar, InstantScalar, TimeScalar } from '@zhurnal/platform';
import type { Light } from '@zhurnal/rules';
import { LessonTerm } from '../entry-terms.graphql.js';

export const LightEnum = {
  DONE: 'done',
  OWED: 'owed',
  OPTIONAL: 'optional',
  AHEAD: 'ahead',
  OFF: 'off',
} as const satisfies Record<string, Light>;
registerEnumType(LightEnum, {
  name: 'LessonLight',
  description:
    'How far an item of a record is: done; owed; free to be left out; not yet its time; of no concern to the caller.',
});

@ObjectType({ description: 'How far the record of a lesson is.' })
export class DayLights {
  @Field(() => LightEnum, { description: 'That the lesson was held.' })
  held!: Light;

  @Field(() => LightEnum, { description: 'The topic.' })
  topic!: Light;

  @Field(() => LightEnum, { description: 'Homework; it is never owed.' })
  homework!: Light;

  @Field(() => LightEnum, { description: 'The roll call.' })
  attendance!: Light;
}

@ObjectType({ description: 'A lesson as its teacher sees it in the day.' })
export class DayLesson {
  @Field(() => ID, { description: 'The lesson.' })
  id!: string;

  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field({ description: 'Name of the group.' })
  groupName!: string;

  @Field({ description: 'Subject.' })
  subjectName!: string;

  @Field(() => [String], { description: 'Classes of the group, in their order.' })
  classNames!: string[];

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

  @Field({ description: 'Whether it was cancelled.' })
  cancelled!: boolean;

  @Field({ description: 'Whether it was moved here from another time or room.' })
  moved!: boolean;

  @Field({ description: 'Whether the caller may write its record.' })
  writable!: boolean;

  @Field({ description: 'Whether somebody else gives it: nothing of its record is asked of the caller.' })
  givenAway!: boolean;

  @Field(() => [String], {
    description:
      'Short names of those whose lesson the caller gives as a substitute, or of those who give it in place of the caller.',
  })
  otherTeachers!: string[];

  @Field({ description: 'Whether the caller gives it in place of somebody else.' })
  substitute!: boolean;

  @Field({ description: 'Whether it goes from hand to hand, and the caller may open its hand-over card.' })
  handover!: boolean;

  @Field({ description: 'The topic; empty: none yet.' })
  topic!: string;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When the lesson was noted as held; null: it is not.',
  })
  heldAt!: Date | null;

  @Field(() => Int, { description: 'Version of the record; 0: no record yet.' })
  recordVersion!: number;

  @Field(() => Int, { description: 'How much homework is set at it.' })
  homeworkCount!: number;

  @Field(() => InstantScalar, { nullable: true, description: 'When the roll was called; null: it was not.' })
  rollTakenAt!: Date | null;

  @Field(() => Int, { description: 'Students of the group on the day.' })
  studentCount!: number;

  @Field(() => Int, { description: 'How many of them are absent.' })
  absentCount!: number;

  @Field(() => Int, { description: 'How many of them came late.' })
  lateCount!: number;

  @Field(() => DayLights, { description: 'How far its record is.' })
  lights!: DayLights;

  @Field(() => DayScalar, {
    nullable: true,
    description: "The last day for completing the record; null: the school's regulation sets no term.",
  })
  dueOn!: string | null;

  @Field(() => LessonTerm, {
    nullable: true,
    description:
      "How the record stands; null: the school's regulation sets no term, or the lesson asks for none.",
  })
  recordTerm!: LessonTerm | null;
}

@ObjectType({ description: 'The lessons of one day of the caller, and what is missing of earlier ones.' })
export class TeacherDay {
  @Field(() => DayScalar, { description: 'The day asked for.' })
  date!: string;

  @Field(() => DayScalar, { description: 'The day it is in the school.' })
  today!: string;

  @Field(() => TimeScalar, { description: 'The time it is in the school.' })
  now!: string;

  @Field(() => [DayLesson], { description: 'Lessons of the day, by time.' })
  lessons!: DayLesson[];

  @Field(() => DayScalar, { description: 'The first day whose lessons were looked through for debts.' })
  debtsSince!: string;

  @Field(() => Int, { description: 'How many lessons before today lack what is owed.' })
  debtCount!: number;

  @Field(() => [DayLesson], {
    description:
      'The newest 100 of these lessons: first what locks next, newest first what does not lock, at last what is locked.',
  })
  debts!: DayLesson[];
}
