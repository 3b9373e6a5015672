import { Field, ID, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import type {
  LessonChangeCause,
  LessonChangeQuestion,
  RankingReason,
  StaffAbsenceKind,
} from '@zhurnal/rules';
import { DayScalar, RefusalAnswer, TimeScalar } from '@zhurnal/platform';

export const StaffAbsenceKindEnum = {
  ILLNESS: 'illness',
  TRAINING: 'training',
  TRIP: 'trip',
  LEAVE: 'leave',
  OTHER: 'other',
} as const satisfies Record<string, StaffAbsenceKind>;
registerEnumType(StaffAbsenceKindEnum, { name: 'StaffAbsenceKind', description: 'Why a teacher is away.' });

export const LessonChangeCauseEnum = {
  TEACHER_ILL: 'teacher_ill',
  TEACHER_AWAY: 'teacher_away',
  EVENT: 'event',
  QUARANTINE: 'quarantine',
  WEATHER: 'weather',
  ACCIDENT: 'accident',
  OTHER: 'other',
} as const satisfies Record<string, LessonChangeCause>;
registerEnumType(LessonChangeCauseEnum, {
  name: 'LessonChangeCause',
  description: 'Why a lesson was cancelled or moved: families are told.',
});

/** How it stands with a lesson that goes otherwise than planned. */
export const COVER_STATES = [
  'uncovered',
  'shared',
  'covered',
  'joined',
  'moved',
  'room',
  'cancelled',
  'planned',
] as const;
export type CoverState = (typeof COVER_STATES)[number];
export const CoverStateEnum = {
  UNCOVERED: 'uncovered',
  SHARED: 'shared',
  COVERED: 'covered',
  JOINED: 'joined',
  MOVED: 'moved',
  ROOM: 'room',
  CANCELLED: 'cancelled',
  PLANNED: 'planned',
} as const satisfies Record<string, CoverState>;
registerEnumType(CoverStateEnum, {
  name: 'CoverState',
  description:
    'UNCOVERED nobody gives the lesson; SHARED its other teacher does; COVERED a substitute; JOINED a substitute who has another class at that time; MOVED it stands elsewhere; ROOM only the room is another; CANCELLED it is not given; PLANNED it goes as planned.',
});

export const RankingReasonEnum = {
  SAME_SUBJECT: 'same_subject',
  SAME_CLASS: 'same_class',
  CLASS_TEACHER: 'class_teacher',
  GAP: 'gap',
  ADJACENT: 'adjacent',
  IN_SCHOOL: 'in_school',
  NOT_IN_SCHOOL: 'not_in_school',
  LOAD: 'load',
  RECENT: 'recent',
  BUSY: 'busy',
  JOINABLE: 'joinable',
} as const satisfies Record<string, RankingReason>;
registerEnumType(RankingReasonEnum, {
  name: 'RankingReason',
  description: 'What speaks for or against a colleague as a substitute.',
});

export const LessonChangeQuestionEnum = {
  SUBSTITUTE_BUSY: 'SUBSTITUTE_BUSY',
  TEACHER_BUSY: 'TEACHER_BUSY',
  CLASS_BUSY: 'CLASS_BUSY',
  ROOM_BUSY: 'ROOM_BUSY',
  DAY_OFF: 'DAY_OFF',
  LESSON_IS_RECORDED: 'LESSON_IS_RECORDED',
} as const satisfies Record<string, LessonChangeQuestion>;
registerEnumType(LessonChangeQuestionEnum, {
  name: 'LessonChangeQuestion',
  description: 'What a person has to confirm before a lesson is changed.',
});

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

@ObjectType({ description: 'What speaks for or against a colleague, in points.' })
export class RankingPointDetails {
  @Field(() => RankingReasonEnum, { description: 'The reason.' })
  reason!: RankingReason;

  @Field(() => Int, { description: 'Points.' })
  points!: number;

  @Field(() => Int, {
    description: 'Its figure: lessons of the day, substitutions of the fortnight; else 1.',
  })
  count!: number;
}

@ObjectType({ description: 'A colleague who might give a lesson.' })
export class SubstituteCandidate extends TeacherName {
  @Field(() => Int, { description: 'Points: the sum of the reasons.' })
  points!: number;

  @Field(() => [RankingPointDetails], { description: 'The reasons.' })
  reasons!: RankingPointDetails[];

  @Field(() => String, {
    nullable: true,
    description: 'The lesson the colleague has at that time: group and subject; null: free.',
  })
  busyWith!: string | null;
}

@ObjectType({ description: 'Colleagues for one lesson.' })
export class SubstituteRanking {
  @Field(() => ID, { description: 'The lesson.' })
  lessonId!: string;

  @Field(() => [SubstituteCandidate], { description: 'The best first; who is busy comes late.' })
  candidates!: SubstituteCandidate[];

  @Field(() => ID, {
    nullable: true,
    description:
      'The choice for this lesson when all lessons asked about are covered together; null: nobody free is left.',
  })
  choiceId!: string | null;
}

@ObjectType({ description: 'A number of the day, and what stands in the way of a lesson there.' })
export class LessonPlace {
  @Field(() => Int, { description: 'Number in the day.' })
  slot!: number;

  @Field(() => TimeScalar, { description: 'Beginning.' })
  startsAt!: string;

  @Field(() => TimeScalar, { description: 'End.' })
  endsAt!: string;

  @Field(() => String, { nullable: true, description: 'What the class has then; null: nothing.' })
  classBusy!: string | null;

  @Field(() => String, { nullable: true, description: 'What its teachers have then; null: nothing.' })
  teacherBusy!: string | null;
}

@ObjectType({ description: 'A room, and when it is taken.' })
export class RoomPlace {
  @Field(() => ID, { description: 'The room.' })
  id!: string;

  @Field({ description: 'Its name, with the building where there are several.' })
  name!: string;

  @Field(() => [Int], { description: 'Numbers of the day at which it is taken.' })
  busySlots!: number[];
}

@ObjectType({ description: 'Where a lesson could stand on a day.' })
export class LessonPlaces {
  @Field({ description: 'Whether there are lessons on this day.' })
  isSchoolDay!: boolean;

  @Field(() => [LessonPlace], { description: 'Numbers of the day.' })
  slots!: LessonPlace[];

  @Field(() => [RoomPlace], { description: 'Rooms.' })
  rooms!: RoomPlace[];
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
