import { listFieldsOf } from '@zhurnal/rules';
import type { PeopleField, PeopleImportPreview } from '@zhurnal/rules';
import { Card, DateField, Select, Table } from '@zhurnal/web-ui';
import { Link } from 'react-router';
import { FileFindings } from './file-findings.js';
import { sayField, t } from './import-words.js';
import type { ImportState } from './use-import.js';

/** Rows offered as that of the headers. */
const HEADER_ROWS = 30;
const EXAMPLES = 3;

export interface StepProps {
  readonly preview: PeopleImportPreview;
  readonly importing: ImportState;
}

/** The sheet, the row of headers, and what each column means. */
export function ColumnsStep({ preview, importing }: StepProps) {
  const { settings, sheets, kind, titles, id } = preview;
  const { save } = importing;
  const choose = (column: number, field: PeopleField | null) =>
    save({ columns: titles.map((_, at) => (at === column ? field : (settings.columns[at] ?? null))) });
  const isDated = kind === 'students' || kind === 'subgroups';
  return (
    <>
      <FileFindings preview={preview} severities={['error', 'warning', 'note']} />
      <Card title={t('columns.title')}>
        <p className="st-muted">{t('columns.hint')}</p>
        <div className="pi-wish">
          {sheets.length > 1 && (
            <Select
              label={t('columns.sheet')}
              value={String(settings.sheet)}
              options={sheets.map(({ name, rowCount }, at) => ({
                value: String(at),
                label: t('columns.sheetOption', { name, count: rowCount }),
              }))}
              onChange={(event) => save({ sheet: Number(event.currentTarget.value) })}
            />
          )}
          <Select
            label={t('columns.header')}
            value={String(settings.headerRow)}
            options={[
              { value: '0', label: t('columns.noHeader') },
              ...listHeaderRows(settings.headerRow).map((row) => ({
                value: String(row),
                label: t('columns.headerOption', { row }),
              })),
            ]}
            onChange={(event) => save({ headerRow: Number(event.currentTarget.value) })}
          />
          {isDated && (
            <DateField
              label={t('columns.from')}
              hint={t('columns.fromHint')}
              value={settings.from}
              onChange={(event) => {
                const from = event.currentTarget.value;
                if (from !== '') save({ from });
              }}
            />
          )}
        </div>
        <Table
          caption={t('columns.table')}
          captionHidden
          rows={titles.map((title, column) => ({ title, column }))}
          rowKey={({ column }) => String(column)}
          columns={[
            { id: 'title', title: t('columns.ofFile'), isRowHeader: true, cell: ({ title }) => title },
            {
              id: 'meaning',
              title: t('columns.meaning'),
              cell: ({ title, column }) => (
                <select
                  className="zh-input"
                  aria-label={t('columns.meaningOf', { title })}
                  value={settings.columns[column] ?? ''}
                  onChange={(event) => {
                    const chosen = event.currentTarget.value;
                    choose(column, listFieldsOf(kind).find((field) => field === chosen) ?? null);
                  }}
                >
                  <option value="">{t('columns.none')}</option>
                  {listFieldsOf(kind).map((field) => (
                    <option key={field} value={field}>
                      {sayField(field)}
                    </option>
                  ))}
                </select>
              ),
            },
            {
              id: 'examples',
              title: t('columns.examples'),
              cell: ({ column }) => (
                <span className="pi-examples">{listExamples(preview, column).join(' · ')}</span>
              ),
            },
          ]}
        />
        <div className="zh-actions pi-forward">
          <Link className="zh-button" data-variant="primary" to={`/people/import/${id}/check`}>
            {t('columns.toCheck')}
          </Link>
        </div>
      </Card>
    </>
  );
}

function listHeaderRows(chosen: number): readonly number[] {
  const usual = Array.from({ length: HEADER_ROWS }, (_, at) => at + 1);
  return chosen > HEADER_ROWS ? [...usual, chosen] : usual;
}

function listExamples({ rows }: PeopleImportPreview, column: number): readonly string[] {
  const found = new Set<string>();
  for (const { cells } of rows) {
    const text = cells[column] ?? '';
    if (text !== '') found.add(text);
    if (found.size === EXAMPLES) break;
  }
  return [...found];
}
