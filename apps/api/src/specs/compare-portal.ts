import type { TestDatabase } from '@zhurnal/testing';
import type { ArrangedSchool } from './arrange.js';
import { SCHOOL_CODE, numbersOf } from './arrange-portal.js';
import type { Portal } from './arrange-portal.js';

interface Held {
  readonly uid: string;
  readonly participant_uid: string;
  readonly lesson_uid: string;
  readonly estimate_value_code: string;
  readonly topic: string;
  readonly text: string;
  readonly due_on: string;
}
type State = Readonly<
  Record<
    'lessons' | 'tasks' | 'estimates' | 'educations' | 'subjects' | 'groups' | 'periods' | 'finals',
    readonly Held[]
  >
>;

/**
 * What the portal holds beside what the journal holds, each read by its own means: the school's tables by plain statements,
 * the portal's by its page of data, and the numbers from the vault. Answers what differs, in words.
 */
export async function compareWithPortal(
  database: TestDatabase,
  portal: Portal,
  { schoolId }: ArrangedSchool,
): Promise<readonly string[]> {
  const numbers = await numbersOf(database, schoolId);
  const uid = (kind: string, id: string): string =>
    numbers.get(`${kind} ${id}`) ?? `no number of ${kind} ${id}`;
  const state = await portal.json<State>('state.json');
  const read = <Row extends object>(text: string): Promise<Row[]> => database.query<Row>(text, [schoolId]);
  const marks = await read<{ id: string; s: string; l: string; v: string }>(
    `select id, student_id as s, lesson_id as l, value as v from mark where school_id = $1 and deleted_at is null`,
  );
  const absences = await read<{ id: string; s: string; l: string; v: string }>(
    `select id, student_id as s, lesson_id as l, case fact when 'late' then 'late' else coalesce(reason, 'unknown') end as v from attendance where school_id = $1 and deleted_at is null`,
  );
  const remarks = await read<{ id: string; s: string; l: string; v: string }>(
    `select id, student_id as s, lesson_id as l, kind as v from remark where school_id = $1 and deleted_at is null`,
  );
  const lessons = await read<{ id: string; topic: string }>(
    `select l.id, coalesce(r.topic, '') as topic from lesson l left join lesson_record r using (school_id, id) where l.school_id = $1 and l.deleted_at is null`,
  );
  const tasks = await read<{ id: string; l: string; text: string; due: string }>(
    `select id, lesson_id as l, text, to_char(due_on, 'YYYY-MM-DD') as due from homework where school_id = $1 and deleted_at is null`,
  );
  const estimate = (kind: string) => (row: { id: string; s: string; l: string; v: string }) =>
    [uid(kind, row.id), uid('student', row.s), uid('lesson', row.l), row.v].join(' ');
  return [
    ...differ(
      'estimates',
      [
        ...marks.map(estimate('mark')),
        ...absences.map(estimate('absence')),
        ...remarks.map(estimate('remark')),
      ],
      state.estimates.map((one) =>
        [one.uid, one.participant_uid, one.lesson_uid, one.estimate_value_code].join(' '),
      ),
    ),
    ...differ(
      'lessons',
      lessons.map(({ id, topic }) => `${uid('lesson', id)} ${topic}`),
      state.lessons.map((one) => `${one.uid} ${one.topic}`),
    ),
    ...differ(
      'tasks',
      tasks.map(({ id, l, text, due }) => [uid('task', id), uid('lesson', l), text, due].join(' ')),
      state.tasks.map((one) => [one.uid, one.lesson_uid, one.text, one.due_on].join(' ')),
    ),
    ...(await counted(read, state)),
  ];
}

async function counted(
  read: <Row extends object>(text: string) => Promise<Row[]>,
  state: State,
): Promise<readonly string[]> {
  const [row] = await read<Record<'subjects' | 'groups' | 'periods' | 'educations' | 'finals', number>>(
    `select (select count(distinct subject_id)::int from teaching_group where school_id = $1) as subjects,
            (select count(*)::int from teaching_group where school_id = $1) + (select count(*)::int from school_class where school_id = $1) as groups,
            (select count(*)::int from grading_period where school_id = $1 and deleted_at is null) as periods,
            (select count(*)::int from enrollment where school_id = $1) + (select count(*)::int from group_member where school_id = $1) as educations,
            (select count(*)::int from period_mark m join period_release r using (school_id, class_id, year_id) where m.school_id = $1 and r.period_id is not distinct from m.period_id) as finals`,
  );
  const parts = ['subjects', 'groups', 'periods', 'educations', 'finals'] as const;
  return parts
    .filter((part) => row?.[part] !== state[part].length)
    .map((part) => `${part}: ${row?.[part]} here, ${state[part].length} there`);
}

function differ(what: string, here: readonly string[], there: readonly string[]): readonly string[] {
  const [left, right] = [new Set(here), new Set(there)];
  return [
    ...(here.length === there.length ? [] : [`${what}: ${here.length} here, ${there.length} there`]),
    ...here.filter((one) => !right.has(one)).map((one) => `${what}: only here: ${one}`),
    ...there.filter((one) => !left.has(one)).map((one) => `${what}: only there: ${one}`),
  ];
}

export const schoolPath = (rest = ''): string => `/schools/${SCHOOL_CODE}${rest}`;
