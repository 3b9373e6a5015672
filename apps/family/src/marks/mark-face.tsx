import { displayOf } from '@zhurnal/rules';
import type { AbsenceReason, AttendanceFact, MarkValue } from '@zhurnal/rules';
import { VisuallyHidden } from '@zhurnal/web-ui';
import { useWords } from '../words/words.js';
import { sayAbsence, sayMarkValue, toneOfMark } from './say-mark.js';

/** A mark as it stands in the diary. The words beside it, or `work`, say what it was given for. */
export function MarkFace({ value, work }: { readonly value: MarkValue; readonly work?: string | undefined }) {
  const t = useWords();
  const said = sayMarkValue(value);
  return (
    <span className="mark" data-value={value} data-tone={toneOfMark(value)}>
      <span aria-hidden="true">{displayOf(value)}</span>
      <VisuallyHidden>{work === undefined ? said : t('mark.said', { value: said, work })}</VisuallyHidden>
    </span>
  );
}

/** The letter of an absence; its meaning stands beside it or, with `isAlone`, is said with it. */
export function AbsenceFace({
  fact,
  reason,
  isAlone = false,
}: {
  readonly fact: AttendanceFact;
  readonly reason: AbsenceReason | null;
  readonly isAlone?: boolean | undefined;
}) {
  const { letter, meaning } = sayAbsence(fact, reason);
  return (
    <span className="mark" data-tone={fact === 'late' ? 'late' : 'absence'}>
      <span aria-hidden="true">{letter}</span>
      {isAlone && <VisuallyHidden>{meaning}</VisuallyHidden>}
    </span>
  );
}
