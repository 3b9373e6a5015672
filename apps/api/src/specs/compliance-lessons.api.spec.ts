import { randomUUID } from 'node:crypto';
import { beforeAll, describe, it } from '@jest/globals';
import type { ArrangedSchool } from './arrange.js';
import { change, follow } from './arrange-compliance.js';
import { openKeptSchools } from './kept-school.js';
import type { KeptSchool } from './kept-school.js';

let school: ArrangedSchool;
let breach: KeptSchool['breach'];

const { turns } = openKeptSchools('file', (kept) => ({ school, breach } = kept));

describe('under the regulation of № 272', () => {
  const through = ['G272-27'];
  beforeAll(() => follow(school, 'g272'));

  it('G272-9 every class of grades 5 to 11 has lessons in the journal', async () => {
    const id = randomUUID();
    await turns('G272-9', {
      seed: async () => {
        await change(
          school,
          `insert into school_class (school_id, id, year_id, name, grade_level, letter) values ($1, $2, $3, '9 В', 9, 'В')`,
          id,
          school.yearId,
        );
        await change(
          school,
          `insert into enrollment (school_id, id, class_id, student_id, valid_from)
           select $1, $2, $3, s.id, '2026-11-01' from student s where s.school_id = $1 and s.id = $4`,
          randomUUID(),
          id,
          school.students.malyshev,
        );
      },
      mend: () =>
        change(school, `update enrollment set deleted_at = now() where school_id = $1 and class_id = $2`, id),
      at: { classId: id, className: '9 В' },
    });
  });

  it('G272-30 a lesson that was recorded on the next day', () =>
    turns('G272-30', { through, ...breach.heldAt('2026-11-17T05:00:00Z'), at: breach.inMaths() }));

  it('G272-31 a lesson without its topic', () =>
    turns('G272-31', { through, ...breach.noTopic(), at: breach.inMaths() }));

  it('G272-32 homework that was given after its day', () =>
    turns('G272-32', { through, ...breach.lateHomework(), at: breach.inMaths() }));

  it('G272-33 a work of control for which nobody has a mark', () =>
    turns('G272-33', { through, ...breach.noMark(), at: { ...breach.inMaths(), detail: 'control_work' } }));

  it('G272-34 an absence without its reason', () =>
    turns('G272-34', { through, ...breach.noReason(), at: breach.inEnglish() }));

  it('G272-35 a lesson of which nobody said that it was held', () =>
    turns('G272-35', { through, ...breach.notHeld(), at: breach.inMaths() }));
});

describe('under the regulation of № 166', () => {
  const through = ['G166-21'];
  beforeAll(() => follow(school, 'g166'));

  it('G166-24 a lesson that was recorded on the next day', () =>
    turns('G166-24', { ...breach.heldAt('2026-11-17T05:00:00Z'), through, at: breach.inMaths() }));

  it('G166-25 a lesson without its topic', () =>
    turns('G166-25', { ...breach.noTopic(), through, at: breach.inMaths() }));

  it('G166-26 homework that was given after its day', () =>
    turns('G166-26', { ...breach.lateHomework(), through, at: breach.inMaths() }));

  it('G166-27 a work of control for which nobody has a mark', () =>
    turns('G166-27', { ...breach.noMark(), through, at: breach.inMaths() }));

  it('G166-28 an absence without its reason', () =>
    turns('G166-28', { ...breach.noReason(), through, at: breach.inEnglish() }));

  it('G166-29 a lesson of which nobody said that it was held', () =>
    turns('G166-29', { ...breach.notHeld(), through, at: breach.inMaths() }));
});
