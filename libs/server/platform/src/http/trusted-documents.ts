import type { FastifyRequest } from 'fastify';
import { Fault } from '../faults.js';
import { hasOwnCookie } from '../tokens/bearer.js';

/** Documents built into our pages: `sha256:…` → text. */
export type DocumentManifest = Readonly<Record<string, string>>;

interface GraphQLBody {
  query?: unknown;
  documentId?: unknown;
}

/**
 * Replaces `documentId` by the document it names. Cookie sessions may send nothing else in production:
 * a stolen cookie cannot ask questions that our pages do not ask.
 */
export class TrustedDocuments {
  private readonly texts: ReadonlyMap<string, string>;

  constructor(
    manifests: readonly DocumentManifest[],
    private readonly mode: 'trusted' | 'free',
  ) {
    this.texts = new Map(
      manifests
        .flatMap((manifest) => Object.entries(manifest))
        .map(([id, text]) => [id.replace(/^sha256:/, ''), text]),
    );
  }

  /** Answers the question of a request by GET, as a text that is the same whenever the same is asked. */
  resolve(request: FastifyRequest): string | undefined {
    if (!/^\/graphql(\?|$)/.test(request.url)) return undefined;
    if (request.method === 'GET') return this.resolveAddress(request);
    const asked = request.body as GraphQLBody | null | undefined;
    if (typeof asked !== 'object' || asked === null) return undefined;
    if (Array.isArray(asked)) throw new Fault('BAD_REQUEST', 'Send one operation a request.');
    if (typeof asked.documentId === 'string') {
      asked.query = this.textOf(asked.documentId);
      delete asked.documentId;
    } else this.refuseText(request);
    return undefined;
  }

  /** A question in the address: the document is put in its place, as the endpoint reads it. */
  private resolveAddress(request: FastifyRequest): string | undefined {
    const { documentId, variables } = request.query as { documentId?: unknown; variables?: unknown };
    if (typeof documentId !== 'string') {
      if (Object.keys(request.query as object).length > 0) this.refuseText(request);
      return undefined;
    }
    const given = typeof variables === 'string' ? variables : '{}';
    if (!isPlain(given))
      throw new Fault('BAD_REQUEST', 'An address holds ids, days and numbers only: send the rest by POST.');
    const query = new URLSearchParams({ query: this.textOf(documentId), variables: given });
    request.raw.url = `/graphql?${query}`;
    return `${documentId} ${given}`;
  }

  private textOf(documentId: string): string {
    const text = this.texts.get(documentId.replace(/^sha256:/, ''));
    if (text === undefined) throw new Fault('BAD_REQUEST', 'This page is out of date: reload it.');
    return text;
  }

  private refuseText(request: FastifyRequest): void {
    if (this.mode === 'trusted' && hasOwnCookie(request)) {
      throw new Fault(
        'BAD_REQUEST',
        'Sessions of our pages send documents by id only. Use a token for queries of your own.',
      );
    }
  }
}

/** Addresses are written down by proxies and browsers: no names, no texts of people. */
function isPlain(variables: string): boolean {
  let values: unknown;
  try {
    values = JSON.parse(variables);
  } catch {
    return false;
  }
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return false;
  return Object.values(values).every(
    (value: unknown) =>
      value === null ||
      typeof value === 'boolean' ||
      typeof value === 'number' ||
      (typeof value === 'string' && /^[\w:.-]{0,64}$/.test(value)),
  );
}
