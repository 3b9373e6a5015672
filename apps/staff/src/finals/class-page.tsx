import { ClassFinalsDocument } from '@zhurnal/contract/staff';
import { formatInstant, useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Banner, Button, EmptyState, PageHeader, Select } from '@zhurnal/web-ui';
import { useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { readClass } from './class-model.js';
import type { ClassSheet } from './class-model.js';
import { ArchivePaper, ArchiveTable, ClassTable } from './class-tables.js';
import { t } from './finals-words.js';
import { sayColumn } from './say-basis.js';
import { SeenPart } from './seen-part.js';

const WHOLE_YEAR = 'all';

/** Marks of a class over all subjects: of one column, or of the whole year. */
export function ClassPage() {
  const { classId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const chosen = params.get('column');
  const isPeriod = chosen !== null && /^[0-9a-f-]{36}$/.test(chosen);
  const { value, fault, again } = useAnswer(ClassFinalsDocument, {
    classId,
    periodId: isPeriod ? chosen : null,
  });
  useLiveAgain([`class:${classId}`], again);
  const sheet = useMemo(() => value && readClass(value.classFinals), [value]);
  if (sheet === undefined) {
    return (
      <Page title={t('title')} layout="wide">
        <PageHeader title={t('title')} />
        {fault === undefined ? <LoadingState /> : <FaultState fault={fault} again={again} />}
      </Page>
    );
  }
  const title = t('title.class', { name: sheet.className });
  const keys = sheet.columns.map(({ kind, periodId }) => periodId ?? kind);
  const latest = sheet.columns.findLastIndex((column) => column.kind === 'period' && column.students > 0);
  const isAll = chosen === WHOLE_YEAR;
  const asked = keys.indexOf(chosen ?? '');
  const at = asked === -1 ? Math.max(0, latest) : asked;
  return (
    <Page title={title} layout="wide">
      <PageHeader
        title={title}
        below={sheet.year}
        actions={
          <Button icon="print" onClick={() => window.print()}>
            {t('class.print')}
          </Button>
        }
      />
      <div className="fn-tools zh-no-print">
        <Select
          label={t('class.choose')}
          value={isAll ? WHOLE_YEAR : (keys[at] ?? '')}
          onChange={(event) => setParams({ column: event.currentTarget.value }, { replace: true })}
          options={[
            ...sheet.columns.map((column, place) => ({ value: keys[place] ?? '', label: sayColumn(column) })),
            { value: WHOLE_YEAR, label: t('class.all') },
          ]}
        />
      </div>
      {sheet.subjects.length === 0 || sheet.rows.length === 0 ? (
        <EmptyState icon="book" title={t('class.noMarks')}>
          {t('class.noMarksWhy')}
        </EmptyState>
      ) : isAll ? (
        <>
          <ArchiveTable sheet={sheet} />
          <ArchivePaper sheet={sheet} />
        </>
      ) : (
        <>
          <Summary sheet={sheet} column={at} />
          <ClassTable sheet={sheet} column={at} />
        </>
      )}
      {sheet.can.includes('classAcknowledgements') && (
        <SeenPart classId={classId} column={sheet.columns[at]} />
      )}
    </Page>
  );
}

/** Names of a gap that are said one by one; the others are counted: their cells in the table are empty. */
const NAMED = 5;

const sayStudents = (names: readonly string[]): string =>
  names.length <= NAMED + 1
    ? names.join(', ')
    : `${names.slice(0, NAMED).join(', ')} ${t('class.gapMore', { count: names.length - NAMED })}`;

function Summary({ sheet, column }: { readonly sheet: ClassSheet; readonly column: number }) {
  const { timeZone } = useSchool();
  const of = sheet.columns[column];
  const gaps = sheet.gaps.filter((gap) => gap.column === column);
  const count = gaps.reduce((sum, { students }) => sum + students.length, 0);
  if (!of) return null;
  return (
    <div className="fn-summary zh-no-print">
      <p>
        {t('class.summary', {
          passing: of.passing,
          students: of.students,
          quality: of.ofQuality,
          released: of.releasedAt === null ? 'none' : formatInstant(of.releasedAt, timeZone, 'full'),
        })}
      </p>
      {count > 0 && (
        <Banner kind="warning" title={t('class.gaps', { count })}>
          <ul className="fn-gaps">
            {gaps.map(({ subject, students }) => (
              <li key={subject}>
                {t('class.gapOf', {
                  subject: sheet.subjects[subject]?.name ?? '',
                  teachers: sheet.subjects[subject]?.teachers ?? '',
                  students: sayStudents(students),
                })}
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </div>
  );
}
