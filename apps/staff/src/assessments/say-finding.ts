import type { FindingPartsFragment } from '@zhurnal/contract/staff';
import { formatDay, isDay } from '@zhurnal/web-client';
import { t } from './assessment-words.js';

/** One finding as a sentence: «7 А: стоит на первом уроке». */
export function sayFinding({ code, className, isHint, params }: FindingPartsFragment): string {
  const of = (name: string): string => {
    const value = params.find((param) => param.name === name)?.value ?? '';
    return isDay(value) ? formatDay(value) : value;
  };
  const what = sayCode(code, of);
  const said = className == null ? what : t('finding.of', { class: className, what });
  return isHint ? t('finding.hint', { what: said }) : said;
}

function sayCode(code: FindingPartsFragment['code'], of: (name: string) => string): string {
  switch (code) {
    case 'DAY_OFF':
      return t('finding.DAY_OFF', { name: of('name') });
    case 'FEW_LESSONS':
      return t('finding.FEW_LESSONS', { lessons: of('lessons'), has: of('has') });
    case 'PER_DAY':
      return t('finding.PER_DAY', { count: of('count'), most: of('most') });
    case 'GAP':
      return t('finding.GAP', { date: of('date'), days: of('days'), least: of('least') });
    case 'SHARE':
      return t('finding.SHARE', { taken: of('taken'), lessons: of('lessons'), share: of('share') });
    case 'NO_LESSON':
    case 'FIRST_LESSON':
    case 'LAST_LESSON':
    case 'BETTER_DAY':
    case 'BETTER_LESSON':
      return t(`finding.${code}`);
  }
}
