import type { TestAnswer, TestApi, TestSession } from '@zhurnal/testing';
import { makeToken } from './arrange-tokens.js';

export const ROSTER = '/ims/oneroster/rostering/v1p2';
export const GRADES = '/ims/oneroster/gradebook/v1p2';

/** A program of the school: the id and the secret that its administrator was told. */
export interface Client {
  readonly id: string;
  readonly secret: string;
}

export const makeClient = (
  api: TestApi,
  administrator: TestSession,
  scopes: readonly string[],
): Promise<Client> => makeToken(api, administrator, { scopes }, 'createServiceToken');

/** Asks for a key of a short while, as RFC 6749 has it. */
export async function askForKey(
  api: TestApi,
  form: Readonly<Record<string, string>>,
  client?: Client,
): Promise<TestAnswer> {
  const basic = client && Buffer.from(`${client.id}:${client.secret}`).toString('base64');
  return api.inject({
    method: 'POST',
    url: '/oauth/token',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(basic !== undefined && { authorization: `Basic ${basic}` }),
    },
    payload: new URLSearchParams(form).toString(),
  });
}

export async function keyOf(api: TestApi, client: Client): Promise<string> {
  const answer = await askForKey(api, { grant_type: 'client_credentials' }, client);
  return answer.json<{ access_token: string }>().access_token;
}

export type Told = Readonly<Record<string, unknown>> & {
  readonly sourcedId: string;
  readonly status: 'active' | 'tobedeleted';
  readonly dateLastModified: string;
};

/** A program of somebody else, which knows the standard and nothing of the journal. */
export class Reader {
  constructor(
    private readonly api: TestApi,
    private readonly key: string,
  ) {}

  get(path: string, query: Readonly<Record<string, string>> = {}): Promise<TestAnswer> {
    const asked = new URLSearchParams(query).toString();
    return this.api.inject({
      method: 'GET',
      url: asked === '' ? path : `${path}?${asked}`,
      headers: { authorization: `Bearer ${this.key}` },
    });
  }

  /** All records of a collection, page by page along the links; `between` happens after each page. */
  async all(
    path: string,
    query: Readonly<Record<string, string>> = {},
    between: () => Promise<void> = () => Promise.resolve(),
  ): Promise<Told[]> {
    const found: Told[] = [];
    let answer = await this.get(path, query);
    for (;;) {
      if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`);
      found.push(...listOf(answer));
      const next = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
      if (next === undefined) return found;
      await between();
      const { pathname, searchParams } = new URL(next);
      answer = await this.get(pathname, Object.fromEntries(searchParams));
    }
  }
}

/** The records of an answer, whatever they are called. */
export function listOf(answer: TestAnswer): Told[] {
  const [list] = Object.values(answer.json<Readonly<Record<string, Told[]>>>());
  if (!Array.isArray(list)) throw new Error(answer.body);
  return list;
}

export const minorOf = (answer: TestAnswer): string | undefined =>
  answer.json<{
    imsx_CodeMinor?: { imsx_codeMinorField: readonly { imsx_codeMinorFieldValue: string }[] };
  }>().imsx_CodeMinor?.imsx_codeMinorField[0]?.imsx_codeMinorFieldValue;
