import { SetAbsenceReasonsDocument } from '@zhurnal/contract/staff';
import type { AbsenceReason } from '@zhurnal/rules';
import { useChange } from '@zhurnal/web-client';
import { Button, Checkbox } from '@zhurnal/web-ui';
import { useState } from 'react';
import { AbsenceGrid } from './absence-grid.js';
import type { AbsenceModel } from './absence-model.js';
import { CellDetails } from './cell-details.js';
import { t } from './my-class-words.js';
import { OutcomeLine } from './outcome-line.js';
import { GIVEN_REASONS, REASON_CODES } from './reason-words.js';
import { START, isSelected, listStretches } from './select-cells.js';
import type { Selection } from './select-cells.js';
import { useClassChanges } from './use-class-change.js';

interface AbsenceDeskProps {
  readonly model: AbsenceModel;
  readonly classId: string;
  readonly title: string;
  readonly again: () => void;
}

/** Most stretches of days that one request carries. */
const MOST = 60;

/** Students and absences in the selection. */
function countSelected(
  { rows, days }: AbsenceModel,
  selection: Selection,
): { students: number; lessons: number } {
  const missed = rows.map(({ cells }, row) =>
    days.reduce(
      (sum, _, column) => sum + (isSelected(selection, { row, column }) ? (cells[column]?.missed ?? 0) : 0),
      0,
    ),
  );
  const students = rows.filter((_, row) =>
    days.some((_day, column) => isSelected(selection, { row, column })),
  );
  return { students: students.length, lessons: missed.reduce((sum, count) => sum + count, 0) };
}

/** The table of absences with what can be done about the selected ones: one key or one press for all of them. */
export function AbsenceDesk({ model, classId, title, again }: AbsenceDeskProps) {
  const [selection, setSelection] = useState<Selection>(START);
  const [isCertified, setCertified] = useState(false);
  const [isStretching, setStretching] = useState(false);
  const changes = useClassChanges();
  const set = useChange(SetAbsenceReasonsDocument);
  const maySet = model.can.includes('setAbsenceReasons');

  const give = (reason: AbsenceReason): void => {
    if (!maySet) return;
    const ids = model.rows.map(({ id }) => id);
    const cells = listStretches(selection, ids, model.days).filter(({ studentId, from, to }) =>
      model.rows.some(
        ({ id, cells: own }) =>
          id === studentId &&
          own.some((cell, at) => {
            const day = model.days[at];
            return cell !== undefined && cell.missed > 0 && day !== undefined && from <= day && day <= to;
          }),
      ),
    );
    if (cells.length === 0) return changes.say(t('absences.noAbsences'), true);
    if (cells.length > MOST) return changes.say(t('absences.tooMany'), true);
    const certificate = isCertified && reason !== 'unknown' ? true : null;
    void changes
      .run(
        async (clientMutationId) => {
          const sent = await set({
            input: { clientMutationId, classId, cells, reason: REASON_CODES[reason], certificate },
          });
          return sent.ok ? { ok: true, value: sent.value.setAbsenceReasons } : sent;
        },
        (value) => t('absences.changed', { count: value.changed }),
      )
      .then((isDone) => {
        if (!isDone) return;
        setCertified(false);
        again();
      });
  };

  const { students, lessons } = countSelected(model, selection);
  return (
    <div className="mc-desk zh-no-print">
      {maySet && (
        <p className="st-muted">
          <span className="mc-by-mouse">{t('absences.help')}</span>
          <span className="mc-by-touch">{t('absences.helpTouch')}</span>
        </p>
      )}
      <AbsenceGrid
        model={model}
        title={title}
        selection={selection}
        isStretching={isStretching}
        onSelect={setSelection}
        onReason={give}
      />
      <div className="mc-below">
        <div className="mc-bar" role="group" aria-label={t('absences.actions')}>
          <span className="mc-selected">{t('absences.selected', { students, lessons })}</span>
          {maySet && (
            <>
              {GIVEN_REASONS.map((reason) => (
                <Button key={reason} busy={changes.isBusy} onClick={() => give(reason)}>
                  {t('reason.set', { letter: model.letters[reason], reason: t(`reason.${reason}`) })}
                </Button>
              ))}
              <Button variant="quiet" onClick={() => give('unknown')}>
                {t('reason.clear')}
              </Button>
              <Checkbox
                label={t('absences.certificate')}
                checked={isCertified}
                onChange={(event) => setCertified(event.currentTarget.checked)}
              />
              <span className="mc-by-touch">
                <Checkbox
                  label={t('absences.stretch')}
                  checked={isStretching}
                  onChange={(event) => setStretching(event.currentTarget.checked)}
                />
              </span>
            </>
          )}
          <OutcomeLine changes={changes} />
        </div>
        <CellDetails model={model} place={selection.cursor} />
        <Legend model={model} />
      </div>
    </div>
  );
}

function Legend({ model: { letters } }: { readonly model: AbsenceModel }) {
  return (
    <dl className="mc-legend">
      {GIVEN_REASONS.map((reason) => (
        <div key={reason}>
          <dt className="mc-sign" data-tone={reason === 'unexcused' ? 'low' : 'absence'}>
            {letters[reason]}
          </dt>
          <dd>{t(`reason.${reason}`)}</dd>
        </div>
      ))}
      <div>
        <dt className="mc-sign" data-tone="open">
          {letters.unknown}?
        </dt>
        <dd>{t('absences.legendOpen')}</dd>
      </div>
      <div>
        <dt className="mc-sign" data-tone="absence">
          {letters.ill}
          <small>2</small>
        </dt>
        <dd>{t('absences.legendPart')}</dd>
      </div>
      <div>
        <dt className="mc-sign" data-tone="late">
          {letters.late}
        </dt>
        <dd>{t('absences.legendLate')}</dd>
      </div>
      <div>
        <dt className="mc-sign">
          <sup>{t('absences.certifiedSign')}</sup>
        </dt>
        <dd>{t('absences.legendCertified')}</dd>
      </div>
    </dl>
  );
}
