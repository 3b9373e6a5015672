import { describe, expect, it } from '@jest/globals';
import { newId } from '@zhurnal/platform';
import type { Told } from '@zhurnal/platform';
import { eventsOf } from './events-of.js';

const told = { schoolId: newId<'school'>(), id: newId() as Told['id'] };
const at = new Date('2026-11-18T08:00:00Z');
const bodies = (changes: Told['changes']): unknown[] =>
  eventsOf(told, changes, at).map(({ body }) => JSON.parse(body) as unknown);

describe('what programs are told of a commit', () => {
  it('are ids of what it concerns, one event of each type, and no values', () => {
    expect(
      bodies([
        { topic: 'marks', keys: ['group:g', 'lesson:l', 'student:a'], facts: { value: 'FIVE' } },
        { topic: 'marks', keys: ['group:g', 'student:b', 'person:p'] },
        { topic: 'lesson', keys: ['group:g'] },
      ]),
    ).toEqual([
      {
        type: 'mark.changed',
        timestamp: '2026-11-18T08:00:00.000Z',
        data: {
          ...{ schoolId: told.schoolId, changeId: told.id, groupIds: ['g'], lessonIds: ['l'] },
          ...{ studentIds: ['a', 'b'], classIds: [] },
        },
      },
      expect.objectContaining({ type: 'lesson.changed' }),
    ]);
  });

  it('has a name of its own where the topic says too little', () => {
    expect(bodies([{ topic: 'finals', keys: ['class:c'], event: 'period_mark.published' }])).toMatchObject([
      { type: 'period_mark.published', data: { classIds: ['c'] } },
    ]);
  });

  it('is nothing where it is nobody else’s matter', () => {
    expect(
      bodies([
        { topic: 'remarks', keys: ['group:g'] },
        { topic: 'notices', keys: ['student:a'] },
        { topic: 'settings', keys: ['school'] },
      ]),
    ).toEqual([]);
  });
});
