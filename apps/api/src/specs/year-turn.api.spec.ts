import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CLOCK, newId, sql } from '@zhurnal/platform';
import type { Clock, PersonId } from '@zhurnal/platform';
import { CloseSignIns } from '@zhurnal/schooling';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, NOON } from './arrange.js';
import { addClasses, changeTurn, readTurn, visibleRows } from './arrange-year-turn.js';
import type { TurnView, TurningSchool } from './arrange-year-turn.js';

const ORDER = { orderNumber: '41-у', orderedOn: '2027-06-25' };

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let more: TurningSchool;
let deputy: TestSession;
let director: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  setNow(NOON);
  school = await ArrangedSchool.open(api);
  more = await addClasses(school);
  deputy = await school.signIn('deputy');
  director = await school.signIn('director');
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

/** Moves the clock of the service. */
function setNow(now: string): void {
  api.app.get<Clock>(CLOCK).now = () => new Date(now);
}

const begin = () => changeTurn(api, deputy, 'beginYearTurn', { fromYearId: school.yearId });
const on = ({ turnId, version }: TurnView) => ({ turnId, expectedVersion: version });
const decide = (turn: TurnView, input: object) =>
  changeTurn(api, deputy, 'decideYearTurn', { ...on(turn), ...input });
const apply = (turn: TurnView, key?: string) =>
  changeTurn(api, deputy, 'applyYearTurn', { ...on(turn), ...ORDER }, key);
const undo = (turn: TurnView) => changeTurn(api, deputy, 'undoYearTurn', on(turn));
const classNamed = (turn: TurnView, name: string): string =>
  turn.classes.find((each) => each.name === name)?.id ?? '';
const decisionOf = (turn: TurnView, studentId: string) => {
  const found = turn.students.find((one) => one.studentId === studentId);
  const target = turn.classes.find(({ id }) => id === found?.targetId)?.name ?? null;
  return [found?.decision, target];
};
/** The draft with everybody decided: the failed student of 9 А repeats the grade in a class that is opened for it. */
async function decided(): Promise<TurnView> {
  const turn = await begin();
  return decide(turn, {
    classes: [{ name: '9 Б', gradeLevel: 9 }],
    students: [{ studentId: more.students.uvarov, decision: 'RETAINED', reason: 'Решение педсовета № 9' }],
  });
}

const STAYS = sql(
  'test.turn.stays',
  `select c.name, e.valid_from as "from", e.valid_to as "to" from enrollment e join school_class c on c.school_id = $1 and c.id = e.class_id
    where e.school_id = $1 and e.student_id = $2 and e.deleted_at is null order by e.valid_from`,
);
const stays = (studentId: string) =>
  school.change((tx) => tx.rows<{ name: string; from: string; to: string | null }>(STAYS, [studentId]));
