import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@zhurnal/platform';
import { ACCESS, OPERATIONS as KNOWN } from '@zhurnal/rules';
import type { AccessLine } from '@zhurnal/rules';
import { TestApi, analyze, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { attempt } from './attempt.js';
import type { Attempt, Operation, Verdict } from './attempt.js';
import { EXPECTED_OPERATIONS, MATRIX, nameOf } from './expectations.js';
import type { Cell } from './expectations.js';
import { OPERATIONS } from './operations.js';
import { predict } from './prediction.js';
import { countRoutes, isField, listOffered } from './offered.js';
import { SignedInPeople } from './sessions.js';
import { arrangeWorld } from './arrange-world.js';
import { MONDAY, NOW, PEOPLE, isFamily } from './world.js';
import type { Person, World } from './world.js';

let database: TestDatabase;
let api: TestApi;
let db: Database;
let world: World;
let people: SignedInPeople;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOW });
  db = api.get(Database);
  world = await arrangeWorld(db);
  await analyze(database);
  people = new SignedInPeople(api, world);
}, 60_000);
afterAll(async () => {
  await api.stop();
  await database.close();
});

const operationOf = (name: string): (typeof OPERATIONS)[string] => {
  const operation = OPERATIONS[name];
  if (!operation) throw new Error(`nobody knows how to call ${name}`);
  return operation;
};

const predicted = (lines: readonly AccessLine[], cell: Cell): string =>
  predict(lines, { ...cell, about: operationOf(cell.operation).about });

/** What requests leave behind: rows of the trail, and answers kept for a repeated request. */
interface Traces {
  readonly trail: number;
  readonly answers: number;
}
async function countTraces(): Promise<Traces> {
  const [row] = await database.query<Traces>(
    `select (select count(*)::int from audit) as trail, (select count(*)::int from idempotency) as answers`,
  );
  return row ?? { trail: -1, answers: -1 };
}

/** What the last request for an operation needed, as long as nobody has used it up, and what there was when it was sent. */
let unspent: { readonly operation: string; readonly request: Attempt; traces?: Traces } | undefined;

/** A request that has changed nothing may be sent by the next caller as it is. */
async function prepare(name: string, operation: Operation): Promise<Attempt> {
  if (unspent?.operation === name) return unspent.request;
  const request = await operation.prepare(db, world.a);
  unspent = { operation: name, request };
  return request;
}

type Call = Omit<Cell, 'expected'>;

/** Calls one operation for several callers at once; a no must leave nothing behind. */
async function askTogether(calls: readonly Call[]): Promise<Verdict[]> {
  const name = calls[0]?.operation ?? '';
  const operation = operationOf(name);
  const askers = await Promise.all(calls.map((call) => people.askerOf(call, operation.endsSessions)));
  const prepared = await prepare(name, operation);
  const send = (): Promise<Verdict[]> => Promise.all(askers.map((asker) => attempt(api, asker, prepared)));
  if (!operation.changes) return send();
  const before = unspent?.traces ?? (await countTraces());
  const verdicts = await send();
  const after = await countTraces();
  const isChanged = after.trail !== before.trail;
  const isRefused = verdicts.every(({ outcome }) => outcome === 'refused');
  if (isChanged || after.answers !== before.answers || !isRefused) unspent = undefined;
  else if (unspent) unspent.traces = after;
  return verdicts.map((verdict) => {
    if (verdict.outcome === 'refused' && isChanged)
      return { outcome: 'failed', detail: 'refused, and changed all the same' };
    if (verdict.outcome === 'allowed' && !isChanged)
      return { outcome: 'failed', detail: 'allowed, and changed nothing' };
    return verdict;
  });
}

const NOTHING: Verdict = { outcome: 'failed', detail: 'nothing came' };
const ask = async (call: Call): Promise<Verdict> => (await askTogether([call]))[0] ?? NOTHING;

