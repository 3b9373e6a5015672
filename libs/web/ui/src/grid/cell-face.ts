import type { CellView, GridColumn } from './grid-types.js';

/** Stands for nothing in a contested cell. */
const NOTHING = '–';

function marksText({ marks }: CellView): string {
  const texts = marks.map(({ text }) => text);
  // Three and four marks stand in two lines, so that no column has to grow.
  return texts.length > 2 ? `${texts.slice(0, 2).join('/')}\n${texts.slice(2).join('/')}` : texts.join('/');
}

/** What stands in the cell: «5», «4/5», «Н», «О 4», and «4|5» where two editors differ. */
export function textOf(view: CellView): string {
  const { attendance, marks, state, theirs } = view;
  const text = marksText(view);
  const own =
    attendance === null
      ? text
      : [attendance.letter, text].filter(Boolean).join(marks.length > 1 ? '\n' : ' ');
  return state === 'conflict' ? `${own || NOTHING}|${theirs || NOTHING}` : own;
}

/** The letters and marks of a cell on one line, for the clipboard and for paper. */
export function plainTextOf({ attendance, marks }: CellView): string {
  return [attendance?.letter ?? '', marks.map(({ text }) => text).join('/')].filter(Boolean).join(' ');
}

/** The tone of the whole cell: trouble first, then absence, then what the marks say. */
function toneOf({ state, attendance, marks }: CellView): string {
  if (state === 'conflict') return ' conflict';
  if (attendance !== null) return ` ${attendance.kind}`;
  if (marks.some(({ tone }) => tone === 'low')) return ' low';
  return marks.some(({ tone }) => tone === 'due') ? ' due' : '';
}

/** Class names of a cell in a column of the given face. */
export function faceOf(view: CellView, columnFace: string): string {
  const text = textOf(view);
  const longest = Math.max(...text.split('\n').map((line) => line.length));
  return (
    columnFace +
    toneOf(view) +
    (text.includes('\n') ? ' tall' : longest > 3 ? ' tight' : '') +
    (view.state === 'saved' || view.state === 'conflict' ? '' : ` ${view.state}`) +
    (view.waits === true ? ' waits' : '') +
    (view.marks.some(({ hasComment }) => hasComment) ? ' noted' : '')
  );
}

/** Class names that a column gives to its head and to all its cells. */
export function columnFaceOf(column: GridColumn, before: GridColumn | undefined): string {
  return (
    (column.kind === 'period' ? ' period' : '') +
    (column.isToday ? ' today' : '') +
    (column.isHoliday === true ? ' holiday' : column.access === 'write' ? '' : ` ${column.access}`) +
    (column.isOverdue === true ? ' overdue' : '') +
    (column.isRinged === true ? ' ringed' : '') +
    (before !== undefined && before.monthLabel !== column.monthLabel && column.kind === 'work'
      ? ' month'
      : '')
  );
}
