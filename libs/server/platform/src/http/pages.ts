import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Folders of the two built apps. */
export interface PageFolders {
  readonly staff: string;
  readonly family: string;
}

/** Paths that are never pages. */
const MACHINE =
  /^\/(graphql|about|check|auth|files|imports|people|events|schema\.graphql|healthz|readyz|metrics)(\/|$|\?)/;

/**
 * Serves both apps in the small installation: built files with a hash in their name for ever, the page itself
 * always fresh, both compressed for browsers that take it; an address inside an app answers its page, so that links can
 * be opened.
 */
export async function servePages(fastify: FastifyInstance, folders: PageFolders): Promise<void> {
  const { default: fastifyStatic } = await import('@fastify/static');
  const apps = [
    { root: folders.staff, prefix: '/staff/' },
    { root: folders.family, prefix: '/' },
  ].filter((app) => existsSync(join(app.root, 'index.html')));
  let first = true;
  for (const app of apps) {
    await fastify.register(fastifyStatic as never, {
      root: app.root,
      prefix: app.prefix,
      wildcard: false,
      index: false,
      decorateReply: first,
      cacheControl: false,
      // The build lays the twins beside each file.
      preCompressed: true,
      setHeaders: (reply: { header(name: string, value: string): unknown }, path: string) => {
        void reply.header(
          'cache-control',
          path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    });
    first = false;
  }
  const sendPage = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const path = request.url;
    const app = apps.find((candidate) => `${path}/`.startsWith(candidate.prefix));
    if (!app || MACHINE.test(path) || /\.[a-z0-9]{2,5}$/i.test(path.split('?')[0] ?? '')) {
      return reply.status(404).send({
        status: 404,
        code: 'NOT_FOUND',
        title: 'There is no such address.',
        requestId: String(request.id),
      });
    }
    void reply.header('cache-control', 'no-cache');
    return (reply as FastifyReply & { sendFile(name: string, root: string): unknown }).sendFile(
      'index.html',
      app.root,
    );
  };
  if (apps.length === 0) return;
  fastify.get('/staff', (_request, reply) => reply.redirect('/staff/'));
  fastify.get('/explorer', (_request, reply) => reply.redirect('/staff/explorer'));
  fastify.get('/', sendPage);
  fastify.get('/*', sendPage);
}
