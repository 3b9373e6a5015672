import type { ClosingsPartsFragment } from '@zhurnal/contract/staff';
import { formatDay } from '@zhurnal/web-client';
import type { IconName, Tone } from '@zhurnal/web-ui';
import { t } from './periods-words.js';

export type Closings = ClosingsPartsFragment;
export type ClassPeriod = Closings['periods'][number];
export type Reopening = Closings['reopenings'][number];

/** Classes whose year is divided alike: one table. */
export interface PeriodTable {
  readonly periods: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly {
    readonly classId: string;
    readonly className: string;
    readonly cells: readonly ClassPeriod[];
  }[];
}

/** The tables of a year: classes with the same periods stand together, in their order. */
export function tablesOf(periods: readonly ClassPeriod[]): readonly PeriodTable[] {
  const byClass = new Map<string, ClassPeriod[]>();
  for (const period of periods) {
    const cells = byClass.get(period.classId) ?? [];
    cells.push(period);
    byClass.set(period.classId, cells);
  }
  const tables = new Map<string, { periods: PeriodTable['periods']; rows: PeriodTable['rows'][number][] }>();
  for (const [classId, cells] of byClass) {
    const key = cells.map(({ periodId }) => periodId).join(' ');
    const table = tables.get(key) ?? {
      periods: cells.map(({ periodId: id, periodName: name }) => ({ id, name })),
      rows: [],
    };
    table.rows.push({ classId, className: cells[0]?.className ?? '', cells });
    tables.set(key, table);
  }
  return [...tables.values()];
}

const LOOKS: Readonly<
  Record<ClassPeriod['state'], { readonly tone: Tone; readonly icon: IconName | undefined }>
> = {
  RUNNING: { tone: 'plain', icon: undefined },
  OVER: { tone: 'absence', icon: undefined },
  CLOSED: { tone: 'good', icon: 'lock' },
  REOPENED: { tone: 'late', icon: 'alert' },
  UNSEALED: { tone: 'low', icon: 'alert' },
};

/** How a period is told: words, a sign and a tone. */
export function lookOf(
  { state, startsOn, endsOn, closedAt }: ClassPeriod,
  today: string,
): {
  readonly words: string;
  readonly tone: Tone;
  readonly icon: IconName | undefined;
} {
  if (state === 'RUNNING' && today < startsOn)
    return { words: t('state.coming', { day: formatDay(startsOn, 'dayMonth') }), ...LOOKS[state] };
  const day = state === 'RUNNING' ? endsOn : (closedAt ?? '').slice(0, 10);
  return { words: t(`state.${state}`, { day: formatDay(day, 'dayMonth') }), ...LOOKS[state] };
}

/** The digest in groups of eight, as people compare it. */
export const spellDigest = (digest: string): string => (digest.match(/.{1,8}/g) ?? []).join(' ');
