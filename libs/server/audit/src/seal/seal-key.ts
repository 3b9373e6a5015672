import { chmod, mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeKey, readSigner } from '@zhurnal/evidence';
import type { Config } from '@zhurnal/platform';

/** Who signs, in every note. */
export const SEAL_NAME = 'zhurnal-seal';

export type SealKey = ReturnType<typeof readSigner>;

/** Where the private key lies; undefined where this installation has no folder for it. */
function keyFileOf({ sealKeyFile, dataDir }: Config): string | undefined {
  return sealKeyFile ?? (dataDir === undefined ? undefined : join(dataDir, 'seal-key.pem'));
}

/** Where evidence is kept outside the database. */
export function evidenceFolderOf({ evidenceDir, dataDir }: Config): string | undefined {
  return evidenceDir ?? (dataDir === undefined ? undefined : join(dataDir, 'evidence'));
}

/** Makes the key where there is none: whole or not at all, and never in place of another one. */
async function makeKeyFile(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const made = await open(file, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return undefined;
    throw error;
  });
  if (!made) return;
  await made.writeFile(makeKey());
  await made.sync();
  await made.close();
  await chmod(file, 0o600);
}

/** The key that seals, made at the first use; a given file is only read. The public half lies beside the evidence. */
export async function openSealKey(config: Config): Promise<SealKey | undefined> {
  const file = keyFileOf(config);
  const folder = evidenceFolderOf(config);
  if (file === undefined || folder === undefined) return undefined;
  if (config.sealKeyFile === undefined) await makeKeyFile(file);
  const key = readSigner(SEAL_NAME, await readFile(file, 'utf8'));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'seal.pub'), `${key.published}\n`);
  return key;
}
