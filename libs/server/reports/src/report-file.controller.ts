import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { writeBook, writeCsv, writePdf } from '@zhurnal/documents';
import { Call, Fault, Operation, TheCall, isUuid, notFound } from '@zhurnal/platform';
import { SHEET_TYPE, getSchool, sendFound } from '@zhurnal/schooling';
import type { FastifyReply } from 'fastify';
import type { ReportFormat } from './report.graphql.js';
import { REPORT_FORMATS } from './report.graphql.js';
import { Reports, placeName, targetsOf } from './reports.reader.js';
import type { OpenedRun } from './reports.reader.js';
import { fill } from './say.js';
import { reportWords } from './words/words.js';

const TYPES: Readonly<Record<ReportFormat, string>> = {
  pdf: 'application/pdf',
  xlsx: SHEET_TYPE,
  csv: 'text/csv; charset=utf-8',
};

/** A run as a file. Every form is made of the sheet that was kept. */
@Controller('files/reports')
export class ReportFileController {
  constructor(@Inject(Reports) private readonly reports: Reports) {}

  @Get(':id')
  @Operation('saveReport')
  async save(
    @TheCall() call: Call,
    @Param('id') id: string,
    @Query('format') format: string | undefined,
    @Query('classId') classId: string | undefined,
    @Query('studentId') studentId: string | undefined,
    @Query('teacherId') teacherId: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const wanted = REPORT_FORMATS.find((one) => one === format);
    if (!wanted) throw new Fault('BAD_REQUEST', `format is one of ${REPORT_FORMATS.join(', ')}.`);
    const name = {
      id,
      classId: classId || null,
      studentId: studentId || null,
      teacherId: teacherId || null,
    };
    if (![name.id, name.classId, name.studentId, name.teacherId].every((one) => one === null || isUuid(one)))
      throw notFound();
    await sendFound(call, reply, targetsOf(name), async (tx) => {
      const opened = await this.reports.find(tx, name);
      const { timeZone } = await getSchool(tx);
      const content = await writeRun(opened, wanted, timeZone);
      return { name: nameOf(opened, wanted), mediaType: TYPES[wanted], content };
    });
  }
}

/** «Ведомость успеваемости 8А 2026-11-18.pdf», without signs that file systems do not take. */
function nameOf({ run, sheet }: OpenedRun, format: ReportFormat): string {
  const words = [sheet.title, placeName(run), run.runAt.toISOString().slice(0, 10)].filter(Boolean).join(' ');
  return `${words.replaceAll(/[\\/:*?"<>|]/g, ' ')}.${format}`;
}

async function writeRun(opened: OpenedRun, format: ReportFormat, timeZone: string): Promise<Buffer> {
  const { run, sheet } = opened;
  if (format === 'xlsx') return writeBook(sheet);
  if (format === 'csv') return writeCsv(sheet, run.language);
  const words = reportWords(run.language);
  const at = new Intl.DateTimeFormat(run.language, { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const marks = {
    running: [sheet.head[0] ?? '', sheet.title, sheet.head[1] ?? ''].filter(Boolean).join(' · '),
    foot: [
      fill(words.printed, { at: at.format(run.runAt), system: words.system }),
      fill(words.document, { id: run.id }),
      fill(words.digest, { digest: run.sha256 }),
    ],
    code: `${run.id} ${run.sha256}`,
    madeAt: run.runAt,
    page: (number: number, count: number) => fill(words.page, { number, count }),
  };
  return writePdf(sheet, marks, { language: run.language, seal: words.seal });
}
