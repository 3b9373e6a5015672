import type { Call } from '@zhurnal/platform';
import type { LessonOutcome } from './answer-lesson.js';
import type { RemoveWorkInput } from './lesson.inputs.js';
export class RemoveWork { async run(_call: Call, _input: RemoveWorkInput): Promise<LessonOutcome> { throw new Error('soon'); } }
