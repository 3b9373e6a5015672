import { RecordLessonDocument } from '@zhurnal/contract/staff';
import { useState } from 'react';
import { useLessonChange } from '../journal/use-lesson.js';
import type { LessonDetails } from '../journal/use-lesson.js';
import type { Recorded } from './day-view.js';

/** What the record of a lesson shall be. */
export interface Wanted {
  readonly topic: string;
  readonly isHeld: boolean;
  /** The item of the plan that the topic is; absent: as it was. */
  readonly planItemId?: string | undefined;
}

/** Somebody else was faster: what was wanted here, and what stands there. */
export interface Stale {
  readonly wanted: Wanted;
  readonly current: Recorded;
  readonly by: string;
}

export interface Recording {
  readonly isBusy: boolean;
  /** Why nothing was written, in words. */
  readonly trouble: string | undefined;
  readonly stale: Stale | undefined;
  /** Writes on top of a version; answers the record as it then stands, undefined when it was not written. */
  readonly save: (wanted: Wanted, version: number) => Promise<Recorded | undefined>;
  /** Leaves what stands there. */
  readonly takeTheirs: () => void;
}

const recordedOf = ({ record }: LessonDetails): Recorded => ({
  topic: record.topic,
  heldAt: record.heldAt,
  version: record.version,
});

/** Writes the topic and «урок проведён» of a lesson. */
export function useRecord(lessonId: string, onRecorded: (recorded: Recorded) => void): Recording {
  const send = useLessonChange(RecordLessonDocument, 'recordLesson');
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const [stale, setStale] = useState<Stale>();
  const save = async (wanted: Wanted, version: number): Promise<Recorded | undefined> => {
    if (isBusy) return undefined;
    setBusy(true);
    const { topic, isHeld: held, planItemId } = wanted;
    const input = { lessonId, topic: topic.trim(), held, expectedVersion: version };
    const outcome = await send(planItemId === undefined ? input : { ...input, planItemId });
    setBusy(false);
    setTrouble(outcome.kind === 'trouble' ? outcome.text : undefined);
    setStale(
      outcome.kind === 'stale' ? { wanted, current: recordedOf(outcome.current), by: outcome.by } : undefined,
    );
    if (outcome.kind !== 'done') return undefined;
    const written = recordedOf(outcome.lesson);
    onRecorded(written);
    return written;
  };
  const takeTheirs = () => {
    if (stale !== undefined) onRecorded(stale.current);
    setStale(undefined);
  };
  return { isBusy, trouble, stale, save, takeTheirs };
}
