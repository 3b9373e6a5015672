import { formatDecimal } from '@zhurnal/web-client';
import type { Child } from '../children/child.js';
import { useMarksWords } from '../words/marks-words.js';
import { AverageExplained } from './average-explained.js';
import { ClassPart } from './class-part.js';
import { MarkList } from './mark-list.js';
import { OutsideMarks } from './outside-marks.js';
import type { MarkedSubject, StudentMarks } from './student-marks.js';
import { Trend } from './trend.js';
import { TryOut } from './try-out.js';

interface SubjectSheetProps {
  readonly subject: MarkedSubject;
  readonly marks: StudentMarks;
  readonly child: Child;
}

/** One subject: average and forecast with their working, the marks, what could still come of them. */
export function SubjectSheet({ subject, marks, child }: SubjectSheetProps) {
  const t = useMarksWords();
  const { kind, limits, workKinds } = marks;
  const { average, forecast } = subject;
  const isCounted = average !== undefined && forecast !== undefined;
  // Where nothing but passes stands there is no average to reach.
  const isPassFail = !isCounted && subject.marks.some(({ value }) => value === 'pass' || value === 'fail');
  return (
    <div className="subject-sheet">
      <section className="sheet block" aria-labelledby="subject-title">
        <h2 id="subject-title" className="subject-title">
          {subject.name}
        </h2>
        {isCounted ? (
          <>
            <dl className="sums">
              <div>
                <dt>{t('marks.average')}</dt>
                <dd>{formatDecimal(average)}</dd>
              </div>
              <div>
                <dt>{t('marks.forecast')}</dt>
                <dd>{forecast}</dd>
              </div>
            </dl>
            <p className="faint">
              {t('marks.forecastWhy', {
                five: formatDecimal(limits.five),
                four: formatDecimal(limits.four),
                three: formatDecimal(limits.three),
              })}
            </p>
            <AverageExplained marks={subject.marks} kind={kind} />
          </>
        ) : (
          <p className="quiet">{subject.marks.length === 0 ? t('marks.noMarks') : t('marks.averageNone')}</p>
        )}
      </section>
      <OutsideMarks subjectId={subject.id} child={child} />
      {isCounted && <Trend subject={subject} kind={kind} />}
      {subject.marks.length > 0 && <MarkList marks={subject.marks} kind={kind} child={child} />}
      {!isPassFail && <TryOut subject={subject} kind={kind} limits={limits} workKinds={workKinds} />}
      <ClassPart subject={subject} />
    </div>
  );
}
