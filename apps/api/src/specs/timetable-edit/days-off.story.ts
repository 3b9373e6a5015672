import { describe, expect, it } from '@jest/globals';
import { newId } from '@zhurnal/platform';
import { FRIDAY, MONDAY, TODAY } from '../arrange.js';
import { changeDays, previewDays } from '../arrange-school-days.js';
import { changeLessons, changedOf } from '../arrange-substitutions.js';
import type { Stage } from './stage.js';

/** Days without lessons, for the school or some classes. */
export function tellOfDaysOff(stage: Stage): void {
  describe('days without lessons', () => {
    const off = (fromDate: string, toDate = fromDate, more: object = {}): Record<string, unknown> => ({
      ...{ fromDate, toDate, cause: 'WEATHER', note: 'Мороз' },
      ...more,
    });
    const outOn = async (date: string): Promise<string[]> =>
      (
        await stage.database.query<{ said: string }>(
          `select g.name || ' ' || coalesce(l.change_cause, '-') || ' ' || l.change_note as said from lesson l
             join teaching_group g on g.school_id = l.school_id and g.id = l.group_id
            where l.school_id = $1 and l.date = $2 and l.cancelled_at is not null and l.deleted_at is null order by 1`,
          [stage.school.schoolId, date],
        )
      ).map(({ said }) => said);

    it('TKK-66 let the lessons of the school fall out, told beforehand and to families, and bring them back', async () => {
      const wanted = off(TODAY, FRIDAY);
      const preview = await previewDays(stage.api, stage.deputy, { wanted });
      expect(preview).toMatchObject({ lessonsOut: 6, lessonsIn: 0, lessonsKept: 0 });
      expect(preview.lessons?.[0]).toEqual({
        date: TODAY,
        slot: 1,
        label: '1 Б · Алгебра',
        effect: 'FALLS_OUT',
      });
      expect(await outOn(TODAY)).toEqual([]);
      const id = newId();
      const kept = await changeDays(stage.api, stage.deputy, 'keepSchoolDay', { id, ...wanted });
      expect(kept).toMatchObject({ effect: { lessonsOut: 6 }, days: [{ id, version: 1, lessonsOut: 6 }] });
      expect(await outOn(FRIDAY)).toEqual(['8 А weather Мороз']);
      const { diaryWeek } = await stage.api.data<{
        diaryWeek: { lessons: { ids: string[]; cancelled: boolean[]; causes: string[] } };
      }>(
        await stage.school.signIn('ofAgeev'),
        `query ($s: ID!, $c: ID!, $m: Date!) { diaryWeek(schoolId: $s, studentId: $c, monday: $m) {
          lessons { ids cancelled causes } } }`,
        { s: stage.school.schoolId, c: stage.school.students.ageev, m: MONDAY },
      );
      const at = diaryWeek.lessons.ids.indexOf(stage.school.lesson('maths', FRIDAY));
      expect([diaryWeek.lessons.cancelled[at], diaryWeek.lessons.causes[at]]).toEqual([true, 'weather']);
      const undo = await previewDays(stage.api, stage.deputy, { removedId: id });
      expect(undo).toMatchObject({ lessonsOut: 0, lessonsIn: 6 });
      const removed = await changeDays(stage.api, stage.deputy, 'removeSchoolDay', {
        id,
        expectedVersion: 1,
      });
      expect(removed).toMatchObject({ effect: { lessonsIn: 6 }, days: [] });
      expect([...(await outOn(TODAY)), ...(await outOn(FRIDAY))]).toEqual([]);
    });

    it('leave recorded lessons where they are, and say so', async () => {
      await stage.record(stage.school.lesson('music', TODAY));
      const effect = await previewDays(stage.api, stage.deputy, { wanted: off(TODAY) });
      expect(effect).toMatchObject({ lessonsOut: 2, lessonsKept: 1 });
      expect(effect.lessons?.filter((one) => one.effect === 'STAYS')).toMatchObject([
        { label: '8 А · Музыка' },
      ]);
      await changeDays(stage.api, stage.deputy, 'keepSchoolDay', { id: newId(), ...off(TODAY) });
      expect(await outOn(TODAY)).toEqual(['1 Б weather Мороз', '8 А weather Мороз']);
    });

    it('may be of some classes only', async () => {
      const wanted = off(TODAY, TODAY, {
        cause: 'QUARANTINE',
        note: '',
        classIds: [stage.school.classes.b1],
      });
      await changeDays(stage.api, stage.deputy, 'keepSchoolDay', { id: newId(), ...wanted });
      expect(await outOn(TODAY)).toEqual(['1 Б quarantine ']);
    });

    it('take lessons that are put in later too, but not one that is given all the same', async () => {
      const id = newId();
      await changeDays(stage.api, stage.deputy, 'keepSchoolDay', { id, ...off('2026-11-24') });
      await stage.put(stage.place('maths', 2, 4));
      expect(await outOn('2026-11-24')).toEqual(['8 А weather Мороз']);
      const [row] = await stage.database.query<{ id: string; version: number }>(
        `select id, version from lesson where school_id = $1 and date = '2026-11-24' and cancelled_at is not null`,
        [stage.school.schoolId],
      );
      const given = { lessonId: row?.id, expectedVersion: row?.version };
      changedOf(await changeLessons(stage.api, stage.deputy, 'restoreLesson', given));
      await stage.put(stage.place('maths', 2, 6));
      expect((await stage.lessonsOf('maths')).map(({ date, slot }) => `${date} ${slot}`)[0]).toBe(
        '2026-11-24 4',
      );
      expect(await outOn('2026-11-24')).toHaveLength(1);
      const again = await changeDays(stage.api, stage.deputy, 'removeSchoolDay', { id, expectedVersion: 1 });
      expect(again.effect).toMatchObject({ lessonsIn: 1 });
    });

    it('are refused for what is past, outside the year, or of no class of ours', async () => {
      const codeOf = async (wish: object): Promise<unknown> =>
        (await changeDays(stage.api, stage.deputy, 'keepSchoolDay', { id: newId(), ...wish })).code;
      expect(await codeOf(off(MONDAY))).toBe('DAY_IS_PAST');
      expect(await codeOf(off(FRIDAY, TODAY))).toBe('INVALID_VALUE');
      expect(await codeOf(off('2027-09-09'))).toBe('OUTSIDE_TIMETABLE');
      expect(await codeOf(off(TODAY, TODAY, { classIds: [newId()] }))).toBe('NOT_FOUND');
      expect(await codeOf({ ...off(TODAY), cause: null })).toBe('INVALID_VALUE');
      const id = newId();
      await changeDays(stage.api, stage.deputy, 'keepSchoolDay', { id, ...off(TODAY) });
      const stale = await changeDays(stage.api, stage.deputy, 'removeSchoolDay', { id, expectedVersion: 2 });
      expect(stale.code).toBe('STALE_VERSION');
    });
  });
}
