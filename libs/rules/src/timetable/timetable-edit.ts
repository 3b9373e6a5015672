/**
 * What a person has to say yes to before the weekly timetable is changed. Clashes are findings, not errors: lessons
 * may be joint. The last one: a substitution or a move of a lesson to come would be lost with the lesson.
 */
export const TIMETABLE_QUESTIONS = [
  'TEACHER_BUSY',
  'CLASS_BUSY',
  'ROOM_BUSY',
  'GROUP_TWICE',
  'CHANGE_LOST',
] as const;
export type TimetableQuestion = (typeof TIMETABLE_QUESTIONS)[number];

/** Most teachers of one weekly period. */
export const MOST_TEACHERS = 6;

/** Longest name of a timetable, in characters. */
export const TIMETABLE_NAME_LIMIT = 60;
