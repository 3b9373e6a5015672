import { describe, expect, it } from '@jest/globals';
import { createClient } from '../api/create-client.js';
import { Session } from './session.js';

interface Asked {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const json = (body: unknown, status = 200): Response =>
  new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'x-request-id': 'r-1' },
  });
const person = (personId: string) => ({
  data: {
    me: {
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
      const path = new URL(String(input)).pathname;
      asked.push({ path, headers: init?.headers as Record<string, string>, body: String(init?.body) });
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
  it('asks by the document’s hash, with our header, by POST', async () => {
    const { session, asked } = arrange([person('p')]);
    await session.open();
    expect(session.state()).toMatchObject({ kind: 'signedIn', memberships: [{ personId: 'p' }] });
    expect(asked[0]?.headers).toMatchObject({ 'x-zhurnal-app': 'staff', 'content-type': 'application/json' });
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
      documentId: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      variables: {},
    });
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

  it('starts anew when someone else has signed in', async () => {
    const { session, client, restarts } = arrange([person('p'), nobody, person('q')]);
    await session.open();
    await client.ask({ __meta__: { hash: 'sha256:0' } }, {});
    await session.signIn('a', 'b');
    expect(restarts()).toBe(1);
  });
});
