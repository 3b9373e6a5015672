import type { Notice, NoticeAnswer, Refusal } from './answers.js';
import type { Browser } from './browser.js';
import type { ClassTeacher } from './cast.js';
import type { Chance } from './chance.js';
import { daysFrom } from './stage.js';
import type { Stage } from './stage.js';

interface Today {
  readonly students: readonly {
    readonly studentId: string;
    readonly noted: readonly { readonly fact: string; readonly reason: string | null }[];
  }[];
}

/** A class teacher: who is missing today and why, and what the families have sent. */
export class ClassTeacherAtWork {
  private readonly chance: Chance;

  constructor(
    private readonly stage: Stage,
    private readonly who: ClassTeacher,
  ) {
    this.chance = stage.chance(`class/${who.classId}`);
  }

  async arrive(): Promise<void> {
    const browser = await this.stage.signIn(this.who.login);
    await this.stage.wait(this.chance, 0.3);
    await browser.ask('ClassesInCare');
    await this.stage.listen(browser, [`class:${this.who.classId}`]).open();
    await this.lookAtNotices(browser);
  }

  /** Looks after the class in a break. */
  async lookAfter(): Promise<void> {
    const { stage, chance, who } = this;
    const browser = await stage.signIn(who.login);
    await stage.wait(chance, 0.7);
    const { classId } = who;
    const { day } = stage.place;
    const { classToday } = await browser.ask<{ classToday: Today }>('ClassToday', { classId, date: day });
    if (chance.is(0.5)) await this.giveReasons(browser, classToday);
    await this.lookAtNotices(browser);
    if (chance.is(0.3)) await browser.ask('ClassAbsences', { classId, from: daysFrom(day, -30), to: day });
    if (chance.is(0.2)) await browser.ask('ClassContacts', { classId });
  }

  private async giveReasons(browser: Browser, { students }: Today): Promise<void> {
    const { stage, who } = this;
    const open = students.filter(({ noted }) =>
      noted.some(({ fact, reason }) => fact === 'ABSENT' && (reason === null || reason === 'UNKNOWN')),
    );
    const chosen = this.chance.some(open, 0.6);
    if (chosen.length === 0) return;
    const { day } = stage.place;
    const { setAbsenceReasons: answer } = await browser.command<{
      setAbsenceReasons: { __typename: 'AbsenceReasonsSet'; changed: number; found: number } | Refusal;
    }>('SetAbsenceReasons', {
      classId: who.classId,
      reason: this.chance.pick(['ILL', 'EXCUSED', 'UNEXCUSED']),
      cells: chosen.map(({ studentId }) => ({ studentId, from: day, to: day })),
    });
    if (answer.__typename === 'AbsenceReasonsSet') stage.world.ledger.add('reasons', answer.changed);
    else stage.world.ledger.differ(`reasons were refused: ${answer.code}`);
  }

  private async lookAtNotices(browser: Browser): Promise<void> {
    const { stage, chance } = this;
    const { ledger } = stage.world;
    const { classId } = this.who;
    const ask = async (): Promise<readonly Notice[]> =>
      (await browser.ask<{ classNotices: Notice[] }>('ClassNotices', { classId })).classNotices;
    const sent = (await ask()).filter(({ status }) => status === 'SENT');
    if (sent.length > 0) {
      const { seeAbsenceNotices: seen } = await browser.command<{
        seeAbsenceNotices: { __typename: 'NoticesSeen'; count: number } | Refusal;
      }>('SeeAbsenceNotices', { classId, ids: sent.map(({ id }) => id) });
      if (seen.__typename === 'NoticesSeen') ledger.add('notices seen', seen.count);
      else ledger.differ(`notices could not be seen: ${seen.code}`);
    }
    const open = (await ask()).filter(({ status }) => status === 'SEEN');
    for (const { id, version } of chance.some(open, 0.8)) {
      const accepted = chance.is(0.85);
      const { decideAbsenceNotice: answer } = await browser.command<{ decideAbsenceNotice: NoticeAnswer }>(
        'DecideAbsenceNotice',
        {
          id,
          classId,
          accepted,
          expectedVersion: version,
          answer: accepted ? '' : 'Принесите, пожалуйста, справку',
        },
      );
      if (answer.__typename === 'NoticeKept') {
        ledger.store({
          table: 'absence_notice',
          row: id,
          version: version + 1,
          content: accepted ? 'accepted' : 'declined',
        });
        ledger.add('reasons', answer.explained ?? 0);
      } else ledger.differ(`a notice could not be decided: ${JSON.stringify(answer)}`);
    }
  }
}
