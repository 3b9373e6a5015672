import { RemoveBellDayDocument } from '@zhurnal/contract/staff';
import { formatDays, newId, useChange } from '@zhurnal/web-client';
import { Button, Card } from '@zhurnal/web-ui';
import { t } from './timetable-words.js';
import type { Bells, BellsChange } from './use-bells-change.js';

type BellDay = Bells['days'][number];

/** Days with other bells that are not over. */
export function BellDays({
  bells,
  change,
  mayEdit,
  onAdd,
}: {
  readonly bells: Bells;
  readonly change: BellsChange;
  readonly mayEdit: boolean;
  readonly onAdd: () => void;
}) {
  const remove = useChange(RemoveBellDayDocument);
  const nameOf = (id: string): string => bells.schedules.find((one) => one.id === id)?.name ?? '';
  const sayFor = ({ gradeFrom, gradeTo, shiftId }: BellDay): string =>
    shiftId != null
      ? t('days.ofShift', { name: nameOf(shiftId) })
      : gradeFrom != null && gradeTo != null
        ? t('days.grades', { from: gradeFrom, to: gradeTo })
        : t('days.forAll').toLowerCase();
  return (
    <Card
      title={t('days.title')}
      actions={
        mayEdit &&
        bells.schedules.length > 0 && (
          <Button icon="plus" onClick={onAdd}>
            {t('days.add')}
          </Button>
        )
      }
    >
      {bells.days.length === 0 ? (
        <p className="st-muted">{t('days.none')}</p>
      ) : (
        <ul className="tt-daylist">
          {bells.days.map((day) => {
            const days = formatDays(day.fromDate, day.toDate);
            return (
              <li key={day.id}>
                <span>
                  <b>{days}</b> · {nameOf(day.scheduleId)} · {sayFor(day)}
                  {day.note !== '' && ` · ${day.note}`}
                </span>
                {mayEdit && (
                  <Button
                    aria-label={t('days.removeOf', { days })}
                    busy={change.isBusy}
                    onClick={() =>
                      change.run(() =>
                        remove({
                          input: { clientMutationId: newId(), id: day.id, expectedVersion: day.version },
                        }),
                      )
                    }
                  >
                    {t('days.remove')}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
