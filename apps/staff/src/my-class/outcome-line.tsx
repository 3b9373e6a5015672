import { SaveState } from '@zhurnal/web-ui';
import { t } from './my-class-words.js';
import type { ClassChanges } from './use-class-change.js';

/** Where the last change is: on its way, kept, or refused and why. */
export function OutcomeLine({ changes: { isBusy, outcome } }: { readonly changes: ClassChanges }) {
  if (isBusy) return <SaveState state="sending">{t('saving')}</SaveState>;
  if (outcome === undefined) return null;
  return (
    <p className="mc-outcome" data-bad={outcome.isBad || undefined}>
      <SaveState state={outcome.isBad ? 'failed' : 'saved'}>{outcome.text}</SaveState>
    </p>
  );
}
