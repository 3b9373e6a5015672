import { CellHistoryDocument } from '@zhurnal/contract/staff';
import { formatInstant, useAnswer, useSharedWords } from '@zhurnal/web-client';
import { Button, Dialog } from '@zhurnal/web-ui';
import { useState } from 'react';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import type { AbsenceEntry, AbsenceModel } from './absence-model.js';
import { HistoryList } from './history-list.js';
import type { HistoryLine } from './history-list.js';
import { t } from './my-class-words.js';
import { sayDay } from './reason-words.js';
import type { Place } from './select-cells.js';

interface CellDetailsProps {
  readonly model: AbsenceModel;
  readonly place: Place;
}

/** «болеет», «опоздание». */
function sayEntry({ fact, reason }: Pick<AbsenceEntry, 'fact' | 'reason'>): string {
  return fact === 'late' ? t('late') : t(`reason.${reason ?? 'unknown'}`);
}

/** The lessons of the day under the cursor: what was noted, by whom, and the history of each. */
export function CellDetails({ model, place }: CellDetailsProps) {
  const shared = useSharedWords();
  const [traced, setTraced] = useState<AbsenceEntry>();
  const row = model.rows[place.row];
  const day = model.days[place.column];
  const entries = row?.entries.filter((entry) => entry.day === day) ?? [];
  if (row === undefined || day === undefined || entries.length === 0) return null;
  return (
    <section className="mc-details" aria-label={t('absences.details', { name: row.name, day: sayDay(day) })}>
      <h3>{t('absences.details', { name: row.fullName, day: sayDay(day) })}</h3>
      <ul>
        {entries.map((entry) => (
          <li key={entry.lessonId}>
            <span>
              {t('absences.entry', { slot: entry.slot, subject: entry.subject, what: sayEntry(entry) })}
            </span>{' '}
            <span className="st-muted">
              {[
                entry.notedBy !== null && t('absences.notedBy', { name: entry.notedBy }),
                entry.reasonBy !== null && t('absences.reasonBy', { name: entry.reasonBy }),
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
            {model.can.includes('cellHistory') && (
              <Button variant="quiet" icon="history" onClick={() => setTraced(entry)}>
                {t('absences.history')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Dialog
        open={traced !== undefined}
        title={
          traced === undefined
            ? ''
            : t('absences.historyOf', { name: row.name, subject: traced.subject, day: sayDay(day) })
        }
        closeLabel={shared('common.close')}
        onClose={() => setTraced(undefined)}
      >
        {traced && <EntryHistory lessonId={traced.lessonId} studentId={row.id} />}
      </Dialog>
    </section>
  );
}

const isFact = (value: string): value is 'absent' | 'late' => value === 'absent' || value === 'late';
const isReason = (value: string): value is 'ill' =>
  ['ill', 'excused', 'unexcused', 'unknown'].includes(value);

function sayValue(value: string | null): string {
  if (value === null) return t('history.empty');
  if (isFact(value)) return t(`value.${value}`);
  return isReason(value) ? t(`reason.${value}`) : value;
}

function EntryHistory({ lessonId, studentId }: { readonly lessonId: string; readonly studentId: string }) {
  const { timeZone } = useSchool();
  const asked = useAnswer(CellHistoryDocument, { lessonId, studentId });
  if (asked.value === undefined)
    return asked.fault === undefined ? (
      <LoadingState />
    ) : (
      <FaultState fault={asked.fault} again={asked.again} />
    );
  const lines = asked.value.cellHistory
    .filter(({ what }) => what === 'attendance')
    .map(({ field, old, new: now, at, who }): HistoryLine => {
      return {
        what: t(field === 'fact' ? 'field.fact' : 'field.reason'),
        change: t('history.change', { old: sayValue(old), new: sayValue(now) }),
        when: formatInstant(at, timeZone),
        who,
      };
    });
  return <HistoryList lines={lines} />;
}
