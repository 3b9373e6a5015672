import {
  DiaryWeekDocument,
  FamilyTodayDocument,
  FinalsToSeeDocument,
  MyChildrenDocument,
  StudentAbsencesDocument,
  StudentAssessmentsDocument,
  StudentFinalsDocument,
  StudentHomeworkDocument,
  StudentMarksDocument,
} from '@zhurnal/contract/family';
import { isPassing } from '@zhurnal/web-client';
import type { ApiClient, Document, KeptQuery } from '@zhurnal/web-client';
import { yearOf } from '../attendance/absence-stretch.js';
import type { Child } from '../children/child.js';
import { BACK, homeworkStretch } from '../homework/homework-stretch.js';
import { listWeeksAhead, weekOf } from './weeks-ahead.js';

/**
 * The queries whose answers stay on the device of a family, and for how many days. A page opens without network when
 * all that it asks stands here.
 */
export const KEPT_ANSWERS: readonly KeptQuery[] = [
  { document: MyChildrenDocument, days: 30 },
  { document: FamilyTodayDocument, days: 30 },
  { document: DiaryWeekDocument, days: 30 },
  { document: StudentAssessmentsDocument, days: 30 },
  { document: StudentAbsencesDocument, days: 30 },
  { document: StudentMarksDocument, days: 30 },
  { document: StudentFinalsDocument, days: 30 },
  { document: FinalsToSeeDocument, days: 30 },
  { document: StudentHomeworkDocument, days: 30, anyOf: ['from', 'to'] },
];

/** How old an answer on the device may be before it is fetched again. */
const FRESH_MS = 3 * 60 * 60_000;

/** A question that a page will ask; answers false when the server cannot be reached. */
export type Question = (client: ApiClient) => Promise<boolean>;

function questionOf<Result, Variables extends object>(
  document: Document<Result, Variables>,
  variables: Variables,
): Question {
  return async (client) => {
    const kept = await client.recall(document, variables);
    if (kept !== undefined && Date.now() - kept.at.getTime() < FRESH_MS) return true;
    const answer = await client.ask(document, variables);
    // What is not this reader's to see, or not known to the server, keeps nothing else from being fetched.
    return answer.ok || !isPassing(answer.fault);
  };
}

/** What the home page asks. */
export const HOME: Question = questionOf(FamilyTodayDocument, {});

/** What the pages of one child ask when they are opened: fetched ahead, so that they open without network. */
export function questionsFor({ schoolId, studentId, today }: Child): readonly Question[] {
  const who = { schoolId, studentId };
  const weeks = listWeeksAhead(today);
  return [
    ...weeks.map((monday) => questionOf(DiaryWeekDocument, { ...who, monday })),
    ...weeks.map((monday) => questionOf(StudentAssessmentsDocument, { ...who, ...weekOf(monday) })),
    questionOf(StudentMarksDocument, { ...who, periodId: null }),
    questionOf(StudentFinalsDocument, who),
    questionOf(StudentAbsencesDocument, { ...who, ...yearOf(today) }),
    questionOf(StudentHomeworkDocument, { ...who, ...homeworkStretch(today, BACK.first) }),
  ];
}
