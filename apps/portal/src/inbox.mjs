import { existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { take } from './take.mjs';

function answer(path, value) {
  writeFileSync(`${path}.new`, JSON.stringify(value));
  renameSync(`${path}.new`, path);
}

/** Takes packages that lie whole in the folder, in the order of their numbers, and answers beside them. */
export function lookInto(inbox, storeOf) {
  if (!existsSync(inbox)) return;
  for (const code of readdirSync(inbox).filter((name) => /^[0-9]{1,12}$/.test(name))) {
    const folders = readdirSync(join(inbox, code))
      .filter((name) => /^[0-9]{8}$/.test(name))
      .sort();
    const store = storeOf(code);
    for (const name of folders) {
      const folder = join(inbox, code, name);
      if (!existsSync(join(folder, 'manifest.json')) || existsSync(join(folder, 'ack.json'))) continue;
      for (const file of readdirSync(folder))
        if (file.endsWith('.ndjson')) store.putFile(Number(name), file, readFileSync(join(folder, file)));
      store.putFile(Number(name), 'manifest.json', readFileSync(join(folder, 'manifest.json')));
      const ack = take(store, Number(name));
      if (ack.outcome !== 'waiting') answer(join(folder, 'ack.json'), ack);
    }
    answer(join(inbox, code, 'counts.json'), store.counts());
  }
}
