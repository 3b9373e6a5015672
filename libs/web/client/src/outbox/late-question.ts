import { paramsOf } from '../words/say-refusal.js';
import type { RefusalSeen } from '../words/say-refusal.js';
import type { Edit, Entry, PlaceLabel } from './entry.js';
import type { LatePart } from './late-part.js';

/** Changes that are kept here until the person says why they come late. */
export interface LateQuestion extends LatePart {
  readonly groupId: string;
  /** The clause that asks. */
  readonly clause: string | null;
  readonly label: PlaceLabel | undefined;
  /** How many changes wait for the answer. */
  readonly count: number;
  /** The person has put all of them off: they are listed, and not asked about by themselves. */
  readonly isPutOff: boolean;
}

/** Names the part of a lesson. */
export const nameOfPart = ({ lessonId, part }: LatePart): string => `${lessonId} ${part}`;

/** The part whose lateness is to be explained; undefined when it is something else that is refused. */
export function findAskedPart(refusal: RefusalSeen): string | undefined {
  return refusal.code === 'LATE_REASON_REQUIRED' ? paramsOf(refusal)['part'] : undefined;
}

/** The part of the lesson's record that a change belongs to. */
export function partOfEdit({ before, after }: Pick<Edit, 'before' | 'after'>): LatePart {
  const { lessonId } = after;
  if (after.kind === 'mark') return { lessonId, part: 'mark' };
  const isReason =
    after.kind === 'attendance' &&
    before.kind === 'attendance' &&
    after.attendance?.fact === before.attendance?.fact;
  return { lessonId, part: isReason ? 'reason' : 'attendance' };
}

/** The part that a change waits to be explained for; undefined when it does not. */
export function findLatePart({ after, standing }: Entry): LatePart | undefined {
  const part = standing.kind === 'refused' ? findAskedPart(standing.refusal) : undefined;
  return part === undefined ? undefined : { lessonId: after.lessonId, part };
}

/** What the person is to be asked, in the order in which it was entered. */
export function listLateQuestions(entries: readonly Entry[]): readonly LateQuestion[] {
  const questions = new Map<string, LateQuestion>();
  for (const entry of entries) {
    const late = findLatePart(entry);
    const { standing, groupId, label } = entry;
    if (late === undefined || standing.kind !== 'refused') continue;
    const before = questions.get(nameOfPart(late));
    const isPutOff = (before?.isPutOff ?? true) && standing.isPutOff === true;
    const count = (before?.count ?? 0) + 1;
    const first = { ...late, groupId, clause: standing.refusal.clause ?? null, label };
    questions.set(nameOfPart(late), { ...(before ?? first), count, isPutOff });
  }
  return [...questions.values()];
}
