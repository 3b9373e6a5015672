import { fieldOf } from './fet-record.js';
import type { FetRecord } from './fet-record.js';
import type { FindingList } from './finding-list.js';
import { readGradeOfName } from './grade-of-name.js';

export type StudentLevel = 'Year' | 'Group' | 'Subgroup';

/**
 * A named set of students. `atoms` are the smallest sets it consists of: two sets share students when they share an
 * atom, for FET keeps no list of students.
 */
export interface StudentNode {
  readonly name: string;
  readonly level: StudentLevel;
  readonly row: number;
  readonly size: number | null;
  readonly record: FetRecord;
  readonly inner: Set<StudentNode>;
  readonly atoms: Set<string>;
}

const INNER_LEVEL: Readonly<Record<StudentLevel, StudentLevel | null>> = {
  Year: 'Group',
  Group: 'Subgroup',
  Subgroup: null,
};

/** FET writes 0 for a number nobody entered. */
function sizeOf(record: FetRecord): number | null {
  const text = fieldOf(record, 'Number_of_Students');
  return /^0*[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}

/**
 * Reads years, groups and subgroups. A group may stand in several years and a subgroup in several groups: it is one
 * set then. A name on two levels, or twice within one set, is reproached.
 */
export function readStudentTree(
  years: readonly FetRecord[],
  findings: FindingList,
): ReadonlyMap<string, StudentNode> {
  const nodes = new Map<string, StudentNode>();

  const read = (record: FetRecord, level: StudentLevel, outer: StudentNode | null): StudentNode | null => {
    const name = fieldOf(record, 'Name');
    if (name === '') {
      findings.add('NAME_MISSING', record.row, level);
      return null;
    }
    const known = nodes.get(name);
    if (known && (known.level !== level || outer === null || outer.inner.has(known))) {
      findings.add('DUPLICATE_NAME', record.row, name, { first: String(known.row) });
      return null;
    }
    const node = known ?? {
      name,
      level,
      record,
      row: record.row,
      size: sizeOf(record),
      inner: new Set<StudentNode>(),
      atoms: new Set<string>(),
    };
    nodes.set(name, node);
    const innerLevel = INNER_LEVEL[level];
    if (known === undefined && innerLevel !== null) {
      for (const inner of record.inner) {
        const child = inner.name === innerLevel ? read(inner, innerLevel, node) : null;
        if (child) node.inner.add(child);
      }
    }
    return node;
  };

  for (const year of years) read(year, 'Year', null);
  const withInner = (level: StudentLevel) => [...nodes.values()].filter((node) => node.level === level);
  for (const node of [...withInner('Subgroup'), ...withInner('Group'), ...withInner('Year')]) {
    if (node.inner.size === 0) node.atoms.add(node.name);
    for (const child of node.inner) for (const atom of child.atoms) node.atoms.add(atom);
  }
  return nodes;
}

/** Which sets of one year are classes, and what had to be assumed when the names do not tell. */
function classesOfYear(year: StudentNode): { readonly classes: StudentNode[]; readonly assumed: boolean } {
  const { gradeLevel, letter } = readGradeOfName(year.name);
  const groups = [...year.inner];
  if (groups.length === 0 || letter !== null) return { classes: [year], assumed: false };
  if (gradeLevel === null) return { classes: groups, assumed: true };
  const named = groups.filter((group) => {
    const read = readGradeOfName(group.name);
    return read.gradeLevel === gradeLevel && read.letter !== null;
  });
  return named.length > 0 ? { classes: named, assumed: false } : { classes: [year], assumed: true };
}

/**
 * Chooses the classes of the school. A year named like a class («5А») is one; of a year named like a grade («8») the
 * groups named like its classes («8 а») are; without groups the year itself is. Where the names tell nothing, the
 * choice is asked about. A group whose students belong to no class becomes one, so that nobody is lost.
 */
export function chooseClasses(
  nodes: ReadonlyMap<string, StudentNode>,
  findings: FindingList,
): readonly StudentNode[] {
  const years = [...nodes.values()].filter((node) => node.level === 'Year');
  const chosen = years.map((year) => ({ year, ...classesOfYear(year) }));
  const classes = new Set<StudentNode>();
  const covered = new Set<string>();
  const choose = (node: StudentNode) => {
    classes.add(node);
    for (const atom of node.atoms) covered.add(atom);
  };
  for (const choice of chosen.filter(({ assumed }) => !assumed)) choice.classes.forEach(choose);
  for (const { year, classes: supposed } of chosen.filter(({ assumed }) => assumed)) {
    const fresh = supposed.filter((node) => [...node.atoms].some((atom) => !covered.has(atom)));
    if (fresh.length > 0) {
      const level = fresh[0] === year ? 'year' : 'group';
      findings.add('CLASS_LEVEL_ASSUMED', year.row, year.name, { level });
    }
    fresh.forEach(choose);
  }
  for (const node of nodes.values()) {
    if (node.level === 'Group' && [...node.atoms].some((atom) => !covered.has(atom))) choose(node);
  }
  return [...nodes.values()].filter((node) => classes.has(node));
}
