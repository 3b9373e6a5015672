import { memo } from 'react';
import type { CSSProperties } from 'react';
import type { GridColumn } from './grid-types.js';
import { bandMonths } from './place-period-columns.js';

/** The grid's own words; the app gives them in the reader's language. */
export interface GridWords {
  /** Name of the grid: «Журнал, 7 «Б», алгебра, I четверть». */
  readonly label: string;
  /** Head of the names. */
  readonly name: string;
  /** Stubs of the three lines of the head: date, lesson, kind of work. */
  readonly date: string;
  readonly lesson: string;
  readonly work: string;
  /** Head of the averages, short, and its full name. */
  readonly average: string;
  readonly averageName: string;
}

export interface GridHeadProps {
  readonly columns: readonly GridColumn[];
  readonly columnFaces: readonly string[];
  readonly words: GridWords;
}

/** Width of a band, from the widths of its columns. */
function bandStyle(columns: readonly GridColumn[]): CSSProperties {
  const periods = columns.filter(({ kind }) => kind === 'period').length;
  return {
    inlineSize: `calc(${columns.length - periods} * var(--grid-column) + ${periods} * var(--grid-period))`,
  };
}

/** The two lines above the marks. The months only decorate: each column's name holds its whole date. */
export const GridHead = memo(function GridHead({ columns, columnFaces, words }: GridHeadProps) {
  return (
    <div role="rowgroup" className="zh-grid-head">
      <div className="zh-months" aria-hidden="true">
        {bandMonths(columns).map(({ label, from, span }) => (
          <div key={from} className="zh-month" style={bandStyle(columns.slice(from, from + span))}>
            <span>{label}</span>
          </div>
        ))}
      </div>
      <div role="row" className="zh-head-row" aria-rowindex={1}>
        <div role="columnheader" tabIndex={-1} className="zh-corner" aria-label={words.name}>
          <b>{words.name}</b>
          <span>{words.date}</span>
          <span>{words.lesson}</span>
          <span>{words.work}</span>
        </div>
        {columns.map((column, index) => (
          <div
            key={column.id}
            role="columnheader"
            tabIndex={-1}
            className={`zh-head${columnFaces[index] ?? ''}`}
            aria-label={column.headline}
          >
            <span className="zh-day" data-lesson={column.lessonNumber ?? ''}>
              {column.dayLabel}
            </span>
            <span className="zh-type" data-weight={column.weight || undefined}>
              {column.typeLetter}
            </span>
          </div>
        ))}
        <div role="columnheader" tabIndex={-1} className="zh-average-head" aria-label={words.averageName}>
          {words.average}
        </div>
      </div>
    </div>
  );
});
