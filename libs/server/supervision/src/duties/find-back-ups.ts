import { BACK_UP_DUTY, keyOfTask, listBackUpParts } from '@zhurnal/rules';
import type { BackUpFacts, BackUpPart, Day, DutyTask } from '@zhurnal/rules';
import type { ReadTx } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import { BACKED_UP } from './back-up.sql.js';

/** What receipts and registers show of the back-ups whose last day has come, by the keys of their tasks. */
export async function findBackUps(
  tx: ReadTx,
  { timeZone, today, profile }: { readonly timeZone: string; readonly today: Day; readonly profile: string },
  tasks: readonly DutyTask[],
): Promise<ReadonlyMap<string, readonly BackUpPart[]>> {
  const come = tasks.filter(({ code, dueOn }) => code === BACK_UP_DUTY && dueOn <= today);
  if (come.length === 0) return new Map();
  const days = [...new Set(come.map(({ dueOn }) => dueOn))];
  const rows = await tx.rows<BackUpFacts & { readonly due: Day }>(BACKED_UP, [days, timeZone, today]);
  const factsOn = new Map(rows.map((row) => [row.due, row]));
  return new Map(
    come.map((task) => {
      const facts = factsOn.get(task.dueOn) ?? { copies: 0, classes: [] };
      return [keyOfTask(task), listBackUpParts(facts, regulationOf(profile, task.dueOn).backupCopies)];
    }),
  );
}
