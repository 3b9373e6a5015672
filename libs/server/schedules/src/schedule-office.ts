import { SCHEDULE_CODES, addDays, dueMoments, listNameOf, listScheduled } from '@zhurnal/rules';
import type { Day, PersonName, ScheduleCode, ScheduleFacts } from '@zhurnal/rules';
import { dayIn, instantIn, newId, notFound } from '@zhurnal/platform';
import type { Call, Clock, Refused } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import type { CameOut, ScheduleKinds } from './schedule-kind.js';
import type {
  RetryScheduleRunInput,
  ScheduleReceipt,
  ScheduleSaved,
  Schedules,
  SwitchScheduleInput,
} from './schedules.graphql.js';
import {
  COUNT_FAILED,
  LAST_RECEIPTS,
  ONE_RECEIPT,
  PUT_SWITCH,
  RETRY_NOW,
  SCHEDULE_HEAD,
  SWITCHES,
} from './schedules.sql.js';

const SHOWN = 100;
const AHEAD_DAYS = 100;
const NEXT = 3;

interface Head extends Omit<ScheduleFacts, 'calendar'> {
  readonly timeZone: string;
  readonly profile: string;
  readonly weekdays: ScheduleFacts['calendar']['weekdays'];
  readonly holidays: ScheduleFacts['calendar']['holidays'];
}

interface SwitchRow {
  readonly code: ScheduleCode;
  readonly isOn: boolean;
  readonly since: Date;
  readonly reason: string;
  readonly version: number;
}

/** A wish with the name of who had it; nulls: that person is no longer known. */
interface Wish extends Partial<PersonName> {
  readonly at: string;
  readonly reason: string;
}

interface ReceiptRow extends Pick<
  ScheduleReceipt,
  'id' | 'code' | 'occurrence' | 'state' | 'attempt' | 'lastError' | 'mayRetry'
> {
  readonly dueAt: Date;
  readonly begunAt: Date;
  readonly finishedAt: Date | null;
  readonly retryAt: Date | null;
  readonly cameOut: CameOut | null;
  readonly wish: Wish | null;
}

/** What people see of the calendar, and what they ask of it. */
export class ScheduleOffice {
  constructor(
    private readonly clock: Clock,
    private readonly kinds: ScheduleKinds,
  ) {}

  show(call: Call): Promise<Schedules> {
    return call.read([], async (tx) => {
      const now = this.clock.now();
      const today = dayIn('UTC', now) as Day;
      const last = addDays(today, AHEAD_DAYS);
      const head = await tx.find<Head>(SCHEDULE_HEAD, [today, last]);
      if (!head) throw notFound();
      const switches = await tx.rows<SwitchRow>(SWITCHES);
      const receipts = await tx.rows<ReceiptRow>(LAST_RECEIPTS, [SHOWN]);
      const count = await tx.find<{ failed: number }>(COUNT_FAILED);
      const { timeZone, profile, weekdays, holidays, years, periods, classes } = head;
      const owed = listScheduled(regulationOf(profile, dayIn(timeZone, now) as Day));
      const moments = dueMoments(
        (day) => regulationOf(profile, day),
        { calendar: { weekdays, holidays }, years, periods, classes },
        addDays(today, -1),
        last,
      ).map(({ code, day, minutes }) => ({ code, at: new Date(instantIn(timeZone, day, minutes)) }));
      return {
        kinds: SCHEDULE_CODES.map((code) => {
          const set = switches.find((one) => one.code === code);
          const lines = owed.filter((one) => one.code === code);
          const ahead = moments.filter((one) => one.code === code && one.at > now);
          const instants = [...new Set(ahead.map(({ at }) => at.toISOString()))].sort();
          return {
            code,
            clauses: [...new Set(lines.flatMap(({ clauses }) => clauses))],
            isOwed: lines.length > 0,
            isOffered: this.kinds.find(code) !== undefined,
            isOn: set?.isOn ?? this.kinds.find(code) !== undefined,
            reason: set?.reason ?? '',
            since: set?.since.toISOString() ?? null,
            next: instants.slice(0, NEXT),
            version: set?.version ?? 0,
          };
        }),
        receipts: receipts.map(shown),
        failed: count?.failed ?? 0,
      };
    });
  }

  /**
   * The next look through the calendar takes it up; what is done, or switched off, is not tried again, nor what fell due
   * before it was switched on: that is never made up.
   */
  retry(
    call: Call,
    { clientMutationId: key, id, reason: said }: RetryScheduleRunInput,
  ): Promise<ScheduleSaved | Refused> {
    const reason = said.trim();
    return call.write<ScheduleSaved | Refused>([], { key, content: { id, reason } }, async (tx) => {
      if (reason === '') return { code: 'INVALID_VALUE' };
      const receipt = await tx.find<{ isTaken: boolean }>(ONE_RECEIPT, [id]);
      if (!receipt) throw notFound();
      if (!receipt.isTaken) return { code: 'CONFLICT' };
      const [again] = await tx.rows<ScheduleSaved>(RETRY_NOW, [
        ...[id, this.clock.now(), newId()],
        ...[reason, call.actor.personId],
      ]);
      return again ?? { code: 'CONFLICT' };
    });
  }

  switch(call: Call, input: SwitchScheduleInput): Promise<ScheduleSaved | Refused> {
    const { clientMutationId: key, code, isOn, expectedVersion } = input;
    const reason = input.reason.trim();
    return call.write<ScheduleSaved | Refused>(
      [],
      { key, content: { code, isOn, reason, expectedVersion } },
      async (tx) => {
        if (reason === '' || !this.kinds.find(code)) return { code: 'INVALID_VALUE' };
        const { personId } = call.actor;
        const values = [newId(), code, isOn, this.clock.now(), reason, personId, expectedVersion];
        const [saved] = await tx.rows<ScheduleSaved>(PUT_SWITCH, values);
        return saved ?? { code: 'STALE_VERSION' };
      },
    );
  }
}

function shown({ cameOut, wish, ...row }: ReceiptRow): ScheduleReceipt {
  return {
    ...row,
    dueAt: row.dueAt.toISOString(),
    begunAt: row.begunAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    retryAt: row.retryAt?.toISOString() ?? null,
    wished: wish && {
      at: new Date(wish.at).toISOString(),
      by: wish.familyName ? listNameOf(wish as PersonName) : '',
      reason: wish.reason,
    },
    reports: (cameOut?.reports ?? []).map(({ id, classId }) => ({ id, classId })),
    words: [...(cameOut?.words ?? [])],
  };
}
