import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';

/** A page somebody opens: what to ask the product and what to ask the bare server. */
export interface Page {
  readonly cookie: string;
  readonly app: 'staff' | 'family';
  readonly variables: Readonly<Record<string, string>>;
  readonly bare: readonly string[];
  readonly size: number;
}

async function openSession(
  client: pg.Client,
  schoolId: string,
  personId: string,
  app: 'staff' | 'family',
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const account = randomUUID();
  await client.query(`insert into account (account_id) values ($1)`, [account]);
  await client.query(`insert into membership (account_id, school_id, person_id) values ($1, $2, $3)`, [
    account,
    schoolId,
    personId,
  ]);
  await client.query(
    `insert into session (session_id, token_hash, account_id, audience, idle_minutes, expires_at) values ($1, $2, $3, $4, 600, now() + interval '1 day')`,
    [randomUUID(), createHash('sha256').update(token).digest(), account, app],
  );
  return `zhurnal-${app}=${token}`;
}

/** Journals of 25 to 30 students over the quarter that has most marks, each opened by its own teacher. */
export async function chooseJournals(client: pg.Client, count: number): Promise<Page[]> {
  const found = await client.query<{
    school_id: string;
    group_id: string;
    staff_id: string;
    from: string;
    to: string;
    size: number;
  }>(
    `with busy as (select school_id, group_id, count(distinct student_id)::int as size, count(*) as marks from mark where deleted_at is null group by 1, 2)
     select b.school_id, b.group_id, b.size, t.staff_id, p.starts_on::text as "from", p.ends_on::text as "to"
       from busy b
       join lateral (select x.staff_id from timetable_entry e join timetable_entry_teacher x on x.school_id = e.school_id and x.entry_id = e.id
         where e.school_id = b.school_id and e.group_id = b.group_id order by e.id limit 1) t on true
       join lateral (select q.starts_on, q.ends_on from grading_period q join mark m on m.school_id = q.school_id and m.group_id = b.group_id and m.date between q.starts_on and q.ends_on
         where q.school_id = b.school_id and q.kind = 'quarter' group by q.starts_on, q.ends_on order by count(*) desc limit 1) p on true
      where b.size between 25 and 30 order by b.marks desc, b.group_id limit $1`,
    [count],
  );
  const pages: Page[] = [];
  for (const row of found.rows) {
    pages.push({
      cookie: await openSession(client, row.school_id, row.staff_id, 'staff'),
      app: 'staff',
      variables: { groupId: row.group_id, from: row.from, to: row.to },
      bare: [row.school_id, row.group_id, row.from, row.to],
      size: row.size,
    });
  }
  return pages;
}

/** Weeks of students with their guardians. */
export async function chooseWeeks(client: pg.Client, count: number): Promise<Page[]> {
  const found = await client.query<{
    school_id: string;
    student_id: string;
    guardian_id: string;
    monday: string;
    sunday: string;
  }>(
    `select g.school_id, g.student_id, g.guardian_id, m.monday::text as monday, (m.monday + 6)::text as sunday
       from (select distinct on (school_id, student_id) school_id, student_id, guardian_id from guardianship where deleted_at is null order by school_id, student_id, guardian_id) g
       join lateral (select date_trunc('week', max(date))::date as monday from mark where school_id = g.school_id and student_id = g.student_id) m on m.monday is not null
      order by md5(g.student_id::text) limit $1`,
    [count],
  );
  const pages: Page[] = [];
  for (const row of found.rows) {
    pages.push({
      cookie: await openSession(client, row.school_id, row.guardian_id, 'family'),
      app: 'family',
      variables: { schoolId: row.school_id, studentId: row.student_id, monday: row.monday },
      bare: [row.school_id, row.student_id, row.monday, row.sunday],
      size: 1,
    });
  }
  return pages;
}
