import { Sentence } from './sentence.mjs';

/** Rights are granted to this role by the migrations; nobody signs in with it. */
const APPLICATION_ROLE = 'zhurnal_app';
/** The login of the application, and the name of its database. */
const LOGIN = 'zhurnal';
const DATABASE = 'zhurnal';

export const urlOf = ({ user, password, port, database = DATABASE }) =>
  `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

async function connect(connectionString) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** Makes the database and its two roles when they are missing, and the login's password the one we keep. */
export async function ensureAccounts({ port, secrets, folder }) {
  const { superuserPassword, applicationPassword } = secrets;
  let client;
  try {
    client = await connect(
      urlOf({ user: 'postgres', password: superuserPassword, port, database: 'postgres' }),
    );
  } catch (error) {
    if (error.code !== '28P01') throw error;
    throw new Sentence(
      `The database in ${folder} does not accept the password in ${folder}/secrets.json: ` +
        'put back the secrets.json that was made together with it.',
    );
  }
  try {
    const { rows } = await client.query(
      `select exists(select from pg_database where datname = $1) as "hasDatabase",
              exists(select from pg_roles where rolname = $2) as "hasRole",
              exists(select from pg_roles where rolname = $3) as "hasLogin"`,
      [DATABASE, APPLICATION_ROLE, LOGIN],
    );
    const { hasDatabase, hasRole, hasLogin } = rows[0];
    if (!hasDatabase) await client.query(`create database ${DATABASE}`);
    if (!hasRole) await client.query(`create role ${APPLICATION_ROLE} nologin`);
    if (!hasLogin) await client.query(`create role ${LOGIN} login in role ${APPLICATION_ROLE}`);
    const password = client.escapeLiteral(applicationPassword);
    if (!hasLogin || !(await isAccepted({ user: LOGIN, password: applicationPassword, port })))
      await client.query(`alter role ${LOGIN} password ${password}`);
  } finally {
    await client.end();
  }
  return {
    applicationUrl: urlOf({ user: LOGIN, password: applicationPassword, port }),
    adminUrl: urlOf({ user: 'postgres', password: superuserPassword, port }),
  };
}

async function isAccepted(account) {
  try {
    await (await connect(urlOf(account))).end();
    return true;
  } catch {
    return false;
  }
}

/** Major version of the server behind a URL, or a Sentence that says why it cannot be used. */
export async function majorBehind(url, name) {
  let client;
  try {
    client = await connect(url);
    const { rows } = await client.query('show server_version_num');
    return Math.trunc(Number(rows[0].server_version_num) / 10_000);
  } catch (error) {
    throw new Sentence(
      `The database that ${name} names cannot be used: ${error.message || error.code}. ` +
        'Check the address, the name and the password, and that the server runs; ' +
        `without ${name} a server of our own is started.`,
      { cause: error },
    );
  } finally {
    await client?.end().catch(() => {});
  }
}
