import { hasTerms } from '@zhurnal/rules';
import type { Day, EntryPart, GroupClosing, RegulationProfile } from '@zhurnal/rules';
import type { EntryAt, EntryTerms } from '@zhurnal/attendance';
import { nameOf } from './entry-terms.graphql.js';
import type { JournalTerms, LessonTerm } from './entry-terms.graphql.js';
import type { JournalLessons, JournalWorks } from './journal-page.graphql.js';
import { checkDaysOf } from './lesson-facts.js';

/** Parts that the page itself enters; homework is set beside it. */
export const PAGE_PARTS: readonly EntryPart[] = ['record', 'attendance', 'mark'];
const LESSON_PARTS: readonly EntryPart[] = ['record', 'attendance', 'homework'];

const textOf = (instant: number | null): string | null =>
  instant === null ? null : new Date(instant).toISOString();

/** The lessons of a page that have said why a part comes late. */
export type Explained = Readonly<Partial<Record<EntryPart, ReadonlySet<string>>>>;

/** The terms of a page: as many bounds as it has columns, whatever the number of students. */
export function pageTermsOf(
  terms: EntryTerms,
  profile: RegulationProfile,
  lessons: JournalLessons,
  works: JournalWorks,
  closing: GroupClosing | null,
  explained: Explained,
): JournalTerms[] {
  const ofLessons = lessons.dates.map((day): EntryAt => ({ day: day as Day, closing }));
  const places: Readonly<Record<'mark' | 'lesson', readonly (string | undefined)[]>> = {
    mark: works.lessons.map((at) => lessons.ids[at]),
    lesson: lessons.ids,
  };
  const ofWorks = works.types.map((type, at): EntryAt => {
    const day = lessons.dates[works.lessons[at] ?? 0] as Day;
    return { day, checkDays: checkDaysOf(type, profile), closing };
  });
  return PAGE_PARTS.filter((part) => closing !== null || hasTerms(part, profile)).map((part) => {
    const found = (part === 'mark' ? ofWorks : ofLessons).map((at) => terms.standingOf(part, at));
    const lessonsOf = places[part === 'mark' ? 'mark' : 'lesson'];
    const correction = profile[`${part}Correction`];
    const dueClause = profile[`${part}Due`].clause ?? null;
    return {
      part,
      states: found.map(({ state }) => nameOf(state)),
      dueAt: found.map(({ dueAt }) => textOf(dueAt)),
      locksAt: found.map(({ locksAt }) => textOf(locksAt)),
      lastDays: found.map((standing) => terms.lastDayOf(standing)),
      needsReason: found.map(
        ({ needsReason }, at) => needsReason && !(explained[part]?.has(lessonsOf[at] ?? '') ?? false),
      ),
      reasonClause: profile.lateReason.clause ?? null,
      dueClause,
      lockClause: profile[`${part}Lock`].clause ?? dueClause,
      correction: correction.value,
      correctionClause: correction.clause ?? null,
    };
  });
}

/** When the first of the terms changes a state by itself; undefined: none does. */
export function firstChangeOf(terms: readonly JournalTerms[], now: Date): Date | undefined {
  const coming = terms
    .flatMap(({ dueAt, locksAt }) => [...dueAt, ...locksAt])
    .map((text) => (text === null ? 0 : Date.parse(text)))
    .filter((instant) => instant > now.getTime());
  return coming.length === 0 ? undefined : new Date(coming.reduce((one, other) => Math.min(one, other)));
}

/** Why parts of a lesson came late. */
export type LateReasons = Readonly<Partial<Record<EntryPart, string>>>;

/** How one part of a lesson stands. */
export function lessonTermOf(
  terms: EntryTerms,
  part: EntryPart,
  at: EntryAt,
  workId: string | null = null,
  reasons: LateReasons = {},
): LessonTerm {
  const standing = terms.standingOf(part, at);
  const { state, dueAt, locksAt, clause, correction, correctionClause } = standing;
  return {
    part,
    workId,
    state,
    dueAt: dueAt === null ? null : new Date(dueAt),
    locksAt: locksAt === null ? null : new Date(locksAt),
    lastDay: terms.lastDayOf(standing),
    clause: clause ?? null,
    correction,
    correctionClause: correctionClause ?? null,
    needsReason: standing.needsReason,
    lateReason: reasons[part] ?? null,
  };
}

/** The terms of one lesson: of its record, its absences, its homework, and of the marks of each work. */
export function lessonTermsOf(
  terms: EntryTerms,
  profile: RegulationProfile,
  place: EntryAt,
  works: readonly { readonly id: string; readonly type: string }[],
  reasons: LateReasons,
): LessonTerm[] {
  const { closing = null } = place;
  const isTold = (part: EntryPart): boolean => closing !== null || hasTerms(part, profile);
  const one = (part: EntryPart, workId: string | null, at: EntryAt): LessonTerm =>
    lessonTermOf(terms, part, at, workId, reasons);
  return [
    ...LESSON_PARTS.filter(isTold).map((part) => one(part, null, place)),
    ...works
      .filter(() => isTold('mark'))
      .map(({ id, type }) => one('mark', id, { ...place, checkDays: checkDaysOf(type, profile) })),
  ];
}
