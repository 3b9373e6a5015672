import { KNOWN_TRAIL_TABLES, TRAIL_TABLES, fullNameOf, searchWordsOf } from '@zhurnal/rules';
import type { PersonName } from '@zhurnal/rules';
import { Fault, isUuid, notFound, sql } from '@zhurnal/platform';
import type { Call, ReadTx, Sql } from '@zhurnal/platform';
import { describeTrail } from './describe-trail.js';
import type { TrailRow } from './describe-trail.js';
import type {
  TrailConnection,
  TrailEntry,
  TrailEntryDetails,
  TrailName,
  TrailPerson,
} from './trail.graphql.js';
import type { TrailFilter, TrailQuery } from './trail.inputs.js';
import { ONE_ENTRY, PAGE_STATEMENTS, PLAN_EACH, SESSION_OF_ENTRY } from './trail.sql.js';
import type { TrailStatements } from './trail.sql.js';

/** The first milliseconds of a UUIDv7, as an instant; undefined: the text is none. */
function instantOf(id: string): number | undefined {
  return isUuid(id) && id[14] === '7' ? Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : undefined;
}

const MINUTE = 60_000;
/** How long after its beginning a request may still write, and how far clocks may differ. */
const REQUEST_SPAN = [-5 * MINUTE, 60 * MINUTE] as const;
/** The same for a session: its id is as old as it is. */
const SESSION_SPAN = [-5 * MINUTE, 31 * 24 * 60 * MINUTE] as const;

/** Roles whose entries stand close together in the trail, so that it is quicker to walk along time. */
const DENSE_ROLES = new Set(['teacher', 'class_teacher']);

interface Bounds {
  readonly from: string | null;
  readonly until: string | null;
  readonly afterAt: string | null;
  /** Whose session the filter names. */
  readonly sessionOf: string | null;
}

/** The narrower of two bounds. */
function narrowed(
  { from, until }: Pick<Bounds, 'from' | 'until'>,
  id: string | null | undefined,
  [before, after]: readonly [number, number],
): Pick<Bounds, 'from' | 'until'> {
  const at = typeof id === 'string' ? instantOf(id) : undefined;
  if (at === undefined) return { from, until };
  const [first, last] = [new Date(at + before).toISOString(), new Date(at + after).toISOString()];
  return {
    from: from === null || Date.parse(from) < at + before ? first : from,
    until: until === null || Date.parse(until) > at + after ? last : until,
  };
}

/** The statement that finds a page of the filter soonest, and how many objects the filter names. */
function choose(filter: TrailFilter, statements: TrailStatements): { statement: Sql; objects: number } {
  const { aboutId, lessonId, groupId, classId, rowId, act, role, personId, requestId } = filter;
  const objects = [aboutId, lessonId ?? groupId ?? classId, rowId].filter(Boolean).length;
  if (objects > 0) return { statement: statements.byObject, objects };
  if (act === 'removed' || act === 'restored') return { statement: statements.ofRemoved, objects };
  const isProgram = role === 'program' || (requestId && instantOf(requestId) === undefined);
  if (isProgram) return { statement: statements.ofProgram, objects };
  const isByPeople = personId || (role && !DENSE_ROLES.has(role));
  return { statement: isByPeople ? statements.byPeople : statements.byTime, objects };
}

