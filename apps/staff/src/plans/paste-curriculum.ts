import type { LoadPartsFragment } from '@zhurnal/contract/staff';
import { fillCurriculum, foldForSearch } from '@zhurnal/rules';
import type { CurriculumGap } from '@zhurnal/rules';
import { amountOf, keyOf, listRows, writeAmount } from './curriculum-model.js';
import type { CurriculumColumn, CurriculumDraft } from './curriculum-model.js';

/** The grid into which a table is pasted. */
export interface PastedInto {
  readonly load: LoadPartsFragment;
  readonly columns: readonly CurriculumColumn[];
  readonly added: readonly string[];
  readonly draft: CurriculumDraft;
  readonly isYearly: boolean;
}

/** What stands in the grid after the paste, and what of the table did not fit. */
export interface Pasted {
  readonly added: readonly string[];
  readonly draft: CurriculumDraft;
  readonly gaps: readonly CurriculumGap[];
  readonly count: number;
}

const NO_DRAFT: CurriculumDraft = new Map();

/** Lays a table over the grid; subjects of the school that it names come into the grid by themselves. */
export function pasteCurriculum(
  table: readonly (readonly string[])[],
  at: { readonly row: number; readonly column: number },
  { load, columns, added: before, draft: kept, isYearly }: PastedInto,
): Pasted {
  const names = columns.map(({ className, gradeLevel }) => className ?? String(gradeLevel));
  const lay = (added: readonly string[]) => {
    const rows = listRows(load, columns, added);
    const grid = { subjects: rows.map(({ name }) => name), columns: names };
    return { rows, ...fillCurriculum(table, grid, at, isYearly) };
  };
  const unknown = new Set(
    lay(before).gaps.flatMap(({ kind, text }) => (kind === 'subject_unknown' ? [foldForSearch(text)] : [])),
  );
  const more = load.subjects.filter(({ name }) => unknown.has(foldForSearch(name))).map(({ id }) => id);
  const added = [...before, ...more];
  const { rows, cells, gaps } = lay(added);
  const draft = new Map(kept);
  for (const { row, column, amount } of cells) {
    const [subject, place] = [rows[row], columns[column]];
    if (!subject || !place) continue;
    const key = keyOf(subject.id, place);
    if (amountOf(NO_DRAFT, load.curriculum, subject.id, place, isYearly) === amount) draft.delete(key);
    else draft.set(key, writeAmount(amount));
  }
  return { added, draft, gaps, count: cells.length };
}
