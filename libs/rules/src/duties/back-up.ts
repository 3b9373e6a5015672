import type { Setting } from '../regulation/setting.js';

/** The duty to back up all classes at the end of a period (TKK-79, G24-73). */
export const BACK_UP_DUTY = 'back_up';

/** The clause by which the director and a deputy hold one copy each. */
const HOLDERS_CLAUSE = 'TKK-80';
/** The clause by which copies lie in different rooms. */
const ROOMS_CLAUSE = 'TKK-57';

/** What registers and receipts tell of the back-up of a period, piece by piece. */
export const BACK_UP_PARTS = ['copies', 'packages', 'media', 'holders'] as const;
/** One of {@link BACK_UP_PARTS}. */
export type BackUpPartName = (typeof BACK_UP_PARTS)[number];

/** A class in which lessons were given, and its last package made since the period ended. */
export interface BackedUpClass {
  readonly name: string;
  /** There is such a package. */
  readonly isMade: boolean;
  /** In how many rooms whole copies of it lie. */
  readonly rooms: number;
  /** The director holds one, and a deputy another. */
  readonly isHeld: boolean;
}

/** What is recorded of the back-up of a period. */
export interface BackUpFacts {
  /** Copies of the database that a receipt tells of: made at one time, in places of their own. */
  readonly copies: number;
  readonly classes: readonly BackedUpClass[];
}

/** One piece: how much of it there is, how much there should be, and the classes that lack it. */
export interface BackUpPart {
  readonly part: BackUpPartName;
  /** The clause that asks for it; null: that of the duty. */
  readonly clause: string | null;
  readonly have: number;
  readonly want: number;
  readonly missing: readonly string[];
}

/**
 * What is there of the back-up of a period and what is missing: copies of the database, as many as the regulation asks
 * for (TKK-79); a package of each class, on media in as many rooms (TKK-57); one with the director and one with a deputy,
 * where the regulation names them (TKK-80). Without a clause on their number one medium is enough (G24-73).
 */
export function listBackUpParts(
  { copies, classes }: BackUpFacts,
  { value, clause }: Setting<number>,
): readonly BackUpPart[] {
  const asked = clause === undefined ? 1 : value;
  const ofClasses = (
    part: BackUpPartName,
    of: string | null,
    isThere: (one: BackedUpClass) => boolean,
  ): BackUpPart => {
    const missing = classes.filter((one) => !isThere(one)).map(({ name }) => name);
    return { part, clause: of, have: classes.length - missing.length, want: classes.length, missing };
  };
  const namesPlaces = clause === HOLDERS_CLAUSE;
  return [
    { part: 'copies', clause: clause ?? null, have: copies, want: asked, missing: [] },
    ofClasses('packages', null, ({ isMade }) => isMade),
    ofClasses('media', namesPlaces ? ROOMS_CLAUSE : (clause ?? null), ({ rooms }) => rooms >= asked),
    ...(namesPlaces ? [ofClasses('holders', HOLDERS_CLAUSE, ({ isHeld }) => isHeld)] : []),
  ];
}

/** Is each piece there? */
export const isBackedUp = (parts: readonly BackUpPart[]): boolean =>
  parts.length > 0 && parts.every(({ have, want }) => have >= want);
