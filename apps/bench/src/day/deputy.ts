import { randomUUID } from 'node:crypto';
import type { Refusal } from './answers.js';
import type { Browser } from './browser.js';
import type { PlayedLesson } from './cast.js';
import type { Stage } from './stage.js';

interface Planned {
  readonly id: string;
  readonly version: number;
  readonly teachers: readonly { readonly id: string }[];
}

type ChangeAnswer =
  | { readonly __typename: 'LessonsChanged' }
  | { readonly __typename: 'LessonQuestions'; readonly questions: readonly { readonly key: string }[] }
  | { readonly __typename: 'LessonsStale' }
  | Refusal;

async function assign(browser: Browser, items: readonly object[]): Promise<ChangeAnswer> {
  const send = async (confirmed: readonly string[]): Promise<ChangeAnswer> =>
    (await browser.command<{ answer: ChangeAnswer }>('AssignSubstitute', { items, confirmed })).answer;
  const first = await send([]);
  return first.__typename === 'LessonQuestions' ? send(first.questions.map(({ key }) => key)) : first;
}

/** A teacher calls in ill; the deputy finds colleagues, who give the lessons and write into the journal. */
export async function coverTeacher(stage: Stage, personId: string): Promise<void> {
  const { day } = stage.place;
  const { ledger } = stage.world;
  const browser = await stage.signIn(stage.cast.staff.deputy);
  const { answer } = await browser.command<{ answer: { __typename: string } }>('ReportStaffAbsence', {
    id: randomUUID(),
    personId,
    fromDate: day,
    toDate: day,
    kind: 'ILLNESS',
  });
  if (answer.__typename !== 'StaffAbsenceKept')
    ledger.differ(`an absence of a teacher was refused: ${JSON.stringify(answer)}`);
  const lessons = stage.timetable.get(personId) ?? [];
  const { lessonsToCover } = await browser.ask<{ lessonsToCover: { lessons: Planned[] } }>('Substitutions', {
    from: day,
    to: day,
  });
  const planned = new Map(lessonsToCover.lessons.map((lesson) => [lesson.id, lesson]));
  const missing = lessons.filter(({ id }) => !planned.has(id));
  if (missing.length > 0) ledger.differ(`${missing.length} lessons of an absent teacher need no cover`);
  const { rankSubstitutes } = await browser.ask<{
    rankSubstitutes: { lessonId: string; choiceId: string | null }[];
  }>('RankSubstitutes', { lessonIds: lessons.map(({ id }) => id), first: 12 });
  const choices = new Map(rankSubstitutes.map(({ lessonId, choiceId }) => [lessonId, choiceId]));
  const covered = lessons.filter(({ id }) => choices.get(id) != null);
  const items = covered.map(({ id }) => {
    return { lessonId: id, substituteId: choices.get(id), expectedVersion: planned.get(id)?.version ?? 1 };
  });
  const assigned = items.length > 0 ? await assign(browser, items) : undefined;
  if (assigned?.__typename !== 'LessonsChanged') {
    ledger.differ(`substitutes were not assigned: ${JSON.stringify(assigned)}`);
    return;
  }
  ledger.add('lessons covered', covered.length);
  stage.timetable.set(personId, []);
  for (const lesson of covered) give(stage, String(choices.get(lesson.id)), lesson);
  await browser.ask('SubstitutionSheet', { from: day, to: day });
}

function give(stage: Stage, substituteId: string, lesson: PlayedLesson): void {
  stage.timetable.set(substituteId, [...(stage.timetable.get(substituteId) ?? []), lesson]);
}
