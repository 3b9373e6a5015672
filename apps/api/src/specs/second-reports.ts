import type { TestDatabase } from '@zhurnal/testing';

/** Rows of a table as the database has them, moments by the clock of the school. */
type Raw = Readonly<Record<string, string | number | boolean | null>>;

/** A share with two digits, half up. */
export const share = (part: number, whole: number): string | null =>
  whole === 0 ? null : (Math.round((part * 10_000) / whole) / 100).toFixed(2);

/** Plain rows of a school, for counting a second time. */
export class RawSchool {
  constructor(
    private readonly database: TestDatabase,
    private readonly schoolId: string,
  ) {}

  /** Every row of a table that was not taken out; `columns` as the database selects them. */
  async rows(table: string, columns: string): Promise<readonly Raw[]> {
    const rows = await this.database.query<Raw & { deleted_at: unknown }>(
      `select ${columns}, deleted_at from ${table} where school_id = $1`,
      [this.schoolId],
    );
    return rows.filter(({ deleted_at }) => deleted_at === null);
  }
}

const text = (column: string): string => `${column}::text as ${column}`;
const local = (column: string): string =>
  `(${column} at time zone 'Europe/Moscow')::timestamp(0)::text as ${column}`;

/** № 9 from rows: a record, homework or a roll call is late after the day of the lesson. */
export async function secondWork(
  raw: RawSchool,
  teacherId: string,
  { from, to, now }: Readonly<Record<'from' | 'to' | 'now', string>>,
): Promise<Readonly<Record<string, string | null>>> {
  const lessons = await raw.rows(
    'lesson',
    `id, group_id, ${text('date')}, (date + ends_at)::text as ends, cancelled_at is not null as cancelled`,
  );
  const over = lessons.filter(
    ({ date, ends, cancelled }) =>
      !cancelled && String(date) >= from && String(date) <= to && String(ends) <= now,
  );
  const teachers = await raw.rows('lesson_teacher', 'lesson_id, staff_id, substitute');
  const givers = teachers.filter(({ substitute }) => !substitute);
  const groups = new Set(
    over
      .filter(({ id }) =>
        givers.some(({ lesson_id, staff_id }) => lesson_id === id && staff_id === teacherId),
      )
      .map(({ group_id }) => group_id),
  );
  const own = over.filter(({ group_id }) => groups.has(group_id));
  const records = await raw.rows('lesson_record', `id, topic, ${local('held_at')}`);
  const rolls = await raw.rows('roll_call', `id, ${local('taken_at')}`);
  const homework = await raw.rows('homework', `lesson_id as id, ${local('posted_at')}`);
  const entered = (rows: readonly Raw[], at: string) =>
    own.flatMap((lesson) => {
      const found = rows.find((one) => one['id'] === lesson['id'] && one[at] !== null);
      return found ? [String(found[at]).slice(0, 10) > String(lesson['date'])] : [];
    });
  const [held, taken, given] = [
    entered(records, 'held_at'),
    entered(rolls, 'taken_at'),
    entered(homework, 'posted_at'),
  ];
  const topics = own.filter(({ id }) => records.some((one) => one['id'] === id && one['topic'] !== ''));
  const all = [...held, ...taken, ...given];
  const members = await raw.rows(
    '(select *, null as deleted_at from group_member) m',
    `group_id, student_id, ${text('valid_from')}, ${text('valid_to')}`,
  );
  const last = to < now.slice(0, 10) ? to : now.slice(0, 10);
  const pupils = members.filter(
    ({ group_id, valid_from, valid_to }) =>
      groups.has(group_id ?? '') &&
      String(valid_from) <= last &&
      (valid_to === null || String(valid_to) >= last),
  );
  const marks = (await raw.rows('mark', `group_id, student_id, value, ${text('date')}`)).filter(
    ({ group_id, date, value }) =>
      groups.has(group_id ?? '') && value !== 'due' && String(date) >= from && String(date) <= to,
  );
  const covered = pupils.filter(
    (pupil) =>
      marks.filter((m) => m['group_id'] === pupil['group_id'] && m['student_id'] === pupil['student_id'])
        .length >= 2,
  );
  const remarks = (await raw.rows('review_remark', `performer_id, state, ${local('written_at')}`)).filter(
    ({ performer_id, written_at }) =>
      performer_id === teacherId &&
      String(written_at).slice(0, 10) >= from &&
      String(written_at).slice(0, 10) <= to,
  );
  return {
    journalCount: String(groups.size),
    lessons: String(own.length),
    timelyShare: share(all.filter((isLate) => !isLate).length, all.length),
    filledShare: share(held.length + topics.length + taken.length, own.length * 3),
    coveredShare: share(covered.length, pupils.length),
    marks: String(marks.length),
    remarksGiven: String(remarks.length),
    remarksClosed: String(remarks.filter(({ state }) => state === 'accepted').length),
  };
}

