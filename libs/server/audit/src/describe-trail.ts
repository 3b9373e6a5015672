import { listNameOf, trailKindOf } from '@zhurnal/rules';
import type { TrailAct } from '@zhurnal/rules';
import { isUuid } from '@zhurnal/platform';
import type { ReadTx } from '@zhurnal/platform';
import type { TrailEntry, TrailFieldChange, TrailName } from './trail.graphql.js';
import { ABOUT_ROWS, NAMES_OF_IDS } from './trail-names.sql.js';
import type { AboutRow, NameRow } from './trail-names.sql.js';

/** An entry as the statements find it. */
export interface TrailRow {
  readonly id: string;
  readonly at: string;
  readonly personId: string | null;
  readonly role: string;
  readonly sessionId: string | null;
  readonly requestId: string;
  readonly reason: string | null;
  readonly entity: string;
  readonly rowId: string;
  readonly version: number | null;
  readonly delta: Readonly<Record<string, readonly [unknown, unknown]>>;
  readonly act: TrailAct;
  readonly familyName: string | null;
  readonly givenName: string | null;
  readonly patronymic: string | null;
}

type About = Omit<AboutRow, 'entity' | 'id'>;
const NOTHING: About = { person: null, lesson: null, group: null, class: null, object: null };

/** Personal data in the trail. */
const isDigest = (value: unknown): boolean => typeof value === 'string' && value.startsWith('digest:');

const textOf = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
};

/** What the ids mean, by id; an id of a person who is a student too means the person. */
class Names {
  private readonly found = new Map<string, NameRow[]>();

  constructor(rows: readonly NameRow[]) {
    for (const row of rows) this.found.set(row.id, [...(this.found.get(row.id) ?? []), row]);
  }

  find(id: string | null, kind?: NameRow['kind']): NameRow | undefined {
    return this.found.get(id ?? '')?.find((row) => kind === undefined || row.kind === kind);
  }

  /** The name in one line; a lesson goes by its day. */
  nameOf(id: string | null, kind?: NameRow['kind']): string | null {
    const row = this.find(id, kind);
    if (!row) return null;
    const { familyName, givenName, patronymic } = row;
    if (familyName !== null) return listNameOf({ familyName, givenName: givenName ?? '', patronymic });
    return row.date ?? (row.kind === 'group' ? `${row.subject ?? ''}, ${row.name ?? ''}` : row.name);
  }
}

/** The row's own words, where the row itself is gone: a deleted row tells all its fields in its last entry. */
function aboutOf(row: TrailRow): About {
  const own = (field: string): string | null => {
    const [was, becomes] = row.delta[field] ?? [null, null];
    return textOf(becomes ?? was);
  };
  return {
    ...NOTHING,
    person: own('student_id') ?? own('person_id'),
    lesson: own('lesson_id'),
    group: own('group_id'),
    class: own('class_id'),
  };
}

function changesOf({ delta }: TrailRow, names: Names): TrailFieldChange[] {
  const say = (value: unknown): string | null => {
    const text = textOf(value);
    return text !== null && isUuid(text) ? (names.nameOf(text) ?? text) : text;
  };
  return Object.entries(delta).map(([field, [was, becomes]]) => {
    const hidden = isDigest(was) || isDigest(becomes);
    return { field, old: hidden ? null : say(was), new: hidden ? null : say(becomes), hidden };
  });
}

function entryOf(row: TrailRow, about: About, names: Names): TrailEntry {
  const lesson = names.find(about.lesson, 'lesson');
  const group = names.find(about.group ?? lesson?.groupId ?? null, 'group');
  const { familyName, givenName, patronymic } = row;
  const isPerson = familyName !== null;
  return {
    id: row.id,
    at: row.at,
    who: isPerson ? listNameOf({ familyName, givenName: givenName ?? '', patronymic }) : row.role,
    personId: row.personId,
    role: isPerson ? row.role : '',
    act: row.act,
    kind: trailKindOf(row.entity),
    entity: row.entity,
    rowId: row.rowId,
    version: row.version,
    requestId: row.requestId,
    sessionId: row.sessionId,
    reason: row.reason,
    aboutId: about.person,
    about: names.nameOf(about.person, 'person'),
    groupId: about.group ?? lesson?.groupId ?? null,
    group: group?.name ?? lesson?.name ?? names.nameOf(about.class, 'class'),
    subject: group?.subject ?? lesson?.subject ?? null,
    lessonId: about.lesson,
    date: lesson?.date ?? null,
    object: names.nameOf(about.object, 'object'),
    changes: changesOf(row, names),
  };
}

/** Entries with what they are about in words, and what other ids mean: two statements, however many entries there are. */
export async function describeTrail(
  tx: ReadTx,
  rows: readonly TrailRow[],
  others: readonly (string | null | undefined)[] = [],
): Promise<{ entries: TrailEntry[]; named: TrailName[] }> {
  const found = await tx.rows<AboutRow>(ABOUT_ROWS, [
    rows.map(({ entity }) => entity),
    rows.map(({ rowId }) => rowId),
  ]);
  const known = new Map(found.map((row) => [`${row.entity} ${row.id}`, row]));
  const abouts = rows.map((row): About => known.get(`${row.entity} ${row.rowId}`) ?? aboutOf(row));
  const asked = others.filter((id) => typeof id === 'string');
  const ids = new Set<unknown>([
    ...asked,
    ...abouts.flatMap(({ person, lesson, group, class: ofClass, object }) => [
      person,
      lesson,
      group,
      ofClass,
      object,
    ]),
    ...rows.flatMap(({ delta }) => Object.values(delta).flat()),
  ]);
  const names = new Names(await tx.rows<NameRow>(NAMES_OF_IDS, [[...ids].filter(isUuid)]));
  return {
    entries: rows.map((row, at) => entryOf(row, abouts[at] ?? NOTHING, names)),
    named: asked.flatMap((id) => {
      const name = names.nameOf(id);
      return name === null ? [] : [{ id, name }];
    }),
  };
}