const MOVED = sql(
  'test.turn.moved',
  `select m.cause, m.day, m.order_number as "order" from movement m where m.school_id = $1 and m.student_id = $2 and m.deleted_at is null`,
);
const GROUPS = sql(
  'test.turn.groups',
  `select g.name, s.name as subject, g.scale, (select count(*)::int from group_member m where m.school_id = $1 and m.group_id = g.id and m.valid_from = y.starts_on) as members,
          (select string_agg(p.family_name, ', ') from teaching_load l join person p on p.school_id = $1 and p.id = l.staff_id where l.school_id = $1 and l.group_id = g.id) as teachers
     from academic_year y join teaching_group g on g.school_id = $1 and g.year_id = y.id and g.deleted_at is null
     join subject s on s.school_id = $1 and s.id = g.subject_id
    where y.school_id = $1 and y.name = '2027/2028' and y.deleted_at is null order by s.name, g.name`,
);
const CLOSE = sql(
  'test.turn.close',
  `insert into period_closing (school_id, id, class_id, period_id, closed_at, closed_by)
   select $1::uuid, new_uuid(), k.id, d.id, now(), $2::uuid from school_class k
     join grading_period d on d.school_id = $1 and d.year_id = k.year_id and d.kind <> 'year' and k.grade_level between d.grade_from and d.grade_to
    where k.school_id = $1 and k.year_id = $3`,
);
const FOLLOW = sql(
  'test.turn.follow',
  `insert into regulation (school_id, id, base_profile, valid_from) values ($1, new_uuid(), 'federal', $2::date)`,
);
const AMEND = sql(
  'test.turn.amend',
  `insert into regulation_amendment (school_id, id, regulation_id, from_day, setting, to_value, reason, decided_by)
   select $1::uuid, new_uuid(), r.id, $3::date, 'classSize', '1', 'Малые классы', $2::uuid from regulation r where r.school_id = $1 and r.base_profile = 'federal' and r.valid_from is not null`,
);
const REOPEN = sql(
  'test.turn.reopen',
  `insert into period_reopening (school_id, id, closing_id, group_id, from_day, to_day, order_number, ordered_on, reason, opened_at, opened_by, until)
   select $1::uuid, new_uuid(), c.id, g.group_id, d.starts_on, d.ends_on, '7', d.ends_on, 'Пропущена отметка', d.starts_on, $2::uuid, d.starts_on + 1
     from period_closing c join school_class k on k.school_id = $1 and k.id = c.class_id and k.year_id = $3
     join teaching_group_part g on g.school_id = $1 and g.class_id = k.id
     join grading_period d on d.school_id = $1 and d.id = c.period_id
    where c.school_id = $1 order by d.starts_on, c.id limit 1`,
);
const SEAL = sql(
  'test.turn.seal',
  `insert into period_seal (school_id, id, closing_id, number, digest, lessons, marks, absences, made_at, made_by)
   select $1::uuid, new_uuid(), r.closing_id, 1, repeat('0', 64), 0, 0, 0, now(), r.opened_by from period_reopening r where r.school_id = $1`,
);
const LESSON = sql(
  'test.turn.lesson',
  `insert into lesson (school_id, id, group_id, date, slot, starts_at, ends_at)
   select $1::uuid, $2::uuid, g.id, '2027-09-02', 1, '08:30', '09:15' from teaching_group g join academic_year y on y.school_id = $1 and y.id = g.year_id
    where g.school_id = $1 and y.name = '2027/2028' and g.name = '2 Б' and g.deleted_at is null`,
);

