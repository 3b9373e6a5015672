import { Database, newId } from '@zhurnal/platform';
import type { PersonId, SchoolId } from '@zhurnal/platform';
import { headersOf } from '@zhurnal/testing';
import type { TestAnswer, TestApi, TestRequest, TestSession } from '@zhurnal/testing';
import type { Person, School } from './world.js';

/**
 * What an operation is asked about: the account itself; whatever the own school has; the journals one may open; the
 * classes in one's care; the lessons one gives; the requests for corrections one may see; the own children; or one object of school A.
 */
export type About =
  | 'account'
  | 'school'
  | 'journals'
  | 'classes'
  | 'ownLessons'
  | 'corrections'
  | 'family'
  | 'class'
  | 'group'
  | 'lesson'
  | 'student'
  | 'person'
  | 'import'
  | 'file'
  /** The journals of a table of control, and the remarks on them. */
  | 'controlled'
  /** A journal that is reviewed, by who the regulation names, and a remark, by whose it is. */
  | 'review'
  /** The tasks one sees: the own, or all of the school. */
  | 'duty'
  /** A task of a class without a teacher, an entry of the register by the deputy, a statement. */
  | 'saidDuty'
  /** A document of the teacher, or of the class teacher, beside what was said of a task that is nobody’s. */
  | 'dutyFile'
  | 'help'
  /** A report: of the own groups for a teacher, of the class for everybody else. */
  | 'report'
  /** An address of a program. */
  | 'webhook'
  /** One piece of what is done by the calendar. */
  | 'occurrence'
  | 'statement'
  /** What the teacher entered: everybody may ask, and finds what is their own. */
  | 'ownEntry';

/** allowed: answered, and school A's object is in the answer; empty: answered, with nothing of it; refused: as if it were not there. */
export type Outcome = 'allowed' | 'empty' | 'refused';

/** What came back. A fault that is neither a yes nor a no has no outcome. */
export interface Verdict {
  readonly outcome: Outcome | 'failed';
  readonly detail: string;
}

/** Who asks: a session or nobody, naming a school or not. */
export interface Asker {
  readonly session: TestSession | undefined;
  readonly naming?: SchoolId | undefined;
  /** As whom, if anybody. */
  readonly personId?: PersonId | undefined;
}

/** One request, ready to be sent once by anybody. */
export interface Attempt {
  send(api: TestApi, asker: Asker): Promise<TestAnswer>;
  /** Is the object in the answer, or was the change made? */
  isProof(answer: TestAnswer, db: Database): boolean | Promise<boolean>;
}

export interface Operation {
  readonly about: About;
  /** Leaves a trail when it is allowed, and none otherwise. */
  readonly changes?: true;
  /** Ends sessions of the account: each caller needs one of its own. */
  readonly endsSessions?: true;
  /** Makes what the request needs, fresh where a change would spoil the next one, and answers the request. */
  readonly prepare: Prepare;
  /** Other forms of the request, which reach other statements, with somebody who may call them. */
  readonly others?: readonly (readonly [Person, Prepare])[];
}

export type Prepare = (db: Database, school: School) => Promise<Attempt>;

const headersFor = ({ session, naming }: Asker): Record<string, string> => ({
  ...headersOf(session),
  ...(naming === undefined ? {} : { 'x-zhurnal-school': naming }),
});

/** A GraphQL request; every one of the texts must be in the answer. */
export function ask(
  query: string,
  variables: Readonly<Record<string, unknown>>,
  ...texts: readonly string[]
): Attempt {
  return {
    send: (api, asker) =>
      api.inject({
        method: 'POST',
        url: '/graphql',
        headers: { ...headersFor(asker), 'content-type': 'application/json' },
        payload: JSON.stringify({ query, variables }),
      }),
    isProof: ({ body }) => texts.every((text) => body.includes(text)),
  };
}

/** Variables of a change: its input under a key of its own. */
export const keyed = (input: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  input: { clientMutationId: newId(), ...input },
});

/** A request of its own route. */
export function call(
  request: (audience: 'staff' | 'family') => Pick<TestRequest, 'method' | 'url' | 'headers' | 'payload'>,
  isProof: Attempt['isProof'],
): Attempt {
  return {
    send: (api, asker) => {
      const { headers, ...rest } = request(asker.session?.audience ?? 'staff');
      return api.inject({ ...rest, headers: { ...headersFor(asker), ...headers } });
    },
    isProof,
  };
}

/** The same request sent again, as after a lost answer. */
export function twice(one: Attempt): Attempt {
  return {
    ...one,
    send: async (api, asker) => {
      await one.send(api, asker);
      return one.send(api, asker);
    },
  };
}

/** A request that needs nothing fresh. */
export const always =
  (request: (school: School) => Attempt): Prepare =>
  (_, school) =>
    Promise.resolve(request(school));

/** Sends the request and judges the answer. */
export async function attempt(api: TestApi, asker: Asker, prepared: Attempt): Promise<Verdict> {
  return judge(await prepared.send(api, asker), prepared, api.get(Database));
}

/** A yes, a no, or a yes to nothing. */
export async function judge(answer: TestAnswer, prepared: Attempt, db: Database): Promise<Verdict> {
  const detail = `${answer.statusCode} ${answer.body.slice(0, 400)}`;
  if (isRefusal(answer)) return { outcome: 'refused', detail };
  if (answer.statusCode >= 300 || answer.body.includes('"errors":')) return { outcome: 'failed', detail };
  return { outcome: (await prepared.isProof(answer, db)) ? 'allowed' : 'empty', detail };
}

const NO = new Set(['NOT_FOUND', 'UNAUTHENTICATED']);

/** A no is an error of the request, or the answer to every item of a batch. */
function isRefusal({ statusCode, body }: TestAnswer): boolean {
  if (statusCode === 404 || statusCode === 401) return true;
  if (!body.startsWith('{')) return false;
  const { errors, data } = JSON.parse(body) as {
    errors?: readonly { extensions: { code: string } }[];
    data?: Record<string, { results?: readonly { refusal?: { code: string } }[] } | null> | null;
  };
  if (errors) return errors.every(({ extensions }) => NO.has(extensions.code));
  const results = Object.values(data ?? {}).flatMap((field) => field?.results ?? []);
  return results.length > 0 && results.every(({ refusal }) => refusal?.code === 'FORBIDDEN');
}