describe('operations', () => {
  const known = Object.keys(OPERATIONS).sort();

  it('are known here, every one that the server offers', () => {
    const offered = listOffered(api);
    expect([...new Set(offered)].sort()).toEqual(known);
    expect(countRoutes(api)).toBe(offered.filter((name) => !isField(api, name)).length);
  });

  it('are those of the access table: none without a line, no line without one', () => {
    expect(KNOWN).toEqual(known);
  });

  it('have their row in the matrix', () => {
    expect([...EXPECTED_OPERATIONS].sort()).toEqual(known);
  });
});

/** What comes of an operation for some of the people, in their own pages and school. */
async function outcomesOf(operation: string, people: readonly Person[]): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const person of people) {
    const { outcome, detail } = await ask({
      operation,
      person,
      school: 'own',
      pages: 'own',
      isNaming: false,
    });
    found[person] = outcome === 'failed' ? detail : outcome;
  }
  return found;
}

const STAFF = PEOPLE.filter((person) => !isFamily(person));
const FAMILIES = PEOPLE.filter(isFamily);
const openTo = async (operation: string, people: readonly Person[]): Promise<string[]> => {
  const found = await outcomesOf(operation, people);
  return people.filter((person) => found[person] === 'allowed');
};

describe('the regulations', () => {
  it('S117-18 G24-56 parents and students see only their own', async () => {
    expect(await openTo('diaryWeek', PEOPLE)).toEqual(['guardian', 'student']);
    for (const operation of ['myChildren', 'familyToday'])
      expect(await openTo(operation, PEOPLE)).toEqual(['guardian', 'student']);
    for (const operation of ['journalPage', 'lesson', 'cellHistory'])
      expect(await openTo(operation, FAMILIES)).toEqual([]);
  });

  it('TKK-24 an educator watches the assigned class, and no other', async () => {
    for (const operation of ['journalGroups', 'journalPage', 'lesson', 'readFile']) {
      expect(await openTo(operation, ['educator', 'otherEducator'])).toEqual(['educator']);
    }
  });

  it('TKK-19 a class teacher sees how the journals of the class are filled, and of no other', async () => {
    for (const operation of ['journalGroups', 'journalPage', 'lessonHistory']) {
      expect(await openTo(operation, ['classTeacher', 'otherClassTeacher'])).toEqual(['classTeacher']);
    }
  });

  it('TKK-60 the database is filled by each in the own part', async () => {
    for (const [operation, person] of [
      ['assignDuty', 'administrator'],
      ['hireStaffMember', 'hr'],
      ['admitStudent', 'office'],
      ['cancelLesson', 'deputy'],
      ['recordLesson', 'teacher'],
      ['setAbsenceReasons', 'classTeacher'],
    ] as const)
      expect(await openTo(operation, [person, 'auditor'])).toEqual([person]);
  });

  it('TKK-10 the administrator keeps curriculum, timetable, bells and the list of students, a teacher does not', async () => {
    for (const operation of ['setCurriculum', 'editTimetable', 'keepBells', 'admitStudent'])
      expect(await openTo(operation, ['administrator', 'teacher'])).toEqual(['administrator']);
  });

  it('S117-25 marks are set by the subject teacher', async () => {
    const regular = STAFF.filter((person) => person !== 'substitute');
    expect(await openTo('setMarks', regular)).toEqual(['teacher']);
  });

  it('S117-29 a substitute fills the journal of the lesson given, and of no other', async () => {
    for (const operation of ['setMarks', 'setAttendance', 'recordLesson', 'setHomework']) {
      expect(await openTo(operation, ['substitute', 'otherSubstitute'])).toEqual(['substitute']);
    }
  });

  it('G24-13 a class teacher enters why students of the class were absent, and of no other class', async () => {
    expect(
      await openTo('setAttendance', ['classTeacher', 'otherClassTeacher', 'educator', 'deputy']),
    ).toEqual(['classTeacher']);
  });

  it('G272-20 G166-14 S117-34 the director and the deputy read every journal, to check it', async () => {
    const { people, subgroupGroupIds } = world.a;
    for (const personId of [people.director, people.deputy]) {
      const session = await api.signIn('staff', [{ schoolId: world.a.schoolId, personId }]);
      const { journalGroups } = await api.data<{ journalGroups: { edges: { node: { id: string } }[] } }>(
        session,
        '{ journalGroups(first: 100) { edges { node { id } } } }',
      );
      const ids = journalGroups.edges.map(({ node }) => node.id);
      expect(ids).toEqual(expect.arrayContaining([world.a.groupId, ...subgroupGroupIds]));
      for (const groupId of ids) {
        await api.data(
          session,
          'query ($id: ID!, $d: Date!) { journalPage(groupId: $id, from: $d, to: $d) { revision } }',
          { id: groupId, d: MONDAY },
        );
      }
    }
  });
});

