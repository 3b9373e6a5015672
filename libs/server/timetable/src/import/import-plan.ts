import type { Finding, ImportMapping, ImportPlan } from '@zhurnal/rules';
import type {
  NewBells,
  NewClass,
  NewRoom,
  NewStaffMember,
  NewSubgroup,
  NewSubject,
  NewTeachingGroup,
} from '@zhurnal/schooling';
import type { LinkKind } from './import-facts.js';

export interface NewLink {
  readonly kind: LinkKind;
  readonly sourceKey: string;
  readonly objectId: string;
}

export interface PlannedTimetable {
  readonly id: string;
  readonly name: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly cycleWeeks: number;
}

export interface PlannedEntry {
  readonly id: string;
  readonly timetableId: string;
  readonly groupId: string;
  readonly weekday: number;
  readonly week: number;
  readonly slot: number;
  readonly roomId: string | null;
  readonly sourceKey: string | null;
  readonly staffIds: readonly string[];
  /** Days of its own within the timetable; absent: all of its days. */
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
}

/** A weekly period that stays at its place with another room or other teachers. */
export interface ChangedEntry {
  readonly id: string;
  readonly roomBefore: string | null;
  readonly roomId: string | null;
  readonly staffAdded: readonly { readonly staffId: string; readonly position: number }[];
  readonly staffRemoved: readonly string[];
}

export interface PlannedLesson {
  readonly id: string;
  readonly groupId: string;
  readonly entryId: string;
  readonly date: string;
  readonly slot: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly roomId: string | null;
  readonly staffIds: readonly string[];
}

/** A lesson with changes of a person, which takes the place of a new one: it keeps them. */
export type AdoptedLesson = Omit<PlannedLesson, 'groupId' | 'date'>;

export interface ChangedSlot {
  readonly id: string;
  readonly number: number;
  readonly before: readonly [string, string];
  readonly after: readonly [string, string];
}

/** The rows of a plan: what is written when it is applied. */
export interface ImportWork {
  readonly yearId: string;
  /** The first day that changes of entries reach: the day after today, or the first of the import. */
  readonly since: string;
  /** Null when the school's weekdays stay. */
  readonly weekdays: readonly number[] | null;
  readonly newBells: (NewBells & { readonly id: string }) | null;
  readonly bellScheduleId: string;
  readonly newSlots: readonly {
    readonly number: number;
    readonly startsAt: string;
    readonly endsAt: string;
  }[];
  readonly changedSlots: readonly ChangedSlot[];
  readonly subjects: readonly NewSubject[];
  readonly rooms: readonly NewRoom[];
  readonly staff: readonly NewStaffMember[];
  /** Known staff who teach for the first time. */
  readonly newTeachers: readonly string[];
  readonly classes: readonly NewClass[];
  readonly subgroups: readonly NewSubgroup[];
  readonly groups: readonly NewTeachingGroup[];
  readonly links: readonly NewLink[];
  readonly newTimetables: readonly PlannedTimetable[];
  readonly changedTimetables: readonly PlannedTimetable[];
  readonly newEntries: readonly PlannedEntry[];
  readonly changedEntries: readonly ChangedEntry[];
  readonly removedEntries: readonly string[];
  readonly newLessons: readonly PlannedLesson[];
  readonly cancelledLessons: readonly string[];
  readonly adoptedLessons: readonly AdoptedLesson[];
  readonly timetableIds: readonly string[];
  readonly remembered: {
    readonly mapping: ImportMapping;
    readonly confirmed: readonly string[];
    readonly bells: Readonly<Record<string, readonly [string, string]>>;
  };
}

/** The plan for reading, its rows, and everything found; no rows when the file may not be imported as it is. */
export interface PlannedImport {
  readonly plan: ImportPlan;
  readonly findings: readonly Finding[];
  /** Questions that nobody has answered yet. */
  readonly open: readonly Finding[];
  readonly work: ImportWork;
}
