import type { ReadTx, Sql } from '@zhurnal/platform';
import type { KnownPerson } from './screen/screen-text.js';
import {
  ABSENCES,
  EDUCATIONS,
  FINALS,
  GROUPS,
  LESSON_ROWS,
  MARKS,
  PEOPLE,
  PERIODS,
  REMARKS,
  SUBJECTS,
  TASKS,
} from './state.sql.js';

/** Parts of a package in the order in which they are to be taken. */
export const PARTS = [
  'subjects',
  'groups',
  'periods',
  'educations',
  'lessons',
  'tasks',
  'estimates',
  'finals',
] as const;
export type Part = (typeof PARTS)[number];

/** A row as it leaves the school: without a version, which the package adds. */
export interface PortalRow {
  readonly part: Part;
  readonly uid: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Everything families of the year see, as the portal is to have it. */
export interface PortalState {
  readonly rows: readonly PortalRow[];
  /** Pieces of free text that were replaced. */
  readonly replaced: number;
  /** Which class or teaching group and which subject a number stands for: for the comparison, never kept. */
  readonly names: ReadonlyMap<string, string>;
}

/** A row of the school. */
export type Raw = Readonly<Record<string, string | number | boolean | null | readonly string[]>> & {
  readonly id: string;
};

/** The rows of the school by its own ids, all seen at one moment. */
export interface RawState {
  readonly blocks: Readonly<
    Record<
      | 'subjects'
      | 'groups'
      | 'periods'
      | 'educations'
      | 'lessons'
      | 'tasks'
      | 'marks'
      | 'absences'
      | 'remarks'
      | 'finals',
      readonly Raw[]
    >
  >;
  readonly people: readonly KnownPerson[];
}

/** Reads what families see of a year, up to a day. The transaction is to be a snapshot. */
export async function readRaw(tx: ReadTx, yearId: string, until: string): Promise<RawState> {
  const all = (statement: Sql): Promise<Raw[]> => tx.rows<Raw>(statement, [yearId, until]);
  return {
    blocks: {
      subjects: await all(SUBJECTS),
      groups: await all(GROUPS),
      periods: await all(PERIODS),
      educations: await all(EDUCATIONS),
      lessons: await all(LESSON_ROWS),
      tasks: await all(TASKS),
      marks: await all(MARKS),
      absences: await all(ABSENCES),
      remarks: await all(REMARKS),
      finals: await all(FINALS),
    },
    people: await tx.rows<KnownPerson>(PEOPLE),
  };
}
