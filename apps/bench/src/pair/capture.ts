import { Database } from '@zhurnal/platform';
import { TestApi } from '@zhurnal/testing';
import { bodyOf, isAwaited } from '../load/shot.js';
import type { Shot } from '../load/shot.js';
import { readManifests } from '../manifests.js';
import type { BenchPlace } from '../place.js';

/** A statement as the product sent it. */
export interface Captured {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

interface Pool {
  connect(): Promise<unknown>;
}

/** The product in this process, so that its statements can be heard. */
export class Capture {
  private constructor(private readonly api: TestApi) {}

  static async start({ applicationUrl, adminUrl, now }: BenchPlace): Promise<Capture> {
    const database = {
      url: applicationUrl,
      adminUrl,
      query: () => Promise.resolve([]),
      close: () => Promise.resolve(),
    };
    return new Capture(
      await TestApi.start(database, { now, documents: 'trusted', manifests: readManifests() }),
    );
  }

  /** Sends one turn of the shot and answers what was asked of the database for it. */
  async statementsOf(shot: Shot): Promise<readonly Captured[]> {
    const heard: Captured[] = [];
    this.api
      .get(Database)
      .listen(({ name, text, values }) => void heard.push({ name, text, values: [...values] }));
    await this.send(shot);
    this.api.get(Database).listen(undefined);
    return heard;
  }

  /** How often a connection to the database was taken for the shot: every statement needs one. */
  async connectionsOf(shot: Shot): Promise<number> {
    const { master } = this.api.get(Database).source.driver as unknown as { master: Pool };
    const real = master.connect.bind(master);
    let count = 0;
    master.connect = () => {
      count += 1;
      return real();
    };
    try {
      await this.send(shot);
    } finally {
      master.connect = real;
    }
    return count;
  }

  /** Sends one turn; answers the tag of the answer. */
  async send(shot: Shot): Promise<string | undefined> {
    const body = bodyOf(shot, shot.turn ?? 0);
    const answer = await this.api.inject({
      method: shot.method,
      url: shot.path,
      headers: shot.headers,
      ...(body !== undefined && { payload: body }),
    });
    const isWrong = shot.wrong !== undefined && new RegExp(shot.wrong).test(answer.body);
    if (!isAwaited(shot, answer.statusCode) || answer.body.startsWith('{"errors"') || isWrong)
      throw new Error(`${shot.id}: ${answer.statusCode} ${answer.body.slice(0, 500)}`);
    return answer.headers.get('etag') ?? undefined;
  }

  stop(): Promise<void> {
    return this.api.stop();
  }
}
