import type { TimeOfDay } from '@zhurnal/rules';
import type { Child } from '../children/child.js';
import type { ChildFace } from '../children/name-children.js';
import type { ChildDay } from './read-family-today.js';

/** A child the home page shows at the moment, with everything said about it. */
export interface Shown {
  /** Place in the list of all children, by which rows say whose they are. */
  readonly index: number;
  readonly child: Child;
  readonly face: ChildFace;
  readonly day: ChildDay;
  /** The school's clock now. */
  readonly clock: TimeOfDay;
  /** With several children in the family every row says whose it is. */
  readonly isNamed: boolean;
}
