import { EnterAttendance } from '@zhurnal/attendance';
import { ROLL_RULES, firstObjection, listNameOf, refuseClosedPeriod } from '@zhurnal/rules';
import type { PersonName } from '@zhurnal/rules';
import { answerOf, isRefused } from '@zhurnal/platform';
import type { Call, Clock, Refused, WriteTx } from '@zhurnal/platform';
import { getLessonFacts } from '../lesson-facts.js';
import type { RollTaken, TakeRollAnswer, TakeRollInput } from './take-roll.graphql.js';
import { FIND_ROLL, TAKE_ROLL, TAKE_ROLL_BACK } from './lesson-roll.sql.js';

interface RollRow extends PersonName {
  readonly takenAt: Date | null;
  readonly version: number;
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
    const answer = await call.write<RollTaken | Refused>(
      [{ kind: 'lesson', id: lessonId }],
      { key, content: input },
      (tx) => this.take(tx, call, input),
    );
    return isRefused(answer) ? answerOf(answer) : answer;
  }

  private async take(
    tx: WriteTx,
    { actor }: Call,
    { lessonId, taken, items }: TakeRollInput,
  ): Promise<RollTaken | Refused> {
    const lesson = await getLessonFacts(tx, lessonId, this.clock);
    const objection = firstObjection(taken ? ROLL_RULES : [refuseClosedPeriod], lesson);
    if (objection) return objection;
    const { groupId } = lesson;
    const entered = items.map((item) => ({ ...item, lessonId }));
    const results =
      items.length === 0 ? [] : await this.entering.enter(tx, actor, { groupId, items: entered });
    const changed = taken
      ? await tx.rows(TAKE_ROLL, [lessonId, this.clock.now(), actor.personId])
      : await tx.rows(TAKE_ROLL_BACK, [lessonId]);
    if (changed.length > 0)
      tx.announce({ topic: 'attendance', keys: [`group:${groupId}`, `lesson:${lessonId}`] });
    const roll = await tx.find<RollRow>(FIND_ROLL, [lessonId]);
    return {
      lessonId,
      takenAt: roll?.takenAt ?? null,
      takenBy: roll?.takenAt ? listNameOf(roll) : null,
      version: roll?.version ?? 0,
      results,
    };
  }
}
