import { beforeAll, describe, it } from '@jest/globals';
import type { TestDatabase } from '@zhurnal/testing';
import { MONDAY, TODAY, TUESDAY } from './arrange.js';
import type { ArrangedSchool } from './arrange.js';
import { addMark, change, follow } from './arrange-compliance.js';
import { IN_TIME } from './break-records.js';
import { openKeptSchools } from './kept-school.js';
import type { KeptSchool } from './kept-school.js';

let database: TestDatabase;
let school: ArrangedSchool;
let breach: KeptSchool['breach'];

const { turns } = openKeptSchools('file', (kept) => ({ database, school, breach } = kept));

describe('under the regulation of № 117', () => {
  beforeAll(() => follow(school, 's117'));

  it('S117-22 a family whose data nobody looked at in the month', () =>
    turns('S117-22', {
      ...breach.noContacts(),
      through: ['S117-15', 'S117-37'],
      at: { studentId: school.students.zhukov, className: '8 А' },
    }));

  it('S117-24 a student who was in no subgroup when the period began', () => {
    const since = (day: string) =>
      change(
        school,
        `update subgroup_member set valid_from = $2::date where school_id = $1 and student_id = $3`,
        day,
        school.students.zhukov,
      );
    return turns('S117-24', {
      seed: () => since('2026-11-05'),
      mend: () => since('2026-09-01'),
      at: { studentId: school.students.zhukov, day: '2026-11-02', detail: 'английский' },
    });
  });

  it('S117-26 S117-17 a mark that was entered more than five days after the lesson', () =>
    turns('S117-26', {
      ...breach.markEntered('2026-11-21T21:00:00Z'),
      through: ['S117-17'],
      at: { ...breach.inMaths(), ...breach.ofAgeev },
    }));

  it('S117-28 S117-17 an absence that was noted more than five days after the lesson', () =>
    turns('S117-28', {
      ...breach.absenceNoted('2026-11-22T21:00:00Z'),
      through: ['S117-17'],
      at: breach.inEnglish(),
    }));

  it('S117-29 a lesson that its substitute recorded after the next school day', async () => {
    await breach.bySubstitute(MONDAY);
    await turns('S117-29', {
      ...breach.heldAt('2026-11-17T21:00:00Z'),
      at: { lessonId: breach.maths(), person: 'Новикова А.\u00a0И.' },
    });
    await breach.byTeacher(MONDAY);
  });

  it('S117-30 a lesson at which nobody looked who is there', () =>
    turns('S117-30', { ...breach.noRoll(), at: breach.inMaths() }));

  it('S117-32 a mark in the first grade', async () => {
    const lessonId = school.lesson('primary', TODAY);
    await turns('S117-32', {
      seed: () => addMark(school, lessonId, school.students.malyshev, 'lesson_answer'),
      mend: () =>
        change(
          school,
          `update mark set value = null, deleted_at = now() where school_id = $1 and lesson_id = $2`,
          lessonId,
        ),
      at: { lessonId, studentId: school.students.malyshev, className: '1 Б' },
    });
  });

  it('S117-36 a group for which nothing was entered in a week', () => {
    const lessonId = school.lesson('primary', TODAY);
    const set = (held: string | null) =>
      change(
        school,
        `with r as (update lesson_record set held_at = $2::timestamptz where school_id = $1 and id = $3)
         update roll_call set taken_at = $2::timestamptz, taken_by = case when $2::timestamptz is not null then $4::uuid end
          where school_id = $1 and id = $3`,
        held,
        lessonId,
        school.staff.primary,
      );
    return turns('S117-36', {
      seed: () => set(null),
      mend: () => set(IN_TIME),
      at: { lessonId, className: '1 Б', person: 'Белова А.\u00a0И.' },
    });
  });
});

