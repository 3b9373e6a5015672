import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Chance, TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON } from './arrange.js';
import type { StudentName } from './arrange.js';
import { PAGE, markItem, setMarks } from './ask-journal.js';
import type { ItemResult } from './ask-journal.js';

const SEEDS = Array.from({ length: 100 }, (_, at) => at + 1);
const STEPS = 14;
const STUDENTS: readonly StudentName[] = ['ageev', 'ezhikov', 'zhukov'];
const VALUES = ['TWO', 'THREE', 'FOUR', 'FIVE', null] as const;
const CODES = { TWO: 2, THREE: 3, FOUR: 4, FIVE: 5 } as const;

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
  school = await ArrangedSchool.open(api);
  await school.substitute(school.lesson('maths', MONDAY), school.staff.substitute);
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

type Code = number | null;
interface Write {
  readonly by: string;
  readonly student: StudentName;
  readonly value: (typeof VALUES)[number];
  readonly over: number;
}

/** A teacher with a page of the journal: what was seen in each cell, and everything that was ever seen there. */
class Teacher {
  readonly seen = new Map<StudentName, { code: Code; version: number }>();
  readonly everSeen = new Set<string>();
  readonly contested = new Set<StudentName>();

  constructor(
    readonly personId: string,
    readonly session: TestSession,
  ) {}

  note(student: StudentName, code: Code, version: number): void {
    this.seen.set(student, { code, version });
    this.everSeen.add(`${student} ${version} ${String(code)}`);
  }

  async read(): Promise<void> {
    const variables = { groupId: school.groups.maths, from: MONDAY, to: MONDAY };
    const { journalPage: page } = await api.data<{
      journalPage: {
        students: { ids: string[] };
        marks: { students: number[]; values: number[]; versions: number[] };
      };
    }>(this.session, PAGE, variables);
    page.marks.students.forEach((at, row) => {
      const student = STUDENTS.find((name) => school.students[name] === page.students.ids[at]);
      const [value, version] = [page.marks.values[row], page.marks.versions[row]];
      if (student !== undefined && value !== undefined && version !== undefined)
        this.note(student, value, version);
    });
  }

  /** Sends a mark, and now and then the same request twice. */
  async write(
    student: StudentName,
    value: Write['value'],
    twice: boolean,
  ): Promise<{ write: Write; result: ItemResult }> {
    const over = this.seen.get(student)?.version ?? 0;
    const item = markItem(school, 'maths', MONDAY, student, value, { expectedVersion: over });
    const key = randomUUID();
    const send = () => setMarks(api, this.session, school.groups.maths, [item], key);
    const answers = await Promise.all(twice ? [send(), send()] : [send()]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const result = answers[0]?.[0] as ItemResult;
    const code = value === null ? null : CODES[value];
    if (result.__typename === 'MarkSaved') this.note(student, code, result.version ?? 0);
    else this.note(student, result.value ?? null, result.version ?? 0);
    if (result.__typename === 'MarkConflict') this.contested.add(student);
    else this.contested.delete(student);
    return { write: { by: this.personId, student, value, over }, result };
  }
}

interface Row {
  readonly student: string;
  readonly version: number;
  readonly value: string | null;
  readonly person: string;
}

const trailOf = (): Promise<Row[]> =>
  database.query<Row>(
    `select m.student_id as student, a.version, a.delta -> 'value' ->> 1 as value, a.person_id as person
       from audit a join mark m on m.school_id = a.school_id and m.id = a.row_id
      where a.school_id = $1 and a.entity = 'mark' order by a.version`,
    [school.schoolId],
  );

/** Could this row of the trail come from that write? */
function isWriteOf(write: Write, row: Row): boolean {
  const value = write.value === null ? null : String(CODES[write.value]);
  return write.by === row.person && school.students[write.student] === row.student && value === row.value;
}

async function play(seed: number) {
  const chance = new Chance(seed);
  const teachers = [
    new Teacher(school.staff.maths, await school.signIn('maths')),
    new Teacher(school.staff.substitute, await school.signIn('substitute')),
  ] as const;
  await Promise.all(teachers.map((teacher) => teacher.read()));
  const done: { write: Write; result: ItemResult }[] = [];
  const act = async (teacher: Teacher): Promise<void> => {
    const contested = [...teacher.contested];
    const kind = chance.below(8);
    if (kind === 0) await teacher.read();
    // «Оставить моё» writes over what was shown; «принять чужое» writes nothing.
    else if (kind === 1 && contested.length > 0) teacher.contested.delete(chance.of(contested));
    else done.push(await teacher.write(chance.of(STUDENTS), chance.of(VALUES), chance.below(4) === 0));
  };
  for (let step = 0; step < STEPS; step += 1) {
    // One after the other, or both at the same moment.
    if (chance.below(3) === 0) await Promise.all(teachers.map(act));
    else await act(chance.of(teachers));
  }
  return { teachers, done };
}

describe('two teachers in one journal', () => {
  it.each(SEEDS)('lose no update, and see every conflict: seed %i', async (seed) => {
    const before = await trailOf();
    const { teachers, done } = await play(seed);
    const trail = await trailOf();
    const added = trail.filter(
      (row) => !before.some((old) => old.student === row.student && old.version === row.version),
    );

    for (const { write, result } of done) {
      const id = school.students[write.student];
      const at = (version: number) => trail.find((row) => row.student === id && row.version === version);
      if (result.__typename === 'MarkConflict') {
        // Who contests is named, with what stands there: never the own content, never an old version.
        const there = at(result.version ?? 0);
        expect({ seed, write, value: there?.value ?? null }).toEqual({
          seed,
          write,
          value: result.value == null ? null : String(result.value),
        });
        expect(result.version).not.toBe(write.over);
        expect(result.by).toMatch(there?.person === school.staff.maths ? /^Петрова/ : /^Новикова/);
      } else expect({ seed, write, kind: result.__typename }).toMatchObject({ kind: 'MarkSaved' });
    }

    // Every version of a cell was written by somebody who had seen the one before.
    for (const row of added) {
      const student = STUDENTS.find((name) => school.students[name] === row.student) as StudentName;
      const writer = teachers.find(({ personId }) => personId === row.person);
      const previous = trail.find((one) => one.student === row.student && one.version === row.version - 1);
      const code = previous?.value == null ? null : Number(previous.value);
      // An empty cell has no version on the page: what stands before such a write must have been empty, too.
      const wasEmpty = code === null && done.some(({ write }) => isWriteOf(write, row) && write.over === 0);
      const isSeen =
        row.version === 1 ||
        wasEmpty ||
        writer?.everSeen.has(`${student} ${row.version - 1} ${String(code)}`);
      expect({ seed, row, isSeen }).toEqual({ seed, row, isSeen: true });
      const answered = done.some(
        ({ write, result }) =>
          result.__typename === 'MarkSaved' &&
          result.version === row.version &&
          write.student === student &&
          write.by === row.person,
      );
      expect({ seed, row, answered }).toEqual({ seed, row, answered: true });
    }

    // Versions have no gaps and no doubles, and the cell shows the last of them.
    const cells = await database.query<{ student: string; version: number; value: string | null }>(
      `select student_id as student, version, value from mark where school_id = $1`,
      [school.schoolId],
    );
    for (const cell of cells) {
      const versions = trail.filter(({ student }) => student === cell.student);
      expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1));
      expect(versions.at(-1)).toMatchObject({ version: cell.version, value: cell.value });
    }
  });
});
