import { readStroke } from '@zhurnal/rules';
import type { AbsenceLetters, AbsenceReason, KeyStroke } from '@zhurnal/rules';

/**
 * The reason a key gives in the table of the class teacher, whatever the layout and the case: the school's letters, and
 * Delete to take a reason back. «Н» is truancy here: who gives reasons has found out. Undefined for any other key.
 */
export function readReasonKey(stroke: KeyStroke, letters: AbsenceLetters): AbsenceReason | undefined {
  if (stroke.repeat === true) return undefined;
  const intent = readStroke(stroke, { scale: 'five', letters, hasJustAdvanced: false });
  if (intent?.kind === 'clear') return 'unknown';
  if (intent?.kind !== 'attendance' || intent.attendance.fact !== 'absent') return undefined;
  const { reason } = intent.attendance;
  return reason === 'unknown' ? 'unexcused' : reason;
}
