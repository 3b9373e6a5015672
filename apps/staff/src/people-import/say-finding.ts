import { describePeopleFinding, describeRowResult } from '@zhurnal/rules';
import type { PeopleFinding, PeopleFindingWords, PeopleRowResult } from '@zhurnal/rules';
import { englishDescribers } from '../words/english-findings.js';

/** What is wrong and how to mend it, in the language of the page. */
export function sayFinding(finding: Pick<PeopleFinding, 'code' | 'params' | 'value'>): PeopleFindingWords {
  return (englishDescribers()?.people ?? describePeopleFinding)(finding);
}

/** What comes of a row, in the language of the page. */
export function sayRowResult(result: PeopleRowResult): string {
  return (englishDescribers()?.row ?? describeRowResult)(result);
}
