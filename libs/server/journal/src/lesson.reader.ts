import type { Call } from '@zhurnal/platform';
import type { LessonDetails } from './lesson.graphql.js';
export class LessonReader { async get(_call: Call, _id: string): Promise<LessonDetails> { throw new Error('soon'); } }
