import type { Day, OldClass, OldGroup, OldStudent, PersonName, TurnState } from '@zhurnal/rules';
import type { ReadTx } from '@zhurnal/platform';
import {
  FROM_YEAR,
  OLD_BELLS,
  OLD_CLASSES,
  OLD_EDUCATORS,
  OLD_GROUPS,
  OLD_LOAD,
  OLD_MEMBERS,
  OLD_STUDENTS,
  OLD_SUBGROUPS,
  SUBJECTS_OF_GRADES,
} from './old-year.sql.js';
import { TURN_OF_YEAR } from './turn.sql.js';

/** The year that ends. */
export interface FromYear {
  readonly id: string;
  readonly name: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly lessonsEnd: Day;
  readonly isArchived: boolean;
  readonly regulation: string;
  readonly today: Day;
  /** Name of a year that is open already after it. */
  readonly nextName: string | null;
}

/** The last turn of a year. */
export interface KnownTurn {
  readonly id: string;
  readonly version: number;
  readonly state: TurnState;
  readonly fromYearId: string;
  readonly toYearId: string | null;
  readonly orderNumber: string;
  readonly orderedOn: Day | null;
  readonly begunAt: Date;
  readonly appliedAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly undoneAt: Date | null;
  readonly appliedBy: PersonName | null;
  readonly confirmedBy: PersonName | null;
  readonly undoneBy: PersonName | null;
}

export interface KnownClass extends OldClass {
  readonly bellsId: string | null;
}

export interface KnownStudent extends OldStudent {
  readonly enrollmentId: string;
  readonly hasMarks: boolean;
}

export interface KnownGroup extends OldGroup {
  readonly scale: 'five' | 'pass_fail';
  readonly parts: readonly { readonly classId: string; readonly subgroupId: string | null }[];
}

/** Classes and students of the year that ends. */
export interface OldYear {
  readonly year: FromYear;
  readonly classes: readonly KnownClass[];
  readonly students: readonly KnownStudent[];
}

/** What is carried over beside classes and students. */
export interface OldTeaching {
  readonly groups: readonly KnownGroup[];
  readonly subjects: readonly { readonly gradeLevel: number; readonly subjectId: string }[];
  readonly subgroups: readonly {
    readonly id: string;
    readonly classId: string;
    readonly division: string;
    readonly name: string;
  }[];
  readonly members: readonly {
    readonly id: string;
    readonly studentId: string;
    readonly subgroupId: string;
    readonly validTo: Day | null;
  }[];
  readonly load: readonly { readonly groupId: string; readonly staffId: string; readonly weekly: string }[];
  readonly educators: readonly { readonly personId: string; readonly classId: string }[];
  readonly bells: readonly {
    readonly id: string;
    readonly name: string;
    readonly slots: readonly {
      readonly number: number;
      readonly startsAt: string;
      readonly endsAt: string;
    }[];
  }[];
}

/** The year, or the current one. */
export const findFromYear = (tx: ReadTx, now: Date, yearId: string | null): Promise<FromYear | undefined> =>
  tx.find<FromYear>(FROM_YEAR, [now, yearId]);

export const findTurn = (tx: ReadTx, yearId: string): Promise<KnownTurn | undefined> =>
  tx.find<KnownTurn>(TURN_OF_YEAR, [yearId]);

export async function readOldYear(tx: ReadTx, year: FromYear): Promise<OldYear> {
  const classes = await tx.rows<KnownClass>(OLD_CLASSES, [year.id, year.lessonsEnd]);
  const students = await tx.rows<KnownStudent>(OLD_STUDENTS, [year.id, year.lessonsEnd]);
  return { year, classes, students };
}

export async function readOldTeaching(
  tx: ReadTx,
  { id, lessonsEnd }: Pick<FromYear, 'id' | 'lessonsEnd'>,
): Promise<OldTeaching> {
  const groups = await tx.rows<Omit<KnownGroup, 'classIds'>>(OLD_GROUPS, [id]);
  return {
    groups: groups.map((group) => ({
      ...group,
      classIds: [...new Set(group.parts.map(({ classId }) => classId))],
    })),
    subjects: await tx.rows<OldTeaching['subjects'][number]>(SUBJECTS_OF_GRADES, [id]),
    subgroups: await tx.rows<OldTeaching['subgroups'][number]>(OLD_SUBGROUPS, [id]),
    members: await tx.rows<OldTeaching['members'][number]>(OLD_MEMBERS, [id, lessonsEnd]),
    load: await tx.rows<OldTeaching['load'][number]>(OLD_LOAD, [id]),
    educators: await tx.rows<OldTeaching['educators'][number]>(OLD_EDUCATORS, [id, lessonsEnd]),
    bells: await tx.rows<OldTeaching['bells'][number]>(OLD_BELLS, [id]),
  };
}
