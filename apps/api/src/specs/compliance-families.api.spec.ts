import { describe, expect, it } from '@jest/globals';
import type { TestApi, TestDatabase, TestSession } from '@zhurnal/testing';
import type { ArrangedSchool } from './arrange.js';
import { change, follow, readCompliance } from './arrange-compliance.js';
import { openKeptSchools } from './kept-school.js';
import { statesOf } from './turn-clause.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let director: TestSession;

const { turns } = openKeptSchools('test', (kept) => ({ database, api, school, director } = kept));

const ofAgeev = () => ({
  studentId: school.students.ageev,
  student: 'Агеев С.\u00a0И.',
  person: 'Агеева И.',
});

/** What Ageev's mother gave of a kind. */
const setGiven = (kind: string, set: string, ...values: readonly unknown[]): Promise<void> =>
  change(
    school,
    `update family_consent set ${set} where school_id = $1 and person_id = $2 and kind = $3`,
    school.guardians.ofAgeev,
    kind,
    ...values,
  );
/** Her sign-in was handed out on the day. */
const hadOpened = (day: string): Promise<void> =>
  change(
    school,
    `insert into sign_in_act (school_id, id, person_id, act, at) values ($1, gen_random_uuid(), $2, 'opened', $3)`,
    school.guardians.ofAgeev,
    `${day}T09:00:00Z`,
  );
const untaken = () => ({
  seed: () => setGiven('application', 'deleted_at = taken_at'),
  mend: () => setGiven('application', 'deleted_at = null'),
});

describe('what families give in writing', () => {
  it('G272-57 G166-42 asks for an application that is there when the diary is opened, not after it', async () => {
    await hadOpened('2026-11-12');
    await setGiven('application', `given_on = '2026-11-12'`);
    for (const [profile, clause] of [
      ['g272', 'G272-57'],
      ['g166', 'G166-42'],
    ] as const) {
      await follow(school, profile);
      await turns(clause, {
        seed: () => setGiven('application', `given_on = '2026-11-13'`),
        mend: () => setGiven('application', `given_on = '2026-11-12'`),
        at: { ...ofAgeev(), day: '2026-11-12', check: 'application_passport' },
      });
      await turns(clause, { ...untaken(), at: { ...ofAgeev(), day: '2026-11-12' } });
      for (const lacking of ['document = null', `document = 'other'`, 'is_printed = false'])
        await turns(clause, {
          seed: () => setGiven('application', lacking),
          mend: () => setGiven('application', `document = 'passport', is_printed = true`),
          at: { ...ofAgeev(), day: '2026-11-12' },
        });
    }
  });

  it('G272-58 G166-43 asks for names that were compared', async () => {
    await setGiven('application', `given_on = '2026-11-11'`);
    for (const [profile, clause] of [
      ['g272', 'G272-58'],
      ['g166', 'G166-43'],
    ] as const) {
      await follow(school, profile);
      await turns(clause, {
        seed: () => setGiven('application', 'are_names_compared = false'),
        mend: () => setGiven('application', 'are_names_compared = true'),
        at: { ...ofAgeev(), day: '2026-11-11', check: 'application_names' },
      });
    }
  });

  it('TKK-73 a representative who uses the diary and has not consented', async () => {
    await follow(school, 'tkk');
    await turns('TKK-73', {
      seed: () =>
        setGiven(
          'consent',
          `withdrawn_on = '2026-11-20', withdrawn_by = $4, withdrawn_at = '2026-11-20T09:00:00Z'`,
          school.staff.director,
        ),
      mend: () => setGiven('consent', 'withdrawn_on = null, withdrawn_by = null, withdrawn_at = null'),
      at: { ...ofAgeev(), classId: school.classes.a8, check: 'consent_given' },
    });
    // Whoever does not use the diary is asked for nothing.
    await change(
      school,
      `update family_consent set deleted_at = taken_at where school_id = $1 and person_id = $2 and kind = 'consent'`,
      school.guardians.ofZhukov,
    );
    expect(statesOf(await readCompliance(api, director))['TKK-73']).toBe('KEPT');
  });

  it('G24-91 a student whose family has not applied for data to be placed', async () => {
    await follow(school, 'g24');
    await setGiven('consent', 'deleted_at = taken_at');
    const { ageev } = school.students;
    await turns('G24-91', {
      ...untaken(),
      at: { studentId: ageev, classId: school.classes.a8, check: 'consent_given' },
    });
  });
});

describe('that families look into the diary', () => {
  /** A look of Ageev's mother was on another day; the application never changes one: the owner does. */
  const moveLook = (from: string, to: string): Promise<unknown> =>
    database.query(`begin; set local app.actor = '//system//test';
      update family_look set day = '${to}' where school_id = '${school.schoolId}' and person_id = '${school.guardians.ofAgeev}'
         and day = '${from}'; commit`);

  it('G24-30 a family that looked on one day of a week', async () => {
    await follow(school, 'g24');
    await turns('G24-30', {
      // A look of Saturday before: that week has more than it needs, and this one less.
      seed: () => moveLook('2026-11-17', '2026-11-14'),
      mend: () => moveLook('2026-11-14', '2026-11-17'),
      at: { studentId: school.students.ageev, day: '2026-11-22', detail: '1/2', check: 'family_looks' },
    });
  });

  it('is not asked of weeks before looks were kept, nor of a family that is told on paper', async () => {
    await follow(school, 'g24');
    await moveLook('2026-11-17', '2026-11-14');
    const broken = async () => statesOf(await readCompliance(api, director))['G24-30'];
    expect(await broken()).toBe('BROKEN');
    await setGiven('consent', `kind = 'paper'`);
    expect(await broken()).toBe('KEPT');
    await setGiven('paper', `kind = 'consent'`);
    await database.query(`begin; set local app.actor = '//system//test';
      delete from family_look where school_id = '${school.schoolId}' and day < '2026-11-30'; commit`);
    expect(await broken()).toBe('NOT_APPLICABLE');
  });
});
