import { EnterAttendance } from '@zhurnal/attendance';
import { ROLL_RULES, firstObjection, listNameOf, refuseClosedPeriod } from '@zhurnal/rules';
import type { PersonName } from '@zhurnal/rules';
import { answerOf, isRefused } from '@zhurnal/platform';
import type { Actor, Call, Clock, Refused, WriteTx } from '@zhurnal/platform';
import { getLessonFacts, keepLateReason, objectToTime } from '../lesson-facts.js';
import type { KnownLesson } from '../lesson-facts.js';
import type { RollTaken, TakeRollAnswer, TakeRollInput } from './take-roll.graphql.js';
import { FIND_ROLL, TAKE_ROLL, TAKE_ROLL_BACK } from './lesson-roll.sql.js';

interface RollRow extends PersonName {
  readonly takenAt: Date | null;
  readonly version: number;
  /** Was it this request that changed it? */
  readonly changed?: boolean;
}

/**
 * States that the roll of a lesson was called (G24-88), and stores the absences it found in the same transaction.
 * Stating it twice is no conflict: the first to state it stays named.
 */
export class TakeRoll {
  private readonly entering: EnterAttendance;

  constructor(private readonly clock: Clock) {
    this.entering = new EnterAttendance(clock);
  }

  async run(call: Call, input: TakeRollInput): Promise<typeof TakeRollAnswer> {
    const { clientMutationId: key, lessonId } = input;
    const answer = await call.writeKnowing<RollTaken | Refused, KnownLesson>(
      [{ kind: 'lesson', id: lessonId }],
      { key, content: input },
      {
        ask: (tx) => getLessonFacts(tx, lessonId, this.clock),
        work: (tx, lesson) => this.take(tx, call.actor, input, lesson),
      },
    );
    return isRefused(answer) ? answerOf(answer) : answer;
  }

  private async take(
    tx: WriteTx,
    actor: Actor,
    { lessonId, taken, items, lateReason }: TakeRollInput,
    lesson: KnownLesson,
  ): Promise<RollTaken | Refused> {
    const objection =
      (await objectToTime(tx, lesson, 'attendance', this.clock, { lateReason })) ??
      firstObjection(taken ? ROLL_RULES : [refuseClosedPeriod], lesson);
    if (objection) return objection;
    await keepLateReason(tx, lesson, 'attendance', actor, this.clock, lateReason);
    const { groupId } = lesson;
    const entered = items.map((item) => ({ ...item, lessonId }));
    // Neither waits for the other: the statement about the roll and the first question about its items are one trip.
    const [stating, entering] = tx.together(() => [
      taken ? this.state(tx, actor, lessonId) : takeBack(tx, lessonId),
      items.length === 0 ? Promise.resolve([]) : this.entering.enter(tx, actor, { groupId, items: entered }),
    ]);
    const [roll, results] = await Promise.all([stating, entering]);
    if (roll?.changed) tx.announce({ topic: 'attendance', keys: [`group:${groupId}`, `lesson:${lessonId}`] });
    return {
      lessonId,
      takenAt: roll?.takenAt ?? null,
      takenBy: roll?.takenAt ? listNameOf(roll) : null,
      version: roll?.version ?? 0,
      results,
    };
  }

  private async state(tx: WriteTx, actor: Actor, lessonId: string): Promise<RollRow | undefined> {
    const roll = await tx.find<RollRow>(TAKE_ROLL, [lessonId, this.clock.now(), actor.personId]);
    return roll ?? tx.find<RollRow>(FIND_ROLL, [lessonId]);
  }
}

async function takeBack(tx: WriteTx, lessonId: string): Promise<RollRow | undefined> {
  const changed = await tx.rows(TAKE_ROLL_BACK, [lessonId]);
  const roll = await tx.find<RollRow>(FIND_ROLL, [lessonId]);
  return roll && { ...roll, changed: changed.length > 0 };
}
