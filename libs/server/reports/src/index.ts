export { REPORTS_ENTITIES } from './entities.js';
export { ReportRun, ReportSheet } from './report-run.entity.js';
export { ReportDocument, ReportSignature, SignedContent } from './signatures/signature.entity.js';
export { ReportsModule } from './reports.module.js';
