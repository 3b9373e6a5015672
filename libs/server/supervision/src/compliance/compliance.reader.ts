import {
  CLAUSES,
  followsBells,
  isApplicable,
  judgeClauses,
  listChecksOf,
  listClauses,
  listClausesOf,
  listNameOf,
  standsThrough,
} from '@zhurnal/rules';
import type { CheckName, Clause, Day, PersonName } from '@zhurnal/rules';
import { findLastEnds } from '@zhurnal/attendance';
import type { SchoolTimeRow } from '@zhurnal/attendance';
import { Fault, dayIn, notFound } from '@zhurnal/platform';
import type { Call, Clock, ReadTx } from '@zhurnal/platform';
import { answerOf } from './compliance-answer.js';
import type { Compliance, ComplianceBreach, ComplianceRows } from './compliance.graphql.js';
import { BREACH_NAMES, MONTH_HEAD } from './compliance.sql.js';
import type { OrderRow } from './compliance.sql.js';
import type { Breach } from './check-source.js';
import { sourcesOf } from './checks.js';
import { readCursor, writeCursor } from './cursor.js';
import { findEvidence, shows } from './evidence.js';
import type { Evidence } from './evidence.js';
import { monthOf } from '../review/month-of.js';
import { judgedMonthOf, monthTermsOf } from './month-terms.js';
import type { JudgedMonth, JudgedYear } from './month-terms.js';

interface HeadRow {
  readonly text: string;
  readonly schoolTime: SchoolTimeRow;
  readonly years: readonly JudgedYear[];
  readonly orders: readonly OrderRow[];
}

interface CountRow {
  readonly check: CheckName;
  readonly found: number;
  readonly applies: boolean;
}

interface NamesRow {
  readonly slot: number | null;
  readonly subject: string | null;
  readonly className: string | null;
  readonly student: PersonName | null;
  readonly person: PersonName | null;
}

/** A month with everything that its statements ask for. */
interface Asked extends JudgedMonth {
  readonly clauses: readonly Clause[];
  readonly orders: readonly OrderRow[];
  /** JSON for `$2` of every check. */
  readonly terms: string;
}

/** Terms of these parts may follow the bells. */
const PARTS = ['record', 'homework', 'mark', 'attendance', 'reason'] as const;

/** Reads how every clause of the school's regulation stands in a month, from its rows. */
export class ComplianceReader {
  constructor(private readonly clock: Clock) {}

  /** Every clause with its state. */
  get(call: Call, month: string): Promise<Compliance> {
    return call.read([], async (tx) => {
      const asked = await this.ask(tx, month);
      const checks = listChecksOf(asked.clauses).filter((check) => isApplicable(check, asked.profile));
      const [counted, evidence] = await tx.together(() =>
        Promise.all([count(tx, asked, checks), findEvidence(tx, asked.first, asked.last)]),
      );
      const outcomes = new Map(counted);
      for (const check of listChecksOf(asked.clauses))
        if (!checks.includes(check)) outcomes.set(check, 'not_applicable');
      const standings = judgeClauses(asked.clauses, outcomes, idsShownBy(asked.clauses, evidence));
      const order = orderOf(asked);
      const breaches = [...outcomes.values()].reduce<number>(
        (sum, found) => sum + (found === 'not_applicable' ? 0 : found),
        0,
      );
      return answerOf({
        ...asked,
        order,
        standings,
        evidence,
        breaches,
        uses: listClauses(asked.profile),
      });
    });
  }