describe('the draft of a turn', () => {
  it('proposes classes and decisions, and says what carrying it out would make', async () => {
    const empty = await readTurn(api, deputy);
    expect(empty).toMatchObject({
      turnId: null,
      version: 0,
      state: null,
      toYear: '2027/2028',
      startsOn: '2027-09-01',
    });
    const turn = await begin();
    expect(turn.classes.map(({ name, teacherName }) => [name, teacherName])).toEqual([
      ...[
        ['1 Б', null],
        ['2 Б', null],
        ['5 А', null],
        ['5 Б', null],
        ['9 А', 'Орлова Анна Ивановна'],
      ],
    ]);
    const { klimov, nosov, panin, rybin, sedov, uvarov } = more.students;
    expect(decisionOf(turn, school.students.ageev)).toEqual(['PROMOTED', '9 А']);
    expect(decisionOf(turn, school.students.malyshev)).toEqual(['PROMOTED', '2 Б']);
    expect(decisionOf(turn, klimov)).toEqual(['PROMOTED', '5 А']);
    expect(decisionOf(turn, nosov)).toEqual(['CONDITIONAL', '5 Б']);
    expect(turn.students.find(({ studentId }) => studentId === nosov)?.failed).toEqual(['Русский язык']);
    expect([panin, rybin].map((id) => decisionOf(turn, id)[0])).toEqual(['GRADUATED', 'GRADUATED']);
    expect(decisionOf(turn, uvarov)).toEqual([null, null]);
    expect(decisionOf(turn, sedov)).toEqual(['DEPARTED', null]);
    expect(turn.students).toHaveLength(11);
    expect(new Set(turn.students.map(({ studentId }) => studentId)).size).toBe(11);
    const made = Object.fromEntries(turn.makes.map(({ kind, count }) => [kind, count]));
    expect(made).toMatchObject({ class: 5, enrollment: 7, movement: 2, duty: 2, subgroup: 2, member: 4 });
    expect(turn.findings).toEqual(
      expect.arrayContaining([
        { kind: 'UNDECIDED', isBlocking: true, isBlockingConfirm: false, name: '9 А', count: 1 },
        { kind: 'ARREARS', isBlocking: false, isBlockingConfirm: false, name: '', count: 1 },
        expect.objectContaining({ kind: 'PERIODS_OPEN', isBlockingConfirm: true }),
        expect.objectContaining({ kind: 'NO_TEACHER', name: '5 А' }),
      ]),
    );
  });

  it('is of a year that the school has: of another one nothing is told, and none is begun', async () => {
    expect(await readTurn(api, deputy, newId())).toBeNull();
    const begun = await changeTurn(api, deputy, 'beginYearTurn', { fromYearId: newId() });
    expect(begun.code).toBe('NOT_FOUND');
  });

  it('changes nothing of the school, and keeps what was decided by hand when it is made anew', async () => {
    const before = await visibleRows(school);
    const turn = await begin();
    const { klimov, uvarov } = more.students;
    const regrouped = await decide(turn, {
      classes: [{ name: '5 В', gradeLevel: 5, teacherId: school.staff.maths }],
      students: [{ studentId: uvarov, decision: 'DEPARTED', reason: 'Колледж' }],
    });
    const target = classNamed(regrouped, '5 В');
    const again = await decide(regrouped, {
      students: [{ studentId: klimov, decision: 'PROMOTED', targetId: target }],
    });
    const anew = await begin();
    expect(anew.version).toBeGreaterThan(again.version);
    expect(anew.turnId).toBe(turn.turnId);
    expect([decisionOf(anew, klimov), decisionOf(anew, uvarov)]).toEqual([
      ...[
        ['PROMOTED', '5 В'],
        ['DEPARTED', null],
      ],
    ]);
    expect(decisionOf(anew, more.students.nosov)).toEqual(['CONDITIONAL', '5 Б']);
    expect(anew.classes).toHaveLength(6);
    expect(await visibleRows(school)).toEqual(before);
  });

  it('asks for decisions that can be carried out, on the draft that was seen', async () => {
    const turn = await begin();
    const { klimov, panin } = more.students;
    const one = (student: object) => decide(turn, { students: [student] });
    expect((await one({ studentId: klimov, decision: 'GRADUATED' })).code).toBe('INVALID_VALUE');
    const below = { studentId: panin, decision: 'PROMOTED', targetId: classNamed(turn, '9 А') };
    expect((await one(below)).code).toBe('INVALID_VALUE');
    expect((await decide(turn, { classes: [{ name: '5 А', gradeLevel: 5 }] })).code).toBe('NAME_TAKEN');
    const seen = await one({ studentId: klimov, decision: 'DEPARTED' });
    expect(seen.version).toBe(turn.version + 1);
    expect((await one({ studentId: klimov, decision: 'PROMOTED' })).code).toBe('STALE_VERSION');
    const dropped = await decide(seen, {
      classes: [{ id: classNamed(seen, '9 А'), name: '9 А', gradeLevel: 9, isDropped: true }],
    });
    expect(decisionOf(dropped, school.students.ageev)).toEqual(['PROMOTED', null]);
    expect((await begin()).classes.map(({ name }) => name)).not.toContain('9 А');
  });
});

