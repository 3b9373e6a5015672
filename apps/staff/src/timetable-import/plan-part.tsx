import type { ImportPlan, PlanLine } from '@zhurnal/rules';
import { formatDay } from '@zhurnal/web-client';
import { Banner, Card, Table, Tabs } from '@zhurnal/web-ui';
import type { TableColumn } from '@zhurnal/web-ui';
import { useState } from 'react';
import { sayWeekday, t } from './import-words.js';

/** Lines of one table that are shown. */
const SHOWN = 300;

function sayPlace({ place }: PlanLine): string {
  if (place === undefined) return '';
  const day = sayWeekday(place.weekday);
  return place.week === 0
    ? t('plan.slot', { day, slot: place.slot })
    : t('plan.slotWeek', { day, slot: place.slot, week: place.week });
}

const sayLabel = ({ kind, label }: PlanLine): string =>
  kind === 'weekday' ? sayWeekday(Number(label)) : label;

/** What appears, changes and goes, line by line, and the lessons that stay because of their records. */
export function PlanPart({ plan }: { readonly plan: ImportPlan }) {
  const parts = [
    { id: 'creates', label: t('plan.creates', { count: plan.creates.length }), lines: plan.creates },
    { id: 'changes', label: t('plan.changes', { count: plan.changes.length }), lines: plan.changes },
    { id: 'removes', label: t('plan.removes', { count: plan.removes.length }), lines: plan.removes },
  ];
  const [chosen, choose] = useState(parts.find(({ lines }) => lines.length > 0)?.id ?? 'creates');
  return (
    <Card title={t('plan.title')}>
      {plan.keptLessons.length > 0 && (
        <Banner title={t('plan.kept')}>
          <ul>
            {plan.keptLessons.slice(0, SHOWN).map(({ label, date, slot }) => (
              <li key={`${label} ${date} ${slot}`}>
                {t('plan.keptLesson', { label, day: formatDay(date), slot })}
              </li>
            ))}
          </ul>
        </Banner>
      )}
      <Tabs
        label={t('plan.title')}
        selected={chosen}
        onSelect={choose}
        tabs={parts.map(({ id, label, lines }) => ({
          id,
          label,
          content: <LineTable caption={label} lines={lines} />,
        }))}
      />
    </Card>
  );
}

function LineTable({ caption, lines }: { readonly caption: string; readonly lines: readonly PlanLine[] }) {
  const rows = lines.slice(0, SHOWN).map((line, index) => ({ line, index }));
  const column = (id: keyof PlanLine & ('before' | 'after')): TableColumn<(typeof rows)[number]>[] =>
    lines.some((line) => line[id] !== undefined)
      ? [{ id, title: t(`plan.${id}`), cell: ({ line }) => line[id] ?? '' }]
      : [];
  return (
    <>
      <Table
        caption={caption}
        captionHidden
        rows={rows}
        rowKey={({ index }) => String(index)}
        empty={<p className="st-muted im-none">{t('plan.none')}</p>}
        columns={[
          {
            id: 'kind',
            title: t('plan.kind'),
            cell: ({ line }) => t(`kind.${line.kind}`),
            sortValue: ({ line }) => t(`kind.${line.kind}`),
          },
          {
            id: 'label',
            title: t('plan.label'),
            isRowHeader: true,
            cell: ({ line }) => sayLabel(line),
            sortValue: ({ line }) => sayLabel(line),
          },
          {
            id: 'place',
            title: t('plan.place'),
            cell: ({ line }) => sayPlace(line),
            sortValue: ({ line }) =>
              line.place === undefined ? null : line.place.weekday * 100 + line.place.slot,
          },
          ...column('before'),
          ...column('after'),
        ]}
      />
      {lines.length > SHOWN && (
        <p className="st-muted">{t('findings.more', { shown: SHOWN, count: lines.length })}</p>
      )}
    </>
  );
}
