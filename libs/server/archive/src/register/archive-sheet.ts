import type { Sheet, SheetColumn, SheetRow } from '@zhurnal/documents';
import type { Language } from '@zhurnal/rules';
import { archiveWords, fill } from '../words/words.js';
import type { ArchiveWords } from '../words/words.js';
import type { ArchiveAnswer, ArchiveClass, PrintedCopy } from './archive.graphql.js';

/** The registers that are handed over on paper: printed copies (G24-62 … G24-66), packages and where they lie (TKK-57, TKK-80). */
export const ARCHIVE_REGISTERS = ['prints', 'packages'] as const;
/** One of {@link ARCHIVE_REGISTERS}. */
export type ArchiveRegister = (typeof ARCHIVE_REGISTERS)[number];

/** Of which school and when, in its language. */
export interface RegisterPlace {
  readonly school: string;
  readonly language: Language;
  readonly timeZone: string;
}

const column = (key: string, title: string, width: number): SheetColumn => ({
  ...{ key, title, width },
  kind: 'text',
});

const joined = (...parts: readonly (string | null)[]): string => parts.filter(Boolean).join(', ');

/** A digest in two halves, so that a column of half its length holds it. */
const halved = (sha256: string): string => `${sha256.slice(0, 32)} ${sha256.slice(32)}`;

interface Saying {
  readonly words: ArchiveWords;
  readonly day: (day: string | null) => string;
  readonly instant: (instant: string) => string;
}

function rowOfPrint(print: PrintedCopy, number: number, { words, day, instant }: Saying): SheetRow {
  const what = print.sheet === 'summary' ? words.summary : words.journal;
  return {
    key: print.id,
    cells: [
      String(number),
      print.className,
      joined(what, print.isFinal ? null : words.unfinished),
      `${day(print.fromDay)} — ${day(print.toDay)}`,
      String(print.copyNumber),
      joined(print.printedBy, instant(print.printedAt)),
      halved(print.sha256),
      print.place,
      joined(print.signedBy, day(print.signedOn)),
    ],
  };
}

/** A row for every medium on which the package lies; one that says what is missing where there is none. */
function rowsOfClass({ classId, className, package: made }: ArchiveClass, say: Saying): readonly SheetRow[] {
  const { words, day, instant } = say;
  if (made === null) return [{ key: classId, cells: [className, words.notMade, '', '', '', '', '', ''] }];
  const of = [className, joined(made.name, instant(made.madeAt)), halved(made.sha256)];
  if (made.copies.length === 0) return [{ key: classId, cells: [...of, words.onNoMedium, '', '', '', ''] }];
  return made.copies.map((copy) => ({
    key: `${classId} ${copy.mediumId}`,
    cells: [
      ...of,
      ...[copy.label, copy.room, copy.holder, day(copy.putOn)],
      joined(day(copy.checkedOn), words[`outcome.${copy.outcome}` as keyof ArchiveWords] ?? null),
    ],
  }));
}

/** A register of the year for paper, to be signed. The last print stands last, as in a book. */
export function sheetOfRegister(
  register: ArchiveRegister,
  archive: ArchiveAnswer,
  { school, language, timeZone }: RegisterPlace,
): Sheet {
  const words = archiveWords(language);
  const stamp = new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const plain = new Intl.DateTimeFormat(language, { timeZone: 'UTC', dateStyle: 'short' });
  const say: Saying = {
    words,
    day: (day) => (day === null ? '' : plain.format(new Date(`${day}T00:00:00Z`))),
    instant: (instant) => stamp.format(new Date(instant)),
  };
  const year = archive.years.find(({ id }) => id === archive.yearId)?.name ?? '';
  const digest = column('sha256', words.digestColumn, 34);
  const isPrints = register === 'prints';
  const title = isPrints ? words.printRegister : words.packageRegister;
  return {
    title,
    head: [school, fill(words.registerYear, { year })],
    tables: [
      {
        key: register,
        title: '',
        columns: isPrints
          ? [
              column('number', '№', 4),
              column('class', words.class, 7),
              column('what', words.whatPrinted, 17),
              column('days', words.ofDays, 20),
              column('copy', words.copyNumber, 5),
              column('by', words.printedBy, 20),
              digest,
              column('place', words.keptAt, 20),
              column('signed', words.signedBy, 20),
            ]
          : [
              { ...column('class', words.class, 7), isOnce: true },
              { ...column('package', words.packageMade, 24), isOnce: true },
              { ...digest, isOnce: true },
              column('medium', words.medium, 16),
              column('room', words.room, 18),
              column('holder', words.holder, 16),
              column('put', words.putOn, 10),
              column('checked', words.checked, 18),
            ],
        rows: isPrints
          ? archive.prints.toReversed().map((print, at) => rowOfPrint(print, at + 1, say))
          : archive.classes.flatMap((one) => rowsOfClass(one, say)),
        totals: [],
      },
    ],
    notes: isPrints
      ? []
      : archive.media.map(({ label, room, holder, since }) =>
          fill(words.mediumNote, { label, room, holder, since: say.day(since) }),
        ),
    signatures: [words.director, words.deputy].map((office) => ({ office, name: '' })),
    isLandscape: true,
  };
}
