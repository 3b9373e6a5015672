import { createHash, randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AccountId, Clock, DocumentManifest, PersonId, SchoolId } from '@zhurnal/platform';
import type { TestDatabase } from './test-database.js';

/** Somebody signed in: the cookie their browser would send. */
export interface TestSession {
  readonly accountId: AccountId;
  readonly cookie: string;
  readonly audience: 'staff' | 'family';
}

export interface GraphQLAnswer<Data> {
  readonly data: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

export interface TestApiOptions {
  /** The instant at which the clock stands. */
  readonly now: string;
  readonly documents?: 'trusted' | 'free';
  /** Whether sessions may read the contract. */
  readonly explorer?: 'on' | 'off';
  readonly manifests?: readonly DocumentManifest[];
  /** The queue on Redis instead of PostgreSQL. */
  readonly redisUrl?: string;
  /** Settings beside those that every test has. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Another clock than one that stands still. */
  readonly clock?: Clock;
}

/** Any request to the server under test. */
export interface TestRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: string | FormData;
}

export interface TestAnswer {
  readonly statusCode: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  readonly body: string;
  json<Body>(): Body;
}

/** The whole server in this process, on a loopback port. */
export class TestApi {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly database: TestDatabase,
    /** Where it listens. */
    readonly origin: string,
  ) {}

  static async start(database: TestDatabase, options: TestApiOptions): Promise<TestApi> {
    // Only who starts a server here pays for reading it.
    const { AppModule, ENTITIES } = await import('@zhurnal/app');
    const { Log, applicationSource, createServer, readConfig, stoppedClock } =
      await import('@zhurnal/platform');
    const config = readConfig({
      DATABASE_URL: database.url,
      ZHURNAL_LOG_LEVEL: process.env['ZHURNAL_LOG_LEVEL'] ?? 'fatal',
      ZHURNAL_DOCUMENTS: options.documents ?? 'free',
      ZHURNAL_POOL_SIZE: '4',
      ZHURNAL_EXPLORER: options.explorer ?? 'on',
      ...options.settings,
      ...(options.redisUrl === undefined ? {} : { REDIS_URL: options.redisUrl }),
    });
    const log = Log.at(config.logLevel);
    const source = await applicationSource(config, ENTITIES).initialize();
    const module = AppModule.with({
      config,
      source,
      log,
      clock: options.clock ?? stoppedClock(new Date(options.now)),
    });
    const app = await createServer(module, { config, log, manifests: options.manifests ?? [] });
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as { port: number };
    return new TestApi(app, database, `http://127.0.0.1:${port}`);
  }

  /** A session for a person of a school, without passing through the sign-in page. */
  async signIn(
    audience: 'staff' | 'family',
    people: readonly { schoolId: SchoolId; personId: PersonId }[],
  ): Promise<TestSession> {
    const { newId } = await import('@zhurnal/platform');
    const accountId = newId<'account'>();
    const token = randomBytes(16).toString('hex');
    await this.database.query(`insert into account (account_id) values ($1)`, [accountId]);
    for (const { schoolId, personId } of people) {
      await this.database.query(
        `insert into membership (account_id, school_id, person_id) values ($1, $2, $3)`,
        [accountId, schoolId, personId],
      );
    }
    await this.database.query(
      `insert into session (session_id, token_hash, account_id, audience, idle_minutes, expires_at) values ($1, $2, $3, $4, 600, now() + interval '1 day')`,
      [newId(), createHash('sha256').update(token).digest(), accountId, audience],
    );
    return { accountId, cookie: `zhurnal-${audience}=${token}`, audience };
  }

  /** A GraphQL operation as somebody, or as nobody. */
  async send<Data>(
    session: TestSession | undefined,
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
    headers: Record<string, string> = {},
  ): Promise<GraphQLAnswer<Data>> {
    const answer = await this.inject({
      method: 'POST',
      url: '/graphql',
      headers: { ...headersOf(session), 'content-type': 'application/json', ...headers },
      payload: JSON.stringify({ query, variables }),
    });
    return answer.json<GraphQLAnswer<Data>>();
  }

  /** As `send`, but an error fails the test with its message. */
  async data<Data>(
    session: TestSession | undefined,
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
  ): Promise<Data> {
    const answer = await this.send<Data>(session, query, variables);
    if (answer.errors || !answer.data) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  }

  /** Any request. */
  async inject(request: TestRequest): Promise<TestAnswer> {
    const answer = await fetch(new URL(request.url, this.origin), {
      method: request.method,
      headers: { ...request.headers },
      redirect: 'manual',
      ...(request.payload === undefined ? {} : { body: request.payload }),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const body = bytes.toString('utf8');
    return {
      statusCode: answer.status,
      headers: answer.headers,
      bytes,
      body,
      json: <Body>() => JSON.parse(body) as Body,
    };
  }

  /** A part of the running server. */
  get<Part>(part: abstract new (...args: never[]) => Part): Part {
    return this.app.get<Part>(part as never);
  }

  async stop(): Promise<void> {
    await this.app.close();
  }
}

/** What a browser of this session sends along. */
export function headersOf(session: TestSession | undefined): Record<string, string> {
  return session
    ? { cookie: session.cookie, 'x-zhurnal-app': session.audience }
    : { 'x-zhurnal-app': 'staff' };
}
