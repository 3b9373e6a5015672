import type { ControlRow, Day } from '@zhurnal/rules';
import { Button, Checkbox, DateField, Select } from '@zhurnal/web-ui';
import { useMemo } from 'react';
import { stretchOf } from './address.js';
import type { TableAddress } from './address.js';
import { t } from './control-words.js';
import { VIEWS } from './read-table.js';

interface FilterBarProps {
  readonly asked: TableAddress;
  readonly rows: readonly ControlRow[];
  readonly today: Day;
  readonly change: (values: Readonly<Record<string, string | undefined>>) => void;
}

const STRETCHES = ['week', 'month', 'year'] as const;

/** The days and the conditions of the table. */
export function FilterBar({ asked, rows, today, change }: FilterBarProps) {
  const { from, to, filter, view } = asked;
  const choices = useMemo(() => listChoices(rows), [rows]);
  return (
    <div className="ct-filter" role="search" aria-label={t('conditions')}>
      <DateField
        label={t('from')}
        value={from}
        max={to}
        onChange={(event) => change({ from: event.currentTarget.value })}
      />
      <DateField
        label={t('to')}
        value={to}
        min={from}
        onChange={(event) => change({ to: event.currentTarget.value })}
      />
      <div className="ct-stretches">
        {STRETCHES.map((name) => {
          const stretch = stretchOf(name, today);
          return (
            <Button
              key={name}
              aria-pressed={stretch.from === from && stretch.to === to}
              onClick={() => change({ ...stretch })}
            >
              {t(name)}
            </Button>
          );
        })}
      </div>
      <Select
        label={t('view')}
        value={view}
        onChange={(event) =>
          change({ view: event.currentTarget.value === 'journals' ? undefined : event.currentTarget.value })
        }
        options={VIEWS.map((one) => ({ value: one, label: t(`view.${one}`) }))}
      />
      <Select
        label={t('grade')}
        value={filter.grade === null ? '' : String(filter.grade)}
        onChange={(event) => change({ grade: event.currentTarget.value })}
        options={[
          { value: '', label: t('anyGrade') },
          ...choices.grades.map((grade) => ({ value: String(grade), label: t('gradeOf', { grade }) })),
        ]}
      />
      <Select
        label={t('subject')}
        value={filter.subjectId ?? ''}
        onChange={(event) => change({ subject: event.currentTarget.value })}
        options={[{ value: '', label: t('anySubject') }, ...choices.subjects]}
      />
      <Select
        label={t('teacher')}
        value={filter.teacherId ?? ''}
        onChange={(event) => change({ teacher: event.currentTarget.value })}
        options={[{ value: '', label: t('anyTeacher') }, ...choices.teachers]}
      />
      <Checkbox
        label={t('onlyFindings')}
        checked={filter.onlyFindings}
        onChange={(event) => change({ only: event.currentTarget.checked ? '1' : undefined })}
      />
    </div>
  );
}

/** What of the table can be chosen, each by name. */
function listChoices(rows: readonly ControlRow[]) {
  const subjects = new Map(rows.map(({ subjectId, subject }) => [subjectId, subject]));
  const teachers = new Map<string, string>();
  for (const { teacherIds, teachers: names } of rows)
    for (const [at, id] of teacherIds.entries()) teachers.set(id, names.split(', ')[at] ?? '');
  const byName = (names: ReadonlyMap<string, string>) =>
    [...names]
      .map(([value, label]) => ({ value, label }))
      .sort((one, other) => one.label.localeCompare(other.label, 'ru'));
  const grades = [...new Set(rows.flatMap(({ grade }) => (grade === null ? [] : [grade])))];
  return { subjects: byName(subjects), teachers: byName(teachers), grades: grades.sort((a, b) => a - b) };
}
