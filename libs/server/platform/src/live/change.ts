/** What changed, as open pages understand it. */
export type Topic =
  | 'marks'
  | 'finals'
  | 'attendance'
  | 'lesson'
  | 'homework'
  | 'works'
  | 'remarks'
  | 'notices'
  | 'corrections'
  | 'timetable'
  | 'people'
  | 'settings'
  | 'duties';

/** Whose pages show it: a kind and an id, or everything of the school. */
export type ChangeKey = `${'group' | 'lesson' | 'student' | 'class' | 'person'}:${string}` | 'school';

/** Something open pages want to know, told after the commit and never without it. */
export interface Change {
  readonly topic: Topic;
  /**
   * Everything whose page shows it. The first one is the object whose page shows all of `facts`: only who may open that
   * page is told them; whoever listens to another key learns that something changed, and asks. `school` lets every kept
   * answer of the school go: name it where people, rights or settings change.
   */
  readonly keys: readonly ChangeKey[];
  /** Ids, versions and values that a page may show without asking again: no names, no texts of people. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** What programs of others call it where the topic alone says too little; pages are not told. */
  readonly event?: string;
}

/**
 * Topics about single students. Such a change names every student it is about as `student:<id>`, and families hear of
 * it under that key only: what a classmate got is not theirs to know, not even that it was something.
 */
const PERSONAL: ReadonlySet<Topic> = new Set<Topic>([
  'marks',
  'finals',
  'attendance',
  'remarks',
  'notices',
  'corrections',
]);

export const isPersonal = (topic: Topic): boolean => PERSONAL.has(topic);

/**
 * What an answer rests on: everything told under a key; what concerns all of a group or class alike
 * (`common`, without the topics about single students); or a topic anywhere in the school.
 */
export type Rest = ChangeKey | { readonly common: ChangeKey } | { readonly topic: Topic };
