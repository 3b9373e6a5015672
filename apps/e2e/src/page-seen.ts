import type { Page } from 'playwright-core';

/** Who opens a page: logins of the demo school; `nobody` has not signed in, `personnel` still has the password told to them. */
export type Reader =
  | 'nobody'
  | 'admin'
  | 'office'
  | 'deputy'
  | 'auditor'
  | 'teacher'
  | 'classteacher'
  | 'parent'
  | 'student'
  | 'personnel';

/** Ids that stand in the addresses. */
export interface Ids {
  readonly group_id: string;
  readonly lesson_id: string;
  readonly class_id: string;
  readonly class_name: string;
  readonly own_class_id: string;
  readonly student_id: string;
  readonly guardian_id: string;
  readonly staff_id: string;
  readonly child_id: string;
  readonly subject_id: string;
  readonly plan_id: string;
}

/** Something that opens on top of a page or beside it, by the keyboard, and that Esc closes. */
export interface Layer {
  readonly name: string;
  /** Accessible name of the control that opens it, or the control. */
  readonly by: RegExp | string;
  /** What appears; a dialog unless given. */
  readonly shows?: string;
  /** Where the focus is afterwards, when it is not the control but the grid or the line of a list it belongs to. */
  readonly backIn?: string;
}

/** One address as one person sees it. */
export interface PageSeen {
  readonly app: 'staff' | 'family';
  /** The line of the route table. */
  readonly route: string;
  readonly who: Reader;
  /** What the state is called, when a route is seen in several. */
  readonly state?: string;
  readonly path: (ids: Ids) => string;
  /** Goes on from the page before, in place of opening the address. */
  readonly goOn?: (page: Page, ids: Ids) => Promise<void>;
  /** What is there when the page has come to rest. */
  readonly ready: string;
  readonly layers?: readonly Layer[];
  /** The grid of the page: one stop of Tab, its own arrows. */
  readonly grid?: string;
}

/** Names nothing in any school. */
export const NOWHERE = '00000000-0000-7000-8000-000000000000';
/** The day on which the pages are looked at. */
export const DAY = '2026-11-18';

/** A line of the list. */
export const page = (
  app: PageSeen['app'],
  who: Reader,
  route: string,
  path: string | ((ids: Ids) => string),
  ready: string,
  more: Partial<PageSeen> = {},
): PageSeen => ({ app, who, route, path: typeof path === 'string' ? () => path : path, ready, ...more });
