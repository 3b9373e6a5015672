import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { asSentence } from './sentence.mjs';

/** A log file that is set aside under `.1` when it has grown past the limit (bytes), so that two are kept. */
export function openLog(file, limit = 20 * 1024 * 1024) {
  let out;
  let size;
  const open = () => {
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      if (existsSync(file) && statSync(file).size >= limit) renameSync(file, `${file}.1`);
      out = openSync(file, 'a', 0o600);
      ({ size } = statSync(file));
    } catch (error) {
      throw asSentence(error);
    }
  };
  open();
  return {
    file,
    write(text) {
      try {
        size += writeSync(out, text);
      } catch {
        return; // A full disk must not end the server for the sake of its log.
      }
      if (size < limit) return;
      closeSync(out);
      open();
    },
    close: () => closeSync(out),
  };
}
