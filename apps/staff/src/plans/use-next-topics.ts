import { NextTopicsDocument } from '@zhurnal/contract/staff';
import type { NextTopicsQuery } from '@zhurnal/contract/staff';
import { useAnswer } from '@zhurnal/web-client';
import { useMemo } from 'react';

/** The topic that a lesson gets by the plan of its group. */
export type NextTopic = NextTopicsQuery['nextTopics'][number];

/** The most lessons that are asked for at once. */
const AT_ONCE = 100;

/** What lessons get by their plans; nothing where there is no plan, no right or no network. */
export function useNextTopics(lessonIds: readonly string[]): ReadonlyMap<string, NextTopic> {
  const ids = lessonIds.slice(0, AT_ONCE);
  const { value } = useAnswer(NextTopicsDocument, { lessonIds: ids }, { pause: ids.length === 0 });
  const topics = ids.length === 0 ? undefined : value?.nextTopics;
  return useMemo(() => new Map(topics?.map((topic) => [topic.lessonId, topic])), [topics]);
}
