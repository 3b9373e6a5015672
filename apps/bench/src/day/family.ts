import { randomUUID } from 'node:crypto';
import type { NoticeAnswer } from './answers.js';
import type { Browser } from './browser.js';
import type { Device } from './cast.js';
import type { Chance } from './chance.js';
import { daysFrom, mondayOf } from './stage.js';
import type { Stage } from './stage.js';

/** A family's device: opens pages, listens, reports absences; a student's own ticks off homework. */
export class FamilyDevice {
  private readonly browser: Browser;
  private readonly chance: Chance;
  private hasNews = false;

  constructor(
    private readonly stage: Stage,
    private readonly device: Device,
    /** Reports an absence in the morning. */
    private readonly isReporting: boolean,
  ) {
    this.browser = stage.open('family', device.cookie, `device/${device.personId}`);
    this.chance = this.browser.chance;
  }

  /** Opens the app in the morning and leaves it open. */
  async arrive(): Promise<void> {
    await this.stage.wait(this.chance, 0.7);
    const { personId, students } = this.device;
    const keys = [...students.map((id) => `student:${id}`), `person:${personId}`];
    await this.stage.listen(this.browser, keys, () => (this.hasNews = true)).open();
    await this.browser.ask('Me');
    await this.browser.ask('MyChildren');
    await this.browser.ask('FamilyToday');
    if (this.isReporting) await this.report();
  }

  /** Some time of one lesson: pages that were told of news ask again, others are turned over. */
  async live(): Promise<void> {
    const { stage, chance, browser } = this;
    await stage.wait(chance, 0.9);
    if (this.hasNews) {
      this.hasNews = false;
      await browser.ask('FamilyToday');
    }
    if (!chance.is(0.5)) return;
    const { schoolId } = stage.cast;
    const { day } = stage.place;
    const studentId = chance.pick(this.device.students);
    const about = { schoolId, studentId };
    const pages: readonly (() => Promise<unknown>)[] = [
      () => browser.ask('DiaryWeek', { ...about, monday: mondayOf(day) }),
      () => browser.ask('StudentMarks', about),
      () => browser.ask('StudentAbsences', { ...about, from: daysFrom(day, -30), to: daysFrom(day, 14) }),
      () => this.doHomework(studentId),
      () => this.seeNews(),
    ];
    await chance.pick(pages)();
  }

  private async seeNews(): Promise<void> {
    const { schoolId } = this.stage.cast;
    const { seeNews } = await this.browser.command<{ seeNews: { __typename: string } }>('SeeNews', {
      schoolId,
      studentIds: this.device.students,
      read: true,
    });
    if (seeNews.__typename !== 'NewsSeen')
      this.stage.world.ledger.differ(`news were not seen: ${JSON.stringify(seeNews)}`);
  }

  private async report(): Promise<void> {
    const { stage, chance } = this;
    const { ledger } = stage.world;
    const { day } = stage.place;
    const id = randomUUID();
    const from = chance.is(0.6) ? day : daysFrom(day, chance.between(1, 9));
    const { reportAbsence } = await this.browser.command<{ reportAbsence: { results: NoticeAnswer[] } }>(
      'ReportAbsence',
      {
        schoolId: stage.cast.schoolId,
        from,
        to: daysFrom(from, chance.between(0, 2)),
        kind: chance.pick(['ILLNESS', 'DOCTOR', 'FAMILY']),
        text: `Сообщение ${chance.between(1, 9999)}`,
        notices: [{ id, studentId: chance.pick(this.device.students) }],
      },
    );
    for (const result of reportAbsence.results)
      if (result.__typename === 'NoticeKept') ledger.store({ table: 'absence_notice', row: id, version: 1 });
      else if (result.__typename !== 'Refusal' || result.code !== 'NOTICE_REPEATED')
        ledger.differ(`a notice was not taken: ${JSON.stringify(result)}`);
  }

  private async doHomework(studentId: string): Promise<void> {
    const { stage, chance, browser } = this;
    const { ledger } = stage.world;
    const { schoolId } = stage.cast;
    const { day } = stage.place;
    const { studentHomework } = await browser.ask<{
      studentHomework: { canTick: boolean; homework: { ids: string[]; doneAt: (string | null)[] } };
    }>('StudentHomework', { schoolId, studentId, from: day, to: daysFrom(day, 7) });
    if (!studentHomework.canTick) return;
    const { ids, doneAt } = studentHomework.homework;
    const open = ids.filter((_, at) => doneAt[at] === null);
    if (open.length > 0) {
      const homeworkId = chance.pick(open);
      const { setHomeworkDone } = await browser.command<{ setHomeworkDone: { __typename: string } }>(
        'SetHomeworkDone',
        {
          schoolId,
          studentId,
          homeworkId,
          done: true,
          minutes: chance.between(5, 40),
        },
      );
      if (setHomeworkDone.__typename === 'HomeworkTicked')
        ledger.store({ table: 'homework_done', row: `${homeworkId}/${studentId}`, version: 1 });
      else ledger.differ(`homework was not ticked off: ${JSON.stringify(setHomeworkDone)}`);
    }
    if (!chance.is(0.3)) return;
    const id = randomUUID();
    const text = `Своё дело ${chance.between(1, 9999)}`;
    const { putOwnTask } = await browser.command<{ putOwnTask: { __typename: string } }>('PutOwnTask', {
      schoolId,
      studentId,
      id,
      text,
      dueOn: daysFrom(day, chance.between(1, 5)),
      expectedVersion: 0,
    });
    if (putOwnTask.__typename === 'OwnTaskStored')
      ledger.store({ table: 'own_task', row: id, version: 1, content: text });
    else ledger.differ(`a task was not kept: ${JSON.stringify(putOwnTask)}`);
  }
}