/** Entries of the trail that the filter wants, newest first, described. */
export async function listTrail(
  tx: ReadTx,
  filter: TrailFilter,
  {
    first,
    after,
    statements,
  }: { first: number; after?: string | null | undefined; statements: TrailStatements },
): Promise<{ entries: TrailEntry[]; named: TrailName[]; hasMore: boolean }> {
  const { kind, aboutId, lessonId, rowId, entity } = filter;
  if (Boolean(rowId) !== Boolean(entity)) throw new Fault('BAD_REQUEST', 'A row is named with its table.');
  const [groupId, classId] = lessonId
    ? [null, null]
    : [filter.groupId, filter.groupId ? null : filter.classId];
  const bounds = await tx.find<Bounds>(PLAN_EACH, [
    filter.from ?? null,
    filter.to ?? null,
    after ?? null,
    filter.sessionId ?? null,
  ]);
  if (!bounds) throw notFound();
  if (after && bounds.afterAt === null) throw new Fault('BAD_REQUEST', 'after is not a cursor of this list.');
  const { from, until } = narrowed(
    narrowed(bounds, filter.requestId, REQUEST_SPAN),
    filter.sessionId,
    SESSION_SPAN,
  );
  const tables = kind === 'other' ? KNOWN_TRAIL_TABLES : kind ? TRAIL_TABLES[kind] : null;
  // A session has one person: the way by people is the shorter one.
  const personId = filter.personId ?? bounds.sessionOf;
  const { statement, objects } = choose({ ...filter, personId }, statements);
  const rows = await tx.rows<TrailRow>(statement, [
    from,
    until,
    bounds.afterAt,
    after ?? null,
    first + 1,
    tables,
    kind === 'other',
    filter.act ?? null,
    personId ?? null,
    filter.role ?? null,
    filter.requestId ?? null,
    filter.sessionId ?? null,
    ...(objects === 0
      ? []
      : [
          aboutId ?? null,
          lessonId ?? null,
          groupId ?? null,
          classId ?? null,
          entity ?? null,
          rowId ?? null,
          objects,
        ]),
  ]);
  const told = await describeTrail(tx, rows.slice(0, first), [
    filter.personId,
    aboutId,
    lessonId,
    groupId,
    classId,
  ]);
  return { ...told, hasMore: rows.length > first };
}

// $2 words.
const PEOPLE = sql(
  'audit.trail.people',
  `select p.id, p.family_name as "familyName", p.given_name as "givenName", p.patronymic,
          exists (select from staff_member f where f.school_id = $1 and f.id = p.id) as "isStaff",
          (select c.name from enrollment e join school_class c on c.school_id = $1 and c.id = e.class_id
            where e.school_id = $1 and e.student_id = p.id and e.deleted_at is null order by e.valid_from desc limit 1) as "className"
     from person p
    where p.school_id = $1 and cardinality($2::text[]) > 0 and not exists (
            select from unnest($2::text[]) as w(word)
             where position(w.word in translate(lower(normalize(concat_ws(' ', p.family_name, p.given_name, p.patronymic))), 'ё', 'е')) = 0)
    order by "isStaff" desc, p.family_name, p.given_name, p.patronymic nulls first, p.id limit 30`,
);

/** Reads the trail for who checks it. */
export class TrailReader {
  async list(call: Call, { filter, first, after }: TrailQuery): Promise<TrailConnection> {
    return call.read([], async (tx) => {
      const { entries, named, hasMore } = await listTrail(tx, filter, {
        first,
        after,
        statements: PAGE_STATEMENTS,
      });
      return {
        edges: entries.map((node) => ({ cursor: node.id, node })),
        pageInfo: { hasNextPage: hasMore, endCursor: entries.at(-1)?.id ?? null },
        named,
      };
    });
  }

  async get(call: Call, id: string): Promise<TrailEntryDetails> {
    if (!isUuid(id)) throw notFound();
    return call.read([], async (tx) => {
      const [row, session] = await Promise.all([
        tx.find<TrailRow>(ONE_ENTRY, [id]),
        tx.find<{ device: string; openedAt: Date }>(SESSION_OF_ENTRY, [id]),
      ]);
      const [entry] = row ? (await describeTrail(tx, [row])).entries : [];
      if (!entry) throw notFound();
      return { entry, device: session?.device ?? null, openedAt: session?.openedAt ?? null };
    });
  }

  /** People by parts of the name, whoever they are in the school or were. */
  async listPeople(call: Call, search: string): Promise<TrailPerson[]> {
    const words = searchWordsOf(search);
    const people = await call.read([], (tx) => tx.rows<PersonName & TrailPerson>(PEOPLE, [words]));
    return people.map(({ familyName, givenName, patronymic, ...person }) => ({
      ...person,
      name: fullNameOf({ familyName, givenName, patronymic }),
    }));
  }
}
