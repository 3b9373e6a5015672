import { valueOf } from './asc-content.js';
import type { AscContent, AscRecord } from './asc-content.js';
import { readMaskAxis } from './asc-masks.js';
import type { MaskAxis } from './asc-masks.js';
import type { FindingList } from './finding-list.js';
import { findTimeOfDay } from './slot-names.js';
import type { FileDay, FileSlot, FileTerm } from './timetable-file.js';
import { findWeekday } from './weekday-names.js';

/** Days, weeks, terms and slots of an aSc export. */
export interface AscGrid {
  readonly days: readonly FileDay[];
  readonly slots: readonly FileSlot[];
  readonly terms: readonly FileTerm[];
  readonly weekNames: readonly (string | null)[];
  readonly weekAxis: MaskAxis;
  readonly termAxis: MaskAxis;
}

/** The mask of one place alone: the key of a day or a term. */
export function maskAt(position: number, count: number): string {
  return '1'.padStart(position, '0').padEnd(count, '0');
}

function nameOf(record: AscRecord | undefined): string | null {
  return record === undefined ? null : valueOf(record, 'name') || valueOf(record, 'short') || null;
}

function readDays({ count, definitions }: MaskAxis, fallbackRow: number): readonly FileDay[] {
  return definitions.map((definition, index) => {
    const name = nameOf(definition) ?? String(index + 1);
    const short = definition === undefined ? '' : valueOf(definition, 'short');
    return {
      row: definition?.row ?? fallbackRow,
      key: maskAt(index + 1, count),
      name,
      weekday: findWeekday(name) ?? findWeekday(short),
    };
  });
}

/** A time of a slot; one that cannot be read is noted, a missing one is not. */
function readTime(record: AscRecord, attribute: string, name: string, findings: FindingList) {
  const text = valueOf(record, attribute);
  const time = findTimeOfDay(text);
  if (time === null && text !== '') findings.add('SLOT_TIME_UNREADABLE', record.row, name, { time: text });
  return time;
}

function readSlots(periods: readonly AscRecord[], findings: FindingList): readonly FileSlot[] {
  const slots = new Map<string, FileSlot>();
  for (const record of periods) {
    const { row } = record;
    const key = valueOf(record, 'period');
    const name = nameOf(record) ?? key;
    const first = slots.get(key);
    if (key === '') findings.add('NAME_MISSING', row, name || record.tag);
    else if (first) findings.add('DUPLICATE_ID', row, name, { id: key, first: String(first.row) });
    else {
      slots.set(key, {
        row,
        key,
        name,
        number: /^\d{1,2}$/.test(key) ? Number(key) : slots.size + 1,
        startsAt: readTime(record, 'starttime', name, findings),
        endsAt: readTime(record, 'endtime', name, findings),
      });
    }
  }
  return [...slots.values()].sort((a, b) => a.number - b.number);
}

/** Reads what the masks and periods of the export mean. A year of one term is an undivided year. */
export function readAscGrid(content: AscContent, findings: FindingList): AscGrid {
  const { card: cards } = content;
  const dayAxis = readMaskAxis(content.daysdef, cards, 'days', findings);
  const weekAxis = readMaskAxis(content.weeksdef, cards, 'weeks', findings);
  const termAxis = readMaskAxis(content.termsdef, cards, 'terms', findings);
  const firstCard = cards[0]?.row ?? 1;
  return {
    days: readDays(dayAxis, firstCard),
    slots: readSlots(content.period, findings),
    terms:
      termAxis.count < 2
        ? []
        : termAxis.definitions.map((definition, index) => ({
            row: definition?.row ?? firstCard,
            key: maskAt(index + 1, termAxis.count),
            number: index + 1,
            name: nameOf(definition),
          })),
    weekNames: weekAxis.count < 2 ? [null] : weekAxis.definitions.map(nameOf),
    weekAxis,
    termAxis,
  };
}
