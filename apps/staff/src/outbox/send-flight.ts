import { SetAttendanceDocument, SetMarksDocument, TakeRollDocument } from '@zhurnal/contract/staff';
import type {
  AbsenceReason as ReasonName,
  MarkValueInput,
  SetAttendanceMutation,
  SetMarksMutation,
} from '@zhurnal/contract/staff';
import type { AbsenceReason, Attendance, MarkValue } from '@zhurnal/rules';
import type { Answer, ApiClient, Edit, Flight, ItemResult } from '@zhurnal/web-client';
import { markOfCode } from '../journal/page-model.js';

const VALUES: Readonly<Record<MarkValue, MarkValueInput>> = {
  '2': 'TWO',
  '3': 'THREE',
  '4': 'FOUR',
  '5': 'FIVE',
  pass: 'PASS',
  fail: 'FAIL',
  due: 'DUE',
};

const REASONS: Readonly<Record<AbsenceReason, ReasonName>> = {
  ill: 'ILL',
  excused: 'EXCUSED',
  unexcused: 'UNEXCUSED',
  unknown: 'UNKNOWN',
};

const REASON_OF: Readonly<Record<ReasonName, AbsenceReason>> = {
  ILL: 'ill',
  EXCUSED: 'excused',
  UNEXCUSED: 'unexcused',
  UNKNOWN: 'unknown',
};

type MarkResult = SetMarksMutation['setMarks']['results'][number];
type AttendanceResult = SetAttendanceMutation['setAttendance']['results'][number];

function readMark(result: MarkResult, { after }: Edit): ItemResult {
  switch (result.__typename) {
    case 'MarkSaved':
      return { kind: 'saved', version: result.version };
    case 'MarkLocked':
      return { kind: 'locked', refusal: result.refusal };
    case 'MarkInvalid':
      return { kind: 'invalid', refusal: result.refusal };
    case 'MarkConflict': {
      const { version, by, at } = result;
      // The answer does not repeat the comment; where the value is ours, so is the comment.
      const value = markOfCode(result.value);
      const comment = after.kind === 'mark' && after.value === value ? after.comment : '';
      const change = after.kind === 'mark' ? { ...after, value, comment } : after;
      return { kind: 'conflict', change, version, by: by ?? '', at: at ?? '' };
    }
  }
}

function attendanceOf({
  fact,
  reason,
}: AttendanceResult & { __typename: 'AttendanceConflict' }): Attendance | null {
  if (fact === null) return null;
  if (fact === 'LATE') return { fact: 'late', reason: null };
  return { fact: 'absent', reason: reason === null ? 'unknown' : REASON_OF[reason] };
}

function readAttendance(result: AttendanceResult, { after }: Edit): ItemResult {
  switch (result.__typename) {
    case 'AttendanceSaved':
      return { kind: 'saved', version: result.version };
    case 'AttendanceLocked':
      return { kind: 'locked', refusal: result.refusal };
    case 'AttendanceInvalid':
      return { kind: 'invalid', refusal: result.refusal };
    case 'AttendanceConflict': {
      const { version, by, at } = result;
      const change = after.kind === 'attendance' ? { ...after, attendance: attendanceOf(result) } : after;
      return { kind: 'conflict', change, version, by: by ?? '', at: at ?? '' };
    }
  }
}

/** The reason for being late, where one was given. */
const said = (lateReason: string | undefined): { readonly lateReason?: string } =>
  lateReason === undefined ? {} : { lateReason };

/** Results in the order of the items; an item without a result makes the list too short, and the batch is repeated. */
function inOrder<Result extends { readonly index: number }>(
  results: readonly Result[],
  items: readonly Edit[],
  read: (result: Result, item: Edit) => ItemResult,
): readonly ItemResult[] {
  return items.flatMap((item, index) => {
    const result = results.find((one) => one.index === index);
    return result === undefined ? [] : [read(result, item)];
  });
}

async function sendMarks(
  client: ApiClient,
  { id, groupId, items }: Flight,
): Promise<Answer<readonly ItemResult[]>> {
  const input = {
    clientMutationId: id,
    groupId,
    items: items.flatMap(({ after, version, lateReason }) =>
      after.kind === 'mark'
        ? [
            {
              lessonId: after.lessonId,
              workId: after.workId,
              studentId: after.studentId,
              ordinal: after.ordinal,
              value: after.value === null ? null : VALUES[after.value],
              comment: after.comment,
              expectedVersion: version,
              ...said(lateReason),
            },
          ]
        : [],
    ),
  };
  const answer = await client.change(SetMarksDocument, { input });
  return answer.ok ? { ok: true, value: inOrder(answer.value.setMarks.results, items, readMark) } : answer;
}

async function sendAttendance(
  client: ApiClient,
  { id, groupId, items }: Flight,
): Promise<Answer<readonly ItemResult[]>> {
  const input = {
    clientMutationId: id,
    groupId,
    items: items.flatMap(({ after, version, lateReason }) =>
      after.kind === 'attendance'
        ? [
            {
              lessonId: after.lessonId,
              studentId: after.studentId,
              fact: after.attendance === null ? null : after.attendance.fact === 'late' ? 'LATE' : 'ABSENT',
              // «Н» states the fact; the reason is given by whoever finds it out.
              reason:
                after.attendance?.reason == null || after.attendance.reason === 'unknown'
                  ? null
                  : REASONS[after.attendance.reason],
              expectedVersion: version,
              ...said(lateReason),
            } as const,
          ]
        : [],
    ),
  };
  const answer = await client.change(SetAttendanceDocument, { input });
  return answer.ok
    ? { ok: true, value: inOrder(answer.value.setAttendance.results, items, readAttendance) }
    : answer;
}

/** The statement that the roll was called goes by itself: a batch of one. Stating it twice is no conflict. */
async function sendRoll(client: ApiClient, { id, items }: Flight): Promise<Answer<readonly ItemResult[]>> {
  const [item] = items;
  if (item?.after.kind !== 'roll') return { ok: true, value: [] };
  const { lessonId, isTaken } = item.after;
  const input = { clientMutationId: id, lessonId, taken: isTaken, items: [], ...said(item.lateReason) };
  const answer = await client.change(TakeRollDocument, { input });
  if (!answer.ok) return answer;
  const { takeRoll } = answer.value;
  return {
    ok: true,
    value: [
      takeRoll.__typename === 'RollTaken'
        ? { kind: 'saved', version: takeRoll.version }
        : { kind: 'locked', refusal: takeRoll },
    ],
  };
}

const SENDERS = { mark: sendMarks, attendance: sendAttendance, roll: sendRoll } as const;

/** Sends one batch of the outbox. */
export function sendFlight(client: ApiClient, flight: Flight): Promise<Answer<readonly ItemResult[]>> {
  return SENDERS[flight.kind](client, flight);
}
