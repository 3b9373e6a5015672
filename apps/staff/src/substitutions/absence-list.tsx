import { RemoveStaffAbsenceDocument } from '@zhurnal/contract/staff';
import { useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Dialog } from '@zhurnal/web-ui';
import { useState } from 'react';
import type { Absence } from './absence-dialog.js';
import { sayAbsenceDays } from './say-lesson.js';
import { t } from './substitution-words.js';
import type { LessonChanges } from './use-lesson-changes.js';

export interface AbsenceListProps {
  readonly absences: readonly Absence[];
  readonly changes: LessonChanges;
  /** Undefined for who only reads. */
  readonly onEdit: ((absence: Absence) => void) | undefined;
}

/** Who is away on these days, and why. */
export function AbsenceList({ absences, changes, onEdit }: AbsenceListProps) {
  const [removed, setRemoved] = useState<Absence>();
  if (absences.length === 0) {
    return <p className="st-muted">{t(onEdit === undefined ? 'absences.noneRead' : 'absences.noneWhy')}</p>;
  }
  return (
    <>
      <ul className="sb-absences">
        {absences.map((absence) => (
          <li key={absence.id}>
            <span className="sb-who">
              <b>{absence.name}</b>
              <span className="st-muted">
                {[sayAbsenceDays(absence), t(`kind.${absence.kind}`), absence.note]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            {onEdit !== undefined && (
              <span className="zh-actions">
                <Button
                  variant="quiet"
                  aria-label={t('absence.editOf', { name: absence.name })}
                  onClick={() => onEdit(absence)}
                >
                  {t('absence.edit')}
                </Button>
                <Button
                  variant="quiet"
                  aria-label={t('absence.removeOf', { name: absence.name })}
                  onClick={() => setRemoved(absence)}
                >
                  {t('absence.remove')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {removed !== undefined && (
        <RemoveDialog absence={removed} changes={changes} onClose={() => setRemoved(undefined)} />
      )}
    </>
  );
}

function RemoveDialog({
  absence,
  changes,
  onClose,
}: {
  readonly absence: Absence;
  readonly changes: LessonChanges;
  readonly onClose: () => void;
}) {
  const shared = useSharedWords();
  const remove = useChange(RemoveStaffAbsenceDocument);
  const { id, name, version } = absence;
  const go = () =>
    changes.run(
      async (clientMutationId) => {
        const answer = await remove({ input: { clientMutationId, id, expectedVersion: version } });
        if (answer.ok && answer.value.answer.__typename === 'StaffAbsenceKept') onClose();
        return answer;
      },
      t('absence.removed', { name }),
    );
  return (
    <Dialog
      open
      title={t('absence.removeTitle')}
      closeLabel={shared('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          <Button variant="danger" busy={changes.isBusy} onClick={go}>
            {t('absence.remove')}
          </Button>
        </>
      }
    >
      <p>{t('absence.removeText', { name, days: sayAbsenceDays(absence) })}</p>
      {changes.trouble !== undefined && <Banner kind="danger">{changes.trouble}</Banner>}
    </Dialog>
  );
}
