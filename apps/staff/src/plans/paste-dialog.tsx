import { hoursOf, readPlanRows } from '@zhurnal/rules';
import type { PlanFinding, PlanReading, WorkType } from '@zhurnal/rules';
import { isRefused, sayFault, sayRefusal, sendFile, useClient } from '@zhurnal/web-client';
import {
  Banner,
  Button,
  Dialog,
  FileButton,
  Select,
  TextAreaField,
  parsePastedTable,
  writeCopiedTable,
} from '@zhurnal/web-ui';
import { useMemo, useState } from 'react';
import { t } from './plans-words.js';

interface FileSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

export interface PasteDialogProps {
  readonly planId: string;
  readonly text: string;
  readonly workTypes: readonly WorkType[];
  readonly yearly: number | null;
  readonly hasItems: boolean;
  readonly onClose: () => void;
  readonly onTake: (items: PlanReading['items'], isAll: boolean) => void;
}

/**
 * A table out of a spreadsheet, pasted or as a file, read at once: what was found, and row by row what does not fit. What a
 * file holds stands in the same field, so that a row can be mended here.
 */
export function PasteDialog({
  planId,
  text: given,
  workTypes,
  yearly,
  hasItems,
  onClose,
  onTake,
}: PasteDialogProps) {
  const client = useClient();
  const [text, setText] = useState(given);
  const [sheets, setSheets] = useState<readonly FileSheet[]>([]);
  const [at, setAt] = useState(0);
  const [isReading, setReading] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const reading = useMemo(
    () => (text.trim() === '' ? undefined : readPlanRows(parsePastedTable(text), workTypes, yearly)),
    [text, workTypes, yearly],
  );
  const items = reading?.items ?? [];
  const show = (list: readonly FileSheet[], place: number) => {
    setSheets(list);
    setAt(place);
    setText(writeCopiedTable(list[place]?.rows ?? []));
  };
  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    setReading(true);
    setTrouble(undefined);
    const answer = await sendFile<{ readonly sheets: readonly FileSheet[] }>(
      client,
      `/plans/${planId}/sheet`,
      file,
    );
    setReading(false);
    if (!answer.ok) return setTrouble(sayFault(answer.fault));
    if (isRefused(answer.value)) return setTrouble(sayRefusal(answer.value.refusal));
    const counts = answer.value.sheets.map(({ rows }) => readPlanRows(rows, workTypes).items.length);
    show(answer.value.sheets, Math.max(0, counts.indexOf(Math.max(...counts))));
  };
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
        {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
        <div className="pl-bar">
          <FileButton
            label={isReading ? t('paste.fileOpen') : t('paste.file')}
            accept=".xlsx,.xlsm,.csv,.txt"
            disabled={isReading}
            onFiles={([file]) => void open(file)}
          />
          {sheets.length > 1 && (
            <Select
              label={t('paste.sheet')}
              value={String(at)}
              options={sheets.map(({ name, rows }, place) => ({
                value: String(place),
                label: t('paste.sheetRows', { name, count: rows.length }),
              }))}
              onChange={({ currentTarget }) => show(sheets, Number(currentTarget.value))}
            />
          )}
        </div>
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
              <li key={`${finding.row} ${finding.kind} ${finding.text}`}>{sayFinding(finding)}</li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}

function sayFinding({ row, column, kind, text }: PlanFinding): string {
  const place = column === null ? undefined : t('paste.column', { column });
  const where =
    row === 0
      ? t('paste.whole')
      : place === undefined
        ? t('paste.row', { row })
        : t('paste.cell', { row, column: place });
  return `${where}: ${t(`paste.${kind}`, { text })}`;
}
