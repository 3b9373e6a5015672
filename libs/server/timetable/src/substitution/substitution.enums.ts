import { registerEnumType } from '@nestjs/graphql';
import type {
  LessonChangeCause,
  LessonChangeQuestion,
  RankingReason,
  StaffAbsenceKind,
} from '@zhurnal/rules';

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
