const isTerminal = Boolean(process.stdout.isTTY);

// A closed terminal or pipe must not end the work that is being told about.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

export function say(line = '') {
  process.stdout.write(`${line}\n`);
}

/**
 * Runs one long step under its name: the name is written first, dots show life, the outcome ends the line.
 * The work may answer a few words for the end of the line; `undefined` stands for «done».
 */
export async function step(name, work) {
  const begun = performance.now();
  const margin = ' '.repeat(19);
  process.stdout.write(`  ${name.padEnd(16)} `);
  let isLineOpen = true;
  const add = (text) => {
    process.stdout.write(isLineOpen ? text : `${margin}${text}`);
    isLineOpen = true;
  };
  const dots = setInterval(() => add('.'), isTerminal ? 1000 : 5000);
  dots.unref();
  const note = (line) => {
    process.stdout.write(`${isLineOpen ? '\n' : ''}    ${line}\n`);
    isLineOpen = false;
  };
  try {
    const words = await work(note);
    add(`${words ?? 'done'} (${seconds(begun)})\n`);
  } catch (error) {
    add('failed\n');
    throw error;
  } finally {
    clearInterval(dots);
  }
}

/** Rows of words as a table with aligned columns; the first row is the heading. */
export function table(rows, indent = '  ') {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column] ?? '').length)));
  return rows
    .map(
      (row) =>
        indent +
        row
          .map((cell, column) => String(cell ?? '').padEnd(widths[column]))
          .join('  ')
          .trimEnd(),
    )
    .join('\n');
}
