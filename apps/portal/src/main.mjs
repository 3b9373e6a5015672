import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { portalServer } from './http.mjs';
import { lookInto } from './inbox.mjs';
import { openStores } from './store.mjs';

const given = Object.fromEntries(process.argv.slice(2).map((word) => word.replace(/^--/, '').split('=')));
const data = given.data ?? '.data/portal/taken';
const inbox = given.inbox ?? '.data/portal/inbox';
const secret = process.env.PORTAL_SECRET ?? 'portal';
/** How often the folder is looked into (ms). */
const EVERY = 1_000;

for (const folder of [data, inbox]) mkdirSync(join(folder), { recursive: true });
const storeOf = openStores(data);
const server = portalServer({ storeOf, secret });
server.listen(Number(given.port ?? 4600), '127.0.0.1', () => {
  console.log(`Portal: http://127.0.0.1:${server.address().port}/schools/CODE, folder ${inbox}`);
});
const timer = setInterval(() => {
  try {
    lookInto(inbox, storeOf);
  } catch (error) {
    console.error(`The folder could not be taken: ${error.message}`);
  }
}, EVERY);
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    clearInterval(timer);
    server.close();
    server.closeAllConnections();
  });
