import { createServer } from 'node:http';
import pg from 'pg';
import { BARE_JOURNAL, BARE_WEEK } from './bare-sql.js';

/**
 * The upper bound: no framework, no session, no access, no tenancy; one prepared statement and its columns as text.
 * Connects as the superuser, so not even a policy is in the way.
 */
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'] ?? '', max: 6 });
const questions = {
  '/journal': { name: 'bare-journal', text: BARE_JOURNAL },
  '/week': { name: 'bare-week', text: BARE_WEEK },
} as const;

const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const question = questions[request.url as keyof typeof questions];
    const values = JSON.parse(Buffer.concat(parts).toString('utf8')) as string[];
    pool.query<Record<string, string>>({ ...question, values }).then(
      ({ rows }) => {
        const body = `{${Object.entries(rows[0] ?? {})
          .map(([name, text]) => `"${name}":${text}`)
          .join(',')}}`;
        response
          .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
          .end(body);
      },
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : 0 });
});
