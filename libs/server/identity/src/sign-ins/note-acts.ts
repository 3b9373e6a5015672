import { newId } from '@zhurnal/platform';
import type { WriteTx } from '@zhurnal/platform';
import { ADD_ACTS, END_SESSIONS, MARK_ACCOUNTS, MARK_MEMBERSHIPS } from './sign-in.sql.js';
import type { SignInActKind } from './sign-in.graphql.js';

/** Whose sign-in an act concerns. */
export interface SignInOfPerson {
  readonly personId: string;
  readonly accountId: string | null;
}

/** Something done with sign-ins: by whom, when, why. */
export interface ActNote {
  readonly act: SignInActKind;
  readonly at: Date;
  /** Null: the program itself. */
  readonly byPersonId: string | null;
  readonly note?: string | undefined;
}

/** Keeps what was done, one row for each person. */
export async function noteActs(
  tx: WriteTx,
  people: readonly SignInOfPerson[],
  { act, at, byPersonId, note = '' }: ActNote,
): Promise<void> {
  if (people.length === 0) return;
  await tx.rows(ADD_ACTS, [
    people.map(() => newId()),
    people.map(({ personId }) => personId),
    people.map(({ accountId }) => accountId),
    act,
    at,
    byPersonId,
    note,
  ]);
}

/**
 * Lets people of the school in no more: their devices are signed out and, where no other school lets them in, the
 * account is annulled (S117-45, S117-46). Answers how many devices that were. Whoever calls it lets the remembered
 * sessions go after the commit: `SessionReader.forget`.
 */
export async function blockSignIns(
  tx: WriteTx,
  personIds: readonly string[],
  why: Omit<ActNote, 'act'>,
): Promise<number> {
  if (personIds.length === 0) return 0;
  const ended = await tx.rows(END_SESSIONS, [personIds, why.at]);
  const marked = await tx.rows<{ accountId: string; personId: string }>(MARK_MEMBERSHIPS, [
    personIds,
    why.at,
  ]);
  if (marked.length === 0) return ended.length;
  await tx.rows(MARK_ACCOUNTS, [marked.map(({ accountId }) => accountId), why.at]);
  await noteActs(tx, marked, { ...why, act: 'blocked' });
  return ended.length;
}

/** Lets people in again, with the passwords they had; sessions that were ended stay ended. */
export async function restoreSignIns(
  tx: WriteTx,
  personIds: readonly string[],
  why: Omit<ActNote, 'act'>,
): Promise<void> {
  if (personIds.length === 0) return;
  const marked = await tx.rows<{ accountId: string; personId: string }>(MARK_MEMBERSHIPS, [personIds, null]);
  if (marked.length === 0) return;
  await tx.rows(MARK_ACCOUNTS, [marked.map(({ accountId }) => accountId), why.at]);
  await noteActs(tx, marked, { ...why, act: 'restored' });
}
