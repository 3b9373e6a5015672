import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '@zhurnal/platform';
import { addDays, asDay, weekdayOf } from '@zhurnal/rules';
import { USUAL_BELLS, hangBells } from '@zhurnal/schooling';
import type { GroupName } from '../arrange.js';
import { changeBells, edit, readStanding } from '../arrange-timetable.js';
import { NEXT_MONDAY } from './stage.js';
import type { Stage } from './stage.js';

/** Whatever is done in whatever order, the timetable stays whole. */
export function tellOfAnyOrder(stage: Stage): void {
  describe('whatever is put in, moved and taken out', () => {
    it('no teacher, room or class has two lessons at once unless somebody said so, and every lesson rings with its bells', async () => {
      const names: readonly GroupName[] = ['maths', 'english', 'secondEnglish', 'music', 'primary'];
      const step = fc.record({
        group: fc.constantFrom(...names),
        weekday: fc.integer({ min: 1, max: 5 }),
        slot: fc.integer({ min: 1, max: 4 }),
        room: fc.integer({ min: 0, max: 2 }),
        day: fc.integer({ min: 0, max: 20 }),
        target: fc.nat({ max: 30 }),
        kind: fc.constantFrom('put', 'put', 'move', 'remove', 'shorten'),
      });
      const short = await stage.school.change((tx) =>
        hangBells(tx, stage.school.yearId, {
          name: 'Сокращённые',
          slots: USUAL_BELLS.slots.map(({ number }) => ({
            number,
            startsAt: `${String(8 + Math.floor((number * 35) / 60)).padStart(2, '0')}:${String((number * 35) % 60).padStart(2, '0')}`,
            endsAt: `${String(8 + Math.floor((number * 35 + 30) / 60)).padStart(2, '0')}:${String((number * 35 + 30) % 60).padStart(2, '0')}`,
          })),
        }),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 6 }), async (steps) => {
          for (const { group, weekday, slot, room, day, target, kind } of steps) {
            const monday = asDay(NEXT_MONDAY);
            if (!monday) throw new Error('no day');
            const from = addDays(monday, day);
            if (kind === 'shorten') {
              const days = { fromDate: from, toDate: from, scheduleId: short, note: '' };
              await changeBells(stage.api, stage.deputy, 'keepBellDay', { id: newId(), ...days });
              continue;
            }
            const wanted = stage.place(group, weekday, slot, { roomId: stage.rooms[room] ?? null });
            const standing = (
              await readStanding(stage.api, stage.deputy, from, stage.school.groups[group])
            ).filter((period) => period.from >= NEXT_MONDAY);
            const known = standing[target % Math.max(1, standing.length)];
            if (kind === 'put' || !known) await edit(stage.api, stage.deputy, { from, wanted });
            else {
              const of = { entryId: known.id, expectedVersion: known.version, from };
              await edit(stage.api, stage.deputy, kind === 'move' ? { ...of, wanted } : of);
            }
          }
          const doubles = await stage.database.query(DOUBLES, [stage.school.schoolId]);
          expect(doubles).toEqual([]);
          const silent = await stage.database.query(OUT_OF_TUNE, [stage.school.schoolId, short]);
          expect(silent).toEqual([]);
        }),
        { numRuns: 12, seed: 20261118 },
      );
    }, 60_000);

    it('TKK-66 lessons are on the weekdays of their periods, and a repeated request changes nothing twice', async () => {
      const id = await stage.put(stage.place('maths', 5, 3));
      for (const { date } of await stage.lessonsOf('maths')) {
        const day = asDay(date);
        expect(day && weekdayOf(day)).toBe(5);
      }
      const input = { clientMutationId: newId(), entryId: id, expectedVersion: 1, from: '2026-12-01' };
      const mutation = `mutation ($input: EditTimetableInput!) { editTimetable(input: $input) { __typename } }`;
      const [one, other] = [
        await stage.api.data(stage.deputy, mutation, { input }),
        await stage.api.data(stage.deputy, mutation, { input }),
      ];
      expect(one).toEqual(other);
      expect(await stage.versionOf(id)).toBe(2);
    });
  });
}

/** Lessons of periods that stand at one time with the same teacher, room or class. */
const DOUBLES = `
  with l as (
    select l.*, g.name from lesson l join teaching_group g on g.school_id = l.school_id and g.id = l.group_id
     where l.school_id = $1 and l.deleted_at is null and l.cancelled_at is null and l.date >= '2026-11-23')
  select a.date::text, a.slot, a.name, b.name as other from l a join l b
      on a.date = b.date and a.id < b.id and a.starts_at < b.ends_at and b.starts_at < a.ends_at
   where a.room_id = b.room_id or a.group_id = b.group_id
      or exists (select from lesson_teacher x join lesson_teacher y on y.staff_id = x.staff_id and y.deleted_at is null
                  where x.lesson_id = a.id and y.lesson_id = b.id and x.deleted_at is null)
      or exists (select from teaching_group_part x join teaching_group_part y on y.class_id = x.class_id
                  where x.group_id = a.group_id and y.group_id = b.group_id and (x.subgroup_id is null or y.subgroup_id is null))`;
/** Lessons that begin otherwise than the bells of their day say. */
const OUT_OF_TUNE = `
  select l.date::text, l.slot, l.starts_at::text from lesson l
    join bell_schedule u on u.school_id = l.school_id and u.id <> $2
    join bell_slot s on s.school_id = l.school_id and s.number = l.slot
     and s.schedule_id = coalesce((select d.schedule_id from bell_day d
           where d.school_id = l.school_id and l.date between d.from_date and d.to_date and d.deleted_at is null limit 1), u.id)
   where l.school_id = $1 and l.deleted_at is null and l.entry_id is not null and l.date >= '2026-11-23' and l.starts_at <> s.starts_at`;
