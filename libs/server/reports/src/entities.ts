import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { ReportPackagePart, ReportPackageRow } from './packages/report-package.entity.js';
import { ReportDocument, ReportSignature, SignedContent } from './signatures/signature.entity.js';
import { ReportRun, ReportSheet } from './report-run.entity.js';

/** The rows of reports. */
export const REPORTS_ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [
  ReportRun,
  ReportSheet,
  ReportPackageRow,
  ReportPackagePart,
  ReportDocument,
  ReportSignature,
  SignedContent,
];
