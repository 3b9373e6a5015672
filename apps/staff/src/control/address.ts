import {
  CONTROL_COLUMNS,
  CONTROL_KINDS,
  academicYearOf,
  addDays,
  dayOf,
  mondayOf,
  partsOf,
} from '@zhurnal/rules';
import type { ControlFilter, ControlKind, ControlOrder, Day } from '@zhurnal/rules';
import { isDay } from '@zhurnal/web-client';
import { VIEWS } from './read-table.js';
import type { View } from './read-table.js';

/** What the address of the table says. */
export interface TableAddress {
  readonly from: Day;
  readonly to: Day;
  readonly filter: ControlFilter;
  readonly order: ControlOrder;
  readonly isDescending: boolean;
  readonly view: View;
  readonly kind: ControlKind | undefined;
  readonly groupId: string | undefined;
}

const ORDERS: readonly ControlOrder[] = [
  'class',
  'teacher',
  'subject',
  ...CONTROL_COLUMNS.map(({ name }) => name),
];

/** First day of the month of a day. */
export function monthStart(day: Day): Day {
  const { year, month } = partsOf(day);
  return dayOf(year, month, 1) ?? day;
}

/** First day of the month before, or after. */
export function monthBeside(month: Day, step: 1 | -1): Day {
  return monthStart(step === 1 ? addDays(month, 31) : addDays(month, -1));
}

/** Last day of the month. */
export const monthEnd = (month: Day): Day => addDays(monthBeside(month, 1), -1);

/** The stretches that are chosen with one press. */
export function stretchOf(
  name: 'week' | 'month' | 'year',
  today: Day,
): { readonly from: Day; readonly to: Day } {
  const year = academicYearOf(today);
  const starts = { week: mondayOf(today), month: monthStart(today), year: dayOf(year, 9, 1) ?? today };
  return { from: starts[name], to: today };
}

/** Reads the address; what makes no sense is left out. */
export function readAddress(params: URLSearchParams, today: Day): TableAddress {
  const named = (name: string): Day | undefined => {
    const text = params.get(name) ?? '';
    return isDay(text) ? (text as Day) : undefined;
  };
  const month = stretchOf('month', today);
  const [from, to] = [named('from') ?? month.from, named('to') ?? month.to];
  const grade = Number(params.get('grade') ?? '');
  return {
    from: from <= to ? from : to,
    to,
    filter: {
      grade: grade > 0 ? grade : null,
      subjectId: params.get('subject') || null,
      teacherId: params.get('teacher') || null,
      onlyFindings: params.get('only') === '1',
    },
    order: ORDERS.find((one) => one === params.get('sort')) ?? 'class',
    isDescending: params.get('desc') === '1',
    view: VIEWS.find((one) => one === params.get('view')) ?? 'journals',
    kind: CONTROL_KINDS.find((one) => one === params.get('kind')),
    groupId: params.get('group') ?? undefined,
  };
}
