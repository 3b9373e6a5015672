import { Attendance } from '@zhurnal/attendance';
import { newId, sql, stoppedClock } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import type { PeopleImportKind, PeopleImportPreview } from '@zhurnal/rules';
import {
  PeopleImports,
  addPeople,
  addStudents,
  enrollStudents,
  getPeopleImport,
  isBook,
  joinSubgroups,
  nameGuardians,
  readTableFile,
  sha256Of,
} from '@zhurnal/schooling';
import { call } from '../attempt.js';
import type { Attempt, Operation, Prepare } from '../attempt.js';
import { freshLesson } from '../journal-operations.js';
import { ARRANGER, MONDAY, NOW, START } from '../world.js';
import type { School } from '../world.js';

const IMPORTS = new PeopleImports(stoppedClock(new Date(NOW)));

const LETTERS = 'абвгдежзиклмнопрстуф';
let last = 0;
/** A word that no name of the world has yet. */
function freshWord(): string {
  last += 1;
  return [...String(last)].map((figure) => LETTERS[Number(figure)] ?? '').join('');
}

/** Lines of a file; every name carries the school's sign. */
type Lines = (school: School, word: string) => readonly string[];

/** A new student in a new class and a new subgroup, with parents; somebody of 5А moves into the class. */
const EVERYTHING: Lines = ({ sign }, word) => [
  'Фамилия;Имя;Класс;Подгруппа;Личное дело;Телефон;Фамилия матери;Имя матери;Телефон матери',
  `Нов${word}${sign};Имя${sign};12${word.slice(-3)};деление ${word};Н-${word};89000000001;Мать${word}${sign};Имя${sign};89000000002`,
  `Старый${word}${sign};Имя${sign};12${word.slice(-3)};;К-${word};89000000003;Родня${word}${sign};Имя${sign};89000000004`,
];
const STUDENT: Lines = ({ sign }, word) => [
  'ФИО;Класс;Телефон;Мать',
  `Ученик${word}${sign} Имя${sign};5А ${sign};89000000001;Мать${word}${sign} Имя${sign}`,
];
const STAFF: Lines = ({ sign }, word) => [
  'Фамилия;Имя;Должность',
  `Сотрудник${word}${sign};Имя${sign};учитель`,
];
const MEMBERS: Lines = ({ sign }, word) => [
  'Фамилия;Имя;Класс;Подгруппа',
  `Старый${word}${sign};Имя${sign};5А ${sign};деление 1`,
];

const bytesOf = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(`${lines.join('\n')}\n`);
const FILE_NAME = 'список.csv';

/** Somebody who has been in 5А and its first subgroup since the year began, with a guardian. */
async function settle(db: Database, { schoolId, classId, sign }: School, word: string): Promise<void> {
  const named = (familyName: string) => ({
    familyName: `${familyName}${word}${sign}`,
    givenName: `Имя${sign}`,
  });
  await db.write(ARRANGER, schoolId, async (tx) => {
    const [studentId = ''] = await addStudents(tx, [named('Старый')]);
    const [guardianId = ''] = await addPeople(tx, [named('Родня')]);
    await nameGuardians(tx, [{ guardianId, studentId, kind: 'other', from: START }]);
    await enrollStudents(tx, [{ studentId, classId, from: START }]);
    const [first] = await tx.rows<{ id: string }>(FIND_SUBGROUP, [classId]);
    await joinSubgroups(tx, [{ studentId, subgroupId: first?.id ?? '', from: START }]);
  });
}

const FIND_SUBGROUP = sql(
  'test.access.subgroup-of',
  `select id from subgroup where school_id = $1 and class_id = $2 and deleted_at is null order by id limit 1`,
);

/** An import that stands in the school as a draft, with every question answered. */
async function draft(
  db: Database,
  school: School,
  lines: Lines,
  kind: PeopleImportKind = 'students',
): Promise<PeopleImportPreview> {
  const { schoolId, people, sign } = school;
  const word = freshWord();
  await settle(db, school, word);
  const bytes = bytesOf(lines(school, word));
  const reading = await readTableFile(bytes);
  if (!isBook(reading)) throw new Error(reading.fault.code);
  const file = { kind, name: `${sign} ${FILE_NAME}`, sha256: sha256Of(bytes), book: reading.book };
  const { id } = await db.write(ARRANGER, schoolId, (tx) => IMPORTS.receive(tx, people.office, file));
  const show = (): Promise<PeopleImportPreview> =>
    db.read(ARRANGER, schoolId, async (tx) => IMPORTS.preview(tx, await getPeopleImport(tx, id)));
  let preview = await show();
  for (let turn = 0; turn < 3 && preview.counts.open > 0; turn += 1) {
    const keys = preview.findings.flatMap(({ question }) => question ?? []);
    const answers = Object.fromEntries(keys.map((key) => [key, 'yes' as const]));
    const { version } = preview;
    await db.write(ARRANGER, schoolId, (tx) => IMPORTS.change(tx, id, version, { answers }));
    preview = await show();
  }
  if (preview.status === 'blocked') throw new Error(JSON.stringify(preview.findings));
  return preview;
}

