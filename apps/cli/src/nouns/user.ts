import { randomInt } from 'node:crypto';
import { STAFF_ROLES, foldForSearch, fullNameOf } from '@zhurnal/rules';
import { Accounts } from '@zhurnal/identity';
import { dayIn, sql, systemActor } from '@zhurnal/platform';
import type { Database, PersonId, WriteTx } from '@zhurnal/platform';
import { addStaff, assignDuties, getSchool as getSchoolFacts } from '@zhurnal/schooling';
import type { StaffRole } from '@zhurnal/schooling';
import { getSchool } from '../find-school.js';
import { CannotDo, EXIT, WrongUsage } from '../noun.js';
import type { Command, Noun } from '../noun.js';
import { WORDS } from '../words.js';

const STAFF = sql(
  'cli.user.staff',
  `select m.id, p.family_name as "familyName", p.given_name as "givenName", p.patronymic
     from staff_member m join person p on p.school_id = m.school_id and p.id = m.id
    where m.school_id = $1 and m.deleted_at is null`,
);
const HELD = sql(
  'cli.user.held',
  `select role from duty where school_id = $1 and person_id = $2 and deleted_at is null and (valid_to is null or valid_to >= $3::date)`,
);
const END_SESSIONS = {
  name: 'cli.user.end-sessions',
  text: `update session set revoked_at = now() where account_id = $1 and revoked_at is null returning session_id`,
};

const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Four groups of four signs that nobody mistakes for one another: about 79 bits. */
function makePassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

function readRoles(command: Command): readonly StaffRole[] {
  const possible = STAFF_ROLES.filter(
    (role): role is StaffRole => !['class_teacher', 'educator'].includes(role),
  );
  return command
    .required('role')
    .split(',')
    .map((text) => {
      const role = possible.find((one) => one === text.trim());
      if (!role) throw new WrongUsage(WORDS.unknownRole(text, possible.join(', ')));
      return role;
    });
}

/** The member of staff of this full name, or a new one. */
async function findOrAddStaff(tx: WriteTx, name: string): Promise<PersonId> {
  const [familyName, givenName, ...rest] = name.trim().split(/\s+/);
  if (!familyName || !givenName) throw new WrongUsage(WORDS.fullNameNeeded);
  const patronymic = rest.join(' ') || null;
  const staff = await tx.rows<{
    id: PersonId;
    familyName: string;
    givenName: string;
    patronymic: string | null;
  }>(STAFF);
  const wanted = foldForSearch(fullNameOf({ familyName, givenName, patronymic }));
  const known = staff.find((person) => foldForSearch(fullNameOf(person)) === wanted);
  if (known) return known.id;
  const [added] = await addStaff(tx, [{ familyName, givenName, patronymic }]);
  if (!added) throw new CannotDo(name);
  return added;
}

async function createUser(command: Command, db: Database): Promise<number> {
  const [login = ''] = command.args;
  const name = command.required('name');
  const roles = readRoles(command);
  const { schoolId } = await getSchool(db, command.required('school'));
  const accounts = new Accounts(db);
  if (await accounts.find(login)) throw new CannotDo(WORDS.loginTaken(login));
  const password = makePassword();
  const personId = await db.write(systemActor('cli'), schoolId, async (tx) => {
    const found = await findOrAddStaff(tx, name);
    const from = dayIn((await getSchoolFacts(tx)).timeZone, command.clock.now());
    const held = await tx.rows<{ role: StaffRole }>(HELD, [found, from]);
    const added = roles.filter((role) => !held.some((duty) => duty.role === role));
    await assignDuties(
      tx,
      added.map((role) => ({ personId: found, role, from })),
    );
    return found;
  });
  const accountId = await accounts.add(login, password, schoolId, personId);
  if (!accountId) throw new CannotDo(WORDS.loginTaken(login));
  command.print(WORDS.userCreated(login));
  command.print(WORDS.password(password));
  command.answer({ accountId, personId, schoolId, login, password });
  return EXIT.done;
}

async function resetPassword(command: Command, db: Database): Promise<number> {
  const [login = ''] = command.args;
  const accounts = new Accounts(db);
  const account = await accounts.find(login);
  if (!account) throw new CannotDo(WORDS.noSuchLogin(login));
  const password = makePassword();
  await accounts.setPassword(account.accountId, password);
  const ended = await db.endSessions(account.accountId, END_SESSIONS, [account.accountId]);
  command.print(WORDS.passwordChanged(login, ended.length));
  command.print(WORDS.password(password));
  command.answer({
    accountId: account.accountId,
    login,
    endedSessions: ended.length,
    password,
  });
  return EXIT.done;
}

/** Those who sign in. */
export const userNoun: Noun = {
  name: 'user',
  summary: 'пользователи',
  verbs: [
    {
      name: 'create',
      summary: 'завести сотруднику вход',
      args: ['ЛОГИН'],
      flags: {
        school: { value: 'ШКОЛА', summary: 'название или идентификатор школы' },
        name: { value: 'ИМЯ', summary: '«Фамилия Имя Отчество»; известный сотрудник находится по имени' },
        role: {
          value: 'РОЛИ',
          summary: 'через запятую: administrator, director, deputy, teacher, office, hr, auditor',
        },
      },
      run: async (command) => createUser(command, await command.openDatabase()),
    },
    {
      name: 'reset-password',
      summary: 'заменить пароль и закрыть все сеансы',
      args: ['ЛОГИН'],
      flags: {},
      run: async (command) => resetPassword(command, await command.openDatabase()),
    },
  ],
};
