import type { LoadPartsFragment } from '@zhurnal/contract/staff';
import { useRef } from 'react';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { amountOf, keyOf, sumColumn, writeAmount } from './curriculum-model.js';
import type { CurriculumColumn, CurriculumDraft, CurriculumRow } from './curriculum-model.js';
import { t } from './load-words.js';

type Load = LoadPartsFragment;

export interface CurriculumGridProps {
  readonly load: Load;
  readonly columns: readonly CurriculumColumn[];
  readonly rows: readonly CurriculumRow[];
  readonly draft: CurriculumDraft;
  readonly isYearly: boolean;
  readonly mayWrite: boolean;
  readonly onType: (key: string, text: string) => void;
  /** A table was pasted at the place. */
  readonly onTable: (text: string, at: { readonly row: number; readonly column: number }) => void;
}

/** «7 классы», or the name of the class. */
export const placeName = ({ className, gradeLevel }: CurriculumColumn): string =>
  className ?? t('curriculum.grade', { grade: gradeLevel });

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  Enter: [1, 0],
};

/** Does the caret stand where an arrow to the side leaves the text? */
function isAtEdge(
  { value, selectionStart: from, selectionEnd: to }: HTMLInputElement,
  isRight: boolean,
): boolean {
  if (from === 0 && to === value.length) return true;
  return from === to && from === (isRight ? value.length : 0);
}

/** Subjects by grades or classes: every cell is typed into, arrows and Enter lead on. */
export function CurriculumGrid(props: CurriculumGridProps) {
  const { load, columns, rows, draft, isYearly, mayWrite, onType, onTable } = props;
  const { curriculum: lines } = load;
  const body = useRef<HTMLTableSectionElement>(null);
  const press = (event: KeyboardEvent<HTMLInputElement>, row: number, column: number) => {
    const step = STEPS[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    if (step[1] !== 0 && !isAtEdge(event.currentTarget, step[1] > 0)) return;
    const back = event.key === 'Enter' && event.shiftKey;
    const to = `${row + (back ? -1 : step[0])},${column + step[1]}`;
    event.preventDefault();
    body.current?.querySelector<HTMLInputElement>(`[data-cell="${to}"]`)?.focus();
  };
  const paste = (event: ClipboardEvent, row: number, column: number) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    onTable(text, { row, column });
  };
  return (
    <div className="pl-frame" tabIndex={-1}>
      <table className="pl-grid" aria-label={t('curriculum.title', { year: load.yearName })}>
        <thead>
          <tr>
            <th scope="col">{t('curriculum.subject')}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {placeName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map(({ id, name }, row) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {columns.map((column, at) => {
                const key = keyOf(id, column);
                const amount = amountOf(draft, lines, id, column, isYearly);
                const grade = { ...column, key: `g${column.gradeLevel}`, classId: null };
                const usual = column.classId === null ? null : amountOf(draft, lines, id, grade, isYearly);
                if (!mayWrite)
                  return (
                    <td key={key}>
                      {amount === null ? (
                        <span className="st-muted">{writeAmount(usual)}</span>
                      ) : (
                        writeAmount(amount)
                      )}
                    </td>
                  );
                return (
                  <td key={key} data-changed={draft.has(key) || undefined}>
                    <input
                      data-cell={`${row},${at}`}
                      inputMode="decimal"
                      autoComplete="off"
                      aria-label={t('curriculum.cell', { subject: name, place: placeName(column) })}
                      aria-invalid={amount === undefined || undefined}
                      placeholder={writeAmount(usual)}
                      value={draft.get(key) ?? writeAmount(amount)}
                      onChange={({ currentTarget }) => onType(key, currentTarget.value)}
                      onFocus={({ currentTarget }) => currentTarget.select()}
                      onKeyDown={(event) => press(event, row, at)}
                      onPaste={(event) => paste(event, row, at)}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <Sums {...props} />
        </tfoot>
      </table>
    </div>
  );
}

/** Sums of the columns beside the limit and the timetable; what is wrong is said in words too. */
function Sums({ load, columns, rows, draft, isYearly }: CurriculumGridProps) {
  const sums = columns.map((column) => sumColumn(draft, load.curriculum, rows, column, isYearly));
  const classesOf = ({ classId, gradeLevel }: CurriculumColumn) =>
    load.classes.filter((one) => (classId === null ? one.gradeLevel === gradeLevel : one.id === classId));
  const limits = columns.map((column) => {
    const found = classesOf(column).flatMap(({ limit }) => (limit == null ? [] : [limit]));
    return found.length === 0 ? undefined : Math.min(...found) * 100;
  });
  return (
    <>
      <tr>
        <th scope="row">{t('curriculum.total')}</th>
        {columns.map(({ key }, at) => {
          const sum = sums[at] ?? 0;
          const isOver = !isYearly && sum > (limits[at] ?? Infinity);
          return (
            <td key={key} data-wrong={isOver || undefined}>
              {isOver ? t('curriculum.over', { hours: writeAmount(sum) }) : writeAmount(sum)}
            </td>
          );
        })}
      </tr>
      {!isYearly && (
        <tr>
          <th scope="row">{t('curriculum.limit')}</th>
          {columns.map(({ key }, at) => (
            <td key={key}>{writeAmount(limits[at])}</td>
          ))}
        </tr>
      )}
      {!isYearly && (
        <tr>
          <th scope="row">{t('curriculum.timetabled')}</th>
          {columns.map((column, at) => {
            const held = [
              ...new Set(classesOf(column).map(({ timetabled }) => Math.round(Number(timetabled) * 100))),
            ];
            const said = held
              .sort((one, other) => one - other)
              .map((amount) => writeAmount(amount))
              .join('–');
            const isOther = held.some((amount) => amount !== sums[at]);
            return (
              <td key={column.key} data-other={isOther || undefined}>
                {isOther ? t('curriculum.differs', { hours: said }) : said}
              </td>
            );
          })}
        </tr>
      )}
    </>
  );
}
