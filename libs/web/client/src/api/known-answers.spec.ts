import { describe, expect, it } from '@jest/globals';
import { KnownAnswers, isPlain } from './known-answers.js';

const QUESTION = '/graphql?documentId=sha256%3Aabc&variables=%7B%7D';

/** A server that answers what it is told to, and what it was asked. */
function arrange(answers: (() => Response)[], clock = { now: 1_000_000 }) {
  const asked: { readonly address: string; readonly headers: Headers }[] = [];
  const fetching = ((input: string, init?: RequestInit) => {
    asked.push({ address: input, headers: new Headers(init?.headers) });
    const answer = answers.shift();
    return answer ? Promise.resolve(answer()) : Promise.reject(new TypeError('offline'));
  }) as typeof fetch;
  return { asked, clock, known: new KnownAnswers(fetching, () => clock.now) };
}

const full =
  (body: string, tag: string, headers: Record<string, string> = {}) =>
  () =>
    new Response(body, {
      status: 200,
      headers: { etag: tag, 'content-type': 'application/json', ...headers },
    });
const unchanged = () => new Response(null, { status: 304 });

describe('an answer that the page has', () => {
  it('is asked about by its tag, and shown again when it is still the answer', async () => {
    const { asked, known } = arrange([full('{"data":1}', '"a"'), unchanged, full('{"data":2}', '"b"')]);
    const bodies: string[] = [];
    for (let time = 0; time < 3; time += 1) {
      const response = await known.fetch(QUESTION);
      bodies.push(`${response.status} ${response.headers.get('content-type')} ${await response.text()}`);
    }
    expect(bodies).toEqual([
      '200 application/json {"data":1}',
      '200 application/json; charset=utf-8 {"data":1}',
      '200 application/json {"data":2}',
    ]);
    expect(asked.map(({ headers }) => headers.get('if-none-match'))).toEqual([null, '"a"', '"a"']);
  });

  it('is known for one question of one person in one school', async () => {
    const { asked, known } = arrange([
      full('1', '"a"'),
      full('2', '"b"'),
      full('3', '"c"'),
      full('4', '"d"'),
    ]);
    const headers = { 'x-zhurnal-person': 'one', 'x-zhurnal-school': 'first' };
    await known.fetch(QUESTION, { headers });
    await known.fetch(QUESTION, { headers: { ...headers, 'x-zhurnal-person': 'two' } });
    await known.fetch(QUESTION, { headers: { ...headers, 'x-zhurnal-school': 'second' } });
    await known.fetch(`${QUESTION}&more`, { headers });
    expect(asked.map((one) => one.headers.get('if-none-match'))).toEqual([null, null, null, null]);
  });

  it('is not known when it had no tag, was a fault or the answer to a change', async () => {
    const { asked, known } = arrange([
      () => new Response('{"errors":[]}', { status: 200 }),
      () => new Response('no', { status: 503, headers: { etag: '"x"' } }),
      full('{}', '"y"'),
      full('{}', '"z"'),
    ]);
    await known.fetch(QUESTION);
    await known.fetch(QUESTION);
    await known.fetch('/graphql', { method: 'POST', body: '{}' });
    await known.fetch(QUESTION);
    expect(asked.map(({ headers }) => headers.get('if-none-match'))).toEqual([null, null, null, null]);
  });

  it('gives way to newer ones when there are too many', async () => {
    const many = Array.from({ length: 62 }, (_, at) => full(`${at}`, `"${at}"`));
    const { asked, known } = arrange(many);
    for (let at = 0; at < 61; at += 1) await known.fetch(`${QUESTION}&at=${at}`);
    await known.fetch(`${QUESTION}&at=0`);
    expect(asked.at(-1)?.headers.get('if-none-match')).toBeNull();
  });
});

describe('what a page knows', () => {
  it('goes with its questions as long as a process may not have heard of it', async () => {
    const { asked, clock, known } = arrange([
      () => new Response('{}', { headers: { 'x-zhurnal-change': 'one, two' } }),
      full('1', '"a"'),
      full('2', '"b"'),
      full('3', '"c"'),
    ]);
    await known.fetch('/graphql', { method: 'POST', body: '{}' });
    await known.fetch(QUESTION);
    clock.now += 15_000;
    known.learn('three');
    await known.fetch(QUESTION);
    clock.now += 15_000;
    await known.fetch(QUESTION);
    expect(asked.map(({ headers }) => headers.get('x-zhurnal-after'))).toEqual([
      null,
      'one,two',
      'one,two,three',
      'three',
    ]);
  });

  it('is what time it is by the server, and up to where it had told when the page asked first', async () => {
    const { clock, known } = arrange([
      full('1', '"a"', { 'x-zhurnal-now': '2026-11-18T09:00:00.000Z', 'x-zhurnal-position': 'first' }),
      full('2', '"b"', { 'x-zhurnal-position': 'second' }),
    ]);
    expect([known.now(), known.position]).toEqual([clock.now, undefined]);
    await known.fetch(QUESTION);
    await known.fetch(QUESTION);
    clock.now += 5_000;
    expect([new Date(known.now()).toISOString(), known.position]).toEqual([
      '2026-11-18T09:00:05.000Z',
      'first',
    ]);
  });
});

describe('what may stand in an address', () => {
  it.each([
    [{}, true],
    [undefined, true],
    [
      {
        groupId: '01a20125-5c56-7a32-9aa8-f708591bfaa8',
        from: '2026-11-16',
        first: 50,
        mine: true,
        after: null,
      },
      true,
    ],
    [{ search: 'Иванов' }, false],
    [{ search: 'Ivanov Ivan' }, false],
    [{ ids: ['1'] }, false],
    [{ input: {} }, false],
    [{ long: 'x'.repeat(65) }, false],
  ])('%j: %s', (variables, expected) => expect(isPlain(variables)).toBe(expected));
});
