const FIGURES = ['integer', 'decimal', 'percent'];
const squeeze = (text) => text.replaceAll(/\s+/g, '');

/** A cell as it is written in Russian. */
function sayCell(cell, kind) {
  if (cell === null) return '';
  if (kind === 'day') return cell.split('-').reverse().join('.');
  return kind === 'decimal' || kind === 'percent' ? cell.replace('.', ',') : cell;
}

/** The rows of a table, the last ones its totals. */
function rowsOf({ columns, cells, totals }) {
  const all = [...cells, ...totals];
  return Array.from({ length: all.length / columns.length }, (_, at) =>
    all.slice(at * columns.length, (at + 1) * columns.length),
  );
}

/** The workbook: every figure as a number, everything else as it is said; its sheets stand in the order of the tables. */
export function compareBook({ tables }, sheets) {
  const faults = [];
  let compared = 0;
  // A workbook has a sheet at least, if an empty one.
  if (sheets.size !== Math.max(tables.length, 1))
    faults.push(`the workbook has ${sheets.size} sheets for ${tables.length} tables`);
  const taken = new Set();
  for (const table of tables) {
    const name = [...sheets.keys()].find(
      (one) => !taken.has(one) && sameTable(table, sheets.get(one) ?? [], one),
    );
    if (name === undefined) {
      faults.push(`the workbook has no sheet «${table.title}» with these figures`);
      continue;
    }
    taken.add(name);
    compared += rowsOf(table)
      .flat()
      .filter((cell) => cell !== null && cell !== '').length;
  }
  return { compared, faults };
}

/** A day as LibreOffice writes it: as the workbook asks, or by the habit of its own language. */
function daysOf(day) {
  const [year, month, date] = day.split('-');
  return [day, `${date}.${month}.${year}`, `${month}/${date}/${year}`];
}

/** Whether a sheet is a table: by its name, its heads and every cell. */
function sameTable(table, [, ...lines], name) {
  const plain = table.title.replaceAll(/[\\/?*[\]:]/g, ' ').trim();
  if (!plain.startsWith(name.replace(/ \d+$/, '').slice(0, 24))) return false;
  const rows = rowsOf(table);
  return rows.every((row, line) =>
    row.every((cell, at) => {
      const told = lines[line]?.[at] ?? '';
      if (cell === null || cell === '') return told === '';
      const kind = table.kinds[at];
      if (FIGURES.includes(kind)) return told !== '' && Number(told) === Number(cell);
      return kind === 'day' ? daysOf(cell).includes(told) : told === cell;
    }),
  );
}

/** The text: every row stands there as it is said, in the order of the tables. */
export function compareCsv({ tables }, lines) {
  const faults = [];
  let compared = 0;
  let from = 0;
  for (const table of tables)
    for (const row of rowsOf(table)) {
      const said = row.map((cell, at) => sayCell(cell, table.kinds[at]));
      const at = lines.findIndex(
        (line, place) => place >= from && said.every((cell, column) => (line[column] ?? '') === cell),
      );
      if (at === -1) faults.push(`the text lacks «${said.join(' | ')}»`);
      else {
        from = at + 1;
        compared += said.filter((cell) => cell !== '').length;
      }
    }
  return { compared, faults };
}

/** The paper: every row stands there as it is said, in the order of the tables; its first cells may be those of the row above. */
export function comparePaper({ tables }, paper) {
  const faults = [];
  let compared = 0;
  let from = 0;
  for (const table of tables) {
    let above = [];
    for (const row of rowsOf(table)) {
      const said = row.map((cell, at) => sayCell(cell, table.kinds[at]));
      const found = findRow(paper, said, above, from);
      if (found === undefined) faults.push(`the paper lacks «${said.join(' | ')}»`);
      else {
        from = found;
        compared += said.filter((cell) => cell !== '').length;
      }
      above = said;
    }
  }
  return { compared, faults };
}

/** Where a row ends: the nearest place where all of it stands, or all but first cells that the row above has too. */
function findRow(paper, said, above, from) {
  const same = said.findIndex((cell, at) => cell !== above[at]);
  const ends = Array.from({ length: Math.max(same, 0) + 1 }, (_, skipped) => {
    const text = squeeze(said.slice(skipped).join(''));
    const at = paper.indexOf(text, from);
    return at === -1 ? [] : [at + text.length];
  }).flat();
  return ends.length === 0 ? undefined : Math.min(...ends);
}
