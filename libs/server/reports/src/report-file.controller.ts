import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { Apart, Call, Fault, Operation, TheCall, isUuid, notFound } from '@zhurnal/platform';
import { SHEET_TYPE, sendFound } from '@zhurnal/schooling';
import type { FastifyReply } from 'fastify';
import type { ReportFormat } from './report.graphql.js';
import { REPORT_FORMATS } from './report.graphql.js';
import { Reports, targetsOf } from './reports.reader.js';
import { nameOfRun, writeRun } from './run-file.js';

const TYPES: Readonly<Record<ReportFormat, string>> = {
  pdf: 'application/pdf',
  xlsx: SHEET_TYPE,
  csv: 'text/csv; charset=utf-8',
};

/** A run as a file. Every form is made of the sheet that was kept. */
@Controller('files/reports')
export class ReportFileController {
  constructor(
    @Inject(Reports) private readonly reports: Reports,
    @Inject(Apart) private readonly apart: Apart,
  ) {}

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
      const drawing = await this.reports.drawing(tx);
      const content = (gone: AbortSignal) => writeRun(this.apart, opened, wanted, drawing, gone);
      return { name: nameOfRun(opened, wanted), mediaType: TYPES[wanted], content };
    });
  }
}
