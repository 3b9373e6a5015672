import { StudentFinalsDocument } from '@zhurnal/contract/family';
import type { StudentFinalsQuery } from '@zhurnal/contract/family';
import { displayOfGrading } from '@zhurnal/rules';
import type { GradingValue } from '@zhurnal/rules';
import { useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Button, EmptyState, PageHeader } from '@zhurnal/web-ui';
import { Link } from 'react-router';
import type { Child } from '../children/child.js';
import { OfChild } from '../children/of-child.js';
import { addressOfMarks } from '../marks/marks-address.js';
import { AnswerView } from '../shell/answer-view.js';
import { useFinalsWords } from '../words/finals-words.js';
import { PartCard } from './part-card.js';
import './finals.css';

type Finals = StudentFinalsQuery['studentFinals'];

/** Marks of periods and of the year that the school has published, and the statement of having seen them. */
export function FinalsPage() {
  const t = useFinalsWords();
  return (
    <OfChild title={t('finals.title')} addressOf={(studentId) => `/finals/${encodeURIComponent(studentId)}`}>
      {({ child, isOnly }) => <FinalsOf key={child.studentId} child={child} isOnly={isOnly} />}
    </OfChild>
  );
}

function FinalsOf({ child, isOnly }: { readonly child: Child; readonly isOnly: boolean }) {
  const t = useFinalsWords();
  const { schoolId, studentId } = child;
  const asked = useAnswer(StudentFinalsDocument, { schoolId, studentId });
  useLiveAgain([`student:${studentId}`], asked.again, { spread: true });
  return (
    <div className="finals">
      <PageHeader
        title={t('finals.title')}
        below={isOnly ? child.className : `${child.givenName} · ${child.className}`}
        actions={
          <>
            <Link className="zh-button" data-variant="quiet" to={addressOfMarks(studentId)}>
              {t('finals.toMarks')}
            </Link>
            <Button icon="print" onClick={() => window.print()}>
              {t('finals.print')}
            </Button>
          </>
        }
      />
      <AnswerView asked={{ ...asked, value: asked.value?.studentFinals }} lines={8}>
        {(finals) => <FinalsBody finals={finals} child={child} again={asked.again} />}
      </AnswerView>
    </div>
  );
}

interface BodyProps {
  readonly finals: Finals;
  readonly child: Child;
  readonly again: () => void;
}

function FinalsBody({ finals, child, again }: BodyProps) {
  const t = useFinalsWords();
  const { columns, subjects, cells, parts, mayAcknowledge } = finals;
  if (cells.values.length === 0) {
    return (
      <div className="sheet">
        <EmptyState icon="book" title={t('finals.none')}>
          {t('finals.noneWhy')}
        </EmptyState>
      </div>
    );
  }
  const at = new Map(
    cells.subjects.map((subject, cell) => [`${subject} ${cells.columns[cell]}`, cells.values[cell]]),
  );
  // Columns without any mark yet would only push the others off a narrow page.
  const shown = columns.flatMap((column, place) =>
    cells.columns.includes(place) ? [{ ...column, place }] : [],
  );
  return (
    <>
      {parts.map((part) => (
        <PartCard
          key={part.periodId ?? 'year'}
          part={part}
          child={child}
          mayAcknowledge={mayAcknowledge}
          again={again}
        />
      ))}
      <div className="sheet finals-frame" tabIndex={0} role="region" aria-label={t('finals.table')}>
        <table className="finals-table">
          <caption className="zh-hidden">{t('finals.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('finals.subject')}</th>
              {shown.map(({ kind, name, place }) => (
                <th key={place} scope="col">
                  {kind === 'PERIOD' ? name : t(NAMES[kind])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {subjects.map((subject, row) => (
              <tr key={subject}>
                <th scope="row">{subject}</th>
                {shown.map(({ place }) => {
                  const value = at.get(`${row} ${place}`);
                  return (
                    <td key={place} data-tone={value === '2' || value === 'na' ? 'low' : undefined}>
                      {value === undefined ? '' : displayOfGrading(value as GradingValue)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const NAMES = { YEAR: 'finals.year', EXAM: 'finals.exam', FINAL: 'finals.final' } as const;
