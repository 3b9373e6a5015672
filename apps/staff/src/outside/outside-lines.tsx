import { OutsideMarksDocument } from '@zhurnal/contract/staff';
import { formatDays, useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { sayMarks } from './say-outside.js';
import { t } from './outside-words.js';
import './outside.css';

/** What other institutions gave the student, beside the line of the journal and in none of its cells; nothing: nothing. */
export default function OutsideLines({ studentId }: { readonly studentId: string }) {
  const { value, again } = useAnswer(OutsideMarksDocument, { studentId });
  useLiveAgain([`student:${studentId}`], again);
  const documents = value?.outsideMarks.documents ?? [];
  if (documents.length === 0) return null;
  return (
    <section className="om-lines" aria-label={t('title')}>
      <h3>{t('title')}</h3>
      <ul>
        {documents.flatMap((document) =>
          document.marks.map((line) => (
            <li key={line.id}>
              {line.subject}: <b>{t('line', { marks: sayMarks(line.values) })}</b>{' '}
              <span className="st-muted">
                {[
                  document.institution,
                  formatDays(line.from, line.to),
                  !document.isAccepted && t('document.waiting'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}
