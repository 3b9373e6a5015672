import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureFolder, writeWhole } from './folders.mjs';
import { asSentence, Sentence } from './sentence.mjs';

const makeSecret = () => randomBytes(24).toString('base64url');

/**
 * The secrets of this installation, made at the first call and readable by their owner only.
 * Other programs may keep their own entries in the same file: what is there is never replaced.
 */
export function installationSecrets(folder) {
  const file = join(ensureFolder(folder), 'secrets.json');
  let kept = {};
  if (existsSync(file)) {
    try {
      kept = JSON.parse(readFileSync(file, 'utf8'));
    } catch (error) {
      if (error instanceof SyntaxError)
        throw new Sentence(`${file} is not readable JSON. Put back a copy of it: it holds the passwords.`);
      throw asSentence(error);
    }
  }
  const whole = { superuserPassword: makeSecret(), applicationPassword: makeSecret(), ...kept };
  if (Object.keys(whole).length > Object.keys(kept).length)
    writeWhole(file, `${JSON.stringify(whole, null, 2)}\n`);
  else chmodSync(file, 0o600);
  return whole;
}
