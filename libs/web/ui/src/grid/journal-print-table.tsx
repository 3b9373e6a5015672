import type { ReactNode } from 'react';
import { plainTextOf } from './cell-face.js';
import { EMPTY_CELL } from './grid-types.js';
import type { GridColumn, GridRow, GridStore } from './grid-types.js';
import { bandMonths, cutIntoSheets } from './place-period-columns.js';

/** One line of the facing sheet: what was taught. */
export interface PrintedTopic {
  readonly id: string;
  readonly date: string;
  readonly topic: string;
  readonly homework: string;
}

export interface PrintWords {
  readonly number: string;
  readonly name: string;
  readonly average: string;
  readonly date: string;
  readonly topic: string;
  readonly homework: string;
}

export interface JournalPrintTableProps {
  /** School, class, subject, period, teacher: stands above every sheet. */
  readonly heading: ReactNode;
  /** «Сформировано …», stands below every sheet. */
  readonly footing: ReactNode;
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly store: GridStore;
  readonly topics: readonly PrintedTopic[];
  readonly words: PrintWords;
  /** Lines for signatures: «Учитель», «Заместитель директора». */
  readonly signatures: readonly string[];
  /** What stands at the place of the seal: «М. П.». */
  readonly seal?: string;
}

/** Lesson columns that fit a landscape A4 sheet beside the names. */
const COLUMNS_PER_SHEET = 30;

/**
 * The journal as on paper: sheets of marks with the names on each, then the sheet of topics with signatures.
 * Heading and footing stand in the tables' own head and foot, which the browser repeats on every page.
 */
export function JournalPrintTable(props: JournalPrintTableProps) {
  const { heading, footing, columns, topics, words, signatures, seal } = props;
  const sheets = cutIntoSheets(columns, COLUMNS_PER_SHEET);
  return (
    <div className="zh-print">
      {sheets.map((sheet, index) => (
        <section key={sheet[0]?.id ?? index} className="zh-print-sheet">
          <MarksTable {...props} columns={sheet} isLast={index === sheets.length - 1} />
        </section>
      ))}
      <section className="zh-print-sheet">
        <table className="zh-print-topics">
          <thead>
            <PrintLine span={3}>{heading}</PrintLine>
            <tr>
              <th scope="col">{words.date}</th>
              <th scope="col">{words.topic}</th>
              <th scope="col">{words.homework}</th>
            </tr>
          </thead>
          <tfoot>
            <PrintLine span={3}>{footing}</PrintLine>
          </tfoot>
          <tbody>
            {topics.map(({ id, date, topic, homework }) => (
              <tr key={id}>
                <td>{date}</td>
                <td>{topic}</td>
                <td>{homework}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="zh-print-signatures">
          {signatures.map((signature) => (
            <p key={signature}>
              {signature} <i />
            </p>
          ))}
          {seal !== undefined && <p>{seal}</p>}
        </div>
      </section>
    </div>
  );
}

/** A line without frames across the whole table. */
function PrintLine({ span, children }: { readonly span: number; readonly children: ReactNode }) {
  return (
    <tr>
      <td className="zh-print-line" colSpan={span}>
        {children}
      </td>
    </tr>
  );
}

function MarksTable({
  heading,
  footing,
  rows,
  columns,
  store,
  words,
  isLast,
}: JournalPrintTableProps & { readonly isLast: boolean }) {
  const span = columns.length + (isLast ? 3 : 2);
  return (
    <table className="zh-print-marks">
      <colgroup>
        <col className="zh-print-number" />
        <col className="zh-print-name" />
        {columns.length > 0 && <col span={columns.length} />}
        {isLast && <col className="zh-print-average" />}
      </colgroup>
      <thead>
        <PrintLine span={span}>{heading}</PrintLine>
        <tr>
          <th rowSpan={3} scope="col">
            {words.number}
          </th>
          <th rowSpan={3} scope="col">
            {words.name}
          </th>
          {bandMonths(columns).map((band) => (
            <th key={band.from} colSpan={band.span} scope="colgroup">
              {band.label}
            </th>
          ))}
          {isLast && (
            <th rowSpan={3} scope="col">
              {words.average}
            </th>
          )}
        </tr>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" data-kind={column.kind}>
              {column.dayLabel}
            </th>
          ))}
        </tr>
        <tr>
          {columns.map((column) => (
            <td key={column.id}>
              {column.typeLetter}
              {column.weight !== '' && <sub>{column.weight}</sub>}
            </td>
          ))}
        </tr>
      </thead>
      <tfoot>
        <PrintLine span={span}>{footing}</PrintLine>
      </tfoot>
      <tbody>
        {rows.map((row) => {
          const { cells, average } = store.row(row.id);
          return (
            <tr key={row.id}>
              <td>{row.number}</td>
              <th scope="row">{row.name}</th>
              {columns.map(({ id, kind }) => (
                <td key={id} data-kind={kind}>
                  {plainTextOf(cells.get(id) ?? EMPTY_CELL)}
                </td>
              ))}
              {isLast && <td>{average.text}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
