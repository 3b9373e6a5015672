import type { Call, Refused } from '@zhurnal/platform';
import type { LessonAnswer } from './lesson.graphql.js';
export type LessonOutcome = { readonly stored: true } | { readonly stored: false; readonly by: string | null; readonly at: Date | string | null } | Refused;
export class AnswerLesson { async to(_call: Call, _lessonId: string, _outcome: LessonOutcome): Promise<typeof LessonAnswer> { throw new Error('soon'); } }
