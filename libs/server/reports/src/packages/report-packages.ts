import { setTimeout as pause } from 'node:timers/promises';
import type { PersonName, Role } from '@zhurnal/rules';
import { Fault, dayIn, isUuid, newId, notFound, systemActor } from '@zhurnal/platform';
import type {
  Call,
  Clock,
  Database,
  Log,
  OutboxEvent,
  PersonId,
  ReadTx,
  SchoolId,
  WriteTx,
} from '@zhurnal/platform';
import { getSchool } from '@zhurnal/schooling';
import type { ReportAsk, ReportSpan } from '../report.js';
import type { Reports } from '../reports.reader.js';
import { BEGIN_PART, CANCEL, CLASSES_OF_PERIODS, GO_ON, IS_WAITING, MADE, NOT_MADE } from './package.sql.js';
import { ONE_PACKAGE, PACKAGES, RUNS_OF_PACKAGE, TAKE_PART, TRY_AGAIN } from './package.sql.js';
import { ReportPackagePart, ReportPackageRow } from './report-package.entity.js';

/** Topic under which the reports of a package are made. */
export const PACKAGE_TOPIC = 'reports.package';

/** How many packages the page shows, and how many reports and periods one may have. */
const SHOWN = 10;
const MOST_CODES = 5;
const MOST_PERIODS = 8;
/** How often a report is begun, whatever became of it, before it counts as failed. */
const MOST_TRIES = 3;
/** Between two reports others have the database; ms. */
const PAUSE = 250;

/** A package as statements answer it. */
export interface PackageRow {
  readonly id: string;
  readonly codes: readonly string[];
  readonly periods: readonly string[];
  readonly asker: PersonName;
  readonly askedAt: Date;
  readonly cancelledAt: Date | null;
  readonly total: number;
  readonly made: number;
  readonly failed: number;
  /** Reports that were given for signing, that have a signature which holds, and that have one which does not or cannot be told. */
  readonly prepared: number;
  readonly signed: number;
  readonly doubtful: number;
  readonly lastMadeAt: Date | null;
}

interface ClassPeriod {
  readonly classId: string;
  readonly periodId: string;
  readonly from: string;
  readonly to: string;
}

/** A report that is to be made. */
type WantedPart = Pick<ReportPackagePart, 'code' | 'classId' | 'periodId' | 'fromDay' | 'toDay'>;

type TakenPart = Omit<ReportAsk, 'teacherId'> & {
  readonly id: string;
  readonly personId: PersonId;
  readonly roles: readonly Role[];
};

