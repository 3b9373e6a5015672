import { RolesAndDirectory1763700001000 } from './001-roles-and-directory.js';
import { TrailAndPlatform1763700002000 } from './002-trail-and-platform.js';
import { Schooling1763700003000 } from './003-schooling.js';
import { Timetable1763700004000 } from './004-timetable.js';
import { Journal1763700005000 } from './005-journal.js';
import { RecordedLesson1763700006000 } from './006-recorded-lesson.js';

/** Every migration of the one database, in order. Forward only: expand, move over, contract. */
export const MIGRATIONS = [
  RolesAndDirectory1763700001000,
  TrailAndPlatform1763700002000,
  Schooling1763700003000,
  Timetable1763700004000,
  Journal1763700005000,
  RecordedLesson1763700006000,
];