/** № 15 from rows: who of these people signed in to these pages in these days, and how often. */
export async function secondLogins(
  database: TestDatabase,
  schoolId: string,
  people: readonly string[],
  audience: 'staff' | 'family',
  [from, to]: readonly [string, string],
): Promise<Readonly<Record<string, string | null>>> {
  const members = await database.query<{ account_id: string; person_id: string; ended_at: unknown }>(
    `select account_id, person_id, ended_at from membership where school_id = $1`,
    [schoolId],
  );
  const sessions = (
    await database.query<{ account_id: string; audience: string; day: string }>(
      `select account_id, audience, (created_at at time zone 'Europe/Moscow')::date::text as day from session`,
    )
  ).filter((one) => one.audience === audience && one.day >= from && one.day <= to);
  const daysOf = (person: string): string[] =>
    members
      .filter(({ person_id }) => person_id === person)
      .flatMap(({ account_id }) => sessions.filter((one) => one.account_id === account_id))
      .map(({ day }) => day);
  const all = people.map(daysOf);
  const signedIn = all.filter((days) => days.length > 0).length;
  return {
    users: String(people.length),
    withSignIn: String(
      people.filter((id) => members.some(({ person_id, ended_at }) => person_id === id && ended_at === null))
        .length,
    ),
    signedIn: String(signedIn),
    signedInShare: share(signedIn, people.length),
    logins: String(all.flat().length),
    lastLogin: all.flat().sort().at(-1) ?? null,
  };
}

/** № 16 from rows: what is broken in the place of an assessment of class 8 А, by a tenth, 17 days, and first and last lessons. */
export async function secondPlace(
  raw: RawSchool,
  id: string,
  groupsOfClass: readonly string[],
): Promise<Readonly<Record<'shareCheck' | 'gapCheck' | 'placeCheck', boolean>>> {
  const all = await raw.rows('assessment', `id, subject_id, ${text('date')}, lessons, title`);
  const one = all.find((each) => each['id'] === id);
  const subjects = await raw.rows('teaching_group', 'id, subject_id');
  const lessons = (
    await raw.rows('lesson', `group_id, ${text('date')}, slot, cancelled_at is not null as cancelled`)
  ).filter(({ group_id, cancelled }) => !cancelled && groupsOfClass.includes(String(group_id)));
  const isOfSubject = (groupId: unknown): boolean =>
    subjects.some((each) => each['id'] === groupId && each['subject_id'] === one?.['subject_id']);
  const same = all.filter((each) => each['subject_id'] === one?.['subject_id']);
  const taken = same.reduce((sum, each) => sum + Number(each['lessons']), 0);
  const gaps = same
    .filter((each) => each['id'] !== id)
    .map((each) =>
      Math.abs((Date.parse(String(each['date'])) - Date.parse(String(one?.['date']))) / 86_400_000),
    );
  const ofDay = lessons.filter(({ date }) => date === one?.['date']);
  const slots = ofDay.map(({ slot }) => Number(slot));
  const own = ofDay.filter(({ group_id }) => isOfSubject(group_id)).map(({ slot }) => Number(slot));
  return {
    shareCheck: taken * 10 > lessons.filter(({ group_id }) => isOfSubject(group_id)).length,
    gapCheck: gaps.some((days) => days < 17),
    placeCheck: own.every((slot) => slot === Math.min(...slots) || slot === Math.max(...slots)),
  };
}
