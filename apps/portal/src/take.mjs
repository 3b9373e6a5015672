import { sha256 } from './store.mjs';

const FORMAT = 'zhurnal-portal/1';
const PARTS = ['subjects', 'groups', 'periods', 'educations', 'lessons', 'tasks', 'estimates', 'finals'];
const NUMBER = /^[1-9][0-9]{5,17}$/;
/** Which number of a row must be known, by part. */
const NAMED = {
  educations: [['group_uid', 'groups']],
  lessons: [
    ['group_uid', 'groups'],
    ['subject_uid', 'subjects'],
  ],
  tasks: [['lesson_uid', 'lessons']],
  estimates: [
    ['lesson_uid', 'lessons'],
    ['subject_uid', 'subjects'],
  ],
  finals: [['subject_uid', 'subjects']],
};

function read(store, seq) {
  const bytes = store.readFile(seq, 'manifest.json');
  const problems = [];
  let manifest;
  try {
    manifest = JSON.parse(bytes.toString('utf8'));
  } catch {
    return { manifest: {}, digest: sha256(bytes), parts: new Map(), problems: ['manifest.json is no JSON'] };
  }
  if (manifest.format !== FORMAT) problems.push(`format ${manifest.format} is not known here`);
  if (manifest.school_code !== store.code) problems.push('it is of another school');
  if (manifest.seq !== Number(seq)) problems.push('its number is another one');
  if (!['delta', 'full'].includes(manifest.mode)) problems.push('mode is neither delta nor full');
  const parts = new Map();
  const named = [...PARTS, 'tombstones'].map((name) => `${name}.ndjson`);
  for (const name of named)
    if (!manifest.parts?.some((part) => part.name === name)) problems.push(`${name} is not in the manifest`);
  for (const part of manifest.parts ?? []) {
    const content = named.includes(part.name) ? store.readFile(seq, part.name) : undefined;
    if (!content || sha256(content) !== part.sha256) {
      problems.push(`${part.name} is not what the manifest says`);
      continue;
    }
    const lines = content.toString('utf8').split('\n').filter(Boolean);
    if (lines.length !== part.count)
      problems.push(`${part.name} has ${lines.length} rows, not ${part.count}`);
    const rows = lines.map((line) => JSON.parse(line));
    for (const row of rows)
      if (!NUMBER.test(row.uid) || !Number.isInteger(row.version))
        problems.push(`${part.name}: a row without number or version`);
    parts.set(part.name.replace('.ndjson', ''), rows);
  }
  return { manifest, digest: sha256(bytes), parts, problems };
}

/** Puts rows in, newer versions over older ones; the same or an older version changes nothing. */
function putIn(state, parts, isFull) {
  for (const part of PARTS) {
    const before = state.get(part) ?? new Map();
    const after = isFull ? new Map() : before;
    for (const row of parts.get(part) ?? [])
      if (!after.has(row.uid) || after.get(row.uid).version < row.version) after.set(row.uid, row);
    state.set(part, after);
  }
  for (const { part, uid, version } of parts.get('tombstones') ?? []) {
    const there = state.get(part)?.get(uid);
    if (there && there.version <= version) state.get(part).delete(uid);
  }
}

function dangling(state) {
  const problems = [];
  for (const [part, keys] of Object.entries(NAMED))
    for (const row of state.get(part)?.values() ?? [])
      for (const [key, other] of keys)
        if (!state.get(other)?.has(row[key]) && problems.length < 20)
          problems.push(`${part} ${row.uid}: ${key} ${row[key]} is not known`);
  return problems;
}

/**
 * Takes a package whose manifest has arrived, and then those that waited for it. Answers the acknowledgement.
 *
 * @param {import('./store.mjs').SchoolStore} store
 */
export function take(store, seq, now = new Date()) {
  const answer = takeOne(store, Number(seq), now);
  if (answer.outcome === 'accepted') for (const next of store.waiting()) takeOne(store, next, now);
  return answer;
}

function takeOne(store, seq, now) {
  const { manifest, digest, parts, problems } = read(store, seq);
  const acknowledge = (outcome, said = []) => {
    const ack = {
      seq,
      last_seq: store.lastSeq,
      outcome,
      manifest_sha256: digest,
      problems: said,
      taken_at: now.toISOString(),
    };
    if (outcome === 'accepted') store.putFile(seq, 'ack.json', JSON.stringify(ack));
    return ack;
  };
  if (seq <= store.lastSeq) {
    const kept = store.readFile(seq, 'ack.json');
    const old = kept ? JSON.parse(kept.toString('utf8')) : undefined;
    return { ...acknowledge('repeated'), manifest_sha256: old?.manifest_sha256 ?? digest };
  }
  if (problems.length > 0) return acknowledge('rejected', problems);
  if (manifest.mode === 'delta' && manifest.prev_seq !== store.lastSeq) return acknowledge('waiting');
  const state = new Map([...store.parts].map(([name, rows]) => [name, new Map(rows)]));
  putIn(state, parts, manifest.mode === 'full');
  const loose = dangling(state);
  if (loose.length > 0) return acknowledge('rejected', loose);
  store.parts = state;
  store.lastSeq = seq;
  store.year = manifest.academic_year;
  store.save();
  return acknowledge('accepted');
}
