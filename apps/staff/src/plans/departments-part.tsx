import { DepartmentsDocument, TeachingLoadDocument } from '@zhurnal/contract/staff';
import type { DepartmentPartsFragment } from '@zhurnal/contract/staff';
import { newId, useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Button, EmptyState, Table, VisuallyHidden } from '@zhurnal/web-ui';
import { useState } from 'react';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { DepartmentDialog } from './department-dialog.js';
import { t } from './load-words.js';

type Department = DepartmentPartsFragment['departments'][number];

/** Departments with their subjects and heads. */
export function DepartmentsPart() {
  const { value, fault, again } = useAnswer(DepartmentsDocument, {});
  const choices = useAnswer(TeachingLoadDocument, {});
  const [open, setOpen] = useState<Department>();
  useLiveAgain(['school'], again);
  if (value === undefined)
    return fault === undefined ? (
      <LoadingState label={t('departments.loading')} />
    ) : (
      <FaultState fault={fault} again={again} />
    );
  const load = choices.value?.teachingLoad;
  const mayWrite = load?.can.includes('putDepartment') === true;
  return (
    <div className="pl-part">
      <div className="pl-head">
        <h2>{t('departments.title')}</h2>
        {mayWrite && (
          <Button
            variant="primary"
            icon="plus"
            onClick={() =>
              setOpen({ id: newId(), name: '', headId: null, head: null, subjects: [], version: 0 })
            }
          >
            {t('departments.new')}
          </Button>
        )}
      </div>
      <p className="st-muted">{t('departments.why')}</p>
      <Table<Department>
        caption={t('departments.title')}
        captionHidden
        rows={value.departments.departments}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'name',
            title: t('departments.name'),
            isRowHeader: true,
            cell: ({ name }) => name,
            sortValue: ({ name }) => name,
          },
          {
            id: 'head',
            title: t('departments.head'),
            cell: ({ head }) => head ?? <span className="st-muted">{t('departments.nobody')}</span>,
            sortValue: ({ head }) => head ?? '',
          },
          {
            id: 'subjects',
            title: t('departments.subjects'),
            cell: ({ subjects }) =>
              subjects.map(({ name }) => name).join(', ') || (
                <span className="st-muted">{t('departments.noSubjects')}</span>
              ),
          },
          ...(mayWrite
            ? [
                {
                  id: 'change',
                  title: t('departments.change'),
                  cell: (department: Department) => (
                    <Button variant="quiet" icon="pencil" onClick={() => setOpen(department)}>
                      <span aria-hidden="true">{t('departments.change')}</span>
                      <VisuallyHidden>{t('departments.changeOf', { name: department.name })}</VisuallyHidden>
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
        empty={
          <EmptyState icon="book" title={t('departments.none')}>
            {mayWrite && t('departments.noneWhy')}
          </EmptyState>
        }
      />
      {open !== undefined && load !== undefined && (
        <DepartmentDialog
          key={open.id}
          department={open}
          subjects={load.subjects}
          staff={load.staff}
          onClose={() => setOpen(undefined)}
          onDone={again}
        />
      )}
    </div>
  );
}
