import type { Clause, ClauseStanding, ClauseState, ClauseUse } from '@zhurnal/rules';
import type { Compliance, ComplianceTotals, ClauseNames } from './compliance.graphql.js';
import type { OrderRow } from './compliance.sql.js';
import { shows } from './evidence.js';
import type { Evidence } from './evidence.js';
import type { JudgedMonth } from './month-terms.js';

/** Everything that is known of a month. */
interface Judged extends JudgedMonth {
  readonly order: OrderRow | undefined;
  readonly clauses: readonly Clause[];
  readonly standings: readonly ClauseStanding[];
  readonly evidence: readonly Evidence[];
  readonly breaches: number;
  readonly uses: readonly ClauseUse[];
}

/** The month as the contract shows it. */
export function answerOf(judged: Judged): Compliance {
  const { first, profile, order, days, clauses, standings, evidence, uses } = judged;
  const settingsOf = new Map(uses.map(({ clause, settings }) => [clause, settings]));
  const ids = clauses.map(({ id }) => id);
  const shown = clauses.flatMap((clause, at) =>
    evidence
      .filter((one) => shows(one, clause))
      .map(({ record, text, file }) => ({ at, record, text, file })),
  );
  return {
    month: first,
    profile: profile.id,
    title: order?.title ?? '',
    orderNumber: order?.orderNumber ?? '',
    adoptedOn: order?.adoptedOn ?? null,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    clauses: {
      ids,
      words: clauses.map(({ words }) => words),
      kinds: clauses.map(({ carrier }) => carrier.kind.toUpperCase()),
      states: standings.map(({ state }) => state.toUpperCase()),
      breaches: standings.map(({ breaches }) => breaches),
    },
    checks: namesOf(clauses, ({ carrier }) => (carrier.kind === 'rows' ? carrier.checks : [])),
    through: namesOf(clauses, ({ carrier }) =>
      carrier.kind === 'through' ? carrier.numbers.map((number) => ids[number - 1] ?? '') : [],
    ),
    parts: namesOf(clauses, ({ carrier }) => (carrier.kind === 'built' ? [carrier.part] : [])),
    records: namesOf(clauses, ({ carrier }) => (carrier.kind === 'record' ? carrier.records : [])),
    settings: namesOf(clauses, ({ id }) => settingsOf.get(id) ?? []),
    evidence: {
      clauses: shown.map(({ at }) => at),
      names: shown.map(({ record }) => record),
      texts: shown.map(({ text }) => text),
      files: shown.map(({ file }) => file?.name ?? ''),
      paths: shown.map(({ file }) => file?.path ?? ''),
    },
    totals: totalsOf(judged),
  };
}

/** Names of clauses with the places of the clauses. */
function namesOf(clauses: readonly Clause[], list: (clause: Clause) => readonly string[]): ClauseNames {
  const found = clauses.flatMap((clause, at) => list(clause).map((name) => ({ at, name })));
  return { clauses: found.map(({ at }) => at), names: found.map(({ name }) => name) };
}

function totalsOf({ standings, breaches }: Judged): ComplianceTotals {
  const count = (state: ClauseState): number => standings.filter((one) => one.state === state).length;
  return {
    kept: count('kept'),
    broken: count('broken'),
    breaches,
    built: count('built'),
    evidence: count('evidence'),
    noEvidence: count('no_evidence'),
    notApplicable: count('not_applicable'),
    notJudged: count('not_judged'),
  };
}