/** As many as the server has connections. */
const TOGETHER = 4;
/**
 * Cells that are asked at once, since none of them should leave anything that another finds: those of a question, and
 * neighbours that are refused. If a no does leave something, it is one of the few that were asked together.
 */
function listTogether(cells: readonly Cell[], { changes, endsSessions }: Operation): Cell[][] {
  const together: Cell[][] = [];
  for (const cell of cells) {
    const last = together.at(-1);
    const isQuiet = (one: Cell): boolean => !changes || one.expected === 'refused';
    const joins = last && last.length < TOGETHER && [...last, cell].every(isQuiet) && !endsSessions;
    if (joins) last.push(cell);
    else together.push([cell]);
  }
  return together;
}

/** So many operations later there is so much more in the tables that the planner should hear of it. */
const GROWN = 40;

describe('the matrix', () => {
  it('follows from the access table and how people stand to the objects', () => {
    const different = MATRIX.filter((cell) => predicted(ACCESS, cell) !== cell.expected);
    expect(
      different.map(
        (cell) => `${cell.operation}, ${nameOf(cell)}: ${predicted(ACCESS, cell)}, not ${cell.expected}`,
      ),
    ).toEqual([]);
  });

  it.each(ACCESS.map((line) => [nameOfLine(line), line] as const))(
    'fails without the line: %s',
    (_, line) => {
      // No line speaks of another operation than its own.
      const all = ACCESS.filter(({ operation }) => operation === line.operation);
      const others = all.filter((other) => other !== line);
      const cells = MATRIX.filter(({ operation }) => operation === line.operation);
      const lost = cells.filter((cell) => predicted(others, cell) !== predicted(all, cell));
      expect(lost.length).toBeGreaterThan(0);
    },
  );

  it.each(EXPECTED_OPERATIONS)(
    'is what the server does: %s',
    async (operation) => {
      const wrong: string[] = [];
      const cells = MATRIX.filter((one) => one.operation === operation);
      const known = operationOf(operation);
      await prepare(operation, known);
      if (EXPECTED_OPERATIONS.indexOf(operation) % GROWN === 0) await analyze(database);
      for (const some of listTogether(cells, known)) {
        const verdicts = await askTogether(some);
        some.forEach((cell, index) => {
          const { outcome, detail } = verdicts[index] ?? NOTHING;
          if (outcome !== cell.expected)
            wrong.push(`${nameOf(cell)}: ${cell.expected} is expected, ${outcome} came: ${detail}`);
        });
      }
      expect(wrong).toEqual([]);
    },
    180_000,
  );
});

describe('what an answer says of the rights to it', () => {
  it.each(STAFF)('is what the matrix says: %s', async (person) => {
    const { people, lessonId } = world.a;
    const session = await api.signIn('staff', [{ schoolId: world.a.schoolId, personId: people[person] }]);
    const answer = await api.send<{ lesson: { can: string[] } }>(
      session,
      'query ($id: ID!) { lesson(id: $id) { can } }',
      { id: lessonId },
    );
    const expected = MATRIX.filter(
      (cell) => cell.person === person && cell.school === 'own' && cell.pages === 'own',
    )
      .filter((cell) => cell.expected === 'allowed' && operationOf(cell.operation).about === 'lesson')
      .map(({ operation }) => operation);
    const told = (answer.data?.lesson.can ?? []).filter((name) => operationOf(name).about === 'lesson');
    expect(told.sort()).toEqual(expected.sort());
  });
});

function nameOfLine(line: AccessLine): string {
  return line.to === 'role'
    ? `${line.operation} ${line.role} ${line.relation}`
    : `${line.operation} ${line.to}`;
}
