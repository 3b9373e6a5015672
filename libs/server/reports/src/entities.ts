import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { ReportRun, ReportSheet } from './report-run.entity.js';

/** The rows of reports. */
export const REPORTS_ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [ReportRun, ReportSheet];
