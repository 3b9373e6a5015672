import { LessonDocument } from '@zhurnal/contract/staff';
import type { LessonPartsFragment, RecordLessonMutation } from '@zhurnal/contract/staff';
import {
  findAskedPart,
  newId,
  sayFault,
  sayRefusalWithClause,
  useAnswer,
  useChange,
} from '@zhurnal/web-client';
import type { Document, Fault } from '@zhurnal/web-client';
import { useCallback, useRef, useState } from 'react';
import { useAskWhyLate } from './late-desk.js';

/** One lesson with its record, works and homework. */
export type LessonDetails = LessonPartsFragment;

/** How the server answers every change of a lesson. */
type LessonAnswer = RecordLessonMutation['recordLesson'];

/** A lesson as the panel shows it. */
export interface LessonAsked {
  readonly lesson: LessonDetails | undefined;
  readonly fault: Fault | undefined;
  readonly again: () => void;
  /** Shows a newer state that came with the answer to a change. */
  readonly take: (lesson: LessonDetails) => void;
}

/** Asks for a lesson; an answer to a change replaces what was asked. */
export function useLesson(lessonId: string): LessonAsked {
  const { value, fault, again } = useAnswer(LessonDocument, { id: lessonId });
  const [changed, take] = useState<{ readonly asked: unknown; readonly lesson: LessonDetails }>();
  const asked = value?.lesson;
  const newer = changed !== undefined && changed.asked === asked && changed.lesson.id === lessonId;
  return {
    lesson: newer ? changed.lesson : asked?.id === lessonId ? asked : undefined,
    fault,
    again,
    take: (lesson) => take({ asked, lesson }),
  };
}

/** What came of a change of a lesson. */
export type LessonChanged =
  | { readonly kind: 'done'; readonly lesson: LessonDetails }
  | { readonly kind: 'stale'; readonly current: LessonDetails; readonly by: string }
  | {
      readonly kind: 'trouble';
      readonly text: string;
      /** It is locked, and corrected by a request. */
      readonly byRequest?: boolean;
    };

function isCorrectedByRequest({ code, params }: Extract<LessonAnswer, { __typename: 'Refusal' }>): boolean {
  return (
    code === 'ENTRY_LOCKED' && params.some(({ name, value }) => name === 'correction' && value === 'register')
  );
}

function readAnswer(answer: LessonAnswer): LessonChanged {
  switch (answer.__typename) {
    case 'LessonRecorded':
      return { kind: 'done', lesson: answer.lesson };
    case 'StaleVersion':
      return { kind: 'stale', current: answer.current, by: answer.by ?? '' };
    case 'Refusal':
      return { kind: 'trouble', text: sayRefusalWithClause(answer), byRequest: isCorrectedByRequest(answer) };
  }
}

/**
 * Sends a change of a lesson. Until there is an answer the same content goes out under the same key, so that a press
 * of «Повторить» never makes a change twice. What comes only with a reason for being late is asked about, and sent again.
 */
export function useLessonChange<Field extends string, Input extends { readonly clientMutationId: string }>(
  document: Document<Record<Field, LessonAnswer>, { input: Input }>,
  field: Field,
): (input: Omit<Input, 'clientMutationId'>) => Promise<LessonChanged> {
  const change = useChange(document);
  const ask = useAskWhyLate();
  const attempt = useRef<{ readonly content: string; readonly id: string }>(undefined);
  return useCallback(
    async (input: Omit<Input, 'clientMutationId'>) => {
      const send = async (sent: Omit<Input, 'clientMutationId'>): Promise<LessonAnswer | Fault> => {
        const content = JSON.stringify(sent);
        if (attempt.current?.content !== content) attempt.current = { content, id: newId() };
        const answer = await change({ input: { ...sent, clientMutationId: attempt.current.id } as Input });
        if (!answer.ok) return answer.fault;
        attempt.current = undefined;
        return answer.value[field];
      };
      let answer = await send(input);
      const part =
        '__typename' in answer && answer.__typename === 'Refusal' ? findAskedPart(answer) : undefined;
      if (part !== undefined && 'clause' in answer) {
        const lateReason = await ask({ part, clause: answer.clause });
        if (lateReason !== undefined) answer = await send({ ...input, lateReason });
      }
      return '__typename' in answer ? readAnswer(answer) : { kind: 'trouble', text: sayFault(answer) };
    },
    [change, field, ask],
  );
}
