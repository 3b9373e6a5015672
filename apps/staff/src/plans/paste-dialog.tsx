import { hoursOf, readPlanRows } from '@zhurnal/rules';
import type { PlanFinding, PlanReading, WorkType } from '@zhurnal/rules';
import { Banner, Button, Dialog, TextAreaField, parsePastedTable } from '@zhurnal/web-ui';
import { useMemo, useState } from 'react';
import { t } from './plans-words.js';

export interface PasteDialogProps {
  readonly text: string;
  readonly workTypes: readonly WorkType[];
  readonly yearly: number | null;
  readonly hasItems: boolean;
  readonly onClose: () => void;
  readonly onTake: (items: PlanReading['items'], isAll: boolean) => void;
}

/** A table out of a spreadsheet, read at once: what was found, and row by row what does not fit. */
export function PasteDialog({ text: given, workTypes, yearly, hasItems, onClose, onTake }: PasteDialogProps) {
  const [text, setText] = useState(given);
  const reading = useMemo(
    () => (text.trim() === '' ? undefined : readPlanRows(parsePastedTable(text), workTypes, yearly)),
    [text, workTypes, yearly],
  );
  const items = reading?.items ?? [];
  const errors = reading?.findings.filter(({ isError }) => isError).length ?? 0;
  return (
    <Dialog
      open
      size="wide"
      title={t('paste.title')}
      closeLabel={t('new.cancel')}
      lightDismiss={false}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('new.cancel')}</Button>
          {items.length > 0 && hasItems && (
            <Button onClick={() => onTake(items, true)}>{t('paste.replace')}</Button>
          )}
          {items.length > 0 && (
            <Button variant="primary" onClick={() => onTake(items, false)}>
              {t('paste.append')}
            </Button>
          )}
        </>
      }
    >
      <div className="pl-form">
        <TextAreaField
          label={t('paste.text')}
          hint={t('paste.hint')}
          rows={8}
          autoFocus
          wrap="off"
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        {reading !== undefined && (
          <p role="status">{t('paste.found', { count: items.length, hours: hoursOf(items) })}</p>
        )}
        {errors > 0 && (
          <Banner kind="warning">
            {t('paste.problems', { count: errors })}. {t('paste.mend')}
          </Banner>
        )}
        {reading !== undefined && reading.findings.length > 0 && (
          <ul className="pl-lines">
            {reading.findings.map((finding) => (
              <li key={`${finding.row} ${finding.kind}`}>{sayFinding(finding)}</li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}

function sayFinding({ row, kind, text }: PlanFinding): string {
  const where = row === 0 ? t('paste.whole') : t('paste.row', { row });
  return `${where}: ${t(`paste.${kind}`, { text })}`;
}
