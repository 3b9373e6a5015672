import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { ATTENDANCE_ENTITIES } from '@zhurnal/attendance';
import { DIARY_ENTITIES } from '@zhurnal/diary';
import { JOURNAL_ENTITIES } from '@zhurnal/journal';
import { SCHOOLING_ENTITIES } from '@zhurnal/schooling';
import { PLANS_ENTITIES } from '@zhurnal/plans';
import { GRADING_ENTITIES } from '@zhurnal/grading';
import { SUPERVISION_ENTITIES } from '@zhurnal/supervision';
import { REPORTS_ENTITIES } from '@zhurnal/reports';
import { ARCHIVE_ENTITIES } from '@zhurnal/archive';
import { EXPORT_ENTITIES } from '@zhurnal/export';
import { EXCHANGE_ENTITIES } from '@zhurnal/exchange';
import { SCHEDULES_ENTITIES } from '@zhurnal/schedules';
import { TIMETABLE_ENTITIES } from '@zhurnal/timetable';

/** Every row class of the one database. */
export const ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [
  ...SCHOOLING_ENTITIES,
  ...TIMETABLE_ENTITIES,
  ...PLANS_ENTITIES,
  ...ATTENDANCE_ENTITIES,
  ...JOURNAL_ENTITIES,
  ...GRADING_ENTITIES,
  ...DIARY_ENTITIES,
  ...SUPERVISION_ENTITIES,
  ...REPORTS_ENTITIES,
  ...ARCHIVE_ENTITIES,
  ...EXPORT_ENTITIES,
  ...EXCHANGE_ENTITIES,
  ...SCHEDULES_ENTITIES,
];
