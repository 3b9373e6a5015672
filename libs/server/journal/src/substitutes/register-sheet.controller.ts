import { Controller, Get, Query, Res } from '@nestjs/common';
import { Call, Fault, Operation, TheCall } from '@zhurnal/platform';
import { SHEET_TYPE, getSchool, writeSheet } from '@zhurnal/schooling';
import type { FastifyReply } from 'fastify';
import type { RegisteredSubstitution } from './register.graphql.js';
import { readRegister } from './register.reader.js';
import { REGISTER_EN } from './register-words.en.js';
import { REGISTER_RU } from './register-words.ru.js';

type Words = Readonly<Record<keyof typeof REGISTER_RU, string>>;

const DAY = /^\d{4}-\d\d-\d\d$/;

function dayOf(text: string | undefined): string {
  if (text === undefined || !DAY.test(text)) throw new Fault('BAD_REQUEST', 'Name two days as 2026-11-18.');
  return text;
}

const reasonOf = ({ reason, note }: RegisteredSubstitution, words: Words): string =>
  [words[reason ?? 'unknown'], note].filter(Boolean).join(': ');

/** The register of substitutions as a workbook, with the columns that a school signs. */
@Controller('substitutions')
export class RegisterSheetController {
  @Get('register.xlsx')
  @Operation('saveSubstitutionRegister')
  async register(
    @TheCall() call: Call,
    @Query() asked: Readonly<Record<string, string | undefined>>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [from, to] = [dayOf(asked['from']), dayOf(asked['to'])];
    const [{ rows, totals }, school] = await call.read([], (tx) =>
      Promise.all([readRegister(tx, from, to), getSchool(tx)]),
    );
    const words: Words = school.printLanguage === 'en' ? REGISTER_EN : REGISTER_RU;
    const hours = totals.filter(({ part }) => part === 'replacing');
    const sheet = {
      name: words.name,
      columns: [
        { title: words.number, width: 6 },
        { title: words.day, width: 12 },
        { title: words.classes, width: 10 },
        { title: words.slot, width: 7 },
        { title: words.subject, width: 26 },
        { title: words.absent, width: 26 },
        { title: words.reason, width: 26 },
        { title: words.substitute, width: 26 },
        { title: words.topic, width: 14 },
        { title: words.signed, width: 16 },
      ],
      rows: [
        ...rows.map((row, at) => [
          ...[String(at + 1), row.day, row.classes.join(', '), String(row.slot), row.subject],
          ...[row.absent.map(({ name }) => name).join(', '), reasonOf(row, words), row.substitute.name],
          ...[row.topic === '' ? words.no : words.yes, ''],
        ]),
        ...hours.map(({ name, month, reason, hours: count }) => [
          ...['', month, '', '', words.total, '', words[reason ?? 'unknown'], name, String(count), ''],
        ]),
      ],
    };
    await reply
      .headers({
        'content-type': SHEET_TYPE,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${words.name} ${from} ${to}.xlsx`)}`,
        'cache-control': 'private, no-store',
      })
      .send(await writeSheet(sheet));
  }
}
