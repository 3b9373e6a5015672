import { newId, sql } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { actorOf } from '../../arrange-school.js';
import { always, ask, call } from '../attempt.js';
import type { Attempt, Operation, Prepare } from '../attempt.js';
import { freshLesson } from '../journal-operations.js';
import { ARRANGER, MONDAY, THURSDAY } from '../world.js';
import type { School } from '../world.js';

const CHANGES = `changes { field old new hidden }`;
const ENTRY = `id at who personId role act kind entity rowId version requestId sessionId reason aboutId about
  groupId group subject lessonId date object ${CHANGES}`;

type Filter = (school: School) => Readonly<Record<string, unknown>>;

const askTrail = (filter: Readonly<Record<string, unknown>>, ...proofs: readonly string[]): Attempt =>
  ask(
    `query ($filter: TrailFilter!) { trail(filter: $filter, first: 100) {
      edges { cursor node { ${ENTRY} } } pageInfo { hasNextPage endCursor } named { id name } } }`,
    { filter },
    ...proofs,
  );
const saveTrail = (filter: Readonly<Record<string, unknown>>, proof: string): Attempt =>
  call(
    () => ({
      method: 'POST',
      url: '/trail/trail.csv',
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({ clientMutationId: newId(), filter }),
    }),
    ({ body }) => body.includes(proof),
  );

const REMOVE = sql(
  'test.access.remove-homework',
  `update homework set deleted_at = now(), version = version + 1 where school_id = $1 and id = $2`,
);

/** Something is removed, and the trail is asked for it. */
const afterRemoval =
  (request: () => Attempt): Prepare =>
  async (db: Database, school) => {
    const { homeworkId } = await freshLesson(db, school);
    await db.write(ARRANGER, school.schoolId, (tx) => tx.rows(REMOVE, [homeworkId]));
    return request();
  };

/** Filters that reach the other statements, and what must be in the answer. */
const FILTERS: readonly (readonly [Filter, entry: string, line: string])[] = [
  [() => ({ kind: 'lessons' }), '"entity":"lesson_record"', 'Записи уроков'],
  [({ people }) => ({ personId: people.substitute }), '"entity":"mark"', 'учитель'],
  [() => ({ role: 'program' }), '"who":"test"', ';test;'],
];
const REMOVED = { act: 'removed' };

const FIND_ENTRY = sql(
  'test.access.entry',
  `select id from audit where school_id = $1 and entity = 'lesson_record' and row_id = $2 limit 1`,
);
const RECORD = sql(
  'test.access.record',
  `insert into lesson_record (school_id, id, topic) values ($1, $2, $3)`,
);
const ASK_CHECK = sql(
  'test.access.ask-check',
  `insert into trail_check (school_id, id, person_id) values ($1, $2, $3)`,
);
const COUNT_CHECKS = sql(
  'test.access.count-checks',
  `select count(*)::int as n from trail_check where school_id = $1`,
);
const NOTE_ATTEMPT = {
  name: 'test.access.note-attempt',
  text: `insert into sign_in_attempt (attempt_id, login_hash, address, succeeded, account_id)
    select $1::uuid, sha256(convert_to($2, 'UTF8')), '192.0.2.7', false, (select account_id from login_claim where login = $2)`,
};
// The log shows the sessions of the last time: however often the others sign in, this one is among them.
const NOTE_SESSION = {
  name: 'test.access.note-session',
  text: `insert into session (session_id, token_hash, account_id, audience, user_agent, idle_minutes, created_at, expires_at)
    select $1::uuid, sha256(convert_to($1::uuid::text, 'UTF8')), c.account_id, 'staff', 'Проверка', 30, now() + interval '1 hour', now() + interval '1 hour'
      from login_claim c where c.login = $2`,
};

const PAGE = `groupId: $groupId, from: $from, to: $to`;
const DAYS = { from: MONDAY, to: THURSDAY };

const askPageAsOf = ({ groupId }: School, at: string, ...proofs: readonly string[]): Attempt =>
  ask(
    `query ($groupId: ID!, $from: Date!, $to: Date!, $at: DateTime!) { journalPageAsOf(${PAGE}, at: $at) {
      group { id name can } canWrite can students { ids familyNames }
      lessons { ids topics teachers homeworkCounts } works { ids titles } marks { values comments } absences { facts } } }`,
    { groupId, ...DAYS, at },
    groupId,
    ...proofs,
  );

