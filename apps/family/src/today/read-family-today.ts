import type { FamilyTodayQuery } from '@zhurnal/contract/family';
import { REMARK_KINDS, addDays } from '@zhurnal/rules';
import type { Day, TimeOfDay } from '@zhurnal/rules';
import { sayTerm } from '@zhurnal/web-client';
import { readMovedLesson, readPlanChange } from '../changes/plan-change.js';
import type { Child } from '../children/child.js';
import { readChild } from '../children/read-child.js';
import { filesByHomework } from '../homework/homework-file.js';
import type { HomeworkFile } from '../homework/homework-file.js';
import { readAbsence, readDay, readMark, readTime, rowsOf } from '../shell/read-columns.js';
import type { NewsItem } from './group-news.js';
import type { ListedLesson, SchoolDay } from './place-in-day.js';

/** The day shown for one child. */
export interface ChildDay {
  /** The school's clock when the answer was given. */
  readonly time: TimeOfDay;
  /** Today, or the next school day after the last lesson; undefined when none is in sight. */
  readonly shown: SchoolDay | undefined;
  /** The school day that the homework is for. */
  readonly homeworkFor: Day | undefined;
}

/** Homework due on the next school day. */
export interface TaskAhead {
  readonly child: number;
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly dueOn: Day;
  readonly minutes: number | null;
  /** The student has ticked it off. */
  readonly isDone: boolean;
  readonly files: readonly HomeworkFile[];
}

/** What of a child's news the reader has seen. */
export interface Visit {
  /** When the last visit ended, ISO 8601 in UTC; undefined: this is the first. */
  readonly since: string | undefined;
  /** Whether this look begins another visit. */
  readonly isNew: boolean;
}

/** A control work of the coming days. */
export interface ControlWork {
  readonly child: number;
  readonly day: Day;
  readonly slot: number;
  readonly subject: string;
  readonly work: string;
  readonly title: string;
}

/** The home page: whatever has a `child` says whose it is by the place in `children`. */
export interface FamilyToday {
  readonly children: readonly Child[];
  readonly days: readonly ChildDay[];
  readonly homework: readonly TaskAhead[];
  readonly news: readonly NewsItem[];
  /** One for each child. */
  readonly visits: readonly Visit[];
  readonly controlWorks: readonly ControlWork[];
}

type Answer = FamilyTodayQuery['familyToday'];

function readLesson(row: ReturnType<typeof rowsOf<Answer['lessons']>>[number]): ListedLesson {
  return {
    slot: row.slots,
    startsAt: readTime(row.startsAt),
    endsAt: readTime(row.endsAt),
    subject: row.subjects,
    room: row.rooms,
    teacher: row.teachers,
    change: row.cancelled ? 'cancelled' : row.changed ? 'changed' : 'none',
    plan: readPlanChange(row),
  };
}

/**
 * Whether an entry of this child is new to the reader. Instants of the contract are written alike: they compare as
 * texts. To somebody who comes for the first time all is new, and nothing is marked so.
 */
function freshness({ visits }: Answer): (child: number, at: string) => { isNew: boolean; isUnread: boolean } {
  return (child, at) => ({
    isNew: at > (visits.seenUntil[child] ?? ''),
    isUnread: at > (visits.shownUntil[child] ?? at),
  });
}

function readNews(answer: Answer): readonly NewsItem[] {
  const fresh = freshness(answer);
  const marks = rowsOf(answer.marks).flatMap((row): NewsItem[] => {
    const value = readMark(row.values);
    if (value === undefined) return [];
    const { children: child, subjects: subject, workTypes, titles: title, comments: comment, at } = row;
    const work = sayTerm(workTypes);
    const day = readDay(row.dates);
    return [{ kind: 'mark', child, day, subject, at, value, work, title, comment, ...fresh(child, at) }];
  });
  const absences = rowsOf(answer.absences).map((row): NewsItem => ({
    kind: 'absence',
    child: row.children,
    day: readDay(row.dates),
    subject: row.subjects,
    at: row.at,
    ...readAbsence(row.facts, row.reasons),
    ...fresh(row.children, row.at),
  }));
  const topics = rowsOf(answer.topics).map((row): NewsItem => ({
    kind: 'topic',
    child: row.children,
    day: readDay(row.dates),
    subject: row.subjects,
    at: row.at,
    ...fresh(row.children, row.at),
    // What was taught is worth a line, not a dot.
    isUnread: false,
  }));
  const remarks = rowsOf(answer.remarks).map((row): NewsItem => ({
    kind: 'remark',
    child: row.children,
    day: readDay(row.dates),
    subject: row.subjects,
    about: REMARK_KINDS.find((kind) => kind === row.kinds) ?? 'other',
    text: row.texts,
    author: row.authors,
    at: row.at,
    ...fresh(row.children, row.at),
  }));
  const posted = rowsOf(answer.posted).map((row): NewsItem => ({
    kind: 'homework',
    child: row.children,
    day: readDay(row.dates),
    subject: row.subjects,
    at: row.at,
    ...fresh(row.children, row.at),
  }));
  const changes = rowsOf(answer.changes).map((row): NewsItem => ({
    kind: 'change',
    child: row.children,
    day: readDay(row.dates),
    subject: row.subjects,
    isCancelled: row.cancelled,
    at: row.at,
    ...fresh(row.children, row.at),
  }));
  return [...marks, ...remarks, ...absences, ...changes, ...posted, ...topics];
}

/**
 * Reads the columns of the answer into the rows the home page shows. What time it was in a school when the answer came
 * is not in it: the same answer may come again later.
 */
export function readFamilyToday(answer: Answer, timeIn: (schoolId: string) => TimeOfDay): FamilyToday {
  const lessons = rowsOf(answer.lessons);
  const movedAway = rowsOf(answer.movedAway);
  const { files, ...tasks } = answer.homework;
  const filesOf = filesByHomework(files);
  return {
    children: answer.children.map(readChild),
    days: rowsOf(answer.days).map((row, child) => ({
      time: timeIn(answer.children[child]?.schoolId ?? ''),
      shown:
        row.dates === null
          ? undefined
          : {
              day: readDay(row.dates),
              lessons: lessons.filter((lesson) => lesson.children === child).map(readLesson),
              movedAway: movedAway.filter((lesson) => lesson.children === child).map(readMovedLesson),
            },
      homeworkFor: row.homeworkFor === null ? undefined : readDay(row.homeworkFor),
    })),
    homework: rowsOf(tasks).map((row, index) => ({
      child: row.children,
      id: row.ids,
      subject: row.subjects,
      text: row.texts,
      dueOn: readDay(row.dueOn),
      minutes: row.minutes,
      isDone: row.done,
      files: filesOf(index),
    })),
    news: readNews(answer),
    visits: rowsOf(answer.visits).map(({ since, isNew }) => ({ since: since ?? undefined, isNew })),
    controlWorks: rowsOf(answer.controlWorks).map((row) => ({
      child: row.children,
      day: readDay(row.dates),
      slot: row.slots,
      subject: row.subjects,
      work: sayTerm(row.workTypes),
      title: row.titles,
    })),
  };
}

/** An answer that was kept for some days, read on the day it is now: what was today is yesterday. */
export function moveDays(today: FamilyToday, days: number): FamilyToday {
  if (days === 0) return today;
  const children = today.children.map((child) => ({ ...child, today: addDays(child.today, days) }));
  return { ...today, children };
}
