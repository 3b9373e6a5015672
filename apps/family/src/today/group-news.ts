import type { AbsenceReason, AttendanceFact, Day, MarkValue } from '@zhurnal/rules';

interface NewsOfLesson {
  /** Place of the child in the list of children. */
  readonly child: number;
  /** Day of the lesson. */
  readonly day: Day;
  readonly subject: string;
  /** Instant of the entry, ISO 8601 in UTC, for the order. */
  readonly at: string;
}

/** What a teacher entered during the last week. */
export type NewsItem =
  | (NewsOfLesson & {
      readonly kind: 'mark';
      readonly value: MarkValue;
      /** Name of the kind of work. */
      readonly work: string;
      readonly title: string;
      readonly comment: string;
    })
  | (NewsOfLesson & {
      readonly kind: 'absence';
      readonly fact: AttendanceFact;
      readonly reason: AbsenceReason | null;
    })
  | (NewsOfLesson & { readonly kind: 'topic' });

/** One line of the list: a mark, an absence, or all the topics of a day together. */
export type NewsLine =
  | Extract<NewsItem, { kind: 'mark' | 'absence' }>
  | { readonly kind: 'topics'; readonly day: Day; readonly subjects: readonly string[] };

/** The news of one day. */
export interface NewsDay {
  readonly day: Day;
  readonly lines: readonly NewsLine[];
}

/** The news of one child, newest day first. */
export interface ChildNews {
  readonly child: number;
  readonly days: readonly NewsDay[];
  /** Lines left out of `days`. */
  readonly hidden: number;
}

const RANK = { mark: 0, absence: 1, topics: 2 } as const;

function linesOf(day: Day, items: readonly NewsItem[]): readonly NewsLine[] {
  const subjects = [...new Set(items.filter((item) => item.kind === 'topic').map((item) => item.subject))];
  const others = items
    .filter((item) => item.kind !== 'topic')
    .sort((a, b) => RANK[a.kind] - RANK[b.kind] || (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return subjects.length === 0 ? others : [...others, { kind: 'topics', day, subjects }];
}

const newestFirst = (a: NewsLine & { day: Day }, b: NewsLine & { day: Day }): number =>
  a.day === b.day ? 0 : a.day < b.day ? 1 : -1;

/**
 * News by child and by day of the lesson, newest first; within a day marks stand before absences and absences before
 * topics. At most `limit` lines for each child are given and the rest is counted; topics only take the room that marks
 * and absences leave.
 */
export function groupNews(items: readonly NewsItem[], limit: number): readonly ChildNews[] {
  const children = [...new Set(items.map((item) => item.child))].sort((a, b) => a - b);
  return children.map((child) => {
    const own = items.filter((item) => item.child === child);
    const all = [...new Set(own.map((item) => item.day))].flatMap((day) =>
      linesOf(
        day,
        own.filter((item) => item.day === day),
      ),
    );
    const sorted = [...all].sort(newestFirst);
    const kept = new Set(
      [
        ...sorted.filter(({ kind }) => kind !== 'topics'),
        ...sorted.filter(({ kind }) => kind === 'topics'),
      ].slice(0, limit),
    );
    const lines = sorted.filter((line) => kept.has(line));
    const days = [...new Set(lines.map(({ day }) => day))];
    return {
      child,
      days: days.map((day) => ({ day, lines: lines.filter((line) => line.day === day) })),
      hidden: all.length - lines.length,
    };
  });
}
