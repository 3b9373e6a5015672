import { NormPeriodsDocument, SchoolNormsDocument } from '@zhurnal/contract/staff';
import type { SchoolNormsQuery } from '@zhurnal/contract/staff';
import { formatDecimal, useAnswer } from '@zhurnal/web-client';
import { Button, EmptyState, Select, Table } from '@zhurnal/web-ui';
import { useState } from 'react';
import { WHOLE_YEAR, listPeriods, periodOf } from '../journal/choose-period.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { GroupDialog } from './group-dialog.js';
import { t } from './norms-words.js';
import type { ViewProps } from './view-props.js';

type SchoolNorms = NonNullable<SchoolNormsQuery['schoolNorms']>;
type Group = SchoolNorms['groups'][number];

const ONLY = ['all', 'lacking', 'none'] as const;

/** All groups of a period against the norm of marks. */
export function MarksView({ params, put }: ViewProps) {
  const { today } = useSchool();
  const asked = useAnswer(NormPeriodsDocument, {});
  const choices = listPeriods(asked.value?.schoolPeriods ?? [], null, '').filter(
    ({ id }) => id !== WHOLE_YEAR,
  );
  const chosen = choices.find(({ id }) => id === params.get('period')) ?? periodOf(choices, today);
  if (asked.value === undefined)
    return asked.fault === undefined ? (
      <LoadingState />
    ) : (
      <FaultState fault={asked.fault} again={asked.again} />
    );
  if (chosen === undefined) return <EmptyState title={t('marks.empty')}>{t('marks.emptyHint')}</EmptyState>;
  return (
    <div className="nm-column">
      <div className="nm-tools zh-no-print">
        <Select
          label={t('period')}
          value={chosen.id}
          onChange={(event) => put('period', event.currentTarget.value)}
          options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <Norms key={chosen.id} periodId={chosen.id} {...{ params, put }} />
    </div>
  );
}

