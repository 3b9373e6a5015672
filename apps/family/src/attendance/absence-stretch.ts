import { academicYearOf, asDay } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';

/** The academic year of the day, which is what totals are told of. */
export function yearOf(today: Day): { readonly from: Day; readonly to: Day } {
  const year = academicYearOf(today);
  return { from: asDay(`${year}-09-01`) ?? today, to: asDay(`${year + 1}-08-31`) ?? today };
}
