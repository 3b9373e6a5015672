import { describe, expect, it } from '@jest/globals';
import { FEDERAL_PROFILE, G24_PROFILE, SAME_DAY_PROFILE, SETTING_NAMES, TKK_PROFILE } from '@zhurnal/rules';
import { changeAddress, readAddress } from './address.js';
import { findCiting, findSettings } from './find-settings.js';
import type { Search } from './find-settings.js';

const REST: Search = { one: G24_PROFILE, other: undefined, isAll: false, query: '', setting: undefined };
const namesFor = (search: Partial<Search>): readonly string[] =>
  findSettings({ ...REST, ...search }).flatMap(({ settings }) => settings);

describe('the settings on the page', () => {
  it('are all of them, or in a comparison those that differ', () => {
    expect(namesFor({})).toHaveLength(SETTING_NAMES.length);
    expect(namesFor({ one: FEDERAL_PROFILE, other: SAME_DAY_PROFILE })).toEqual(['recordDue']);
    expect(namesFor({ one: FEDERAL_PROFILE, other: SAME_DAY_PROFILE, isAll: true })).toHaveLength(
      SETTING_NAMES.length,
    );
  });

  it('have the one that a link leads to among them', () => {
    const found = namesFor({ one: FEDERAL_PROFILE, other: SAME_DAY_PROFILE, setting: 'duties' });
    expect(found).toEqual(['recordDue', 'duties']);
  });

  it('are found by a clause, and by no longer one that begins like it', () => {
    expect([...namesFor({ query: ' g24-27 ' })].sort()).toEqual(['examResultDue', 'periodMarkDue']);
    expect(namesFor({ query: 'G24-2' })).toEqual(['masterCopy']);
    expect(namesFor({ query: 'G24-76' })).toEqual(['duties']);
  });

  it('are found by words of the name, of the value, of the clause and of the choice', () => {
    expect(namesFor({ query: 'резервных копий' })).toEqual(['backup', 'backupCopies', 'duties']);
    expect(namesFor({ query: 'домашних' })).toContain('homeworkMinutes');
    expect(namesFor({ query: 'госуслуги' })).toEqual(['signIn']);
    expect(namesFor({ query: 'рейтинг своя треть' })).toEqual(['classPosition']);
    expect(namesFor({ query: 'ёлки-палки' })).toEqual([]);
  });

  it('are found in either of two regulations', () => {
    expect(namesFor({ other: TKK_PROFILE, query: 'TKK-71' })).toEqual(['informEvery', 'duties']);
  });

  it('say which regulations cite a clause', () => {
    expect(findCiting('G24-27').map(({ id }) => id)).toEqual(['g24']);
    expect(findCiting('замечания')).toEqual([]);
  });
});

describe('the address of the page', () => {
  it('says what is read and compared; what names nothing is left aside', () => {
    const asked = readAddress(new URLSearchParams('of=g24&with=tkk&all=1&q=срок&setting=markDue'));
    expect(asked).toEqual({
      of: G24_PROFILE,
      with: TKK_PROFILE,
      isAll: true,
      query: 'срок',
      setting: 'markDue',
    });
    expect(readAddress(new URLSearchParams('of=g25&setting=toString'))).toEqual({
      of: undefined,
      with: undefined,
      isAll: false,
      query: '',
      setting: undefined,
    });
  });

  it('keeps the rest when a part of it changes', () => {
    const before = new URLSearchParams('of=g24&q=срок');
    expect(changeAddress(before, { q: '', setting: 'duties' }).toString()).toBe('of=g24&setting=duties');
    expect(before.get('q')).toBe('срок');
  });
});
