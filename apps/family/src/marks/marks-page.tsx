import { StudentMarksDocument } from '@zhurnal/contract/family';
import { useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Button, EmptyState, Icon, PageHeader, Select } from '@zhurnal/web-ui';
import { useMemo } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { Child } from '../children/child.js';
import { OfChild } from '../children/of-child.js';
import { AnswerView } from '../shell/answer-view.js';
import { useMarksWords } from '../words/marks-words.js';
import { addressOfMarks } from './marks-address.js';
import { MarksPrint } from './marks-print.js';
import { readStudentMarks } from './read-student-marks.js';
import type { StudentMarks } from './student-marks.js';
import { SubjectList } from './subject-list.js';
import { SubjectSheet } from './subject-sheet.js';
import './marks.css';

/** Marks by subject, with the working behind every average; the address names child, subject and period. */
export function MarksPage() {
  const t = useMarksWords();
  const { subjectId } = useParams();
  return (
    <OfChild title={t('marks.title')} addressOf={(studentId) => addressOfMarks(studentId)}>
      {({ child, isOnly }) => (
        <Marks key={child.studentId} child={child} isOnly={isOnly} subjectId={subjectId} />
      )}
    </OfChild>
  );
}

interface MarksProps {
  readonly child: Child;
  readonly isOnly: boolean;
  readonly subjectId: string | undefined;
}

function Marks({ child, isOnly, subjectId }: MarksProps) {
  const t = useMarksWords();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const periodId = search.get('period');
  const { schoolId, studentId } = child;
  const asked = useAnswer(StudentMarksDocument, { schoolId, studentId, periodId });
  useLiveAgain([`student:${studentId}`], asked.again, { spread: true });
  const answer = asked.value?.studentMarks;
  const marks = useMemo(() => answer && readStudentMarks(answer), [answer]);
  return (
    <div className="marks">
      <PageHeader
        title={t('marks.title')}
        below={isOnly ? child.className : `${child.givenName} · ${child.className}`}
        actions={
          marks?.period !== undefined && (
            <>
              <Link className="zh-button" data-variant="secondary" to={`/finals/${studentId}`}>
                {t('marks.finals')}
              </Link>
              <PeriodSelect
                marks={marks}
                onChoose={(id) => void navigate(addressOfMarks(studentId, subjectId, id), { replace: true })}
              />
              <Button icon="print" onClick={() => window.print()}>
                {t('marks.print')}
              </Button>
            </>
          )
        }
      />
      <AnswerView asked={{ ...asked, value: marks }} lines={8}>
        {(shown) => <MarksBody marks={shown} child={child} subjectId={subjectId} periodId={periodId} />}
      </AnswerView>
    </div>
  );
}

function PeriodSelect({
  marks,
  onChoose,
}: {
  readonly marks: StudentMarks;
  readonly onChoose: (id: string) => void;
}) {
  const t = useMarksWords();
  return (
    <div className="marks-period">
      <Select
        label={t('marks.period')}
        value={marks.period?.id ?? ''}
        options={marks.periods.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => onChoose(event.currentTarget.value)}
      />
    </div>
  );
}

interface MarksBodyProps {
  readonly marks: StudentMarks;
  readonly child: Child;
  readonly subjectId: string | undefined;
  readonly periodId: string | null;
}

function MarksBody({ marks, child, subjectId, periodId }: MarksBodyProps) {
  const t = useMarksWords();
  const { period, subjects } = marks;
  const subject = subjects.find(({ id }) => id === subjectId);
  if (period === undefined || subjects.length === 0) {
    return (
      <div className="sheet">
        <EmptyState icon="calendar" title={t(period ? 'marks.noSubjects' : 'marks.noPeriods')} />
      </div>
    );
  }
  const addressOf = (id: string) => addressOfMarks(child.studentId, id, periodId);
  return (
    <>
      <div className="marks-columns zh-no-print" data-open={subjectId !== undefined || undefined}>
        <SubjectList subjects={subjects} opened={subjectId} addressOf={addressOf} />
        <div className="marks-detail">
          {subjectId !== undefined && (
            <Link
              className="zh-button marks-back"
              data-variant="quiet"
              to={addressOfMarks(child.studentId, undefined, periodId)}
            >
              <Icon name="left" />
              {t('marks.back')}
            </Link>
          )}
          {subject !== undefined && (
            <SubjectSheet key={subject.id} subject={subject} marks={marks} child={child} />
          )}
          {subject === undefined && (
            <div className="sheet">
              <EmptyState
                icon={subjectId === undefined ? undefined : 'search'}
                title={t(subjectId === undefined ? 'marks.subjects' : 'marks.noSubject')}
              >
                {subjectId === undefined ? t('marks.chooseSubject') : undefined}
              </EmptyState>
            </div>
          )}
        </div>
      </div>
      <MarksPrint subjects={subject === undefined ? subjects : [subject]} period={period} child={child} />
    </>
  );
}
