import type { Call } from '@zhurnal/platform';
import type { DiaryWeek } from './diary.graphql.js';
export class DiaryReader { async getWeek(_call: Call, _schoolId: string, _studentId: string, _monday: string): Promise<DiaryWeek> { throw new Error('soon'); } }
