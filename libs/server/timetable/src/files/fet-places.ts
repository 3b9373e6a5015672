import { fieldOf, fieldsOf, isActive } from './fet-record.js';
import type { FetRecord } from './fet-record.js';
import type { FindingList } from './finding-list.js';
import type { FilePlacement, FileSlot } from './timetable-file.js';

/** Names of days and rooms and the slots in order, as far as placements need them. */
export interface FetGrid {
  readonly dayKeys: ReadonlySet<string>;
  readonly slots: readonly FileSlot[];
  readonly roomKeys: ReadonlySet<string>;
}

/** An activity to be placed. */
export interface PlacedActivity {
  readonly row: number;
  readonly id: string;
  readonly label: string;
  readonly duration: number;
}

interface Start {
  readonly row: number;
  readonly day: string;
  readonly hour: string;
}

interface RoomChoice {
  readonly weight: number;
  /** The room or rooms that would do; several are a choice nobody has made. */
  readonly named: readonly string[];
  /** The rooms taken together when the named one is virtual. */
  readonly real: readonly string[];
}

function weightOf(record: FetRecord): number {
  const weight = Number.parseFloat(fieldOf(record, 'Weight_Percentage'));
  return Number.isNaN(weight) ? 100 : weight;
}

function gather<T>(
  records: readonly FetRecord[],
  read: (record: FetRecord) => T | null,
): ReadonlyMap<string, T[]> {
  const byActivity = new Map<string, T[]>();
  for (const record of records.filter(isActive)) {
    const item = read(record);
    if (item === null) continue;
    const id = fieldOf(record, 'Activity_Id');
    const items = byActivity.get(id);
    if (items) items.push(item);
    else byActivity.set(id, [item]);
  }
  return byActivity;
}

/** Only a weight of 100 places an activity; less is a wish. Whether the place is locked for the solver is no matter. */
function readStart(record: FetRecord): Start | null {
  const day = fieldOf(record, 'Preferred_Day') || fieldOf(record, 'Day');
  const hour = fieldOf(record, 'Preferred_Hour') || fieldOf(record, 'Hour');
  return weightOf(record) < 100 || day === '' || hour === '' ? null : { row: record.row, day, hour };
}

/** A virtual room stands for the real ones that were chosen with it. */
function readRoomChoice(record: FetRecord): RoomChoice | null {
  const named = [...fieldsOf(record, 'Room'), ...fieldsOf(record, 'Preferred_Room')];
  return named.length === 0 ? null : { weight: weightOf(record), named, real: fieldsOf(record, 'Real_Room') };
}

/** Where the activities of a FET file stand. */
export class FetPlaces {
  private readonly starts: ReadonlyMap<string, readonly Start[]>;
  private readonly rooms: ReadonlyMap<string, readonly RoomChoice[]>;

  constructor(
    starts: readonly FetRecord[],
    roomChoices: readonly FetRecord[],
    private readonly grid: FetGrid,
    private readonly findings: FindingList,
  ) {
    this.starts = gather(starts, readStart);
    this.rooms = gather(roomChoices, readRoomChoice);
  }

  /** Activities that have a place. */
  get count(): number {
    return this.starts.size;
  }

  /** Reproaches places given to activities the file does not have. */
  objectToStrangers(activityIds: ReadonlySet<string>): void {
    for (const [id, [start]] of this.starts) {
      if (start && !activityIds.has(id)) {
        this.findings.add('UNKNOWN_LESSON', start.row, `Activity ${id}`, { lesson: id });
      }
    }
  }

  /** The periods of an activity: as many slots one after another as it lasts. Empty when it cannot be placed. */
  placementsOf(activity: PlacedActivity): readonly FilePlacement[] {
    const start = this.findStart(activity);
    if (start === null) return [];
    const { slots } = this.grid;
    const first = slots.findIndex(({ key }) => key === start.hour);
    const isDayKnown = this.grid.dayKeys.has(start.day);
    if (!isDayKnown) this.findings.add('UNKNOWN_DAY', start.row, activity.label, { day: start.day });
    if (first === -1) this.findings.add('UNKNOWN_SLOT', start.row, activity.label, { slot: start.hour });
    if (!isDayKnown || first === -1) return [];
    if (first + activity.duration > slots.length) {
      const params = { slot: start.hour, duration: String(activity.duration) };
      this.findings.add('PAST_LAST_SLOT', start.row, activity.label, params);
      return [];
    }
    const roomKeys = this.roomKeysOf(activity, start.row);
    return slots.slice(first, first + activity.duration).map((slot) => ({
      row: start.row,
      dayKey: start.day,
      slotKey: slot.key,
      weeks: [1],
      terms: [],
      roomKeys,
    }));
  }

  private findStart({ id, row, label, duration }: PlacedActivity): Start | null {
    const starts = this.starts.get(id) ?? [];
    const [start] = starts;
    if (!start) {
      if (this.count > 0) this.findings.add('LESSON_UNPLACED', row, label, { periods: String(duration) });
      return null;
    }
    const other = starts.find(({ day, hour }) => day !== start.day || hour !== start.hour);
    if (other) {
      const places = `${start.day} ${start.hour}, ${other.day} ${other.hour}`;
      this.findings.add('LESSON_PLACED_TWICE', other.row, label, { places });
    }
    return start;
  }

  /** The room of the weightiest wish: the solver writes its decision with full weight beside wishes of people. */
  private roomKeysOf({ id, label }: PlacedActivity, row: number): readonly string[] {
    const choices = this.rooms.get(id) ?? [];
    const single = choices.filter(({ named }) => named.length === 1);
    const weight = single.reduce((best, choice) => Math.max(best, choice.weight), 0);
    const best = single.filter((choice) => choice.weight === weight);
    const names = new Set(best.flatMap(({ named }) => named));
    if (choices.length > 0 && names.size !== 1) {
      const possible = [...new Set(choices.flatMap(({ named }) => named))].slice(0, 5);
      this.findings.add('ROOM_NOT_CHOSEN', row, label, { rooms: possible.join(', ') });
      return [];
    }
    const real = new Set(best.flatMap((choice) => choice.real));
    const rooms = [...(real.size > 0 ? real : names)];
    for (const room of rooms.filter((name) => !this.grid.roomKeys.has(name))) {
      this.findings.add('UNKNOWN_ROOM', row, label, { room });
    }
    return rooms;
  }
}
