import { fieldOf, fieldsOf } from './fet-record.js';
import type { FetRecord } from './fet-record.js';
import { chooseClasses, readStudentTree } from './fet-student-tree.js';
import type { StudentNode } from './fet-student-tree.js';
import type { FindingList } from './finding-list.js';
import { readGradeOfName } from './grade-of-name.js';
import { joinKey } from './join-key.js';
import type { FileClass, FileSet, FileSubgroup } from './timetable-file.js';

/** Students a lesson names, and the names the file does not know. */
export interface NamedStudents {
  readonly sets: readonly FileSet[];
  readonly unknown: readonly string[];
}

interface Piece {
  readonly key: string;
  readonly schoolClass: StudentNode;
  readonly node: StudentNode;
  readonly atoms: ReadonlySet<string>;
}

/** Comparing every set with every class costs at most this many steps. */
const STEPS = 2_000_000;

/** Two sets of the same atoms are one, unless the numbers of students the file gives for them differ. */
function sizesAgree(a: StudentNode, b: StudentNode): boolean {
  return a.size === null || b.size === null || a.size === b.size;
}

/** Endings of the names of a year's groups (`5А` + separator + `1 гр`), with the number of their category. */
function readEndings(year: StudentNode): ReadonlyMap<string, string> {
  const separator = fieldOf(year.record, 'Separator');
  const categories = year.record.inner.filter((inner) => inner.name === 'Category');
  return new Map(
    categories.flatMap((category, index) =>
      fieldsOf(category, 'Division').flatMap((part) => [
        [part, String(index + 1)] as const,
        [`${separator}${part}`, String(index + 1)] as const,
      ]),
    ),
  );
}

/** Classes and subgroups of a FET file, and the students its activities name. */
export class FetStudentSets {
  readonly classes: readonly FileClass[];
  /** Groups and subgroups of the file below the class, those that are a whole class included. */
  readonly subgroupsInFile: number;
  private readonly nodes: ReadonlyMap<string, StudentNode>;
  private readonly classNodes: ReadonlySet<StudentNode>;
  /** For each set that is no class: its piece of each class; null where it is the whole class. */
  private readonly pieces = new Map<StudentNode, Map<StudentNode, Piece | null>>();
  private readonly piecesOfAtoms = new Map<string, Piece[]>();
  private readonly subgroups = new Map<string, Piece>();
  private readonly endings = new Map<StudentNode, ReadonlyMap<string, string>>();
  private readonly taught = new Set<string>();

  constructor(years: readonly FetRecord[], findings: FindingList) {
    this.nodes = readStudentTree(years, findings);
    this.classNodes = new Set(chooseClasses(this.nodes, findings));
    this.classes = [...this.classNodes].map((node) => {
      const grade = readGradeOfName(node.name);
      if (grade.gradeLevel === null) findings.add('GRADE_LEVEL_UNKNOWN', node.row, node.name);
      return { row: node.row, key: node.name, name: node.name, ...grade, size: node.size };
    });
    const others = [...this.nodes.values()].filter((node) => !this.classNodes.has(node));
    this.subgroupsInFile = others.filter((node) => node.level !== 'Year').length;
    this.cutIntoPieces(others, findings);
  }

  /** Sets inside one class come first, so that a set across classes is told by names its classes already have. */
  private cutIntoPieces(others: readonly StudentNode[], findings: FindingList): void {
    const classesOfAtom = new Map<string, StudentNode[]>();
    for (const node of this.classNodes) {
      for (const atom of node.atoms) {
        const classes = classesOfAtom.get(atom);
        if (classes) classes.push(node);
        else classesOfAtom.set(atom, [node]);
      }
    }
    let steps = 0;
    const shared = new Map<StudentNode, Map<StudentNode, Set<string>>>();
    for (const node of others) {
      const common = new Map<StudentNode, Set<string>>();
      for (const atom of node.atoms) {
        for (const schoolClass of classesOfAtom.get(atom) ?? []) {
          steps += 1;
          common.set(schoolClass, (common.get(schoolClass) ?? new Set<string>()).add(atom));
        }
      }
      shared.set(node, common);
      if (steps > STEPS) {
        findings.add('TOO_MANY_OBJECTS', node.row, node.name, { limit: String(STEPS) });
        return;
      }
    }
    const isInside = (node: StudentNode) => (shared.get(node)?.size ?? 0) === 1;
    for (const node of [...others.filter(isInside), ...others.filter((other) => !isInside(other))]) {
      const pieces = new Map<StudentNode, Piece | null>();
      for (const [schoolClass, atoms] of shared.get(node) ?? []) {
        pieces.set(schoolClass, this.pieceOf(schoolClass, node, atoms, isInside(node)));
      }
      this.pieces.set(node, pieces);
    }
  }

