import { foldForSearch } from '../people/russian-order.js';
import { plainText } from '../text/plain-text.js';
import { ITEM_HOURS_LIMIT, PLAN_ITEMS_LIMIT, PLAN_LIMITS } from './plan-item.js';
import { lengthOf } from '../refusals/text-length.js';
import type { PlanItem } from './plan-item.js';

/** What a cell of a table of a plan may hold. */
type Column = 'number' | Exclude<keyof PlanItem, 'id'>;

/** What is wrong with a row. An error keeps the row from being taken in; a remark does not. */
export interface PlanFinding {
  /** Number of the row in the table, from 1; 0: the table as a whole. */
  readonly row: number;
  readonly kind:
    | 'topic_missing'
    | 'hours_missing'
    | 'hours_wrong'
    | 'work_unknown'
    | 'text_too_long'
    | 'too_many_rows'
    | 'nothing_found'
    | 'total_differs';
  readonly isError: boolean;
  /** What stood there, or the figures. */
  readonly text: string;
}

/** Items found in a table, and what is wrong with its rows. */
export interface PlanReading {
  readonly items: readonly Omit<PlanItem, 'id'>[];
  readonly findings: readonly PlanFinding[];
}

/** Words of headings, in the order in which they are tried. */
const HEADINGS: readonly (readonly [Column, RegExp])[] = [
  ['homework', /домашн|д\/з|^дз$|homework/],
  ['workType', /контрол|вид работ|форма контроля|работа|work/],
  ['hours', /час|кол-во|количество|hours/],
  ['note', /примечан|комментар|дата|note/],
  ['section', /раздел|глава|модуль|section/],
  ['topic', /тема|содержание|topic/],
  ['number', /№|п\/п|номер|^n$|^#$/],
];

/** As tables usually stand where they have no heading. */
const USUAL: Readonly<Record<number, readonly Column[]>> = {
  1: ['topic'],
  2: ['topic', 'hours'],
  3: ['number', 'topic', 'hours'],
  4: ['number', 'section', 'topic', 'hours'],
  5: ['number', 'section', 'topic', 'hours', 'workType'],
  6: ['number', 'section', 'topic', 'hours', 'workType', 'homework'],
  7: ['number', 'section', 'topic', 'hours', 'workType', 'homework', 'note'],
};

function readHeading(row: readonly string[]): readonly (Column | undefined)[] | undefined {
  const taken = new Set<Column>();
  const columns = row.map((cell) => {
    const words = foldForSearch(cell);
    const found = HEADINGS.find(
      ([column, words_]) => !taken.has(column) && words !== '' && words_.test(words),
    );
    if (found) taken.add(found[0]);
    return found?.[0];
  });
  const isHeading = taken.has('topic') && (row.length === 1 || taken.size > 1);
  return isHeading && !row.some((cell) => /^\d+$/.test(cell.trim())) ? columns : undefined;
}

function usualColumns(rows: readonly (readonly string[])[]): readonly (Column | undefined)[] {
  const width = Math.max(1, ...rows.map((row) => row.findLastIndex((cell) => plainText(cell) !== '') + 1));
  const isNumbered = rows.every((row) => /^\d*\.?$/.test((row[0] ?? '').trim()));
  if (width === 2 && isNumbered) return ['number', 'topic'];
  if (width === 3 && !isNumbered) return ['section', 'topic', 'hours'];
  if (width >= 4 && !isNumbered) return (USUAL[Math.min(width, 6) + 1] ?? []).slice(1);
  return USUAL[Math.min(width, 7)] ?? [];
}

/** A kind of work by its name, its letter or its code; abbreviations as teachers write them. */
export function findWorkType<
  Kind extends { readonly code: string; readonly name: string; readonly letter: string },
>(text: string, kinds: readonly Kind[]): Kind | undefined {
  const words = foldForSearch(text)
    .replace(/\s*№.*$/, '')
    .replace(/\.$/, '');
  const short: Readonly<Record<string, string>> = {
    'к/р': 'control_work',
    кр: 'control_work',
    'с/р': 'independent_work',
    ср: 'independent_work',
    'п/р': 'practical_work',
    'пр/р': 'practical_work',
    'л/р': 'laboratory_work',
    лр: 'laboratory_work',
  };
  return (
    kinds.find(({ code, name }) => foldForSearch(name) === words || code === words) ??
    kinds.find(({ code }) => code === short[words]) ??
    kinds.find(({ letter }) => foldForSearch(letter) === words) ??
    kinds.find(({ name }) => words.length >= 4 && foldForSearch(name).startsWith(words))
  );
}

/**
 * Reads a table of a plan as it comes out of a spreadsheet: with a heading in any order, or in the usual one without. A
 * row that has nothing but a text under «Раздел», or no topic and no hours, is a heading for the rows below it. A topic
 * without hours is one lesson.
 */
export function readPlanRows(
  rows: readonly (readonly string[])[],
  workTypes: readonly { readonly code: string; readonly name: string; readonly letter: string }[],
  yearlyHours: number | null = null,
): PlanReading {
  const findings: PlanFinding[] = [];
  const find = (row: number, kind: PlanFinding['kind'], text = '', isError = true): void => {
    findings.push({ row, kind, isError, text });
  };
  const start = rows.findIndex((row) => row.some((cell) => plainText(cell) !== ''));
  const heading = start < 0 ? undefined : readHeading(rows[start] ?? []);
  const body = rows.slice(heading ? start + 1 : Math.max(0, start));
  const offset = rows.length - body.length;
  const columns = heading ?? usualColumns(body);
  const items: Omit<PlanItem, 'id'>[] = [];
  let section = '';
  for (const [at, row] of body.entries()) {
    const number = at + offset + 1;
    const cell = (column: Column): string => plainText(row[columns.indexOf(column)] ?? '');
    const filled = row.map(plainText).filter((text) => text !== '');
    if (filled.length === 0) continue;
    const [only = ''] = filled;
    const topic = cell('topic');
    const hoursText = cell('hours');
    const isTotal = /^(итого|всего|total)/.test(foldForSearch(only));
    if (isTotal) continue;
    const hasHours = columns.includes('hours');
    const isSection =
      filled.length === 1 &&
      !/^\d+\.?$/.test(only) &&
      (columns.length > 1 || false) &&
      hoursText === '' &&
      hasHours;
    if (
      isSection &&
      topic !== '' &&
      !/^(тема|урок)\b/.test(foldForSearch(topic)) &&
      !columns.includes('section')
    ) {
      section = topic;
      continue;
    }
    if (isSection && topic === '') {
      section = only;
      continue;
    }
    const own = cell('section');
    if (own !== '') section = own;
    if (topic === '') {
      find(number, 'topic_missing');
      continue;
    }
    const hours = hoursText === '' ? 1 : Number(hoursText.replace(',', '.'));
    if (hoursText === '' && hasHours) find(number, 'hours_missing', '1', false);
    if (!Number.isInteger(hours) || hours < 1 || hours > ITEM_HOURS_LIMIT) {
      find(number, 'hours_wrong', hoursText);
      continue;
    }
    const work = cell('workType');
    const kind = work === '' || /^[-–—]$/.test(work) ? undefined : findWorkType(work, workTypes);
    if (work !== '' && !/^[-–—]$/.test(work) && !kind) {
      find(number, 'work_unknown', work);
      continue;
    }
    const item = {
      section,
      topic,
      hours,
      workType: kind?.code ?? null,
      homework: cell('homework'),
      note: cell('note'),
    };
    const long = (['section', 'topic', 'homework', 'note'] as const).find(
      (field) => lengthOf(item[field]) > PLAN_LIMITS[field],
    );
    if (long) find(number, 'text_too_long', String(PLAN_LIMITS[long]));
    else items.push(item);
  }
  if (items.length > PLAN_ITEMS_LIMIT) find(0, 'too_many_rows', String(PLAN_ITEMS_LIMIT));
  if (items.length === 0 && findings.length === 0) find(0, 'nothing_found');
  const total = items.reduce((sum, { hours }) => sum + hours, 0);
  if (yearlyHours !== null && total !== yearlyHours && items.length > 0)
    find(0, 'total_differs', `${total}/${yearlyHours}`, false);
  return { items, findings };
}
