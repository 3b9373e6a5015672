import type { Call } from '@zhurnal/platform';
import type { SetAttendanceInput, SetAttendanceResult } from './attendance.graphql.js';
export class EnterAttendance { async run(_call: Call, _input: SetAttendanceInput): Promise<(typeof SetAttendanceResult)[]> { throw new Error('soon'); } }
