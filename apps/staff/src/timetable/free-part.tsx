import { FreePlacesDocument } from '@zhurnal/contract/staff';
import { isDay, useAnswer } from '@zhurnal/web-client';
import { Card, DateField, Select } from '@zhurnal/web-ui';
import { useSearchParams } from 'react-router';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { t } from './timetable-words.js';

const SLOTS = Array.from({ length: 13 }, (_, slot) => ({ value: String(slot), label: String(slot) }));

/** Rooms and teachers without a lesson at an hour. */
export function FreePart() {
  const { today } = useSchool();
  const [params, setParams] = useSearchParams();
  const named = params.get('date') ?? '';
  const date = isDay(named) ? named : today;
  const slot = Number(params.get('slot') ?? 1);
  const put = (name: string, value: string) =>
    setParams((before) => (before.set(name, value), before), { replace: true });
  const { value, fault, again } = useAnswer(FreePlacesDocument, { date, slot });
  const free = value?.freePlaces;
  return (
    <>
      <div className="tt-choice">
        <DateField
          label={t('free.date')}
          value={date}
          onChange={(event) => put('date', event.currentTarget.value)}
        />
        <Select
          label={t('free.slot')}
          value={String(slot)}
          onChange={(event) => put('slot', event.currentTarget.value)}
          options={SLOTS}
        />
      </div>
      {free === undefined ? (
        fault === undefined ? (
          <LoadingState />
        ) : (
          <FaultState fault={fault} again={again} />
        )
      ) : (
        <>
          <p className="tt-days">
            {free.startsAt == null || free.endsAt == null
              ? t('free.noBell')
              : t('free.time', { slot, from: free.startsAt, to: free.endsAt })}
          </p>
          <div className="tt-columns">
            <FreeList title={t('free.rooms')} found={free.rooms} />
            <FreeList title={t('free.teachers')} found={free.teachers} />
          </div>
        </>
      )}
    </>
  );
}

function FreeList({
  title,
  found,
}: {
  readonly title: string;
  readonly found: readonly { readonly id: string; readonly name: string }[];
}) {
  return (
    <Card title={title}>
      {found.length === 0 ? (
        <p className="st-muted">{t('free.none')}</p>
      ) : (
        <ul className="tt-list">
          {found.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}
