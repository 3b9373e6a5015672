import type { SchoolId } from '../ids.js';
import { isPersonal } from './change.js';
import type { Change, ChangeKey, Rest } from './change.js';

const of = (schoolId: SchoolId, key: ChangeKey): string => `${schoolId} ${key}`;
const commonOf = (schoolId: SchoolId, key: ChangeKey): string => `${schoolId} common ${key}`;

/** What an answer rests on, as one text each. */
export function restNames(schoolId: SchoolId, rests: readonly Rest[]): string[] {
  return rests.map((rest) => {
    if (typeof rest === 'string') return of(schoolId, rest);
    return 'common' in rest ? commonOf(schoolId, rest.common) : `${schoolId} topic ${rest.topic}`;
  });
}

/** The texts that a change touches: answers that rest on one of them are out of date. */
export function touchedBy(schoolId: SchoolId, { topic, keys }: Change): string[] {
  const touched = [`${schoolId} topic ${topic}`];
  for (const key of keys) {
    touched.push(of(schoolId, key));
    if (!isPersonal(topic)) touched.push(commonOf(schoolId, key));
  }
  return touched;
}
