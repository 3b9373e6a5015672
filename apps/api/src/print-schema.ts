import { readFileSync, writeFileSync } from 'node:fs';
import { printContract } from './schema.js';

const file = new URL(import.meta.resolve('@zhurnal/contract/schema.graphql'));
const printed = await printContract();

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') === printed)
    process.stdout.write('The contract file is what the server offers.\n');
  else {
    process.stderr.write(
      'libs/contract/schema.graphql is not what the server offers: run "npm run schema" and commit the difference.\n',
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, printed);
  process.stdout.write(`Wrote ${file.pathname}\n`);
}
