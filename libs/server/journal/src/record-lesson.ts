import type { Call } from '@zhurnal/platform';
import type { LessonOutcome } from './answer-lesson.js';
import type { RecordLessonInput } from './lesson.inputs.js';
export class RecordLesson { async run(_call: Call, _input: RecordLessonInput): Promise<LessonOutcome> { throw new Error('soon'); } }
