import { CorrectionRequestsDocument } from '@zhurnal/contract/staff';
import { formatInstant, useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Link } from 'react-router';
import { useSchool } from '../shell/school.js';
import { t } from './corrections-words.js';
import { sayDays } from './say-change.js';

/** How long an answer stands in the teacher's day, ms. */
const FRESH = 7 * 86_400_000;
const MINE = { filter: { mine: true }, first: 10, after: null };

/** Answers of the last week to the teacher's requests; nothing while there are none. */
export function AnswersPart() {
  const { personId, timeZone } = useSchool();
  const { value, again } = useAnswer(CorrectionRequestsDocument, MINE);
  useLiveAgain([`person:${personId}`], again);
  const answers = (value?.correctionRequests.requests ?? []).filter(
    ({ state, decidedAt }) =>
      (state === 'ADMITTED' || state === 'REFUSED') &&
      decidedAt !== null &&
      Date.now() - Date.parse(decidedAt) < FRESH,
  );
  if (answers.length === 0) return null;
  return (
    <section className="dy-part" aria-labelledby="dy-answers">
      <div className="dy-part-head">
        <h2 id="dy-answers">{t('day.title')}</h2>
        <Link to="/corrections?view=mine">{t('day.all')}</Link>
      </div>
      <ul>
        {answers.map((request) => (
          <li key={request.id}>
            <b>{t('request.title', { number: request.number })}</b>:{' '}
            {t('request.what', { classes: request.classNames, subject: request.subjectName })},{' '}
            {sayDays(request.changes)}.{' '}
            {t(`decided.${request.state}`, {
              who: request.decidedBy ?? '',
              when: request.decidedAt === null ? '' : formatInstant(request.decidedAt, timeZone),
            })}
            {request.note !== '' && `. ${request.note}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
