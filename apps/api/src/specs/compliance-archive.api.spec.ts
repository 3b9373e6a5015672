import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { TestApi, TestSession } from '@zhurnal/testing';
import type { ArrangedSchool } from './arrange.js';
import { change, follow, readBreaches, readCompliance } from './arrange-compliance.js';
import { openKeptSchools } from './kept-school.js';

let api: TestApi;
let school: ArrangedSchool;
let director: TestSession;

openKeptSchools('test', (kept) => ({ api, school, director } = kept));
beforeEach(() => follow(school, 'tkk'));

const PACKAGE = randomUUID();
const SAFE = randomUUID();
const STICK = randomUUID();

const endYear = (): Promise<void> =>
  change(school, `update academic_year set ends_on = '2026-11-25' where school_id = $1`);

const makePackage = (id: string, madeAt: string): Promise<void> =>
  change(
    school,
    `insert into archive_package (school_id, id, class_id, name, sha256, size, as_of, made_at)
     values ($1, $2, $3, '8А.zip', md5($2::uuid::text) || md5($4), 1, $4::timestamptz, $4::timestamptz)`,
    id,
    school.classes.a8,
    madeAt,
  );

async function lay(mediumId: string, label: string, room: string, holderId: string): Promise<void> {
  await change(
    school,
    `insert into archive_medium (school_id, id, label, kind, holder_id, room, since) values ($1, $2, $3, 'usb', $5, $4, '2026-11-26')`,
    mediumId,
    label,
    room,
    holderId,
  );
  await change(
    school,
    `insert into archive_copy (school_id, id, package_id, medium_id, put_at) values ($1, gen_random_uuid(), $2, $3, '2026-11-26T09:00:00Z')`,
    PACKAGE,
    mediumId,
  );
}

/** The year is over, and the journal of the class lies with the director and with a deputy. */
async function keepArchive(): Promise<void> {
  await endYear();
  await makePackage(PACKAGE, '2026-11-26T09:00:00Z');
  await lay(SAFE, 'Флешка 1', 'Сейф директора', school.staff.director);
  await lay(STICK, 'Флешка 2', 'Кабинет завуча', school.staff.deputy);
}
const stick = (column: 'room' | 'holder_id' | 'deleted_at', value: string | null): Promise<void> =>
  change(
    school,
    `update archive_medium set ${column} = $3::text::${{ room: 'text', holder_id: 'uuid', deleted_at: 'timestamptz' }[column]} where school_id = $1 and id = $2`,
    STICK,
    value,
  );

/** A check of the second medium. */
async function checkStick(outcome: 'damaged' | 'whole', on: string): Promise<void> {
  const id = randomUUID();
  const sha256 = 'a'.repeat(64);
  await change(
    school,
    `insert into archive_check (school_id, id, checked_at, sha256, copy_count, fault_count, recorded_at) values ($1, $2, $3, $4, 1, 0, $3)`,
    id,
    new Date(on),
    sha256,
  );
  await change(
    school,
    `insert into archive_finding (school_id, id, check_id, medium_id, package_id, name, found_sha256, outcome, files)
     values ($1, gen_random_uuid(), $2, $3, $4, '8А.zip', $5, $6, '{}')`,
    id,
    STICK,
    PACKAGE,
    sha256,
    outcome,
  );
}

const states = async (): Promise<readonly (string | undefined)[]> => {
  const { clauses } = await readCompliance(api, director);
  return ['TKK-57', 'TKK-80'].map((clause) => clauses.states[clauses.ids.indexOf(clause)]);
};
const PLACE = { className: '8 А', classId: '', student: null };
const rowsOf = async (clause: string) => (await readBreaches(api, director, clause)).rows;

describe('the journals of years that are over', () => {
  it('are nothing to judge while the first year goes on', async () => {
    expect(await states()).toEqual(['NOT_APPLICABLE', 'NOT_APPLICABLE']);
  });

  it('TKK-57 TKK-80 lie nowhere until a package is made when the year is over and put on media', async () => {
    await endYear();
    expect(await states()).toEqual(['BROKEN', 'BROKEN']);
    const at = { ...PLACE, classId: school.classes.a8 };
    expect(await rowsOf('TKK-57')).toMatchObject([
      { ...at, check: 'archive_two_rooms', detail: '2026/2027' },
    ]);
    expect(await rowsOf('TKK-80')).toMatchObject([{ ...at, check: 'archive_holders' }]);
    await keepArchive();
    expect(await states()).toEqual(['KEPT', 'KEPT']);
  });

  it('TKK-57 are broken by two media in one room', async () => {
    await keepArchive();
    await stick('room', ' сейф  ДИРЕКТОРА');
    expect(await states()).toEqual(['BROKEN', 'KEPT']);
    await stick('room', 'Кабинет завуча');
    expect(await states()).toEqual(['KEPT', 'KEPT']);
  });

  it('TKK-80 are broken by a second copy that no deputy holds', async () => {
    await keepArchive();
    await stick('holder_id', school.staff.maths);
    expect(await states()).toEqual(['KEPT', 'BROKEN']);
    await stick('holder_id', school.staff.deputy);
    expect(await states()).toEqual(['KEPT', 'KEPT']);
  });

  it('TKK-57 TKK-80 are broken by a medium that was withdrawn', async () => {
    await keepArchive();
    await stick('deleted_at', '2026-12-01T09:00:00Z');
    expect(await states()).toEqual(['BROKEN', 'BROKEN']);
    await stick('deleted_at', null);
    expect(await states()).toEqual(['KEPT', 'KEPT']);
  });

  it('TKK-57 TKK-80 are broken by a copy that was found damaged, until it is found whole', async () => {
    await keepArchive();
    await checkStick('damaged', '2026-11-27T09:00:00Z');
    expect(await states()).toEqual(['BROKEN', 'BROKEN']);
    await checkStick('whole', '2026-11-28T09:00:00Z');
    expect(await states()).toEqual(['KEPT', 'KEPT']);
  });

  it('TKK-57 are not kept by a package that was made before the year was over', async () => {
    await keepArchive();
    await change(school, `update academic_year set ends_on = '2026-11-28' where school_id = $1`);
    expect(await states()).toEqual(['BROKEN', 'BROKEN']);
    await endYear();
    expect(await states()).toEqual(['KEPT', 'KEPT']);
  });
});
