import { HandoverDocument } from '@zhurnal/contract/staff';
import type { HandoverQuery } from '@zhurnal/contract/staff';
import { formatDay, formatInstant, useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Button, Card, PageHeader } from '@zhurnal/web-ui';
import { Link, useParams } from 'react-router';
import { typeOf } from '../journal/build-columns.js';
import { addressAtLesson } from '../journal/open-at.js';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { t } from './handover-words.js';
import './handover.css';

type HandoverSeen = HandoverQuery['handoverCard'];

/** A lesson as its substitute takes it over; the page is what goes to paper. */
export default function HandoverRoute() {
  const { lessonId = '' } = useParams();
  const { value, fault, again } = useAnswer(HandoverDocument, { lessonId });
  useLiveAgain([`lesson:${lessonId}`], again);
  const card = value?.handoverCard;
  return (
    <Page title={t('title')}>
      <PageHeader
        title={card ? `${t('title')} · ${card.subject}, ${card.group}` : t('title')}
        below={card && t('when', { day: formatDay(card.day, 'long'), slot: card.slot })}
        actions={
          card && (
            <>
              <Link
                className="zh-button"
                data-variant="quiet"
                to={addressAtLesson({ id: card.lessonId, groupId: card.groupId, date: card.day })}
              >
                {t('journal')}
              </Link>
              <Button icon="print" onClick={() => window.print()}>
                {t('print')}
              </Button>
            </>
          )
        }
      />
      {card ? (
        <Handover card={card} />
      ) : fault ? (
        <FaultState fault={fault} again={again} />
      ) : (
        <LoadingState />
      )}
    </Page>
  );
}

function Handover({ card }: { readonly card: HandoverSeen }) {
  const teachers = card.teachers.join(', ');
  return (
    <div className="ho-card">
      <p>
        {card.substitutes.length === 0
          ? t('nobody', { teachers })
          : t('who', { teachers, substitutes: card.substitutes.join(', ') })}
      </p>
      <Card title={t('term')}>
        <Term card={card} />
      </Card>
      <Card title={t('topics')}>
        <Lines lines={card.topics} none={t('topics.none')} />
      </Card>
      <Card title={t('next')}>
        <Next card={card} />
      </Card>
      <Card title={t('homework')}>
        <Lines lines={card.homework} none={t('homework.none')} />
      </Card>
      <Card title={t('owed')}>
        <Owed card={card} />
      </Card>
      <Card title={t('students')}>
        <Students card={card} />
      </Card>
    </div>
  );
}

function Term({ card }: { readonly card: HandoverSeen }) {
  const { timeZone } = useSchool();
  const { until, graceDays, graceClause, recordLastDay, recordLocksAt, recordClause } = card;
  return (
    <ul>
      {until !== null && <li>{t('term.until', { day: formatDay(until, 'dayMonth') })}</li>}
      <li>{t('term.grace', { days: graceDays, clause: graceClause ?? t('term.silent') })}</li>
      {recordLastDay !== null && (
        <li>
          {t('term.record', {
            day: formatDay(recordLastDay, 'dayMonth'),
            clause: recordClause ?? t('term.silent'),
          })}
        </li>
      )}
      {recordLocksAt !== null && (
        <li>{t('term.locks', { when: formatInstant(Date.parse(recordLocksAt) - 1, timeZone, 'full') })}</li>
      )}
    </ul>
  );
}

function Lines({ lines, none }: { readonly lines: HandoverSeen['topics']; readonly none: string }) {
  if (lines.length === 0) return <p className="st-muted">{none}</p>;
  return (
    <ul>
      {lines.map(({ day, text }) => (
        <li key={`${day} ${text}`}>
          <span className="st-muted">{formatDay(day)}</span> {text}
        </li>
      ))}
    </ul>
  );
}

function Next({ card: { nextTopic } }: { readonly card: HandoverSeen }) {
  if (nextTopic == null) return <p className="st-muted">{t('next.none')}</p>;
  const { topic, section, part, hours, homework, lag } = nextTopic;
  return (
    <>
      <p>
        <b>{hours > 1 ? t('next.part', { topic, part, hours }) : topic}</b>
        {section !== '' && <span className="st-muted"> · {section}</span>}
      </p>
      {homework !== '' && <p>{t('next.homework', { text: homework })}</p>}
      {lag >= 0 && <p className="st-muted">{t('next.lag', { lag })}</p>}
    </>
  );
}

function Owed({ card: { unrecorded, unmarked } }: { readonly card: HandoverSeen }) {
  if (unrecorded.length + unmarked.length === 0) return <p className="st-muted">{t('owed.none')}</p>;
  return (
    <>
      {unrecorded.length > 0 && (
        <p>{t('owed.lessons', { days: unrecorded.map(({ day }) => formatDay(day)).join('; ') })}</p>
      )}
      {unmarked.length > 0 && (
        <>
          <p>{t('owed.works')}</p>
          <ul>
            {unmarked.map(({ id, day, type, title }) => (
              <li key={id}>
                <span className="st-muted">{formatDay(day)}</span>{' '}
                {[typeOf(type).name, title].filter(Boolean).join(': ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Students({ card: { students } }: { readonly card: HandoverSeen }) {
  if (students.length === 0) return <p className="st-muted">{t('students.none')}</p>;
  return (
    <ul>
      {students.map(({ id, name, isExempt, isOwing, isExcused }) => (
        <li key={id}>
          {name} —{' '}
          {[
            isExempt && t('students.exempt'),
            isExcused && t('students.excused'),
            isOwing && t('students.owing'),
          ]
            .filter(Boolean)
            .join(', ')}
        </li>
      ))}
    </ul>
  );
}
