import type { Day } from '@zhurnal/rules';
import type { AbsenceEntry } from './read-absences.js';

/** Entries of one day that mean the same, in one line. */
interface Line extends Pick<AbsenceEntry, 'fact' | 'reason'> {
  readonly what: readonly AbsenceEntry[];
}

/** The days with anything noted, the last first; equal entries of a day in one line. */
export function groupEntries(
  entries: readonly AbsenceEntry[],
): readonly { readonly day: Day; readonly lines: readonly Line[] }[] {
  const days = [...new Set(entries.map(({ day }) => day))].sort().reverse();
  return days.map((day) => {
    const lines: { fact: Line['fact']; reason: Line['reason']; what: AbsenceEntry[] }[] = [];
    for (const entry of entries.filter((each) => each.day === day)) {
      const same = lines.find(({ fact, reason }) => fact === entry.fact && reason === entry.reason);
      if (same) same.what.push(entry);
      else lines.push({ fact: entry.fact, reason: entry.reason, what: [entry] });
    }
    return { day, lines };
  });
}