/** An import that has been written. */
async function written(
  db: Database,
  school: School,
  lines: Lines,
  kind?: PeopleImportKind,
): Promise<PeopleImportPreview> {
  const preview = await draft(db, school, lines, kind);
  const outcome = await db.write(ARRANGER, school.schoolId, (tx) =>
    IMPORTS.apply(tx, school.people.office, preview.id, preview.digest),
  );
  if ('code' in outcome) throw new Error(outcome.code);
  return preview;
}

const post = (path: string, body: object, proof: string): Attempt =>
  call(
    () => ({
      method: 'POST',
      url: `/imports/people/${path}`,
      headers: { 'content-type': 'application/json', 'idempotency-key': newId() },
      payload: JSON.stringify(body),
    }),
    ({ body: answer }) => answer.includes(proof),
  );

const get = (path: string, isProof: Attempt['isProof']): Attempt =>
  call(() => ({ method: 'GET', url: `/imports/people${path}` }), isProof);

const FIND = sql(
  'test.access.people-import',
  `select id from people_import_run where school_id = $1 and id = $2`,
);

const applying =
  (lines: Lines, kind?: PeopleImportKind): Prepare =>
  async (db, school) => {
    const { id, digest } = await draft(db, school, lines, kind);
    return post(`${id}/apply`, { digest }, '"status":"applied"');
  };

const undoing =
  (lines: Lines, kind?: PeopleImportKind): Prepare =>
  async (db, school) =>
    post(`${(await written(db, school, lines, kind)).id}/undo`, {}, '"status":"undone"');

const FIND_STUDENT = sql(
  'test.access.imported-student',
  `select object_id as id from people_import_row where school_id = $1 and run_id = $2 and subject = 'student'`,
);

/** Undoing when the new student was absent once since: the student stays. */
const undoingWithRecords: Prepare = async (db, school) => {
  const { id } = await written(db, school, STUDENT);
  const { lessonId } = await freshLesson(db, school);
  await db.write(ARRANGER, school.schoolId, async (tx) => {
    const student = await tx.find<{ id: string }>(FIND_STUDENT, [id]);
    await tx.insert(Attendance, [
      {
        id: newId(),
        lessonId,
        groupId: school.groupId,
        studentId: student?.id ?? '',
        date: MONDAY,
        fact: 'absent' as const,
        reason: null,
        factBy: null,
        reasonBy: null,
        notedAt: new Date(NOW),
      },
    ]);
  });
  return post(`${id}/undo`, {}, '"why":"records"');
};

/** How the operations of people import are asked. */
export const PEOPLE_IMPORT_ASKED: Readonly<Record<string, Operation>> = {
  uploadPeopleImport: {
    about: 'school',
    changes: true,
    prepare: async (db, school) => {
      // A file with the same headers came before: its columns are remembered.
      await draft(db, school, STUDENT);
      const lines = STUDENT(school, freshWord());
      return call(
        () => {
          const payload = new FormData();
          payload.append('kind', 'students');
          payload.append('file', new Blob([Buffer.from(bytesOf(lines))]), FILE_NAME);
          return { method: 'POST', url: '/imports/people/files', payload };
        },
        async (answer, one) => {
          const { id } = answer.json<{ id: string }>();
          return (await one.read(ARRANGER, school.schoolId, (tx) => tx.rows(FIND, [id]))).length === 1;
        },
      );
    },
  },
  peopleImports: {
    about: 'school',
    prepare: async (db, school) => {
      const { id } = await draft(db, school, STUDENT);
      return get('', ({ body }) => body.includes(id));
    },
  },
  peopleImport: {
    about: 'import',
    prepare: async (db, school) => {
      const { id } = await draft(db, school, STUDENT);
      return get(`/${id}`, ({ body }) => body.includes(`Имя${school.sign}`));
    },
    others: [
      [
        'office',
        // The same file was loaded before: the people it made are known again.
        async (db, school) => {
          const word = freshWord();
          const again: Lines = (same) => STUDENT(same, word);
          await written(db, school, again);
          const { id } = await draft(db, school, again);
          return get(`/${id}`, ({ body }) => body.includes('"status":"unchanged"'));
        },
      ],
    ],
  },
  checkPeopleImport: {
    about: 'import',
    changes: true,
    prepare: async (db, school) => {
      const { id, version } = await draft(db, school, STUDENT);
      return post(`${id}/check`, { version, change: { skipErrors: true } }, '"skipErrors":true');
    },
  },
  applyPeopleImport: {
    about: 'import',
    changes: true,
    prepare: applying(STUDENT),
    others: [
      ['office', applying(EVERYTHING)],
      ['administrator', applying(STAFF, 'staff')],
      ['office', applying(MEMBERS, 'subgroups')],
    ],
  },
  undoPeopleImport: {
    about: 'import',
    changes: true,
    prepare: undoing(EVERYTHING),
    others: [
      ['office', undoing(STAFF, 'staff')],
      ['administrator', undoingWithRecords],
    ],
  },
  dropPeopleImport: {
    about: 'import',
    changes: true,
    prepare: async (db, school) => {
      const { id } = await draft(db, school, STUDENT);
      return post(`${id}/drop`, {}, id);
    },
  },
  peopleImportReport: {
    about: 'import',
    prepare: async (db, school) => {
      const { id } = await draft(db, school, STUDENT);
      return get(
        `/${id}/report`,
        ({ headers }) => headers.get('content-type')?.includes('spreadsheetml') === true,
      );
    },
  },
};
