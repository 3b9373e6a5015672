import { Controller, Get, Inject, Res } from '@nestjs/common';
import { tariffRows } from '@zhurnal/rules';
import type { TariffGroup, TariffRow } from '@zhurnal/rules';
import { Call, Operation, TheCall } from '@zhurnal/platform';
import { getSchool, writeSheet } from '@zhurnal/schooling';
import type { FastifyReply } from 'fastify';
import { KeepLoad } from './keep-load.js';
import type { GroupLoad } from './load.graphql.js';
import { sendSheet } from './send-sheet.js';
import { SHEET_WORDS_EN } from './sheet-words.en.js';
import { SHEET_WORDS_RU } from './sheet-words.ru.js';

const WIDTHS = { number: 6, teacher: 30, subject: 28, groups: 46 } as const;
const SPANS = ['primary', 'middle', 'upper', 'total', 'ofTeacher'] as const;

/** The load of the teachers as a workbook. */
@Controller('teaching-load')
export class LoadSheetController {
  constructor(@Inject(KeepLoad) private readonly load: KeepLoad) {}

  /** A row for each subject of a teacher, with the steps of the school; below it what nobody is given, and the sums. */
  @Get('load.xlsx')
  @Operation('saveLoadSheet')
  async save(@TheCall() call: Call, @Res() reply: FastifyReply): Promise<void> {
    const { load, language } = await call.read([], async (tx) => ({
      load: await this.load.show(call, tx),
      language: (await getSchool(tx)).printLanguage,
    }));
    const words = language === 'en' ? SHEET_WORDS_EN : SHEET_WORDS_RU;
    const comma = language === 'en' ? '.' : ',';
    const write = (amount: number): string => String(amount / 100).replace('.', comma);
    const rows = tariffRows(load.groups.map(groupOf));
    const sums = SPANS.map((span) => rows.reduce((sum, row) => sum + (row[span] ?? 0), 0));
    const columns = [
      ...(['number', 'teacher', 'subject', 'groups'] as const).map((name) => ({
        title: words[name],
        width: WIDTHS[name],
      })),
      ...SPANS.map((span) => ({ title: words[span], width: 14 })),
    ];
    const cells = (row: TariffRow, at: number): string[] => [
      String(at + 1),
      row.teacher ?? words.vacancy,
      row.subject,
      row.groups.map(({ name, weekly }) => `${name} (${write(weekly)})`).join('; '),
      ...SPANS.map((span) => (row[span] === null || row[span] === 0 ? '' : write(row[span]))),
    ];
    const sheet = {
      name: words.load,
      columns,
      rows: [...rows.map(cells), ['', words.all, '', '', ...sums.map(write)]],
    };
    await sendSheet(reply, `${words.load} ${load.yearName}`, await writeSheet(sheet));
  }
}

const hundredths = (weekly: string): number => Math.round(Number(weekly) * 100);

const groupOf = ({ groupName, subjectName, gradeLevel, planned, teachers }: GroupLoad): TariffGroup => ({
  groupName,
  subjectName,
  gradeLevel,
  planned: planned === null ? null : hundredths(planned),
  teachers: teachers.map(({ id, name, weekly }) => ({ id, name, weekly: hundredths(weekly) })),
});
