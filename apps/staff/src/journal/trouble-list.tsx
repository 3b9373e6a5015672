import { formatDay, formatInstant, keyOf, sayRefusalWithClause } from '@zhurnal/web-client';
import type { Unsent } from '@zhurnal/web-client';
import { Banner, Button } from '@zhurnal/web-ui';
import { useOutbox, useOutboxStatus } from '../outbox/outbox-provider.js';
import { useSchool } from '../shell/school.js';
import { isOfStudent, signOf } from './cell-view.js';
import type { Place } from './cell-view.js';
import type { Sheet } from './enter-intent.js';
import { t } from './journal-words.js';

/** Troubles that are shown at once. */
const SHOWN = 4;

/** What the server contests or refuses on this page, each with its way out. Without troubles it is not there. */
export function TroubleList({ sheet }: { readonly sheet: Sheet }) {
  const { refused, contested } = useOutboxStatus();
  if (refused + contested === 0) return null;
  const troubles = sheet.store.listTroubles();
  const ofState = (state: Unsent['state']) => troubles.filter(({ unsent }) => unsent?.state === state);
  return (
    <>
      <Troubles title={t('trouble.contested')} places={ofState('contested')} sheet={sheet} kind="warning" />
      <Troubles title={t('trouble.refused')} places={ofState('refused')} sheet={sheet} kind="danger" />
    </>
  );
}

interface TroublesProps {
  readonly title: string;
  readonly places: readonly Place[];
  readonly sheet: Sheet;
  readonly kind: 'warning' | 'danger';
}

function Troubles({ title, places, sheet, kind }: TroublesProps) {
  if (places.length === 0) return null;
  return (
    <Banner kind={kind} title={title}>
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
      {unsent?.refusal !== undefined && <span>{sayRefusalWithClause(unsent.refusal)}</span>}
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
