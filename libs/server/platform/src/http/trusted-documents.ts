import type { FastifyRequest } from 'fastify';
import { Fault } from '../faults.js';
import { APP_HEADER } from './security.js';

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

  resolve(request: FastifyRequest): void {
    if (!request.url.startsWith('/graphql')) return;
    const asked = (request.method === 'GET' ? request.query : request.body) as GraphQLBody | null | undefined;
    if (typeof asked !== 'object' || asked === null) return;
    if (Array.isArray(asked)) throw new Fault('BAD_REQUEST', 'Send one operation a request.');
    if (typeof asked.documentId === 'string') {
      const text = this.texts.get(asked.documentId.replace(/^sha256:/, ''));
      if (text === undefined) throw new Fault('BAD_REQUEST', 'This page is out of date: reload it.');
      asked.query = text;
      delete asked.documentId;
    } else if (
      this.mode === 'trusted' &&
      request.headers[APP_HEADER] !== undefined &&
      request.headers.cookie !== undefined
    ) {
      throw new Fault(
        'BAD_REQUEST',
        'Sessions of our pages send documents by id only. Use a token for queries of your own.',
      );
    }
  }
}
