import { formatDay } from '@zhurnal/web-client';
import { EmptyState, Table } from '@zhurnal/web-ui';
import { Suspense, lazy } from 'react';
import { typeOf } from './build-columns.js';
import { signOf, wordOfAttendance } from './cell-view.js';
import type { Sheet } from './enter-intent.js';
import { t } from './journal-words.js';
import { NormLine } from './norm-line.js';

const OutsideLines = lazy(() => import('../outside/outside-lines.js'));
const RemarksPart = lazy(() => import('./remarks/remarks-part.js'));

/** One student's line of the journal as a list: lesson by lesson, what stands there. */
export function StudentSheet({ sheet, studentId }: { readonly sheet: Sheet; readonly studentId: string }) {
  const { model, store } = sheet;
  const student = model.students.find(({ id }) => id === studentId);
  const { average } = store.row(studentId);
  const lines = model.lessons.flatMap((lesson) =>
    lesson.works.map((work) => ({
      id: work.id,
      lesson,
      work,
      marks: store.listMarks(studentId, work),
      attendance: store.attendanceOf(studentId, lesson.id).attendance,
    })),
  );
  const filled = lines.filter(({ marks, attendance }) => marks.length > 0 || attendance !== null);
  return (
    <>
      <div>
        <p className="jr-student">{student?.fullName}</p>
        <p className="st-muted">
          {average.text === ''
            ? t('student.noAverage')
            : t('student.average', { average: average.text, count: average.count })}
        </p>
      </div>
      {model.operations.includes('journalPage') && <NormLine model={model} studentId={studentId} />}
      {filled.length === 0 ? (
        <EmptyState title={t('student.nothing')} />
      ) : (
        <Table
          caption={student?.fullName ?? ''}
          captionHidden
          rows={filled}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'lesson',
              title: t('student.lesson'),
              isRowHeader: true,
              isWhole: true,
              cell: ({ lesson }) => formatDay(lesson.date),
              sortValue: ({ lesson }) => `${lesson.date} ${lesson.slot}`,
            },
            {
              id: 'work',
              title: t('student.work'),
              cell: ({ work }) => work.title || typeOf(work.type).name,
            },
            {
              id: 'marks',
              title: t('student.marks'),
              cell: ({ marks }) =>
                marks.map((mark) => (
                  <span key={mark.ordinal} className="jr-student-mark">
                    <b>{signOf(mark)}</b> {mark.comment}
                  </span>
                )),
            },
            {
              id: 'attendance',
              title: t('student.attendance'),
              cell: ({ attendance }) => (attendance === null ? '' : wordOfAttendance(attendance)),
            },
          ]}
        />
      )}
      <Suspense fallback={null}>
        <OutsideLines studentId={studentId} />
      </Suspense>
      {model.operations.includes('groupRemarks') && (
        <Suspense fallback={null}>
          <RemarksPart sheet={sheet} studentId={studentId} />
        </Suspense>
      )}
    </>
  );
}
