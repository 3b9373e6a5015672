/** A program that is told of changes: checks who wrote, answers at once, and takes each message once. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';

const key = Buffer.from((process.env['WEBHOOK_SECRET'] ?? '').replace(/^whsec_/, ''), 'base64');
const FIVE_MINUTES = 300;
/** In a real program: a table with a unique id, written together with what the message leads to. */
const seen = new Set<string>();

/** Whether the journal wrote it, within the last five minutes. Standard Webhooks 1.0. */
function isGenuine(headers: IncomingHttpHeaders, body: string): boolean {
  const id = String(headers['webhook-id']);
  const seconds = Number(headers['webhook-timestamp']);
  if (!(Math.abs(Date.now() / 1000 - seconds) < FIVE_MINUTES)) return false;
  const right = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest();
  // While a secret is being changed there are two signatures: one of them is enough.
  return String(headers['webhook-signature'])
    .split(' ')
    .filter((signature) => signature.startsWith('v1,'))
    .map((signature) => Buffer.from(signature.slice(3), 'base64'))
    .some((given) => given.length === right.length && timingSafeEqual(given, right));
}

createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    // The bytes as they came: JSON that was read and written again has another signature.
    const body = Buffer.concat(parts).toString('utf8');
    if (!isGenuine(request.headers, body)) return void response.writeHead(401).end();
    response.writeHead(204).end();
    const id = String(request.headers['webhook-id']);
    if (seen.has(id)) return;
    seen.add(id);
    const { type, data } = JSON.parse(body) as { type: string; data: Record<string, unknown> };
    // What changed is asked by the API: the message holds ids only.
    process.stdout.write(`${type} ${JSON.stringify(data)}\n`);
  });
}).listen(Number(process.env['PORT'] ?? 8080), '127.0.0.1');
