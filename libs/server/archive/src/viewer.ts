import type { Language } from '@zhurnal/rules';
import type { SheetTable } from '@zhurnal/documents';
import { sayCell } from '@zhurnal/documents';
import type { ClassRecord } from './class-record.js';
import { isFilled, missedOf, remarksOf, spreadsOf, summaryOf } from './journal-tables.js';
import { archiveWords, fill } from './words/words.js';

const VIEWER_WORDS = {
  ru: {
    check: 'Проверка файлов',
    ask: 'Выберите файлы пакета: страница сравнит их SHA-256 с записанными. Файлы никуда не отправляются.',
    same: 'совпадает',
    other: 'НЕ совпадает',
    unknown: 'нет в пакете',
    apart: 'проверяется не здесь, а командой проверки архива',
    show: 'Показать',
  },
  en: {
    check: 'Check of files',
    ask: 'Choose files of the package: the page compares their SHA-256 with what is written. Nothing is sent anywhere.',
    same: 'the same',
    other: 'NOT the same',
    unknown: 'not in the package',
    apart: 'is not checked here, but by the command that checks the archive',
    show: 'Show',
  },
} as const;

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;margin:0 auto;max-width:1200px;padding:16px;color:#1b1f24;background:#fff}
table{border-collapse:collapse;margin:8px 0 24px;font-size:13px}th,td{border:1px solid #9aa1ab;padding:2px 6px;text-align:left;vertical-align:top}
th{background:#eef1f6;white-space:pre-line}.mark{text-align:center}section[hidden]{display:none}select,input{font:inherit;max-width:100%}li{overflow-wrap:anywhere}
.scroll{overflow-x:auto}.bad{color:#a4001d;font-weight:600}.good{color:#0b6b2e}@media print{form,nav{display:none}section[hidden]{display:block}}`;

/** SHA-256 in plain JavaScript: a page from a disk has no other in every browser. */
const SCRIPT = `'use strict';
const data = JSON.parse(document.getElementById('digests').textContent);
const rotate = (x, n) => (x >>> n) | (x << (32 - n));
const prime = (n) => { for (let d = 2; d * d <= n; d++) if (n % d === 0) return false; return true; };
const primes = []; for (let n = 2; primes.length < 64; n++) if (prime(n)) primes.push(n);
const part = (x) => ((x - Math.floor(x)) * 4294967296) | 0;
const K = primes.map((p) => part(Math.cbrt(p)));
function sha256(bytes) {
  const H = primes.slice(0, 8).map((p) => part(Math.sqrt(p)));
  const size = ((bytes.length + 8) >> 6) + 1;
  const padded = new Uint8Array(size * 64); padded.set(bytes); padded[bytes.length] = 128;
  const view = new DataView(padded.buffer);
  view.setUint32(size * 64 - 8, Math.floor(bytes.length / 536870912)); view.setUint32(size * 64 - 4, (bytes.length << 3) >>> 0);
  const w = new Int32Array(64);
  for (let at = 0; at < padded.length; at += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(at + i * 4);
    for (let i = 16; i < 64; i++) {
      const s = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ (w[i - 15] >>> 3), t = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ (w[i - 2] >>> 10);
      w[i] = (w[i - 16] + s + w[i - 7] + t) | 0;
    }
    let [a, b, c, d, e, f, g, h] = H;
    for (let i = 0; i < 64; i++) {
      const one = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
      const two = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((x, i) => { H[i] = (H[i] + x) | 0; });
  }
  return H.map((x) => (x >>> 0).toString(16).padStart(8, '0')).join('');
}
document.getElementById('files').addEventListener('change', async (event) => {
  const list = document.getElementById('found'); list.textContent = '';
  for (const file of event.target.files) {
    const digest = sha256(new Uint8Array(await file.arrayBuffer()));
    const known = data.files[file.name];
    const line = document.createElement('li');
    const isApart = known === undefined && /^(index\\.html|manifest\\.json|.*\\.sig)$/.test(file.name);
    line.className = isApart ? '' : known === digest ? 'good' : 'bad';
    line.textContent = file.name + ': ' + (isApart ? data.words.apart : known === undefined ? data.words.unknown : known === digest ? data.words.same : data.words.other) + ' · ' + digest;
    list.append(line);
  }
});
const choice = document.getElementById('choice'), sections = [...document.querySelectorAll('section')];
const show = () => sections.forEach((section, at) => { section.hidden = String(at) !== choice.value; });
choice.addEventListener('change', show); show();`;

const safe = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function tableOf({ title, columns, rows }: SheetTable, language: Language): string {
  const head = columns.map((column) => `<th scope="col">${safe(column.title)}</th>`).join('');
  const body = rows.map(({ cells }) => {
    const said = columns.map(
      ({ kind }, at) =>
        `<td${kind === 'mark' ? ' class="mark"' : ''}>${safe(sayCell(cells[at] ?? null, kind, language))}</td>`,
    );
    return `<tr>${said.join('')}</tr>`;
  });
  return `<h3>${safe(title)}</h3><div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

/** A page that shows the record from a disk, without a server or any other file. */
export function writeViewer(
  record: ClassRecord,
  digests: Readonly<Record<string, string>>,
  language: Language,
): string {
  const words = archiveWords(language);
  const own = VIEWER_WORDS[language];
  const chapters = record.journals.flatMap((journal) =>
    record.periods.flatMap((period) => {
      const spreads = spreadsOf(record, journal, period, words).filter(isFilled);
      if (spreads.length === 0) return [];
      const tables = spreads.flatMap(({ left, right }) => [left, right]);
      return [{ title: [journal.subject, journal.group, period.name].filter(Boolean).join(' · '), tables }];
    }),
  );
  const all = [
    { title: words.summary, tables: [...summaryOf(record, words), missedOf(record, words)] },
    ...chapters,
    { title: words.remarks, tables: [remarksOf(record, words)] },
  ];
  const title = `${words.journal}. ${fill(words.ofClass, { class: record.className, year: record.year })}`;
  // `<` is written as its code, so that no text of the record ends the script.
  // A browser names a chosen file without its folder.
  const files = Object.fromEntries(
    Object.entries(digests).map(([name, digest]) => [name.slice(name.lastIndexOf('/') + 1), digest]),
  );
  const told = JSON.stringify({ files, words: own }).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none';script-src 'unsafe-inline';style-src 'unsafe-inline'">
<title>${safe(title)}</title><style>${STYLE}</style></head><body>
<h1>${safe(title)}</h1><p>${safe(record.school)}</p>
<form><label>${own.show} <select id="choice">${all.map((chapter, at) => `<option value="${at}">${safe(chapter.title)}</option>`).join('')}</select></label></form>
${all.map((chapter) => `<section><h2>${safe(chapter.title)}</h2>${chapter.tables.map((table) => tableOf(table, language)).join('')}</section>`).join('\n')}
<form><h2>${own.check}</h2><label>${own.ask} <input type="file" id="files" multiple></label><ul id="found" aria-live="polite"></ul></form>
<script type="application/json" id="digests">${told}</script>
<script>${SCRIPT}</script></body></html>
`;
}
