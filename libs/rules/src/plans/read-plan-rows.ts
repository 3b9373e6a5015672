import { foldForSearch } from '../people/russian-order.js';
import { plainText } from '../text/plain-text.js';
import { ITEM_HOURS_LIMIT, PLAN_ITEMS_LIMIT, PLAN_LIMITS } from './plan-item.js';
import { lengthOf } from '../refusals/text-length.js';
import type { PlanItem } from './plan-item.js';
import { readPlanHeading } from './read-plan-heading.js';
import type { PlanColumn } from './read-plan-heading.js';

/** What is wrong with a row. An error keeps the row from being taken in; a remark does not. */
export interface PlanFinding {
  /** Number of the row in the table, from 1; 0: the table as a whole. */
  readonly row: number;
  /** The cell at fault; null: the row, or the table. */
  readonly column: PlanColumn | null;
  readonly kind:
    | 'topic_missing'
    | 'hours_missing'
    | 'hours_wrong'
    | 'work_unknown'
    | 'text_too_long'
    | 'too_many_rows'
    | 'column_unknown'
    | 'dates_left'
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

const isDash = (text: string): boolean => /^[-–—]$/.test(text);

/**
 * Reads a table of a plan as it comes out of a spreadsheet: with a heading in any order, or in the usual one without. A
 * row that has nothing but a text under «Раздел», or no topic and no hours, is a heading for the rows below it. A topic
 * without hours is one lesson; a dash under «Раздел» says that there is none. Columns of dates are named and left out:
 * on which day a topic comes is reckoned from the timetable.
 */
export function readPlanRows(
  rows: readonly (readonly string[])[],
  workTypes: readonly { readonly code: string; readonly name: string; readonly letter: string }[],
  yearlyHours: number | null = null,
): PlanReading {
  const findings: PlanFinding[] = [];
  const find = (
    row: number,
    kind: PlanFinding['kind'],
    { column = null, text = '', isError = true }: Partial<PlanFinding> = {},
  ): void => {
    findings.push({ row, column, kind, isError, text });
  };
  const { columns, above: offset, unknown, row: headed } = readPlanHeading(rows);
  const body = rows.slice(offset);
  for (const text of unknown) find(headed, 'column_unknown', { text, isError: false });
  if (columns.includes('date')) find(headed, 'dates_left', { column: 'date', isError: false });
  const items: Omit<PlanItem, 'id'>[] = [];
  let section = '';
  for (const [at, row] of body.entries()) {
    const number = at + offset + 1;
    const cell = (column: PlanColumn): string => plainText(row[columns.indexOf(column)] ?? '');
    const filled = row.map(plainText).filter((text) => text !== '');
    if (filled.length === 0) continue;
    const [only = ''] = filled;
    const topic = cell('topic');
    const hoursText = cell('hours');
    const isTotal = /^(итого|всего|total)/.test(foldForSearch(only));
    if (isTotal) continue;
    const hasHours = columns.includes('hours');
    const isSection =
      filled.length === 1 && !/^\d+\.?$/.test(only) && columns.length > 1 && hoursText === '' && hasHours;
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
    if (own !== '') section = isDash(own) ? '' : own;
    if (topic === '') {
      find(number, 'topic_missing', { column: 'topic' });
      continue;
    }
    const hours = hoursText === '' ? 1 : Number(hoursText.replace(',', '.'));
    if (hoursText === '' && hasHours)
      find(number, 'hours_missing', { column: 'hours', text: '1', isError: false });
    if (!Number.isInteger(hours) || hours < 1 || hours > ITEM_HOURS_LIMIT) {
      find(number, 'hours_wrong', { column: 'hours', text: hoursText });
      continue;
    }
    const work = cell('workType');
    const isNone = work === '' || isDash(work);
    const kind = isNone ? undefined : findWorkType(work, workTypes);
    if (!isNone && !kind) {
      find(number, 'work_unknown', { column: 'workType', text: work });
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
    if (long) find(number, 'text_too_long', { column: long, text: String(PLAN_LIMITS[long]) });
    else items.push(item);
  }
  if (items.length > PLAN_ITEMS_LIMIT) find(0, 'too_many_rows', { text: String(PLAN_ITEMS_LIMIT) });
  if (items.length === 0 && !findings.some(({ isError }) => isError)) find(0, 'nothing_found');
  const total = items.reduce((sum, { hours }) => sum + hours, 0);
  if (yearlyHours !== null && total !== yearlyHours && items.length > 0)
    find(0, 'total_differs', { text: `${total}/${yearlyHours}`, isError: false });
  return { items, findings };
}
