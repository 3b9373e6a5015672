import { timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { childPage } from './diary-page.mjs';
import { applicationPage, schoolPage } from './pages.mjs';
import { sha256 } from './store.mjs';
import { take } from './take.mjs';

const LARGEST = 512 * 1024 * 1024;

async function bodyOf(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > LARGEST) throw new Error('too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function isAllowed(request, secret) {
  const given = Buffer.from(sha256(String(request.headers.authorization ?? '')));
  return timingSafeEqual(given, Buffer.from(sha256(`Bearer ${secret}`)));
}

/** The doors of the portal: packages come in under a secret, pages are for trying it on this machine. */
export function portalServer({ storeOf, secret }) {
  return createServer((request, response) => {
    const send = (status, type, body) => {
      response.writeHead(status, {
        'content-type': `${type}; charset=utf-8`,
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      });
      response.end(body);
    };
    handle(request, storeOf, secret).then(
      ([status, value]) =>
        typeof value === 'string'
          ? send(status, 'text/html', value)
          : send(status, 'application/json', JSON.stringify(value)),
      (error) => send(400, 'application/json', JSON.stringify({ error: error.message })),
    );
  });
}

async function handle(request, storeOf, secret) {
  const { pathname, searchParams } = new URL(request.url, 'http://portal');
  const [, schools, code, what, seq, file, part] = pathname.split('/').map(decodeURIComponent);
  if (schools === 'application') return [200, applicationPage()];
  if (schools !== 'schools' || !code) return [404, { error: 'nothing is here' }];
  if (request.method === 'GET' && what === undefined) return [200, schoolPage(storeOf(code))];
  if (request.method === 'GET' && what === 'children')
    return childPage(storeOf(code), seq, searchParams.get('week'));
  if (!isAllowed(request, secret)) return [401, { error: 'the secret is another one' }];
  const store = storeOf(code);
  if (request.method === 'GET' && what === 'counts.json') return [200, store.counts()];
  if (request.method === 'GET' && what === 'state.json')
    return [200, Object.fromEntries([...store.parts].map(([part, rows]) => [part, [...rows.values()]]))];
  if (what !== 'packages' || !/^[1-9][0-9]{0,8}$/.test(seq ?? '')) return [404, { error: 'nothing is here' }];
  if (request.method === 'GET' && file === 'parts') return [200, store.partsOf(seq)];
  if (request.method === 'GET' && file === 'ack.json') {
    const ack = store.readFile(seq, 'ack.json');
    return ack ? [200, JSON.parse(ack.toString('utf8'))] : [404, { error: 'not taken' }];
  }
  if (request.method !== 'PUT') return [405, { error: 'PUT or GET' }];
  const bytes = await bodyOf(request);
  if (file === 'parts') {
    if (sha256(bytes) !== request.headers['x-sha256']) return [422, { error: 'the part arrived broken' }];
    // What was taken stays what it was: a repeated package is only looked at.
    if (Number(seq) > store.lastSeq) store.putFile(seq, part, bytes);
    return [200, { taken: true }];
  }
  if (file === 'manifest.json') {
    if (Number(seq) > store.lastSeq) store.putFile(seq, 'manifest.json', bytes);
    return [200, take(store, seq)];
  }
  return [404, { error: 'nothing is here' }];
}
