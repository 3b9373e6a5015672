import {
  GroupFiltersDocument,
  JournalGroupsDocument,
  JournalPageDocument,
  JournalStartDocument,
  LessonDocument,
  LessonRollDocument,
  TeacherDayDocument,
} from '@zhurnal/contract/staff';
import type { KeptQuery } from '@zhurnal/web-client';

/**
 * The queries whose answers stay on the device of a member of staff, and for how many days: what a lesson needs. They
 * are sealed with the person's key and gone when the session is over.
 */
export const KEPT_ANSWERS: readonly KeptQuery[] = [
  { document: TeacherDayDocument, days: 3 },
  { document: LessonRollDocument, days: 3 },
  { document: JournalGroupsDocument, days: 3 },
  { document: GroupFiltersDocument, days: 3 },
  { document: JournalStartDocument, days: 3, anyOf: ['day'] },
  { document: JournalPageDocument, days: 3 },
  { document: LessonDocument, days: 3 },
];