/** Reports of all classes, made in the background: one after the other, each in a transaction of its own. */
export class ReportPackages {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly reports: Reports,
    private readonly pauseMs = PAUSE,
  ) {}

  list(call: Call): Promise<PackageRow[]> {
    return call.read([], (tx) => tx.rows<PackageRow>(PACKAGES, [SHOWN]));
  }

  /** Notes which reports are to be made of which classes; they are made apart. */
  async ask(
    call: Call,
    key: string,
    wish: { readonly codes: readonly string[]; readonly periodIds: readonly string[] },
  ): Promise<PackageRow> {
    const codes = [...new Set(wish.codes)];
    const periodIds = [...new Set(wish.periodIds)];
    if (
      ![
        codes.length <= MOST_CODES,
        periodIds.length <= MOST_PERIODS,
        codes.length * periodIds.length > 0,
      ].every(Boolean)
    )
      throw new Fault('BAD_REQUEST', `1 to ${MOST_CODES} reports over 1 to ${MOST_PERIODS} periods.`);
    const spans = codes.map((code) => ({ code, span: this.spanOf(code) }));
    return this.change(call, key, { codes, periodIds }, async (tx) => {
      const id = newId();
      const parts = await this.partsOf(tx, spans, periodIds);
      if (parts.length === 0) throw new Fault('BAD_REQUEST', 'None of these periods has begun.');
      const { personId: askedBy, roles } = call.actor;
      const asked = {
        askedBy,
        askedAt: this.clock.now(),
        roles: [...roles],
        cancelledBy: null,
        cancelledAt: null,
      };
      await tx.insert(ReportPackageRow, [{ id, codes, periodIds, ...asked }]);
      await tx.insert(
        ReportPackagePart,
        parts.map((part, position) => ({
          ...{ id: newId(), packageId: id, position, ...part },
          ...{ state: 'waiting', tries: 0, runId: null, madeAt: null },
        })),
      );
      await tx.emit(PACKAGE_TOPIC, { packageId: id });
      return id;
    });
  }

  /** What is not made yet is not made; what was made stays. */
  cancel(call: Call, key: string, id: string): Promise<PackageRow> {
    return this.change(call, key, { id }, async (tx) => {
      await tx.rows(CANCEL, [id, call.actor.personId, this.clock.now()]);
      return id;
    });
  }

  /** What failed or was cancelled is made. */
  retry(call: Call, key: string, id: string): Promise<PackageRow> {
    return this.change(call, key, { id }, async (tx) => {
      await tx.rows(GO_ON, [id]);
      await tx.rows(TRY_AGAIN, [id]);
      await tx.emit(PACKAGE_TOPIC, { packageId: id });
      return id;
    });
  }

  /** The package and the runs that were made of it. */
  async find(call: Call, id: string) {
    if (!isUuid(id)) throw notFound();
    return call.read([], async (tx) => {
      const found = await findPackage(tx, id);
      const runs = await tx.rows<{ id: string; position: number; classId: string }>(RUNS_OF_PACKAGE, [id]);
      return { found, runs, school: await getSchool(tx) };
    });
  }

  /** Makes what waits in the school. Delivered twice it makes nothing twice: what is made waits no more. */
  async run({ schoolId }: Pick<OutboxEvent, 'schoolId'>): Promise<void> {
    while (await this.makeNext(schoolId as SchoolId)) await pause(this.pauseMs);
  }

  /** Makes what a process that was killed left behind, in every school. */
  async sweep(): Promise<void> {
    for (const { schoolId } of await this.db.listSchools()) {
      const waiting = await this.db.read(systemActor('reports'), schoolId, (tx) => tx.find(IS_WAITING));
      if (waiting) await this.run({ schoolId });
    }
  }

  /** Makes one report; false: there is none to be made, or another process is at it. */
  private async makeNext(schoolId: SchoolId): Promise<boolean> {
    const actor = systemActor('reports');
    const [begun] = await this.db.write(actor, schoolId, (tx) =>
      tx.rows<{ id: string; isToMake: boolean }>(BEGIN_PART, [MOST_TRIES]),
    );
    if (!begun?.isToMake) return begun !== undefined;
    const { id } = begun;
    try {
      return await this.db.write(actor, schoolId, async (tx) => {
        const part = await tx.find<TakenPart>(TAKE_PART, [id]);
        if (!part) return false;
        const { code, classId, periodId, from, to, personId, roles } = part;
        const ask = { code, classId, teacherId: null, studentId: null, periodId, from, to };
        const made = await this.reports.keep(tx, { personId, roles }, ask, null);
        await tx.rows(MADE, [id, made.id, this.clock.now()]);
        return true;
      });
    } catch (error) {
      this.log.error(error, 'a report of a package could not be made');
      await this.db.write(actor, schoolId, (tx) => tx.rows(NOT_MADE, [id, MOST_TRIES]));
      return true;
    }
  }

  /** Every report of every class that has one of the periods, of those that have begun; class by class. */
  private async partsOf(
    tx: ReadTx,
    spans: readonly { readonly code: string; readonly span: ReportSpan }[],
    periodIds: readonly string[],
  ): Promise<readonly WantedPart[]> {
    const { timeZone } = await getSchool(tx);
    const today = dayIn(timeZone, this.clock.now());
    const known = await tx.rows<ClassPeriod>(CLASSES_OF_PERIODS, [periodIds]);
    if (known.length === 0) throw notFound();
    const begun = known.filter(({ from }) => from <= today);
    const none = { periodId: null, fromDay: null, toDay: null };
    return [...new Set(begun.map(({ classId }) => classId))].flatMap((classId) =>
      spans.flatMap(({ code, span }): readonly WantedPart[] => {
        if (span === 'today') return [{ code, classId, ...none }];
        return begun
          .filter((one) => one.classId === classId)
          .map(({ periodId, from, to }) =>
            span === 'period'
              ? { code, classId, ...none, periodId }
              : { code, classId, ...none, fromDay: from, toDay: to < today ? to : today },
          );
      }),
    );
  }

  private spanOf(code: string): ReportSpan {
    const definition = this.reports.definitions.find((one) => one.code === code);
    if (!definition?.places.includes('class'))
      throw new Fault('BAD_REQUEST', `There is no report ${code} of a class.`);
    return definition.span;
  }

  private async change(
    call: Call,
    key: string,
    content: Readonly<Record<string, unknown>>,
    work: (tx: WriteTx) => Promise<string>,
  ): Promise<PackageRow> {
    const { id } = await call.write<{ id: string }>([], { key, content }, async (tx) => {
      const asked = content['id'];
      if (typeof asked === 'string') await findPackage(tx, asked);
      return { id: await work(tx) };
    });
    return call.read([], (tx) => findPackage(tx, id));
  }
}

async function findPackage(tx: ReadTx, id: string): Promise<PackageRow> {
  const found = isUuid(id) ? await tx.find<PackageRow>(ONE_PACKAGE, [id]) : undefined;
  if (!found) throw notFound();
  return found;
}
