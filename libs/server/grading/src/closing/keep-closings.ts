import {
  plainText,
  CLOSE_PERIOD_RULES,
  REOPEN_PERIOD_RULES,
  firstObjection,
  refuse,
  reopeningEnds,
} from '@zhurnal/rules';
import type { Day, Refusal } from '@zhurnal/rules';
import { instantIn, newId, notFound } from '@zhurnal/platform';
import type { Actor, Call, Clock, Refused, WriteTx } from '@zhurnal/platform';
import type { ClassPeriod, PeriodClosings } from './closing.graphql.js';
import type {
  ArchiveYearInput,
  ClosePeriodInput,
  EndReopeningInput,
  ReopenPeriodInput,
  SealPeriodInput,
} from './closing.inputs.js';
import { listGaps, pageOfClosings, readClosings } from './closing.reader.js';
import type { ClosingsAsked, KnownClosings } from './closing.reader.js';
import {
  ADD_SEAL,
  ADD_SNAPSHOT,
  ARCHIVE,
  CLOSE,
  END_REOPENING,
  GROUP_OF_CLASS,
  LOCK_YEAR,
  REOPEN,
} from './closing.sql.js';
import { readLines, sealOf } from './seal-readers.js';

type Kept = PeriodClosings | Refused;

/** Closes periods of classes with a seal, opens them again by order, and archives the year. */
export class KeepClosings {
  constructor(private readonly clock: Clock) {}

  /** Closes a period that is over, after those before it, once nothing is missing that the regulation asks for. */
  close(call: Call, input: ClosePeriodInput): Promise<Kept> {
    return this.change(call, input, async (tx, known) => {
      const { year, periods } = known;
      const period = periodOf(periods, input);
      const gaps = await listGaps(tx, placeOf(period), year.regulation, this.clock.now());
      const required = gaps.filter(({ isRequired }) => isRequired).length;
      const objection = firstObjection(CLOSE_PERIOD_RULES, {
        today: year.today,
        endsOn: period.endsOn as Day,
        isClosed: period.closingId !== null,
        isYearArchived: year.archivedAt !== null,
        earlierOpen: firstOpenBefore(periods, period),
        requiredGaps: required,
        otherGaps: gaps.length - required,
        isConfirmed: input.isConfirmed,
      });
      if (objection) return objection;
      const closingId = newId();
      const { personId } = call.actor;
      const { classId, periodId } = period;
      await tx.rows(CLOSE, [closingId, classId, periodId, this.clock.now(), personId, gaps.length]);
      await this.seal(tx, call.actor, closingId, period);
      this.tell(tx, classId);
      return undefined;
    });
  }

  /** Opens one group of a closed period by an order, until the end of a day. */
  reopen(call: Call, input: ReopenPeriodInput): Promise<Kept> {
    return this.change(call, input, async (tx, { year, periods, reopenings }) => {
      const period = periodOf(periods, input);
      const { classId, groupId } = input;
      if (!(await tx.find(GROUP_OF_CLASS, [classId, groupId])))
        return refuse('NOT_FOUND', { params: { field: 'groupId' } });
      const [orderNumber, reason] = [plainText(input.orderNumber), plainText(input.reason)];
      const lastDay = input.lastDay as Day;
      const objection = firstObjection(REOPEN_PERIOD_RULES, {
        today: year.today,
        isClosed: period.closingId !== null,
        isYearArchived: year.archivedAt !== null,
        isOpened: reopenings.some(
          (one) => one.isOpen && one.groupId === groupId && one.closingId === period.closingId,
        ),
        orderNumber,
        orderedOn: input.orderedOn as Day,
        reason,
        lastDay,
      });
      if (objection) return objection;
      const until = reopeningEnds(lastDay, {
        instantOf: (day, minutes) => instantIn(year.timeZone, day, minutes),
      });
      await tx.rows(REOPEN, [
        newId(),
        period.closingId,
        groupId,
        period.startsOn,
        period.endsOn,
        orderNumber,
        input.orderedOn,
        reason,
        this.clock.now(),
        call.actor.personId,
        new Date(until),
      ]);
      this.tell(tx, classId, groupId);
      return undefined;
    });
  }

