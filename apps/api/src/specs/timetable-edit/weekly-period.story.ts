import { describe, expect, it } from '@jest/globals';
import { USUAL_BELLS } from '@zhurnal/schooling';
import { TODAY } from '../arrange.js';
import { editSurely, effectOf, readStanding } from '../arrange-timetable.js';
import type { Change } from '../arrange-timetable.js';
import { LAST, NEXT_MONDAY } from './stage.js';
import type { Stage } from './stage.js';

/** A weekly period is put in, moved and taken out; its lessons follow. */
export function tellOfWeeklyPeriods(stage: Stage): void {
  describe('a weekly period', () => {
    it('TKK-66 is put in from a day on: its lessons stand at their bells', async () => {
      const effect = await effectOf(stage.api, stage.deputy, {
        from: NEXT_MONDAY,
        wanted: stage.place('maths', 2, 4),
      });
      expect(effect).toMatchObject({ lessonsMade: 5, lessonsChanged: 0, lessonsRemoved: 0, questions: [] });
      expect(await stage.datesOf('maths')).toEqual([]);
      await stage.put(stage.place('maths', 2, 4));
      expect(await stage.datesOf('maths')).toEqual([
        '2026-11-24 4',
        '2026-12-01 4',
        '2026-12-08 4',
        '2026-12-15 4',
        '2026-12-22 4',
      ]);
      const bell = USUAL_BELLS.slots.find(({ number }) => number === 4);
      expect((await stage.lessonsOf('maths'))[0]?.starts).toBe(`${bell?.startsAt ?? ''}:00`);
    });

    it('of one week of the cycle has lessons every other week', async () => {
      await stage.put(stage.place('maths', 2, 4, { week: 1 }));
      const odd = await stage.datesOf('maths');
      await stage.put(stage.place('maths', 2, 4, { week: 2 }));
      expect(odd.length + (await stage.datesOf('maths')).length - odd.length).toBe(5);
      expect([2, 3]).toContain(odd.length);
    });

    it('moves: on another day its lessons are made anew, those before stay', async () => {
      const id = await stage.put(stage.place('maths', 2, 4));
      const from = '2026-12-07';
      const change: Change = { entryId: id, expectedVersion: 1, from, wanted: stage.place('maths', 4, 2) };
      expect(await effectOf(stage.api, stage.deputy, change)).toMatchObject({
        lessonsMade: 3,
        lessonsRemoved: 3,
      });
      await editSurely(stage.api, stage.deputy, change);
      expect(await stage.datesOf('maths')).toEqual([
        '2026-11-24 4',
        '2026-12-01 4',
        '2026-12-10 2',
        '2026-12-17 2',
        '2026-12-24 2',
      ]);
      const periods = (await readStanding(stage.api, stage.deputy, TODAY, stage.school.groups.maths)).filter(
        ({ weekday }) => weekday > 1,
      );
      expect(periods.map(({ weekday, slot, from, to }) => [weekday, slot, from, to])).toEqual([
        [2, 4, NEXT_MONDAY, '2026-12-06'],
        [4, 2, from, LAST],
      ]);
    });

    it('moves within its day, or goes to another teacher, with the same lessons', async () => {
      const id = await stage.put(stage.place('maths', 2, 4));
      const before = await stage.lessonsOf('maths');
      const wanted = stage.place('maths', 2, 5, {
        teacherIds: [stage.school.staff.primary],
        roomId: stage.rooms[0] ?? null,
      });
      const answer = await editSurely(stage.api, stage.deputy, {
        entryId: id,
        expectedVersion: 1,
        from: '2026-12-01',
        wanted,
      });
      expect(answer.effect).toMatchObject({ lessonsMade: 0, lessonsChanged: 4, lessonsRemoved: 0 });
      const after = await stage.lessonsOf('maths');
      expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
      expect(after.map(({ slot }) => slot)).toEqual([4, 5, 5, 5, 5]);
      expect(after.map(({ version }) => version)).toEqual([1, 2, 2, 2, 2]);
      const teachers = await stage.database.query<{ n: number; staff_id: string }>(
        `select staff_id, count(*)::int as n from lesson_teacher
          where lesson_id = any($1::uuid[]) and deleted_at is null group by staff_id`,
        [after.map(({ id }) => id)],
      );
      expect(new Map(teachers.map(({ staff_id, n }) => [staff_id, n]))).toEqual(
        new Map([
          [stage.school.staff.maths, 1],
          [stage.school.staff.primary, 4],
        ]),
      );
    });

    it('stands elsewhere for some weeks and then comes back', async () => {
      const id = await stage.put(stage.place('maths', 2, 4));
      const change = { entryId: id, expectedVersion: 1, from: '2026-12-01', until: '2026-12-13' };
      await editSurely(stage.api, stage.deputy, { ...change, wanted: stage.place('maths', 3, 6) });
      expect(await stage.datesOf('maths')).toEqual([
        '2026-11-24 4',
        '2026-12-02 6',
        '2026-12-09 6',
        '2026-12-15 4',
        '2026-12-22 4',
      ]);
    });

    it('is taken out: the lessons to come leave no trace, the teacher no right', async () => {
      const id = await stage.put(stage.place('maths', 2, 4, { teacherIds: [stage.school.staff.primary] }));
      const page = `query ($id: ID!, $d: Date!) { journalPage(groupId: $id, from: $d, to: $d) { revision } }`;
      const primary = await stage.school.signIn('primary');
      const variables = { id: stage.school.groups.maths, d: TODAY };
      expect((await stage.api.send(primary, page, variables)).errors).toBeUndefined();
      const answer = await editSurely(stage.api, stage.deputy, {
        entryId: id,
        expectedVersion: 1,
        from: NEXT_MONDAY,
      });
      expect(answer).toMatchObject({ entryId: null, effect: { lessonsRemoved: 5 } });
      expect(await stage.datesOf('maths')).toEqual([]);
      expect((await stage.api.send(primary, page, variables)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      const kept = await stage.database.query(`select 1 as one from lesson where entry_id = $1`, [id]);
      expect(kept).toHaveLength(5);
    });
  });
}
