/** Russian names of the profiles a school can choose, by their ids: light enough for every page. */
export const PROFILE_NAMES = {
  federal: 'Федеральный (по умолчанию)',
  'federal-position': 'Федеральный, с положением в классе',
  'federal-same-day': 'Федеральный, запись в день урока',
  'federal-five-days': 'Федеральный, запись за пять дней',
  g272: 'Гимназия № 272, Санкт-Петербург',
  s117: 'СОШ № 117, Екатеринбург',
  g166: 'Гимназия № 166, Санкт-Петербург',
  g24: 'Гимназия № 24, Магадан',
  tkk: 'Томский кадетский корпус',
} as const;

/** Id of a profile that the product brings. */
export type ProfileId = keyof typeof PROFILE_NAMES;