describe('under the regulation of № 24', () => {
  beforeAll(() => follow(school, 'g24'));

  it('G24-25 a family without a sign-in that got nothing on paper for two weeks', () =>
    turns('G24-25', {
      ...breach.noReports('no_sign_in'),
      at: { studentId: school.students.malyshev, day: '2026-11-22', className: '1 Б' },
    }));

  it('G24-25 is kept by a print-out that was handed over, whoever printed it', async () => {
    const { seed, mend } = breach.noReports('no_sign_in');
    await turns('G24-25', {
      seed,
      mend: () =>
        change(
          school,
          `insert into paper_handover (school_id, id, student_id, class_id, from_day, to_day, handed_on, to_words, handed_by)
           values ($1, gen_random_uuid(), $2, $3, '2026-11-09', '2026-11-22', '2026-11-22', 'Матери', $4)`,
          school.students.malyshev,
          school.classes.b1,
          school.staff.primary,
        ),
      at: { studentId: school.students.malyshev, day: '2026-11-22', className: '1 Б' },
    });
    await mend();
  });

  it('G24-33 a journal that a teacher, whoever it is, or the class teacher does not keep', async () => {
    for (const [group, day, name] of [
      ['english', TUESDAY, 'Сидорова'],
      ['secondEnglish', TUESDAY, 'Козлова'],
      ['music', TODAY, 'Петрова'],
      ['primary', TODAY, 'Белова'],
    ] as const) {
      const lessonId = school.lesson(group, day);
      const at = { lessonId, person: `${name} А.\u00a0И.` };
      await turns('G24-35', { ...breach.notHeld(lessonId), at });
    }
    await turns('G24-90', { ...breach.noReason(), at: breach.inEnglish() });
  });

  it('G24-35 a lesson of which nobody said that it was held', () =>
    turns('G24-35', { ...breach.notHeld(), at: breach.inMaths() }));

  it('G24-54 a lesson without its topic', () =>
    turns('G24-54', { ...breach.noTopic(), at: breach.inMaths() }));

  it('G24-77 a lesson that was recorded on the next day', () =>
    turns('G24-77', {
      ...breach.heldAt('2026-11-16T21:00:00Z'),
      through: ['G24-16', 'G24-79'],
      at: breach.inMaths(),
    }));

  it('G24-78 a lesson that its substitute never recorded', async () => {
    await breach.bySubstitute(MONDAY);
    await turns('G24-78', {
      ...breach.notHeld(),
      at: { lessonId: breach.maths(), person: 'Новикова А.\u00a0И.' },
    });
    await breach.byTeacher(MONDAY);
  });

  it('G24-80 a work of control for which nobody has a mark', () =>
    turns('G24-80', { ...breach.noMark(), at: breach.inMaths() }));

  it('G24-85 a mark that was changed after its time, and was right until then', async () => {
    // The trail tells the change; its own clock is the database's.
    await change(
      school,
      `update mark set marked_at = '2026-11-25T09:00:00Z', version = version + 1, value = '4' where school_id = $1 and lesson_id = $2`,
      breach.maths(),
    );
    const changed = async (at: string) =>
      change(
        school,
        `update mark set marked_at = $2::timestamptz where school_id = $1 and lesson_id = $3`,
        at,
        breach.maths(),
      );
    await changed(IN_TIME);
    await database.query(
      `update audit set at = '2026-11-25T09:00:00Z' where school_id = $1 and entity = 'mark' and op = 'update' and delta ? 'value'`,
      [school.schoolId],
    );
    await turns('G24-85', {
      seed: () => changed('2026-11-25T09:00:00Z'),
      mend: () => changed(IN_TIME),
      at: { ...breach.inMaths(), ...breach.ofAgeev },
    });
    await breach.setMark(`version = 1, value = '5'`);
  });

  it('G24-86 a mark of a written work that was entered after the days for checking', () =>
    turns('G24-86', {
      ...breach.markEntered('2026-11-19T21:00:00Z'),
      at: { ...breach.inMaths(), ...breach.ofAgeev },
    }));

  it('G24-87 G24-48 homework that was given after its day', () =>
    turns('G24-87', { ...breach.lateHomework(), through: ['G24-16', 'G24-48'], at: breach.inMaths() }));

  it('G24-88 G24-48 a lesson at which nobody looked who is there', () =>
    turns('G24-88', { ...breach.noRoll(), through: ['G24-16', 'G24-48'], at: breach.inMaths() }));

  it('G24-90 an absence without its reason when the month is over', () =>
    turns('G24-90', { ...breach.noReason(), at: breach.inEnglish() }));

  it('G24-92 G24-11 G24-47 a family whose data nobody looked at in the month', () =>
    turns('G24-92', {
      ...breach.noContacts(),
      through: ['G24-11', 'G24-47'],
      at: { studentId: school.students.zhukov },
    }));

  it('G24-93 G24-14 a family that was told nothing for two weeks', () =>
    turns('G24-93', {
      ...breach.noReports('one'),
      through: ['G24-8', 'G24-14'],
      at: { studentId: school.students.ageev, day: '2026-11-22', ...breach.ofAgeev },
    }));
});

describe('under the regulation of the cadet corps', () => {
  beforeAll(() => follow(school, 'tkk'));

  it('TKK-34 TKK-13 a lesson that nobody recorded on its day', () =>
    turns('TKK-34', { ...breach.notHeld(), through: ['TKK-13'], at: breach.inMaths() }));

  it('TKK-35 TKK-13 a lesson that was recorded on the next day and nobody said why; with a reason it is right', () =>
    turns('TKK-35', {
      ...breach.heldAt('2026-11-17T05:00:00Z'),
      ...breach.explained('record'),
      through: ['TKK-13'],
      at: { ...breach.inMaths(), detail: 'record' },
    }));

  it('TKK-35 an absence that was noted on the next day and nobody said why; with a reason it is right', () =>
    turns('TKK-35', {
      ...breach.absenceNoted('2026-11-18T05:00:00Z'),
      ...breach.explained('attendance', school.lesson('english', TUESDAY)),
      through: ['TKK-13'],
      at: { day: TUESDAY, lessonId: school.lesson('english', TUESDAY), detail: 'attendance' },
    }));

  it('TKK-36 TKK-13 homework that was given more than five hours after the last lesson', () =>
    // The only lesson of Monday ends at 9:15 in Moscow; the whole minute five hours later is in time.
    turns('TKK-36', {
      ...breach.lateHomework('2026-11-16T11:16:00Z', '2026-11-16T11:15:59Z'),
      through: ['TKK-13'],
      at: breach.inMaths(),
    }));

  it('TKK-42 an absence that was noted when it was locked', () =>
    turns('TKK-42', { ...breach.absenceNoted('2026-11-18T21:00:00Z'), at: breach.inEnglish() }));

  it('TKK-68 TKK-13 a mark that was entered on the day after its time', () =>
    turns('TKK-68', {
      ...breach.markEntered('2026-11-19T21:00:00Z'),
      through: ['TKK-13'],
      at: { ...breach.inMaths(), ...breach.ofAgeev },
    }));
});
