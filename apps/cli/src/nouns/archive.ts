import { readFile, writeFile } from 'node:fs/promises';
import {
  checkMedia,
  enterPackage,
  findClass,
  findMedia,
  makePackage,
  putCopy,
  recordCheck,
  resultOf,
  writeAct,
  writeCheckResult,
  writePackage,
} from '@zhurnal/archive';
import type { CheckedMedium, Medium } from '@zhurnal/archive';
import { Sealer } from '@zhurnal/audit';
import { Log, isRefused, systemActor, workGently } from '@zhurnal/platform';
import type { Database, SchoolId } from '@zhurnal/platform';
import { ARCHIVE_COMMAND_WORDS as WORDS } from '../archive-words.js';
import { getSchool } from '../find-school.js';
import { CannotDo, EXIT, WrongUsage } from '../noun.js';
import type { Command, Noun } from '../noun.js';

const listOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

async function create(command: Command): Promise<number> {
  workGently();
  const [name, year] = [command.required('class'), command.required('year')];
  const folders = listOf(command.required('to'));
  const db = await command.openDatabase();
  const { schoolId } = await getSchool(db, command.required('school'));
  const sealer = new Sealer(command.config, db, Log.at('silent'));
  const key = (await sealer.key())?.published ?? null;
  await sealer.stop();
  const made = await db.read(
    systemActor('cli'),
    schoolId,
    async (tx) => {
      const id = await findClass(tx, name, year);
      const found = id === undefined ? undefined : await makePackage(tx, id, key);
      return id !== undefined && found ? { classId: id, ...found } : undefined;
    },
    { snapshot: true },
  );
  if (!made) throw new CannotDo(WORDS.noClass(name, year));
  const labels = listOf(command.text('medium') ?? '');
  if (labels.length > 0 && labels.length !== folders.length) throw new WrongUsage(WORDS.oneEach('medium'));
  const media = await mediaNamed(db, schoolId, labels);
  await writePackage(made, folders);
  const at = command.clock.now();
  await db.write(systemActor('cli'), schoolId, async (tx) => {
    const packageId = await enterPackage(tx, made.classId, made, { personId: null, at });
    for (const mediumId of media) await putCopy(tx, { packageId, mediumId, putBy: null, putAt: at });
  });
  command.print(WORDS.written(made.name, folders));
  command.print(WORDS.digest(made.sha256));
  if (folders.length < 2) command.print(WORDS.oneFolder);
  command.answer({ name: made.name, sha256: made.sha256, folders, manifest: made.manifest });
  return EXIT.done;
}

/** Media of the register by their labels. */
async function mediaNamed(
  db: Database,
  schoolId: SchoolId,
  labels: readonly string[],
): Promise<readonly string[]> {
  if (labels.length === 0) return [];
  const ids = await db.read(systemActor('cli'), schoolId, (tx) => findMedia(tx, labels));
  return ids.map((id, at) => {
    if (id === undefined) throw new CannotDo(WORDS.noMedium(labels[at] ?? ''));
    return id;
  });
}

/** Media as they were named; what was not named is called as its folder. */
function mediaOf(command: Command): readonly Medium[] {
  const folders = listOf(command.args[0] ?? '');
  const named = (flag: string): readonly string[] => {
    const given = command.text(flag);
    if (given === undefined) return [];
    const values = listOf(given);
    if (values.length !== folders.length) throw new WrongUsage(WORDS.oneEach(flag));
    return values;
  };
  const [labels, places, holders] = [named('medium'), named('place'), named('holder')];
  return folders.map((folder, at) => ({
    folder,
    label: labels[at] ?? folder,
    place: places[at] ?? '________',
    holder: holders[at] ?? '________',
  }));
}

function tell(command: Command, checked: readonly CheckedMedium[]): boolean {
  for (const { medium, copies, mended } of checked) {
    command.print(medium.label);
    if (copies.length === 0) command.print(WORDS.nothing);
    for (const { name, faults, isAbsent } of copies) {
      if (isAbsent) command.print(WORDS.absent(name));
      else command.print(faults.length === 0 ? WORDS.whole(name) : WORDS.broken(name, faults));
      if (mended.includes(name)) command.print(WORDS.mended(name));
    }
  }
  command.answer({ media: checked });
  return checked.every(({ copies }) =>
    copies.every(({ faults, isAbsent }) => !isAbsent && faults.length === 0),
  );
}

