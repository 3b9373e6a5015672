import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Call, DayScalar, TheCall, answerOf, isRefused, isUuid, notFound } from '@zhurnal/platform';
import { DiaryChecks, SignDiaryCheckAnswer, SignDiaryCheckInput } from './diary-checks.graphql.js';
import { DiaryChecksReader, getCheckedMonth } from './diary-checks.reader.js';
import { KeepPaperChecks } from './keep-paper-checks.js';
import type { DifferenceOutcome } from './keep-paper-checks.js';
import { PaperChecks, PaperSheet, SignPaperCheckAnswer } from './paper-checks.graphql.js';
import { PaperDifferenceAnswer } from './paper-difference.graphql.js';
import {
  RecordPaperDifferenceInput,
  SettlePaperDifferenceInput,
  SignPaperCheckInput,
} from './paper-checks.inputs.js';
import { PaperChecksReader } from './paper-checks.reader.js';
import { SignDiaryCheck } from './sign-diary-check.js';
import { CLOCK } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';

const INPUT = { description: 'The change.' };

/** Monthly checks: of the diary for completeness, and of the paper journal against the electronic one. */
@Resolver()
export class CheckingResolver {
  constructor(
    @Inject(DiaryChecksReader) private readonly diary: DiaryChecksReader,
    @Inject(SignDiaryCheck) private readonly signing: SignDiaryCheck,
    @Inject(PaperChecksReader) private readonly paper: PaperChecksReader,
    @Inject(KeepPaperChecks) private readonly keeping: KeepPaperChecks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => DiaryChecks, {
    description:
      'What the diary of families lacks in a month, and who has looked through it: the own subjects and classes, or all for those who lead the school.',
  })
  async diaryChecks(
    @TheCall() call: Call,
    @Args('month', { type: () => DayScalar, description: 'A day of the month.' }) month: string,
  ): Promise<DiaryChecks> {
    return this.diary.list(call, month);
  }

  @Mutation(() => SignDiaryCheckAnswer, {
    description:
      'Signs that the diary was looked through for a month: of the own subject in a group, or of the own class.',
  })
  async signDiaryCheck(
    @TheCall() call: Call,
    @Args('input', INPUT) input: SignDiaryCheckInput,
  ): Promise<typeof SignDiaryCheckAnswer> {
    const outcome = await this.signing.run(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  @Query(() => PaperChecks, {
    description:
      'The journals that are compared with the paper ones for a month, with differences and signatures; or the clause by which no paper journal is kept.',
  })
  async paperChecks(
    @TheCall() call: Call,
    @Args('month', { type: () => DayScalar, description: 'A day of the month.' }) month: string,
  ): Promise<PaperChecks> {
    return this.paper.list(call, month);
  }

  @Query(() => PaperSheet, {
    description: 'The electronic page of a journal for a month, in numbers that can be counted on paper.',
  })
  async paperSheet(
    @TheCall() call: Call,
    @Args('groupId', { type: () => ID, description: 'The group.' }) groupId: string,
    @Args('month', { type: () => DayScalar, description: 'A day of the month.' }) month: string,
  ): Promise<PaperSheet> {
    if (!isUuid(groupId)) throw notFound();
    return this.paper.sheet(call, groupId, month);
  }

  @Mutation(() => PaperDifferenceAnswer, {
    description: 'Writes down where the paper journal and the electronic one say different things.',
  })
  async recordPaperDifference(
    @TheCall() call: Call,
    @Args('input', INPUT) input: RecordPaperDifferenceInput,
  ): Promise<typeof PaperDifferenceAnswer> {
    return this.answer(call, input, await this.keeping.record(call, input));
  }

  @Mutation(() => PaperDifferenceAnswer, {
    description: 'Says how a difference was settled; that the journal was corrected is looked at.',
  })
  async settlePaperDifference(
    @TheCall() call: Call,
    @Args('input', INPUT) input: SettlePaperDifferenceInput,
  ): Promise<typeof PaperDifferenceAnswer> {
    return this.answer(call, input, await this.keeping.settle(call, input));
  }

  @Mutation(() => SignPaperCheckAnswer, {
    description: 'Signs that the two journals were laid side by side for a month.',
  })
  async signPaperCheck(
    @TheCall() call: Call,
    @Args('input', INPUT) input: SignPaperCheckInput,
  ): Promise<typeof SignPaperCheckAnswer> {
    const outcome = await this.keeping.sign(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  private async answer(
    call: Call,
    { id, groupId, day }: { readonly id: string; readonly groupId: string; readonly day: string },
    outcome: DifferenceOutcome,
  ): Promise<typeof PaperDifferenceAnswer> {
    if (isRefused(outcome)) return answerOf(outcome);
    const { actor } = call;
    const difference = await call.read([{ kind: 'group', id: groupId }], async (tx) => {
      const month = await getCheckedMonth(tx, actor.personId, this.clock.now(), day);
      const [found] = await this.paper.differences(tx, actor, month, [groupId], id);
      if (!found) throw notFound();
      return found;
    });
    return outcome.outcome === 'stored' ? { difference } : { current: difference };
  }
}
