import { StudentAssessmentsDocument } from '@zhurnal/contract/family';
import type { Day } from '@zhurnal/rules';
import { formatDay, useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Icon } from '@zhurnal/web-ui';
import { useId } from 'react';
import type { Child } from '../children/child.js';
import { weekOf } from '../offline/weeks-ahead.js';
import { useDiaryWords } from '../words/diary-words.js';

interface AssessmentListProps {
  readonly child: Child;
  readonly monday: Day;
}

/** Published assessments of the week; nothing where there are none, and nothing in the way of the diary. */
export function AssessmentList({ child: { schoolId, studentId }, monday }: AssessmentListProps) {
  const t = useDiaryWords();
  const heading = useId();
  const { value, again } = useAnswer(StudentAssessmentsDocument, {
    schoolId,
    studentId,
    ...weekOf(monday),
  });
  useLiveAgain([`student:${studentId}`, 'school'], again, { spread: true });
  const assessments = value?.studentAssessments ?? [];
  if (assessments.length === 0) return null;
  return (
    <section className="sheet diary-assessments" aria-labelledby={heading}>
      <h2 id={heading}>
        <Icon name="calendar" /> {t('assess.title')}
      </h2>
      <ul>
        {assessments.map(({ id, date, subjectName, kind, level, title }) => (
          <li key={id}>
            <b>
              {t('assess.item', {
                day: formatDay(date, 'long'),
                subject: subjectName,
                kind: t(`assess.kind.${kind}`),
              })}
            </b>
            <span>
              {title}
              {level !== 'SCHOOL' && `, ${t(`assess.level.${level}`)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
