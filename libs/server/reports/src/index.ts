export { REPORTS_ENTITIES } from './entities.js';
export { ReportPackagePart, ReportPackageRow } from './packages/report-package.entity.js';
export { ReportPackages } from './packages/report-packages.js';
export { ReportRun, ReportSheet } from './report-run.entity.js';
export { ReportDocument, ReportSignature, SignedContent } from './signatures/signature.entity.js';
export { ReportsModule } from './reports.module.js';
export { Reports } from './reports.reader.js';
export type { KeptRun } from './reports.reader.js';
export type { ReportAsk, ReportDefinition } from './report.js';