function Norms({ periodId, params, put }: ViewProps & { readonly periodId: string }) {
  const asked = useAnswer(SchoolNormsDocument, { periodId });
  const [opened, setOpened] = useState<Group>();
  const norms = asked.value?.schoolNorms;
  if (norms === undefined)
    return asked.fault === undefined ? (
      <LoadingState />
    ) : (
      <FaultState fault={asked.fault} again={asked.again} />
    );
  if (norms === null) return <EmptyState title={t('marks.empty')}>{t('marks.emptyHint')}</EmptyState>;
  const { groups, basis } = norms;
  const subjects = [...new Map(groups.map(({ subjectId, subjectName }) => [subjectId, subjectName]))];
  const classes = [
    ...new Map(
      groups.flatMap((one) => one.classIds.map((id, at) => [id, one.classNames[at] ?? ''] as const)),
    ),
  ];
  const [classId, subjectId] = [params.get('class') ?? '', params.get('subject') ?? ''];
  const only = ONLY.find((one) => one === params.get('only')) ?? 'all';
  const shown = groups.filter(
    (one) =>
      (classId === '' || one.classIds.includes(classId)) &&
      (subjectId === '' || one.subjectId === subjectId) &&
      (only === 'all' || (only === 'none' ? one.withoutMarks > 0 : one.missing > 0)),
  );
  const title = t('marks.table', { period: norms.periodName });
  return (
    <>
      <div className="nm-tools zh-no-print">
        <Choice label={t('class')} value={classId} onChange={(id) => put('class', id)} options={classes} />
        <Choice
          label={t('subject')}
          value={subjectId}
          onChange={(id) => put('subject', id)}
          options={subjects}
        />
        <Select
          label={t('only.label')}
          value={only}
          onChange={(event) =>
            put('only', event.currentTarget.value === 'all' ? '' : event.currentTarget.value)
          }
          options={ONLY.filter((one) => one !== 'lacking' || basis.exists).map((one) => ({
            value: one,
            label: t(`only.${one}`),
          }))}
        />
      </div>
      <Basis basis={basis} />
      {shown.length === 0 ? (
        <EmptyState title={t('marks.empty')}>{t('marks.emptyHint')}</EmptyState>
      ) : (
        <>
          <p role="status">{sumOf(shown, basis.exists)}</p>
          <NormTable title={title} groups={shown} hasNorm={basis.exists} onOpen={setOpened} />
        </>
      )}
      {opened !== undefined && (
        <GroupDialog
          title={`${opened.subjectName}, ${opened.groupName}`}
          groupId={opened.groupId}
          periodId={periodId}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
}

function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly options: readonly (readonly [string, string])[];
}) {
  return (
    <Select
      label={props.label}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      options={[{ value: '', label: t('all') }, ...props.options.map(([value, label]) => ({ value, label }))]}
    />
  );
}

/** What the numbers rest on, and what the school has chosen where the text is silent. */
function Basis({ basis }: { readonly basis: SchoolNorms['basis'] }) {
  if (!basis.exists) return <p className="st-muted">{t('basis.none')}</p>;
  return (
    <p className="st-muted">
      {t('basis.norm', { words: basis.words, clauses: basis.clauses.join(', ') })}{' '}
      {basis.choice !== '' && t('basis.choice', { choice: basis.choice })}
    </p>
  );
}

function sumOf(groups: readonly Group[], hasNorm: boolean): string {
  const sum = (of: (one: Group) => number): number => groups.reduce((total, one) => total + of(one), 0);
  const counts = {
    groups: groups.length,
    zero: sum(({ withoutMarks }) => withoutMarks),
    one: sum(({ withOneMark }) => withOneMark),
  };
  if (!hasNorm) return t('marks.sumPlain', counts);
  const [reached, students] = [sum((one) => one.reached), sum((one) => one.students)];
  return t('marks.sum', { ...counts, reached, students });
}

interface NormTableProps {
  readonly title: string;
  readonly groups: readonly Group[];
  readonly hasNorm: boolean;
  readonly onOpen: (group: Group) => void;
}

function NormTable({ title, groups, hasNorm, onOpen }: NormTableProps) {
  const number = (id: 'zero' | 'one' | 'missing', of: (one: Group) => number) => ({
    id,
    title: t(`marks.${id}`),
    align: 'end' as const,
    cell: (one: Group) => (of(one) === 0 ? '–' : <b className="nm-lack">{of(one)}</b>),
    sortValue: of,
  });
  return (
    <Table
      caption={title}
      rows={groups}
      rowKey={({ groupId }) => groupId}
      columns={[
        {
          id: 'subject',
          title: t('subject'),
          isRowHeader: true,
          cell: ({ subjectName }) => subjectName,
          sortValue: ({ subjectName }) => subjectName,
        },
        { id: 'group', title: t('marks.group'), cell: ({ groupName }) => groupName },
        {
          id: 'hours',
          title: t('marks.hours'),
          align: 'end',
          cell: ({ weeklyHours }) => formatDecimal(weeklyHours),
          sortValue: ({ weeklyHours }) => Number(weeklyHours),
        },
        ...(hasNorm
          ? [
              { id: 'norm', title: t('marks.norm'), align: 'end' as const, cell: ({ norm }: Group) => norm },
              {
                id: 'reached',
                title: t('marks.reached'),
                align: 'end' as const,
                cell: ({ reached, students }: Group) => t('marks.share', { count: reached, all: students }),
                sortValue: ({ reached, students }: Group) => (students === 0 ? 1 : reached / students),
              },
            ]
          : [
              {
                id: 'students',
                title: t('marks.students'),
                align: 'end' as const,
                cell: ({ students }: Group) => students,
              },
            ]),
        number('zero', ({ withoutMarks }) => withoutMarks),
        number('one', ({ withOneMark }) => withOneMark),
        ...(hasNorm ? [number('missing', ({ missing }) => missing)] : []),
        {
          id: 'open',
          title: t('marks.open'),
          cell: (one) => (
            <Button
              aria-label={t('marks.openOf', { name: `${one.subjectName}, ${one.groupName}` })}
              onClick={() => onOpen(one)}
            >
              {t('marks.open')}
            </Button>
          ),
        },
      ]}
    />
  );
}
