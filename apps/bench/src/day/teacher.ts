import { randomUUID } from 'node:crypto';
import type { LessonAnswer, LessonRollAnswer, Refusal, RollStudent } from './answers.js';
import type { Browser } from './browser.js';
import type { PlayedLesson } from './cast.js';
import type { Chance } from './chance.js';
import { sendAbsences, sendMarks } from './enter-cells.js';
import type { WantedMark } from './enter-cells.js';
import { daysFrom } from './stage.js';
import type { Stage } from './stage.js';

const FIVE = ['FIVE', 'FOUR', 'FOUR', 'THREE', 'TWO'] as const;
const PASS_FAIL = ['PASS', 'PASS', 'FAIL'] as const;
const REMARKS = ['PRAISE', 'BEHAVIOUR', 'PREPARATION', 'OTHER'] as const;

/** Somebody who gives lessons: calls the roll, marks, writes down what was taught, sets homework, closes the day. */
export class TeacherAtWork {
  private readonly chance: Chance;

  constructor(
    private readonly stage: Stage,
    private readonly login: string,
    private readonly personId: string,
  ) {
    this.chance = stage.chance(`teacher/${login}`);
  }

  /** Comes in the morning: signs in, looks at the day, and leaves the page open. */
  async arrive(): Promise<void> {
    await this.stage.wait(this.chance, 0.5);
    const browser = await this.stage.signIn(this.login);
    await browser.ask('Me');
    await this.lookAtDay(browser);
    await browser.ask('JournalGroups', { first: 50, mine: true });
    const groups = [...new Set(this.lessons.map(({ groupId }) => `group:${groupId}`))].slice(0, 20);
    if (groups.length > 0) await this.stage.listen(browser, [...groups, `person:${this.personId}`]).open();
  }

  /** The lessons of one hour. */
  async teach(slot: number): Promise<void> {
    for (const lesson of this.lessons.filter((each) => each.slot === slot)) await this.give(lesson);
  }

  /** Looks once more whether anything is owed. */
  async closeDay(): Promise<void> {
    const browser = await this.stage.signIn(this.login);
    const day = await this.lookAtDay(browser);
    const mine = new Set(this.lessons.map(({ id }) => id));
    for (const { id, lights } of day.lessons)
      if (mine.has(id) && (lights.held !== 'DONE' || lights.topic !== 'DONE' || lights.attendance !== 'DONE'))
        this.stage.world.ledger.differ(
          `a lesson that was written is still owed: ${id} ${JSON.stringify(lights)}`,
        );
  }

  private get lessons(): readonly PlayedLesson[] {
    return this.stage.timetable.get(this.personId) ?? [];
  }

  private async lookAtDay(
    browser: Browser,
  ): Promise<{ lessons: { id: string; lights: Record<string, string> }[] }> {
    const { teacherDay } = await browser.ask<{
      teacherDay: { lessons: { id: string; lights: Record<string, string> }[] };
    }>('TeacherDay', { date: this.stage.place.day });
    return teacherDay;
  }

  private async give(lesson: PlayedLesson): Promise<void> {
    const { stage, chance } = this;
    const browser = await stage.signIn(this.login);
    await stage.wait(chance, 0.15);
    const students = await this.callRoll(browser, lesson);
    await stage.wait(chance, 0.15);
    const { day } = stage.place;
    await browser.ask('JournalPage', { groupId: lesson.groupId, from: daysFrom(day, -30), to: day });
    if (!lesson.isFirstGrade) await this.mark(browser, lesson, students);
    await stage.wait(chance, 0.15);
    await this.record(browser, lesson);
    if (!lesson.isFirstGrade && chance.is(0.7)) await this.setHomework(browser, lesson);
    if (chance.is(0.25)) await this.remark(browser, lesson, students);
    await browser.ask('Lesson', { id: lesson.id });
    if (chance.is(0.2)) await this.lookBack(browser, lesson, students);
    await this.lookAtDay(browser);
  }

  private async callRoll(browser: Browser, lesson: PlayedLesson): Promise<readonly RollStudent[]> {
    const { ledger } = this.stage.world;
    const { lessonRoll } = await browser.ask<LessonRollAnswer>('LessonRoll', { lessonId: lesson.id });
    const absences = lessonRoll.students.flatMap(({ id, version, notice }) => {
      const isAway = notice !== null || this.chance.is(0.06);
      if (!isAway && !this.chance.is(0.02)) return [];
      return [{ studentId: id, fact: isAway ? ('ABSENT' as const) : ('LATE' as const), version }];
    });
    await sendAbsences(browser, ledger, lesson, absences);
    const { takeRoll } = await browser.command<{
      takeRoll: { version: number } & ({ __typename: 'RollTaken' } | Refusal);
    }>('TakeRoll', { lessonId: lesson.id });
    if (takeRoll.__typename === 'RollTaken')
      ledger.store({ table: 'roll_call', row: lesson.id, version: takeRoll.version });
    else ledger.differ(`a roll was refused: ${takeRoll.code}`);
    // One of the absent comes running after all.
    const late = absences.find(({ fact }) => fact === 'ABSENT');
    if (late && this.chance.is(0.3))
      await sendAbsences(browser, ledger, lesson, [{ ...late, fact: 'LATE', version: late.version + 1 }]);
    const away = new Set(absences.filter(({ fact }) => fact === 'ABSENT').map(({ studentId }) => studentId));
    return lessonRoll.students.filter(({ id }) => !away.has(id));
  }

