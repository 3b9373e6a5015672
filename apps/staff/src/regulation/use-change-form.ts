import type { Answer } from '@zhurnal/web-client';
import { useState } from 'react';
import type { Refused } from '../shell/say-why-not.js';
import { useOneChange } from '../shell/use-one-change.js';
import type { OneChange } from '../shell/use-one-change.js';

/** Something wrong with a setting, as the server tells it. */
export interface SettingFault {
  readonly setting: string;
  readonly at: string;
  readonly allowed: string;
}

type Outcome =
  | Refused
  | { readonly __typename: 'RegulationFaults'; readonly faults: readonly SettingFault[] }
  | { readonly __typename: 'Regulation' | 'RegulationPapers' };

/** A change that a form sends: under way, refused, found wrong. */
export interface ChangeForm extends Pick<OneChange, 'isBusy' | 'trouble' | 'complain'> {
  readonly faults: readonly SettingFault[];
  readonly run: (
    send: (clientMutationId: string) => Promise<Answer<{ readonly answer: Outcome }>>,
    done: () => void,
  ) => void;
  /** The form was touched: what was said is over. */
  readonly reset: () => void;
}

/** Sends a form under a key of its own. */
export function useChangeForm(): ChangeForm {
  const { isBusy, trouble, run, complain } = useOneChange();
  const [faults, setFaults] = useState<readonly SettingFault[]>([]);
  return {
    isBusy,
    trouble,
    faults,
    run: (send, done) => {
      if (!isBusy) setFaults([]);
      run<Outcome>(send, (outcome) => {
        if (outcome.__typename === 'RegulationFaults') setFaults(outcome.faults);
        else done();
      });
    },
    complain,
    reset: () => {
      complain(undefined);
      setFaults([]);
    },
  };
}
