import { describe, expect, it } from '@jest/globals';
import { newId } from '@zhurnal/platform';
import { TODAY } from '../arrange.js';
import { changeDays, previewDays } from '../arrange-school-days.js';
import type { Stage } from './stage.js';

/** Days worked by the timetable of another day of the week. */
export function tellOfWorkdays(stage: Stage): void {
  describe('a day worked by the timetable of another', () => {
    const SATURDAY = '2026-11-28';
    const monday = { fromDate: SATURDAY, toDate: SATURDAY, asWeekday: 2, note: '' };
    const on = async (date: string): Promise<string[]> =>
      (await stage.lessonsOf('maths'))
        .filter((one) => one.date === date)
        .map(({ slot, starts }) => `${slot} ${starts}`);

    it('has its lessons, told beforehand, and loses them again', async () => {
      await stage.put(stage.place('maths', 2, 4));
      const preview = await previewDays(stage.api, stage.deputy, { wanted: monday });
      expect(preview).toMatchObject({
        ...{ lessonsIn: 1, lessonsOut: 0 },
        lessons: [{ date: SATURDAY, slot: 4, label: '8 А · Алгебра', effect: 'APPEARS' }],
      });
      const id = newId();
      await changeDays(stage.api, stage.deputy, 'keepSchoolDay', { id, ...monday });
      expect(await on(SATURDAY)).toEqual(['4 11:35:00']);
      const twice = await changeDays(stage.api, stage.deputy, 'keepSchoolDay', { id: newId(), ...monday });
      expect(twice.code).toBe('DAY_TAKEN');
      const removed = await changeDays(stage.api, stage.deputy, 'removeSchoolDay', {
        id,
        expectedVersion: 1,
      });
      expect(removed.effect).toMatchObject({ lessonsOut: 1 });
      expect(await on(SATURDAY)).toEqual([]);
      await changeDays(stage.api, stage.deputy, 'keepSchoolDay', { id: newId(), ...monday });
      expect(await on(SATURDAY)).toEqual(['4 11:35:00']);
    });

    it('has those of periods that are put in later, and keeps what is recorded', async () => {
      const id = newId();
      await changeDays(stage.api, stage.deputy, 'keepSchoolDay', { id, ...monday });
      await stage.put(stage.place('maths', 2, 5));
      expect(await on(SATURDAY)).toEqual(['5 12:40:00']);
      await stage.record((await stage.lessonsOf('maths')).find(({ date }) => date === SATURDAY)?.id ?? '');
      const removed = await changeDays(stage.api, stage.deputy, 'removeSchoolDay', {
        id,
        expectedVersion: 1,
      });
      expect(removed.effect).toMatchObject({ lessonsOut: 0, lessonsKept: 1 });
      expect(await on(SATURDAY)).toEqual(['5 12:40:00']);
    });

    it('leaves the lessons of its own day of the week out until it is as usual again', async () => {
      await stage.put(stage.place('maths', 2, 4));
      await stage.put(stage.place('english', 3, 2));
      const tuesday = { fromDate: '2026-12-02', toDate: '2026-12-02', asWeekday: 2, note: '' };
      const id = newId();
      const kept = await changeDays(stage.api, stage.deputy, 'keepSchoolDay', { id, ...tuesday });
      expect(kept.effect).toMatchObject({ lessonsOut: 1, lessonsIn: 1 });
      expect(await on('2026-12-02')).toEqual(['4 11:35:00']);
      expect((await stage.datesOf('english')).includes('2026-12-02 2')).toBe(false);
      await changeDays(stage.api, stage.deputy, 'removeSchoolDay', { id, expectedVersion: 1 });
      expect(await on('2026-12-02')).toEqual([]);
      expect((await stage.datesOf('english')).includes('2026-12-02 2')).toBe(true);
    });

    it('counts as a school day when a lesson is moved there', async () => {
      const at = { lessonId: stage.school.lesson('music', TODAY), date: SATURDAY };
      const asked = async (): Promise<boolean> =>
        (
          await stage.api.data<{ lessonPlaces: { isSchoolDay: boolean } }>(
            stage.deputy,
            `query ($lessonId: ID!, $date: Date!) { lessonPlaces(lessonId: $lessonId, date: $date) { isSchoolDay } }`,
            at,
          )
        ).lessonPlaces.isSchoolDay;
      expect(await asked()).toBe(false);
      await changeDays(stage.api, stage.deputy, 'keepSchoolDay', { id: newId(), ...monday });
      expect(await asked()).toBe(true);
    });
  });
}
