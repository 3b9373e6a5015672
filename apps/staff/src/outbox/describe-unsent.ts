import { findAskedPart, formatDay, formatInstant, keyOf, sayRefusalWithClause } from '@zhurnal/web-client';
import type { Change, MarkOutbox, OutboxStatus, Unsent } from '@zhurnal/web-client';
import { signOf } from '../journal/cell-view.js';
import { t } from './outbox-words.js';

/** One change of the queue in words. */
export interface UnsentLine {
  readonly key: string;
  readonly state: Unsent['state'];
  /** The part of a lesson, when it waits for the reason of being late. */
  readonly asked: { readonly lessonId: string; readonly part: string } | undefined;
  /** «Иванов Е. А.»; of a roll call the whole list. */
  readonly student: string;
  /** «7 А, алгебра · 15 сентября, урок 2» */
  readonly place: string;
  readonly before: string;
  readonly after: string;
  readonly since: string;
  /** «ждёт сети», «спор», «не принято». */
  readonly stateWord: string;
  /** The reason of a refusal; who wrote what in a conflict. */
  readonly detail: string | undefined;
}

/** A change as the list says it: «5», «Н», «пусто», with its comment. */
export function sayChange(change: Change): string {
  const sign = signOf(change) || t('line.nothing');
  if (change.kind !== 'mark' || change.value === null || change.comment === '') return sign;
  return `${sign}, ${t('line.comment', { comment: change.comment })}`;
}

function placeOf({ label }: Unsent): string {
  if (label === undefined) return t('line.unknown');
  const day = formatDay(label.day, 'dayMonth');
  const lesson = label.slot === undefined ? day : t('line.lesson', { day, slot: label.slot });
  return t('line.place', { group: label.group, lesson });
}

function askedOf({ change, refusal }: Unsent): UnsentLine['asked'] {
  const part = refusal && findAskedPart(refusal);
  return part === undefined ? undefined : { lessonId: change.lessonId, part };
}

function stateWordOf({ state, refusal }: Unsent, fault: OutboxStatus['fault']): string {
  if (refusal !== undefined && findAskedPart(refusal) !== undefined) return t('state.asked');
  if (state !== 'queued' || fault === undefined) return t(`state.${state}`);
  if (fault.kind === 'expired') return t('state.expired');
  return t(fault.kind === 'offline' || fault.kind === 'unavailable' ? 'state.offline' : 'state.queued');
}

function detailOf({ refusal, theirs }: Unsent, timeZone: string): string | undefined {
  if (refusal !== undefined) return sayRefusalWithClause(refusal);
  if (theirs === undefined) return undefined;
  const [who, value] = [theirs.by || t('state.someone'), sayChange(theirs.change)];
  const at = theirs.at === '' ? '' : formatInstant(theirs.at, timeZone);
  return at === '' ? t('state.theirs', { who, value }) : t('state.theirsAt', { who, value, at });
}

/** What needs a person first, the rest in the order of entering. */
const RANK: Readonly<Record<Unsent['state'], number>> = { contested: 0, refused: 1, sending: 2, queued: 2 };

/** Everything that waits, in words. */
export function listUnsent(
  outbox: Pick<MarkOutbox, 'find' | 'listKeys' | 'status'>,
  timeZone: string,
): readonly UnsentLine[] {
  const { fault } = outbox.status();
  return outbox
    .listKeys()
    .map((key) => outbox.find(key))
    .filter((unsent) => unsent !== undefined)
    .sort((one, other) => RANK[one.state] - RANK[other.state] || (one.at ?? 0) - (other.at ?? 0))
    .map((unsent) => ({
      key: keyOf(unsent.change),
      state: unsent.state,
      asked: askedOf(unsent),
      student: unsent.label?.student || t('line.wholeClass'),
      place: placeOf(unsent),
      before: sayChange(unsent.before),
      after: sayChange(unsent.change),
      since: unsent.at === undefined ? '' : formatInstant(unsent.at, timeZone),
      stateWord: stateWordOf(unsent, fault),
      detail: detailOf(unsent, timeZone),
    }));
}

/** Why the queue stands, in a sentence. */
export function saySituation({ fault, queued, sending, refused, contested }: OutboxStatus): string {
  const waits = queued + sending > 0;
  if (waits && fault !== undefined) {
    if (fault.kind === 'offline') return t('queue.offline');
    if (fault.kind === 'expired') return t('queue.expired');
    return t(fault.kind === 'outdated' ? 'queue.outdated' : 'queue.waiting');
  }
  return t(waits || refused + contested === 0 ? 'queue.flowing' : 'queue.personal');
}
