import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { Documents } from '../day/documents.js';
import { openSession } from './open-session.js';

/** Who makes packages of reports and sends to the portal, in the school whose marks are entered. */
export interface Office {
  readonly deputy: string;
  readonly admin: string;
  /** Grading periods of all classes that have begun. */
  readonly periodIds: readonly string[];
  readonly classes: number;
}

export async function chooseOffice(client: pg.Client, schoolId: string, day: string): Promise<Office> {
  const cookieOf = async (role: string): Promise<string> => {
    const { rows } = await client.query<{ personId: string }>(
      `select person_id as "personId" from duty where school_id = $1 and role = $2 and deleted_at is null
          and valid_from <= $3 and coalesce(valid_to >= $3, true) order by person_id limit 1`,
      [schoolId, role, day],
    );
    const [found] = rows;
    if (!found) throw new Error(`nobody in the school is ${role}`);
    return openSession(client, { schoolId, personId: found.personId }, 'staff');
  };
  const { rows: periods } = await client.query<{ id: string }>(
    `select id from grading_period where school_id = $1 and kind <> 'year' and starts_on <= $2 and deleted_at is null order by starts_on, id`,
    [schoolId, day],
  );
  const { rows: counted } = await client.query<{ count: number }>(
    `select count(*)::int as count from school_class c join academic_year y on y.school_id = c.school_id and y.id = c.year_id
      where c.school_id = $1 and c.deleted_at is null and $2 between y.starts_on and y.ends_on`,
    [schoolId, day],
  );
  return {
    deputy: await cookieOf('deputy'),
    admin: await cookieOf('administrator'),
    periodIds: periods.map(({ id }) => id),
    classes: counted[0]?.count ?? 0,
  };
}

const documents = new Documents();

/** How often a question is repeated that was not answered because too much was asked at once, and after which pause (ms). */
const TRIES = 20;
const BREATH = 500;

/** A document of the pages of the staff. A refusal is an error here. */
export async function askOffice<Data>(
  origin: string,
  cookie: string,
  name: string,
  variables: Readonly<Record<string, unknown>> = {},
  tries = TRIES,
): Promise<Data> {
  const answer = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-zhurnal-app': 'staff', cookie },
    body: JSON.stringify({ documentId: documents.get('staff', name).id, variables }),
  }).catch(() => undefined);
  const text = (await answer?.text()) ?? '';
  if ((!answer || text.includes('"UNAVAILABLE"')) && tries > 1) {
    await pause(BREATH);
    return askOffice(origin, cookie, name, variables, tries - 1);
  }
  if (answer?.status !== 200 || text.includes('"errors"') || text.includes('"Refusal"'))
    throw new Error(`${name}: ${answer?.status} ${text.slice(0, 300)}`);
  return (JSON.parse(text) as { data: Data }).data;
}

/** The same for a command: under a key of its own. */
export const orderOffice = <Data>(
  origin: string,
  cookie: string,
  name: string,
  input: Readonly<Record<string, unknown>>,
): Promise<Data> =>
  askOffice<Data>(origin, cookie, name, { input: { clientMutationId: randomUUID(), ...input } });
