import type { DiaryWeekQuery } from '@zhurnal/contract/family';
import { REMARK_KINDS } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { sayTerm } from '@zhurnal/web-client';
import { readMovedLesson, readPlanChange } from '../changes/plan-change.js';
import { filesByHomework } from '../homework/homework-file.js';
import { readAbsence, readDay, readMark, readTime, rowsOf } from '../shell/read-columns.js';
import { pageDays } from './diary-week.js';
import type { DiaryHomework, DiaryLesson, DiaryMark, DiaryRemark, DiaryWeek } from './diary-week.js';

type Answer = DiaryWeekQuery['diaryWeek'];

interface PlacedHomework extends DiaryHomework {
  readonly givenAt: number | null;
  readonly dueAt: number | null;
}

function readHomework({ files, ...columns }: Answer['homework']): readonly PlacedHomework[] {
  const filesOf = filesByHomework(files);
  return rowsOf(columns).map((row, place) => ({
    id: row.ids,
    subject: row.subjects,
    text: row.texts,
    dueOn: readDay(row.dueOn),
    minutes: row.minutes,
    files: filesOf(place),
    givenAt: row.givenAt,
    dueAt: row.dueAt,
  }));
}

function readMarks(columns: Answer['marks']): (lesson: number) => readonly DiaryMark[] {
  const rows = rowsOf(columns);
  return (lesson) =>
    rows
      .filter((row) => row.lessons === lesson)
      .flatMap((row) => {
        const value = readMark(row.values);
        const { workTypes, weights: weight, titles: title, comments: comment } = row;
        return value === undefined ? [] : [{ value, work: sayTerm(workTypes), weight, title, comment }];
      });
}

function readRemarks(columns: Answer['remarks']): (lesson: number) => readonly DiaryRemark[] {
  const rows = rowsOf(columns);
  return (lesson) =>
    rows
      .filter((row) => row.lessons === lesson)
      .map(({ kinds, texts: text, authors: author, at }) => ({
        about: REMARK_KINDS.find((kind) => kind === kinds) ?? 'other',
        text,
        author,
        at,
      }));
}

/** Reads the columns of the answer into the pages of the diary. */
export function readDiaryWeek(answer: Answer): DiaryWeek & { readonly today: Day } {
  const homework = readHomework(answer.homework);
  const marksOf = readMarks(answer.marks);
  const remarksOf = readRemarks(answer.remarks);
  const absences = rowsOf(answer.absences);
  const holidays = answer.holidays.map(({ name, startsOn, endsOn }) => ({
    name,
    from: readDay(startsOn),
    to: readDay(endsOn),
  }));
  const lessons = rowsOf(answer.lessons).map((row, place): DiaryLesson => {
    const absence = absences.find(({ lessons: lesson }) => lesson === place);
    return {
      id: row.ids,
      day: readDay(row.dates),
      slot: row.slots,
      startsAt: readTime(row.startsAt),
      endsAt: readTime(row.endsAt),
      subject: row.subjects,
      room: row.rooms,
      teacher: row.teachers,
      isSubstituted: row.substitutes,
      isCancelled: row.cancelled,
      isHeld: row.held,
      plan: readPlanChange(row),
      topic: row.topics,
      due: homework.filter(({ dueAt }) => dueAt === place),
      given: homework.filter(({ givenAt }) => givenAt === place),
      marks: marksOf(place),
      absence: absence && readAbsence(absence.facts, absence.reasons),
      remarks: remarksOf(place),
    };
  });
  const alsoDue = homework.filter(({ dueAt }) => dueAt === null);
  return {
    days: pageDays(readDay(answer.monday), {
      lessons,
      holidays,
      alsoDue,
      movedAway: rowsOf(answer.movedAway).map(readMovedLesson),
    }),
    holidays,
    today: readDay(answer.today),
  };
}
