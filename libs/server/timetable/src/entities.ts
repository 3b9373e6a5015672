import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { ImportLink } from './import-link.entity.js';
import { ImportRun } from './import-run.entity.js';
import { Lesson } from './lesson.entity.js';
import { LessonTeacher } from './lesson-teacher.entity.js';
import { Timetable } from './timetable.entity.js';
import { TimetableEntry } from './timetable-entry.entity.js';
import { TimetableEntryTeacher } from './timetable-entry-teacher.entity.js';
import { BellDay } from './bells/bell-day.entity.js';
import { SchoolDay, SchoolDayClass } from './school-days/school-day.entity.js';
import { StaffAbsence } from './substitution/staff-absence.entity.js';

/** The rows of timetable. */
export const TIMETABLE_ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [
  Timetable,
  TimetableEntry,
  TimetableEntryTeacher,
  Lesson,
  LessonTeacher,
  StaffAbsence,
  BellDay,
  SchoolDay,
  SchoolDayClass,
  ImportRun,
  ImportLink,
];
