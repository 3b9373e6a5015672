import type { ImportMapping, ImportOutcome } from '@zhurnal/rules';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { newId, systemActor } from '@zhurnal/platform';
import type { Database, SchoolId } from '@zhurnal/platform';
import { openSchool, usualYear } from '@zhurnal/schooling';
import {
  CLASH_CODES,
  DEFAULT_TIMETABLE,
  ImportTimetable,
  readMapping,
  readUploaded,
} from '@zhurnal/timetable';
import type { Confirmation, ImportWish, ReadFile } from '@zhurnal/timetable';
import { findSchool } from '../find-school.js';
import { CannotDo, EXIT, WrongUsage } from '../noun.js';
import type { Command, Noun } from '../noun.js';
import { readDay, readYear, readZone } from '../read-flags.js';
import { tellImport } from '../tell-import.js';
import { WORDS } from '../words.js';

function readFileOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new CannotDo(WORDS.cannotRead(path));
  }
}

function readMap(command: Command): ImportMapping {
  const path = command.text('map');
  if (path === undefined) return {};
  let value: unknown;
  try {
    value = JSON.parse(readFileOf(path).toString('utf8'));
  } catch (error) {
    if (error instanceof CannotDo) throw error;
    throw new CannotDo(WORDS.wrongMapping(path, 'JSON'));
  }
  const read = readMapping(value);
  if ('wrong' in read) throw new CannotDo(WORDS.wrongMapping(path, read.wrong));
  return read.mapping;
}

function readConfirmed(command: Command): Confirmation {
  const codes = (command.text('confirm') ?? '').split(',').filter((code) => code !== '');
  if (codes.includes('all')) return 'all';
  return command.has('confirm-clashes') ? [...codes, ...CLASH_CODES] : codes;
}

/** `--school NAME|ID`, with `--new` a school that is opened when it is missing; also `--school new "Name"`. */
function readSchoolName(command: Command): { readonly name: string; readonly mayOpen: boolean } {
  const given = command.required('school');
  const [, second] = command.args;
  if (given === 'new' && second !== undefined) return { name: second, mayOpen: true };
  if (second !== undefined) throw new WrongUsage(WORDS.tooManyArguments(second));
  return { name: given, mayOpen: command.has('new') };
}

/** Ends a transaction that only tries something out. */
class OnlyTrying extends Error {
  constructor(readonly outcome: ImportOutcome) {
    super();
  }
}

async function importIntoNew(
  command: Command,
  db: Database,
  name: string,
  file: ReadFile,
  wish: ImportWish,
): Promise<{ schoolId: SchoolId | null; outcome: ImportOutcome }> {
  const timeZone = readZone(command);
  // The last day tells the year: the first may lie in August.
  const year = usualYear(readYear(command, timeZone, readDay(command, 'to')), {
    first: wish.from,
    last: wish.to,
  });
  const days = new Set(
    file.reading.file?.days.map(({ weekday }) => weekday).filter((weekday) => weekday !== null),
  );
  const weekdays = days.size > 0 ? [...days].sort() : undefined;
  const importing = new ImportTimetable(command.clock);
  const schoolId = newId<'school'>();
  try {
    const outcome = await db.write(systemActor('cli'), schoolId, async (tx) => {
      await openSchool(tx, { name, timeZone, weekdays, year });
      const done = await importing.run(tx, file, wish);
      if (done.status !== 'applied' || command.has('dry-run')) throw new OnlyTrying(done);
      return done;
    });
    return { schoolId, outcome };
  } catch (error) {
    if (!(error instanceof OnlyTrying)) throw error;
    const status = error.outcome.status === 'applied' ? 'planned' : error.outcome.status;
    return { schoolId: null, outcome: { ...error.outcome, status } };
  }
}

async function importTimetable(command: Command): Promise<number> {
  const [path = ''] = command.args;
  const wish: ImportWish = {
    timetable: command.text('timetable') ?? DEFAULT_TIMETABLE,
    from: readDay(command, 'from'),
    to: readDay(command, 'to'),
    mapping: readMap(command),
    confirmed: readConfirmed(command),
  };
  if (wish.from > wish.to) throw new WrongUsage(WORDS.wrongOrder);
  const { name, mayOpen } = readSchoolName(command);
  const began = performance.now();
  const file = readUploaded(readFileOf(path), basename(path));
  const db = await command.openDatabase();
  const school = await findSchool(db, name);
  if (!school && !mayOpen) throw new CannotDo(WORDS.noSuchSchool(name));
  let result: { schoolId: SchoolId | null; outcome: ImportOutcome };
  if (!school) result = await importIntoNew(command, db, name, file, wish);
  else {
    const { schoolId } = school;
    const importing = new ImportTimetable(command.clock);
    const actor = systemActor('cli');
    const outcome = command.has('dry-run')
      ? await db.read(actor, schoolId, (tx) => importing.preview(tx, file, wish))
      : await db.write(actor, schoolId, (tx) => importing.run(tx, file, wish));
    result = { schoolId, outcome };
  }
  const seconds = Math.round(performance.now() - began) / 1000;
  for (const line of tellImport(name, result.outcome, { seconds, isFull: command.has('full') }))
    command.print(line);
  command.answer({ ...result.outcome, schoolId: result.schoolId, seconds });
  return result.outcome.status === 'blocked' ? EXIT.stoppedByFindings : EXIT.done;
}

/** Timetables. */
export const timetableNoun: Noun = {
  name: 'timetable',
  summary: 'расписание',
  verbs: [
    {
      name: 'import',
      summary: 'загрузить расписание из файла FET или aSc; повторная загрузка меняет только отличия',
      args: ['ФАЙЛ', '[НАЗВАНИЕ]'],
      flags: {
        school: { value: 'ШКОЛА', summary: 'название или идентификатор школы' },
        new: { summary: 'открыть школу с этим названием, если её нет' },
        from: { value: 'ДЕНЬ', summary: 'первый день уроков: 2026-09-01' },
        to: { value: 'ДЕНЬ', summary: 'последний день уроков: 2027-05-31' },
        'dry-run': { summary: 'показать, что изменится, и ничего не менять' },
        'confirm-clashes': { summary: 'накладки задуманы: совместные занятия' },
        confirm: {
          value: 'КОДЫ',
          summary: 'ответить «да» на вопросы этих видов, через запятую; all — на все',
        },
        map: {
          value: 'ФАЙЛ.json',
          summary: 'соответствия: days, classes, subjects, teachers, rooms, bells, cycleStart',
        },
        timetable: { value: 'ИМЯ', summary: `имя расписания, обычно «${DEFAULT_TIMETABLE}»` },
        zone: { value: 'ПОЯС', summary: 'часовой пояс новой школы, обычно Europe/Moscow' },
        year: { value: 'ГОД', summary: 'год, в котором начинается учебный год новой школы' },
        full: { summary: 'показать все строки отличий' },
      },
      run: importTimetable,
    },
  ],
};
