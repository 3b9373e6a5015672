import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { asDay } from '@zhurnal/rules';
import { Call, Fault, Operation, TheCall } from '@zhurnal/platform';
import { SHEET_TYPE, getSchool, writeSheet } from '@zhurnal/schooling';
import type { FastifyReply } from 'fastify';
import { SHEET_EN, SHEET_RU } from './assessment-sheet-words.js';
import { AssessmentsReader } from './assessments.reader.js';

/** The schedule of assessments as a workbook, as schools put it on their site. */
@Controller('assessments')
export class AssessmentSheetController {
  constructor(@Inject(AssessmentsReader) private readonly reader: AssessmentsReader) {}

  @Get('schedule.xlsx')
  @Operation('saveAssessmentSchedule')
  async schedule(
    @TheCall() call: Call,
    @Query('day') day: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = asDay(day ?? '');
    if (!asked) throw new Fault('BAD_REQUEST', 'Name a day of the year.');
    const { assessments } = await this.reader.get(call, asked);
    const { printLanguage } = await call.read([], (tx) => getSchool(tx));
    const words = printLanguage === 'en' ? SHEET_EN : SHEET_RU;
    const sheet = await writeSheet({
      name: words.name,
      columns: [
        { title: words.grade, width: 10 },
        { title: words.classes, width: 18 },
        { title: words.subject, width: 24 },
        { title: words.date, width: 12 },
        { title: words.level, width: 16 },
        { title: words.kind, width: 24 },
        { title: words.title, width: 40 },
      ],
      rows: assessments
        .filter(({ status }) => status === 'published')
        .map((one) => [
          String(one.gradeLevel),
          one.classNames.join(', '),
          one.subjectName,
          one.date.split('-').reverse().join('.'),
          words[one.level],
          words[one.kind],
          one.title,
        ]),
    });
    await reply
      .headers({
        'content-type': SHEET_TYPE,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${words.name}.xlsx`)}`,
        'cache-control': 'private, no-store',
      })
      .send(sheet);
  }
}