describe('a turn that is carried out', () => {
  it('is refused while somebody is undecided, and without the number of an order', async () => {
    const turn = await begin();
    const said = await apply(turn);
    expect(said).toMatchObject({ code: 'TURN_UNDECIDED' });
    expect(said.params).toContainEqual({ name: 'names', value: '9 А' });
    const ready = await decided();
    const unordered = { ...on(ready), orderNumber: ' ', orderedOn: '2027-06-25' };
    expect((await changeTurn(api, deputy, 'applyYearTurn', unordered)).code).toBe('INVALID_VALUE');
  });

  it('moves students into the classes of the new year from its first day, and lets the last grades go', async () => {
    const applied = await apply(await decided());
    expect(applied).toMatchObject({ state: 'APPLIED', orderNumber: '41-у' });
    const { ageev } = school.students;
    const { nosov, panin, uvarov, sedov } = more.students;
    expect(await stays(ageev)).toEqual([
      { name: '8 А', from: '2026-09-01', to: '2027-08-31' },
      { name: '9 А', from: '2027-09-01', to: null },
    ]);
    expect((await stays(nosov)).map(({ name }) => name)).toEqual(['4 Б', '5 Б']);
    expect((await stays(uvarov)).map(({ name }) => name)).toEqual(['9 А', '9 А']);
    expect(await stays(panin)).toEqual([{ name: '9 А', from: '2026-09-01', to: '2027-06-25' }]);
    expect(await school.change((tx) => tx.rows(MOVED, [panin]))).toEqual([
      { cause: 'graduated', day: '2027-06-25', order: '41-у' },
    ]);
    expect(await stays(sedov)).toEqual([{ name: '8 А', from: '2026-09-01', to: '2026-10-31' }]);
  });

  it('carries groups, subgroups with their students and the load where the subject goes on', async () => {
    const applied = await apply(await decided());
    // 9 А has Russian only, so nothing of 8 А goes on but what its grade has; of grades 2 and 5 nothing is known.
    expect(await school.change((tx) => tx.rows(GROUPS))).toEqual([
      { name: '2 Б', subject: 'Алгебра', scale: 'five', members: 1, teachers: 'Белова' },
      { name: '5 А', subject: 'Литературное чтение', scale: 'five', members: 1, teachers: null },
      { name: '5 Б', subject: 'Русский язык', scale: 'five', members: 1, teachers: null },
    ]);
    expect(applied.makes.find(({ kind }) => kind === 'member')?.count).toBe(4);
  });

  it('is made once, however often the request comes', async () => {
    const ready = await decided();
    const key = randomUUID();
    const first = await apply(ready, key);
    const rows = await visibleRows(school);
    const second = await apply(ready, key);
    expect([first.state, second.state]).toEqual(['APPLIED', 'APPLIED']);
    expect(await visibleRows(school)).toEqual(rows);
    expect((await apply(ready)).code).toBe('STALE_VERSION');
    expect((await apply(second)).code).toBe('TURN_APPLIED');
    expect((await begin()).code).toBe('TURN_APPLIED');
  });

  it('shows families the next class only when the new year begins', async () => {
    const family = await school.signIn('ofAgeev');
    const child = async () =>
      (await api.data<{ myChildren: { className: string }[] }>(family, '{ myChildren { className } }'))
        .myChildren;
    await apply(await decided());
    expect(await child()).toEqual([{ className: '8 А' }]);
    setNow('2027-09-01T09:00:00Z');
    expect(await child()).toEqual([{ className: '9 А' }]);
  });
});

describe('a turn that is taken back', () => {
  it('leaves every row as it was before, and may be carried out again with the same decisions', async () => {
    const before = await visibleRows(school);
    const applied = await apply(await decided());
    expect(await visibleRows(school)).not.toEqual(before);
    const undone = await undo(applied);
    expect(undone.state).toBe('UNDONE');
    expect(await visibleRows(school)).toEqual(before);
    expect((await undo(undone)).code).toBe('TURN_NOT_APPLIED');
    const anew = await begin();
    expect(anew.turnId).not.toBe(applied.turnId);
    expect(decisionOf(anew, more.students.uvarov)).toEqual(['RETAINED', '9 А']);
    expect((await apply(anew)).state).toBe('APPLIED');
  });

  it('is refused with the names of groups and classes that somebody works with already', async () => {
    const applied = await apply(await decided());
    await school.change((tx) => tx.rows(LESSON, [newId()]));
    const refused = await undo(applied);
    expect(refused).toMatchObject({ code: 'TURN_IN_USE' });
    expect(refused.params).toContainEqual({ name: 'names', value: '2 Б Алгебра' });
  });
});

