import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import type { FileStore } from './files.js';
import { PortalFault } from './transport.js';

const isMissing = (error: unknown): boolean => (error as { code?: unknown }).code === 'ENOENT';

async function orMissing<T>(work: Promise<T>, missing: T): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isMissing(error)) return missing;
    throw new PortalFault(`the folder cannot be used: ${(error as Error).message}`);
  }
}

/** A folder of this machine: a disk that is carried over, or one that both sides share. */
export const FOLDER: FileStore = {
  ensureFolder: async (path) => void (await orMissing(mkdir(path, { recursive: true }), undefined)),
  read: (path) => orMissing<Buffer | undefined>(readFile(path), undefined),
  write: async (path, bytes) => {
    try {
      await writeFile(`${path}.part`, bytes);
      await rename(`${path}.part`, path);
    } catch (error) {
      throw new PortalFault(`the folder cannot be written: ${(error as Error).message}`);
    }
  },
  list: (path) => orMissing<readonly string[]>(readdir(path), []),
  close: () => Promise.resolve(),
};