/** How the operations of the trail are asked. */
export const TRAIL_ASKED: Readonly<Record<string, Operation>> = {
  trail: {
    about: 'school',
    prepare: always(({ lessonId, people, sign }) =>
      askTrail({ lessonId, aboutId: people.student }, `Отлично ${sign}`, people.student),
    ),
    others: [
      ...FILTERS.map(
        ([filter, proof]) => ['auditor', always((school) => askTrail(filter(school), proof))] as const,
      ),
      ['auditor', afterRemoval(() => askTrail(REMOVED, '"act":"removed"'))],
    ],
  },
  trailEntry: {
    about: 'group',
    prepare: async (db, school) => {
      const { schoolId, people, login, sign } = school;
      const { lessonId } = await freshLesson(db, school);
      const sessionId = newId<'session'>();
      await db.directory(NOTE_SESSION, [sessionId, login]);
      const actor = { ...actorOf(schoolId, people.teacher, ['teacher']), sessionId };
      await db.write(actor, schoolId, (tx) => tx.rows(RECORD, [lessonId, `Дроби ${sign}`]));
      const entry = await db.read(ARRANGER, schoolId, (tx) =>
        tx.find<{ id: string }>(FIND_ENTRY, [lessonId]),
      );
      return ask(
        `query ($id: ID!) { trailEntry(id: $id) { entry { ${ENTRY} } device openedAt } }`,
        { id: entry?.id },
        `Дроби ${sign}`,
        'Проверка',
      );
    },
  },
  trailPeople: {
    about: 'school',
    prepare: always(({ people, sign }) =>
      ask(
        'query ($search: String!) { trailPeople(search: $search) { id name isStaff className } }',
        { search: `classmate ${sign}` },
        people.classmate,
      ),
    ),
  },
  saveTrail: {
    about: 'school',
    changes: true,
    prepare: always(({ lessonId, sign }) => saveTrail({ lessonId }, `Дроби ${sign}`)),
    others: [
      ...FILTERS.map(
        ([filter, , proof]) => ['auditor', always((school) => saveTrail(filter(school), proof))] as const,
      ),
      ['auditor', afterRemoval(() => saveTrail(REMOVED, 'Удаление'))],
    ],
  },
  evidence: {
    about: 'school',
    prepare: async (db, { schoolId, people, sign }) => {
      await db.write(ARRANGER, schoolId, (tx) => tx.rows(ASK_CHECK, [newId(), people.director]));
      return ask(
        `{ evidence { isSealed checkpoint { size root at keyId algorithm } waitingRows waitingSeconds
          check { id who startedAt finishedAt isRunning rows states checkpoints faults
            findings { kind auditId seq entity rowId detail } } } }`,
        {},
        // Whoever of the school asked last.
        ` ${sign} И.`,
      );
    },
  },
  checkTrail: {
    about: 'school',
    changes: true,
    prepare: async (db, { schoolId }) => {
      const count = (before: Database): Promise<{ n: number } | undefined> =>
        before.read(ARRANGER, schoolId, (tx) => tx.find<{ n: number }>(COUNT_CHECKS));
      const before = await count(db);
      const request = ask('mutation ($input: CheckTrailInput!) { checkTrail(input: $input) { id } }', {
        input: { clientMutationId: newId() },
      });
      return { ...request, isProof: async (_, after) => (await count(after))?.n !== before?.n };
    },
  },
  saveCheckpoints: {
    about: 'school',
    // Nothing is sealed here: the file only says of which school it is.
    prepare: always(({ schoolId }) =>
      call(
        () => ({ method: 'GET', url: '/trail/checkpoints.txt' }),
        ({ body }) => body.includes(schoolId),
      ),
    ),
  },
  receipt: {
    about: 'ownEntry',
    prepare: async (db, school) => {
      const { schoolId, people, sign } = school;
      const { lessonId } = await freshLesson(db, school);
      const requestId = newId();
      const actor = { ...actorOf(schoolId, people.teacher, ['teacher']), requestId };
      await db.write(actor, schoolId, (tx) => tx.rows(RECORD, [lessonId, `Дроби ${sign}`]));
      const entry = await db.read(ARRANGER, schoolId, (tx) =>
        tx.find<{ id: string }>(FIND_ENTRY, [lessonId]),
      );
      return ask(
        'query ($requestId: String!) { receipt(requestId: $requestId) { note rows { auditId leaf } } }',
        { requestId },
        entry?.id ?? '',
      );
    },
  },
  journalMoments: {
    about: 'group',
    prepare: always(({ groupId }) =>
      ask(
        `query ($groupId: ID!, $from: Date!, $to: Date!) { journalMoments(${PAGE}) {
          moments { at who role requestId marks absences works records homework lessons } hasMore } }`,
        { groupId, ...DAYS },
        '"records":1',
      ),
    ),
  },
  journalPageAsOf: {
    about: 'group',
    prepare: always((school) =>
      askPageAsOf(school, '2100-01-01T00:00:00Z', school.people.student, `Отлично ${school.sign}`),
    ),
    // Before anything was there, everything is a later change.
    others: [['auditor', always((school) => askPageAsOf(school, '2000-01-01T00:00:00Z', '"ids":[]'))]],
  },
  signInLog: {
    about: 'person',
    prepare: async (db, { people, login }) => {
      await db.directory(NOTE_ATTEMPT, [newId(), login]);
      await db.directory(NOTE_SESSION, [newId(), login]);
      return ask(
        `query ($personId: ID!) { signInLog(personId: $personId) {
          sessions { id audience device openedAt lastSeenAt endedAt signedOut } attempts { at address succeeded } } }`,
        { personId: people.teacher },
        '192.0.2.7',
        'Проверка',
      );
    },
  },
  accessLog: {
    about: 'school',
    prepare: async (db, { people, login }) => {
      await db.directory(NOTE_ATTEMPT, [newId(), login]);
      return ask(
        `query ($filter: AccessLogFilter!) { accessLog(filter: $filter, first: 5) { pageInfo { hasNextPage endCursor }
          nodes { id event at times personId who address role operation targetKind targetId } } }`,
        { filter: { personId: people.teacher, event: 'SIGN_IN_FAILED' } },
        '192.0.2.7',
      );
    },
  },
};
