import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCommand, ROOT } from './launch/folders.mjs';

const CLAUSE = /\b(?:G272|S117|G166|G24|TKK)-\d+\b/g;
const SCHOOLS = {
  G272: 'Гимназия № 272, Санкт-Петербург',
  S117: 'СОШ № 117, Екатеринбург',
  G166: 'Гимназия № 166, Санкт-Петербург',
  G24: 'Гимназия № 24, Магадан',
  TKK: 'Томский кадетский корпус',
};

/** The clauses, in the order of their texts. */
export function listClauses(root = ROOT) {
  const [, ...lines] = readFileSync(join(root, 'docs/regulations/clauses.tsv'), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [id, area, text] = line.split('\t');
    return { id, area, text };
  });
}

const CARRIED = 'libs/rules/src/compliance/clauses';
const LINE = /\[\s*(rows|built|record|through)\(([^)]*)\),\s*'/g;

/** What keeps each clause: judged by rows, through other clauses, kept by the product, or by people with a record; from the lists of the rules. */
export function listCarriers(root = ROOT) {
  const carriers = new Map();
  for (const file of readdirSync(join(root, CARRIED)).sort()) {
    const text = readFileSync(join(root, CARRIED, file), 'utf8');
    const [, school] = /clausesOf\('(\w+)'/.exec(text) ?? [];
    let number = 0;
    for (const [, kind, names] of text.matchAll(LINE)) {
      number += 1;
      carriers.set(`${school}-${number}`, { kind, names: names.match(/[\w.]+/g) ?? [] });
    }
  }
  return carriers;
}

/** What the page says of a clause that no test names. */
function sayCarrier({ kind, names }) {
  const listed = names.map((name) => `\`${name}\``).join(', ');
  if (kind === 'record') return `organisational: ${listed}`;
  if (kind === 'through') return `not yet: stands as clauses ${names.join(', ')} do`;
  return kind === 'rows' ? `not yet: to be judged by ${listed}` : `not yet: the part ${listed}`;
}

/** Titles of tests that begin with clause ids: `it('G272-31 G166-25 a lesson has its topic', …)`. */
export function listClaims(source) {
  const claims = [];
  for (const [, , title] of source.matchAll(
    /\b(?:it|test|story)(?:\.each\([\s\S]*?\))?\(\s*(['"`])((?:\\.|(?!\1)[\s\S])*)\1/g,
  )) {
    const ids = /^(?:(?:G272|S117|G166|G24|TKK)-\d+[, ]+)+/.exec(title)?.[0].match(CLAUSE) ?? [];
    for (const id of ids) claims.push({ id, title });
  }
  return claims;
}

/** The coverage page: each clause met by a named test, carried by a record of people, or not yet. */
export function writePage(root = ROOT) {
  const clauses = listClauses(root);
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.spec.ts', '*.story.ts'], {
    cwd: root,
    encoding: 'utf8',
  })
    .trim()
    .split('\n')
    .filter((file) => file && existsSync(join(root, file)))
    .sort();
  const met = new Map();
  const unknown = [];
  for (const file of files) {
    for (const claim of listClaims(readFileSync(join(root, file), 'utf8'))) {
      if (!clauses.some((clause) => clause.id === claim.id)) unknown.push(`${file}: ${claim.id}`);
      met.set(claim.id, [
        ...(met.get(claim.id) ?? []),
        { file, title: claim.title.replace(/^(?:(?:G272|S117|G166|G24|TKK)-\d+[, ]+)+/, '') },
      ]);
    }
  }
  if (unknown.length > 0) throw new Error(`Tests name clauses that do not exist:\n${unknown.join('\n')}`);
  const carriers = listCarriers(root);
  const silent = clauses.filter(({ id }) => !carriers.has(id)).map(({ id }) => id);
  if (silent.length > 0) throw new Error(`Clauses that nothing keeps: ${silent.join(', ')}`);
  const count = clauses.filter((clause) => met.has(clause.id)).length;
  const organisational = clauses.filter(
    ({ id }) => !met.has(id) && carriers.get(id).kind === 'record',
  ).length;
  const lines = [
    '# Clauses of the five regulations and the tests that hold them',
    '',
    'Made by `npm run requirements` from the titles of the tests; do not edit. A clause is met when a test that would fail without the rule names it; organisational when people keep it and a record is their evidence; else the page names the part that is to keep it.',
    '',
    `**${count} of ${clauses.length} met, ${organisational} organisational, ${clauses.length - count - organisational} not yet.**`,
  ];
  for (const [school, name] of Object.entries(SCHOOLS)) {
    const own = clauses.filter((clause) => clause.id.startsWith(`${school}-`));
    lines.push(
      '',
      `## ${school} — ${name}: ${own.filter((clause) => met.has(clause.id)).length} of ${own.length}`,
      '',
      '| clause | asks for | held by |',
      '|---|---|---|',
    );
    for (const clause of own) {
      const tests = (met.get(clause.id) ?? [])
        .map((test) => `\`${test.file.split('/').pop()}\`: ${test.title}`)
        .join('<br>');
      lines.push(
        `| ${clause.id} | ${clause.text.replaceAll('|', '\\|')} | ${tests.replaceAll('|', '\\|') || sayCarrier(carriers.get(clause.id))} |`,
      );
    }
  }
  return { text: `${lines.join('\n')}\n`, count };
}

if (isCommand(import.meta.url)) {
  const file = join(ROOT, 'docs/requirements.md');
  const page = writePage();
  if (!process.argv.includes('--check')) {
    writeFileSync(file, page.text);
    console.log(`docs/requirements.md: ${page.count} clauses met.`);
  } else if (!existsSync(file) || readFileSync(file, 'utf8') !== page.text) {
    console.error(
      'docs/requirements.md does not say what the tests say: run "npm run requirements" and commit the difference.',
    );
    process.exitCode = 1;
  } else console.log(`docs/requirements.md is up to date: ${page.count} clauses met.`);
}
