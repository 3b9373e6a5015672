import type { CellAddress } from '@zhurnal/web-ui';
import type { Sheet } from './enter-intent.js';
import { isMember } from './page-model.js';

/** A part of the lesson's panel that an address may ask for. */
type LessonPart = 'topic' | 'homework' | 'work' | undefined;

const addressOf = (): URLSearchParams => new URLSearchParams(window.location.search);

/** The cell that the address names, as «student.column». */
function cellInAddress(): CellAddress | undefined {
  const [row, column] = addressOf().get('cell')?.split('.') ?? [];
  return row === undefined || column === undefined ? undefined : { row, column };
}

/** The first student of the group at this lesson, or at the first work of the lesson of today or the last one before. */
export function cellAtLesson({ model }: Sheet, lessonId: string | null): CellAddress | undefined {
  const lesson =
    model.lessons.find(({ id }) => id === lessonId) ??
    model.lessons.findLast(({ date }) => date <= model.today);
  if (lesson === undefined) return undefined;
  const student = model.students.find((one) => isMember(one, lesson.date)) ?? model.students[0];
  const [row, column] = [student?.id, lesson.works[0]?.id];
  return row === undefined || column === undefined ? undefined : { row, column };
}

/** Where the cursor begins: at the cell of the address, else at its lesson, else at the lesson of today. */
export function startOf(sheet: Sheet): CellAddress | undefined {
  return cellInAddress() ?? cellAtLesson(sheet, addressOf().get('lesson'));
}

/** The lesson whose column was asked for from another page; undefined once the cursor has moved on. */
export function lessonAskedFor(): string | undefined {
  const address = addressOf();
  return address.has('cell') ? undefined : (address.get('lesson') ?? undefined);
}

/** The part of the lesson's panel that the address asks for, if any. */
export function panelAskedFor(): { readonly field: LessonPart } | undefined {
  const open = addressOf().get('open');
  if (open === 'lesson') return { field: undefined };
  return open === 'topic' || open === 'homework' || open === 'work' ? { field: open } : undefined;
}

/** Lessons and students that another page counts, and sends somebody to look at. */
export interface Ringed {
  readonly lessons: ReadonlySet<string>;
  readonly students: ReadonlySet<string>;
}

const idsOf = (name: string): ReadonlySet<string> =>
  new Set((addressOf().get(name) ?? '').split('.').filter((id) => id !== ''));

/** What the address asks to be ringed. */
export function ringedAskedFor(): Ringed {
  return { lessons: idsOf('lessons'), students: idsOf('students') };
}

/** Most lessons and students that an address names; more would be all of the page. */
const MOST_RINGED = 40;

/** Where the journal of a group is opened with these lessons and students ringed. */
export function addressOfRinged(
  groupId: string,
  {
    day,
    lessons,
    students,
  }: { readonly day: string; readonly lessons: readonly string[]; readonly students: readonly string[] },
): string {
  const params = new URLSearchParams({ day });
  const [first] = lessons;
  if (first !== undefined) params.set('lesson', first);
  if (lessons.length > 0) params.set('lessons', lessons.slice(0, MOST_RINGED).join('.'));
  if (students.length > 0) params.set('students', students.slice(0, MOST_RINGED).join('.'));
  return `/journal/${groupId}?${params.toString()}`;
}

/** Where the journal is opened at a lesson, perhaps with a part of its panel. */
export function addressAtLesson(
  lesson: { readonly id: string; readonly groupId: string; readonly date: string },
  open?: 'topic' | 'homework' | 'lesson',
): string {
  const params = new URLSearchParams({ day: lesson.date, lesson: lesson.id });
  if (open !== undefined) params.set('open', open);
  return `/journal/${lesson.groupId}?${params.toString()}`;
}