  /** The breaches of one clause, page by page. */
  rows(
    call: Call,
    month: string,
    clause: string,
    first: number,
    after: string | null,
  ): Promise<ComplianceRows> {
    const place = after === null ? { day: '0001-01-01', check: '', key: '' } : readCursor(after);
    if (!place) throw new Fault('BAD_REQUEST', 'This is no cursor of the list.');
    return call.read([], async (tx) => {
      const asked = await this.ask(tx, month);
      if (!CLAUSES.some(({ id }) => id === clause)) throw notFound();
      // A clause of another text is broken by nobody here.
      const own = asked.clauses.filter(({ id }) => id === clause);
      const checks = own
        .flatMap((one) => listChecksOf(standsThrough(one, asked.clauses)))
        .filter((check) => isApplicable(check, asked.profile));
      if (asked.days.length === 0 || checks.length === 0)
        return { rows: [], pageInfo: { hasNextPage: false, endCursor: null } };
      const found = await tx.together(() =>
        Promise.all(
          sourcesOf(checks).map(({ source, asked: names }) =>
            tx.rows<Breach>(source.list, [asked.terms, names, place.day, place.check, place.key, first + 1]),
          ),
        ),
      );
      const all = found.flat().sort(byPlace);
      const page = all.slice(0, first);
      const last = page.at(-1);
      return {
        rows: await nameBreaches(tx, page),
        pageInfo: { hasNextPage: all.length > first, endCursor: last ? writeCursor(last) : null },
      };
    });
  }

  /** The month with its regulation and its terms. */
  private async ask(tx: ReadTx, month: string): Promise<Asked> {
    const { from: first } = monthOf(month);
    const head = await tx.find<HeadRow>(MONTH_HEAD, [first]);
    if (!head) throw notFound();
    const now = this.clock.now();
    const { text, schoolTime, years, orders } = head;
    const judged = judgedMonthOf(first, dayIn(schoolTime.timeZone, now) as Day, text);
    const clauses = listClausesOf(judged.profile.id);
    const hasBells = clauses.length > 0 && PARTS.some((part) => followsBells(part, judged.profile));
    const lastEnds = hasBells ? await findLastEnds(tx, judged.days) : {};
    const checks = listChecksOf(clauses);
    const terms = monthTermsOf(judged, { text, schoolTime, lastEnds, years, now, checks });
    return { ...judged, clauses, orders, terms: JSON.stringify(terms) };
  }
}

/** What each check found; where no day is judged, none has anything to judge. */
async function count(
  tx: ReadTx,
  { terms, days }: Asked,
  checks: readonly CheckName[],
): Promise<[CheckName, number | 'not_applicable'][]> {
  if (days.length === 0) return checks.map((check) => [check, 'not_applicable']);
  const found = await Promise.all(
    sourcesOf(checks).map(({ source, asked }) => tx.rows<CountRow>(source.count, [terms, asked])),
  );
  return found
    .flat()
    .map(({ check, found: breaches, applies }) => [
      check,
      applies || breaches > 0 ? breaches : 'not_applicable',
    ]);
}

/** Ids of the clauses that one of the records shows. */
function idsShownBy(clauses: readonly Clause[], evidence: readonly Evidence[]): ReadonlySet<string> {
  const shown = clauses.filter((clause) => evidence.some((one) => shows(one, clause)));
  return new Set(shown.map(({ id }) => id));
}

/** The order of the regulation that held on the last judged day. */
function orderOf({ orders, days, first }: Asked): OrderRow | undefined {
  const day = days.at(-1) ?? first;
  return orders.findLast(({ from }) => from === null || from <= day);
}

const placeOf = ({ day, check, key }: Breach): readonly string[] => [day, check, key];

function byPlace(one: Breach, other: Breach): number {
  const [mine, others] = [placeOf(one), placeOf(other)];
  const at = mine.findIndex((part, place) => part !== others[place]);
  return at === -1 ? 0 : (mine[at] ?? '') < (others[at] ?? '') ? -1 : 1;
}

async function nameBreaches(tx: ReadTx, page: readonly Breach[]): Promise<ComplianceBreach[]> {
  if (page.length === 0) return [];
  const column = (name: 'lessonId' | 'groupId' | 'classId' | 'studentId' | 'personId') =>
    page.map((breach) => breach[name]);
  const names = await tx.rows<NamesRow>(BREACH_NAMES, [
    column('lessonId'),
    column('groupId'),
    column('classId'),
    column('studentId'),
    column('personId'),
  ]);
  return page.map(({ personId: _, ...breach }, at) => {
    const { slot = null, subject = null, className = null, student, person } = names[at] ?? {};
    return {
      ...breach,
      key: `${breach.check} ${breach.key}`,
      slot,
      subject,
      className,
      student: student ? listNameOf(student) : null,
      person: person ? listNameOf(person) : null,
    };
  });
}
