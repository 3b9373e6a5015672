import { describe, expect, it } from '@jest/globals';
import { createClient } from '../api/create-client.js';
import type { SessionMemory } from '../kept/last-session.js';
import { Session } from './session.js';

interface Asked {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly search: string;
}

const json = (body: unknown, status = 200): Response =>
  new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'x-request-id': 'r-1' },
  });
const person = (personId: string) => ({
  data: {
    me: {
      mustChangePassword: false,
      memberships: [
        {
          schoolId: 's',
          schoolName: 'Школа',
          timeZone: 'Europe/Moscow',
          today: '2026-09-12',
          personId,
          familyName: 'Орлова',
          givenName: 'Анна',
          patronymic: null,
          roles: ['teacher'],
        },
      ],
    },
  },
});
const nobody = {
  errors: [{ message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } }],
  data: null,
};

/** A server that answers GraphQL from the list, one answer a request, and sign-in by the given status. */
function arrange(answers: unknown[], signIn: () => Response = () => json(undefined, 204)) {
  const asked: Asked[] = [];
  let restarts = 0;
  const client = createClient({
    app: 'staff',
    origin: 'http://school.test',
    fetch: async (input, init) => {
      const { pathname: path, search } = new URL(String(input));
      asked.push({ path, search, headers: init?.headers as Record<string, string> });
      if (path !== '/graphql') return signIn();
      const next = answers.shift();
      if (next === undefined) throw new TypeError('network');
      return json(next);
    },
  });
  const session = new Session(client, () => (restarts += 1));
  return { asked, client, session, restarts: () => restarts };
}

describe('the session of a page', () => {
  it('asks by the document’s hash, with our header, by GET', async () => {
    const { session, asked } = arrange([person('p')]);
    await session.open();
    expect(session.state()).toMatchObject({ kind: 'signedIn', memberships: [{ personId: 'p' }] });
    expect(asked[0]?.headers).toMatchObject({ 'x-zhurnal-app': 'staff' });
    expect(asked[0]?.search).toMatch(/^\?documentId=sha256%3A[0-9a-f]{64}&variables=%7B%7D$/);
  });

  it('shows the sign-in form to nobody, and says when the server cannot be reached', async () => {
    const { session } = arrange([nobody]);
    await session.open();
    expect(session.state()).toEqual({ kind: 'signedOut' });
    await session.open();
    expect(session.state()).toEqual({ kind: 'unreachable', fault: { kind: 'offline' } });
  });

  it('hands out the refusal of a sign-in', async () => {
    const refusal = { code: 'SIGN_IN_FAILED', params: {} };
    const { session } = arrange([nobody], () => json({ refusal }, 401));
    await session.open();
    expect(await session.signIn('a', 'b')).toEqual({ ok: true, value: refusal });
    expect(session.state()).toEqual({ kind: 'signedOut' });
  });

  it('keeps the page when the session ends, and tells when the same person is back', async () => {
    const { session, client, restarts } = arrange([person('p'), nobody, person('p')]);
    let returns = 0;
    session.onReturn(() => (returns += 1));
    await session.open();
    await client.ask({ __meta__: { hash: 'sha256:0' } }, {});
    expect(session.state()).toMatchObject({ kind: 'expired', memberships: [{ personId: 'p' }] });
    await session.signIn('a', 'b');
    expect(session.state().kind).toBe('signedIn');
    expect([returns, restarts()]).toEqual([1, 0]);
  });

  it('lets a password from paper do nothing but be changed', async () => {
    const first = { data: { me: { mustChangePassword: true, memberships: [] } } };
    const { session } = arrange([nobody, first, person('p')]);
    await session.open();
    await session.signIn('a', 'b');
    expect(session.state()).toEqual({ kind: 'mustChange' });
    await session.open();
    expect(session.state()).toMatchObject({ kind: 'signedIn', memberships: [{ personId: 'p' }] });
  });

  it('starts anew when someone else has signed in', async () => {
    const { session, client, restarts } = arrange([person('p'), nobody, person('q')]);
    await session.open();
    await client.ask({ __meta__: { hash: 'sha256:0' } }, {});
    await session.signIn('a', 'b');
    expect(restarts()).toBe(1);
  });
});

describe('a page opened without network', () => {
  const memoryOf = (personId?: string) => {
    const did: string[] = [];
    const memory: SessionMemory = {
      remember: async (account, _, isNew) => void did.push(`remember ${account}${isNew ? ' new' : ''}`),
      recall: async () =>
        personId === undefined
          ? undefined
          : { memberships: person(personId).data.me.memberships, offset: 3_600_000 },
      touch: async () => void did.push('touch'),
      forget: async () => void did.push('forget'),
      destroy: async () => void did.push('destroy'),
    };
    return { memory, did };
  };
  const open = async (answers: unknown[], known?: string) => {
    const { memory, did } = memoryOf(known);
    const arranged = arrange(answers);
    let restarts = 0;
    const session = new Session(arranged.client, () => (restarts += 1), memory);
    await session.open();
    return { ...arranged, session, did, restarts: () => restarts };
  };

  it('goes on for the last person, and says so to the server with every request but the question who it is', async () => {
    const { session, asked, client } = await open([], 'p');
    expect(session.state()).toMatchObject({ kind: 'offline', memberships: [{ personId: 'p' }] });
    expect(Math.round((client.now() - Date.now()) / 60_000)).toBe(60);
    await client.ask({ __meta__: { hash: 'sha256:0' } }, {});
    expect(asked.map(({ headers }) => headers['x-zhurnal-person'])).toEqual([undefined, 'p']);
  });

  it('does not go on when the last session is over', async () => {
    const { session } = await open([]);
    expect(session.state()).toEqual({ kind: 'unreachable', fault: { kind: 'offline' } });
  });

  it('asks for the password in a dialog when the session ended meanwhile, and goes on after it', async () => {
    const answers: unknown[] = [];
    const { session, did, restarts } = await open(answers, 'p');
    let returns = 0;
    session.onReturn(() => (returns += 1));
    answers.push(nobody, person('p'));
    await session.open();
    expect(session.state()).toMatchObject({ kind: 'expired', memberships: [{ personId: 'p' }] });
    await session.signIn('a', 'b');
    expect(session.state().kind).toBe('signedIn');
    expect([returns, restarts(), did]).toEqual([1, 0, ['remember staff/p new']]);
  });

  it('starts anew when it turns out to be somebody else', async () => {
    const answers: unknown[] = [];
    const { session, restarts } = await open(answers, 'p');
    answers.push(person('q'));
    await session.open();
    expect(restarts()).toBe(1);
  });

  it('forgets the last person when the server knows of no session', async () => {
    const { session, did } = await open([nobody], 'p');
    expect([session.state().kind, did]).toEqual(['signedOut', ['forget']]);
  });

  it('destroys what was kept at signing out, after the app’s own', async () => {
    const { session, did, restarts } = await open([person('p')], 'p');
    await session.signOut(async () => void did.push('clear'));
    expect([did, restarts()]).toEqual([['remember staff/p', 'clear', 'destroy'], 1]);
  });
});
