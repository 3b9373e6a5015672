import { addDays } from '../calendar/day.js';
import type { Day } from '../calendar/day.js';
import type { Role } from '../access/roles.js';

/** What a medium is: a stick, a disk in a case, an optical disc, something else. */
export const MEDIUM_KINDS = ['usb', 'disk', 'optical', 'other'] as const;
/** One of {@link MEDIUM_KINDS}. */
export type MediumKind = (typeof MEDIUM_KINDS)[number];

/** What a check may find: whole, damaged, not there, or whole in itself but not what the school put there. */
export const COPY_OUTCOMES = ['whole', 'damaged', 'absent', 'unknown'] as const;
/** One of {@link COPY_OUTCOMES}. */
export type CopyOutcome = (typeof COPY_OUTCOMES)[number];

/** Days after which a copy that was not checked is to be checked again. */
export const CHECK_EVERY_DAYS = 365;
/** How many days before a check is due the page says so. */
export const CHECK_SOON_DAYS = 30;

/** A copy of a package on a medium that is kept. */
export interface KeptCopy {
  readonly holderId: string;
  readonly holderRoles: readonly Role[];
  readonly room: string;
  readonly putOn: Day;
  /** The last check of this copy; null: there was none. */
  readonly checked: { readonly on: Day; readonly outcome: CopyOutcome } | null;
}

/** How the package of a class and its year stands. */
export const KEEPING_STATES = [
  'not_made',
  'no_medium',
  'one_medium',
  'two_media',
  'checked',
  'check_overdue',
  'damaged',
] as const;
/** One of {@link KEEPING_STATES}. */
export type KeepingState = (typeof KEEPING_STATES)[number];

/** What the copies lack: another medium, another room (TKK-57), another holder, one with the director, one with a deputy (TKK-80). */
export const KEEPING_WANTS = [
  'package',
  'second_medium',
  'other_room',
  'other_holder',
  'director_copy',
  'deputy_copy',
  'whole_copy',
  'check',
] as const;
/** One of {@link KEEPING_WANTS}. */
export type KeepingWant = (typeof KEEPING_WANTS)[number];

/** How a package stands, and what is to be done. */
export interface Keeping {
  readonly state: KeepingState;
  /** On two whole copies in different rooms with different holders. */
  readonly isKept: boolean;
  readonly wants: readonly KeepingWant[];
}

/** Rooms are the same whatever the case and the blanks. */
const roomOf = (room: string): string => room.trim().toLocaleLowerCase('ru').replaceAll(/\s+/g, ' ');

const isDamaged = ({ checked }: KeptCopy): boolean => checked !== null && checked.outcome !== 'whole';

/** Are they not all in one place, or with one person? */
const isApart = (copies: readonly KeptCopy[], of: (copy: KeptCopy) => string): boolean =>
  new Set(copies.map(of)).size > 1;

/**
 * How the package of a class stands by the copies that are recorded of it. It is kept when two whole copies lie in
 * different rooms (TKK-57) with different holders; a regulation may want the director and a deputy as holders (TKK-80).
 *
 * @param copies null: no package was made
 */
export function judgeKeeping(
  copies: readonly KeptCopy[] | null,
  { today, namesHolders }: { readonly today: Day; readonly namesHolders: boolean },
): Keeping {
  if (copies === null) return { state: 'not_made', isKept: false, wants: ['package'] };
  const whole = copies.filter((copy) => !isDamaged(copy));
  const held = (role: Role): boolean => whole.some(({ holderRoles }) => holderRoles.includes(role));
  const wants: KeepingWant[] = [];
  if (whole.length < copies.length) wants.push('whole_copy');
  if (whole.length < 2) wants.push('second_medium');
  else {
    if (!isApart(whole, ({ room }) => roomOf(room))) wants.push('other_room');
    if (!isApart(whole, ({ holderId }) => holderId)) wants.push('other_holder');
  }
  if (namesHolders && whole.length > 0) {
    if (!held('director')) wants.push('director_copy');
    if (!held('deputy')) wants.push('deputy_copy');
  }
  // Where neither rooms nor holders are all the same, two copies differ in both. A damaged copy beside them takes nothing away.
  const isKept = wants.every((want) => want === 'whole_copy');
  const overdue = whole.some((copy) => checkDueOn(copy) < today);
  if (overdue) wants.push('check');
  return { state: stateOf(copies, whole, overdue), isKept, wants };
}

/** Until when a copy is to be checked again. */
export const checkDueOn = ({ checked, putOn }: KeptCopy): Day =>
  addDays(checked?.on ?? putOn, CHECK_EVERY_DAYS);

function stateOf(copies: readonly KeptCopy[], whole: readonly KeptCopy[], overdue: boolean): KeepingState {
  if (copies.length === 0) return 'no_medium';
  if (whole.length < copies.length) return 'damaged';
  if (overdue) return 'check_overdue';
  if (whole.length === 1) return 'one_medium';
  return whole.every(({ checked }) => checked !== null) ? 'checked' : 'two_media';
}
