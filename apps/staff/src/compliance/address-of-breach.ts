import { addressAtLesson } from '../journal/open-at.js';
import type { BreachSeen } from './use-breaches.js';

/** Where a breach is seen and mended. */
export interface BreachAddress {
  readonly to: string;
  readonly words: 'panel.inJournal' | 'panel.inClass';
}

type Place = Pick<BreachSeen, 'check' | 'day' | 'lessonId' | 'workId' | 'groupId' | 'classId' | 'studentId'>;

/** The cell, the lesson or the page of the journal; the class, where it is about a class and the reader may open it. */
export function addressOfBreach(place: Place, roles: readonly string[]): BreachAddress | undefined {
  const { check, day, lessonId, workId, groupId, classId, studentId } = place;
  if (groupId !== null) {
    if (lessonId === null) return { to: `/journal/${groupId}?day=${day}`, words: 'panel.inJournal' };
    const open = check === 'topic' ? 'topic' : check.startsWith('homework') ? 'homework' : undefined;
    const at = addressAtLesson({ id: lessonId, groupId, date: day }, open);
    // The first work of a lesson has the lesson's id.
    const cell = studentId === null ? '' : `&cell=${studentId}.${workId ?? lessonId}`;
    return { to: `${at}${cell}`, words: 'panel.inJournal' };
  }
  if (classId === null) return undefined;
  const leads = roles.includes('director') || roles.includes('deputy');
  if (leads) return { to: `/class/${classId}`, words: 'panel.inClass' };
  return roles.includes('administrator')
    ? { to: `/people/classes/${classId}`, words: 'panel.inClass' }
    : undefined;
}
