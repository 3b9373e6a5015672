import { Banner } from '@zhurnal/web-ui';
import type { Outcome } from './use-said-changes.js';

/** What came of the last change of the page; nothing before the first. */
export function OutcomeNote({ outcome }: { readonly outcome: Outcome | undefined }) {
  return outcome === undefined ? null : (
    <Banner kind={outcome.isBad ? 'danger' : 'note'}>{outcome.text}</Banner>
  );
}
