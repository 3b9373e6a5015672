import type { Browser } from './browser.js';
import type { DayFacts, LessonFacts } from './day-facts.js';
import { mondayOf } from './stage.js';
import type { Stage } from './stage.js';

interface DayLesson {
  readonly id: string;
  readonly topic: string | null;
  readonly heldAt: string | null;
  readonly rollTakenAt: string | null;
  readonly homeworkCount: number;
  readonly studentCount: number;
  readonly absentCount: number;
  readonly lateCount: number;
}

interface JournalAnswer {
  readonly students: { readonly ids: readonly string[] };
  readonly lessons: {
    readonly ids: readonly string[];
    readonly topics: readonly string[];
    readonly held: readonly boolean[];
    readonly homeworkCounts: readonly number[];
  };
  readonly works: { readonly ids: readonly string[]; readonly lessons: readonly number[] };
  readonly marks: {
    readonly works: readonly number[];
    readonly students: readonly number[];
    readonly ordinals: readonly number[];
    readonly values: readonly number[];
  };
  readonly absences: {
    readonly lessons: readonly number[];
    readonly students: readonly number[];
    readonly facts: readonly number[];
  };
}

interface DiaryAnswer {
  readonly lessons: { readonly ids: readonly string[]; readonly dates: readonly string[] };
  readonly marks: { readonly lessons: readonly number[]; readonly values: readonly number[] };
  readonly absences: { readonly lessons: readonly number[]; readonly facts: readonly number[] };
}

interface Totals {
  readonly missed: readonly number[];
  readonly late: readonly number[];
}

/** Screens that count the same things, beside what the tables say; answers how many figures were compared. */
export class CounterJudge {
  compared = 0;
  private readonly words = new Map<string, number>();

  constructor(
    private readonly stage: Stage,
    private readonly facts: DayFacts,
  ) {}

  async judge(): Promise<void> {
    const { stage } = this;
    const { teachers, classTeachers, devices } = stage.cast;
    for (const { personId, login } of teachers) {
      const browser = await stage.signIn(login);
      await this.judgeTeacherDay(browser);
      const groups = new Set((stage.timetable.get(personId) ?? []).map(({ groupId }) => groupId));
      for (const groupId of groups) await this.judgeJournal(browser, groupId);
    }
    for (const { login, classId } of classTeachers) await this.judgeClass(await stage.signIn(login), classId);
    for (const device of devices) {
      const browser = stage.open('family', device.cookie, `judge/${device.personId}`, false);
      for (const studentId of device.students) await this.judgeDiary(browser, studentId);
      browser.leave();
    }
    for (const [words, count] of this.words)
      stage.world.ledger.differ(count > 1 ? `${words} (${count} times)` : words);
  }

  private same(where: string, shown: unknown, kept: unknown): void {
    this.compared += 1;
    if (JSON.stringify(shown) === JSON.stringify(kept)) return;
    const words = `${where} differs from the tables`;
    if (!this.words.has(words))
      this.stage.world.ledger.differ(
        `${where}: ${JSON.stringify(shown).slice(0, 200)} instead of ${JSON.stringify(kept).slice(0, 200)}`,
      );
    this.words.set(words, (this.words.get(words) ?? 0) + 1);
  }

  private lesson(id: string | undefined): LessonFacts | undefined {
    return this.facts.lessons.get(id ?? '');
  }

  private async judgeTeacherDay(browser: Browser): Promise<void> {
    const { teacherDay } = await browser.ask<{ teacherDay: { lessons: DayLesson[] } }>('TeacherDay', {
      date: this.stage.place.day,
    });
    for (const shown of teacherDay.lessons) {
      const kept = this.lesson(shown.id);
      if (!kept) continue;
      this.same('the teacher’s day: topic', shown.topic ?? '', kept.topic);
      this.same(
        'the teacher’s day: held and roll',
        [shown.heldAt !== null, shown.rollTakenAt !== null],
        [kept.isHeld, kept.hasRoll],
      );
      this.same('the teacher’s day: homework', shown.homeworkCount, kept.homework);
      this.same('the teacher’s day: students', shown.studentCount, kept.students);
      this.same(
        'the teacher’s day: absent and late',
        [shown.absentCount, shown.lateCount],
        [kept.absent, kept.late],
      );
    }
  }

