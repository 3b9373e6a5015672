import { beforeEach, describe, expect, it } from '@jest/globals';
import type { TestApi, TestSession } from '@zhurnal/testing';
import { FRIDAY, MONDAY, TUESDAY } from './arrange.js';
import type { ArrangedSchool } from './arrange.js';
import { addMark, amend, change, endPeriod, follow, readCompliance } from './arrange-compliance.js';
import { openKeptSchools } from './kept-school.js';
import type { KeptSchool } from './kept-school.js';
import { brokenOf } from './turn-clause.js';

let api: TestApi;
let school: ArrangedSchool;
let director: TestSession;
let breach: KeptSchool['breach'];

const { turns } = openKeptSchools('test', (kept) => ({ api, school, director, breach } = kept));

describe('marks of a period that ends in the month', () => {
  /** Twelve marks for everybody in each group, the first of them for a work of control. */
  beforeEach(async () => {
    await endPeriod(school);
    const groups = [
      ['maths', MONDAY, ['ezhikov', 'ageev', 'zhukov', 'eremin']],
      ['english', TUESDAY, ['ageev', 'ezhikov']],
      ['secondEnglish', TUESDAY, ['zhukov', 'eremin']],
    ] as const;
    for (const [group, day, members] of groups)
      for (let position = 1; position <= 12; position += 1)
        for (const student of members) {
          if (group === 'maths' && student === 'ageev' && position === 1) continue;
          const type = position === 1 ? 'control_work' : 'lesson_answer';
          await addMark(school, school.lesson(group, day), school.students[student], type, position);
        }
  });

  /** A student of a group keeps only the first marks, or those after the first. */
  const keepMarks = (lessonId: string, student: string, which: string) => {
    const where = `where school_id = $1 and lesson_id = $2 and student_id = $3 and work_id in (
      select w.id from work w where w.school_id = $1 and w.lesson_id = $2 and ${which})`;
    return {
      seed: () =>
        change(school, `update mark set value = null, deleted_at = marked_at ${where}`, lessonId, student),
      mend: () =>
        change(school, `update mark set value = '5', deleted_at = null ${where}`, lessonId, student),
    };
  };

  it('TKK-37 a student with fewer marks than two lessons a week ask for', async () => {
    await follow(school, 'tkk');
    const lessonId = school.lesson('secondEnglish', TUESDAY);
    await turns('TKK-37', {
      ...keepMarks(lessonId, school.students.zhukov, 'w.position > 4'),
      at: {
        studentId: school.students.zhukov,
        groupId: school.groups.secondEnglish,
        detail: '4/5',
        day: '2026-11-29',
      },
    });
  });

  it('TKK-38 a student with fewer marks than three lessons a week ask for', async () => {
    await follow(school, 'tkk');
    await turns('TKK-38', {
      ...keepMarks(breach.maths(), school.students.ageev, 'w.position > 7'),
      at: { ...breach.ofAgeev, groupId: school.groups.maths, detail: '7/8' },
    });
  });

  it('TKK-39 a student with fewer marks than more lessons a week ask for', async () => {
    await follow(school, 'tkk');
    await change(
      school,
      `insert into lesson (school_id, id, group_id, date, slot, starts_at, ends_at)
       select $1, gen_random_uuid(), l.group_id, '2026-11-17', 5, l.starts_at, l.ends_at from lesson l where l.school_id = $1 and l.id = $2`,
      breach.maths(FRIDAY),
    );
    await change(
      school,
      `insert into lesson_record (school_id, id, topic, held_at)
       select $1, l.id, 'Тема', (l.date + l.ends_at) at time zone 'Europe/Moscow' from lesson l where l.school_id = $1 and l.slot = 5`,
    );
    await turns('TKK-39', {
      ...keepMarks(breach.maths(), school.students.ageev, 'w.position > 10'),
      at: { ...breach.ofAgeev, groupId: school.groups.maths, detail: '10/11' },
    });
  });

  it('TKK-40 a student without a mark of a written work', async () => {
    await follow(school, 'tkk');
    await turns('TKK-40', {
      ...keepMarks(breach.maths(), school.students.ageev, 'w.position = 1'),
      at: { ...breach.ofAgeev, groupId: school.groups.maths, detail: '0/1' },
    });
  });

  it('TKK-41 a student who missed the lessons for a valid reason is not asked for their marks', async () => {
    await follow(school, 'tkk');
    const lessonId = school.lesson('secondEnglish', TUESDAY);
    const { seed } = keepMarks(lessonId, school.students.zhukov, 'w.position > 4');
    await seed();
    expect(brokenOf(await readCompliance(api, director))).toEqual(['TKK-37']);
    await change(
      school,
      `insert into attendance (school_id, id, lesson_id, group_id, student_id, date, fact, reason, fact_by, reason_by, noted_at, created_at)
       select $1, gen_random_uuid(), l.id, l.group_id, $3::uuid, l.date, 'absent', 'ill', $4::uuid, $4::uuid,
              (l.date + l.ends_at) at time zone 'Europe/Moscow', (l.date + l.ends_at) at time zone 'Europe/Moscow'
         from lesson l where l.school_id = $1 and l.id = $2`,
      lessonId,
      school.students.zhukov,
      school.staff.secondEnglish,
    );
    expect(brokenOf(await readCompliance(api, director))).toEqual([]);
  });

  it('G24-81 a student with fewer marks than the norm that the school has set', async () => {
    await follow(school, 'g24');
    await amend(school, 'markNorm', { points: [{ weeklyHours: 1, marks: 3 }], written: 0 });
    const lessonId = school.lesson('secondEnglish', TUESDAY);
    await turns('G24-81', {
      ...keepMarks(lessonId, school.students.zhukov, 'w.position > 5'),
      at: { studentId: school.students.zhukov, detail: '5/6' },
    });
  });
});
