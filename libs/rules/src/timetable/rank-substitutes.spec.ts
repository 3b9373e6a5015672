import { describe, expect, it } from '@jest/globals';
import { RANKING_POINTS, chooseSubstitutes, rankSubstitutes } from './rank-substitutes.js';
import type { Colleague, GivenLesson, LessonToGive, RankingReason } from './rank-substitutes.js';

const DATE = '2026-11-18';
const TIMES = [
  ['08:30', '09:15'],
  ['09:25', '10:10'],
  ['10:30', '11:15'],
  ['11:25', '12:10'],
  ['12:20', '13:05'],
  ['13:15', '14:00'],
] as const;

const hoursOf = (slot: number) => {
  const [startsAt, endsAt] = TIMES[slot - 1] ?? TIMES[0];
  return { date: DATE, slot, startsAt, endsAt };
};
const lesson = (slot: number, over: Partial<LessonToGive> = {}): LessonToGive => ({
  id: `wanted ${slot}`,
  subjectId: 'algebra',
  classIds: ['7A'],
  ownIds: ['own'],
  ...hoursOf(slot),
  ...over,
});
const given = (slot: number, over: Partial<GivenLesson> = {}): GivenLesson => ({
  id: `given ${slot}`,
  subjectId: 'history',
  classIds: ['9B'],
  isSubstitution: false,
  ...hoursOf(slot),
  ...over,
});
const colleague = (id: string, over: Partial<Colleague> = {}): Colleague => ({
  id,
  subjectIds: ['history'],
  classIds: ['9B'],
  isClassTeacherOf: [],
  lessons: [],
  absences: [],
  recentSubstitutions: 0,
  ...over,
});
const reasonsOf = (one: Colleague, wanted = lesson(3)): readonly RankingReason[] =>
  rankSubstitutes(wanted, [one])[0]?.reasons.map(({ reason }) => reason) ?? [];

