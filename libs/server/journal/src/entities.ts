import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { Homework } from './homework.entity.js';
import { HomeworkFile } from './homework-file.entity.js';
import { LessonRecord } from './lesson-record.entity.js';
import { Mark } from './mark.entity.js';
import { Work } from './work.entity.js';

/** The rows of the journal. */
export const JOURNAL_ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [
  LessonRecord,
  Work,
  Mark,
  Homework,
  HomeworkFile,
];
