/** What changed, as open pages understand it. */
export type Topic =
  | 'marks'
  | 'attendance'
  | 'lesson'
  | 'homework'
  | 'works'
  | 'remarks'
  | 'notices'
  | 'timetable'
  | 'people'
  | 'settings';

/** Whose pages show it: a kind and an id, or everything of the school. */
export type ChangeKey = `${'group' | 'lesson' | 'student' | 'class' | 'person'}:${string}` | 'school';

/** Something open pages want to know, told after the commit and never without it. */
export interface Change {
  readonly topic: Topic;
  readonly keys: readonly ChangeKey[];
  /** Ids, versions and values that a page may show without asking again: no names, no texts of people. */
  readonly facts?: Readonly<Record<string, unknown>>;
}
