import type { FileFault, FindingList } from './finding-list.js';
import { FILE_LIMITS } from './limits.js';
import type { XmlElement, XmlListener } from './walk-xml.js';

/** The elements of an aSc export that are read; everything is in their attributes. */
const TAGS = [
  'period',
  'daysdef',
  'weeksdef',
  'termsdef',
  'subject',
  'teacher',
  'building',
  'classroom',
  'class',
  'group',
  'lesson',
  'card',
] as const;

export type AscTag = (typeof TAGS)[number];

/** One element of an aSc export. */
export interface AscRecord {
  readonly tag: AscTag;
  readonly row: number;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The records of an aSc export by their tag. */
export type AscContent = Readonly<Record<AscTag, readonly AscRecord[]>>;

/** Trimmed value of an attribute; empty when it is absent. */
export function valueOf(record: AscRecord, attribute: string): string {
  return record.attributes[attribute]?.trim() ?? '';
}

/** Values of an attribute that lists ids. */
export function valuesOf(record: AscRecord, attribute: string): readonly string[] {
  const values = valueOf(record, attribute).split(',');
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
}

const GRID: readonly AscTag[] = ['period'];

/** Gathers the records of an export. Elements that only the exports before 2012 have end the reading. */
export class AscContentReader implements XmlListener {
  readonly content: Readonly<Record<AscTag, AscRecord[]>> = {
    period: [],
    daysdef: [],
    weeksdef: [],
    termsdef: [],
    subject: [],
    teacher: [],
    building: [],
    classroom: [],
    class: [],
    group: [],
    lesson: [],
    card: [],
  };

  open({ name, row, depth, attributes }: XmlElement): FileFault | null {
    if (depth !== 3) return null;
    if (name === 'day' || name === 'TimeTableSchedule') {
      return { code: 'FORMAT_UNKNOWN', row, params: { kind: 'asc-old' } };
    }
    const tag = TAGS.find((known) => known === name);
    if (tag === undefined) return null;
    const records = this.content[tag];
    records.push({ tag, row, attributes });
    const limit = GRID.includes(tag) ? FILE_LIMITS.grid : FILE_LIMITS.objects;
    if (records.length <= limit) return null;
    return { code: 'TOO_MANY_OBJECTS', row, object: name, params: { limit: String(limit) } };
  }

  text(): void {
    // Everything an export tells is in attributes.
  }

  close(): null {
    return null;
  }
}

/** A record with its id and name. */
export interface AscNamed {
  readonly row: number;
  readonly key: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly record: AscRecord;
}

/** What the school calls the object: its name, else the parts of a person's name, else the short name. */
function nameOf(record: AscRecord): string {
  const parts = [valueOf(record, 'lastname'), valueOf(record, 'firstname')].filter((part) => part !== '');
  return valueOf(record, 'name') || parts.join(' ') || valueOf(record, 'short');
}

/**
 * Records by id. Records without id or name and repeated ids are reproached and left out; two objects of one name
 * (`Math` and `Math `) are asked about, and two classes of one name are an error.
 */
export function listAscNamed(records: readonly AscRecord[], findings: FindingList): readonly AscNamed[] {
  const byId = new Map<string, AscNamed>();
  const rowOfName = new Map<string, number>();
  for (const record of records) {
    const { row } = record;
    const key = valueOf(record, 'id');
    const name = nameOf(record);
    const first = byId.get(key);
    if (key === '' || name === '') findings.add('NAME_MISSING', row, name || key || record.tag);
    else if (first) findings.add('DUPLICATE_ID', row, name, { id: key, first: String(first.row) });
    else byId.set(key, { row, key, name, shortName: valueOf(record, 'short') || null, record });
    if (key === '' || name === '' || first) continue;
    // Groups of different classes share names by nature.
    const scope = record.tag === 'group' ? `${valueOf(record, 'classid')} ${name}` : name;
    const namesake = rowOfName.get(scope);
    const code = record.tag === 'class' ? 'DUPLICATE_NAME' : 'SAME_NAME';
    if (namesake !== undefined) findings.add(code, row, name, { first: String(namesake) });
    else rowOfName.set(scope, row);
  }
  return [...byId.values()];
}
