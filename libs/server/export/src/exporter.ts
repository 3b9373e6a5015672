import { Fault, dayIn, newId, systemActor, timeIn } from '@zhurnal/platform';
import type { AnyActor, Clock, Database, ReadTx, SchoolId, WriteTx } from '@zhurnal/platform';
import { DEFAULT_WORK_TYPES, addDays } from '@zhurnal/rules';
import { findYear, getSchool, regulationOf } from '@zhurnal/schooling';
import { Deliverer } from './deliverer.js';
import { FORMAT, pack, packState, sha256 } from './packing.js';
import type { KnownRow, Manifest, PackageMode, Packed } from './packing.js';
import {
  FORGET_ROWS,
  KNOWN_ROWS,
  KNOW_ROWS,
  LAST_PACKAGES,
  LOCK,
  MADE,
  OF_DAY,
  SETTING,
  SUPERSEDE,
} from './packages.sql.js';
import { compareCounts } from './compare-counts.js';
import type { Comparison } from './compare-counts.js';
import { PortalCheck, PortalPackage, PortalPart } from './portal.entity.js';
import { FULL_OF_MONTH, TURN_NOT_SENT } from './portal.sql.js';
import { numberState } from './number-state.js';
import { readRaw } from './read-state.js';
import type { SettingRow } from './packages.sql.js';
import type { PortalState, RawState } from './read-state.js';

export type ExportCause = 'daily' | 'hand' | 'monthly' | 'year_turn';

export interface PackageRow extends Omit<PortalPackage, 'madeBy' | 'manifest'> {
  readonly madeBy: {
    readonly familyName: string;
    readonly givenName: string;
    readonly patronymic: string | null;
  } | null;
}

/** What a call of the exporter has come to. */
export interface ExportOutcome {
  /** The package that was made; null: the day had its own already. */
  readonly seq: number | null;
  readonly waiting: number;
  readonly fault: string;
}

/** Why a package is made, for whom, and under which id. */
interface Wish {
  readonly cause: ExportCause;
  readonly madeBy: string | null;
  readonly id: string;
}

/** Whether the day has a package for the cause; by hand, whether this very wish has one. */
const isThere = async (tx: ReadTx, day: string, { cause, id }: Wish): Promise<boolean> =>
  (await tx.find(cause === 'hand' ? MADE : OF_DAY, cause === 'hand' ? [id] : [day, cause])) !== undefined;

/** How often a package is begun anew when another one comes between. */
const TRIES = 4;
/** Lessons of so many days to come are told. */
const DAYS_AHEAD = 14;
/** So many differences of a comparison are kept one by one. */
const KEPT_DIFFERENCES = 200;
const JOB = systemActor('job:portal');

