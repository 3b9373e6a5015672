import type { LiveFound } from './judge-live.js';
import type { RowsFound } from './judge-rows.js';
import type { Cost } from './measure.js';
import type { Line } from './tally.js';

/** Everything that came out of the day. */
export interface Report {
  readonly cast: { readonly teachers: number; readonly classTeachers: number; readonly devices: number };
  readonly seconds: number;
  readonly requests: number;
  readonly commands: number;
  readonly acknowledged: number;
  readonly rows: readonly RowsFound[];
  readonly sums: Readonly<Record<string, number>>;
  /** Figures of screens that were compared with the tables. */
  readonly compared: number;
  readonly live: LiveFound;
  /** Questions of pages for which the play knows no example. */
  readonly strange: readonly string[];
  readonly lines: readonly Line[];
  readonly costs: readonly Cost[];
  /** Processor milliseconds of one request of the day. */
  readonly product: number;
  readonly database: number;
  readonly differences: readonly string[];
}

const cell = (text: string | number, width: number): string => String(text).padStart(width);

function printDocuments({ lines, costs }: Report): string[] {
  const byName = new Map(costs.map((cost) => [`${cost.app}/${cost.name}`, cost]));
  const heads = ['count', '304', 'lost', 'busy', 'errors', 'p50', 'p95', 'p99', 'stmts', 'node ms', 'db ms'];
  return [
    `${'document'.padEnd(32)}${heads.map((head) => cell(head, 9)).join('')}`,
    ...lines.map(({ app, name, count, unchanged, lost, busy, errors, p50, p95, p99 }) => {
      const cost = byName.get(`${app}/${name}`);
      const figures = [count, unchanged, lost, busy, errors.length, p50, p95, p99];
      const costly = cost ? [cost.statements, cost.product, cost.database] : ['', '', ''];
      return `${`${app} ${name}`.padEnd(32)}${[...figures, ...costly].map((figure) => cell(figure, 9)).join('')}`;
    }),
  ];
}

function printRows({ rows }: Report): string[] {
  const heads = ['told', 'rows', 'lost', 'doubled', 'trail'];
  return [
    `${'table'.padEnd(32)}${heads.map((head) => cell(head, 9)).join('')}`,
    ...rows.map(({ table, acknowledged, rows: count, lost, doubled, badTrail }) => {
      return `${table.padEnd(32)}${[acknowledged, count, lost, doubled, badTrail].map((figure) => cell(figure, 9)).join('')}`;
    }),
  ];
}

/** The report as people read it. */
export function printReport(report: Report): string {
  const { cast, live, differences } = report;
  const sums = Object.entries(report.sums).map(([what, count]) => `${what}: ${count}`);
  return [
    '',
    `${cast.teachers} teachers, ${cast.classTeachers} class teachers, ${cast.devices} devices of families; the day took ${report.seconds.toFixed(0)} s`,
    `${report.requests} requests, ${report.commands} commands, ${report.acknowledged} changes of rows acknowledged`,
    `processor of one request, average of the day: product ${report.product.toFixed(1)} ms, database ${report.database.toFixed(1)} ms`,
    '',
    ...printDocuments(report),
    '',
    ...printRows(report),
    '',
    sums.join(', '),
    `${report.compared} figures of screens compared with the tables`,
    `live: ${live.changes} changes told, ${live.listeners} open pages, ${live.expected} events due, ${live.missed} missed, ${live.uninvited} uninvited, ` +
      `${live.caughtUp} caught up after ${live.losses} lost streams, ${live.resets} resets; from the commit to the page p50 ${live.p50} ms, p95 ${live.p95} ms`,
    ...(report.strange.length > 0 ? [`not asked, for want of an example: ${report.strange.join(', ')}`] : []),
    '',
    differences.length === 0 ? 'No difference.' : `${differences.length} DIFFERENCES`,
    ...differences.map((words) => `  - ${words}`),
    '',
  ].join('\n');
}
