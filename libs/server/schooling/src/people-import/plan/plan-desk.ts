import { isPeopleError, peopleFinding } from '@zhurnal/rules';
import type {
  FindingExtras,
  FindingPlace,
  PeopleFinding,
  PeopleFindingCode,
  PeopleImportKind,
  PeopleImportSettings,
  PeopleRowResult,
} from '@zhurnal/rules';
import type { RowEntry } from '../map/entry.js';
import type { SchoolFacts } from './school-facts.js';
import type { Unit } from './unit.js';

/** Where a plan is worked out: the facts, what was found, and the objects that come of it. */
export class PlanDesk {
  readonly findings: PeopleFinding[] = [];
  private readonly included = new Set<Unit>();
  private readonly results = new Map<number, PeopleRowResult>();

  constructor(
    readonly kind: PeopleImportKind,
    readonly facts: SchoolFacts,
    readonly year: NonNullable<SchoolFacts['year']>,
    readonly settings: PeopleImportSettings,
    readonly newId: () => string,
  ) {}

  /** The objects in the order in which the file speaks of them. */
  get units(): readonly Unit[] {
    return [...this.included];
  }

  add(
    code: PeopleFindingCode,
    place: FindingPlace,
    params: Readonly<Record<string, string>> = {},
    extras: FindingExtras = {},
  ): void {
    const finding = peopleFinding(code, place, params, extras);
    this.findings.push(finding);
    if (place.row != null && isPeopleError(finding)) this.results.set(place.row, 'error');
  }

  /** Asks, and answers what a person has said; nothing said yet: the row waits. */
  ask(
    code: PeopleFindingCode,
    place: FindingPlace & { readonly row: number },
    params: Readonly<Record<string, string>>,
    question = `${code}:${place.row}`,
  ): 'yes' | 'no' | undefined {
    this.add(code, place, params, { question });
    const answer = Object.hasOwn(this.settings.answers, question)
      ? this.settings.answers[question]
      : undefined;
    if (answer === undefined && this.results.get(place.row) !== 'error') this.results.set(place.row, 'open');
    return answer;
  }

  mark(row: number, result: PeopleRowResult): void {
    this.results.set(row, result);
  }

  resultOf(row: number): PeopleRowResult | undefined {
    return this.results.get(row);
  }

  /** Nothing stands against the row so far. */
  isOpenTo({ row }: Pick<RowEntry, 'row'>): boolean {
    return this.results.get(row) === undefined;
  }

  /** The object of a row, or what is added to one; rows that are held up add nothing. */
  include(unit: Unit, row: number): void {
    this.included.add(unit);
    unit.rows.add(row);
  }
}
