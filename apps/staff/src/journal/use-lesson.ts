import { LessonDocument } from '@zhurnal/contract/staff';
import type { LessonPartsFragment, RecordLessonMutation } from '@zhurnal/contract/staff';
import { newId, sayFault, sayRefusalWithClause, useAnswer, useChange } from '@zhurnal/web-client';
import type { Document, Fault } from '@zhurnal/web-client';
import { useCallback, useRef, useState } from 'react';

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
  | { readonly kind: 'trouble'; readonly text: string };

function readAnswer(answer: LessonAnswer): LessonChanged {
  switch (answer.__typename) {
    case 'LessonRecorded':
      return { kind: 'done', lesson: answer.lesson };
    case 'StaleVersion':
      return { kind: 'stale', current: answer.current, by: answer.by ?? '' };
    case 'Refusal':
      return { kind: 'trouble', text: sayRefusalWithClause(answer) };
  }
}

/**
 * Sends a change of a lesson. Until there is an answer the same content goes out under the same key, so that a press
 * of «Повторить» never makes a change twice.
 */
export function useLessonChange<Field extends string, Input extends { readonly clientMutationId: string }>(
  document: Document<Record<Field, LessonAnswer>, { input: Input }>,
  field: Field,
): (input: Omit<Input, 'clientMutationId'>) => Promise<LessonChanged> {
  const change = useChange(document);
  const attempt = useRef<{ readonly content: string; readonly id: string }>(undefined);
  return useCallback(
    async (input: Omit<Input, 'clientMutationId'>) => {
      const content = JSON.stringify(input);
      if (attempt.current?.content !== content) attempt.current = { content, id: newId() };
      const answer = await change({ input: { ...input, clientMutationId: attempt.current.id } as Input });
      if (!answer.ok) return { kind: 'trouble', text: sayFault(answer.fault) };
      attempt.current = undefined;
      return readAnswer(answer.value[field]);
    },
    [change, field],
  );
}