const ACTS = sql(
  'test.turn.acts',
  `select a.act from sign_in_act a where a.school_id = $1 and a.person_id = $2 and a.act in ('blocked', 'restored') order by a.id`,
);

describe('sign-ins of those who graduated', () => {
  it('are shut after their last day by the hourly look, and opened again with the turn that is taken back', async () => {
    const { rybin } = more.students;
    await api.signIn('family', [{ schoolId: school.schoolId, personId: rybin as PersonId }]);
    const acts = async () =>
      (await school.change((tx) => tx.rows<{ act: string }>(ACTS, [rybin]))).map(({ act }) => act);
    const applied = await apply(await decided());
    await api.get(CloseSignIns).run();
    expect(await acts()).toEqual([]);
    setNow('2027-06-28T09:00:00Z');
    deputy = await school.signIn('deputy');
    await api.get(CloseSignIns).run();
    expect(await acts()).toEqual(['blocked']);
    expect((await undo(applied)).state).toBe('UNDONE');
    expect(await acts()).toEqual(['blocked', 'restored']);
  });
});

describe('the size of a class', () => {
  it('is that of the regulation on the first day of the new year: a class above it is found', async () => {
    const sizes = ({ findings }: TurnView) => findings.filter(({ kind }) => kind === 'TOO_LARGE');
    expect(sizes(await begin())).toEqual([]);
    await school.change((tx) => tx.rows(FOLLOW, ['2026-09-01']));
    await school.change((tx) => tx.rows(AMEND, [school.staff.director, '2027-09-02']));
    expect(sizes(await readTurn(api, deputy))).toEqual([]);
    await school.change((tx) => tx.rows(AMEND, [school.staff.director, '2027-09-01']));
    const found = sizes(await readTurn(api, deputy));
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ count }) => count > 1)).toBe(true);
  });
});

describe('a turn that is confirmed', () => {
  const confirm = (turn: TurnView, session = director) =>
    changeTurn(api, session, 'confirmYearTurn', on(turn));

  it('waits until every period of the old year is closed, and names what is open', async () => {
    const applied = await apply(await decided());
    const refused = await confirm(applied);
    expect(refused.code).toBe('TURN_PERIODS_OPEN');
    expect(refused.params?.find(({ name }) => name === 'names')?.value).toContain('1 Б, 1 четверть');
    await school.change((tx) => tx.rows(CLOSE, [school.staff.deputy, school.yearId]));
    expect(await confirm(applied)).toMatchObject({ state: 'CONFIRMED' });
  });

  it('archives the old year with it, and waits for the seal of what an order has opened again', async () => {
    const applied = await apply(await decided());
    const { deputy: by } = school.staff;
    await school.change((tx) => tx.rows(CLOSE, [by, school.yearId]));
    await school.change((tx) => tx.rows(REOPEN, [by, school.yearId]));
    const refused = await confirm(applied);
    expect(refused).toMatchObject({ code: 'TURN_PERIODS_OPEN' });
    expect(refused.params?.find(({ name }) => name === 'count')?.value).toBe('1');
    await school.change((tx) => tx.rows(SEAL));
    const confirmed = await confirm(applied);
    expect(confirmed.findings?.map(({ kind }) => kind)).not.toContain('PERIODS_OPEN');
    const [year] = await database.query<{ isArchived: boolean }>(
      `select archived_at is not null as "isArchived" from academic_year where school_id = '${school.schoolId}' and id = '${school.yearId}'`,
    );
    expect(year).toEqual({ isArchived: true });
  });

  it('is confirmed by the director alone, and never taken back', async () => {
    const applied = await apply(await decided());
    await school.change((tx) => tx.rows(CLOSE, [school.staff.deputy, school.yearId]));
    await expect(confirm(applied, deputy)).rejects.toThrow('NOT_FOUND');
    const confirmed = await confirm(applied);
    expect((await undo(confirmed)).code).toBe('TURN_CONFIRMED');
    expect((await begin()).code).toBe('TURN_CONFIRMED');
  });
});
