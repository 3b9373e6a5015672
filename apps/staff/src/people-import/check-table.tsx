import { isPeopleError } from '@zhurnal/rules';
import type { PeopleImportPreview, PeopleRowResult, PeopleSettingsChange } from '@zhurnal/rules';
import { Button, Pill, VisuallyHidden } from '@zhurnal/web-ui';
import type { Tone } from '@zhurnal/web-ui';
import { Fragment, useId } from 'react';
import type { CheckedRow } from './check-rows.js';
import { EditCell } from './edit-cell.js';
import { t } from './import-words.js';
import { sayRowResult } from './say-finding.js';
import { RowFindings } from './row-findings.js';

const TONES: Readonly<Record<PeopleRowResult, Tone>> = {
  created: 'good',
  changed: 'late',
  same: 'plain',
  error: 'low',
  open: 'absence',
  duplicate: 'plain',
  excluded: 'plain',
};

export interface CheckTableProps {
  readonly preview: PeopleImportPreview;
  readonly rows: readonly CheckedRow[];
  readonly onChange: (change: PeopleSettingsChange) => void;
}

/** The rows of the file with what comes of each, and below each what was found in it. */
export function CheckTable({ preview, rows, onChange }: CheckTableProps) {
  const { settings, titles, classNames } = preview;
  const listId = useId();
  const shown = titles.flatMap((title, column) =>
    settings.columns[column] == null ? [] : [{ title, column }],
  );
  return (
    <div className="zh-table-frame pi-frame" tabIndex={0} role="region" aria-label={t('check.table')}>
      <table className="zh-table pi-table">
        <caption>
          <VisuallyHidden>{t('check.table')}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('check.row')}</th>
            <th scope="col">{t('check.result')}</th>
            {shown.map(({ title, column }) => (
              <th key={column} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, findings }) => (
            <Fragment key={row.row}>
              <tr
                id={`row-${row.row}`}
                data-result={row.result}
                className={findings.length > 0 ? 'pi-has' : undefined}
              >
                <th scope="row">{row.row}</th>
                <td>
                  <Pill tone={TONES[row.result]}>{sayRowResult(row.result)}</Pill>
                </td>
                {shown.map(({ title, column }) => {
                  const own = findings.filter((finding) => finding.column === column);
                  const isWrong = own.some(isPeopleError);
                  return (
                    <td key={column}>
                      <EditCell
                        title={title}
                        row={row.row}
                        text={row.cells[column] ?? ''}
                        tone={isWrong ? 'error' : own.length > 0 ? 'warning' : undefined}
                        isCorrected={Object.hasOwn(settings.corrections, `${row.row}:${column}`)}
                        list={settings.columns[column] === 'className' ? listId : undefined}
                        onText={(text) => onChange({ corrections: { [`${row.row}:${column}`]: text } })}
                      />
                    </td>
                  );
                })}
              </tr>
              {(findings.length > 0 || row.result === 'excluded') && (
                <tr className="pi-below">
                  <td />
                  <td colSpan={shown.length + 1}>
                    <div className="pi-found">
                      <RowFindings findings={findings} answers={settings.answers} onChange={onChange} />
                      <ExcludeButton
                        row={row.row}
                        isOut={settings.excluded.includes(row.row)}
                        onChange={onChange}
                      />
                    </div>
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="st-muted pi-none">{t('check.noneShown')}</p>}
      <datalist id={listId}>
        {classNames.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
}

function ExcludeButton({
  row,
  isOut,
  onChange,
}: {
  readonly row: number;
  readonly isOut: boolean;
  readonly onChange: (change: PeopleSettingsChange) => void;
}) {
  return (
    <Button
      variant="quiet"
      aria-label={t(isOut ? 'check.includeRow' : 'check.excludeRow', { row })}
      onClick={() => onChange({ excluded: { [row]: !isOut } })}
    >
      {t(isOut ? 'check.include' : 'check.exclude')}
    </Button>
  );
}
