import { describe, expect, it } from '@jest/globals';
import type { Day } from '@zhurnal/rules';
import { generateSchool } from '../generate-school.js';

const school = generateSchool({ date: '2026-12-18' as Day, classes: 11 });
const tables = school.tables();
const now = new Date(school.until).toISOString();
const absent = new Map(
  tables.attendance
    .filter(({ fact }) => fact === 'absent')
    .map(({ studentId, date, reason }) => [`${studentId}/${date}`, reason]),
);

describe('what families and students write', () => {
  it('is about days that were missed, with the reason that the class teacher accepted', () => {
    const { absence_notice: notices } = tables;
    expect(new Set(notices.map(({ status }) => status))).toEqual(new Set(['accepted', 'declined', 'sent']));
    const noted = notices.filter(({ studentId, fromDate }) => absent.has(`${studentId}/${fromDate}`));
    expect(noted.length).toBeGreaterThan(notices.length * 0.8);
    expect(
      noted.filter(
        ({ studentId, fromDate, reason }) =>
          (absent.get(`${studentId}/${fromDate}`) ?? '') !== (reason ?? 'unknown'),
      ),
    ).toEqual([]);
  });

  it('comes from a representative of the student', () => {
    const pairs = new Set(
      tables.guardianship.map(({ guardianId, studentId }) => `${guardianId}/${studentId}`),
    );
    expect(
      tables.absence_notice.filter(({ sentBy, studentId }) => !pairs.has(`${sentBy}/${studentId}`)),
    ).toEqual([]);
  });

  it('has papers only of longer illnesses, shown after them', () => {
    const wrong = tables.absence_certificate.filter(
      ({ studentId, fromDate, toDate, createdAt }) =>
        createdAt.slice(0, 10) <= toDate || (absent.get(`${studentId}/${fromDate}`) ?? 'ill') !== 'ill',
    );
    expect(tables.absence_certificate.length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });

  it('ticks homework off after it was set and before it is asked for, by those it was set for', () => {
    const homework = new Map(tables.homework.map((each) => [each.id, each]));
    const wrong = tables.homework_done.filter(({ homeworkId, doneAt }) => {
      const set = homework.get(homeworkId);
      return !set || doneAt <= set.postedAt || doneAt >= `${set.dueOn}T06:00` || doneAt > now;
    });
    expect(tables.homework_done.length).toBeGreaterThan(1000);
    expect(wrong).toEqual([]);
    const pairs = tables.homework_done.map(({ homeworkId, studentId }) => `${homeworkId}/${studentId}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});

describe('what teachers and the office write beside the marks', () => {
  it('has remarks about those who were in the lesson, by who gave it', () => {
    const records = new Map(tables.lesson_record.map((each) => [each.id, each]));
    const away = new Set(
      tables.attendance
        .filter(({ fact }) => fact === 'absent')
        .map((each) => `${each.lessonId}/${each.studentId}`),
    );
    expect(tables.remark.length).toBeGreaterThan(50);
    expect(tables.remark.filter(({ lessonId, studentId }) => away.has(`${lessonId}/${studentId}`))).toEqual(
      [],
    );
    expect(
      tables.remark.filter(
        ({ lessonId, writtenBy }) => (records.get(lessonId)?.heldBy ?? writtenBy) !== writtenBy,
      ),
    ).toEqual([]);
  });

  it('has an order for everybody who came or left during the year', () => {
    const kinds = new Set(tables.movement.map(({ studentId, kind }) => `${studentId}/${kind}`));
    const [year] = tables.academic_year;
    const missing = tables.enrollment.filter(
      ({ studentId, validFrom, validTo }) =>
        (validFrom > (year?.startsOn ?? '') && validFrom <= now && !kinds.has(`${studentId}/arrival`)) ||
        (validTo !== null && validTo < now.slice(0, 10) && !kinds.has(`${studentId}/departure`)),
    );
    expect(tables.movement.length).toBeGreaterThan(2);
    expect(missing).toEqual([]);
  });

  it('has lessons that are not given, with nothing written about them', () => {
    const cancelled = new Set(
      tables.lesson.filter(({ cancelledAt }) => cancelledAt !== null).map(({ id }) => id),
    );
    expect(cancelled.size).toBeGreaterThan(10);
    const written = [...tables.lesson_record, ...tables.roll_call].filter(({ id }) => cancelled.has(id));
    const marked = [...tables.mark, ...tables.attendance, ...tables.homework].filter(({ lessonId }) =>
      cancelled.has(lessonId),
    );
    expect([written.length, marked.length]).toEqual([0, 0]);
  });

  it('has somebody away on many days, and colleagues who give the lessons', () => {
    const dates = new Map(tables.lesson.map(({ id, date }) => [id, date]));
    const covered = new Set(
      tables.lesson_teacher.filter(({ substitute }) => substitute).map(({ lessonId }) => dates.get(lessonId)),
    );
    const past = school.plan.year.schoolDays.filter((day) => day > '2026-09-10' && day <= '2026-12-18');
    expect(covered.size / past.length).toBeGreaterThan(0.3);
  });

  it('rings other bells on the last day of a quarter, for everybody', () => {
    const days = new Set(tables.bell_day.map(({ fromDate }) => fromDate));
    const slots = new Map(
      tables.bell_slot
        .filter(({ scheduleId }) => scheduleId === tables.bell_day[0]?.scheduleId)
        .map(({ number, startsAt, endsAt }) => [number, `${startsAt}–${endsAt}`]),
    );
    const short = tables.lesson.filter(({ date }) => days.has(date));
    expect([days.size, short.length > 50]).toEqual([4, true]);
    expect(short.filter(({ slot, startsAt, endsAt }) => slots.get(slot) !== `${startsAt}–${endsAt}`)).toEqual(
      [],
    );
  });
});
