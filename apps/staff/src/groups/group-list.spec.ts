import { describe, expect, it } from '@jest/globals';
import { neighbourOf, shelveGroups } from './group-list.js';
import type { JournalGroup } from './group-list.js';

const group = (id: string, className: string, subjectName: string): JournalGroup => ({
  id,
  name: subjectName,
  subjectName,
  classNames: [className],
  gradeLevel: null,
  teacherNames: [],
  weeklyLessons: 2,
  can: [],
});
const GROUPS = [group('3', '10 А', 'Физика'), group('1', '2 А', 'Чтение'), group('2', '10 А', 'Алгебра')];

describe('the list of journals', () => {
  it('goes by class as people count, then by subject', () => {
    expect(shelveGroups(GROUPS).map(({ classes, groups }) => [classes, groups.map(({ id }) => id)])).toEqual([
      ['2 А', ['1']],
      ['10 А', ['2', '3']],
    ]);
  });

  it('knows the neighbours of a journal', () => {
    expect(neighbourOf(GROUPS, '2', 1)?.id).toBe('3');
    expect(neighbourOf(GROUPS, '2', -1)?.id).toBe('1');
    expect(neighbourOf(GROUPS, '3', 1)).toBeUndefined();
    expect(neighbourOf(GROUPS, 'none', 1)).toBeUndefined();
  });
});
