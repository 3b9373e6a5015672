import type { Call } from '@zhurnal/platform';
import type { LessonOutcome } from './answer-lesson.js';
import type { SetHomeworkInput } from './lesson.inputs.js';
export class SetHomework { async run(_call: Call, _input: SetHomeworkInput): Promise<LessonOutcome> { throw new Error('soon'); } }
