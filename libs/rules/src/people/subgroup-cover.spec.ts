import { describe, expect, it } from '@jest/globals';
import { listDivisionFindings } from './subgroup-cover.js';

const codes = (
  studentIds: readonly string[],
  ...subgroups: readonly (readonly string[])[]
): readonly string[] =>
  listDivisionFindings({
    studentIds,
    subgroups: subgroups.map((memberIds, at) => ({ id: String(at + 1), memberIds })),
  }).map(({ code, studentId, subgroupId }) => `${code} ${studentId ?? subgroupId}`);

describe('a division', () => {
  it('S117-24 that covers the class, each student once, leaves nothing to be said', () => {
    expect(codes(['a', 'b', 'c'], ['a', 'c'], ['b'])).toEqual([]);
  });

  it('S117-24 tells of students in none or in several of its subgroups', () => {
    expect(codes(['a', 'b', 'c'], ['a', 'b'], ['b'])).toEqual(['IN_SEVERAL_SUBGROUPS b', 'IN_NO_SUBGROUP c']);
  });

  it('does not count members who are not in the class', () => {
    expect(codes(['a'], ['a'], ['gone'])).toEqual(['EMPTY_SUBGROUP 2']);
  });

  it('counts a member once, however often the list names it', () => {
    expect(codes(['a'], ['a', 'a'])).toEqual([]);
  });
});
