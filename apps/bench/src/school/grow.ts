import pg from 'pg';
import { loadDemo } from '@zhurnal/demo';
import { asDay } from '@zhurnal/rules';
import type { BenchPlace } from '../place.js';

/** Years the school has kept its journal for. */
export const YEARS = 5;

const NAME = 'zhurnal_bench_years';

/** The same login in another database of the server. */
function inDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

/** Where the school with its past lies. */
export const grownPlace = (place: BenchPlace): BenchPlace => ({
  ...place,
  adminUrl: inDatabase(place.adminUrl, NAME),
  applicationUrl: inDatabase(place.applicationUrl, NAME),
});

/** What the office does in summer: who is in a class of a past year is there until its end. */
const END_YEARS = [
  `update enrollment e set valid_to = y.ends_on from school_class c join academic_year y on y.school_id = c.school_id and y.id = c.year_id
    where c.school_id = e.school_id and c.id = e.class_id and e.valid_to is null and y.ends_on < $1`,
  `update subgroup_member m set valid_to = y.ends_on from subgroup s join school_class c on c.school_id = s.school_id and c.id = s.class_id
     join academic_year y on y.school_id = c.school_id and y.id = c.year_id
    where s.school_id = m.school_id and s.id = m.subgroup_id and m.valid_to is null and y.ends_on < $1`,
  `update duty d set valid_to = y.ends_on from school_class c join academic_year y on y.school_id = c.school_id and y.id = c.year_id
    where c.school_id = d.school_id and c.id = d.class_id and d.valid_to is null and y.ends_on < $1`,
];

/** A copy of the database in which the first school has four whole years behind it. Nobody may be in the first one. */
export async function growSchool(place: BenchPlace): Promise<void> {
  const from = new URL(place.adminUrl).pathname.slice(1);
  const grown = grownPlace(place);
  const server = new pg.Client({ connectionString: inDatabase(place.adminUrl, 'postgres') });
  await server.connect();
  await server.query(`drop database if exists ${NAME}`);
  await server.query(`create database ${NAME} template ${server.escapeIdentifier(from)}`);
  await server.end();
  const thisYear = Number(place.day.slice(0, 4));
  for (let year = thisYear - YEARS + 2; year <= thisYear; year += 1) {
    const date = asDay(`${year}-08-30`);
    if (date) await loadDemo(grown.adminUrl, { date });
  }
  const after = new pg.Client({ connectionString: grown.adminUrl });
  await after.connect();
  await after.query('begin; set local session_replication_role = replica');
  for (const statement of END_YEARS) await after.query(statement, [place.day]);
  await after.query('commit');
  await after.query('vacuum analyze');
  await after.end();
}
