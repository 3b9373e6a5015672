import type { MyChildrenQuery } from '@zhurnal/contract/family';
import { readDay } from '../shell/read-columns.js';
import type { Child } from './child.js';

/** A child as the contract answers it. */
export function readChild(child: MyChildrenQuery['myChildren'][number]): Child {
  return { ...child, today: readDay(child.today) };
}
