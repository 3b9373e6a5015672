import { getSubject } from './subjects.js';
import type { Area, DemoSubject } from './subjects.js';

/** One way to divide a class into two subgroups. */
export interface Division {
  readonly key: 'language' | 'computers' | 'labour' | 'sport';
  readonly name: string;
  readonly parts: readonly [string, string];
  /** By girls and boys, else by lot. */
  readonly bySex: boolean;
}

const LANGUAGE: Division = {
  key: 'language',
  name: 'Иностранный язык',
  parts: ['англ. 1', 'англ. 2'],
  bySex: false,
};
const COMPUTERS: Division = {
  key: 'computers',
  name: 'Информатика',
  parts: ['инф. 1', 'инф. 2'],
  bySex: false,
};
const LABOUR: Division = { key: 'labour', name: 'Труд', parts: ['мальчики', 'девочки'], bySex: true };
const SPORT: Division = {
  key: 'sport',
  name: 'Физическая культура',
  parts: ['юноши', 'девушки'],
  bySex: true,
};

/** What a class is taught: weekly hours of a subject, whole or in two subgroups at the same time. */
export interface CurriculumLine {
  readonly subject: DemoSubject;
  readonly area: Area;
  readonly hours: number;
  readonly division: Division | null;
}

/** Weekly hours by grade; their sums are the most a five-day week allows (21, 23, 29, 30, 32, 33, 34). */
const HOURS: readonly string[] = [
  'russian 5 reading 4 mathematics 4 world 2 art 1 music 1 labour 1 pe 3',
  'russian 5 reading 4 english 2 mathematics 4 world 2 art 1 music 1 labour 1 pe 3',
  'russian 5 reading 4 english 2 mathematics 4 world 2 art 1 music 1 labour 1 pe 3',
  'russian 5 reading 4 english 2 mathematics 4 world 2 religion 1 art 1 music 1 labour 1 pe 2',
  'russian 5 literature 3 english 3 mathematics 5 informatics 1 history 2 geography 1 biology 1 ethics 1 art 1 music 1 labour 2 pe 3',
  'russian 6 literature 3 english 3 mathematics 5 history 2 social 1 geography 1 biology 1 ethics 1 art 1 music 1 labour 2 pe 3',
  'russian 4 literature 2 english 3 algebra 3 geometry 2 statistics 1 informatics 1 history 2 social 1 geography 2 biology 2 physics 2 art 1 music 1 labour 2 pe 3',
  'russian 4 literature 2 english 3 algebra 3 geometry 2 statistics 1 informatics 1 history 2 social 1 geography 2 biology 2 physics 2 chemistry 2 music 1 labour 1 safety 1 pe 3',
  'russian 3 literature 3 english 3 algebra 3 geometry 2 statistics 1 informatics 1 history 3 social 1 geography 2 biology 2 physics 3 chemistry 2 labour 1 safety 1 pe 2',
  'russian 3 literature 3 english 3 analysis 4 geometry 2 statistics 1 informatics 2 history 2 social 3 geography 1 physics 3 chemistry 1 biology 1 project 1 safety 1 pe 3',
  'russian 3 literature 3 english 3 analysis 4 geometry 2 statistics 1 informatics 2 history 2 social 3 geography 1 physics 3 chemistry 1 biology 1 workshop 1 safety 1 pe 3',
];

function divisionOf(subject: string, grade: number): Division | null {
  if (subject === 'english') return LANGUAGE;
  if (subject === 'informatics') return COMPUTERS;
  if (subject === 'labour' && grade >= 5) return LABOUR;
  return subject === 'pe' && grade >= 10 ? SPORT : null;
}

/** The curriculum of a grade 1–11. */
export function curriculumOf(grade: number): readonly CurriculumLine[] {
  const words = (HOURS[grade - 1] ?? '').split(' ');
  return words.flatMap((word, at) => {
    if (at % 2 === 1) return [];
    const subject = getSubject(word);
    const area = grade <= 4 && !subject.isSpecial ? 'primary' : subject.area;
    return [{ subject, area, hours: Number(words[at + 1]), division: divisionOf(word, grade) }];
  });
}

/** Lessons of each weekday of a grade, Monday first: as even as the sum allows, Friday never the longest. */
export function lessonsByWeekday(grade: number): readonly number[] {
  const sum = curriculumOf(grade).reduce((hours, line) => hours + line.hours, 0);
  const even = Math.floor(sum / 5);
  // The longer days of the week, Tuesday and Thursday first.
  const order = [1, 3, 2, 0, 4];
  const days = [even, even, even, even, even];
  for (let rest = 0; rest < sum % 5; rest += 1) days[order[rest] ?? 0] = even + 1;
  return days;
}
