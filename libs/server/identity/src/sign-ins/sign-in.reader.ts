import { SIGN_IN_RULES, firstObjection, listNameOf } from '@zhurnal/rules';
import type { PersonName } from '@zhurnal/rules';
import { isUuid, notFound, sql } from '@zhurnal/platform';
import type { Call, Clock, ReadTx } from '@zhurnal/platform';
import type { SignInAct, SignInCard, SessionOfPerson } from './sign-in.graphql.js';
import { signInOf } from './sign-in-seen.js';
import type { SignInSeen } from './sign-in-seen.js';
import { ACTS, PEOPLE, SESSIONS } from './sign-in.sql.js';
import type { SignInRow } from './sign-in.sql.js';

const SEEN = sql(
  'identity.sign-ins.seen',
  `select ${signInOf('p.id')} as seen from person p where p.school_id = $1 and p.id = $2`,
);

/** Operations of a sign-in's card, in the order of the screen. */
const OPERATIONS = [
  'openSignIns',
  'resetPasswords',
  'endSessionsOf',
  'blockSignIn',
  'restoreSignIn',
  'confirmIdentity',
];

/** The sign-ins of people, in the order of their names; people of other schools are not there. */
export async function listSignIns(tx: ReadTx, personIds: readonly string[], now: Date): Promise<SignInRow[]> {
  return tx.rows<SignInRow>(PEOPLE, [personIds, now]);
}

/** Reads the sign-in of a person. */
export class SignInReader {
  constructor(private readonly clock: Clock) {}

  async get(call: Call, personId: string): Promise<SignInCard> {
    if (!isUuid(personId)) throw notFound();
    return call.read([{ kind: 'person', id: personId }], (tx) => this.load(call, tx, personId));
  }

  private async load(call: Call, tx: ReadTx, personId: string): Promise<SignInCard> {
    const [people, seen, acts, sessions] = await Promise.all([
      listSignIns(tx, [personId], this.clock.now()),
      tx.find<{ seen: SignInSeen }>(SEEN, [personId]),
      tx.rows<Omit<SignInAct, 'by'> & PersonName>(ACTS, [personId]),
      tx.rows<SessionOfPerson>(SESSIONS, [personId]),
    ]);
    const [person] = people;
    if (!person || !seen) throw notFound();
    const { roles: actorRoles, personId: actorId } = call.actor;
    const isClosed = firstObjection(SIGN_IN_RULES, { ...person, actorId, actorRoles }) !== undefined;
    return {
      ...seen.seen,
      personId,
      isShared: person.isShared,
      identityCheckedAt: acts.find(({ act }) => act === 'identity_checked')?.at ?? null,
      acts: acts.map(({ act, at, note, ...name }) => ({
        act,
        at,
        note,
        by: (name.familyName as string | null) === null ? null : listNameOf(name),
      })),
      sessions,
      can: isClosed ? [] : await call.can(tx, OPERATIONS, { kind: 'person', id: personId }),
    };
  }
}
