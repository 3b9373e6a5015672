import { PortalFault, readAcknowledgement, readCounts } from './transport.js';
import type { Acknowledgement, PortalCounts, PortalTransport } from './transport.js';

/** So long one request may take (ms). */
const PATIENCE = 60_000;
/** The portal answers counts and short notes: more is no answer. */
const LARGEST = 64 * 1024 * 1024;

/** Pushes over HTTPS: parts one by one, then the manifest. */
export class HttpsTransport implements PortalTransport {
  constructor(
    private readonly base: URL,
    private readonly schoolCode: string,
    private readonly secret: string,
  ) {}

  async partsOf(seq: number): Promise<ReadonlyMap<string, string>> {
    const text = await this.send('GET', `packages/${seq}/parts`);
    const found = text === undefined ? {} : (JSON.parse(text) as Record<string, unknown>);
    return new Map(Object.entries(found).map(([name, digest]) => [name, String(digest)]));
  }

  async putPart(seq: number, name: string, bytes: Buffer, sha256: string): Promise<void> {
    await this.send('PUT', `packages/${seq}/parts/${name}`, bytes, { 'x-sha256': sha256 });
  }

  async putManifest(seq: number, bytes: Buffer): Promise<Acknowledgement | undefined> {
    const text = await this.send('PUT', `packages/${seq}/manifest.json`, bytes);
    return text === undefined ? undefined : readAcknowledgement(text, seq);
  }

  async answerTo(seq: number): Promise<Acknowledgement | undefined> {
    const text = await this.send('GET', `packages/${seq}/ack.json`);
    return text === undefined ? undefined : readAcknowledgement(text, seq);
  }

  async counts(): Promise<PortalCounts | undefined> {
    const text = await this.send('GET', 'counts.json');
    return text === undefined ? undefined : readCounts(text);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private async send(
    method: string,
    path: string,
    body?: Buffer,
    headers: Record<string, string> = {},
  ): Promise<string | undefined> {
    const base = this.base.href.endsWith('/') ? this.base.href : `${this.base.href}/`;
    let answer: Response;
    try {
      answer = await fetch(new URL(`schools/${this.schoolCode}/${path}`, base), {
        method,
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE),
        headers: { authorization: `Bearer ${this.secret}`, ...headers },
        ...(body === undefined ? {} : { body: new Uint8Array(body) }),
      });
    } catch (error) {
      throw new PortalFault(`the portal cannot be reached: ${(error as Error).message}`);
    }
    if (answer.status === 404 && method === 'GET') return undefined;
    if (!answer.ok) throw new PortalFault(`the portal answered ${answer.status}`);
    if (Number(answer.headers.get('content-length') ?? 0) > LARGEST)
      throw new PortalFault('the portal answered too much');
    return await answer.text();
  }
}
