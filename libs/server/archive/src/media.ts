import { copyFile, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '@zhurnal/rules';
import { writePdf } from '@zhurnal/documents';
import { checkPackage, sha256Of } from './class-package.js';
import type { ClassPackage } from './class-package.js';
import { archiveWords, fill } from './words/words.js';
import type { ArchiveWords } from './words/words.js';

/** A medium as it is mounted: where its packages lie, what is written on it, where it is kept and who answers for it. */
export interface Medium {
  readonly folder: string;
  readonly label: string;
  readonly place: string;
  readonly holder: string;
}

/** A package on a medium: what was found. */
export interface CheckedCopy {
  readonly name: string;
  readonly sha256: string | null;
  /** Files that are not what was put in; `absent`: the package is not there. */
  readonly faults: readonly string[];
  readonly isAbsent: boolean;
  /** Whole in itself, but not what the school put there; only the register knows. */
  readonly isReplaced?: boolean;
}

/** A medium and its packages. */
export interface CheckedMedium {
  readonly medium: Medium;
  readonly copies: readonly CheckedCopy[];
  /** Packages that were taken from another medium, where they are whole. */
  readonly mended: readonly string[];
}

const DIGEST = '.sha256';

/** Writes a package into folders, each with its digest beside it, as `sha256sum -c` reads it. */
export async function writePackage(
  { name, zip, sha256 }: ClassPackage,
  folders: readonly string[],
): Promise<void> {
  for (const folder of folders) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, name), zip);
    await writeFile(join(folder, name + DIGEST), `${sha256}  ${name}\n`);
  }
}

const readOr = (path: string): Promise<Buffer | undefined> =>
  readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });

/** Which packages lie in a folder. */
export const listPackages = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.zip')).sort();

async function checkCopy(folder: string, name: string, key: string | undefined): Promise<CheckedCopy> {
  const bytes = await readOr(join(folder, name));
  if (!bytes) return { name, sha256: null, faults: [], isAbsent: true };
  const sha256 = sha256Of(bytes);
  const written = (await readOr(join(folder, name + DIGEST)))?.toString('utf8').slice(0, 64);
  const { faults } = checkPackage(bytes, key);
  const outer = written === sha256 ? [] : [name + DIGEST];
  return { name, sha256, faults: [...faults, ...outer], isAbsent: false };
}

/**
 * Hashes every package of every medium anew. With `mend`, what is damaged or missing on one medium is copied from another
 * on which it is whole.
 */
export async function checkMedia(
  media: readonly Medium[],
  { key, mend = false }: { readonly key?: string | undefined; readonly mend?: boolean } = {},
): Promise<readonly CheckedMedium[]> {
  const names = [
    ...new Set((await Promise.all(media.map(({ folder }) => listPackages(folder)))).flat()),
  ].sort();
  const checked: CheckedMedium[] = [];
  for (const medium of media) {
    const copies: CheckedCopy[] = [];
    for (const name of names) copies.push(await checkCopy(medium.folder, name, key));
    checked.push({ medium, copies, mended: [] });
  }
  if (!mend) return checked;
  const isWhole = ({ faults, isAbsent }: CheckedCopy): boolean => faults.length === 0 && !isAbsent;
  return Promise.all(
    checked.map(async (one) => {
      const mended: string[] = [];
      for (const copy of one.copies.filter((each) => !isWhole(each))) {
        const source = checked.find(({ copies }) =>
          copies.some((each) => each.name === copy.name && isWhole(each)),
        );
        if (!source) continue;
        for (const end of ['', DIGEST])
          await copyFile(
            join(source.medium.folder, copy.name + end),
            join(one.medium.folder, copy.name + end),
          );
        mended.push(copy.name);
      }
      return { ...one, mended };
    }),
  );
}

/** What an act says of a package. */
function sayFound({ faults, isAbsent, isReplaced }: CheckedCopy, words: ArchiveWords): string {
  if (isAbsent) return words.absent;
  if (isReplaced) return words.replaced;
  return faults.length === 0 ? words.whole : fill(words.broken, { files: faults.join(', ') });
}

/** The act of a check, for the commission to sign. */
export function writeAct(
  checked: readonly CheckedMedium[],
  { at, language, timeZone }: { readonly at: Date; readonly language: Language; readonly timeZone: string },
): Promise<Buffer> {
  const words = archiveWords(language);
  const format = new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const checkedAt = fill(words.checkedAt, { at: format.format(at) });
  const sheet = {
    title: words.act,
    head: [
      checkedAt,
      ...checked.map(({ medium: { label, place, holder } }) => fill(words.place, { label, place, holder })),
    ],
    tables: checked.map(({ medium, copies }) => ({
      key: medium.label,
      title: `${words.medium} ${medium.label}`,
      columns: [
        { key: 'name', title: words.packageFile, kind: 'text' as const, width: 20 },
        { key: 'sha256', title: 'SHA-256', kind: 'text' as const, width: 64 },
        { key: 'outcome', title: words.outcome, kind: 'text' as const, width: 20 },
      ],
      rows: copies.map((copy) => ({
        key: copy.name,
        cells: [copy.name, copy.sha256, sayFound(copy, words)],
      })),
      totals: [],
    })),
    notes: [],
    signatures: [words.director, words.deputy].map((office) => ({ office, name: '' })),
    isLandscape: true,
  };
  const digest = sha256Of(JSON.stringify(sheet));
  const marks = {
    ...{ running: words.act, code: digest, madeAt: at, foot: [checkedAt, fill(words.digest, { digest })] },
    page: (number: number, count: number) => fill(words.page, { number, count }),
  };
  return writePdf(sheet, marks, { language, seal: words.seal });
}