/** Makes packages for the portal and sends them. */
export class Exporter {
  readonly deliverer: Deliverer;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    secret: string,
  ) {
    this.deliverer = new Deliverer(db, clock, secret);
  }

  /** The current data of a day (G272-52): twice on one day is once, and what is on its way is sent again. */
  exportCurrent(schoolId: SchoolId): Promise<ExportOutcome> {
    return this.export(schoolId, 'delta', 'daily');
  }

  /** The whole year (G272-53): monthly, or after the turn of the year; twice on one day is once. */
  exportFull(schoolId: SchoolId, cause: 'monthly' | 'year_turn' = 'monthly'): Promise<ExportOutcome> {
    return this.export(schoolId, 'full', cause);
  }

  /**
   * What a school owes the portal at this hour: the package of the day, and in each month and after the turn of the year a full one
   * (G272-51, G272-54, G272-55).
   */
  async sendDue(schoolId: SchoolId): Promise<ExportOutcome | undefined> {
    const due = await this.db.read(JOB, schoolId, async (tx) => {
      const setting = await tx.find<SettingRow>(SETTING);
      if (!setting?.isOn) return undefined;
      const { timeZone } = await getSchool(tx);
      const now = this.clock.now();
      if (Number(timeIn(timeZone, now).slice(0, 2)) < setting.hour) return undefined;
      const day = dayIn(timeZone, now);
      const year = await findYear(tx, day);
      const isTurned = (await tx.find(TURN_NOT_SENT)) !== undefined;
      return { isTurned, isFull: !(await tx.find(FULL_OF_MONTH, [day, year?.id ?? null])) };
    });
    if (!due) return undefined;
    if (due.isTurned) await this.exportFull(schoolId, 'year_turn');
    else if (due.isFull) await this.exportFull(schoolId);
    return this.exportCurrent(schoolId);
  }

  /**
   * Makes a package, as far as the day has none for the cause, and sends what waits. By hand there may be many.
   *
   * @param id of the package: who is told of the same wish again makes nothing more
   */
  async export(
    schoolId: SchoolId,
    mode: PackageMode,
    cause: ExportCause,
    madeBy: string | null = null,
    id: string = newId(),
  ): Promise<ExportOutcome> {
    const seq = await this.make(schoolId, mode, { cause, madeBy, id });
    return { seq, ...(await this.deliverer.deliver(schoolId)) };
  }

  /** What the portal is to have now. */
  async state(schoolId: SchoolId, actor: AnyActor = JOB): Promise<PortalState> {
    const { raw, workTypes } = await this.read(schoolId);
    return numberState((work) => this.db.write(actor, schoolId, work), raw, workTypes);
  }

  /** Compares counts of class, subject and day here and on the portal, and keeps what differs. */
  async compare(schoolId: SchoolId, madeBy: string | null = null): Promise<Comparison> {
    const theirs = await this.deliverer.counts(schoolId);
    const comparison = compareCounts(await this.state(schoolId), theirs);
    const { differences, ...rest } = comparison;
    const kept = {
      ...rest,
      differenceCount: differences.length,
      differences: differences.slice(0, KEPT_DIFFERENCES),
    };
    await this.db.write(JOB, schoolId, (tx) =>
      tx.insert(PortalCheck, [{ id: newId(), ...kept, madeBy, madeAt: this.clock.now() }]),
    );
    return comparison;
  }

  private async make(schoolId: SchoolId, mode: PackageMode, wish: Wish): Promise<number | null> {
    const found = await this.db.read(JOB, schoolId, async (tx) => {
      const { timeZone } = await getSchool(tx);
      return isThere(tx, dayIn(timeZone, this.clock.now()), wish);
    });
    if (found) return null;
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const seq = await this.makeOnce(schoolId, mode, wish);
      if (seq !== undefined) return seq;
    }
    throw new Fault('UNAVAILABLE', 'Others make packages of this school: try again in a moment.');
  }

  /** Undefined: meanwhile another package was made, of a state that may be newer than what was read here. */
  private async makeOnce(
    schoolId: SchoolId,
    mode: PackageMode,
    wish: Wish,
  ): Promise<number | null | undefined> {
    const { raw, year, day, workTypes, seen } = await this.read(schoolId);
    const state = await numberState((work) => this.db.write(JOB, schoolId, work), raw, workTypes);
    return this.db.write(JOB, schoolId, async (tx) => {
      await tx.find(LOCK);
      if (await isThere(tx, day, wish)) return null;
      const setting = await tx.find<SettingRow>(SETTING);
      if (!setting || setting.target === '' || setting.schoolCode === '')
        throw new Fault('BAD_REQUEST', 'The portal is not set up.');
      const [last] = await tx.rows<PackageRow>(LAST_PACKAGES, [1]);
      if ((last?.seq ?? 0) !== seen) return undefined;
      const told = last?.answer
        ? (JSON.parse(last.answer) as { last_seq: number; outcome: string; manifest_sha256: string })
        : undefined;
      const isBroken =
        told !== undefined &&
        last?.state === 'made' &&
        (told.outcome === 'rejected' || told.manifest_sha256 !== last.sha256);
      const isFull = mode === 'full' || last === undefined || last.yearId !== year.id || isBroken;
      const seq = Math.max(last?.seq ?? 0, told?.last_seq ?? 0) + 1;
      const known = await tx.rows<KnownRow>(KNOWN_ROWS);
      const packed = packState(state.rows, known, isFull ? 'full' : 'delta', seq);
      const manifest: Manifest = {
        format: FORMAT,
        school_code: setting.schoolCode,
        academic_year: year.name,
        mode: isFull ? 'full' : 'delta',
        seq,
        prev_seq: last?.seq ?? 0,
        created_at: this.clock.now().toISOString(),
        parts: packed.parts.map(({ name, sha256: digest, count }) => ({ name, sha256: digest, count })),
      };
      await this.keep(tx, packed, manifest, {
        ...wish,
        day,
        yearId: year.id,
        replaced: state.replaced,
      });
      return seq;
    });
  }

  private async keep(
    tx: WriteTx,
    { parts, changed, gone }: Packed,
    manifest: Manifest,
    by: {
      readonly day: string;
      readonly yearId: string;
      readonly replaced: number;
    } & Wish,
  ): Promise<void> {
    const { id } = by;
    const text = JSON.stringify(manifest);
    const { seq, mode, prev_seq: prevSeq } = manifest;
    if (mode === 'full') await tx.rows(SUPERSEDE, [seq]);
    await tx.insert(PortalPackage, [
      {
        ...{ id, seq, prevSeq, mode, manifest: text, sha256: sha256(text) },
        ...by,
        rowCount: parts.reduce((sum, { count }) => sum + count, 0),
        ...{
          madeAt: this.clock.now(),
          state: 'made',
          triedAt: null,
          tries: 0,
          fault: '',
          answer: '',
          takenAt: null,
        },
      },
    ]);
    await tx.insert(
      PortalPart,
      parts.map(({ name, sha256: digest, count, bytes }) => ({
        id: newId(),
        packageId: id,
        name,
        sha256: digest,
        rowCount: count,
        content: pack(bytes),
      })),
    );
    await tx.rows(KNOW_ROWS, [
      changed.map(({ part }) => part),
      changed.map(({ uid }) => uid),
      changed.map(({ digest }) => digest),
      seq,
    ]);
    await tx.rows(FORGET_ROWS, [gone.map(({ part }) => part), gone.map(({ uid }) => uid)]);
  }

  private read(schoolId: SchoolId): Promise<{
    readonly raw: RawState;
    readonly year: { readonly id: string; readonly name: string };
    readonly day: string;
    readonly workTypes: ReadonlyMap<string, string>;
    /** The last package when it was read. */
    readonly seen: number;
  }> {
    const work = async (tx: Parameters<Parameters<Database['read']>[2]>[0]) => {
      const school = await getSchool(tx);
      const day = dayIn(school.timeZone, this.clock.now());
      const year = await findYear(tx, day);
      if (!year) throw new Fault('BAD_REQUEST', 'There is no school year.');
      const types = [...DEFAULT_WORK_TYPES, ...regulationOf(school.profile, day).workTypes.value];
      const workTypes = new Map(types.map(({ code, name }) => [code as string, name]));
      const [last] = await tx.rows<PackageRow>(LAST_PACKAGES, [1]);
      return {
        seen: last?.seq ?? 0,
        raw: await readRaw(tx, year.id, addDays(day as never, DAYS_AHEAD)),
        year,
        day,
        workTypes,
      };
    };
    return this.db.read(JOB, schoolId, work, { snapshot: true });
  }
}
