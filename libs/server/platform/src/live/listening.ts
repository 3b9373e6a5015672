import { FAMILY_ROLES, linesFor } from '@zhurnal/rules';
import type { Relation, Role, Target, TargetKind } from '@zhurnal/rules';
import type { Access } from '../access.js';
import type { Actor } from '../actor.js';
import { Fault } from '../faults.js';
import { isUuid } from '../ids.js';
import { opensOperation } from '../tokens/token-rights.js';
import type { ReadTx } from '../transaction.js';
import type { Belonging } from './belonging.js';
import type { ChangeKey } from './change.js';
import type { Ears } from './live-event.js';

/** The most keys of one stream: a page has a handful, a browser some pages. */
const MOST_KEYS = 60;
const KINDS = ['group', 'lesson', 'student', 'class', 'person'] as const;
type Kind = (typeof KINDS)[number] & TargetKind;

/** The operations that open the pages of a kind: who may call one of them may hear of the object. */
const OPENED_BY: Readonly<Record<Kind, readonly string[]>> = {
  group: ['journalPage'],
  lesson: ['lesson'],
  student: ['diaryWeek'],
  class: ['schoolClasses'],
  person: ['staffCard', 'guardianCard', 'signInCard'],
};

/** Who may hear of a kind beside that; nothing is told them that no page of theirs shows. */
const ALSO: Readonly<Record<Kind, readonly (readonly [Role, Relation])[]>> = {
  // The lessons, homework and topics of their group.
  group: [
    ['guardian', 'ownChild'],
    ['student', 'self'],
  ],
  lesson: [],
  // Whose journals one reads: that something was entered for the student, not what.
  student: [
    ['teacher', 'ownGroup'],
    ['class_teacher', 'ownClass'],
    ['educator', 'assignedClass'],
    ['director', 'school'],
    ['deputy', 'school'],
    ['administrator', 'school'],
    ['office', 'school'],
    ['auditor', 'school'],
  ],
  class: [
    ['guardian', 'ownChild'],
    ['student', 'self'],
  ],
  person: [],
};

/** Reads `group:…,student:…,school`. */
export function readKeys(text: unknown): ChangeKey[] {
  const keys = typeof text === 'string' ? [...new Set(text.split(',').filter(Boolean))] : [];
  const isKey = (key: string): key is ChangeKey => {
    const [kind, id, more] = key.split(':');
    return (
      key === 'school' ||
      ((KINDS as readonly string[]).includes(kind ?? '') && isUuid(id) && more === undefined)
    );
  };
  if (keys.length === 0 || keys.length > MOST_KEYS || !keys.every(isKey))
    throw new Fault('BAD_REQUEST', `Name 1 to ${MOST_KEYS} keys: group:ID, student:ID, school…`);
  return keys;
}

/** Everything that listening has to ask about. */
export interface Hearing {
  readonly access: Access;
  readonly belonging: Belonging;
}

/** What the person may listen to of the keys in this school; undefined: nothing. */
export async function findEars(
  { access, belonging }: Hearing,
  tx: ReadTx,
  actor: Actor,
  keys: readonly ChangeKey[],
): Promise<Ears | undefined> {
  const hearable = await listHearable(access, tx, actor, keys);
  if (hearable.length === 0) return undefined;
  const isFamily = actor.roles.some((role) => FAMILY_ROLES.includes(role));
  return {
    keys: new Set(hearable),
    within: isFamily ? await belonging.list(tx, hearable) : new Map(),
  };
}

/** Of the keys those that the person may listen to in this school, each asked about as if its page were opened. */
async function listHearable(
  access: Access,
  tx: ReadTx,
  actor: Actor,
  keys: readonly ChangeKey[],
): Promise<ChangeKey[]> {
  const found = await Promise.all(
    KINDS.map(async (kind) => {
      const targets: Target[] = keys
        .filter((key) => key.startsWith(`${kind}:`))
        .map((key) => ({ kind, id: key.slice(kind.length + 1) }));
      if (targets.length === 0) return [];
      // A token hears of students where it reads journals, and of the rest where it could open the page.
      const asked = kind === 'student' ? ['journalPage'] : OPENED_BY[kind];
      if (!asked.every((operation) => opensOperation(actor.token, operation))) return [];
      const relations = new Set<Relation>(kind === 'person' ? ['self'] : []);
      for (const line of OPENED_BY[kind].flatMap((operation) => linesFor(operation, actor.roles)))
        if (line.to === 'role') relations.add(line.relation);
      for (const [role, relation] of ALSO[kind]) if (actor.roles.includes(role)) relations.add(relation);
      if (relations.size === 0) return [];
      const open = await access.listRelated(tx, actor, [...relations], targets);
      return open.map(({ id }): ChangeKey => `${kind}:${id}`);
    }),
  );
  return [...keys.filter((key) => key === 'school'), ...found.flat()];
}
