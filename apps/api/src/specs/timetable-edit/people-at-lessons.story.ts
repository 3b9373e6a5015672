import { describe, expect, it } from '@jest/globals';
import { changeLessons, changedOf, cover } from '../arrange-substitutions.js';
import { edit, editSurely, effectOf } from '../arrange-timetable.js';
import { NEXT_MONDAY } from './stage.js';
import type { Stage } from './stage.js';

/** What people did at lessons outlives a change of the timetable. */
export function tellOfPeopleAtLessons(stage: Stage): void {
  describe('what people did at the lessons', () => {
    it('recorded lessons stay where they are, and no second one is made for their day', async () => {
      const id = await stage.put(stage.place('maths', 2, 4));
      const [first, second] = await stage.lessonsOf('maths');
      await stage.record(second?.id ?? '');
      const change = { entryId: id, expectedVersion: 1, from: NEXT_MONDAY };
      const within = await effectOf(stage.api, stage.deputy, {
        ...change,
        wanted: stage.place('maths', 2, 6),
      });
      expect(within).toMatchObject({
        lessonsMade: 0,
        lessonsChanged: 4,
        stays: [{ date: second?.date, slot: 4, isRecorded: true }],
      });
      await editSurely(stage.api, stage.deputy, { ...change, wanted: stage.place('maths', 3, 6) });
      const after = await stage.lessonsOf('maths');
      expect(after.find((lesson) => lesson.id === second?.id)).toEqual(second);
      expect(after.some((lesson) => lesson.id === first?.id)).toBe(false);
    });

    it('substitutions, moves and cancellations go over to the new hour of the day', async () => {
      const id = await stage.put(stage.place('maths', 2, 4));
      const [covered, moved, cancelled] = await stage.lessonsOf('maths');
      changedOf(await cover(stage.api, stage.deputy, stage.school, covered?.id ?? '', 'substitute'));
      const move = {
        lessonId: moved?.id,
        expectedVersion: 1,
        date: '2026-12-03',
        slot: 7,
        cause: 'EVENT',
        note: '',
      };
      changedOf(await changeLessons(stage.api, stage.deputy, 'moveLesson', move));
      const cancel = { items: [{ lessonId: cancelled?.id, expectedVersion: 1 }], cause: 'WEATHER', note: '' };
      changedOf(await changeLessons(stage.api, stage.deputy, 'cancelLesson', cancel));
      const answer = await edit(stage.api, stage.deputy, {
        ...{ entryId: id, expectedVersion: 1, from: NEXT_MONDAY },
        wanted: stage.place('maths', 2, 6),
      });
      expect(answer).toMatchObject({
        __typename: 'TimetableEdited',
        effect: { lessonsChanged: 5, questions: [] },
      });
      const rows = await stage.database.query<{
        id: string;
        slot: number;
        planned: number | null;
        off: boolean;
        n: number;
      }>(
        `select l.id, l.slot, l.planned_slot as planned, l.cancelled_at is not null as off,
                (select count(*)::int from lesson_teacher t where t.lesson_id = l.id and t.substitute and t.deleted_at is null) as n
           from lesson l where l.id = any($1::uuid[]) order by l.planned_date nulls first, l.date`,
        [[covered?.id, moved?.id, cancelled?.id]],
      );
      const found = new Map(rows.map((row) => [row.id, row]));
      expect(found.get(covered?.id ?? '')).toMatchObject({ slot: 6, n: 1 });
      expect(found.get(moved?.id ?? '')).toMatchObject({ slot: 7, planned: 6 });
      expect(found.get(cancelled?.id ?? '')).toMatchObject({ slot: 6, off: true });
    });

    it('is lost with a lesson only when somebody says yes', async () => {
      const id = await stage.put(stage.place('maths', 2, 4));
      const [covered] = await stage.lessonsOf('maths');
      changedOf(await cover(stage.api, stage.deputy, stage.school, covered?.id ?? '', 'substitute'));
      const change = { entryId: id, expectedVersion: 1, from: NEXT_MONDAY };
      const asked = await edit(stage.api, stage.deputy, change);
      expect(asked.questions).toMatchObject([{ code: 'CHANGE_LOST', days: 1, firstDate: covered?.date }]);
      expect(await stage.datesOf('maths')).toHaveLength(5);
      expect((await editSurely(stage.api, stage.deputy, change)).__typename).toBe('TimetableEdited');
    });
  });
}
