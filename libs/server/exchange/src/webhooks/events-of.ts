import { isWebhookEvent } from '@zhurnal/rules';
import type { WebhookEvent } from '@zhurnal/rules';
import { newId } from '@zhurnal/platform';
import type { Told } from '@zhurnal/platform';

type Change = Told['changes'][number];

/** Topics that are nobody's but the school's are not told to programs: remarks, notices, settings, duties. */
const EVENTS: Partial<Readonly<Record<Change['topic'], WebhookEvent>>> = {
  marks: 'mark.changed',
  attendance: 'absence.changed',
  lesson: 'lesson.changed',
  homework: 'homework.changed',
  works: 'work.changed',
  finals: 'period_mark.changed',
  corrections: 'correction.filed',
  timetable: 'timetable.changed',
  people: 'people.changed',
};

/** An event as it is told: ids only, never names, marks or texts. */
export interface HappenedEvent {
  readonly id: string;
  readonly type: WebhookEvent;
  /** JSON, byte for byte as it is signed. */
  readonly body: string;
}

const KINDS = { group: 'groupIds', lesson: 'lessonIds', student: 'studentIds', class: 'classIds' } as const;

const typeOf = ({ topic, event }: Change): WebhookEvent | undefined =>
  event !== undefined && isWebhookEvent(event) ? event : EVENTS[topic];

/** What a commit means for programs: one event of each type, with everything that it concerns. */
export function eventsOf(
  told: Pick<Told, 'schoolId' | 'id'>,
  changes: readonly Change[],
  at: Date,
): HappenedEvent[] {
  const types = new Set(changes.map(typeOf).filter((type) => type !== undefined));
  return [...types].map((type) => {
    const keys = changes.filter((change) => typeOf(change) === type).flatMap((change) => change.keys);
    const idsOf = (kind: string): string[] => [
      ...new Set(keys.filter((key) => key.startsWith(`${kind}:`)).map((key) => key.slice(kind.length + 1))),
    ];
    const ids = Object.entries(KINDS).map(([kind, name]) => [name, idsOf(kind)] as const);
    const data = { schoolId: told.schoolId, changeId: told.id, ...Object.fromEntries(ids) };
    return { id: newId(), type, body: JSON.stringify({ type, timestamp: at.toISOString(), data }) };
  });
}
