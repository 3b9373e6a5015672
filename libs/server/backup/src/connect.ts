import pg from 'pg';

/** Values are written the same way by every server, whatever its settings: their digests are compared. */
const PLAIN = [
  'timezone=UTC',
  'datestyle=ISO',
  'intervalstyle=postgres',
  'bytea_output=hex',
  'extra_float_digits=3',
  'client_encoding=UTF8',
  // A login that sees only some rows is refused, instead of keeping only those.
  'row_security=off',
];

/** Works with a connection of its own, which is closed whatever happens. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'zhurnal-backup',
    options: PLAIN.map((setting) => `-c ${setting}`).join(' '),
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
