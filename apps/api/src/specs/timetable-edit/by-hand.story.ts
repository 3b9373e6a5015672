import { describe, expect, it } from '@jest/globals';
import { newId, sql } from '@zhurnal/platform';
import { USUAL_BELLS } from '@zhurnal/schooling';
import { TODAY } from '../arrange.js';
import { begin } from '../arrange-school-days.js';
import { edit, readStanding } from '../arrange-timetable.js';
import { NEXT_MONDAY } from './stage.js';
import type { Stage } from './stage.js';

/** A timetable that begins without a file. */
export function tellOfTimetablesByHand(stage: Stage): void {
  describe('a timetable by hand', () => {
    const bells = USUAL_BELLS.slots.slice(0, 4);
    const first = (from: string, more: object = {}): Record<string, unknown> => ({
      ...{ id: newId(), name: 'Первое', from, weekdays: [1, 2, 3, 4, 5], cycleWeeks: 1 },
      ...more,
    });
    const begun = (input: Record<string, unknown>) =>
      begin<{ timetable?: { from: string; to: string } }>(stage.api, stage.deputy, 'beginTimetable', input);
    const remove = (table: 'timetable' | 'bell_schedule'): Promise<unknown> =>
      stage.school.change((tx) => tx.rows(REMOVALS[table]));

    it('begins in a school that has none, with its first bells, subjects and lessons', async () => {
      expect(await begun(first(NEXT_MONDAY))).toMatchObject({ code: 'TIMETABLE_EXISTS' });
      await remove('timetable');
      await remove('bell_schedule');
      expect(await begun(first(NEXT_MONDAY))).toMatchObject({ code: 'BELLS_NEEDED' });
      expect(await begun(first(TODAY, { bells }))).toMatchObject({ code: 'DAY_IS_PAST' });
      expect(await begun(first(NEXT_MONDAY, { bells }))).toMatchObject({
        timetable: { from: NEXT_MONDAY, to: '2027-05-26' },
      });
      const subject = { id: newId(), classId: stage.school.classes.a8, subject: 'Геометрия' };
      const { groupId } = await begin<{ groupId: string }>(stage.api, stage.deputy, 'formGroup', subject);
      expect(groupId).toBe(subject.id);
      const same = { ...subject, id: newId(), subject: 'геометрия' };
      expect(await begin(stage.api, stage.deputy, 'formGroup', same)).toMatchObject({ groupId });
      const wanted = { groupId, weekday: 2, slot: 3, teacherIds: [stage.school.staff.maths] };
      expect(await edit(stage.api, stage.deputy, { from: NEXT_MONDAY, wanted })).toMatchObject({
        __typename: 'TimetableEdited',
      });
      const [made] = await stage.database.query<{ first: string; starts: string }>(
        `select min(date)::text as first, min(starts_at)::text as starts from lesson where group_id = $1 and deleted_at is null`,
        [groupId],
      );
      expect(made).toEqual({ first: '2026-11-24', starts: `${bells[2]?.startsAt ?? ''}:00` });
      const twice = await edit(stage.api, stage.deputy, {
        from: NEXT_MONDAY,
        wanted: { ...wanted, groupId: stage.school.groups.maths },
      });
      expect(twice.questions?.map(({ code }) => code)).toEqual(['CLASS_BUSY', 'TEACHER_BUSY']);
    });

    it('the week of a class is copied where another class is free, without its people', async () => {
      await stage.put(stage.place('maths', 2, 4));
      await stage.put(stage.place('music', 3, 1));
      await stage.put(stage.place('english', 4, 1));
      await stage.put(stage.place('primary', 3, 1));
      const copy = {
        fromClassId: stage.school.classes.a8,
        toClassId: stage.school.classes.b1,
        from: NEXT_MONDAY,
      };
      const copied = await begin<{ periods: number; leftOut: number; lessonsMade: number }>(
        ...([stage.api, stage.deputy, 'copyClassWeek', copy] as const),
      );
      expect(copied).toEqual({ periods: 1, leftOut: 6, lessonsMade: 5 });
      const standing = await readStanding(stage.api, stage.deputy, NEXT_MONDAY, stage.school.groups.primary);
      expect(
        standing
          .filter(({ weekday }) => weekday > 1)
          .map(({ weekday, slot, teachers }) => [weekday, slot, teachers]),
      ).toEqual([
        [2, 4, []],
        [3, 1, ['Белова А.\u00a0И.']],
      ]);
      expect(await begin(stage.api, stage.deputy, 'copyClassWeek', copy)).toMatchObject({
        periods: 0,
        lessonsMade: 0,
      });
    });
  });
}

const REMOVALS = {
  timetable: sql('test.begin.no-timetable', `update timetable set deleted_at = now() where school_id = $1`),
  bell_schedule: sql(
    'test.begin.no-bells',
    `update bell_schedule set deleted_at = now() where school_id = $1`,
  ),
};
