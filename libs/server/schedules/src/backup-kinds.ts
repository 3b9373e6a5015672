import type { DueMoment, RegulationProfile } from '@zhurnal/rules';
import { readFile } from 'node:fs/promises';
import { drillBackup } from '@zhurnal/audit';
import type { DrillWish } from '@zhurnal/audit';
import {
  BackupFault,
  countRows,
  identitiesIn,
  listBackups,
  verifyBackup,
  writeBackup,
} from '@zhurnal/backup';
import type { KeptBackup } from '@zhurnal/backup';
import type { Config, SchoolId } from '@zhurnal/platform';
import type { CameOut, KindOutside, ScheduleKind } from './schedule-kind.js';

const HOURS_OF_A_COPY = 4;

const listOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const copiesOf = async (target: string, schoolId: SchoolId): Promise<readonly KeptBackup[]> => {
  const all = await listBackups(target).catch((error: unknown) => {
    if (error instanceof BackupFault) return [];
    throw error;
  });
  return all.filter(({ manifest }) => manifest.schoolId === schoolId || manifest.schoolId === null);
};

const sayOf = ({ folder, manifest, digest }: KeptBackup): string =>
  `${folder} · ${countRows(manifest)} · ${digest}`;

const FILES_ONLY = 'Сверены файлы; пробного восстановления не было: закрытого ключа здесь нет';

/** What a trial came to: rows compared, and entries of the trail with their seals; null: no checkpoints lie here. */
const sayTried = (rows: number, sealed: number | null): string =>
  `Восстановлено на пробу строк: ${rows}, сверено побайтно; журнал изменений ${
    sealed === null
      ? 'не проверялся: контрольных точек здесь нет'
      : `проверен, опечатанных записей: ${sealed}, нарушений нет`
  }`;

/** How many of the copies that the regulation asks for were made here; the rest is carried to its place by hand (TKK-57, TKK-80). */
function sayAsked(made: number, { value, clause }: RegulationProfile['backupCopies']): readonly string[] {
  return clause === undefined ? [] : [`Копий: ${made} из ${value} (${clause})`];
}

/** Copies of the school in every folder, and a look whether they are whole. None where no folder or no key is named. */
export function backupKinds(
  config: Config,
  copiesAsked: (schoolId: SchoolId) => Promise<RegulationProfile['backupCopies']>,
  migrate: DrillWish['migrate'],
): readonly ScheduleKind[] {
  const targets = listOf(config.backupFolders);
  const recipients = listOf(config.backupKeys);
  if (targets.length === 0 || recipients.length === 0) return [];
  const url = config.adminDatabaseUrl ?? config.databaseUrl;

  /** A copy that was made since it came due is the one: nights that were missed together have one copy together. */
  const copy = async (schoolId: SchoolId, _moment: DueMoment, dueAt: Date): Promise<CameOut> => {
    const kept = await Promise.all(
      targets.map(async (target) => ({
        target,
        copy: (await copiesOf(target, schoolId)).find(({ manifest }) => new Date(manifest.madeAt) >= dueAt),
      })),
    );
    const missing = kept.flatMap((one) => (one.copy === undefined ? [one.target] : []));
    const made =
      missing.length === 0
        ? { copies: [], failed: [] }
        : await writeBackup({ url, targets: missing, recipients, schoolId });
    if (made.failed.length > 0)
      throw new Error(made.failed.map(({ target, why }) => `${target}: ${why}`).join('; '));
    const all = [...kept.flatMap((one) => one.copy ?? []), ...made.copies];
    return { reports: [], words: all.map(sayOf), copies: all.length };
  };

  const copyOfPeriod: KindOutside['run'] = async (schoolId, moment, dueAt) => {
    const { words, copies = 0, ...more } = await copy(schoolId, moment, dueAt);
    return { ...more, copies, words: [...words, ...sayAsked(copies, await copiesAsked(schoolId))] };
  };

  /**
   * What a trial with the secret key shows, where it lies on this machine: the copy is restored beside, compared, and its
   * trail checked as `audit verify` does.
   */
  const tryOut = async (backup: KeptBackup, schoolId: SchoolId): Promise<readonly string[]> => {
    if (config.backupDrillKeyFile === undefined) return [FILES_ONLY];
    const identities = identitiesIn(await readFile(config.backupDrillKeyFile, 'utf8'));
    const { rows, trails } = await drillBackup({ backup, identities, config, migrate });
    const trail = trails.find((one) => one.schoolId === schoolId)?.check ?? null;
    if (trail !== null && trail.faults > 0)
      throw new Error(`${backup.folder}: нарушений в журнале изменений: ${trail.faults}`);
    return [sayTried(rows, trail?.sealed ?? null)];
  };

  /** The files of the newest copies are compared with what was noted when they were written, and the first copy is tried out. */
  const check = async (schoolId: SchoolId): Promise<CameOut> => {
    const words: string[] = [];
    for (const target of targets) {
      const [newest] = await copiesOf(target, schoolId);
      if (!newest) throw new BackupFault('NO_BACKUP', target);
      const { faults } = await verifyBackup(newest.folder);
      if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join('; '));
      words.push(sayOf(newest));
    }
    const [first] = await copiesOf(targets[0] ?? '', schoolId);
    return { reports: [], words: first ? [...words, ...(await tryOut(first, schoolId))] : words };
  };

  const outside = { place: 'outside', leaseMinutes: HOURS_OF_A_COPY * 60 } as const;
  return [
    { ...outside, code: 'nightly_backup', run: copy },
    { ...outside, code: 'back_up', run: copyOfPeriod },
    { ...outside, code: 'backup_check', run: check },
  ] satisfies readonly KindOutside[];
}
