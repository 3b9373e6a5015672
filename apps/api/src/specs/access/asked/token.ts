import { createHash, randomBytes } from 'node:crypto';
import { newId, sql } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { always, ask, call } from '../attempt.js';
import type { Asker, Attempt, Operation, Prepare } from '../attempt.js';
import { ARRANGER } from '../world.js';
import type { TestApi } from '@zhurnal/testing';

const TOKEN = `id name hint isService scopes classIds classNames networks expiresOn createdAt createdBy lastUsedAt revokedAt`;

/** A token of everybody who works in the school, named after its owner; the names carry the school's sign. */
const OF_STAFF = sql(
  'test.token.of-staff',
  `with made as (
     insert into api_token (school_id, id, person_id, name, hint, scopes, expires_on, created_by)
     select $1, new_uuid(), p.id, 'Токен ' || p.family_name, 'abcd', '{roster:read}', '2027-05-31', p.id
       from person p where p.school_id = $1 and exists (
         select from duty d where d.school_id = $1 and d.person_id = p.id and d.deleted_at is null)
        and not exists (
         select from api_token t where t.school_id = $1 and t.person_id = p.id and t.hint = 'abcd' and t.revoked_at is null)
        -- Whom a file brought is to stay as the file left them.
        and not exists (select from people_import_row r where r.school_id = $1 and r.object_id = p.id)
     returning id)
   insert into token_claim (token_hash, token_id, school_id, ends_at)
   select uuid_send(id), id, $1, '2027-06-01' from made`,
);
/** $2 id, $3 name, $4 classes, $5 hash, $6 last day: a token of a program. */
const OF_PROGRAM = sql(
  'test.token.of-program',
  `with made as (
     insert into api_token (school_id, id, name, hint, scopes, class_ids, expires_on)
     values ($1, $2, $3, 'abcd', '{roster:read,journal:read,live:read,homework:read}', $4, $6) returning id)
   insert into token_claim (token_hash, token_id, school_id, ends_at)
   select $5::bytea, id, $1, '2027-06-01' from made`,
);
/** $2 id, $3 name, $4 hash: a program that reads rosters. */
export const OF_CLIENT = sql(
  'test.token.of-client',
  `with made as (
     insert into api_token (school_id, id, name, hint, scopes, expires_on)
     values ($1, $2, $3, 'abcd', '{roster:read}', '2027-05-31') on conflict do nothing returning id)
   insert into token_claim (token_hash, token_id, school_id, ends_at)
   select $4::bytea, id, $1, '2027-06-01' from made`,
);
const FIND = sql('test.token.find', `select id from api_token where school_id = $1 and id = $2`);

/** Everybody who works in any of the schools gets a fresh token. */
async function giveTokens(db: Database): Promise<void> {
  for (const { schoolId } of await db.listSchools())
    await db.write(ARRANGER, schoolId, (tx) => tx.rows(OF_STAFF));
}

const addProgram = (
  db: Database,
  { schoolId, sign, classId }: Parameters<Prepare>[1],
  secret: string,
  expiresOn = '2027-05-31',
): Promise<unknown> =>
  db.write(ARRANGER, schoolId, (tx) =>
    tx.rows(OF_PROGRAM, [
      newId(),
      `Программа ${sign}`,
      [classId],
      createHash('sha256').update(secret).digest(),
      expiresOn,
    ]),
  );

/** The token of whoever asks that was made for this; for others one that there is not. */
async function findTokenOf(api: TestApi, { session }: Asker): Promise<string> {
  const rows = await api.database.query<{ id: string }>(
    `select t.id from membership m join api_token t on t.school_id = m.school_id and t.person_id = m.person_id
      where m.account_id = $1 and t.hint = 'abcd' and t.revoked_at is null order by t.created_at desc limit 1`,
    [session?.accountId ?? newId()],
  );
  return rows[0]?.id ?? newId();
}

const REVOKE = `mutation ($input: RevokeTokenInput!) { revokeToken(input: $input) { __typename
  ... on AccessToken { ${TOKEN} } ... on Refusal { code } } }`;

