import type { AssignSubstituteMutation } from '@zhurnal/contract/staff';
import { newId, sayFault, sayRefusalWithClause } from '@zhurnal/web-client';
import type { Answer, RefusalSeen } from '@zhurnal/web-client';
import { useState } from 'react';
import { t } from './substitution-words.js';

/** One thing to confirm. */
export type Question = Extract<
  AssignSubstituteMutation['answer'],
  { readonly __typename: 'LessonQuestions' }
>['questions'][number];

interface Refused extends RefusalSeen {
  readonly __typename: 'Refusal';
}

/** What a change answers, whatever it changes. */
type Outcome =
  | { readonly __typename: 'LessonsChanged' | 'LessonsStale' | 'StaffAbsenceKept' }
  | { readonly __typename: 'LessonQuestions'; readonly questions: readonly Question[] }
  | Refused;

/** Sends the change under a key of its own, with the questions that were answered with yes. */
export type Send = (
  clientMutationId: string,
  confirmed: string[],
) => Promise<Answer<{ readonly answer: Outcome }>>;

/** What is asked before the change is made. */
export interface Asked {
  readonly questions: readonly Question[];
  readonly yes: () => void;
  readonly no: () => void;
}

/** Changes of the page, one after the other. */
export interface LessonChanges {
  readonly isBusy: boolean;
  /** Why the last change was not made; for the dialog that asked for it. */
  readonly trouble: string | undefined;
  readonly asked: Asked | undefined;
  /** Sends a change; `said` is told, and the page asked again, once it is stored. */
  readonly run: (send: Send, said: string) => void;
  readonly forget: () => void;
}

/** Runs changes: asks what has to be confirmed, says why not, and tells the page when something was stored. */
export function useLessonChanges(onStored: (said: string) => void, onStale: () => void): LessonChanges {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const [asked, setAsked] = useState<Asked>();

  const attempt = async (send: Send, said: string, confirmed: readonly string[]): Promise<void> => {
    setBusy(true);
    setTrouble(undefined);
    const answer = await send(newId(), [...confirmed]);
    setBusy(false);
    setAsked(undefined);
    if (!answer.ok) return setTrouble(t('unsaved', { why: sayFault(answer.fault) }));
    const outcome = answer.value.answer;
    switch (outcome.__typename) {
      case 'Refusal':
        return setTrouble(t('unsaved', { why: sayRefusalWithClause(outcome) }));
      case 'LessonQuestions': {
        const keys = outcome.questions.map(({ key }) => key);
        return setAsked({
          questions: outcome.questions,
          yes: () => void attempt(send, said, [...confirmed, ...keys]),
          no: () => setAsked(undefined),
        });
      }
      case 'LessonsStale':
        setTrouble(t('stale'));
        return onStale();
      default:
        return onStored(said);
    }
  };
  return {
    isBusy,
    trouble,
    asked,
    run: (send, said) => void (isBusy || attempt(send, said, [])),
    forget: () => {
      setTrouble(undefined);
      setAsked(undefined);
    },
  };
}
