import { FetRecordReader, fieldOf } from './fet-record.js';
import type { FetRecord } from './fet-record.js';
import type { FileFault, FindingList } from './finding-list.js';
import { FILE_LIMITS } from './limits.js';

/** The records of a FET file by what they are. */
export interface FetContent {
  institution: string | null;
  mode: string;
  readonly days: FetRecord[];
  readonly hours: FetRecord[];
  readonly subjects: FetRecord[];
  readonly teachers: FetRecord[];
  readonly rooms: FetRecord[];
  readonly years: FetRecord[];
  readonly activities: FetRecord[];
  readonly starts: FetRecord[];
  readonly roomChoices: FetRecord[];
}

/** Where each kind of record belongs, by its list and its own name. Old files name days and hours directly. */
function bucketOf(content: FetContent, list: string, name: string): FetRecord[] | null {
  switch (`${list}/${name}`) {
    case 'Days_List/Day':
    case 'Days_List/Name':
      return content.days;
    case 'Hours_List/Hour':
    case 'Hours_List/Name':
      return content.hours;
    case 'Subjects_List/Subject':
      return content.subjects;
    case 'Teachers_List/Teacher':
      return content.teachers;
    case 'Rooms_List/Room':
      return content.rooms;
    case 'Students_List/Year':
      return content.years;
    case 'Activities_List/Activity':
      return content.activities;
    case 'Time_Constraints_List/ConstraintActivityPreferredStartingTime':
      return content.starts;
    case 'Space_Constraints_List/ConstraintActivityPreferredRoom':
    case 'Space_Constraints_List/ConstraintActivityPreferredRooms':
      return content.roomChoices;
    default:
      return null;
  }
}

/** An empty content, and the listener that fills it. */
export function collectFetContent(): { readonly content: FetContent; readonly listener: FetRecordReader } {
  const content: FetContent = {
    institution: null,
    mode: 'Official',
    days: [],
    hours: [],
    subjects: [],
    teachers: [],
    rooms: [],
    years: [],
    activities: [],
    starts: [],
    roomChoices: [],
  };
  const take = (record: FetRecord, list: string | null): FileFault | null => {
    if (list === null) {
      if (record.name === 'Institution_Name' && record.text !== '') content.institution = record.text;
      if (record.name === 'Mode' && record.text !== '') content.mode = record.text;
      return null;
    }
    const bucket = bucketOf(content, list, record.name);
    if (bucket === null) return null;
    bucket.push(record);
    const limit =
      bucket === content.days || bucket === content.hours ? FILE_LIMITS.grid : FILE_LIMITS.objects;
    if (bucket.length <= limit) return null;
    return {
      code: 'TOO_MANY_OBJECTS',
      row: record.row,
      object: record.name,
      params: { limit: String(limit) },
    };
  };
  return { content, listener: new FetRecordReader(take) };
}

/** A record with its name; FET refers to everything by name. */
export interface NamedRecord {
  readonly row: number;
  readonly key: string;
  readonly name: string;
  readonly record: FetRecord;
}

/** Records with names, each name once; others are reproached and left out. */
export function listNamed(records: readonly FetRecord[], findings: FindingList): readonly NamedRecord[] {
  const byName = new Map<string, NamedRecord>();
  for (const record of records) {
    const name = record.name === 'Name' ? record.text : fieldOf(record, 'Name');
    const first = byName.get(name);
    if (name === '') findings.add('NAME_MISSING', record.row, record.name);
    else if (first) findings.add('DUPLICATE_NAME', record.row, name, { first: String(first.row) });
    else byName.set(name, { row: record.row, key: name, name, record });
  }
  return [...byName.values()];
}