/** Enters the check into the register of the school. */
async function record(command: Command, checked: readonly CheckedMedium[], at: Date): Promise<void> {
  const db = await command.openDatabase();
  const { schoolId } = await getSchool(db, command.required('school'));
  const outcome = await db.write(systemActor('cli'), schoolId, (tx) =>
    recordCheck(tx, resultOf(checked, at), { personId: null, at }),
  );
  if (isRefused(outcome)) throw new CannotDo(WORDS.noMedium(outcome.params?.['label'] ?? ''));
  command.print(WORDS.recorded(outcome.copies, outcome.faults));
}

async function check(command: Command): Promise<number> {
  const keyFile = command.text('key');
  const key = keyFile === undefined ? undefined : (await readFile(keyFile, 'utf8')).trim();
  const checked = await checkMedia(mediaOf(command), { key, mend: command.has('mend') });
  const at = command.clock.now();
  const isWhole = tell(command, checked);
  const result = command.text('result');
  if (result !== undefined) {
    await writeFile(result, writeCheckResult(checked, at));
    command.print(WORDS.result(result));
  }
  if (command.has('record')) await record(command, checked, at);
  const act = command.text('act');
  if (act !== undefined) {
    const now = { at, language: 'ru', timeZone: 'Europe/Moscow' } as const;
    await writeFile(act, await writeAct(checked, now));
    command.print(WORDS.act(act));
  }
  return isWhole ? EXIT.done : EXIT.stoppedByFindings;
}

const KEY = { value: 'ФАЙЛ', summary: 'открытый ключ контрольных точек, хранящийся отдельно (seal.pub)' };
const MEDIUM = { value: 'НАДПИСЬ[,НАДПИСЬ]', summary: 'что написано на носителях' };

/** Packages of classes and years for the archive. */
export const archiveNoun: Noun = {
  name: 'archive',
  summary: 'архив: пакеты классов за год и проверка носителей',
  verbs: [
    {
      name: 'create',
      summary: 'собрать пакет класса за год: журнал, ведомость, данные, журнал изменений, страница просмотра',
      args: [],
      flags: {
        school: { value: 'ШКОЛА', summary: 'название или идентификатор школы' },
        class: { value: 'КЛАСС', summary: 'например 7А' },
        year: { value: 'ГОД', summary: 'учебный год, как он назван в школе, например 2025/26' },
        to: { value: 'ПАПКА[,ПАПКА]', summary: 'куда записать; лучше на два носителя' },
        medium: { value: 'НАДПИСЬ[,НАДПИСЬ]', summary: 'носители реестра, на которые записано' },
      },
      run: create,
    },
    {
      name: 'verify',
      summary: 'проверить пакеты в папке; база не нужна, при повреждениях код выхода 3',
      args: ['ПАПКА'],
      flags: { key: KEY },
      needsNoDatabase: true,
      run: check,
    },
    {
      name: 'list',
      summary: 'показать пакеты в папке и целы ли они',
      args: ['ПАПКА'],
      flags: {},
      needsNoDatabase: true,
      run: async (command) => {
        tell(command, await checkMedia(mediaOf(command)));
        return EXIT.done;
      },
    },
    {
      name: 'check',
      summary: 'пересчитать суммы на носителях, сравнить их между собой и составить акт',
      args: ['ПАПКА[,ПАПКА]'],
      flags: {
        key: KEY,
        medium: MEDIUM,
        place: { value: 'МЕСТО[,МЕСТО]', summary: 'где хранятся носители' },
        holder: { value: 'КТО[,КТО]', summary: 'кто за них отвечает' },
        mend: { summary: 'заменить повреждённое целым экземпляром с другого носителя' },
        result: { value: 'ФАЙЛ', summary: 'куда записать результат, чтобы внести его на странице «Архив»' },
        record: { summary: 'внести проверку в реестр школы; нужна база и --school' },
        school: { value: 'ШКОЛА', summary: 'название или идентификатор школы, для --record' },
        act: { value: 'ФАЙЛ', summary: 'куда записать акт проверки (PDF)' },
      },
      needsNoDatabase: true,
      run: check,
    },
  ],
};
