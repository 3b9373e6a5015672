import type { Call } from '@zhurnal/platform';
import type { LessonOutcome } from './answer-lesson.js';
import type { PutWorkInput } from './lesson.inputs.js';
export class PutWork { async run(_call: Call, _input: PutWorkInput): Promise<LessonOutcome> { throw new Error('soon'); } }
