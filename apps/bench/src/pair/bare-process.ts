import { createServer } from 'node:http';
import pg from 'pg';
import type { BareRun } from './bare-statements.js';

/**
 * What a request would cost without the product: no framework, no session, no access, no tenancy, no trail, no key, nobody
 * told. It is given its statements, runs them prepared, and answers their rows as JSON; of a command it answers only what was
 * written. It connects as the superuser, so not even a policy is in the way; what it writes goes to the copies of the
 * tables. Its commands are planned once, as the product's are.
 */
const { DATABASE_URL: connectionString = '' } = process.env;
const reading = new pg.Pool({ connectionString, max: 6, options: '-c jit=off' });
const writing = new pg.Pool({
  connectionString,
  max: 6,
  options: '-c jit=off -c search_path=bare,public -c plan_cache_mode=force_generic_plan',
});
const texts = new Map<string, string>();

async function answer({ writes, run }: BareRun): Promise<string> {
  const client = await (writes ? writing : reading).connect();
  try {
    if (writes) await client.query('begin');
    const answers: unknown[] = [];
    for (const { name, values } of run) {
      const { rows, rowCount } = await client.query({
        name,
        text: texts.get(name) ?? '',
        values: [...values],
      });
      if (writes && rowCount === 0 && name.endsWith('.change')) throw new Error(`${name} changed nothing`);
      if (!writes || !name.endsWith('.facts')) answers.push(rows);
    }
    if (writes) await client.query('commit');
    return JSON.stringify(answers);
  } catch (error) {
    if (writes) await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    if (request.method === 'GET') {
      response.writeHead(304, { etag: String(request.headers['if-none-match']) }).end();
      return;
    }
    answer(JSON.parse(Buffer.concat(parts).toString('utf8')) as BareRun).then(
      (body) =>
        response
          .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
          .end(body),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
});

process.on('message', (known: readonly (readonly [string, string])[]) => {
  for (const [name, text] of known) texts.set(name, text);
  process.send?.({ known: texts.size });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : 0 });
});
// Whoever started it is gone.
process.on('disconnect', () => process.exit(0));
