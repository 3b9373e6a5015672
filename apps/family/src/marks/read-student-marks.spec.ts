import { describe, expect, it } from '@jest/globals';
import { averageOf, findWay, formatAverage } from '@zhurnal/rules';
import { influenceOf } from './influence.js';
import { addressOfMarks } from './marks-address.js';
import { readStudentMarks } from './read-student-marks.js';
import { sayWay } from './say-way.js';
import { drawSteps, followAverage, heightOf } from './trend-line.js';

const ANSWER = {
  today: '2026-11-18',
  periods: [{ id: 'p', name: '2 четверть', startsOn: '2026-11-05', endsOn: '2026-12-29' }],
  periodId: 'p',
  averageKind: 'weighted',
  limits: { five: '4.65', four: '3.65', three: '2.65' },
  subjects: {
    ids: ['algebra', 'music'],
    names: ['Алгебра', 'Музыка'],
    averages: ['4.20', null],
    forecasts: [4, null],
    lessonsPast: [6, 1],
    lessonsLeft: [12, 3],
    positions: [1, 0],
    distributions: ['1,4,2,3', null],
  },
  marks: {
    subjects: [0, 0, 0, 1, 0],
    ids: ['a', 'b', 'c', 'd', 'e'],
    dates: ['2026-11-06', '2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12'],
    values: [5, 3, 4, 10, 77],
    workTypes: ['Контрольная работа', 'Ответ на уроке', 'Домашняя работа', 'Зачёт', 'Новое'],
    titles: ['', '', '', '', ''],
    weights: ['3', '1', '0', '2', '1'],
    topics: ['Дроби', '', '', '', ''],
    comments: ['Молодец', '', '', '', ''],
    at: ['', '', '', '', ''].map((_, at) => `2026-11-1${at}T10:00:00.000Z`),
  },
  workTypes: { names: ['Ответ на уроке'], weights: ['1'] },
};

describe('the answer with the marks of a student', () => {
  const marks = readStudentMarks(ANSWER);
  const algebra = marks.subjects[0];
  if (algebra === undefined) throw new Error('no subject');

  it('stands by subject; a value this version does not know is left out', () => {
    expect(algebra.marks.map(({ id, value }) => [id, value])).toEqual([
      ['a', '5'],
      ['b', '3'],
      ['c', '4'],
    ]);
    expect([algebra.average, algebra.forecast, algebra.lessonsLeft]).toEqual(['4.20', '4', 12]);
    expect([marks.period?.name, marks.kind]).toEqual(['2 четверть', 'weighted']);
  });

  it('G24-59 tells the third of the class and how it stands only where the school does', () => {
    expect([algebra.position, algebra.distribution]).toEqual(['top', { '5': 1, '4': 4, '3': 2, '2': 3 }]);
    expect([marks.subjects[1]?.position, marks.subjects[1]?.distribution]).toEqual([undefined, undefined]);
  });

  it('shows what each mark does to the average', () => {
    expect(algebra.marks.map((_, index) => influenceOf(algebra.marks, index, 'weighted'))).toEqual([
      { kind: 'moved', without: '3.00', direction: 'up', by: '1.50' },
      { kind: 'moved', without: '5.00', direction: 'down', by: '0.50' },
      { kind: 'none' },
    ]);
    expect(influenceOf(algebra.marks.slice(0, 1), 0, 'weighted')).toEqual({ kind: 'only' });
    expect(influenceOf(algebra.marks.slice(0, 1), 7, 'weighted')).toEqual({ kind: 'none' });
    const equal = [...algebra.marks.slice(0, 1), ...algebra.marks.slice(0, 1)];
    expect(influenceOf(equal, 0, 'plain')).toMatchObject({ direction: 'same', by: '0.00' });
  });

  it('draws the average after each mark, and says the same', () => {
    const points = followAverage(algebra.marks, 'weighted');
    expect(points.map(({ average }) => average)).toEqual(['5.00', '4.50', '4.50']);
    const last = averageOf(algebra.marks, 'weighted');
    expect(points.at(-1)?.average).toBe(last && formatAverage(last, 2));
    expect(followAverage(marks.subjects[1]?.marks ?? [], 'weighted')).toEqual([]);
    expect([5, 3.5, 2].map((value) => heightOf(value, 100, 10))).toEqual([10, 50, 90]);
    expect(
      drawSteps([
        { x: 0, y: 10 },
        { x: 5.04, y: 20.06 },
      ]),
    ).toBe('M0 10H5V20.1');
  });
});

describe('what is needed, in words', () => {
  const marks = [{ value: '3', weight: '1' }] as const;
  const say = (goal: '3' | '4' | '5', lessonsLeft: number, weight = '1'): readonly string[] =>
    sayWay(
      findWay({ marks, kind: 'weighted', thresholds: ANSWER.limits, goal, weight, lessonsLeft }),
      goal,
      lessonsLeft,
    );

  it.each([
    ['3', 5, ['Средний балл уже даёт «3».']],
    ['4', 5, ['Хватит 1 пятёрки или 2 четвёрок.', 'До конца периода осталось 5 уроков.']],
    ['5', 21, ['Хватит 5 пятёрок; одними четвёрками «5» не получить.', 'До конца периода остался 21 урок.']],
    [
      '5',
      2,
      [
        'Хватит 5 пятёрок; одними четвёрками «5» не получить.',
        'До конца периода не успеть, если за урок ставят одну отметку.',
        'До конца периода осталось 2 урока.',
      ],
    ],
    [
      '4',
      0,
      [
        'Хватит 1 пятёрки или 2 четвёрок.',
        'До конца периода не успеть, если за урок ставят одну отметку.',
        'Уроков до конца периода не осталось.',
      ],
    ],
  ] as const)('for a %s with %d lessons left', (goal, left, sentences) => {
    expect(say(goal, left)).toEqual(sentences);
  });

  it('and that marks which weigh nothing bring nothing', () => {
    expect(say('4', 5, '0')).toEqual([
      'С отметками такого веса «4» не получить: выберите работу с другим весом.',
    ]);
  });
});

describe('the address of marks', () => {
  it.each([
    [addressOfMarks('s'), '/marks/s'],
    [addressOfMarks('s', 'u'), '/marks/s/u'],
    [addressOfMarks('s', undefined, 'p'), '/marks/s?period=p'],
    [addressOfMarks('s', 'u', null), '/marks/s/u'],
  ])('%s', (address, expected) => {
    expect(address).toBe(expected);
  });
});
