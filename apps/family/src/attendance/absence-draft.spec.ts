import { describe, expect, it } from '@jest/globals';
import type { Day } from '@zhurnal/rules';
import type { Child } from '../children/child.js';
import { findFault, illToday, lastDayOf, listOverlaps, requestsOf } from './absence-draft.js';
import type { Draft } from './absence-draft.js';
import type { Notice } from './read-absences.js';

const TODAY = '2026-11-18' as Day;
const child = (studentId: string, schoolId = 'one'): Child => ({
  schoolId,
  studentId,
  familyName: 'Орлов',
  givenName: 'Лев',
  className: '7А',
  schoolName: 'Школа',
  today: TODAY,
});
const draft = (part: Partial<Draft> = {}): Draft => ({ ...illToday(['a'], TODAY), ...part });
const notice = (part: Partial<Notice> = {}): Notice => ({
  id: 'n',
  studentId: 'a',
  from: TODAY,
  to: '2026-11-20',
  slots: null,
  kind: 'ILLNESS',
  text: '',
  certificate: false,
  status: 'SENT',
  sentBy: '',
  sentAt: '',
  seenAt: null,
  decidedBy: null,
  decidedAt: null,
  reason: null,
  answer: '',
  version: 1,
  overlaps: [],
  ...part,
});

describe('a notice being written', () => {
  it('is whole at once for illness today', () => {
    expect(findFault(draft())).toBeUndefined();
    expect(draft()).toMatchObject({ from: TODAY, to: TODAY, slots: null, kind: 'ILLNESS' });
  });

  it.each<[Partial<Draft>, string | undefined]>([
    [{ studentIds: [] }, 'children'],
    [{ from: '' }, 'days'],
    [{ to: '' }, 'days'],
    [{ to: '2026-11-17' }, 'order'],
    [{ slots: [] }, 'slots'],
    [{ slots: [3], to: '2026-11-17' }, undefined],
  ])('%j lacks %p', (part, fault) => {
    expect(findFault(draft(part))).toBe(fault);
  });

  it('speaks of one day where it speaks of single lessons', () => {
    expect(lastDayOf(draft({ to: '2026-11-20' }))).toBe('2026-11-20');
    expect(lastDayOf(draft({ to: '2026-11-20', slots: [1] }))).toBe(TODAY);
  });

  it.each<[Partial<Notice>, Partial<Draft>, number]>([
    [{}, {}, 1],
    [{ status: 'DECLINED' }, {}, 0],
    [{ status: 'WITHDRAWN' }, {}, 0],
    [{ studentId: 'b' }, {}, 0],
    [{ slots: [1, 2], to: TODAY }, { slots: [3] }, 0],
    [{ slots: [1, 2], to: TODAY }, { slots: [2, 3] }, 1],
    [{ from: '2026-11-19' }, {}, 0],
    [{}, { from: '' }, 0],
  ])('beside %j, %j overlaps with %d', (known, part, count) => {
    expect(listOverlaps(draft(part), [notice(known)], undefined)).toHaveLength(count);
    expect(listOverlaps(draft(part), [notice(known)], 'n')).toHaveLength(0);
  });

  it('goes to each school of the children with a notice for each', () => {
    let count = 0;
    const children = [child('a'), child('b'), child('c', 'two'), child('d')];
    const requests = requestsOf(
      draft({ studentIds: ['c', 'a', 'b'], slots: [4] }),
      children,
      () => `id${++count}`,
    );
    expect(requests).toEqual([
      {
        clientMutationId: 'id1',
        schoolId: 'one',
        from: TODAY,
        to: TODAY,
        slots: [4],
        kind: 'ILLNESS',
        text: '',
        certificate: false,
        notices: [
          { id: 'id2', studentId: 'a' },
          { id: 'id3', studentId: 'b' },
        ],
      },
      expect.objectContaining({ schoolId: 'two', notices: [{ id: 'id5', studentId: 'c' }] }),
    ]);
  });
});
