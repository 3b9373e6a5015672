import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { CONTROL_COLUMNS, cellText, pickRows, sumCounts } from '@zhurnal/rules';
import type { ControlColumn, ControlCounts, ControlFilter, ControlOrder } from '@zhurnal/rules';
import { Call, Fault, Operation, TheCall, isUuid } from '@zhurnal/platform';
import { SHEET_TYPE, getSchool, writeSheet } from '@zhurnal/schooling';
import type { FastifyReply } from 'fastify';
import { ControlReader } from './control.reader.js';
import { CONTROL_SHEET_EN } from './control-sheet-words.en.js';
import { CONTROL_SHEET_RU } from './control-sheet-words.ru.js';

type Asked = Readonly<Record<string, string | undefined>>;

const DAY = /^\d{4}-\d\d-\d\d$/;
const ORDERS: readonly string[] = ['class', 'teacher', 'subject', ...CONTROL_COLUMNS.map(({ name }) => name)];
const SHARES: readonly ControlColumn[] = [
  'held',
  'topics',
  'homework',
  'rolls',
  'noMarks',
  'oneMark',
  'families',
  'students',
];

/** The table of control as a workbook: the rows, the order and the figures of the page it is saved from. */
@Controller('control')
export class ControlSheetController {
  constructor(@Inject(ControlReader) private readonly reader: ControlReader) {}

  @Get('table.xlsx')
  @Operation('saveControlTable')
  async table(@TheCall() call: Call, @Query() asked: Asked, @Res() reply: FastifyReply): Promise<void> {
    const [from, to] = [dayOf(asked['from']), dayOf(asked['to'])];
    const filter = filterOf(asked);
    const { sort = 'class' } = asked;
    if (!ORDERS.includes(sort)) throw new Fault('BAD_REQUEST', `There is no ${sort}.`);
    const [{ rows }, school] = await call.read([], (tx) =>
      Promise.all([this.reader.read(tx, call.actor, from, to), getSchool(tx)]),
    );
    const words = school.printLanguage === 'en' ? CONTROL_SHEET_EN : CONTROL_SHEET_RU;
    const comma = school.printLanguage === 'en' ? '.' : ',';
    const shown = pickRows(rows, filter, sort as ControlOrder, asked['desc'] === '1');
    const cells = (counts: ControlCounts): string[] =>
      CONTROL_COLUMNS.map(({ name }) => sayCell(name, counts, comma));
    const name = words.name;
    const sheet = {
      name,
      columns: [
        { title: words.class, width: 10 },
        { title: words.subject, width: 26 },
        { title: words.group, width: 14 },
        { title: words.teacher, width: 28 },
        ...CONTROL_COLUMNS.map((column) => ({ title: words[column.name], width: 13 })),
      ],
      rows: [
        ...shown.map((row) => [
          row.className,
          row.subject,
          row.groupName,
          row.teachers,
          ...cells(row.counts),
        ]),
        [words.all, '', '', '', ...cells(sumCounts(shown.map(({ counts }) => counts)))],
      ],
    };
    await reply
      .headers({
        'content-type': SHEET_TYPE,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${name} ${from} ${to}.xlsx`)}`,
        'cache-control': 'private, no-store',
      })
      .send(await writeSheet(sheet));
  }
}

/** A figure as people write it; a dash where there is nothing to count. */
function sayCell(name: ControlColumn, counts: ControlCounts, comma: string): string {
  const text = cellText(name, counts);
  if (text === null) return '—';
  return `${text.replace('.', comma)}${SHARES.includes(name) ? ' %' : ''}`;
}

function dayOf(text: string | undefined): string {
  if (text === undefined || !DAY.test(text)) throw new Fault('BAD_REQUEST', 'from and to are days.');
  return text;
}

function filterOf(asked: Asked): ControlFilter {
  const grade = asked['grade'] ? Number(asked['grade']) : null;
  if (grade !== null && !Number.isInteger(grade)) throw new Fault('BAD_REQUEST', 'grade is a number.');
  return {
    grade,
    subjectId: idOf(asked['subject']),
    teacherId: idOf(asked['teacher']),
    onlyFindings: asked['only'] === '1',
  };
}

function idOf(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  if (!isUuid(text)) throw new Fault('BAD_REQUEST', 'That is not an id.');
  return text;
}
