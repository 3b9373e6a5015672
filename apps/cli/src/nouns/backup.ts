import { readFile, writeFile } from 'node:fs/promises';
import {
  BackupFault,
  connected,
  countRows,
  identitiesIn,
  listBackups,
  makeKey,
  readBackup,
  restoreBackup,
  verifyBackup,
  writeBackup,
} from '@zhurnal/backup';
import type { KeptBackup, Restored } from '@zhurnal/backup';
import { migrate } from '@zhurnal/app';
import { drillBackup } from '@zhurnal/audit';
import { workGently } from '@zhurnal/platform';
import { BACKUP_WORDS } from '../backup-words.js';
import { listMigrated, migrationUrl } from '../database-door.js';
import { getSchool } from '../find-school.js';
import { CannotDo, EXIT } from '../noun.js';
import type { Command, Noun, Verb } from '../noun.js';
import { WORDS } from '../words.js';

const listOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

const TARGETS = {
  value: 'ПАПКА[,ПАПКА]',
  summary: 'папки на разных носителях; иначе ZHURNAL_BACKUP_FOLDERS',
};
const KEY = { value: 'ФАЙЛ', summary: 'файл с закрытым ключом' };

const targetsOf = ({ text, config }: Command): readonly string[] =>
  listOf(text('to') ?? config.backupFolders);

async function identitiesOf(command: Command): Promise<readonly string[]> {
  const file = command.text('key');
  if (file === undefined) return [];
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CannotDo(WORDS.cannotRead(file));
  });
  const found = identitiesIn(text);
  if (found.length === 0) throw new CannotDo(BACKUP_WORDS.noKeyIn(file));
  return found;
}

/** Faults of backups become sentences; others go on as they are. */
const speaking =
  (run: Verb['run']): Verb['run'] =>
  async (command) => {
    try {
      return await run(command);
    } catch (error) {
      if (error instanceof BackupFault) throw new CannotDo(BACKUP_WORDS.fault(error));
      throw error;
    }
  };

const tell = ({ folder, manifest, digest }: KeptBackup): object => ({
  folder,
  digest,
  madeAt: manifest.madeAt,
  schoolId: manifest.schoolId,
  rows: countRows(manifest),
});

async function makeKeyFile(command: Command): Promise<number> {
  const file = command.required('out');
  const { identity, recipient } = await makeKey();
  await writeFile(file, `# ${recipient}\n${identity}\n`, { flag: 'wx', mode: 0o600 }).catch(() => {
    throw new CannotDo(BACKUP_WORDS.keyExists(file));
  });
  command.print(BACKUP_WORDS.keyMade(file, recipient));
  command.answer({ file, recipient });
  return EXIT.done;
}

async function create(command: Command): Promise<number> {
  workGently();
  const school = command.text('school');
  const schoolId =
    school === undefined ? undefined : (await getSchool(await command.openDatabase(), school)).schoolId;
  const { copies, failed } = await writeBackup({
    url: migrationUrl(command.config),
    targets: targetsOf(command),
    recipients: listOf(command.text('for') ?? command.config.backupKeys),
    ...(schoolId !== undefined && { schoolId }),
  });
  for (const { folder, manifest, digest } of copies)
    command.print(BACKUP_WORDS.made(folder, countRows(manifest), digest));
  for (const { target, why } of failed) command.print(BACKUP_WORDS.failed(target, why));
  command.answer({ copies: copies.map(tell), failed });
  return failed.length === 0 ? EXIT.done : EXIT.fault;
}

async function list(command: Command): Promise<number> {
  const found: object[] = [];
  for (const target of targetsOf(command)) {
    const backups = await listBackups(target);
    if (backups.length === 0) command.print(BACKUP_WORDS.none(target));
    for (const backup of backups) {
      const { madeAt, schoolId } = backup.manifest;
      const scope = schoolId === null ? BACKUP_WORDS.whole : BACKUP_WORDS.oneSchool(schoolId);
      command.print(BACKUP_WORDS.kept(madeAt, backup.folder, countRows(backup.manifest), scope));
      found.push(tell(backup));
    }
  }
  command.answer(found);
  return EXIT.done;
}

