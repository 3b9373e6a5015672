import type { Database } from '@zhurnal/platform';
import { keepFile, newId, sql } from '@zhurnal/platform';
import { always, ask, call, keyed } from '../attempt.js';
import type { Attempt, Operation } from '../attempt.js';
import { ARRANGER, FOLLOWED_SINCE } from '../world.js';
import type { School } from '../world.js';
import { upload } from './upload.js';

const OUTCOME = `__typename ... on RegulationPapers { papers { id title } } ... on Refusal { code }`;

const PUT = sql(
  'test.access.paper.put',
  `insert into regulation_paper (school_id, id, regulation_id, kind, title, file_id, is_public, put_by)
   select $1::uuid, $2::uuid, r.id, 'act', $3::text, $4::uuid, $5::boolean, $6::uuid
     from regulation r where r.school_id = $1 and r.valid_from = '${FOLLOWED_SINCE}'`,
);
const FIRST = sql(
  'test.access.paper.regulation',
  `select id from regulation where school_id = $1 and valid_from = '${FOLLOWED_SINCE}'`,
);
const STANDING = sql(
  'test.access.paper.standing',
  `select count(*)::int as n from regulation_paper where school_id = $1 and id = $2 and deleted_at is null`,
);

const countStanding = async (db: Database, { schoolId }: School, id: string): Promise<number> =>
  (await db.read(ARRANGER, schoolId, (tx) => tx.find<{ n: number }>(STANDING, [id])))?.n ?? 0;

/** A paper with a file whose text names its school. */
async function freshPaper(
  db: Database,
  { schoolId, sign, people }: School,
  isPublic: boolean,
): Promise<string> {
  const id = newId();
  await db.write(ARRANGER, schoolId, async (tx) => {
    const file = await keepFile(tx, 'Положение.txt', Buffer.from(`Положение ${sign}`), people.director);
    if (!('id' in file)) throw new Error('the file was refused');
    await tx.rows(PUT, [id, `Положение ${sign}`, file.id, isPublic, people.director]);
  });
  return id;
}

const page = (url: string, text: string): Attempt =>
  call(
    () => ({ method: 'GET', url }),
    ({ body }) => body.includes(text),
  );

/** How the operations of the papers are asked. */
export const PAPER_ASKED: Readonly<Record<string, Operation>> = {
  regulationPapers: {
    about: 'school',
    prepare: async (db, school) => {
      await freshPaper(db, school, false);
      return ask(
        `{ regulationPapers { papers { id title } aboutPath can } }`,
        {},
        `Положение ${school.sign}`,
      );
    },
  },
  readPaper: {
    about: 'file',
    prepare: async (db, school) => {
      const id = await freshPaper(db, school, false);
      return call(
        (audience) => ({ method: 'GET', url: `/files/papers/${id}?app=${audience}` }),
        ({ body }) => body.includes(`Положение ${school.sign}`),
      );
    },
  },
  uploadPaper: {
    about: 'school',
    changes: true,
    prepare: upload('/files/papers', 'Приказ'),
  },
  putRegulationPaper: {
    about: 'school',
    changes: true,
    prepare: async (db, school) => {
      const id = newId();
      const regulation = await db.read(ARRANGER, school.schoolId, (tx) => tx.find<{ id: string }>(FIRST));
      const input = { id, regulationId: regulation?.id, kind: 'ORDER', title: 'Приказ', expectedVersion: 0 };
      return {
        ...ask(
          `mutation ($input: PutRegulationPaperInput!) { putRegulationPaper(input: $input) { ${OUTCOME} } }`,
          keyed(input),
        ),
        isProof: async (_, after) => (await countStanding(after, school, id)) === 1,
      };
    },
  },
  removeRegulationPaper: {
    about: 'school',
    changes: true,
    prepare: async (db, school) => {
      const id = await freshPaper(db, school, false);
      return {
        ...ask(
          `mutation ($input: RemoveRegulationPaperInput!) { removeRegulationPaper(input: $input) { ${OUTCOME} } }`,
          keyed({ id, expectedVersion: 1 }),
        ),
        isProof: async (_, after) => (await countStanding(after, school, id)) === 0,
      };
    },
  },
  listAbout: { about: 'account', prepare: always(({ schoolId }) => page('/about', schoolId)) },
  readAbout: {
    about: 'account',
    prepare: async (db, school) => {
      await freshPaper(db, school, true);
      return page(`/about/${school.schoolId}`, `Положение ${school.sign}`);
    },
  },
  readAboutPaper: {
    about: 'account',
    prepare: async (db, school) => {
      const id = await freshPaper(db, school, true);
      return page(`/about/${school.schoolId}/papers/${id}`, `Положение ${school.sign}`);
    },
  },
};
