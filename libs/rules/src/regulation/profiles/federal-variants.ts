import { PROFILE_NAMES } from '../profile-names.js';
import { told } from '../setting.js';
import { FEDERAL_PROFILE } from './federal.js';
import type { RegulationProfile } from '../regulation-profile.js';

const RATING = 'рейтинг среди данных об успеваемости';

/** For schools whose regulation gives families a rating (G24-59): the own third of the class, never anybody's place. */
export const OPEN_POSITION_PROFILE: RegulationProfile = {
  ...FEDERAL_PROFILE,
  id: 'federal-position',
  name: PROFILE_NAMES['federal-position'],
  classPosition: told(true, 'G24-59', RATING),
  classDistribution: told(true, 'G24-59', RATING),
};

/** For schools where a lesson is recorded on its own day (G24-77, TKK-34). */
export const SAME_DAY_PROFILE: RegulationProfile = {
  ...FEDERAL_PROFILE,
  id: 'federal-same-day',
  name: PROFILE_NAMES['federal-same-day'],
  recordDue: told({ kind: 'days', days: 0, count: 'calendar' }, 'G24-77', 'заполняется в день урока'),
};

/** For schools that give five days for progress and missed lessons (S117-26, S117-28). */
export const FIVE_DAYS_PROFILE: RegulationProfile = {
  ...FEDERAL_PROFILE,
  id: 'federal-five-days',
  name: PROFILE_NAMES['federal-five-days'],
  recordDue: told(
    { kind: 'days', days: 5, count: 'calendar' },
    'S117-28',
    'не более пяти дней с даты проведения урока',
  ),
  contactsBy: told('administrator', 'S117-23', 'об изменениях сообщают администратору'),
};
