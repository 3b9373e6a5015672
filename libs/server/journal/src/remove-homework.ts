import type { Call } from '@zhurnal/platform';
import type { LessonOutcome } from './answer-lesson.js';
import type { RemoveHomeworkInput } from './lesson.inputs.js';
export class RemoveHomework { async run(_call: Call, _input: RemoveHomeworkInput): Promise<LessonOutcome> { throw new Error('soon'); } }
