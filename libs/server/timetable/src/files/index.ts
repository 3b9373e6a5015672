export { readTimetableFile } from './read-timetable-file.js';
export type { TimetableReading } from './read-timetable-file.js';
export { FILE_LIMITS } from './limits.js';
export type {
  FileClass,
  FileDay,
  FileLesson,
  FileNamed,
  FileObject,
  FilePlacement,
  FileRoom,
  FileSet,
  FileSlot,
  FileSubgroup,
  FileTerm,
  FileTotals,
  TimetableFile,
  TimetableFormat,
} from './timetable-file.js';
