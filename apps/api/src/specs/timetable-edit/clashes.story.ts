import { describe, expect, it } from '@jest/globals';
import { newId } from '@zhurnal/platform';
import { TODAY, TOMORROW } from '../arrange.js';
import { edit, editSurely } from '../arrange-timetable.js';
import type { Change } from '../arrange-timetable.js';
import { NEXT_MONDAY } from './stage.js';
import type { Stage } from './stage.js';

/** Clashes are asked about, impossible changes refused. */
export function tellOfClashes(stage: Stage): void {
  describe('clashes', () => {
    it('of teacher, class and room are asked about, and may be joint lessons', async () => {
      await stage.put(stage.place('maths', 2, 4, { roomId: stage.rooms[0] ?? null }));
      const wanted = stage.place('music', 2, 4, { roomId: stage.rooms[0] ?? null });
      const asked = await edit(stage.api, stage.deputy, { from: NEXT_MONDAY, wanted });
      expect(asked.questions?.map(({ code, name, other, days }) => [code, name, other, days])).toEqual([
        ['CLASS_BUSY', '8 А', '8 А · Алгебра', 5],
        ['ROOM_BUSY', '101', '8 А · Алгебра', 5],
        ['TEACHER_BUSY', 'Петрова А.\u00a0И.', '8 А · Алгебра', 5],
      ]);
      expect(await stage.datesOf('music')).toEqual([]);
      const some = asked.questions?.slice(1).map(({ key }) => key) ?? [];
      expect(
        (await edit(stage.api, stage.deputy, { from: NEXT_MONDAY, wanted }, some)).questions,
      ).toHaveLength(1);
      expect((await editSurely(stage.api, stage.deputy, { from: NEXT_MONDAY, wanted })).__typename).toBe(
        'TimetableEdited',
      );
    });

    it('are none between the two halves of a class, nor with itself when it moves', async () => {
      await stage.put(stage.place('english', 2, 4));
      expect(
        await edit(stage.api, stage.deputy, {
          from: NEXT_MONDAY,
          wanted: stage.place('secondEnglish', 2, 4),
        }),
      ).toMatchObject({ __typename: 'TimetableEdited' });
      const id = await stage.put(stage.place('maths', 3, 1));
      const again = {
        entryId: id,
        expectedVersion: 1,
        from: NEXT_MONDAY,
        wanted: stage.place('maths', 3, 1),
      };
      expect(await edit(stage.api, stage.deputy, again)).toMatchObject({ __typename: 'TimetableEdited' });
    });

    it('of a group with itself are told as such', async () => {
      await stage.put(stage.place('maths', 2, 4));
      const twice = await edit(stage.api, stage.deputy, {
        from: NEXT_MONDAY,
        wanted: stage.place('maths', 2, 4, { teacherIds: [stage.school.staff.primary] }),
      });
      expect(twice.questions?.map(({ code }) => code)).toEqual(['GROUP_TWICE']);
    });
  });
  describe('a change is refused', () => {
    const refusalOf = async (change: Change): Promise<unknown> =>
      (await edit(stage.api, stage.deputy, change)).code;

    it('for days that are past, for days outside the timetable, for what is not there', async () => {
      const wanted = stage.place('maths', 2, 4);
      expect(await refusalOf({ from: TODAY, wanted })).toBe('DAY_IS_PAST');
      expect(await refusalOf({ from: TOMORROW, until: '2026-11-18', wanted })).toBe('INVALID_VALUE');
      expect(await refusalOf({ from: NEXT_MONDAY, until: '2027-08-01', wanted })).toBe('OUTSIDE_TIMETABLE');
      expect(await refusalOf({ from: NEXT_MONDAY, wanted: { ...wanted, weekday: 7 } })).toBe('INVALID_VALUE');
      expect(await refusalOf({ from: NEXT_MONDAY, wanted: { ...wanted, week: 3 } })).toBe('INVALID_VALUE');
      expect(await refusalOf({ from: NEXT_MONDAY, wanted: { ...wanted, slot: 12 } })).toBe('NO_BELL');
      expect(await refusalOf({ from: NEXT_MONDAY, wanted: { ...wanted, groupId: newId() } })).toBe(
        'NOT_FOUND',
      );
      expect(await refusalOf({ from: NEXT_MONDAY, wanted: { ...wanted, roomId: newId() } })).toBe(
        'NOT_FOUND',
      );
      expect(await refusalOf({ from: NEXT_MONDAY, wanted: { ...wanted, teacherIds: [newId()] } })).toBe(
        'NOT_FOUND',
      );
      expect(await refusalOf({ from: NEXT_MONDAY })).toBe('INVALID_VALUE');
    });

    it('when somebody else was faster', async () => {
      const id = await stage.put(stage.place('maths', 2, 4));
      const change = { entryId: id, expectedVersion: 1, from: '2026-12-01' };
      await editSurely(stage.api, stage.deputy, { ...change, wanted: stage.place('maths', 3, 4) });
      expect(await stage.versionOf(id)).toBe(2);
      expect(await refusalOf({ ...change, from: '2026-11-24' })).toBe('STALE_VERSION');
    });
  });
}
