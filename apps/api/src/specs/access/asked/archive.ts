import { ArchiveMedium, ArchivePackage, JournalPrint, putCopy, recordCheck } from '@zhurnal/archive';
import { newId, sql } from '@zhurnal/platform';
import type { Database, Sql, WriteTx } from '@zhurnal/platform';
import { ARCHIVE_QUERY, archiveChange } from '../../arrange-archive.js';
import type { ArchiveVerb } from '../../arrange-archive.js';
import { always, ask, call, keyed } from '../attempt.js';
import type { Attempt, Operation } from '../attempt.js';
import { ARRANGER, MONDAY, TODAY } from '../world.js';
import type { School } from '../world.js';

const AT = new Date(`${MONDAY}T09:00:00Z`);
const DIGEST = 'a'.repeat(64);

const count = (name: string, where: string): Sql =>
  sql(`test.access.archive.${name}`, `select count(*)::int as n from ${where}`);
const MEDIUM = count('medium', 'archive_medium where school_id = $1 and id = $2 and deleted_at is null');
const COPY = count('copy', 'archive_copy where school_id = $1 and package_id = $2');
const NOTED = count('noted', `journal_print where school_id = $1 and id = $2 and place <> ''`);
const CHECK = count('check', 'archive_check where school_id = $1 and id = $2');
const PACKAGES = count('packages', 'archive_package where school_id = $1 and class_id = $2');
const PRINTS = count('prints', 'journal_print where school_id = $1 and class_id = $2');

const isThere = async (db: Database, { schoolId }: School, statement: Sql, id: string): Promise<boolean> =>
  ((await db.read(ARRANGER, schoolId, (tx) => tx.find<{ n: number }>(statement, [id])))?.n ?? 0) > 0;

const write = <T>(db: Database, { schoolId }: School, work: (tx: WriteTx) => Promise<T>): Promise<T> =>
  db.write(ARRANGER, schoolId, work);

interface Fresh {
  readonly mediumId: string;
  readonly label: string;
  readonly packageId: string;
  readonly name: string;
}

/** A medium and a package; `isPut`: which lies on it. */
async function fresh(db: Database, school: School, isPut: boolean): Promise<Fresh> {
  const [mediumId, packageId] = [newId(), newId()];
  const [label, name] = [`Флешка ${mediumId}`, `${packageId}.zip`];
  const { people, classId } = school;
  await write(db, school, async (tx) => {
    const place = { room: `Сейф ${school.sign}`, since: MONDAY, holderId: people.director };
    await tx.insert(ArchiveMedium, [{ id: mediumId, label, kind: 'usb', ...place }]);
    const sha256 = packageId.replaceAll('-', '').repeat(2);
    const made = { madeBy: people.deputy, madeAt: AT, asOf: AT };
    await tx.insert(ArchivePackage, [{ id: packageId, classId, name, sha256, size: 1, ...made }]);
    if (isPut) await putCopy(tx, { packageId, mediumId, putBy: people.deputy, putAt: AT });
  });
  return { mediumId, label, packageId, name };
}

async function freshPrint(db: Database, school: School): Promise<string> {
  const id = newId();
  const { classId, people } = school;
  const said = { place: '', signedBy: '', signedOn: null };
  const copy = { sheet: 'journal', fromDay: MONDAY, toDay: TODAY, sha256: DIGEST, isFinal: false } as const;
  const copyNumber = 1 + Math.floor(Math.random() * 1e9);
  await write(db, school, (tx) =>
    tx.insert(JournalPrint, [
      { id, classId, ...copy, copyNumber, printedBy: people.deputy, printedAt: AT, ...said },
    ]),
  );
  return id;
}

const foundOn = ({ label, name }: Fresh) => ({
  checkedAt: AT,
  media: [{ label, copies: [{ name, sha256: DIGEST, faults: [], isAbsent: false }] }],
});

const change = (
  verb: ArchiveVerb,
  input: Readonly<Record<string, unknown>>,
  isProof: (db: Database) => Promise<boolean>,
): Attempt => ({ ...ask(archiveChange(verb), keyed(input)), isProof: (_, after) => isProof(after) });

const saved = (path: string, type: string, isMade: (db: Database) => Promise<boolean>): Attempt =>
  call(
    (audience) => ({ method: 'GET', url: `/files/${path}app=${audience}` }),
    async ({ statusCode, headers }, db) =>
      statusCode === 200 && headers.get('content-type') === type && (await isMade(db)),
  );

