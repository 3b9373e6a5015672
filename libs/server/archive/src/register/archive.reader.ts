import { checkDueOn, isJournalFinished, judgeKeeping, linesFor, listNameOf } from '@zhurnal/rules';
import type { Day, KeptCopy, PersonName, Role } from '@zhurnal/rules';
import { notFound } from '@zhurnal/platform';
import type { Call, Clock, ReadTx } from '@zhurnal/platform';
import { getSchool, regulationOf } from '@zhurnal/schooling';
import { ARCHIVE_CLASSES, ARCHIVE_HEAD, CHECKS, MEDIA, PRINTS } from './archive.sql.js';
import type {
  ArchiveAnswer,
  ArchiveCheckRow,
  ArchiveClass,
  ArchiveMediumRow,
  PrintedCopy,
} from './archive.graphql.js';

interface Head {
  readonly today: Day;
  readonly year: { readonly id: string; readonly name: string } | null;
  readonly years: ArchiveAnswer['years'];
  readonly staff: readonly { readonly id: string; readonly name: PersonName }[];
}

interface CopyRow extends KeptCopy {
  readonly mediumId: string;
  readonly label: string;
  readonly holder: PersonName;
}

interface ClassRow {
  readonly classId: string;
  readonly className: string;
  readonly periods: readonly { readonly isClosed: boolean }[];
  readonly packageId: string | null;
  readonly packageName: string;
  readonly sha256: string;
  readonly size: number;
  readonly asOf: Date;
  readonly madeAt: Date;
  readonly madeBy: PersonName | null;
  readonly copies: readonly CopyRow[];
}

type Of<Row, Names extends string> = Omit<Row, Names> & Readonly<Record<Names, PersonName>>;

const CHANGES = [
  'keepArchiveMedium',
  'withdrawArchiveMedium',
  'saveClassPackage',
  'putPackageOnMedium',
  'notePrintedCopy',
  'uploadArchiveCheck',
] as const;

/** The clause by which the director and a deputy hold one copy each. */
const HOLDERS_CLAUSE = 'TKK-80';

const nameOrNone = (name: PersonName | null): string | null => (name === null ? null : listNameOf(name));

/** The registers over a year, null: the current one; undefined: there is no such year. Six statements, whatever the archive. */
export async function readArchive(
  tx: ReadTx,
  {
    now,
    yearId,
    roles,
  }: { readonly now: Date; readonly yearId: string | null; readonly roles: readonly Role[] },
): Promise<ArchiveAnswer | undefined> {
  const head = await tx.find<Head>(ARCHIVE_HEAD, [now, yearId]);
  if (!head?.year) return undefined;
  const { today, year } = head;
  const { profile } = await getSchool(tx);
  const namesHolders = regulationOf(profile, today).backupCopies.clause === HOLDERS_CLAUSE;
  const [classes, media, prints, checks] = await tx.together(() =>
    Promise.all([
      tx.rows<ClassRow>(ARCHIVE_CLASSES, [year.id, now]),
      tx.rows<Of<ArchiveMediumRow, 'holder'>>(MEDIA),
      tx.rows<Of<PrintedCopy, 'printedBy'> & { readonly printedAt: Date }>(PRINTS, [year.id]),
      tx.rows<
        Omit<ArchiveCheckRow, 'recordedBy' | 'checkedAt'> & {
          readonly recordedBy: PersonName | null;
          readonly checkedAt: Date;
        }
      >(CHECKS),
    ]),
  );
  return {
    today,
    yearId: year.id,
    years: head.years,
    namesHolders,
    classes: classes.map((row) => classOf(row, { today, namesHolders })),
    media: media.map((row) => ({ ...row, holder: listNameOf(row.holder) })),
    prints: prints.map((row) => ({
      ...row,
      printedBy: listNameOf(row.printedBy),
      printedAt: row.printedAt.toISOString(),
    })),
    checks: checks.map((row) => ({
      ...row,
      recordedBy: nameOrNone(row.recordedBy),
      checkedAt: row.checkedAt.toISOString(),
    })),
    staff: head.staff.map(({ id, name }) => ({ id, name: listNameOf(name) })),
    can: CHANGES.filter((operation) => linesFor(operation, roles).length > 0),
  };
}

/** The registers of the archive. */
export class ArchiveReader {
  constructor(private readonly clock: Clock) {}

  list(call: Call, yearId: string | null): Promise<ArchiveAnswer> {
    return call.read([], async (tx) => {
      const found = await readArchive(tx, { now: this.clock.now(), yearId, roles: call.actor.roles });
      if (!found) throw notFound();
      return found;
    });
  }
}

function classOf(row: ClassRow, at: { readonly today: Day; readonly namesHolders: boolean }): ArchiveClass {
  const { classId, className, packageId, copies } = row;
  const { state, isKept, wants } = judgeKeeping(packageId === null ? null : copies, at);
  return {
    classId,
    className,
    isFinished: isJournalFinished(row.periods),
    state,
    isKept,
    wants: [...wants],
    package:
      packageId === null
        ? null
        : {
            id: packageId,
            name: row.packageName,
            sha256: row.sha256,
            size: row.size,
            asOf: row.asOf.toISOString(),
            madeAt: row.madeAt.toISOString(),
            madeBy: nameOrNone(row.madeBy),
            copies: copies.map((copy) => ({
              mediumId: copy.mediumId,
              label: copy.label,
              room: copy.room,
              holder: listNameOf(copy.holder),
              putOn: copy.putOn,
              checkedOn: copy.checked?.on ?? null,
              outcome: copy.checked?.outcome ?? null,
              checkDueOn: checkDueOn(copy),
            })),
          },
  };
}
