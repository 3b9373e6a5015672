import { describe, expect, it } from '@jest/globals';
import { describePeopleFindingInEnglish, describeRowResultInEnglish } from './finding-words.en.js';
import { describePeopleFinding } from './finding-words.ru.js';
import { PEOPLE_FINDING_CODES } from './findings.js';
import type { PeopleFindingWords } from './finding-words.ru.js';
import type { PeopleFinding, PeopleFindingCode } from './findings.js';

type Describe = (finding: Pick<PeopleFinding, 'code' | 'params' | 'value'>) => PeopleFindingWords;

/** Which values of a finding its words name. */
function listNamed(describeIt: Describe, code: PeopleFindingCode): readonly string[] {
  const asked = new Set<string>();
  const params = new Proxy<Record<string, string>>(
    {},
    {
      get: (_, name) => {
        asked.add(String(name));
        return 'x';
      },
    },
  );
  describeIt({ code, params, value: 'x' });
  return [...asked].sort();
}

describe('findings of lists in English', () => {
  it.each(PEOPLE_FINDING_CODES)('say what the Russian ones say: %s', (code) => {
    const { text, cure } = describePeopleFindingInEnglish({ code, params: {}, value: 'x' });
    expect(`${text} ${cure}`).not.toMatch(/[А-Яа-яЁё]/);
    expect(listNamed(describePeopleFindingInEnglish, code)).toEqual(listNamed(describePeopleFinding, code));
  });

  it('name the age and the separator in each language', () => {
    const age = { code: 'AGE_UNUSUAL', params: { age: '21' }, value: '' } as const;
    expect(describePeopleFinding(age).text).toContain('21 год.');
    expect(describePeopleFindingInEnglish(age).text).toContain('21 years.');
    const csv = {
      code: 'CSV_READ_AS',
      params: { encoding: 'UTF-8', delimiter: 'semicolon' },
      value: '',
    } as const;
    expect(describePeopleFinding(csv).text).toContain('точка с запятой');
    expect(describePeopleFindingInEnglish(csv).text).toContain('semicolon');
    expect(describeRowResultInEnglish('duplicate')).toBe('Repeated');
  });
});
