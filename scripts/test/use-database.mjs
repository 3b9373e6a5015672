// A program that uses the embedded server until its standard input ends. Its wish comes as JSON.
import { useEmbeddedDatabase } from '../postgres.mjs';

const database = await useEmbeddedDatabase(JSON.parse(process.argv[2]));
const { default: pg } = await import('pg');
const client = new pg.Client({ connectionString: database.applicationUrl });
client.on('error', () => {});
await client.connect();
const { rows } = await client.query('select current_user as login');
await client.end();
process.stdout.write(`${JSON.stringify({ ...database, ...rows[0] })}\n`);
process.stdin.resume();
process.stdin.once('end', async () => {
  await database.release({ wait: true });
  process.exit(0);
});
