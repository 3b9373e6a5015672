import { asTimeOfDay, minutesOf, timeOfMinutes } from '@zhurnal/rules';
import type { ImportMapping, PlanLine } from '@zhurnal/rules';
import type { TimetableFile } from '../files/index.js';
import type { ImportFacts, KnownBells } from './import-facts.js';
import { decisionAbout } from './import-mapping.js';
import type { ChangedSlot, NewLink } from './import-plan.js';

/** When a slot begins and ends. */
export interface SlotTimes {
  readonly number: number;
  readonly startsAt: string;
  readonly endsAt: string;
}

export interface PlannedBells {
  readonly scheduleId: string;
  /** By key of the file's slot. */
  readonly slots: ReadonlyMap<string, SlotTimes>;
  readonly newBells: {
    readonly id: string;
    readonly name: string;
    readonly slots: readonly SlotTimes[];
  } | null;
  readonly newSlots: readonly SlotTimes[];
  readonly changedSlots: readonly ChangedSlot[];
  readonly links: readonly NewLink[];
  readonly creates: readonly PlanLine[];
  readonly changes: readonly PlanLine[];
  /** What the file and the mapping told, for the next time. */
  readonly told: Readonly<Record<string, readonly [string, string]>>;
}

const FIRST_BELL = 8 * 60 + 30;
const LESSON = 45;
const BREAK = 10;
const LAST_MINUTE = 24 * 60 - 1;

interface ToldSlot {
  readonly key: string;
  readonly number: number;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}

const minutes = (time: string | null | undefined): number | undefined => {
  const read = time ? asTimeOfDay(time) : undefined;
  return read === undefined ? undefined : minutesOf(read);
};

function listTold(file: TimetableFile, mapping: ImportMapping): readonly ToldSlot[] {
  return file.slots.map(({ key, name, number, startsAt, endsAt }) => {
    const decided = decisionAbout(mapping.bells, { key, name }) ?? mapping.bells?.[String(number)];
    return { key, number, startsAt: decided?.[0] ?? startsAt, endsAt: decided?.[1] ?? endsAt };
  });
}

/**
 * Gives every slot its times: what is told, else what the school has, else lessons of 45 minutes and breaks of ten
 * from 08:30 on. A lesson whose end nobody tells ends after 45 minutes, and never after the next begins.
 */
export function fillTimes(
  told: readonly ToldSlot[],
  known: KnownBells | undefined,
): readonly (ToldSlot & SlotTimes)[] {
  const step = Math.min(LESSON + BREAK, Math.floor((LAST_MINUTE - FIRST_BELL) / Math.max(1, told.length)));
  const usual = new Map(known?.slots.map((slot) => [slot.number, slot]));
  let free = FIRST_BELL;
  return told.map((slot, at) => {
    const had = usual.get(slot.number);
    const begins = minutes(slot.startsAt) ?? minutes(had?.startsAt) ?? Math.min(free, LAST_MINUTE - 1);
    const next = minutes(told[at + 1]?.startsAt);
    const limit = next !== undefined && next > begins ? next : LAST_MINUTE;
    const hadEnd =
      slot.startsAt === null || slot.startsAt === had?.startsAt ? minutes(had?.endsAt) : undefined;
    const toldEnd = minutes(slot.endsAt) ?? hadEnd;
    const length = Math.min(LESSON, step);
    const ends = toldEnd !== undefined && toldEnd > begins ? toldEnd : Math.min(begins + length, limit);
    free = ends + Math.min(BREAK, Math.max(0, step - length));
    return { ...slot, startsAt: timeOfMinutes(begins) ?? '00:00', endsAt: timeOfMinutes(ends) ?? '23:59' };
  });
}

/** Does the schedule have all the slots, with the times that are told? */
function agrees(bells: KnownBells, told: readonly ToldSlot[]): boolean {
  return told.every(({ number, startsAt, endsAt }) => {
    const slot = bells.slots.find((one) => one.number === number);
    return slot && (startsAt ?? slot.startsAt) === slot.startsAt && (endsAt ?? slot.endsAt) === slot.endsAt;
  });
}

const show = ([start, end]: readonly [string, string]): string => `${start}–${end}`;

function freeName(wanted: string, taken: readonly string[]): string {
  let name = wanted;
  for (let number = 2; taken.includes(name); number += 1) name = `${wanted} (${number})`;
  return name;
}

/** Finds or makes the bell schedule of a file and compares its times with last time's. */
export function planBells(
  file: TimetableFile,
  facts: ImportFacts,
  mapping: ImportMapping,
  timetable: string,
  newId: () => string,
): PlannedBells {
  const told = listTold(file, mapping);
  const link = facts.links.find(({ kind, sourceKey }) => kind === 'bells' && sourceKey === timetable);
  const linked = facts.bellSchedules.find(({ id }) => id === link?.objectId);
  const known = linked ?? facts.bellSchedules.find((bells) => agrees(bells, told));
  const filled = fillTimes(told, known);
  const toldNow: Record<string, readonly [string, string]> = {};
  for (const [at, { number, startsAt, endsAt }] of filled.entries()) {
    if (told[at]?.startsAt != null) toldNow[String(number)] = [startsAt, endsAt];
  }
  if (!known) {
    const name = freeName(
      timetable,
      facts.bellSchedules.map((bells) => bells.name),
    );
    const id = newId();
    const slots = filled.map(({ number, startsAt, endsAt }) => ({ number, startsAt, endsAt }));
    return {
      scheduleId: id,
      slots: new Map(filled.map((slot) => [slot.key, slot])),
      newBells: { id, name, slots },
      newSlots: [],
      changedSlots: [],
      links: [{ kind: 'bells', sourceKey: timetable, objectId: id }],
      creates: [
        {
          kind: 'bells',
          label: name,
          after: slots.map((slot) => show([slot.startsAt, slot.endsAt])).join(', '),
        },
      ],
      changes: [],
      told: toldNow,
    };
  }
  const slots = new Map<string, SlotTimes>();
  const newSlots: SlotTimes[] = [];
  const changedSlots: ChangedSlot[] = [];
  for (const { key, number, startsAt, endsAt } of filled) {
    const has = known.slots.find((slot) => slot.number === number);
    const tells = toldNow[String(number)];
    const toldBefore = facts.remembered.bells[String(number)];
    const isNews = tells !== undefined && (toldBefore === undefined || show(toldBefore) !== show(tells));
    if (!has) newSlots.push({ number, startsAt, endsAt });
    else if (isNews && show(tells) !== show([has.startsAt, has.endsAt])) {
      changedSlots.push({ id: has.id, number, before: [has.startsAt, has.endsAt], after: tells });
    }
    const stays = has && !changedSlots.some((slot) => slot.id === has.id);
    slots.set(key, stays ? has : { number, startsAt, endsAt });
  }
  return {
    scheduleId: known.id,
    slots,
    newBells: null,
    newSlots,
    changedSlots,
    links: linked ? [] : [{ kind: 'bells', sourceKey: timetable, objectId: known.id }],
    creates: newSlots.map((slot) => {
      return {
        kind: 'bells',
        label: `${known.name}, ${slot.number}`,
        after: show([slot.startsAt, slot.endsAt]),
      };
    }),
    changes: changedSlots.map(({ number, before, after }) => {
      return { kind: 'bells', label: `${known.name}, ${number}`, before: show(before), after: show(after) };
    }),
    told: toldNow,
  };
}
