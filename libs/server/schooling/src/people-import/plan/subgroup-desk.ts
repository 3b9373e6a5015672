import { foldForSearch } from '@zhurnal/rules';
import type { RowEntry, SubgroupEntry } from '../map/entry.js';
import type { ClassSeen } from './class-desk.js';
import type { PlanDesk } from './plan-desk.js';
import { Unit } from './unit.js';

/** A subgroup that a row names. */
export interface SubgroupSeen {
  readonly id: string;
  readonly classId: string;
  readonly division: string;
  readonly name: string;
  readonly unit: Unit | null;
}

/** «английский 1» for people. */
export const subgroupName = ({ division, name }: Pick<SubgroupSeen, 'division' | 'name'>): string =>
  division === '' ? name : `${division} ${name}`;

/** The name without the word «подгруппа». */
const bareName = (text: string): string =>
  foldForSearch(text)
    .replace(/(?:под)?групп[а-я]*|(?:^|\s)гр\.?(?=\s|$)|№/g, ' ')
    .replace(/[.\-–—_/]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** «англ» and «английский язык» speak of one division. */
function isSameDivision(one: string, other: string): boolean {
  const [a, b] = [foldForSearch(one), foldForSearch(other)];
  if (a === '' || b === '') return a === b;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return long.startsWith(short.slice(0, Math.max(3, Math.min(short.length, 5))));
}

/** Finds the subgroups that rows name within their class. */
export class SubgroupDesk {
  private readonly ofClass = new Map<string, SubgroupSeen[]>();

  constructor(private readonly desk: PlanDesk) {
    for (const { id, classId, division, name, deletedAt } of desk.facts.subgroups) {
      if (deletedAt === null) this.keep({ id, classId, division, name, unit: null });
    }
  }

  /** The division a subgroup belongs to, with its class: a student is in one subgroup of it. */
  divisionOf(subgroupId: string): string | undefined {
    for (const list of this.ofClass.values()) {
      const seen = list.find(({ id }) => id === subgroupId);
      if (seen) return `${seen.classId} ${seen.division}`;
    }
    return undefined;
  }

  find(subgroupId: string): SubgroupSeen | undefined {
    return [...this.ofClass.values()].flat().find(({ id }) => id === subgroupId);
  }

  /** The subgroups of a row; those that stay open or are not wanted are left out. */
  resolve(entry: RowEntry, inClass: ClassSeen): readonly SubgroupSeen[] {
    const found = entry.subgroups.flatMap((one) => this.resolveOne(entry, one, inClass) ?? []);
    const unique = [...new Set(found)];
    const twice = unique.filter(
      (one) => unique.filter(({ division }) => division === one.division).length > 1,
    );
    if (twice.length > 0) {
      const column = entry.subgroups[0]?.column ?? null;
      const names = twice.map(subgroupName).join(', ');
      this.desk.add('SUBGROUP_TWICE', { row: entry.row, column, value: names }, { names });
    }
    return unique;
  }

  private resolveOne(
    entry: RowEntry,
    { text, column, division }: SubgroupEntry,
    inClass: ClassSeen,
  ): SubgroupSeen | undefined {
    const place = { row: entry.row, column, value: text };
    const all = this.ofClass.get(inClass.id) ?? [];
    const fitting = all.filter((one) => this.fits(one, text, division));
    if (fitting.length === 1) return fitting[0];
    if (fitting.length > 1) {
      this.desk.add('SUBGROUP_AMBIGUOUS', place, { choices: fitting.map(subgroupName).join(', ') });
      return undefined;
    }
    const [, words = '', number = ''] = /^(.*?)\s*(\d*)$/.exec(bareName(text)) ?? [];
    const name = number !== '' ? number : bareName(text) || text;
    const ofDivision = division !== '' ? division : number === '' ? '' : words;
    const shown = subgroupName({ division: ofDivision, name });
    const question = `SUBGROUP_NEW:${foldForSearch(inClass.name)}:${foldForSearch(shown)}`;
    const answer = this.desk.ask('SUBGROUP_NEW', place, { class: inClass.name, name: shown }, question);
    return answer === 'yes' ? this.open(inClass, ofDivision, name) : undefined;
  }

  private fits(one: SubgroupSeen, text: string, division: string): boolean {
    const value = bareName(text);
    const whole = bareName(subgroupName(one));
    if (value === whole || foldForSearch(text) === foldForSearch(one.name)) {
      return division === '' || one.division === '' || isSameDivision(one.division, division);
    }
    const [, words = '', number = ''] = /^(.*?)\s*(\d+)$/.exec(value) ?? [];
    if (bareName(one.name) !== (number || value)) return false;
    const told = division !== '' ? division : words;
    return told === '' || isSameDivision(one.division, told);
  }

  private open(inClass: ClassSeen, division: string, name: string): SubgroupSeen {
    const { facts, newId } = this.desk;
    const deleted = facts.subgroups.find(
      (one) =>
        one.deletedAt !== null &&
        one.classId === inClass.id &&
        one.division === division &&
        one.name === name,
    );
    const unit = new Unit(
      'subgroup',
      deleted?.id ?? newId(),
      `${inClass.name}, ${subgroupName({ division, name })}`,
      true,
    );
    if (deleted) unit.change('subgroup', deleted, {});
    else unit.create('subgroup', unit.id, { classId: inClass.id, division, name });
    const seen = { id: unit.id, classId: inClass.id, division, name, unit };
    this.keep(seen);
    return seen;
  }

  private keep(seen: SubgroupSeen): void {
    this.ofClass.set(seen.classId, [...(this.ofClass.get(seen.classId) ?? []), seen]);
  }
}
