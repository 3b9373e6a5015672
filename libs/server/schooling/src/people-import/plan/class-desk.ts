import { foldForSearch, parseClassName } from '@zhurnal/rules';
import type { ClassName } from '@zhurnal/rules';
import type { RowEntry } from '../map/entry.js';
import type { PlanDesk } from './plan-desk.js';
import type { Known } from './rows.js';
import { Unit } from './unit.js';

/** A class that a row names: one the school has, or one that is opened with the import. */
export interface ClassSeen {
  readonly id: string;
  readonly name: string;
  readonly gradeLevel: number | null;
  readonly unit: Unit | null;
}

const keyOf = ({ gradeLevel, letter }: ClassName): string => `${gradeLevel}${letter}`;

/** What a class is called by its grade and letter, whichever way its name is written. */
function keyOfKnown({ name, gradeLevel, letter }: Known<'school_class'>): string | undefined {
  const parsed = parseClassName(name);
  if (parsed) return keyOf(parsed);
  return gradeLevel === null ? undefined : `${gradeLevel}${letter.toUpperCase()}`;
}

/** Finds the classes that rows name, in any writing: 5а, 5-А, 5 «А», V А. */
export class ClassDesk {
  private readonly byName = new Map<string, ClassSeen>();
  private readonly byKey = new Map<string, ClassSeen>();
  private readonly byId = new Map<string, ClassSeen>();
  private readonly gap: string;

  constructor(private readonly desk: PlanDesk) {
    const alive = desk.facts.classes.filter(({ deletedAt }) => deletedAt === null);
    for (const { id, name, gradeLevel, letter, ...rest } of alive) {
      const seen = {
        id,
        name,
        gradeLevel: gradeLevel ?? parseClassName(name)?.gradeLevel ?? null,
        unit: null,
      };
      this.byId.set(id, seen);
      this.byName.set(foldForSearch(name), seen);
      const key = keyOfKnown({ id, name, gradeLevel, letter, ...rest });
      if (key !== undefined && !this.byKey.has(key)) this.byKey.set(key, seen);
    }
    const parted = alive.filter(({ name }) => /^\d+\s/.test(name)).length;
    this.gap = parted * 2 > alive.length ? ' ' : '';
  }

  find(classId: string): ClassSeen | undefined {
    return this.byId.get(classId);
  }

  /** The class that a row names; undefined after a finding or while a question is open. */
  resolve({ row, className }: RowEntry): ClassSeen | undefined {
    if (!className) return undefined;
    const known = this.byName.get(foldForSearch(className.text));
    if (known) return known;
    const parsed = parseClassName(className.text);
    const place = { row, column: className.column, value: className.text };
    if (!parsed) {
      this.desk.add('CLASS_UNREADABLE', place);
      return undefined;
    }
    const key = keyOf(parsed);
    const seen = this.byKey.get(key);
    if (seen && !seen.unit) return seen;
    const name = `${parsed.gradeLevel}${parsed.letter === '' ? '' : this.gap}${parsed.letter}`;
    const answer = this.desk.ask('CLASS_NEW', place, { name }, `CLASS_NEW:${key}`);
    if (answer === 'no') this.desk.mark(row, 'excluded');
    if (answer !== 'yes') return undefined;
    return seen ?? this.open(key, name, parsed);
  }

  private open(key: string, name: string, { gradeLevel, letter }: ClassName): ClassSeen {
    const { facts, year, newId } = this.desk;
    const deleted = facts.classes.find((one) => one.deletedAt !== null && one.name === name);
    const unit = new Unit('class', deleted?.id ?? newId(), name, true);
    if (deleted) unit.change('school_class', deleted, { gradeLevel, letter });
    else {
      unit.create('school_class', unit.id, {
        yearId: year.id,
        name,
        gradeLevel,
        letter,
        bellScheduleId: null,
      });
    }
    const seen = { id: unit.id, name, gradeLevel, unit };
    this.byKey.set(key, seen);
    this.byId.set(unit.id, seen);
    return seen;
  }
}