  private pieceOf(
    schoolClass: StudentNode,
    node: StudentNode,
    atoms: ReadonlySet<string>,
    isInside: boolean,
  ): Piece | null {
    if (atoms.size === schoolClass.atoms.size && (!isInside || sizesAgree(node, schoolClass))) return null;
    const sameAtoms = this.knownPieces(joinKey(schoolClass.name, ...[...atoms].sort()));
    const same = sameAtoms.find((piece) => !isInside || sizesAgree(node, piece.node));
    if (same) return same;
    const piece = { key: joinKey(schoolClass.name, node.name), schoolClass, node, atoms };
    sameAtoms.push(piece);
    this.subgroups.set(piece.key, piece);
    return piece;
  }

  private knownPieces(key: string): Piece[] {
    const known = this.piecesOfAtoms.get(key) ?? [];
    this.piecesOfAtoms.set(key, known);
    return known;
  }

  /** The sets behind the names of an activity. Subgroups that together are the whole class are the class. */
  findStudents(names: readonly string[]): NamedStudents {
    const byClass = new Map<StudentNode, Set<Piece | null>>();
    const add = (schoolClass: StudentNode, piece: Piece | null) =>
      byClass.set(schoolClass, (byClass.get(schoolClass) ?? new Set<Piece | null>()).add(piece));
    const unknown: string[] = [];
    for (const name of names) {
      const node = this.nodes.get(name);
      if (!node) unknown.push(name);
      else if (this.classNodes.has(node)) add(node, null);
      else for (const [schoolClass, piece] of this.pieces.get(node) ?? []) add(schoolClass, piece);
    }
    const sets = [...byClass].flatMap(([schoolClass, pieces]) => this.setsOf(schoolClass, [...pieces]));
    return { sets, unknown };
  }

  private setsOf(schoolClass: StudentNode, pieces: readonly (Piece | null)[]): readonly FileSet[] {
    const parts = pieces.filter((piece) => piece !== null);
    const together = new Set(parts.flatMap((piece) => [...piece.atoms]));
    const isWhole =
      parts.length < pieces.length || (parts.length > 1 && together.size === schoolClass.atoms.size);
    if (isWhole) return [{ classKey: schoolClass.name, subgroupKey: null }];
    return parts.map((piece) => {
      this.taught.add(piece.key);
      return { classKey: schoolClass.name, subgroupKey: piece.key };
    });
  }

  /** True when the two subgroups of one class may have students in common. */
  mayShare(a: string, b: string): boolean {
    const others = this.subgroups.get(b)?.atoms;
    return [...(this.subgroups.get(a)?.atoms ?? [])].some((atom) => others?.has(atom));
  }

  /** Subgroups of a group never overlap; groups of a year are told apart by its categories. */
  private divisionOf(schoolClass: StudentNode, node: StudentNode): string | null {
    if (schoolClass.level !== 'Year') return node.level === 'Subgroup' ? '1' : null;
    const endings = this.endings.get(schoolClass) ?? readEndings(schoolClass);
    this.endings.set(schoolClass, endings);
    const ending = node.name.startsWith(schoolClass.name) ? node.name.slice(schoolClass.name.length) : '';
    return endings.get(ending.trim()) ?? null;
  }

  /** All subgroups; asked for after the last activity, when it is known which of them are taught. */
  listSubgroups(): readonly FileSubgroup[] {
    return [...this.subgroups.values()].map(({ key, schoolClass, node }) => ({
      row: node.row,
      key,
      classKey: schoolClass.name,
      name: node.name,
      size: node.size,
      division: this.divisionOf(schoolClass, node),
      taught: this.taught.has(key),
    }));
  }
}
