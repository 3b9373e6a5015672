import { newId, sayFault, sayRefusalWithClause } from '@zhurnal/web-client';
import type { Answer, RefusalSeen } from '@zhurnal/web-client';
import { useState } from 'react';

/** Something wrong with a setting, as the server tells it. */
export interface SettingFault {
  readonly setting: string;
  readonly at: string;
  readonly allowed: string;
}

type Outcome =
  | ({ readonly __typename: 'Refusal' } & RefusalSeen)
  | { readonly __typename: 'RegulationFaults'; readonly faults: readonly SettingFault[] }
  | { readonly __typename: 'Regulation' | 'RegulationPapers' };

/** A change that a form sends: under way, refused, found wrong. */
export interface ChangeForm {
  readonly isBusy: boolean;
  readonly trouble: string | undefined;
  readonly faults: readonly SettingFault[];
  readonly run: (
    send: (clientMutationId: string) => Promise<Answer<{ readonly answer: Outcome }>>,
    done: () => void,
  ) => Promise<void>;
  readonly complain: (trouble: string) => void;
  /** The form was touched: what was said is over. */
  readonly reset: () => void;
}

/** Sends a form under a key of its own. */
export function useChangeForm(): ChangeForm {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const [faults, setFaults] = useState<readonly SettingFault[]>([]);
  const reset = () => {
    setTrouble(undefined);
    setFaults([]);
  };
  return {
    isBusy,
    trouble,
    faults,
    run: async (send, done) => {
      if (isBusy) return;
      reset();
      setBusy(true);
      const sent = await send(newId());
      setBusy(false);
      if (!sent.ok) setTrouble(sayFault(sent.fault));
      else if (sent.value.answer.__typename === 'Refusal')
        setTrouble(sayRefusalWithClause(sent.value.answer));
      else if (sent.value.answer.__typename === 'RegulationFaults') setFaults(sent.value.answer.faults);
      else done();
    },
    complain: setTrouble,
    reset,
  };
}
