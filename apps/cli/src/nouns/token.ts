import { SERVICE_SCOPES, isTokenScope } from '@zhurnal/rules';
import type { TokenScope } from '@zhurnal/rules';
import { Tokens } from '@zhurnal/identity';
import { isRefused, isUuid, sql, systemActor } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { getSchool } from '../find-school.js';
import { CannotDo, EXIT, WrongUsage } from '../noun.js';
import type { Command, Noun } from '../noun.js';
import { dayText } from '../words.js';
import { TOKEN_WORDS } from '../token-words.js';

const CLASSES = sql(
  'cli.token.classes',
  `select c.id, c.name from school_class c join academic_year y on y.school_id = $1 and y.id = c.year_id
    where c.school_id = $1 and c.name = any($2::text[]) and c.deleted_at is null
      and $3::date between y.starts_on and y.ends_on`,
);

const listOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

function readScopes(command: Command): TokenScope[] {
  return listOf(command.required('scopes')).map((text) => {
    if (!isTokenScope(text) || !SERVICE_SCOPES.includes(text))
      throw new WrongUsage(TOKEN_WORDS.unknownScope(text, SERVICE_SCOPES.join(', ')));
    return text;
  });
}

async function createToken(command: Command, db: Database): Promise<number> {
  const name = command.required('name');
  const scopes = readScopes(command);
  const expiresOn = command.required('until');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(expiresOn) || Number.isNaN(Date.parse(expiresOn)))
    throw new WrongUsage(TOKEN_WORDS.wrongDay(expiresOn));
  const { schoolId } = await getSchool(db, command.required('school'));
  const names = listOf(command.text('classes'));
  const made = await db.write(systemActor('cli'), schoolId, async (tx) => {
    const classes = await tx.rows<{ id: string; name: string }>(CLASSES, [
      names,
      command.clock.now().toISOString().slice(0, 10),
    ]);
    const missing = names.find((one) => !classes.some((known) => known.name === one));
    if (missing !== undefined) throw new CannotDo(TOKEN_WORDS.noSuchClass(missing));
    return new Tokens(command.clock).make(
      tx,
      { person: null, maker: null, offered: SERVICE_SCOPES },
      {
        name,
        scopes,
        expiresOn,
        classIds: classes.map(({ id }) => id),
        networks: listOf(command.text('networks')),
      },
    );
  });
  if (isRefused(made)) throw new CannotDo(TOKEN_WORDS.refused(made.code, made.params));
  const { tokenId, secret } = made;
  command.print(TOKEN_WORDS.created(name, dayText(expiresOn)));
  command.print(secret);
  command.answer({ tokenId, schoolId, name, scopes, expiresOn, token: secret });
  return EXIT.done;
}

async function listTokens(command: Command, db: Database): Promise<number> {
  const { schoolId } = await getSchool(db, command.required('school'));
  const rows = await db.read(systemActor('cli'), schoolId, (tx) => new Tokens(command.clock).list(tx, null));
  if (rows.length === 0) command.print(TOKEN_WORDS.none);
  for (const { id, name, hint, scopes, expiresOn, revokedAt } of rows)
    command.print(
      TOKEN_WORDS.line({ id, name, hint, scopes, until: dayText(expiresOn), isRevoked: revokedAt !== null }),
    );
  command.answer(
    rows.map(({ id, name, hint, scopes, classNames, networks, expiresOn, createdAt, revokedAt }) => {
      return { id, name, hint, scopes, classNames, networks, expiresOn, createdAt, revokedAt };
    }),
  );
  return EXIT.done;
}

async function revokeToken(command: Command, db: Database): Promise<number> {
  const [tokenId = ''] = command.args;
  const { schoolId } = await getSchool(db, command.required('school'));
  const isEnded =
    isUuid(tokenId) &&
    (await db.write(systemActor('cli'), schoolId, (tx) =>
      new Tokens(command.clock).revoke(tx, tokenId, null),
    ));
  if (!isEnded) throw new CannotDo(TOKEN_WORDS.noSuchToken(tokenId));
  command.print(TOKEN_WORDS.revoked);
  command.answer({ tokenId });
  return EXIT.done;
}

const SCHOOL = { value: 'ШКОЛА', summary: 'название или идентификатор школы' };

/** Tokens of programs that act for nobody. */
export const tokenNoun: Noun = {
  name: 'token',
  summary: 'токены программ',
  verbs: [
    {
      name: 'create',
      summary: 'выдать токен программе; он печатается один раз',
      args: [],
      flags: {
        school: SCHOOL,
        name: { value: 'ИМЯ', summary: 'для чего токен' },
        scopes: { value: 'ПРАВА', summary: `через запятую: ${SERVICE_SCOPES.join(', ')}` },
        until: { value: 'ДАТА', summary: 'последний день действия, не дальше года: 2027-05-31' },
        classes: { value: 'КЛАССЫ', summary: 'только эти классы, через запятую: 5А,5Б' },
        networks: { value: 'СЕТИ', summary: 'только из этих сетей, через запятую: 203.0.113.0/24' },
      },
      run: async (command) => createToken(command, await command.openDatabase()),
    },
    {
      name: 'list',
      summary: 'токены программ школы',
      args: [],
      flags: { school: SCHOOL },
      run: async (command) => listTokens(command, await command.openDatabase()),
    },
    {
      name: 'revoke',
      summary: 'отозвать токен: он перестаёт действовать сразу',
      args: ['ТОКЕН'],
      flags: { school: SCHOOL },
      run: async (command) => revokeToken(command, await command.openDatabase()),
    },
  ],
};
