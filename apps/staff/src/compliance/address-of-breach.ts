import { addressAtLesson } from '../journal/open-at.js';
import type { BreachSeen } from './use-breaches.js';

/** Where a breach is seen and mended. */
export interface BreachAddress {
  readonly to: string;
  readonly words:
    | 'panel.inJournal'
    | 'panel.inClass'
    | 'panel.inFinals'
    | 'panel.inPlans'
    | 'panel.inRequests'
    | 'panel.inLoad'
    | 'panel.inConsents'
    | 'panel.inChecks'
    | 'panel.inArchive';
}

/** Checks that are mended on a page of their own, and not in the journal. */
const ELSEWHERE: Readonly<Record<string, BreachAddress>> = {
  request_applied: { to: '/corrections', words: 'panel.inRequests' },
  request_refused: { to: '/corrections', words: 'panel.inRequests' },
  plan_loaded: { to: '/plans', words: 'panel.inPlans' },
  plan_agreed: { to: '/plans', words: 'panel.inPlans' },
  programme: { to: '/plans?tab=lag', words: 'panel.inPlans' },
  archive_two_rooms: { to: '/archive', words: 'panel.inArchive' },
  archive_holders: { to: '/archive', words: 'panel.inArchive' },
  load_approved: { to: '/plans?tab=load', words: 'panel.inLoad' },
};

/** Marks of periods stand on the sheets of groups and classes. */
const OF_PERIODS: readonly string[] = [
  'period_mark',
  'period_mark_in_time',
  'final_result',
  'exam_result_in_time',
  'finals_shown',
  'finals_seen',
];

type Place = Pick<BreachSeen, 'check' | 'day' | 'lessonId' | 'workId' | 'groupId' | 'classId' | 'studentId'>;

/** What a family has given in writing is seen with the student. */
const WRITTEN: ReadonlySet<string> = new Set(['application_passport', 'application_names', 'consent_given']);

/**
 * The cell, the lesson or the page of the journal; what the family gave; the class, where it is about a class and the reader may open it; or the
 * page on which such a thing is kept.
 */
export function addressOfBreach(place: Place, roles: readonly string[]): BreachAddress | undefined {
  const { check, day, lessonId, workId, groupId, classId, studentId } = place;
  const elsewhere = ELSEWHERE[check];
  if (elsewhere !== undefined) return elsewhere;
  if (OF_PERIODS.includes(check))
    return {
      to: groupId === null ? `/finals/class/${classId}` : `/finals/${groupId}`,
      words: 'panel.inFinals',
    };
  const month = `${day.slice(0, 7)}-01`;
  if (check.startsWith('diary_check'))
    return { to: `/checks?month=${month}&open=1`, words: 'panel.inChecks' };
  if (check === 'paper_equal' && groupId !== null)
    return { to: `/checks/paper/${groupId}?month=${month}`, words: 'panel.inChecks' };
  if (groupId !== null) {
    if (lessonId === null) return { to: `/journal/${groupId}?day=${day}`, words: 'panel.inJournal' };
    const open = check === 'topic' ? 'topic' : check.startsWith('homework') ? 'homework' : undefined;
    const at = addressAtLesson({ id: lessonId, groupId, date: day }, open);
    // The first work of a lesson has the lesson's id.
    const cell = studentId === null ? '' : `&cell=${studentId}.${workId ?? lessonId}`;
    return { to: `${at}${cell}`, words: 'panel.inJournal' };
  }
  if (studentId !== null && WRITTEN.has(check))
    return { to: `/people/students/${studentId}/consents`, words: 'panel.inConsents' };
  if (classId === null) return undefined;
  const leads = roles.includes('director') || roles.includes('deputy');
  if (leads) return { to: `/class/${classId}`, words: 'panel.inClass' };
  return roles.includes('administrator')
    ? { to: `/people/classes/${classId}`, words: 'panel.inClass' }
    : undefined;
}
