import { describe, expect, it } from '@jest/globals';
import { asDay } from '../calendar/day.js';
import { amendProfile, objectToAmendment } from './amend-profile.js';
import { compareProfiles } from './compare-profiles.js';
import { REGULATION_PROFILES } from './profile.js';
import { FEDERAL_PROFILE } from './profiles/federal.js';
import { SAME_DAY_PROFILE } from './profiles/federal-variants.js';
import { G166_PROFILE } from './profiles/g166.js';
import { G272_PROFILE } from './profiles/g272.js';
import { TKK_PROFILE } from './profiles/tkk.js';
import type { Day } from '../calendar/day.js';
import type { Amendment } from './amend-profile.js';
import type { RegulationProfile } from './regulation-profile.js';

const day = (text: string): Day => asDay(text) as Day;
const hours = (from: string, count: number): Amendment => ({
  from: day(from),
  setting: 'homeworkDue',
  to: {
    value: { kind: 'after_lessons', hours: count },
    clause: 'п. 2.2',
    words: `не позднее ${count} часов`,
  },
});
const onDay = (amendments: readonly Amendment[], at: string): RegulationProfile => {
  const read = amendProfile(TKK_PROFILE, amendments, day(at));
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.profile;
};
const homework = (amendments: readonly Amendment[], at: string) => onDay(amendments, at).homeworkDue.value;

describe('a profile with amendments', () => {
  const amendments = [hours('2027-01-11', 3), hours('2026-11-01', 4)];

  it.each([
    ['2026-10-31', 5],
    ['2026-11-01', 4],
    ['2027-01-10', 4],
    ['2027-01-11', 3],
    ['2028-09-01', 3],
  ])('of %s gives %d hours', (at, count) => {
    expect(homework(amendments, at)).toEqual({ kind: 'after_lessons', hours: count });
  });

  it('cites the text that amends, and leaves everything else', () => {
    const amended = onDay(amendments, '2026-11-01');
    expect(amended.homeworkDue).toEqual(hours('2026-11-01', 4).to);
    expect(compareProfiles(TKK_PROFILE, amended).map(({ setting }) => setting)).toEqual(['homeworkDue']);
    expect(TKK_PROFILE.homeworkDue.value).toEqual({ kind: 'after_lessons', hours: 5 });
  });

  it('takes the later one of a list where two begin on a day', () => {
    const twice = [hours('2026-11-01', 4), hours('2026-11-01', 2)];
    expect(homework(twice, '2026-11-18')).toEqual({ kind: 'after_lessons', hours: 2 });
  });

  it('is refused with what is wrong, be it in force or not', () => {
    const wrong = hours('2030-01-01', 13);
    const fault = { setting: 'homeworkDue', at: 'value.hours', allowed: '0…12' };
    expect(objectToAmendment(wrong)).toEqual([fault]);
    expect(amendProfile(TKK_PROFILE, [wrong], day('2026-11-18'))).toEqual({ faults: [fault] });
  });

  it('is refused for a setting that there is not', () => {
    const unknown = { ...hours('2026-11-01', 4), setting: 'toString' } as unknown as Amendment;
    expect(objectToAmendment(unknown)).toMatchObject([{ setting: 'toString', at: 'setting' }]);
    expect(objectToAmendment(null)).toEqual([{ setting: '', at: '', allowed: '{ from, setting, to }' }]);
  });

  it('is refused without a day from which it holds', () => {
    for (const from of ['2026-02-29', '1.11.2026', undefined])
      expect(objectToAmendment({ ...hours('2026-11-01', 4), from })).toEqual([
        { setting: 'homeworkDue', at: 'from', allowed: 'YYYY-MM-DD' },
      ]);
  });

  it('is refused where settings then contradict each other', () => {
    const unlocked: Amendment = {
      from: day('2026-11-01'),
      setting: 'recordLock',
      to: { value: null, choice: 'Проба' },
    };
    expect(amendProfile(TKK_PROFILE, [unlocked], day('2026-11-01'))).toMatchObject({
      faults: [{ setting: 'recordLock', at: 'value' }],
    });
    const direct: Amendment = {
      ...unlocked,
      setting: 'recordCorrection',
      to: { value: 'direct', choice: 'Проба' },
    };
    expect(amendProfile(TKK_PROFILE, [unlocked, direct], day('2026-11-01'))).toHaveProperty('profile');
  });
});

describe('two profiles compared', () => {
  it('differ in nothing from themselves, nor from their copies', () => {
    for (const profile of REGULATION_PROFILES)
      expect(compareProfiles(profile, JSON.parse(JSON.stringify(profile)) as RegulationProfile)).toEqual([]);
  });

  it('tell what differs with both values and clauses', () => {
    expect(compareProfiles(FEDERAL_PROFILE, SAME_DAY_PROFILE)).toEqual([
      { setting: 'recordDue', one: FEDERAL_PROFILE.recordDue, other: SAME_DAY_PROFILE.recordDue },
    ]);
  });

  it('of one city differ in grades, marks of periods, plans, reviewers and the paper journal', () => {
    const names = compareProfiles(G272_PROFILE, G166_PROFILE).map(({ setting }) => setting);
    expect(names).toEqual([
      'periodMarkDue',
      'gradesCovered',
      'planAgreedBy',
      'reviewers',
      'remarksOnPaper',
      'duties',
    ]);
  });

  it('differ where one has more to say than the other', () => {
    const { reviewers } = TKK_PROFILE;
    const more = { ...TKK_PROFILE, reviewers: { ...reviewers, value: { ...reviewers.value, since: 2026 } } };
    expect(compareProfiles(TKK_PROFILE, more).map(({ setting }) => setting)).toEqual(['reviewers']);
    expect(compareProfiles(more, TKK_PROFILE).map(({ setting }) => setting)).toEqual(['reviewers']);
  });

  it('differ the same both ways', () => {
    const there = compareProfiles(G272_PROFILE, TKK_PROFILE);
    const back = compareProfiles(TKK_PROFILE, G272_PROFILE);
    expect(back.map(({ setting, one, other }) => ({ setting, one: other, other: one }))).toEqual(there);
    expect(there.length).toBeGreaterThan(20);
  });
});
