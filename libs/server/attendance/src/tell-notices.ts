import type { ChangeKey, Clock, WriteTx } from '@zhurnal/platform';
import { NOTICE_KEYS } from './notice.sql.js';

/** A notice as far as open pages must be told of it. */
interface ToldNotice {
  readonly studentId: string;
  readonly from: string;
  readonly to: string;
}

/** Tells the pages of the families, of the class and of the lessons that notices were sent or changed. */
export async function tellNotices(tx: WriteTx, clock: Clock, notices: readonly ToldNotice[]): Promise<void> {
  if (notices.length === 0) return;
  const students = [...new Set(notices.map(({ studentId }) => studentId))];
  const from = notices.map((notice) => notice.from).reduce((one, other) => (one < other ? one : other));
  const to = notices.map((notice) => notice.to).reduce((one, other) => (one > other ? one : other));
  const found = await tx.rows<{ kind: 'class' | 'group' | 'lesson'; id: string }>(NOTICE_KEYS, [
    students,
    clock.now(),
    from,
    to,
  ]);
  const keys: ChangeKey[] = students.map((id): ChangeKey => `student:${id}`);
  tx.announce({
    topic: 'notices',
    keys: [...keys, ...found.map(({ kind, id }): ChangeKey => `${kind}:${id}`)],
  });
}

/** An absence whose reason was changed. */
export interface ChangedAbsence {
  readonly lessonId: string;
  readonly groupId: string;
  readonly studentId: string;
}

/** Tells the pages of the class, of its journals and of the families that absences got another reason. */
export function tellReasons(tx: WriteTx, classId: string, changed: readonly ChangedAbsence[]): void {
  if (changed.length === 0) return;
  const each = (ids: readonly string[]): string[] => [...new Set(ids)];
  const groups = each(changed.map(({ groupId }) => groupId));
  tx.announce({
    topic: 'attendance',
    keys: [
      `class:${classId}`,
      ...each(changed.map(({ studentId }) => studentId)).map((id): ChangeKey => `student:${id}`),
      ...groups.map((id): ChangeKey => `group:${id}`),
      ...each(changed.map(({ lessonId }) => lessonId)).map((id): ChangeKey => `lesson:${id}`),
    ],
  });
}