/** Everybody revokes a token of their own. */
const revokeOwn: Prepare = async (db, { sign }): Promise<Attempt> => {
  await giveTokens(db);
  return {
    send: async (api, asker) =>
      ask(REVOKE, {
        input: { clientMutationId: newId(), tokenId: await findTokenOf(api, asker) },
      }).send(api, asker),
    isProof: ({ body }) =>
      body.includes('AccessToken') && body.includes(sign) && !body.includes('"revokedAt":null'),
  };
};

const create =
  (verb: 'createToken' | 'createServiceToken'): Prepare =>
  (_, { schoolId }) => {
    const input = {
      clientMutationId: newId(),
      name: 'Выгрузка',
      scopes: ['roster_read'],
      expiresOn: '2027-05-31',
    };
    // The personnel office has another scope than everybody else.
    const inputFor = (isHr: boolean): object => ({
      ...input,
      scopes: [isHr ? 'people_read' : 'roster_read'],
    });
    const query = `mutation ($input: TokenInput!) { ${verb}(input: $input) { __typename
      ... on TokenMade { secret token { ${TOKEN} } } ... on Refusal { code } } }`;
    return Promise.resolve({
      send: async (api: TestApi, asker: Asker) => {
        const [held] = await api.database.query<{ n: number }>(
          `select count(*)::int as n from membership m join duty d on d.school_id = m.school_id and d.person_id = m.person_id
            where m.account_id = $1 and d.role = 'hr'`,
          [asker.session?.accountId ?? newId()],
        );
        return ask(query, { input: inputFor((held?.n ?? 0) > 0) }).send(api, asker);
      },
      // Whoever makes a token makes it in the own school: it is allowed here when it lies here.
      isProof: async (answer, at) => {
        const { data } = answer.json<{ data: Record<string, { token?: { id: string } }> }>();
        const id = data[verb]?.token?.id ?? newId();
        return (await at.read(ARRANGER, schoolId, (tx) => tx.rows(FIND, [id]))).length === 1;
      },
    });
  };

/** The question of a program that carries its token, and no cookie. */
const askByToken =
  (query: string, ...texts: readonly string[]): Prepare =>
  async (db, school) => {
    const secret = `zhr_${randomBytes(32).toString('base64url')}`;
    await addProgram(db, school, secret);
    return {
      send: (api) =>
        api.inject({
          method: 'POST',
          url: '/graphql',
          headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
          payload: JSON.stringify({ query, variables: school }),
        }),
      isProof: ({ body }) => [school.sign, ...texts].every((text) => body.includes(text)),
    };
  };

const CURRENT = `{ currentToken { schoolId schoolName timeZone today token { ${TOKEN} }
  classes { id name groups { id name subjectName } } } }`;

/** How the operations of tokens are asked. */
export const TOKEN_ASKED: Readonly<Record<string, Operation>> = {
  myTokens: {
    about: 'school',
    prepare: async (db, { sign }) => {
      await giveTokens(db);
      return ask(`{ myTokens { ${TOKEN} } }`, {}, sign);
    },
  },
  createToken: { about: 'school', changes: true, prepare: create('createToken') },
  revokeToken: { about: 'school', changes: true, prepare: revokeOwn },
  serviceTokens: {
    about: 'school',
    prepare: async (db, school) => {
      // One that is over: it is shown, and stands in nobody's way.
      await addProgram(db, school, newId(), '2026-11-01');
      return ask(`{ serviceTokens { ${TOKEN} } }`, {}, school.sign);
    },
  },
  createServiceToken: { about: 'school', changes: true, prepare: create('createServiceToken') },
  currentToken: {
    about: 'account',
    prepare: always(() => ask(CURRENT, {}, '"currentToken":null')),
    others: [
      ['teacher', askByToken(CURRENT, 'Программа', '"groups":[{')],
      [
        'teacher',
        askByToken(
          'query ($groupId: ID!) { journalPage(groupId: $groupId, from: "2026-11-16", to: "2026-11-16") { group { name classNames } } }',
        ),
      ],
    ],
  },
  readSchema: {
    about: 'account',
    prepare: always(() =>
      call(
        () => ({ method: 'GET', url: '/schema.graphql' }),
        ({ body }) => body.includes('type Query {'),
      ),
    ),
  },
};
