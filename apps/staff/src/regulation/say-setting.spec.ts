import { describe, expect, it } from '@jest/globals';
import { FEDERAL_PROFILE, REGULATION_PROFILES, SETTING_NAMES, findProfile } from '@zhurnal/rules';
import type { RegulationProfile, SettingName } from '@zhurnal/rules';
import { saySetting } from './say-setting.js';
import { SETTING_GROUPS } from './setting-groups.js';
import { REGULATION_NAMES_RU } from './words/names.ru.js';

const profileOf = (id: string): RegulationProfile => {
  const found = findProfile(id);
  if (found === undefined) throw new Error(id);
  return found;
};
const sayIn = (id: string, name: SettingName) => saySetting(profileOf(id), name);

/** What no person should read: codes, JSON, an unfilled place of a message. */
const RAW = /[{}[\]_#]|undefined|null|NaN|object|true|false/;

describe('the words of a regulation', () => {
  it('name every setting, each differently', () => {
    expect(Object.keys(REGULATION_NAMES_RU).sort()).toEqual([...SETTING_NAMES].sort());
    expect(new Set(Object.values(REGULATION_NAMES_RU)).size).toBe(SETTING_NAMES.length);
  });

  it('tell every setting in one part of the page', () => {
    const told: readonly SettingName[] = SETTING_GROUPS.flatMap(({ settings }) => [...settings]);
    expect([...told].sort()).toEqual([...SETTING_NAMES].sort());
  });

  it.each(REGULATION_PROFILES.map(({ id, name }) => [name, id]))('say every value of: %s', (_name, id) => {
    const unsaid = SETTING_NAMES.filter((name) => {
      const lines = sayIn(id, name);
      return lines.length === 0 || lines.some((line) => line.trim() === '' || RAW.test(line));
    });
    expect(unsaid).toEqual([]);
  });

  it('say different values differently', () => {
    const same = SETTING_NAMES.filter((name) => {
      const said = new Map<string, string>();
      return REGULATION_PROFILES.some((profile) => {
        const value = JSON.stringify(profile[name].value);
        const lines = saySetting(profile, name).join('\n');
        const before = said.get(lines);
        said.set(lines, value);
        return before !== undefined && before !== value;
      });
    });
    expect(same).toEqual([]);
  });
});

describe('a value of the regulation', () => {
  it('of a grade or of several', () => {
    expect(sayIn('s117', 'gradesWithoutMarks')).toEqual(['1 класс']);
    expect(sayIn('g272', 'gradesCovered')).toEqual(['5–11 классы']);
  });

  it('of kinds of work has the weight and the time for checking', () => {
    const lines = saySetting(FEDERAL_PROFILE, 'workTypes');
    expect(lines[0]).toBe('Ответ на уроке (У): вес 1, проверяется сразу');
    expect(lines[2]).toBe('Контрольная работа (К): вес 3, на проверку 3 учебных дня');
  });

  it('of a norm has its steps, and the names of the works', () => {
    expect(sayIn('tkk', 'markNorm')).toEqual([
      'при 1 ч в неделю — не меньше 3 отметок',
      'при 2 ч в неделю — не меньше 5 отметок',
      'при 2,25 ч в неделю — не меньше 8 отметок',
      'при 3 ч в неделю — не меньше 8 отметок',
      'из них за письменные работы — не меньше 1',
    ]);
    expect(sayIn('tkk', 'normWorks')[0]).toBe('Контрольная работа');
    expect(sayIn('g24', 'markNorm')).toEqual(['норма не названа']);
  });

  it('of minutes goes on from the step before', () => {
    expect(saySetting(FEDERAL_PROFILE, 'homeworkMinutes')).toEqual([
      '1 класс: 1 ч',
      '2–3 классы: 1 ч 30 мин',
      '4–5 классы: 2 ч',
      '6–8 классы: 2 ч 30 мин',
      '9–11 классы: 3 ч 30 мин',
    ]);
  });

  it('of people names their duties', () => {
    expect(sayIn('g24', 'reviewers')).toEqual(['заместитель директора, администратор']);
    expect(sayIn('g166', 'reviewers')).toEqual(['заместитель директора: один на школу']);
    expect(sayIn('g24', 'duties')[0]).toBe(
      'учитель: Загрузить календарно-тематическое планирование — не позднее 1 сентября (G24-15)',
    );
  });

  it('that is an empty list says what there is not', () => {
    expect(saySetting(FEDERAL_PROFILE, 'duties')).toEqual(['не названы']);
    expect(saySetting(FEDERAL_PROFILE, 'print')).toEqual(['ничего']);
    expect(saySetting(FEDERAL_PROFILE, 'exportFull')).toEqual(['не выгружаются']);
  });
});
