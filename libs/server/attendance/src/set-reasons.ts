import { REASON_RULES, firstObjection, refuse } from '@zhurnal/rules';
import type { Day, GroupClosing, Refusal, RegulationProfile } from '@zhurnal/rules';
import { answerOf, isRefused, newId } from '@zhurnal/platform';
import type { Actor, Call, Clock, Refused, WriteTx } from '@zhurnal/platform';
import { getSchool, regulationOf, regulationsOf } from '@zhurnal/schooling';
import {
  DROP_CERTIFICATES,
  NOTE_CERTIFICATES,
  REASON_PLACES,
  SET_REASONS,
  STUDENTS_OF_CLASS,
} from './absences.sql.js';
import { findEntryTerms } from './entry-terms.js';
import { LateItems } from './late-items.js';
import { keepLateReasons } from './late-entry.js';
import type { LateReason } from './late-entry.js';
import type { AbsenceReasonsAnswer, AbsenceReasonsSet, SetAbsenceReasonsInput } from './reasons.graphql.js';
import { tellReasons } from './tell-notices.js';
import type { ChangedAbsence } from './tell-notices.js';

interface Changed {
  readonly found: number;
  readonly changed: readonly ChangedAbsence[];
}

/** A lesson with absences whose reason would change. */
interface Place {
  readonly lessonId: string;
  readonly day: Day;
  readonly closing: GroupClosing | null;
  readonly regulation: string;
}

/**
 * Gives absences their reason as the class teacher finds it out (G24-90): for several students and days at once, only
 * where the lesson's teacher has stated an absence. Each changed row has its author, and its history in the trail.
 */
export class SetReasons {
  constructor(private readonly clock: Clock) {}

  async run(call: Call, input: SetAbsenceReasonsInput): Promise<typeof AbsenceReasonsAnswer> {
    const outcome = await call.write<AbsenceReasonsSet | Refused>(
      [{ kind: 'class', id: input.classId }],
      { key: input.clientMutationId, content: input },
      (tx) => this.set(tx, call.actor, input),
    );
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  private async set(
    tx: WriteTx,
    actor: Actor,
    input: SetAbsenceReasonsInput,
  ): Promise<AbsenceReasonsSet | Refused> {
    const { classId, cells, reason, certificate } = input;
    const students = cells.map(({ studentId }) => studentId);
    const objection =
      (await this.objectTo(tx, classId, cells)) ??
      objectToReason((await getSchool(tx)).profile, cells, reason);
    if (objection) return objection;
    const [from, to] = [cells.map((cell) => cell.from), cells.map((cell) => cell.to)];
    const now = this.clock.now();
    const places = await tx.rows<Place>(REASON_PLACES, [classId, students, from, to, reason]);
    const late = await this.judge(tx, places, input.lateReason ?? '');
    if ('code' in late) return late;
    const values = [classId, now, students, from, to, reason, actor.personId];
    const { found = 0, changed = [] } = (await tx.find<Changed>(SET_REASONS, values)) ?? {};
    if (certificate === true) {
      const ids = cells.map(() => newId());
      await tx.rows(NOTE_CERTIFICATES, [ids, students, from, to, actor.personId]);
    }
    if (certificate === false) await tx.rows(DROP_CERTIFICATES, [students, from, to, now]);
    await keepLateReasons(tx, 'reason', actor, this.clock, late.reasons);
    tellReasons(tx, classId, changed);
    if (certificate != null)
      tx.announce({
        topic: 'attendance',
        keys: [`class:${classId}`, ...students.map((id) => `student:${id}` as const)],
      });
    return { found, changed: changed.length };
  }

  /** Every absence is judged by the regulation of its lesson's day; one that is locked keeps all as they are. */
  private async judge(
    tx: WriteTx,
    places: readonly Place[],
    lateReason: string,
  ): Promise<Refusal | { readonly reasons: readonly LateReason[] }> {
    const regulation = places[0]?.regulation ?? '';
    const profileOf = (day: Day): RegulationProfile => regulationOf(regulation, day);
    const days = places.map(({ day }) => day);
    const terms = await findEntryTerms(tx, profileOf, ['reason'], days, this.clock.now());
    const late = await LateItems.find(
      tx,
      terms,
      'reason',
      places.map(({ lessonId }) => ({ lessonId, lateReason })),
      (index) => places[index],
    );
    for (const place of places) {
      const objection = terms.objectTo('reason', { ...place, isExplained: late.isExplained(place) });
      if (objection) return objection;
    }
    return { reasons: late.reasons };
  }

  private async objectTo(
    tx: WriteTx,
    classId: string,
    cells: SetAbsenceReasonsInput['cells'],
  ): Promise<Refusal | undefined> {
    if (cells.some(({ from, to }) => to < from)) return refuse('INVALID_VALUE', { params: { field: 'to' } });
    const wanted = new Set(cells.map(({ studentId }) => studentId.toLowerCase()));
    const known = await tx.rows(STUDENTS_OF_CLASS, [classId, [...wanted]]);
    return known.length === wanted.size ? undefined : refuse('NOT_FOUND', { params: { field: 'studentId' } });
  }
}

/** Every stretch is judged by the regulation of its days. */
function objectToReason(
  profile: string,
  cells: SetAbsenceReasonsInput['cells'],
  reason: SetAbsenceReasonsInput['reason'],
): Refusal | undefined {
  const regulations = new Set(cells.flatMap(({ from, to }) => regulationsOf(profile, from, to)));
  for (const { reasonAuthors } of regulations) {
    // Whoever may state one may take one off: what stood before decides nothing here.
    const objection = firstObjection(REASON_RULES, {
      reason,
      before: reason,
      authors: ['class_teacher'],
      reasonAuthors,
      isPeriodClosed: false,
    });
    if (objection) return objection;
  }
  return undefined;
}
