import { Field, ID, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import type { LessonChangeCause, LessonChangeQuestion, StaffAbsenceKind } from '@zhurnal/rules';
import { DayScalar, RefusalAnswer, TimeScalar } from '@zhurnal/platform';
import {
  CoverStateEnum,
  LessonChangeCauseEnum,
  LessonChangeQuestionEnum,
  StaffAbsenceKindEnum,
} from './substitution.enums.js';
import type { CoverState } from './substitution.enums.js';

@ObjectType({ description: 'A teacher.' })
export class TeacherName {
  @Field(() => ID, { description: 'The person.' })
  id!: string;

  @Field({ description: 'Short name.' })
  name!: string;
}

@ObjectType({ description: 'Days on which a teacher is away, or single lessons of one day.' })
export class StaffAbsenceDetails {
  @Field(() => ID, { description: 'The absence.' })
  id!: string;

  @Field(() => ID, { description: 'Who is away.' })
  personId!: string;

  @Field({ description: 'Short name.' })
  name!: string;

  @Field(() => DayScalar, { description: 'First day.' })
  fromDate!: string;

  @Field(() => DayScalar, { description: 'Last day.' })
  toDate!: string;

  @Field(() => [Int], { nullable: true, description: 'Numbers of the lessons; null: whole days.' })
  slots!: number[] | null;

  @Field(() => StaffAbsenceKindEnum, { description: 'Why.' })
  kind!: StaffAbsenceKind;

  @Field({ description: 'Note; empty: none.' })
  note!: string;

  @Field(() => Int, { description: 'Version.' })
  version!: number;
}

@ObjectType({ description: 'A teacher of a lesson by the timetable.' })
export class LessonOwner extends TeacherName {
  @Field({ description: 'Whether the teacher is away at that time.' })
  isAway!: boolean;

  @Field({ description: 'Whether somebody stands in for the teacher.' })
  isReplaced!: boolean;
}

@ObjectType({ description: 'Who gives a lesson in place of its teacher.' })
export class LessonSubstitute extends TeacherName {
  @Field(() => ID, { nullable: true, description: 'In whose place; null: in the place of all its teachers.' })
  replacesId!: string | null;

  @Field({ description: 'Whether the substitute is away as well.' })
  isAway!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Names of the groups the substitute has at the same time; null: none.',
  })
  joinedWith!: string | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The last day on which the substitute may write into the lesson; null: without end.',
  })
  until!: string | null;
}

@ObjectType({ description: 'A lesson that goes otherwise than planned, or has to.' })
export class ChangedLesson {
  @Field(() => ID, { description: 'The lesson.' })
  id!: string;

  @Field(() => Int, { description: 'Version.' })
  version!: number;

  @Field(() => DayScalar, { description: 'The day.' })
  date!: string;

  @Field(() => Int, { description: 'Number in the day.' })
  slot!: number;

  @Field(() => TimeScalar, { description: 'Beginning.' })
  startsAt!: string;

  @Field(() => TimeScalar, { description: 'End.' })
  endsAt!: string;

  @Field(() => ID, { description: 'The teaching group.' })
  groupId!: string;

  @Field({ description: 'Name of the group: the class, with the subgroup in brackets.' })
  group!: string;

  @Field(() => [String], { description: 'Classes of the group.' })
  classes!: string[];

  @Field({ description: 'Subject.' })
  subject!: string;

  @Field(() => String, { nullable: true, description: 'Room.' })
  room!: string | null;

  @Field(() => ID, { nullable: true, description: 'The room.' })
  roomId!: string | null;

  @Field(() => [LessonOwner], { description: 'Its teachers by the timetable.' })
  teachers!: LessonOwner[];

  @Field(() => [LessonSubstitute], { description: 'Who stands in.' })
  substitutes!: LessonSubstitute[];

