import type { AbsenceReason, AttendanceFact, Day, MarkValue, RemarkKind } from '@zhurnal/rules';

interface NewsOfLesson {
  /** Place of the child in the list of children. */
  readonly child: number;
  /** Day of the lesson. */
  readonly day: Day;
  readonly subject: string;
  /** Instant of the entry, ISO 8601 in UTC, for the order. */
  readonly at: string;
  /** Entered since the reader's last visit. */
  readonly isNew: boolean;
  /** Never shown to the reader, on any device. */
  readonly isUnread: boolean;
}

/** What the school entered during the last week. */
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
  | (NewsOfLesson & {
      readonly kind: 'remark';
      readonly about: RemarkKind;
      readonly text: string;
      /** Short name of the teacher. */
      readonly author: string;
    })
  | (NewsOfLesson & { readonly kind: 'change'; readonly isCancelled: boolean })
  /** Homework posted; its day is the day it came. */
  | (NewsOfLesson & { readonly kind: 'homework' })
  | (NewsOfLesson & { readonly kind: 'topic' });

/** One line of the list: one thing entered, or all the homework or all the topics of a day together. */
export type NewsLine =
  | Exclude<NewsItem, { kind: 'topic' | 'homework' }>
  | {
      readonly kind: 'homeworks';
      readonly day: Day;
      readonly subjects: readonly string[];
      readonly isUnread: boolean;
    }
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

const RANK = { mark: 0, remark: 1, absence: 2, change: 3, homeworks: 4, topics: 5 } as const;

function linesOf(day: Day, items: readonly NewsItem[]): readonly NewsLine[] {
  const named = (kind: 'topic' | 'homework'): readonly string[] => [
    ...new Set(items.filter((item) => item.kind === kind).map((item) => item.subject)),
  ];
  const [topics, homework] = [named('topic'), named('homework')];
  const isUnread = items.some((item) => item.kind === 'homework' && item.isUnread);
  const others = items
    .filter((item) => item.kind !== 'topic' && item.kind !== 'homework')
    .sort((a, b) => RANK[a.kind] - RANK[b.kind] || (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return [
    ...others,
    ...(homework.length === 0 ? [] : [{ kind: 'homeworks', day, subjects: homework, isUnread } as const]),
    ...(topics.length === 0 ? [] : [{ kind: 'topics', day, subjects: topics } as const]),
  ];
}

const newestFirst = (a: NewsLine & { day: Day }, b: NewsLine & { day: Day }): number =>
  a.day === b.day ? 0 : a.day < b.day ? 1 : -1;

/**
 * News by child and by day of the lesson, newest first; within a day marks stand first, then remarks, absences, changed
 * lessons, homework and topics. At most `limit` lines for each child are given and the rest is counted; homework
 * takes the room that marks, remarks, absences and changes leave, and topics what is left then.
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
        ...sorted.filter(({ kind }) => kind !== 'topics' && kind !== 'homeworks'),
        ...sorted.filter(({ kind }) => kind === 'homeworks'),
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
