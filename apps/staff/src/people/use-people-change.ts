import type { PeopleAnswerPartsFragment } from '@zhurnal/contract/staff';
import { newId, sayFault, sayRefusalWithClause } from '@zhurnal/web-client';
import type { Answer } from '@zhurnal/web-client';
import { useState } from 'react';

type Kept = Extract<PeopleAnswerPartsFragment, { __typename: 'PeopleKept' }>;
/** Something to look at before or after a change. */
export type Finding = Kept['findings'][number];

/** A change of the lists of people from a form: under way, asked about, refused. */
export interface PeopleChange {
  readonly isBusy: boolean;
  /** Why nothing was changed. */
  readonly trouble: string | undefined;
  /** What is to be confirmed before it is sent again. */
  readonly questions: readonly Finding[];
  readonly run: (
    send: (
      clientMutationId: string,
      confirm: boolean,
    ) => Promise<Answer<{ readonly answer: PeopleAnswerPartsFragment }>>,
    done: (kept: Kept) => void,
  ) => Promise<void>;
  /** The form was touched: what was asked and said is over. */
  readonly reset: () => void;
}

/** Sends changes under keys of their own; what is asked about is sent again with `confirm`. */
export function usePeopleChange(): PeopleChange {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const [questions, setQuestions] = useState<readonly Finding[]>([]);
  return {
    isBusy,
    trouble,
    questions,
    run: async (send, done) => {
      setBusy(true);
      setTrouble(undefined);
      const sent = await send(newId(), questions.length > 0);
      setBusy(false);
      if (!sent.ok) {
        setTrouble(sayFault(sent.fault));
        return;
      }
      const { answer } = sent.value;
      if (answer.__typename === 'Refusal') setTrouble(sayRefusalWithClause(answer));
      else if (answer.__typename === 'PeopleQuestion') setQuestions(answer.questions);
      else done(answer);
    },
    reset: () => {
      setTrouble(undefined);
      setQuestions([]);
    },
  };
}
