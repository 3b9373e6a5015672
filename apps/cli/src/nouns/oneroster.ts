import { writeFileSync } from 'node:fs';
import { OneRoster, writeBundle } from '@zhurnal/exchange';
import { systemActor } from '@zhurnal/platform';
import { getSchool } from '../find-school.js';
import { CannotDo, EXIT } from '../noun.js';
import type { Noun } from '../noun.js';

const WORDS = {
  written: (path: string, people: number) => `Пакет OneRoster записан: ${path}. Людей в нём: ${people}.`,
  cannotWrite: (path: string) => `Файл «${path}» не записать: он уже есть или папка недоступна.`,
} as const;

/** The school as files for programs of others. */
export const oneRosterNoun: Noun = {
  name: 'oneroster',
  summary: 'обмен списками по OneRoster 1.2',
  verbs: [
    {
      name: 'export',
      summary: 'записать пакет CSV: классы, люди, зачисления, работы и отметки; в нём персональные данные',
      args: [],
      flags: {
        school: { value: 'ШКОЛА', summary: 'название или идентификатор школы' },
        to: { value: 'ФАЙЛ', summary: 'куда записать: oneroster.zip' },
      },
      run: async (command) => {
        const path = command.required('to');
        const name = command.required('school');
        const db = await command.openDatabase();
        const { schoolId } = await getSchool(db, name);
        const roster = new OneRoster(command.clock);
        const bundle = await db.read(systemActor('cli'), schoolId, (tx) =>
          writeBundle(tx, roster, command.clock),
        );
        try {
          writeFileSync(path, bundle.bytes, { flag: 'wx', mode: 0o600 });
        } catch {
          throw new CannotDo(WORDS.cannotWrite(path));
        }
        command.print(WORDS.written(path, bundle.userCount));
        command.answer({ path, schoolId, people: bundle.userCount });
        return EXIT.done;
      },
    },
  ],
};
