import { formatDay, formatDecimal } from '@zhurnal/web-client';
import { Icon } from '@zhurnal/web-ui';
import { Link } from 'react-router';
import { useMarksWords } from '../words/marks-words.js';
import { MarkFace } from './mark-face.js';
import { sayWork } from './say-mark.js';
import type { MarkedSubject } from './student-marks.js';

interface SubjectListProps {
  readonly subjects: readonly MarkedSubject[];
  readonly opened: string | undefined;
  readonly addressOf: (subjectId: string) => string;
}

/** Every subject with its marks in the order of time, the average and the forecast; each leads to its own page. */
export function SubjectList({ subjects, opened, addressOf }: SubjectListProps) {
  const t = useMarksWords();
  return (
    <ul className="sheet subjects" aria-label={t('marks.subjects')}>
      {subjects.map((subject) => (
        <li key={subject.id} className="row subject" data-opened={subject.id === opened || undefined}>
          <div className="row-text">
            <h2 className="subject-name">
              <Link
                className="cover"
                to={addressOf(subject.id)}
                aria-current={subject.id === opened ? 'page' : undefined}
              >
                {subject.name}
              </Link>
            </h2>
            {subject.marks.length === 0 ? (
              <p className="faint">{t('marks.none')}</p>
            ) : (
              <ul className="subject-marks" aria-label={t('marks.marks')}>
                {subject.marks.map((mark) => (
                  <li key={mark.id}>
                    <MarkFace
                      value={mark.value}
                      work={`${sayWork(mark.work, mark.weight)}, ${formatDay(mark.day, 'dayMonth')}`}
                    />
                  </li>
                ))}
              </ul>
            )}
          </div>
          <SubjectSums subject={subject} />
          <span className="go">
            <Icon name="right" />
          </span>
        </li>
      ))}
    </ul>
  );
}

function SubjectSums({ subject: { average, forecast, marks } }: { readonly subject: MarkedSubject }) {
  const t = useMarksWords();
  if (average === undefined || forecast === undefined) {
    const count = (value: string): number => marks.filter((mark) => mark.value === value).length;
    const [passed, failed] = [count('pass'), count('fail')];
    if (passed + failed === 0) return null;
    return <p className="subject-sums faint">{t('pass.count', { passed, failed })}</p>;
  }
  return (
    <p className="subject-sums">
      <span className="zh-hidden">{t('marks.average')} </span>
      <b>{formatDecimal(average)}</b>
      <span className="faint">{t('marks.forecastOf', { mark: forecast })}</span>
    </p>
  );
}
