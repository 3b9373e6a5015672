import { asDay } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { DEFAULT_SEED, DEMO_TIME_ZONE, fillSchool, loadDemo } from '@zhurnal/demo';
import type { DemoSignIn, LoadReport } from '@zhurnal/demo';
import { dayIn, timeIn } from '@zhurnal/platform';
import { migrationUrl } from '../database-door.js';
import { EXIT, WrongUsage } from '../noun.js';
import type { Command, Noun } from '../noun.js';
import { readDay } from '../read-flags.js';

const SAY = {
  notANumber: (flag: string, most: number) => `--${flag}: нужно целое число от 1 до ${most}.`,
  added: (name: string, rows: number) =>
    rows === 0 ? `${name}: добавлять нечего.` : `${name}: добавлено строк: ${rows.toLocaleString('ru')}.`,
  signIns: 'Входы (пароль у всех один):',
  app: { staff: 'сотрудники', family: 'семья' },
} as const;

function readCount(command: Command, flag: string, otherwise: number, most: number): number {
  const text = command.text(flag);
  if (text === undefined) return otherwise;
  const count = Number(text);
  if (!/^\d+$/.test(text) || count < 1 || count > most) throw new WrongUsage(SAY.notANumber(flag, most));
  return count;
}

/** The day given, at noon; without one the present moment in the schools' zone. */
function readMoment(command: Command): { readonly date: Day; readonly time?: string } {
  if (command.has('date')) return { date: readDay(command, 'date') };
  const now = command.clock.now();
  const date = asDay(dayIn(DEMO_TIME_ZONE, now));
  if (!date) throw new RangeError('the clock shows no day');
  return { date, time: timeIn(DEMO_TIME_ZONE, now) };
}

function tell(command: Command, { schools, signIns }: LoadReport): void {
  for (const { name, added } of schools) {
    command.print(
      SAY.added(
        name,
        Object.values(added).reduce((sum, count) => sum + count, 0),
      ),
    );
  }
  command.print();
  command.print(SAY.signIns);
  const width = Math.max(0, ...signIns.map(({ login }) => login.length));
  for (const { app, login, password, who } of signIns) {
    command.print(`  ${login.padEnd(width)}  ${password}  ${SAY.app[app].padEnd(10)}  ${who}`);
  }
  const told: readonly DemoSignIn[] = signIns;
  command.answer({ signIns: told, schools });
}

/** Schools to look at and to try things on. */
export const demoNoun: Noun = {
  name: 'demo',
  summary: 'показательные школы',
  verbs: [
    {
      name: 'load',
      summary: 'загрузить показательную школу или дописать её до даты; введённое остаётся как есть',
      args: [],
      flags: {
        schools: { value: 'ЧИСЛО', summary: 'сколько школ; без флага — одна' },
        seed: { value: 'СЛОВО', summary: 'другое слово — другие люди, расписание и отметки' },
        date: { value: 'ДЕНЬ', summary: 'до какого дня жила школа; без флага — до сегодняшнего' },
      },
      run: async (command) => {
        const schools = readCount(command, 'schools', 1, 100);
        const moment = readMoment(command);
        await command.openDatabase();
        const seed = command.text('seed') ?? DEFAULT_SEED;
        tell(command, await loadDemo(migrationUrl(command.config), { ...moment, schools, seed }));
        return EXIT.done;
      },
    },
    {
      name: 'people',
      summary: 'дать школе из файла расписания учеников, родителей и входы',
      args: [],
      flags: {
        school: { value: 'ШКОЛА', summary: 'название или идентификатор школы' },
        seed: { value: 'СЛОВО', summary: 'другое слово — другие люди' },
        'per-class': { value: 'ЧИСЛО', summary: 'учеников в классе; без флага — 25' },
        date: { value: 'ДЕНЬ', summary: 'день учебного года, чьи классы наполнить; без флага — сегодня' },
      },
      run: async (command) => {
        const perClass = readCount(command, 'per-class', 25, 60);
        const school = command.required('school');
        const { date } = readMoment(command);
        await command.openDatabase();
        const seed = command.text('seed') ?? DEFAULT_SEED;
        tell(command, await fillSchool(migrationUrl(command.config), { school, date, seed, perClass }));
        return EXIT.done;
      },
    },
  ],
};
