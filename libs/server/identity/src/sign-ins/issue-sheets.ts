import {
  PASSWORD_RESET_RULES,
  SHEET_RULES,
  SIGN_IN_RULES,
  firstObjection,
  isLogin,
  proposeLogin,
  refuse,
} from '@zhurnal/rules';
import type { Refusal, Rule, SheetCounts, SignInFacts } from '@zhurnal/rules';
import { isRefused, newId, notFound } from '@zhurnal/platform';
import type { Call, Clock, ReadTx, Refused, WriteTx } from '@zhurnal/platform';
import { hashPassword } from '../passwords.js';
import { noteActs } from './note-acts.js';
import { makeOneTimePassword } from './one-time-password.js';
import type { SignInSheets } from './sign-in.graphql.js';
import type { OpenSignInsInput, SignInSheetsInput } from './sign-in.inputs.js';
import { listSignIns } from './sign-in.reader.js';
import {
  ADD_ACCOUNTS,
  ADD_LOGINS,
  ADD_MEMBERSHIPS,
  COUNT_SHEETS,
  END_SESSIONS,
  SET_PASSWORDS,
  TAKEN,
} from './sign-in.sql.js';
import type { SignInRow } from './sign-in.sql.js';

/** What a request for sheets comes to. Passwords are never a part of it: kept answers hold no secrets. */
interface Issued {
  readonly outcome: 'issued';
  readonly sheets: readonly Omit<SignInSheets['sheets'][number], 'password'>[];
}

const HOUR_MS = 3_600_000;

/** Makes sign-ins, and hands out new passwords: each as a sheet of paper for one person. */
export class IssueSheets {
  /** What the school asks of families before these people are given a sign-in; nothing where nobody has set it. */
  objectToOpening: (tx: ReadTx, personIds: readonly string[]) => Promise<Refusal | undefined> = () =>
    Promise.resolve(undefined);

  constructor(private readonly clock: Clock) {}

  /** Sign-ins for people who have none (TKK-12): the login is made of the name. */
  async open(call: Call, input: OpenSignInsInput): Promise<SignInSheets | Refused> {
    return this.issue(call, input, SIGN_IN_RULES, async (tx, people, passwords) => {
      if (people.some(({ accountId }) => accountId !== null)) return refuse('SIGN_IN_EXISTS');
      // Staff sign in to work: what is asked of families is not asked of them.
      const ofFamilies = people.filter(({ isOfStaff }) => !isOfStaff).map(({ personId }) => personId);
      const objection = await this.objectToOpening(tx, ofFamilies);
      if (objection) return objection;
      const logins = await this.chooseLogins(tx, people, input.login ?? null);
      if (isRefused(logins)) return logins;
      const accounts = people.map((person, at) => ({
        ...person,
        accountId: newId<'account'>() as string,
        login: logins[at] ?? '',
      }));
      const ids = accounts.map(({ accountId }) => accountId);
      await tx.rows(ADD_ACCOUNTS, [ids, await hashAll(people, passwords), this.clock.now()]);
      const claimed = await tx.rows(ADD_LOGINS, [ids, logins]);
      // Somebody claimed one of them in the same moment: the request is to be repeated, and finds another.
      if (claimed.length < logins.length) throw new Error('a login was claimed at the same moment');
      await tx.rows(ADD_MEMBERSHIPS, [ids, people.map(({ personId }) => personId)]);
      await noteActs(tx, accounts, { act: 'opened', at: this.clock.now(), byPersonId: call.actor.personId });
      return accounts;
    });
  }

  /** New passwords for people who have lost theirs; every device of theirs is signed out. */
  async reset(call: Call, input: SignInSheetsInput): Promise<SignInSheets | Refused> {
    return this.issue(call, input, PASSWORD_RESET_RULES, async (tx, people, passwords) => {
      if (people.some(({ accountId, login }) => accountId === null || login === null))
        return refuse('NO_SIGN_IN');
      const now = this.clock.now();
      await tx.rows(SET_PASSWORDS, [
        people.map(({ accountId }) => accountId),
        await hashAll(people, passwords),
        now,
      ]);
      await tx.rows(END_SESSIONS, [people.map(({ personId }) => personId), now]);
      await noteActs(tx, people, { act: 'reset', at: now, byPersonId: call.actor.personId });
      return people;
    });
  }

