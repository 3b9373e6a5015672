import type { HistoryEntry } from '@zhurnal/audit';
import type { Call } from '@zhurnal/platform';
export class LessonHistoryReader { async listOfCell(_call: Call, _lessonId: string, _studentId: string): Promise<HistoryEntry[]> { throw new Error('soon'); } async listOfLesson(_call: Call, _lessonId: string): Promise<HistoryEntry[]> { throw new Error('soon'); } }