  private async mark(
    browser: Browser,
    lesson: PlayedLesson,
    students: readonly RollStudent[],
  ): Promise<void> {
    const { chance, stage } = this;
    const { ledger } = stage.world;
    const values = lesson.scale === 'five' ? FIVE : PASS_FAIL;
    const marks = chance.some(students, 0.25).map(({ id }): WantedMark => {
      return { studentId: id, ordinal: 1, value: chance.pick(values), version: 0 };
    });
    const half = Math.ceil(marks.length / 2);
    for (const batch of [marks.slice(0, half), marks.slice(half)]) {
      const results = await sendMarks(browser, ledger, lesson, batch);
      for (const result of results)
        if (result.__typename !== 'MarkSaved')
          ledger.differ(`a mark was not taken: ${JSON.stringify(result)}`);
      await stage.wait(chance, 0.1);
    }
    const [first] = marks;
    if (first && lesson.scale === 'five' && chance.is(0.3))
      await this.meetOnCell(browser, lesson, { ...first, version: 1 });
  }

  /** Two computers change the same cell at the same moment: one of them must hear of the other. */
  private async meetOnCell(browser: Browser, lesson: PlayedLesson, mark: WantedMark): Promise<void> {
    const { stage, chance } = this;
    const { ledger } = stage.world;
    const other = stage.open('staff', browser.cookie, `${this.login}/2`, false);
    // Entering once more what is there is no change, and meets nobody.
    const others = (['TWO', 'THREE', 'FOUR', 'FIVE'] as const).filter((value) => value !== mark.value);
    const sent = chance.is(0.5) ? others : [...others].reverse();
    const answers = await Promise.all(
      [browser, other].map((each, at) =>
        sendMarks(each, ledger, lesson, [{ ...mark, value: sent[at] ?? 'FIVE' }]),
      ),
    );
    const kinds = answers.flat().map(({ __typename }) => __typename);
    if ([...kinds].sort().join() !== 'MarkConflict,MarkSaved')
      ledger.differ(`two entries met on a cell and ended as ${kinds.join(' and ')}`);
    ledger.add('entries that met', 1);
  }

  private async record(browser: Browser, lesson: PlayedLesson): Promise<void> {
    const { ledger } = this.stage.world;
    const send = async (topic: string, expectedVersion: number): Promise<LessonAnswer> => {
      const { recordLesson } = await browser.command<{ recordLesson: LessonAnswer }>('RecordLesson', {
        lessonId: lesson.id,
        topic,
        held: true,
        expectedVersion,
      });
      if (recordLesson.__typename === 'LessonRecorded')
        ledger.store({
          table: 'lesson_record',
          row: lesson.id,
          version: expectedVersion + 1,
          content: topic,
        });
      return recordLesson;
    };
    const topic = `Тема урока ${lesson.slot}: ${this.chance.between(1, 999)}`;
    const first = await send(topic, 0);
    if (first.__typename !== 'LessonRecorded')
      ledger.differ(`a lesson was not recorded: ${JSON.stringify(first)}`);
    if (!this.chance.is(0.15)) return;
    const both = await Promise.all([send(`${topic}, уточнено`, 1), send(`${topic}, дополнено`, 1)]);
    const kinds = both.map(({ __typename }) => __typename).sort();
    if (kinds.join() !== 'LessonRecorded,StaleVersion')
      ledger.differ(`two topics met and ended as ${kinds.join(' and ')}`);
  }

  private async setHomework(browser: Browser, lesson: PlayedLesson): Promise<void> {
    const { ledger } = this.stage.world;
    const id = randomUUID();
    const times = this.chance.is(0.2) ? 2 : 1;
    for (let version = 1; version <= times; version += 1) {
      const text = `Упражнения ${this.chance.between(1, 400)}–${this.chance.between(401, 800)}`;
      const { setHomework } = await browser.command<{ setHomework: LessonAnswer }>('SetHomework', {
        id,
        lessonId: lesson.id,
        text,
        minutes: this.chance.pick([15, 20, 30]),
        expectedVersion: version - 1,
      });
      if (setHomework.__typename === 'LessonRecorded')
        ledger.store({ table: 'homework', row: id, version, content: text });
      else ledger.differ(`homework was not taken: ${JSON.stringify(setHomework)}`);
    }
  }

  private async remark(
    browser: Browser,
    lesson: PlayedLesson,
    students: readonly RollStudent[],
  ): Promise<void> {
    if (students.length === 0) return;
    const { ledger } = this.stage.world;
    const id = randomUUID();
    const text = `Замечание ${this.chance.between(1, 9999)}`;
    const { putRemark } = await browser.command<{ putRemark: { __typename: string } }>('PutRemark', {
      id,
      lessonId: lesson.id,
      studentId: this.chance.pick(students).id,
      kind: this.chance.pick(REMARKS),
      text,
      expectedVersion: 0,
    });
    if (putRemark.__typename === 'RemarkStored')
      ledger.store({ table: 'remark', row: id, version: 1, content: text });
    else ledger.differ(`a remark was not taken: ${JSON.stringify(putRemark)}`);
    const { day } = this.stage.place;
    await browser.ask('GroupRemarks', { groupId: lesson.groupId, from: day, to: day });
  }

  private async lookBack(
    browser: Browser,
    lesson: PlayedLesson,
    students: readonly RollStudent[],
  ): Promise<void> {
    await browser.ask('LessonHistory', { lessonId: lesson.id });
    const [student] = students;
    if (student) await browser.ask('CellHistory', { lessonId: lesson.id, studentId: student.id });
  }
}