  @Field(() => CoverStateEnum, { description: 'How it stands with the lesson.' })
  state!: CoverState;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The day it was moved from; null: it was not moved.',
  })
  plannedDate!: string | null;

  @Field(() => Int, { nullable: true, description: 'The number it was moved from.' })
  plannedSlot!: number | null;

  @Field(() => TimeScalar, { nullable: true, description: 'The beginning it was moved from.' })
  plannedStartsAt!: string | null;

  @Field({ description: 'Whether the room is another than planned.' })
  isRoomChanged!: boolean;

  @Field(() => String, { nullable: true, description: 'The room it was planned in, when it is another now.' })
  plannedRoom!: string | null;

  @Field({ description: 'Whether it was cancelled.' })
  isCancelled!: boolean;

  @Field(() => LessonChangeCauseEnum, { nullable: true, description: 'Why it was moved or cancelled.' })
  cause!: LessonChangeCause | null;

  @Field({ description: 'Note to the change; empty: none.' })
  note!: string;

  @Field({ description: 'Whether anything is recorded at it.' })
  isRecorded!: boolean;
}

@ObjectType({ description: 'Teachers away on some days, and what has to be done about their lessons.' })
export class LessonsToCover {
  @Field(() => DayScalar, { description: 'Today in the school.' })
  today!: string;

  @Field(() => [TeacherName], { description: 'Everybody who teaches on these days, by name.' })
  teachers!: TeacherName[];

  @Field(() => [StaffAbsenceDetails], { description: 'Who is away.' })
  absences!: StaffAbsenceDetails[];

  @Field(() => [ChangedLesson], { description: 'Their lessons.' })
  lessons!: ChangedLesson[];
}

@ObjectType({ description: 'The absence is written down.' })
export class StaffAbsenceKept {
  @Field(() => StaffAbsenceDetails, {
    nullable: true,
    description: 'As it now stands; null: it was removed.',
  })
  absence!: StaffAbsenceDetails | null;
}

@ObjectType({ description: 'The lessons are changed.' })
export class LessonsChanged {
  @Field(() => [ChangedLesson], { description: 'As they now stand.' })
  lessons!: ChangedLesson[];
}

@ObjectType({ description: 'One thing to confirm.' })
export class LessonQuestion {
  @Field({ description: 'Send it back among `confirmed` to say yes.' })
  key!: string;

  @Field(() => LessonChangeQuestionEnum, { description: 'What it is about.' })
  code!: LessonChangeQuestion;

  @Field(() => ID, { description: 'The lesson that is to be changed.' })
  lessonId!: string;

  @Field({ description: 'Who or what is taken: a class, a teacher, a room; empty for a day.' })
  name!: string;

  @Field({ description: 'By what: group and subject of the other lesson; empty: by none.' })
  other!: string;
}

@ObjectType({ description: 'Nothing is changed yet: a person has to confirm.' })
export class LessonQuestions {
  @Field(() => [LessonQuestion], { description: 'What there is to confirm.' })
  questions!: LessonQuestion[];
}

@ObjectType({ description: 'Somebody else was faster; nothing was changed.' })
export class LessonsStale {
  @Field(() => [ChangedLesson], { description: 'The lessons as they now stand.' })
  current!: ChangedLesson[];
}

/** The changes of lessons all answer the same four things. */
export const LessonChangeAnswer = createUnionType({
  name: 'LessonChangeAnswer',
  description: 'The lessons as they now stand, what there is to confirm, or why nothing was changed.',
  types: () => [LessonsChanged, LessonQuestions, LessonsStale, RefusalAnswer] as const,
  resolveType: (value: object) =>
    'lessons' in value
      ? LessonsChanged
      : 'questions' in value
        ? LessonQuestions
        : 'current' in value
          ? LessonsStale
          : RefusalAnswer,
});

export const StaffAbsenceAnswer = createUnionType({
  name: 'StaffAbsenceAnswer',
  description: 'The absence as it now stands, or why nothing was changed.',
  types: () => [StaffAbsenceKept, RefusalAnswer] as const,
  resolveType: (value: object) => ('absence' in value ? StaffAbsenceKept : RefusalAnswer),
});