/** How journals for paper and the registers of the archive are asked. */
export const ARCHIVE_ASKED: Readonly<Record<string, Operation>> = {
  saveJournalPrint: {
    about: 'class',
    changes: true,
    prepare: always((school) =>
      saved(`journal-prints/${school.classId}?`, 'application/pdf', (db) =>
        isThere(db, school, PRINTS, school.classId),
      ),
    ),
    others: [
      [
        'deputy',
        always((school) =>
          saved(`journal-prints/${school.classId}?sheet=summary&`, 'application/pdf', (db) =>
            isThere(db, school, PRINTS, school.classId),
          ),
        ),
      ],
    ],
  },
  saveClassPackage: {
    about: 'class',
    changes: true,
    prepare: always((school) =>
      saved(`class-packages/${school.classId}?`, 'application/zip', (db) =>
        isThere(db, school, PACKAGES, school.classId),
      ),
    ),
  },
  archive: {
    about: 'school',
    prepare: async (db, school) => {
      const { label } = await fresh(db, school, true);
      await freshPrint(db, school);
      return ask(ARCHIVE_QUERY, {}, label);
    },
  },
  keepArchiveMedium: {
    about: 'school',
    changes: true,
    prepare: (_, school) => {
      const id = newId();
      const entry = { label: `Диск ${id}`, kind: 'DISK', room: 'Кабинет 5', since: MONDAY };
      return Promise.resolve(
        change(
          'keepArchiveMedium',
          { id, ...entry, holderId: school.people.deputy, expectedVersion: 0 },
          (after) => isThere(after, school, MEDIUM, id),
        ),
      );
    },
  },
  withdrawArchiveMedium: {
    about: 'statement',
    changes: true,
    prepare: async (db, school) => {
      const { mediumId: id } = await fresh(db, school, false);
      return change(
        'withdrawArchiveMedium',
        { id, expectedVersion: 1 },
        async (after) => !(await isThere(after, school, MEDIUM, id)),
      );
    },
  },
  putPackageOnMedium: {
    about: 'statement',
    changes: true,
    prepare: async (db, school) => {
      const { mediumId, packageId } = await fresh(db, school, false);
      return change('putPackageOnMedium', { mediumId, packageId }, (after) =>
        isThere(after, school, COPY, packageId),
      );
    },
  },
  notePrintedCopy: {
    about: 'statement',
    changes: true,
    prepare: async (db, school) => {
      const id = await freshPrint(db, school);
      const said = { place: 'Папка 8А', signedBy: 'Директор', signedOn: TODAY };
      return change('notePrintedCopy', { id, expectedVersion: 1, ...said }, (after) =>
        isThere(after, school, NOTED, id),
      );
    },
  },
  uploadArchiveCheck: {
    about: 'statement',
    changes: true,
    prepare: async (db, school) => {
      const result = foundOn(await fresh(db, school, true));
      const text = JSON.stringify({ format: 'zhurnal-archive-check-1', ...result });
      const sent = call(
        () => {
          const payload = new FormData();
          payload.append('file', new Blob([text]), 'check.json');
          return { method: 'POST', url: '/files/archive-checks', payload };
        },
        (answer, after) => isThere(after, school, CHECK, answer.json<{ id: string }>().id),
      );
      // A medium that another school has is refused by its label, as one that nobody has.
      return {
        ...sent,
        send: async (api, asker) => {
          const answer = await sent.send(api, asker);
          return answer.body.includes('MEDIUM_UNKNOWN') ? { ...answer, statusCode: 404 } : answer;
        },
      };
    },
  },
  saveArchiveAct: {
    about: 'statement',
    prepare: async (db, school) => {
      const result = foundOn(await fresh(db, school, true));
      const by = { personId: school.people.deputy, at: AT };
      const made = await write(db, school, (tx) => recordCheck(tx, result, by));
      if (!('id' in made)) throw new Error('the check was refused');
      return saved(`archive-checks/${made.id}?`, 'application/pdf', () => Promise.resolve(true));
    },
  },
  saveArchiveRegister: {
    about: 'statement',
    prepare: async (db, school) => {
      await freshPrint(db, school);
      const path = `archive-registers/${school.yearId}?register=prints&`;
      return saved(path, 'application/pdf', () => Promise.resolve(true));
    },
  },
};