describe('the ranking of substitutes', () => {
  it('puts the subject before the class, and the class before everything else', () => {
    const ranked = rankSubstitutes(lesson(3), [
      colleague('gap', { lessons: [given(2), given(4)] }),
      colleague('class', { classIds: ['7A'], lessons: [given(1)] }),
      colleague('subject', { subjectIds: ['algebra'], lessons: [given(1)] }),
    ]);
    expect(ranked.map(({ id }) => id)).toEqual(['subject', 'class', 'gap']);
  });

  it.each([
    ['a gap between lessons', [given(2), given(5)], 'gap'],
    ['the lesson beside', [given(2)], 'adjacent'],
    ['a lesson somewhere in the day', [given(6)], 'in_school'],
    ['no lesson that day', [given(1, { date: '2026-11-17' })], 'not_in_school'],
  ] as const)('tells what the lesson costs: %s', (_, lessons, reason) => {
    expect(reasonsOf(colleague('one', { lessons }))).toEqual([reason]);
  });

  it('leaves out who is away at that time, and only then', () => {
    const away = (slots: readonly number[] | null, to = DATE): Colleague =>
      colleague('away', { absences: [{ from: '2026-11-16', to, slots }] });
    expect(rankSubstitutes(lesson(3), [away(null)])).toEqual([]);
    expect(rankSubstitutes(lesson(3), [away([2, 3])])).toEqual([]);
    expect(rankSubstitutes(lesson(3), [away([4])])).toHaveLength(1);
    expect(rankSubstitutes(lesson(3), [away(null, '2026-11-17')])).toHaveLength(1);
  });

  it('leaves out the teachers of the lesson itself', () => {
    expect(rankSubstitutes(lesson(3), [colleague('own'), colleague('other')]).map(({ id }) => id)).toEqual([
      'other',
    ]);
  });

  it('puts who has a lesson at that time last, whatever the subject, and names the lesson', () => {
    const ranked = rankSubstitutes(lesson(3), [
      colleague('busy', { subjectIds: ['algebra'], classIds: ['7A'], lessons: [given(3)] }),
      colleague('stranger'),
    ]);
    expect(ranked.map(({ id, busyWith }) => [id, busyWith])).toEqual([
      ['stranger', null],
      ['busy', 'given 3'],
    ]);
  });

  it('knows that the other part of the same class may sit together', () => {
    const beside = colleague('beside', { lessons: [given(3, { classIds: ['7A'] })] });
    expect(reasonsOf(beside)).toEqual(['busy', 'joinable']);
    expect(reasonsOf(colleague('far', { lessons: [given(3)] }))).toEqual(['busy']);
  });

  it('spares who has a long day and who stepped in lately', () => {
    const long = colleague('long', { lessons: [1, 2, 4, 5, 6].map((slot) => given(slot)) });
    const often = colleague('often', { lessons: [given(2), given(4)], recentSubstitutions: 9 });
    const fresh = colleague('fresh', { lessons: [given(2), given(4)] });
    expect(rankSubstitutes(lesson(3), [long, often, fresh]).map(({ id }) => id)).toEqual([
      'fresh',
      'long',
      'often',
    ]);
  });

  it('explains every point it gives', () => {
    const rich = colleague('rich', {
      subjectIds: ['algebra'],
      classIds: ['7A'],
      isClassTeacherOf: ['7A'],
      lessons: [1, 2, 4, 5, 6].map((slot) => given(slot)),
      recentSubstitutions: 2,
    });
    const [ranked] = rankSubstitutes(lesson(3), [rich]);
    expect(ranked?.reasons.map(({ reason, points, count }) => [reason, points, count])).toEqual([
      ['same_subject', RANKING_POINTS.same_subject, 1],
      ['same_class', RANKING_POINTS.same_class, 1],
      ['class_teacher', RANKING_POINTS.class_teacher, 1],
      ['gap', RANKING_POINTS.gap, 1],
      ['load', RANKING_POINTS.load, 5],
      ['recent', RANKING_POINTS.recent * 2, 2],
    ]);
    expect(ranked?.points).toBe(ranked?.reasons.reduce((sum, { points }) => sum + points, 0));
  });

  it('does not count the lesson itself as one that keeps the colleague', () => {
    const covers = colleague('covers', { lessons: [given(3, { id: 'wanted 3' })] });
    expect(rankSubstitutes(lesson(3), [covers])[0]?.busyWith).toBeNull();
  });
});

describe('first choices taken together', () => {
  it('never give one person two lessons of the same time', () => {
    const best = colleague('best', { subjectIds: ['algebra'], lessons: [given(2)] });
    const other = colleague('other', { lessons: [given(2)] });
    const twins = [lesson(3, { id: 'one' }), lesson(3, { id: 'two', classIds: ['8A'] })];
    const chosen = chooseSubstitutes(twins, [best, other]);
    expect([...chosen.values()].sort()).toEqual(['best', 'other']);
  });

  it('let the lesson with the fewest to choose from choose first', () => {
    const both = colleague('both', { subjectIds: ['algebra'] });
    const later = colleague('later', { lessons: [given(1, { endsAt: '08:50' })] });
    const overlapping = lesson(2, { id: 'second shift', startsAt: '09:00', endsAt: '09:45' });
    const chosen = chooseSubstitutes([overlapping, lesson(1)], [both, later]);
    expect(Object.fromEntries(chosen)).toEqual({ 'wanted 1': 'both', 'second shift': 'later' });
  });

  it('leave a lesson alone for which nobody is free', () => {
    expect(chooseSubstitutes([lesson(3)], [colleague('busy', { lessons: [given(3)] })]).size).toBe(0);
  });

  it('spread lessons over those who can', () => {
    const all = [1, 2, 3, 4].map((slot) => lesson(slot));
    const people = ['a', 'b'].map((id) => colleague(id, { lessons: [given(5)] }));
    const chosen = chooseSubstitutes(all, people);
    expect(chosen.size).toBe(4);
    expect(new Set(chosen.values()).size).toBe(2);
  });
});
