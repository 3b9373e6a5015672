/** One field of a notice, changed once, as the contract tells it. */
export interface HistoryEntry {
  readonly at: string;
  readonly who: string;
  readonly field: string;
  readonly old: string | null;
  readonly new: string | null;
}

/** What somebody did at once. */
export interface HistoryStep<Entry extends HistoryEntry> {
  readonly at: string;
  readonly who: string;
  readonly entries: readonly Entry[];
}

/**
 * Changes of one moment as one step, newest first. Of the step that sent the notice only its status is told: all the
 * rest stands in the notice itself.
 */
export function groupHistory<Entry extends HistoryEntry>(
  entries: readonly Entry[],
): readonly HistoryStep<Entry>[] {
  const steps = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = `${entry.at} ${entry.who}`;
    steps.set(key, [...(steps.get(key) ?? []), entry]);
  }
  return [...steps.values()].map((all) => {
    const sent = all.find(({ field, old }) => field === 'status' && old === null);
    const [first] = all;
    return { at: first?.at ?? '', who: first?.who ?? '', entries: sent ? [sent] : all };
  });
}
