import type { TrailWords, describeFinding, describePeopleFinding, describeRowResult } from '@zhurnal/rules';

/** What files that are loaded lack, in one language. */
export interface FindingDescribers {
  readonly timetable: typeof describeFinding;
  readonly people: typeof describePeopleFinding;
  readonly row: typeof describeRowResult;
  /** Tables, fields and values of the trail. */
  readonly trail: TrailWords;
}

let english: FindingDescribers | undefined;

/** From here on findings are described in English. */
export function describeInEnglish(describers: FindingDescribers): void {
  english = describers;
}

/** The English describers; undefined in Russian. */
export function englishDescribers(): FindingDescribers | undefined {
  return english;
}
