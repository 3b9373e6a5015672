import { OptionalTextField } from '@zhurnal/platform';
import { LATE_REASON_LIMIT } from './late-entry.js';

/** Why an entry comes after its term: asked for where the regulation says so, once for a part of a lesson. */
export function LateReasonField(): PropertyDecorator {
  return OptionalTextField(
    LATE_REASON_LIMIT,
    'Why it comes after its term, where the regulation asks for that; kept once for a part of the lesson.',
  );
}
