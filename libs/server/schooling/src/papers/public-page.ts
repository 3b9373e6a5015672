import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2430; --muted: #4a5565; --paper: #fff; --line: #c9d1dc; --link: #0b57a4; --good: #1b7a3d; --bad: #b3261e; --doubt: #8a6100; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8edf4; --muted: #b4bfce; --paper: #14181f; --line: #3d4756; --link: #8cc2ff; --good: #6fcf8f; --bad: #ff8a80; --doubt: #f2c14e; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
p { margin: .25rem 0; }
ul { margin: .25rem 0; padding-left: 1.25rem; }
li { margin: .25rem 0; }
a { color: var(--link); display: inline-block; padding: .6rem 0; }
.clause, .beside { color: var(--muted); }
.clause { white-space: nowrap; }
.papers { list-style: none; padding: 0; }
form { margin: 1.5rem 0; }
.field { margin: 1rem 0; }
.field label { display: block; font-weight: 600; }
.field .beside { display: block; }
input { font: inherit; color: inherit; background: var(--paper); width: 100%; min-height: 2.75rem; padding: .5rem; border: 1px solid var(--muted); border-radius: .375rem; }
button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: .5rem 1.5rem; color: var(--paper); background: var(--link); border: 0; border-radius: .375rem; cursor: pointer; }
button:disabled { opacity: .6; cursor: default; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.said { margin: 1rem 0; padding: .75rem 1rem; border: 1px solid var(--line); border-left: .375rem solid var(--kind); border-radius: .25rem; }
.said h2 { margin: 0; padding: 0; border: 0; font-size: 1rem; }
.good { --kind: var(--good); } .bad { --kind: var(--bad); } .doubt { --kind: var(--doubt); }
@media print { :root { --ink: #000; --muted: #333; --paper: #fff; --link: #000; } main { max-width: none; padding: 0; } h2 { break-after: avoid; } li { break-inside: avoid; } a { padding: 0; } }
`;

export const pageDigest = (text: string, encoding: 'base64' | 'base64url'): string =>
  createHash('sha256').update(text).digest(encoding);

/** What a page of these may do in a browser: nothing but look as it looks, and what is given besides. */
export const publicPolicy = (more = ''): string =>
  `default-src 'none'; style-src 'sha256-${pageDigest(STYLE, 'base64')}'; ${more}base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** Names this very content. */
export const tagOfPage = (html: string): string => `"${pageDigest(html, 'base64url').slice(0, 32)}"`;

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Text within a page: no sign of it is one of the page. */
export const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

/** «18 ноября 2026 г.» */
export const dayText = (day: string): string =>
  new Intl.DateTimeFormat('ru-RU', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** A page for everybody: one file, its own style. */
export const publicPage = (title: string, body: string, language: 'ru' | 'en' = 'ru', more = ''): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${safe(title)}</title><style>${STYLE}</style></head><body><main>${body}</main>${more}</body></html>`;

/** Sends a page; one that is known already is not sent again. */
export async function sendPublicPage(
  request: FastifyRequest,
  reply: FastifyReply,
  html: string,
  policy = publicPolicy(),
): Promise<void> {
  const tag = tagOfPage(html);
  void reply.headers({ etag: tag, 'cache-control': 'public, no-cache', 'content-security-policy': policy });
  const known = (request.headers['if-none-match'] ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''));
  if (known.includes(tag)) await reply.status(304).send();
  else await reply.type('text/html; charset=utf-8').send(html);
}
