import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { STAFF_ROLES } from '@zhurnal/rules';
import { noteTakenOut } from '@zhurnal/audit';
import { CLOCK, Call, Fault, Operation, TheCall, isUuid } from '@zhurnal/platform';
import type { Clock, ReadTx } from '@zhurnal/platform';
import type { FastifyReply } from 'fastify';
import { getSchool } from '../school.reader.js';
import { SHEET_TYPE, writeSheet } from '../write-sheet.js';
import type { Sheet } from '../write-sheet.js';
import { SHEET_EN } from './sheet-words.en.js';
import { SHEET_RU } from './sheet-words.ru.js';
import { STAFF_STATES } from './staff.graphql.js';
import { listStaff } from './staff.reader.js';
import { STUDENT_STATES } from './student.graphql.js';
import { listStudents } from './students.reader.js';

/** More people than any school has. */
const EVERYBODY = 20_000;

type Asked = Readonly<Record<string, string | undefined>>;

const dayText = (day: string | null): string => (day === null ? '' : day.split('-').reverse().join('.'));

/** The lists of people as workbooks, with the filters of the pages they are saved from. */
@Controller('people')
export class PeopleListController {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @Get('students.xlsx')
  @Operation('saveStudentList')
  async students(@TheCall() call: Call, @Query() asked: Asked, @Res() reply: FastifyReply): Promise<void> {
    const filter = {
      first: EVERYBODY,
      search: asked['q'] ?? null,
      classId: idOf(asked['class']),
      state: oneOf(STUDENT_STATES, asked['state']),
    };
    const [rows, words] = await call.read([], (tx) =>
      Promise.all([listStudents(tx, this.clock.now(), filter), wordsOf(tx)]),
    );
    const { search, classId, state } = filter;
    await noteTakenOut(call, { what: 'students', filter: { classId, state }, search, rowCount: rows.length });
    await answer(reply, {
      name: words.students,
      columns: [
        { title: words.familyName, width: 20 },
        { title: words.givenName, width: 16 },
        { title: words.patronymic, width: 20 },
        { title: words.birthDate, width: 14 },
        { title: words.class, width: 8 },
        { title: words.since, width: 12 },
        { title: words.until, width: 12 },
        { title: words.fileNumber, width: 14 },
        { title: words.login, width: 24 },
      ],
      rows: rows.map((one) => [
        one.familyName,
        one.givenName,
        one.patronymic ?? '',
        dayText(one.birthDate),
        one.className ?? '',
        dayText(one.since),
        dayText(one.until),
        one.fileNumber ?? '',
        one.signIn.login ?? '',
      ]),
    });
  }

  @Get('staff.xlsx')
  @Operation('saveStaffList')
  async staff(@TheCall() call: Call, @Query() asked: Asked, @Res() reply: FastifyReply): Promise<void> {
    const filter = {
      first: EVERYBODY,
      search: asked['q'] ?? null,
      role: oneOf(STAFF_ROLES, asked['role']),
      state: oneOf(STAFF_STATES, asked['state']),
    };
    const [rows, words] = await call.read([], (tx) =>
      Promise.all([listStaff(tx, this.clock.now(), filter), wordsOf(tx)]),
    );
    const { search, role, state } = filter;
    await noteTakenOut(call, { what: 'staff', filter: { role, state }, search, rowCount: rows.length });
    await answer(reply, {
      name: words.staff,
      columns: [
        { title: words.familyName, width: 20 },
        { title: words.givenName, width: 16 },
        { title: words.patronymic, width: 20 },
        { title: words.position, width: 40 },
        { title: words.hiredOn, width: 12 },
        { title: words.dismissedOn, width: 12 },
        { title: words.login, width: 24 },
      ],
      rows: rows.map((one) => [
        one.familyName,
        one.givenName,
        one.patronymic ?? '',
        one.position,
        dayText(one.hiredOn),
        dayText(one.dismissedOn),
        one.signIn.login ?? '',
      ]),
    });
  }
}

/** The heads in the language that the school prints in. */
async function wordsOf(tx: ReadTx): Promise<Readonly<Record<keyof typeof SHEET_RU, string>>> {
  return (await getSchool(tx)).printLanguage === 'en' ? SHEET_EN : SHEET_RU;
}

function idOf(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  if (!isUuid(text)) throw new Fault('BAD_REQUEST', 'class is not an id.');
  return text;
}

function oneOf<Value extends string>(values: readonly Value[], text: string | undefined): Value | null {
  if (text === undefined || text === '') return null;
  const value = values.find((one) => one === text);
  if (value === undefined) throw new Fault('BAD_REQUEST', `There is no ${text}.`);
  return value;
}

async function answer(reply: FastifyReply, sheet: Sheet): Promise<void> {
  await reply
    .headers({
      'content-type': SHEET_TYPE,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${sheet.name}.xlsx`)}`,
      'cache-control': 'private, no-store',
    })
    .send(await writeSheet(sheet));
}
