import { useOneChange } from '../../shell/use-one-change.js';

/** A change of what a family has given, as the forms about people have it. Nothing is asked about twice. */
export function useConsentChange() {
  const change = useOneChange();
  return { ...change, questions: [] as const, reset: () => change.complain(undefined) };
}
