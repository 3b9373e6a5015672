import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { chooseJournals, chooseWeeks } from './choose-pages.js';
import type { Page } from './choose-pages.js';
import { countStatements } from './count-statements.js';
import { percentile } from './load.js';
import type { Round, Shot } from './load.js';
import { residentOf, usedByFamily } from './processor-time.js';

/** Where the measured installation lies; the launching script says it. */
interface Place {
  readonly adminUrl: string;
  readonly applicationUrl: string;
  readonly postmaster: number;
  readonly rounds: number;
  readonly seconds: number;
}

const place = JSON.parse(process.argv[2] ?? '{}') as Place;
const CONNECTIONS = 8;
const here = (name: string): string => new URL(name, import.meta.url).pathname;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function documentId(app: 'staff' | 'family', operation: string): string {
  const manifest = JSON.parse(
    readFileSync(new URL(import.meta.resolve(`@zhurnal/contract/${app}/persisted-documents.json`)), 'utf8'),
  ) as Record<string, string>;
  const found = Object.entries(manifest).find(([, text]) => new RegExp(`^query ${operation}\\b`).test(text));
  if (!found) throw new Error(`the ${app} pages ask no ${operation}`);
  return found[0];
}

async function startApi(): Promise<{ child: ChildProcess; origin: string }> {
  const child = fork(here('../../api/dist/main.js'), {
    env: {
      ...process.env,
      DATABASE_URL: place.applicationUrl,
      ZHURNAL_PORT: '0',
      ZHURNAL_LOG_LEVEL: 'info',
      NODE_OPTIONS: '',
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', () => reject(new Error('the server did not start')));
    child.stdout?.on('data', (chunk: Buffer) => {
      const found = /"port":(\d+)/.exec(chunk.toString('utf8'));
      if (found) resolve(Number(found[1]));
    });
  });
  return { child, origin: `http://127.0.0.1:${port}` };
}

async function startBare(): Promise<{ child: ChildProcess; origin: string }> {
  const child = fork(here('bare-process.js'), {
    env: { ...process.env, DATABASE_URL: place.adminUrl, NODE_OPTIONS: '' },
  });
  const { port } = await new Promise<{ port: number }>((resolve) =>
    child.once('message', (message) => resolve(message as { port: number })),
  );
  return { child, origin: `http://127.0.0.1:${port}` };
}

interface Measured {
  readonly name: string;
  readonly rounds: readonly (Round & { readonly node: number; readonly database: number })[];
}

async function measure(
  load: ChildProcess,
  server: { child: ChildProcess; origin: string },
  shots: readonly Shot[],
  seconds: number,
): Promise<Round & { node: number; database: number }> {
  const before = { node: usedByFamily(server.child.pid ?? 0), database: usedByFamily(place.postmaster) };
  load.send({ origin: server.origin, shots: [...shots], connections: CONNECTIONS, seconds });
  const answer = await new Promise<{ round?: Round; fault?: string }>((resolve) =>
    load.once('message', (message) => resolve(message as { round?: Round; fault?: string })),
  );
  if (!answer.round) throw new Error(answer.fault);
  return {
    ...answer.round,
    node: usedByFamily(server.child.pid ?? 0) - before.node,
    database: usedByFamily(place.postmaster) - before.database,
  };
}

function report(page: string, product: Measured, bare: Measured, statements: string): void {
  say(`\n${page}`);
  say(
    `${'server'.padEnd(12)}${'req/s'.padStart(8)}${'node ms'.padStart(9)}${'db ms'.padStart(8)}${'kB'.padStart(8)}${'p50'.padStart(8)}${'p95'.padStart(8)}${'p99'.padStart(8)}`,
  );
  const best = (measured: Measured): number =>
    Math.max(...measured.rounds.map((round) => round.requests / round.seconds));
  for (const { name, rounds } of [bare, product]) {
    const per = (pick: (round: Measured['rounds'][number]) => number): number =>
      Math.min(...rounds.map((round) => pick(round) / round.requests));
    const all = rounds.flatMap((round) => round.latencies).sort((a, b) => a - b);
    const cells = [
      best({ name, rounds }).toFixed(0).padStart(8),
      (per((r) => r.node) * 1000).toFixed(2).padStart(9),
      (per((r) => r.database) * 1000).toFixed(2).padStart(8),
      (per((r) => r.bytes) / 1000).toFixed(1).padStart(8),
    ];
    say(
      `${name.padEnd(12)}${cells.join('')}${[0.5, 0.95, 0.99].map((share) => percentile(all, share).toFixed(1).padStart(8)).join('')}`,
    );
  }
  const ratios = product.rounds.map((round, at) => {
    const other = bare.rounds[at];
    return other ? round.requests / round.seconds / (other.requests / other.seconds) : 0;
  });
  ratios.sort((a, b) => a - b);
  say(
    `ratio of requests per second to the bare server, by pair of rounds: median ${(ratios[ratios.length >> 1] ?? 0).toFixed(2)}, worst ${(ratios[0] ?? 0).toFixed(2)}, best ${(ratios[ratios.length - 1] ?? 0).toFixed(2)}`,
  );
  say(`SQL statements per request, without BEGIN, SET, COMMIT and the session: ${statements}`);
}

const client = new pg.Client({ connectionString: place.adminUrl });
await client.connect();
const journals = await chooseJournals(client, 30);
const weeks = await chooseWeeks(client, 30);
await client.end();

const api = await startApi();
const bare = await startBare();
const load = fork(here('load-process.js'), { env: { ...process.env, NODE_OPTIONS: '' } });
const json = (app: string, cookie: string): Record<string, string> => ({
  'content-type': 'application/json',
  'x-zhurnal-app': app,
  cookie,
});
const asProduct = (pages: readonly Page[], id: string): Shot[] =>
  pages.map((page) => ({
    method: 'POST',
    path: '/graphql',
    headers: json(page.app, page.cookie),
    body: JSON.stringify({ documentId: id, variables: page.variables }),
  }));
const asBare = (pages: readonly Page[], path: string): Shot[] =>
  pages.map((page) => ({ method: 'POST', path, headers: {}, body: JSON.stringify(page.bare) }));

say(
  `journals: ${journals.length} (${journals
    .map((page) => page.size)
    .sort()
    .join(
      ' ',
    )} students), weeks: ${weeks.length}; ${CONNECTIONS} connections, ${place.rounds} × ${place.seconds} s each, interleaved`,
);
for (const [title, path, pages, document] of [
  ['Journal page: one class, one quarter', '/journal', journals, documentId('staff', 'JournalPage')],
  ["Family's week", '/week', weeks, documentId('family', 'DiaryWeek')],
] as const) {
  const product: Measured['rounds'][number][] = [];
  const upper: Measured['rounds'][number][] = [];
  await measure(load, api, asProduct(pages, document), 2);
  await measure(load, bare, asBare(pages, path), 2);
  for (let round = 0; round < place.rounds; round += 1) {
    upper.push(await measure(load, bare, asBare(pages, path), place.seconds));
    product.push(await measure(load, api, asProduct(pages, document), place.seconds));
  }
  report(
    title,
    { name: 'zhurnal', rounds: product },
    { name: 'bare', rounds: upper },
    await countStatements(place.applicationUrl, document, pages),
  );
}
say(
  `\nresident memory after the run (MB): server ${residentOf(api.child.pid ?? 0).toFixed(0)}, database ${residentOf(place.postmaster).toFixed(0)}`,
);
for (const child of [api.child, bare.child, load]) child.kill('SIGTERM');
