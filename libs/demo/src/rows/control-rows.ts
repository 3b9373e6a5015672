import { addDays, dayOf, isBetween, partsOf } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { Dice } from '../chance/dice.js';
import { demoId } from '../chance/demo-id.js';
import { instantAt, textOfInstant } from '../calendar/demo-instant.js';
import type { DemoStaff } from '../people/staff.js';
import type { DemoGroup } from '../plan/school-plan.js';
import type { SchoolYear } from '../record/school-year.js';
import { REVIEW_REMARKS } from '../words/kept-words.js';
import type { AssessmentRow, JournalReviewRow, ReviewRemarkRow } from './kept-rows.js';
import type { RowIds } from './row-ids.js';
import type { DemoTables } from './tables.js';

type ControlTables = Pick<DemoTables, 'assessment' | 'journal_review' | 'review_remark'>;

/** Share of journals that get a remark in a review, and of those that the deputy has not come to. */
const REMARKED = 0.04;
const LEFT_OUT = 0.02;
const HOUR = 3_600_000;

/** Tests of whole classes, known since the half-year began: one a day for a class, in the places of the timetable. */
function assessmentsOf(year: SchoolYear, ids: RowIds, deputy: DemoStaff, until: number): AssessmentRow[] {
  const [first, second] = ids.year.semesters.map(({ from }, index) =>
    index === 0 ? ids.preparedAt + 24 * HOUR : instantAt(addDays(from, -14), 12 * 60),
  );
  const from = ids.year.semesters[1]?.from ?? ids.year.to;
  const taken = new Set<string>();
  return year.lessons.flatMap((lesson): AssessmentRow[] => {
    const { group, date } = lesson;
    const { schoolClass, line, part } = group;
    const at = (date < from ? first : second) ?? ids.preparedAt;
    const key = `${schoolClass.key}/${date}`;
    if (part > 1 || at > until || taken.has(key) || year.cancelled.has(lesson)) return [];
    if (year.greatWorkOf(lesson) !== 'control_work') return [];
    taken.add(key);
    const by = ids.person(deputy);
    return [
      {
        id: ids.of('assessment', `${key}/${line.subject.key}`, at),
        yearId: ids.academicYear,
        subjectId: ids.subject(line.subject.key),
        gradeLevel: schoolClass.grade,
        classId: ids.schoolClass(schoolClass),
        date,
        lessons: 1,
        kind: 'control_work',
        level: 'school',
        title: 'Контрольная работа',
        status: 'published',
        plannedBy: by,
        publishedAt: textOfInstant(at),
        publishedBy: by,
        createdAt: textOfInstant(at),
      },
    ];
  });
}

/** First days of the months with lessons. */
function listMonths({ schoolDays }: SchoolYear['plan']['year']): readonly Day[] {
  return [...new Set(schoolDays.map((day) => `${day.slice(0, 7)}-01` as Day))];
}

function nextMonth(month: Day): Day {
  const { year, month: number } = partsOf(month);
  return dayOf(number === 12 ? year + 1 : year, number === 12 ? 1 : number + 1, 1) ?? month;
}

/** A remark with its end; it is there as soon as that is known. One in four waits for an answer and gets none. */
function remarkOf(
  ids: RowIds,
  group: DemoGroup,
  month: Day,
  to: Day,
  deputy: DemoStaff,
  writtenAt: number,
  until: number,
): ReviewRemarkRow[] {
  const dice = Dice.of(ids.scope, 'review-remark', group.key, month);
  const state = dice.pick(['open', 'fixed', 'accepted', 'returned'] as const);
  const [text, answer] = dice.pick(REVIEW_REMARKS);
  const answeredAt = writtenAt + dice.between(20, 96) * HOUR;
  const decidedAt = answeredAt + dice.between(2, 30) * HOUR;
  const isAnswered = state !== 'open';
  const isDecided = state === 'accepted' || state === 'returned';
  if ((isDecided ? decidedAt : isAnswered ? answeredAt : writtenAt) > until) return [];
  const day = textOfInstant(writtenAt).slice(0, 10) as Day;
  return [
    {
      id: demoId(ids.scope, 'review_remark', `${group.key}/${month}`, writtenAt),
      groupId: ids.group(group),
      anchor: 'page',
      fromDay: month,
      toDay: to,
      template: 'other',
      text,
      performerId: ids.person(group.teacher),
      authorId: ids.person(deputy),
      writtenAt: textOfInstant(writtenAt),
      dueOn: addDays(day, 14),
      state,
      answer: isAnswered ? answer : '',
      answeredAt: isAnswered ? textOfInstant(answeredAt) : null,
      decision: state === 'returned' ? 'Исправлено не всё, посмотрите ещё раз.' : '',
      decidedBy: isDecided ? ids.person(deputy) : null,
      decidedAt: isDecided ? textOfInstant(decidedAt) : null,
      createdAt: textOfInstant(writtenAt),
    },
  ];
}

/** The schedule of assessments, and what the deputy found when looking through the journals of the months. */
export function controlRows(year: SchoolYear, ids: RowIds, until: number): ControlTables {
  const { groups, office, year: calendar } = year.plan;
  const deputy = office.find(({ key }) => key === 'deputy');
  const found: { journal_review: JournalReviewRow[]; review_remark: ReviewRemarkRow[] } = {
    journal_review: [],
    review_remark: [],
  };
  if (!deputy) return { assessment: [], ...found };
  for (const month of listMonths(calendar)) {
    const next = nextMonth(month);
    const last = addDays(next, -1);
    for (const [at, group] of groups.entries()) {
      const dice = Dice.of(ids.scope, 'review', group.key, month);
      const reviewedAt = instantAt(addDays(next, 1 + (at % 5)), 9 * 60 + dice.below(420));
      const isLeftOut = dice.chance(LEFT_OUT);
      const isRemarked = dice.chance(REMARKED);
      const isThere = calendar.schoolDays.some((day) => isBetween(day, month, last));
      if (reviewedAt > until || isLeftOut || !isThere) continue;
      found.journal_review.push({
        id: demoId(ids.scope, 'journal_review', `${group.key}/${month}`, reviewedAt),
        groupId: ids.group(group),
        month,
        reviewedBy: ids.person(deputy),
        reviewedAt: textOfInstant(reviewedAt),
        note: '',
        createdAt: textOfInstant(reviewedAt),
      });
      if (isRemarked)
        found.review_remark.push(...remarkOf(ids, group, month, last, deputy, reviewedAt, until));
    }
  }
  return { assessment: assessmentsOf(year, ids, deputy, until), ...found };
}
