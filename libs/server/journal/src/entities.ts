import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { CorrectionChange, CorrectionFile, CorrectionRequest } from './corrections/correction.entity.js';
import { Assessment } from './assessments/assessment.entity.js';
import { Homework } from './homework.entity.js';
import { HomeworkFile } from './homework-file.entity.js';
import { HomeworkDone } from './homework-done.entity.js';
import { LessonRecord } from './lesson-record.entity.js';
import { RollCall } from './day/roll-call.entity.js';
import { PaperHandover } from './handovers/paper-handover.entity.js';
import { Mark } from './mark.entity.js';
import { Remark } from './remark.entity.js';
import { Work } from './work.entity.js';

/** The rows of the journal. */
export const JOURNAL_ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [
  LessonRecord,
  RollCall,
  Work,
  Mark,
  Homework,
  HomeworkFile,
  HomeworkDone,
  Remark,
  CorrectionRequest,
  CorrectionChange,
  CorrectionFile,
  Assessment,
  PaperHandover,
];
