import { MIGRATIONS, migrate } from '@zhurnal/app';
import { listMigrated, migrationUrl } from '../database-door.js';
import { EXIT } from '../noun.js';
import type { Noun } from '../noun.js';
import { WORDS } from '../words.js';

/** The database's structure. */
export const dbNoun: Noun = {
  name: 'db',
  summary: 'структура базы данных',
  verbs: [
    {
      name: 'migrate',
      summary: 'довести базу до версии программы; повторный запуск безвреден',
      args: [],
      flags: {},
      run: async (command) => {
        const ran = await migrate(migrationUrl(command.config));
        command.print(WORDS.migrated(ran));
        command.answer({ ran });
        return EXIT.done;
      },
    },
    {
      name: 'status',
      summary: 'показать, готова ли база',
      args: [],
      flags: {},
      run: async (command) => {
        const done = (await listMigrated(command.config)) ?? [];
        const missing = MIGRATIONS.filter(({ name }) => !done.includes(name)).map(({ name }) => name);
        command.print(WORDS.level(done.length, MIGRATIONS.length));
        if (missing.length > 0) command.print(WORDS.notMigrated(missing.length));
        command.answer({ done, missing });
        return missing.length === 0 ? EXIT.done : EXIT.fault;
      },
    },
  ],
};