async function verify(command: Command): Promise<number> {
  const { backup, isOpened, faults } = await verifyBackup(command.args[0] ?? '', await identitiesOf(command));
  if (faults.length === 0) command.print(BACKUP_WORDS.sound(backup.folder, isOpened));
  for (const fault of faults) command.print(BACKUP_WORDS.fault(fault));
  command.answer({
    ...tell(backup),
    isOpened,
    faults: faults.map(({ code, about, why }) => ({ code, about, why })),
  });
  return faults.length === 0 ? EXIT.done : EXIT.fault;
}

/** Brings a database to the structure of these changes, or to that of this program. */
async function migrateTo(
  { config }: Command,
  url: string,
  migrations?: readonly string[],
): Promise<readonly string[]> {
  await migrate(url, migrations);
  return (await listMigrated({ ...config, adminDatabaseUrl: url })) ?? [];
}

async function restoreInto(command: Command, url: string): Promise<Restored> {
  const backup = await readBackup(command.args[0] ?? '');
  return restoreBackup({
    backup,
    identities: await identitiesOf(command),
    url,
    prepare: (to, migrations) => migrateTo(command, to, migrations),
  });
}

async function restore(command: Command): Promise<number> {
  const url = migrationUrl(command.config);
  const { tables, rows } = await restoreInto(command, url);
  await migrate(url);
  // A session that was ended after the backup would live again.
  await connected(url, (client) =>
    client.query(`update session set revoked_at = clock_timestamp() where revoked_at is null`),
  );
  command.print(BACKUP_WORDS.restored(tables, rows));
  command.answer({ tables, rows });
  return EXIT.done;
}

/** Puts a backup back beside the database that is at work, compares it, checks its trails, and takes the trial away again. */
async function drill(command: Command): Promise<number> {
  const { tables, rows, trails } = await drillBackup({
    backup: await readBackup(command.args[0] ?? ''),
    identities: await identitiesOf(command),
    config: command.config,
    migrate: (to, migrations) => migrateTo(command, to, migrations),
  });
  command.print(BACKUP_WORDS.drilled(tables, rows));
  for (const { name, check } of trails)
    command.print(check ? BACKUP_WORDS.trail(name, check.sealed, check.faults) : BACKUP_WORDS.noTrail(name));
  command.answer({ tables, rows, trails });
  return trails.some(({ check }) => (check?.faults ?? 0) > 0) ? EXIT.stoppedByFindings : EXIT.done;
}

/** Backups of the database, with the files that lie in it. */
export const backupNoun: Noun = {
  name: 'backup',
  summary: 'резервные копии',
  verbs: [
    {
      name: 'key',
      summary: 'создать пару ключей: открытым копии шифруются, закрытым читаются',
      args: [],
      flags: { out: { value: 'ФАЙЛ', summary: 'куда записать закрытый ключ' } },
      run: speaking(makeKeyFile),
    },
    {
      name: 'create',
      summary: 'сделать копию, пока все работают',
      args: [],
      flags: {
        to: TARGETS,
        for: { value: 'КЛЮЧ[,КЛЮЧ]', summary: 'открытые ключи age1…; иначе ZHURNAL_BACKUP_KEYS' },
        school: { value: 'ШКОЛА', summary: 'только одну школу' },
      },
      run: speaking(create),
    },
    {
      name: 'list',
      summary: 'показать копии, сначала новые',
      args: [],
      flags: { to: TARGETS },
      run: speaking(list),
    },
    {
      name: 'verify',
      summary: 'проверить копию: файлы, а с ключом и каждую строку',
      args: ['ПАПКА'],
      flags: { key: KEY },
      run: speaking(verify),
    },
    {
      name: 'restore',
      summary: 'восстановить копию в пустую базу и сверить побайтно',
      args: ['ПАПКА'],
      flags: { key: KEY },
      run: speaking(restore),
    },
    {
      name: 'drill',
      summary:
        'пробно восстановить копию рядом, сверить, проверить журнал изменений и убрать; при нарушениях код выхода 3',
      args: ['ПАПКА'],
      flags: { key: KEY },
      run: speaking(drill),
    },
  ],
};
