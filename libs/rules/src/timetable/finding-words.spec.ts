import { describe, expect, it } from '@jest/globals';
import { describeFindingInEnglish } from './finding-words.en.js';
import { describeFinding } from './finding-words.ru.js';
import { FINDING_CODES, findingOf } from './findings.js';
import type { FindingWords } from './finding-words.ru.js';
import type { Finding } from './findings.js';

/** Which values of a finding its words name. */
function listNamed(describeIt: (finding: Finding) => FindingWords, code: Finding['code']): readonly string[] {
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
  describeIt({ ...findingOf(code, 1, 'object'), params });
  return [...asked].sort();
}

describe('findings in English', () => {
  it.each(FINDING_CODES)('say what the Russian ones say: %s', (code) => {
    const { text, cure } = describeFindingInEnglish(findingOf(code, 1, 'object'));
    expect(`${text} ${cure}`).not.toMatch(/[А-Яа-яЁё]/);
    expect([text, cure].every((sentence) => /\.$/.test(sentence))).toBe(true);
    expect(listNamed(describeFindingInEnglish, code)).toEqual(listNamed(describeFinding, code));
  });
});
