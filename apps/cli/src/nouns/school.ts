import { newId, systemActor } from '@zhurnal/platform';
import { USUAL_BELLS, openSchool, usualYear } from '@zhurnal/schooling';
import { EXIT } from '../noun.js';
import type { Noun } from '../noun.js';
import { readRegulation, readYear, readZone } from '../read-flags.js';
import { WORDS } from '../words.js';

/** Schools of the installation. */
export const schoolNoun: Noun = {
  name: 'school',
  summary: 'школы',
  verbs: [
    {
      name: 'list',
      summary: 'показать школы',
      args: [],
      flags: {},
      run: async (command) => {
        const schools = await (await command.openDatabase()).listSchools();
        for (const { schoolId, name } of schools) command.print(`${schoolId}  ${name}`);
        if (schools.length === 0) command.print(WORDS.noSchools);
        command.answer({ schools });
        return EXIT.done;
      },
    },
    {
      name: 'open',
      summary: 'открыть школу: учебный год с четвертями, полугодиями и каникулами, звонки',
      args: ['НАЗВАНИЕ'],
      flags: {
        zone: { value: 'ПОЯС', summary: 'часовой пояс, обычно Europe/Moscow' },
        regulation: { value: 'ПОЛОЖЕНИЕ', summary: 'положение о журнале, обычно federal' },
        year: { value: 'ГОД', summary: 'год, в котором начинается учебный год' },
      },
      run: async (command) => {
        const [name = ''] = command.args;
        const zone = readZone(command);
        const regulation = readRegulation(command);
        const year = usualYear(readYear(command, zone), {}, regulation);
        const db = await command.openDatabase();
        const schoolId = newId<'school'>();
        await db.write(systemActor('cli'), schoolId, (tx) =>
          openSchool(tx, { name, timeZone: zone, year, bells: [USUAL_BELLS], profile: regulation.id }),
        );
        command.print(WORDS.schoolOpened(name, schoolId));
        command.answer({ schoolId, name });
        return EXIT.done;
      },
    },
  ],
};
