import type { ImportMapping, PersonName } from '@zhurnal/rules';
import type { HolidayFacts, PeriodFacts, YearFacts } from '@zhurnal/schooling';

/** What the school has before an import: everything a plan is compared with. */
export interface ImportFacts {
  /** The day it is in the school. */
  readonly today: string;
  readonly weekdays: readonly number[];
  readonly year: YearFacts;
  readonly periods: readonly PeriodFacts[];
  readonly holidays: readonly HolidayFacts[];
  /** Days on which lessons go by the timetable of another day of the week. */
  readonly workdays?: readonly Workday[];
  readonly classes: readonly KnownClass[];
  readonly subgroups: readonly KnownSubgroup[];
  readonly subjects: readonly KnownNamed[];
  readonly rooms: readonly KnownRoom[];
  readonly staff: readonly KnownStaff[];
  readonly groups: readonly KnownGroup[];
  readonly bellSchedules: readonly KnownBells[];
  /** Which object of ours a key of the file means, by kind and key. */
  readonly links: readonly KnownLink[];
  /** The timetables of this name, and what hangs on them. */
  readonly timetables: readonly KnownTimetable[];
  readonly entries: readonly KnownEntry[];
  readonly lessons: readonly KnownLesson[];
  /** What was decided when this timetable was imported last. */
  readonly remembered: RememberedDecisions;
}

/** A day that is worked by the timetable of a day of the week, 1 is Monday. */
export interface Workday {
  readonly date: string;
  readonly weekday: number;
}

export interface KnownNamed {
  readonly id: string;
  readonly name: string;
}

export interface KnownRoom extends KnownNamed {
  readonly building: string;
}

export interface KnownClass extends KnownNamed {
  readonly gradeLevel: number | null;
}

export interface KnownSubgroup extends KnownNamed {
  readonly classId: string;
  readonly division: string;
}

export interface KnownStaff extends PersonName {
  readonly id: string;
  /** Whether the person was ever given the duty of a teacher: a duty that ended is not given back by a file. */
  readonly hasTaught: boolean;
}

/** A class, or one of its subgroups. */
export interface GroupPart {
  readonly classId: string;
  readonly subgroupId: string | null;
}

export interface KnownGroup {
  readonly id: string;
  readonly subjectId: string;
  readonly name: string;
  readonly parts: readonly GroupPart[];
}

export interface KnownSlot {
  readonly id: string;
  readonly number: number;
  readonly startsAt: string;
  readonly endsAt: string;
}

export interface KnownBells extends KnownNamed {
  readonly slots: readonly KnownSlot[];
}

export type LinkKind = 'class' | 'subgroup' | 'subject' | 'teacher' | 'room' | 'group' | 'bells';

export interface KnownLink {
  readonly kind: LinkKind;
  readonly sourceKey: string;
  readonly objectId: string;
}

export interface KnownTimetable extends KnownNamed {
  readonly validFrom: string;
  readonly validTo: string;
  readonly cycleWeeks: number;
}

export interface KnownEntry {
  readonly id: string;
  readonly timetableId: string;
  readonly groupId: string;
  readonly weekday: number;
  readonly week: number;
  readonly slot: number;
  readonly roomId: string | null;
  readonly sourceKey: string | null;
  /** In the order of their positions. */
  readonly staffIds: readonly string[];
  /** Whether a person made, moved or ended it: a file that is loaded later takes its place. */
  readonly isEdited?: boolean;
}

export interface KnownLesson {
  readonly id: string;
  readonly entryId: string;
  /** The day it is planned for, wherever a person moved it. */
  readonly date: string;
  /** Where it stands in its day. */
  readonly slot: number;
  readonly isCancelled: boolean;
  /** Whether anything was recorded at it: attendance, a topic, a work, homework. */
  readonly isRecorded: boolean;
  /** Whether a person moved it to another day or hour. */
  readonly isMoved: boolean;
  /** Whether a person moved it, gave it another room or a substitute, or cancelled it. */
  readonly isChanged: boolean;
}

export interface RememberedDecisions {
  readonly mapping: ImportMapping;
  /** Questions that a person has answered with yes. */
  readonly confirmed: readonly string[];
  /** Bells as the file told them: start and end by number. */
  readonly bells: Readonly<Record<string, readonly [string, string]>>;
}
