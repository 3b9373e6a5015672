import type { LoadPartsFragment } from '@zhurnal/contract/staff';
import { foldForSearch } from '@zhurnal/rules';
import { formatDecimal } from '@zhurnal/web-client';
import { Button, Checkbox, EmptyState, Field, Pill, Select, Table, VisuallyHidden } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { sumUp } from './list-teachers.js';
import { t } from './load-words.js';
import { ShareDialog } from './share-dialog.js';

type Load = LoadPartsFragment;
type Group = Load['groups'][number];

export interface LoadGroupsProps {
  readonly load: Load;
  readonly onChanged: () => void;
}

/** The groups with their teachers; what is chosen stands in the address. */
export function LoadGroups({ load, onChanged }: LoadGroupsProps) {
  const [params, setParams] = useSearchParams();
  const [open, setOpen] = useState<string>();
  const grades = [...new Set(load.classes.map(({ gradeLevel }) => String(gradeLevel)))];
  const [query, isOnly] = [params.get('q') ?? '', params.get('only') === '1'];
  // A grade that the school does not have this year, as in an address of another year, is none.
  const grade = grades.find((one) => one === params.get('grade')) ?? '';
  const mayWrite = load.can.includes('setLoad');
  const put = (name: string, text: string) =>
    setParams(
      (before) => {
        if (text === '') before.delete(name);
        else before.set(name, text);
        return before;
      },
      { replace: true },
    );
  const shown = load.groups.filter(
    ({ groupName, subjectName, teachers, gradeLevel, finding }) =>
      (grade === '' || String(gradeLevel ?? '') === grade) &&
      (!isOnly || finding != null) &&
      [groupName, subjectName, ...teachers.map(({ name }) => name)].some((text) =>
        foldForSearch(text).includes(foldForSearch(query)),
      ),
  );
  const group = load.groups.find(({ groupId }) => groupId === open);
  const hours = (weekly: string | null | undefined) => (weekly == null ? '—' : formatDecimal(weekly));
  return (
    <div className="pl-part">
      <div className="pl-bar zh-no-print">
        <Field
          label={t('load.find')}
          type="search"
          value={query}
          onChange={({ currentTarget }) => put('q', currentTarget.value)}
        />
        <Select
          label={t('load.grade')}
          value={grade}
          options={[
            { value: '', label: t('all') },
            ...grades.map((one) => ({ value: one, label: t('curriculum.grade', { grade: Number(one) }) })),
          ]}
          onChange={({ currentTarget }) => put('grade', currentTarget.value)}
        />
        <Checkbox
          label={t('load.only')}
          checked={isOnly}
          onChange={({ currentTarget }) => put('only', currentTarget.checked ? '1' : '')}
        />
      </div>
      <Table<Group>
        caption={t('load.byGroups')}
        captionHidden
        rows={shown}
        rowKey={({ groupId }) => groupId}
        columns={[
          {
            id: 'group',
            title: t('load.group'),
            isRowHeader: true,
            cell: ({ groupName }) => groupName,
            sortValue: ({ gradeLevel, groupName }) =>
              `${String(gradeLevel ?? 0).padStart(2, '0')} ${groupName}`,
          },
          {
            id: 'subject',
            title: t('curriculum.subject'),
            cell: ({ subjectName }) => subjectName,
            sortValue: ({ subjectName }) => subjectName,
          },
          { id: 'planned', title: t('load.planned'), align: 'end', cell: ({ planned }) => hours(planned) },
          {
            id: 'held',
            title: t('load.timetabled'),
            align: 'end',
            cell: ({ timetabled }) => hours(timetabled),
          },
          {
            id: 'teachers',
            title: t('load.teachers'),
            cell: ({ teachers, isGiven }) => (
              <>
                {teachers
                  .map(({ name, weekly }) => t('load.oneTeacher', { name, hours: hours(weekly) }))
                  .join('; ')}{' '}
                {!isGiven && teachers.length > 0 && (
                  <span className="st-muted">({t('load.fromTimetable')})</span>
                )}
              </>
            ),
          },
          {
            id: 'given',
            title: t('load.given'),
            align: 'end',
            cell: (one) => sumUp([one]).given,
            sortValue: (one) => Number(sumUp([one]).given.replace(',', '.')),
          },
          {
            id: 'state',
            title: t('load.state'),
            cell: ({ finding }) => (
              <Pill tone={finding == null ? 'good' : 'low'} icon={finding == null ? 'check' : 'alert'}>
                {t('load.finding', { kind: finding ?? 'fine' })}
              </Pill>
            ),
            sortValue: ({ finding }) => finding ?? '',
          },
          ...(mayWrite
            ? [
                {
                  id: 'change',
                  title: t('load.change'),
                  cell: ({ groupId, groupName, subjectName }: Group) => (
                    <span className="zh-no-print">
                      <Button variant="quiet" icon="pencil" onClick={() => setOpen(groupId)}>
                        <span aria-hidden="true">{t('load.change')}</span>
                        <VisuallyHidden>
                          {t('load.changeOf', { subject: subjectName, group: groupName })}
                        </VisuallyHidden>
                      </Button>
                    </span>
                  ),
                },
              ]
            : []),
        ]}
        empty={<EmptyState icon="check" title={t('load.none')} />}
      />
      {group !== undefined && (
        <ShareDialog
          key={group.groupId}
          load={load}
          group={group}
          onClose={() => setOpen(undefined)}
          onDone={onChanged}
        />
      )}
    </div>
  );
}
