import { ENTRY_PARTS } from './entry-settings.js';
import type { Term } from '../deadlines/term.js';
import type { RegulationSettings, SettingName } from './regulation-profile.js';

/** A setting that another one contradicts. */
export interface Contradiction {
  readonly setting: SettingName;
  readonly at: string;
  readonly allowed: string;
}

/** What settings that are right by themselves cannot say together. */
export function listContradictions(profile: RegulationSettings): readonly Contradiction[] {
  return [
    ...listLockFaults(profile),
    ...listPeriodFaults(profile),
    ...listUnknownWorks(profile),
    ...listNeverLate(profile),
  ];
}

/** What is corrected directly locks with its period only; a lock says how it is opened, and comes after the term. */
function listLockFaults(profile: RegulationSettings): readonly Contradiction[] {
  return ENTRY_PARTS.flatMap((part): readonly Contradiction[] => {
    const setting = `${part}Lock` as const;
    const due: Term | null = profile[`${part}Due`].value;
    const lock: Term | null = profile[setting].value;
    const isDirect = profile[`${part}Correction`].value === 'direct';
    if (isDirect && lock !== null) return [{ setting, at: 'value', allowed: 'null' }];
    if (!isDirect && lock === null) return [{ setting, at: 'value', allowed: '≠ null' }];
    if (due === null || lock === null || due.kind !== lock.kind) return [];
    return isBefore(lock, due) ? [{ setting, at: 'value', allowed: `≥ ${part}Due` }] : [];
  });
}

/** Of terms of one kind it is plain which one is earlier; days with lessons are at least as long as any days. */
function isBefore(lock: Term, due: Term): boolean {
  if ('hours' in lock && 'hours' in due) return lock.hours < due.hours;
  if (lock.kind === 'before_period_ends' && due.kind === 'before_period_ends') return lock.days > due.days;
  if (!('days' in lock) || !('days' in due)) return false;
  const isShorterCount =
    'count' in lock && 'count' in due && lock.count === 'calendar' && due.count === 'school';
  return lock.days < due.days || (isShorterCount && lock.days === due.days && lock.days > 0);
}

/** Each grade of the journal has one kind of period. */
function listPeriodFaults({ periodKinds, gradesCovered }: RegulationSettings): readonly Contradiction[] {
  const { from, to } = gradesCovered.value;
  const grades = Array.from({ length: to - from + 1 }, (_, after) => from + after);
  const isSplit = grades.every(
    (grade) =>
      periodKinds.value.filter((one) => one.grades.from <= grade && grade <= one.grades.to).length === 1,
  );
  return isSplit ? [] : [{ setting: 'periodKinds', at: 'value', allowed: `${from}…${to}: 1 × kind` }];
}

function listUnknownWorks({ normWorks, workTypes }: RegulationSettings): readonly Contradiction[] {
  const codes = workTypes.value.map(({ code }) => code);
  return normWorks.value.flatMap((code, index) =>
    codes.includes(code)
      ? []
      : [{ setting: 'normWorks', at: `value[${index}]`, allowed: codes.join(' | ') } as const],
  );
}

/** Late entry is explained only where something can be late. */
function listNeverLate(profile: RegulationSettings): readonly Contradiction[] {
  return profile.lateReason.value.flatMap((part, index) =>
    profile[`${part}Due`].value === null
      ? [{ setting: 'lateReason', at: `value[${index}]`, allowed: `${part}Due ≠ null` } as const]
      : [],
  );
}