  private async issue(
    call: Call,
    input: SignInSheetsInput,
    rules: readonly Rule<SignInFacts>[],
    work: (
      tx: WriteTx,
      people: readonly SignInRow[],
      passwords: ReadonlyMap<string, string>,
    ) => Promise<readonly SignInRow[] | Refusal>,
  ): Promise<SignInSheets | Refused> {
    const { personIds } = input;
    // Filled by the work: a repeated request finds it empty, because a password is told once.
    const passwords = new Map<string, string>();
    const outcome = await call.write<Issued | Refused>(
      personIds.map((id) => ({ kind: 'person', id })),
      { key: input.clientMutationId, content: input },
      async (tx) => {
        const people = await listSignIns(tx, personIds, this.clock.now());
        if (people.length < personIds.length) throw notFound();
        const objection = await this.objectionTo(call, tx, people, rules);
        if (objection) return objection;
        for (const { personId } of people) passwords.set(personId, makeOneTimePassword());
        const issued = await work(tx, people, passwords);
        if (isRefused(issued)) return issued;
        tx.announce({ topic: 'people', keys: personIds.map((id) => `person:${id}` as const) });
        return {
          outcome: 'issued',
          sheets: issued.map(({ personId, familyName, givenName, patronymic, login }) => {
            return { personId, familyName, givenName, patronymic, login: login ?? '' };
          }),
        };
      },
    );
    if (isRefused(outcome)) return outcome;
    return {
      sheets: outcome.sheets.map((sheet) => ({ ...sheet, password: passwords.get(sheet.personId) ?? null })),
    };
  }

  private async objectionTo(
    call: Call,
    tx: WriteTx,
    people: readonly SignInRow[],
    rules: readonly Rule<SignInFacts>[],
  ): Promise<Refusal | undefined> {
    const { personId: actorId, roles: actorRoles } = call.actor;
    for (const person of people) {
      const objection = firstObjection(rules, { ...person, actorId, actorRoles });
      if (objection) return objection;
    }
    const since = new Date(this.clock.now().getTime() - HOUR_MS);
    const ids = people.map(({ personId }) => personId);
    const counts = await tx.find<Omit<SheetCounts, 'wanted'>>(COUNT_SHEETS, [actorId, ids, since]);
    return firstObjection(SHEET_RULES, { byActor: 0, forPerson: 0, ...counts, wanted: people.length });
  }

  /** The wanted login, or one for each of the people. */
  private async chooseLogins(
    tx: WriteTx,
    people: readonly SignInRow[],
    wanted: string | null,
  ): Promise<readonly string[] | Refusal> {
    if (wanted !== null) {
      const login = wanted.trim().toLowerCase();
      if (people.length > 1 || !isLogin(login))
        return refuse('INVALID_VALUE', { params: { field: 'login' } });
      const taken = await tx.rows<{ login: string }>(TAKEN, [[login]]);
      return taken.some((one) => one.login === login) ? refuse('LOGIN_TAKEN') : [login];
    }
    const nobody: ReadonlySet<string> = new Set();
    const beginnings = [...new Set(people.map((person) => proposeLogin(person, nobody)))];
    const rows = await tx.rows<{ login: string }>(TAKEN, [beginnings]);
    const taken = new Set(rows.map(({ login }) => login));
    return people.map((person) => {
      const login = proposeLogin(person, taken);
      taken.add(login);
      return login;
    });
  }
}

function hashAll(
  people: readonly SignInRow[],
  passwords: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  return Promise.all(people.map(({ personId }) => hashPassword(passwords.get(personId) ?? '')));
}
