import { formatDay } from '@zhurnal/web-client';
import type { LateQuestion } from '@zhurnal/web-client';
import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useOutbox, useOutboxStatus } from '../outbox/outbox-provider.js';
import { t } from './journal-words.js';
import { LateDialog } from './late-dialog.js';
import type { LateAsked } from './late-dialog.js';

/** Asks why something is late; undefined when the person does not want to say so now. */
export type AskWhyLate = (asked: LateAsked) => Promise<string | undefined>;

const nobody: AskWhyLate = () => Promise.resolve(undefined);
const DeskContext = createContext<AskWhyLate>(nobody);

interface Waiting {
  readonly turn: number;
  readonly asked: LateAsked;
  readonly answer: (reason: string | undefined) => void;
}

/** Holds the dialog for all pages, one question after the other. */
export function LateDesk({ children }: { readonly children: ReactNode }) {
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const turns = useRef(0);
  const ask = useCallback<AskWhyLate>(
    (asked) =>
      new Promise((answer) => {
        turns.current += 1;
        const turn = turns.current;
        setWaiting((before) => [...before, { turn, asked, answer }]);
      }),
    [],
  );
  const [first] = waiting;
  const end = (reason: string | undefined): void => {
    setWaiting((before) => before.filter(({ turn }) => turn !== first?.turn));
    first?.answer(reason);
  };
  return (
    <DeskContext value={ask}>
      {children}
      {first !== undefined && (
        <LateDialog key={first.turn} asked={first.asked} onTell={end} onPutOff={() => end(undefined)} />
      )}
    </DeskContext>
  );
}

/** Asks the person in a dialog why something is late. */
export function useAskWhyLate(): AskWhyLate {
  return useContext(DeskContext);
}

/** «7 А, алгебра · 15 сентября, урок 2» */
function whereOf({ label }: LateQuestion): string | undefined {
  if (label === undefined) return undefined;
  const day = formatDay(label.day, 'dayMonth');
  const lesson = label.slot === undefined ? day : t('late.lesson', { day, slot: label.slot });
  return [label.group, lesson].filter(Boolean).join(' · ');
}

/** Asks why entries that wait in the outbox are late. With the answer they are sent; without it they stay, unsaved. */
export function useAnswerLate(): (question: LateQuestion) => Promise<void> {
  const outbox = useOutbox();
  const ask = useAskWhyLate();
  return useCallback(
    async (question) => {
      const { part, clause, count } = question;
      const reason = await ask({ part, clause, count, where: whereOf(question) });
      if (reason === undefined) outbox.putOff(question);
      else outbox.explain(question, reason);
    },
    [outbox, ask],
  );
}

/** Asks by itself about what is entered late in a journal, once for a part of a lesson, until it is put off. */
export function LateQuestions({ groupId }: { readonly groupId: string }) {
  const outbox = useOutbox();
  useOutboxStatus();
  const answer = useAnswerLate();
  const [isAsking, setAsking] = useState(false);
  const next = outbox.listQuestions(groupId).find(({ isPutOff }) => !isPutOff);
  const latest = useRef(next);
  useEffect(() => {
    latest.current = next;
  });
  const isDue = next !== undefined && !isAsking;
  useEffect(() => {
    if (!isDue || latest.current === undefined) return;
    setAsking(true);
    void answer(latest.current).then(() => setAsking(false));
  }, [isDue, answer]);
  return null;
}
