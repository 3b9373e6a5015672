export { TIMETABLE_ENTITIES } from './entities.js';
export { ImportLink } from './import-link.entity.js';
export { ImportRun } from './import-run.entity.js';
export { Lesson } from './lesson.entity.js';
export { LessonTeacher } from './lesson-teacher.entity.js';
export { Timetable } from './timetable.entity.js';
export { TimetableEntry } from './timetable-entry.entity.js';
export { TimetableEntryTeacher } from './timetable-entry-teacher.entity.js';

export { readTimetableFile } from './files/index.js';
export type { TimetableFile, TimetableReading } from './files/index.js';
export { ImportTimetable, readUploaded } from './import/import-timetable.js';
export type { ReadFile } from './import/import-timetable.js';
export { readMapping } from './import/import-mapping.js';
export { DEFAULT_TIMETABLE } from './import/import-wish.js';
export type { ImportWish } from './import/import-wish.js';
export { CLASH_CODES } from './import/questions.js';
export type { Confirmation } from './import/questions.js';

export { GIVERS, giversOf } from './givers.js';
export type { Givers } from './givers.js';
export { BellDay } from './bells/bell-day.entity.js';
export { SchoolDay, SchoolDayClass } from './school-days/school-day.entity.js';
export { StaffAbsence } from './substitution/staff-absence.entity.js';
export { StaffAbsenceKindEnum } from './substitution/substitution.enums.js';
export { TeacherName } from './substitution/substitution.graphql.js';

export { TIMETABLE_RELATIONS } from './relations.js';
export { TimetableModule } from './timetable.module.js';
export { getTimetableWeek } from './timetable-week.reader.js';
