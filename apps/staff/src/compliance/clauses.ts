import { foldForSearch } from '@zhurnal/rules';
import type { ComplianceQuery } from '@zhurnal/contract/staff';

type Answer = ComplianceQuery['compliance'];

/** A clause as the page shows it. */
export interface ClauseSeen {
  readonly id: string;
  readonly words: string;
  readonly kind: ClauseKind;
  readonly state: ClauseStateSeen;
  readonly breaches: number;
  /** Clauses through which it stands. */
  readonly through: readonly string[];
  /** Settings of the regulation that it decides. */
  readonly settings: readonly string[];
  /** Records by which people can show that they keep it. */
  readonly records: readonly string[];
  /** Records that are there, in words. */
  readonly evidence: readonly EvidenceSeen[];
}

/** A record that is there, in words, with a document beside it. */
export interface EvidenceSeen {
  readonly text: string;
  readonly file: { readonly name: string; readonly path: string } | null;
}

/** What keeps a clause. */
export const CLAUSE_KINDS = ['ROWS', 'THROUGH', 'RECORD', 'BUILT'] as const;
/** One of {@link CLAUSE_KINDS}. */
export type ClauseKind = (typeof CLAUSE_KINDS)[number];

/** How a clause stands. */
export const CLAUSE_STATES_SEEN = [
  'KEPT',
  'BROKEN',
  'NOT_APPLICABLE',
  'NOT_JUDGED',
  'BUILT',
  'EVIDENCE',
  'NO_EVIDENCE',
] as const;
/** One of {@link CLAUSE_STATES_SEEN}. */
export type ClauseStateSeen = (typeof CLAUSE_STATES_SEEN)[number];

/** Which clauses are wanted. */
export interface ClauseFilter {
  readonly query: string;
  readonly kind: ClauseKind | undefined;
  readonly isBrokenOnly: boolean;
}

const oneOf = <Value extends string>(known: readonly Value[], text: string | undefined): Value | undefined =>
  known.find((one) => one === text);

/** The columns of the answer as clauses. */
export function clausesOf(answer: Answer): readonly ClauseSeen[] {
  const { ids, words, kinds, states, breaches } = answer.clauses;
  const through = groupNames(answer.through);
  const settings = groupNames(answer.settings);
  const records = groupNames(answer.records);
  const evidence = groupEvidence(answer.evidence);
  return ids.map((id, at) => ({
    id,
    words: words[at] ?? '',
    kind: oneOf(CLAUSE_KINDS, kinds[at]) ?? 'BUILT',
    state: oneOf(CLAUSE_STATES_SEEN, states[at]) ?? 'NOT_JUDGED',
    breaches: breaches[at] ?? 0,
    through: through.get(at) ?? [],
    settings: settings.get(at) ?? [],
    records: records.get(at) ?? [],
    evidence: evidence.get(at) ?? [],
  }));
}

function groupEvidence(columns: Answer['evidence']): ReadonlyMap<number, readonly EvidenceSeen[]> {
  const { clauses, texts, files, paths } = columns;
  const found = new Map<number, EvidenceSeen[]>();
  clauses.forEach((clause, at) => {
    const [text = '', name = '', path = ''] = [texts[at], files[at], paths[at]];
    const one = { text, file: name === '' ? null : { name, path } };
    found.set(clause, [...(found.get(clause) ?? []), one]);
  });
  return found;
}

function groupNames(columns: {
  readonly clauses: readonly number[];
  readonly names: readonly string[];
}): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  columns.clauses.forEach((clause, at) => {
    const name = columns.names[at];
    if (name !== undefined) found.set(clause, [...(found.get(clause) ?? []), name]);
  });
  return found;
}

/** A long word without its ending: «замечания» finds «замечаний» as well. */
const stemOf = (word: string): string => (word.length < 6 ? word : word.slice(0, -2));

/** Is the query the number of the clause, with or without the sign of the school: «77», «g24-77»? */
function isNumberOf(query: string, id: string): boolean {
  const wanted = query.toUpperCase();
  return id === wanted || id.split('-')[1] === wanted;
}

/** The clauses that are wanted, in the order of the text. */
export function findClauses(
  clauses: readonly ClauseSeen[],
  { query, kind, isBrokenOnly }: ClauseFilter,
): readonly ClauseSeen[] {
  const wanted = query.trim();
  const isNumber = /^([a-z]+\d*-)?\d+$/i.test(wanted);
  const stems = foldForSearch(wanted).split(/\s+/).filter(Boolean).map(stemOf);
  return clauses.filter((clause) => {
    if (isBrokenOnly && clause.state !== 'BROKEN') return false;
    if (kind !== undefined && clause.kind !== kind) return false;
    if (wanted === '') return true;
    if (isNumber) return isNumberOf(wanted, clause.id);
    const text = foldForSearch(
      `${clause.id} ${clause.words} ${clause.evidence.map(({ text }) => text).join(' ')}`,
    );
    return stems.every((stem) => text.includes(stem));
  });
}
