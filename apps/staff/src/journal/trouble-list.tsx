import { findAskedPart, formatDay, formatInstant, keyOf, sayRefusalWithClause } from '@zhurnal/web-client';
import type { Unsent } from '@zhurnal/web-client';
import { Banner, Button } from '@zhurnal/web-ui';
import type { ReactNode } from 'react';
import { useOutbox, useOutboxStatus } from '../outbox/outbox-provider.js';
import { useSchool } from '../shell/school.js';
import { isOfStudent, signOf } from './cell-view.js';
import type { Place } from './cell-view.js';
import type { Sheet } from './enter-intent.js';
import { t } from './journal-words.js';
import { LateQuestions, useAnswerLate } from './late-desk.js';

/** Troubles that are shown at once. */
const SHOWN = 4;

/** What the server contests or refuses on this page, each with its way out. Without troubles it is not there. */
export function TroubleList({ sheet }: { readonly sheet: Sheet }) {
  const { refused, contested } = useOutboxStatus();
  return (
    <>
      <LateQuestions groupId={sheet.model.groupId} />
      {refused + contested > 0 && <AllTroubles sheet={sheet} />}
    </>
  );
}

function AllTroubles({ sheet }: { readonly sheet: Sheet }) {
  const troubles = sheet.store.listTroubles();
  // As long as the dialog asks, the page behind it stays as it is.
  const hasPutOff = useOutbox()
    .listQuestions(sheet.model.groupId)
    .some(({ isPutOff }) => isPutOff);
  const ofState = (state: Unsent['state'], isAsked = false) =>
    troubles.filter(({ unsent }) => unsent?.state === state && isAskedAbout(unsent) === isAsked);
  return (
    <>
      <Troubles title={t('trouble.contested')} places={ofState('contested')} sheet={sheet} kind="warning" />
      <Troubles
        title={t('late.waits')}
        places={hasPutOff ? ofState('refused', true) : []}
        sheet={sheet}
        kind="warning"
        actions={<TellKeys groupId={sheet.model.groupId} />}
      />
      <Troubles title={t('trouble.refused')} places={ofState('refused')} sheet={sheet} kind="danger" />
    </>
  );
}

/** Does it wait for the person to say why it is late? */
const isAskedAbout = ({ refusal }: Unsent): boolean =>
  refusal !== undefined && findAskedPart(refusal) !== undefined;

/** A key for each part of a lesson whose lateness is to be explained. */
function TellKeys({ groupId }: { readonly groupId: string }) {
  const questions = useOutbox().listQuestions(groupId);
  const answer = useAnswerLate();
  return questions.map((question) => {
    const part = t('late.part', { part: question.part });
    const day = question.label === undefined ? '' : formatDay(question.label.day);
    return (
      <Button key={`${question.lessonId} ${question.part}`} onClick={() => void answer(question)}>
        {questions.length === 1
          ? t('late.tell')
          : t('late.tellOf', { part: [part, day].filter(Boolean).join(', ') })}
      </Button>
    );
  });
}

interface TroublesProps {
  readonly actions?: ReactNode;
  readonly title: string;
  readonly places: readonly Place[];
  readonly sheet: Sheet;
  readonly kind: 'warning' | 'danger';
}

function Troubles({ title, places, sheet, kind, actions }: TroublesProps) {
  if (places.length === 0) return null;
  return (
    <Banner kind={kind} title={title} actions={actions}>
      <ul className="jr-troubles">
        {places.slice(0, SHOWN).map((place) => (
          <li key={keyOf(place.change)}>
            <TroubleLine place={place} sheet={sheet} />
          </li>
        ))}
      </ul>
      {places.length > SHOWN && <p>{t('trouble.more', { count: places.length - SHOWN })}</p>}
    </Banner>
  );
}

function TroubleLine({ place, sheet }: { readonly place: Place; readonly sheet: Sheet }) {
  const outbox = useOutbox();
  const { timeZone } = useSchool();
  const { change, unsent } = place;
  const student = sheet.model.students.find(({ id }) => isOfStudent(change, id));
  const name = change.kind === 'roll' ? t('trouble.roll') : (student?.name ?? '');
  const lesson = sheet.model.lessons.find(({ id }) => id === change.lessonId);
  const day = lesson === undefined ? '' : formatDay(lesson.date);
  const theirs = unsent?.theirs;
  const key = keyOf(change);
  const mine = t('trouble.yours', { value: signOf(change) || t('cell.empty') });
  return (
    <>
      <b>{t('trouble.place', { name, day })}</b>
      <span>{mine}</span>
      {unsent?.refusal !== undefined && !isAskedAbout(unsent) && (
        <span>{sayRefusalWithClause(unsent.refusal)}</span>
      )}
      {theirs !== undefined && (
        <span>
          {t('trouble.theirs', {
            who: theirs.by || t('cell.someone'),
            value: signOf(theirs.change) || t('cell.empty'),
          })}
          {theirs.at !== '' && ` (${formatInstant(theirs.at, timeZone)})`}
        </span>
      )}
      {theirs !== undefined && <Button onClick={() => outbox.keepMine(key)}>{t('trouble.keepMine')}</Button>}
      <Button onClick={() => outbox.giveUp(key)}>
        {t(theirs === undefined ? 'trouble.giveUp' : 'trouble.takeTheirs')}
      </Button>
    </>
  );
}