  private async judgeJournal(browser: Browser, groupId: string): Promise<void> {
    const { day } = this.stage.place;
    const { journalPage: page } = await browser.ask<{ journalPage: JournalAnswer }>('JournalPage', {
      groupId,
      from: day,
      to: day,
    });
    const { students, lessons, works, marks, absences } = page;
    lessons.ids.forEach((id, at) => {
      const kept = this.lesson(id);
      if (!kept) return;
      const shown = absences.facts.flatMap((fact, row) =>
        absences.lessons[row] === at ? [`${students.ids[absences.students[row] ?? -1]}/${fact}`] : [],
      );
      this.same('the journal: absences', shown.sort(), kept.absences);
      const entered = marks.values.flatMap((value, row) => {
        const work = marks.works[row] ?? -1;
        if (works.lessons[work] !== at) return [];
        return [
          `${works.ids[work]}/${students.ids[marks.students[row] ?? -1]}/${marks.ordinals[row]}/${value}`,
        ];
      });
      this.same('the journal: marks', entered.sort(), kept.marks);
      this.same(
        'the journal: topic, held, homework',
        [lessons.topics[at], lessons.held[at], lessons.homeworkCounts[at]],
        [kept.topic, kept.isHeld, kept.homework],
      );
    });
  }

  private async judgeClass(browser: Browser, classId: string): Promise<void> {
    const { day } = this.stage.place;
    const { classToday } = await browser.ask<{
      classToday: {
        lessons: { id: string; hasRoll: boolean }[];
        students: { studentId: string; noted: { fact: string }[] }[];
      };
    }>('ClassToday', { classId, date: day });
    for (const { id, hasRoll } of classToday.lessons)
      this.same('the class today: roll', hasRoll, this.lesson(id)?.hasRoll);
    for (const { studentId, noted } of classToday.students)
      this.same(
        'the class today: noted',
        noted.map(({ fact }) => (fact === 'ABSENT' ? '1' : '2')).sort(),
        (this.facts.noted.get(studentId) ?? []).map((each) => each.slice(-1)).sort(),
      );
    const { classAbsences } = await browser.ask<{
      classAbsences: {
        students: { ids: string[] };
        totals: Totals;
        entries: { students: number[]; lessons: string[]; facts: number[] };
      };
    }>('ClassAbsences', { classId, from: day, to: day });
    const { students, totals, entries } = classAbsences;
    students.ids.forEach((id, at) => {
      const kept = this.facts.noted.get(id) ?? [];
      this.same('absences of the class: totals', [totals.missed[at], totals.late[at]], countOf(kept));
      const shown = entries.facts.flatMap((fact, row) =>
        entries.students[row] === at ? [`${entries.lessons[row]}/${fact}`] : [],
      );
      this.same('absences of the class: one by one', shown.sort(), kept);
    });
  }

  private async judgeDiary(browser: Browser, studentId: string): Promise<void> {
    const { schoolId } = this.stage.cast;
    const { day } = this.stage.place;
    const { diaryWeek: week } = await browser.ask<{ diaryWeek: DiaryAnswer }>('DiaryWeek', {
      schoolId,
      studentId,
      monday: mondayOf(day),
    });
    const ofDay = (lessons: readonly number[], values: readonly number[]): string[] =>
      values
        .flatMap((value, row) => {
          const lesson = lessons[row] ?? -1;
          return week.lessons.dates[lesson] === day ? [`${week.lessons.ids[lesson]}/${value}`] : [];
        })
        .sort();
    this.same(
      'the diary: marks',
      ofDay(week.marks.lessons, week.marks.values),
      this.facts.marks.get(studentId) ?? [],
    );
    const kept = this.facts.noted.get(studentId) ?? [];
    this.same('the diary: absences', ofDay(week.absences.lessons, week.absences.facts), kept);
    const { studentAbsences } = await browser.ask<{
      studentAbsences: { totals: Record<'missed' | 'late', number[]> };
    }>('StudentAbsences', { schoolId, studentId, from: day, to: day });
    const { missed, late } = studentAbsences.totals;
    this.same('the family’s absences: totals', [missed[0] ?? 0, late[0] ?? 0], countOf(kept));
  }
}

const countOf = (noted: readonly string[]): readonly [missed: number, late: number] => [
  noted.filter((each) => each.endsWith('/1')).length,
  noted.filter((each) => each.endsWith('/2')).length,
];