  /** Shuts what an order opened, before its time. */
  endReopening(call: Call, input: EndReopeningInput): Promise<Kept> {
    const { id, expectedVersion } = input;
    return this.change(call, input, async (tx, { reopenings }) => {
      const known = reopenings.find((one) => one.id === id);
      if (!known) return refuse('NOT_FOUND', { params: { field: 'id' } });
      const ended = await tx.rows(END_REOPENING, [
        id,
        this.clock.now(),
        call.actor.personId,
        expectedVersion,
      ]);
      if (ended.length === 0) return refuse('STALE_VERSION');
      this.tell(tx, known.classId, known.groupId);
      return undefined;
    });
  }

  /** Seals a closed period anew, after what was opened is shut again. */
  sealAnew(call: Call, input: SealPeriodInput): Promise<Kept> {
    return this.change(call, input, async (tx, { periods }) => {
      const period = periodOf(periods, input);
      if (period.closingId === null) return refuse('PERIOD_NOT_CLOSED');
      if (period.state === 'reopened') return refuse('PERIOD_REOPENED');
      if (period.state !== 'unsealed') return refuse('PERIOD_CLOSED');
      await this.seal(tx, call.actor, period.closingId, period);
      this.tell(tx, period.classId);
      return undefined;
    });
  }

  /** Archives the year, once every period of every class is closed and sealed. There is no way back. */
  archive(call: Call, input: ArchiveYearInput): Promise<Kept> {
    return this.change(call, input, async (tx, { year, periods }) => {
      if (year.archivedAt !== null) return refuse('YEAR_ARCHIVED');
      const open = periods.filter(({ state }) => state !== 'closed').length;
      if (open > 0 || periods.length === 0) return refuse('PERIODS_OPEN', { params: { count: `${open}` } });
      await tx.rows(ARCHIVE, [year.id, this.clock.now(), call.actor.personId]);
      tx.announce({ topic: 'settings', keys: ['school'] });
      return undefined;
    });
  }

  private async change(
    call: Call,
    input: { readonly clientMutationId: string } & ClosingsAsked,
    work: (tx: WriteTx, known: KnownClosings) => Promise<Refusal | undefined>,
  ): Promise<Kept> {
    const request = { key: input.clientMutationId, content: input };
    const { classId } = input;
    const targets = classId == null ? [] : [{ kind: 'class', id: classId } as const];
    return call.write<Kept>(targets, request, async (tx) => {
      const yearId = input.yearId ?? (await readClosings(tx, this.clock.now(), input)).year.id;
      if ((await tx.rows(LOCK_YEAR, [yearId])).length === 0)
        return refuse('NOT_FOUND', { params: { field: 'yearId' } });
      const objection = await work(tx, await readClosings(tx, this.clock.now(), input));
      if (objection) return objection;
      return pageOfClosings(await readClosings(tx, this.clock.now(), input), []);
    });
  }

  private async seal(
    tx: WriteTx,
    { personId }: Actor,
    closingId: string,
    period: ClassPeriod,
  ): Promise<void> {
    const { digest, payload, lessons, marks, absences } = sealOf(await readLines(tx, placeOf(period)));
    const id = newId();
    const counts = [lessons, marks, absences];
    await tx.rows(ADD_SEAL, [id, closingId, digest, ...counts, this.clock.now(), personId]);
    await tx.rows(ADD_SNAPSHOT, [id, payload]);
  }

  private tell(tx: WriteTx, classId: string, groupId?: string): void {
    const keys = groupId === undefined ? [] : ([`group:${groupId}`] as const);
    tx.announce({ topic: 'settings', keys: ['school', `class:${classId}`, ...keys] });
  }
}

const placeOf = ({ classId, periodId, startsOn: from, endsOn: to }: ClassPeriod) => ({
  classId,
  periodId,
  from,
  to,
});

function periodOf(
  periods: readonly ClassPeriod[],
  { classId, periodId }: { readonly classId: string; readonly periodId: string },
): ClassPeriod {
  const found = periods.find((one) => one.classId === classId && one.periodId === periodId);
  if (!found) throw notFound();
  return found;
}

/** The first period of the class before this one that is not closed. */
function firstOpenBefore(periods: readonly ClassPeriod[], { classId, startsOn }: ClassPeriod): string | null {
  const open = periods.find(
    (one) => one.classId === classId && one.startsOn < startsOn && one.closingId === null,
  );
  return open?.periodName ?? null;
}
