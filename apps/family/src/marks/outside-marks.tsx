import { OutsideMarksDocument } from '@zhurnal/contract/family';
import { displayOf } from '@zhurnal/rules';
import type { MarkValue } from '@zhurnal/rules';
import { formatDays, useAnswer, useLiveAgain } from '@zhurnal/web-client';
import type { Child } from '../children/child.js';
import { useMarksWords } from '../words/marks-words.js';

/** What other institutions gave the child in the subject, apart from the marks of the journal; nothing: nothing. */
export function OutsideMarks({ subjectId, child }: { readonly subjectId: string; readonly child: Child }) {
  const t = useMarksWords();
  const { schoolId, studentId } = child;
  const { value, again } = useAnswer(OutsideMarksDocument, { schoolId, studentId });
  useLiveAgain([`student:${studentId}`], again, { spread: true });
  const { documents = [], isCounted = false, clause = null } = value?.outsideMarks ?? {};
  const lines = documents.flatMap((document) =>
    document.marks.filter((line) => line.subjectId === subjectId).map((line) => ({ ...line, document })),
  );
  if (lines.length === 0) return null;
  return (
    <section className="sheet block" aria-labelledby="outside-title">
      <h2 id="outside-title">{t('outside.title')}</h2>
      <ul className="outside-marks">
        {lines.map(({ id, from, to, values, document }) => (
          <li key={id}>
            {t('outside.from')} <b>{values.map((one) => displayOf(one as MarkValue)).join(' ')}</b>{' '}
            <span className="quiet">
              {[document.institution, formatDays(from, to), !document.isAccepted && t('outside.waiting')]
                .filter(Boolean)
                .join(' · ')}
            </span>{' '}
            {document.scan !== null && (
              <a href={`/files/outside/${studentId}/${document.id}?app=family`} download>
                {t('outside.scan')}
              </a>
            )}
          </li>
        ))}
      </ul>
      <p className="faint">
        {!isCounted
          ? t('outside.shown')
          : clause === null
            ? t('outside.countedFreely')
            : t('outside.counted', { clause })}
      </p>
    </section>
  );
}
