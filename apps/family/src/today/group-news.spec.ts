import { describe, expect, it } from '@jest/globals';
import { asDay } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { groupNews } from './group-news.js';
import type { NewsItem } from './group-news.js';

const day = (text: string): Day => asDay(text) as Day;
const FRESH = { isNew: true, isUnread: true } as const;
const mark = (child: number, on: string, subject: string, at = `${on}T10:00:00Z`): NewsItem => ({
  kind: 'mark',
  child,
  day: day(on),
  subject,
  at,
  value: '5',
  work: 'Контрольная работа',
  title: '',
  comment: '',
  ...FRESH,
});
const absence = (child: number, on: string, subject: string): NewsItem => ({
  kind: 'absence',
  child,
  day: day(on),
  subject,
  at: `${on}T09:00:00Z`,
  fact: 'absent',
  reason: null,
  ...FRESH,
});
const topic = (child: number, on: string, subject: string): NewsItem => ({
  kind: 'topic',
  child,
  day: day(on),
  subject,
  at: `${on}T12:00:00Z`,
  ...FRESH,
});
const sketch = (news: ReturnType<typeof groupNews>) =>
  news.map((group) => [
    group.child,
    group.days.map(({ day: on, lines }) => [
      on,
      lines.map((line) =>
        line.kind === 'topics' || line.kind === 'homeworks'
          ? line.subjects.join('+')
          : `${line.kind} ${line.subject}`,
      ),
    ]),
    group.hidden,
  ]);

describe('news of the week', () => {
  it('stand by child and by day, the newest day first', () => {
    const items = [
      mark(1, '2026-11-20', 'Химия'),
      mark(0, '2026-11-19', 'Алгебра'),
      mark(0, '2026-11-23', 'Физика'),
    ];
    expect(sketch(groupNews(items, 5))).toEqual([
      [
        0,
        [
          ['2026-11-23', ['mark Физика']],
          ['2026-11-19', ['mark Алгебра']],
        ],
        0,
      ],
      [1, [['2026-11-20', ['mark Химия']]], 0],
    ]);
  });

  it('show a remark after the marks, and what changed before what is to be done', () => {
    const on = { child: 0, day: day('2026-11-23'), at: '2026-11-23T10:00:00Z', ...FRESH } as const;
    const items: readonly NewsItem[] = [
      { ...on, kind: 'homework', subject: 'Химия' },
      { ...on, kind: 'homework', subject: 'Физика', isUnread: false },
      { ...on, kind: 'change', subject: 'Физика', isCancelled: true },
      absence(0, '2026-11-23', 'Физика'),
      {
        ...on,
        kind: 'remark',
        subject: 'Алгебра',
        about: 'praise',
        text: 'Молодец',
        author: 'Петрова А. И.',
      },
      mark(0, '2026-11-23', 'Алгебра'),
    ];
    expect(sketch(groupNews(items, 5))).toEqual([
      [
        0,
        [
          [
            '2026-11-23',
            ['mark Алгебра', 'remark Алгебра', 'absence Физика', 'change Физика', 'Химия+Физика'],
          ],
        ],
        0,
      ],
    ]);
  });

  it('show marks before absences and put the topics of a day into one line', () => {
    const items = [
      topic(0, '2026-11-23', 'Алгебра'),
      absence(0, '2026-11-23', 'Физика'),
      mark(0, '2026-11-23', 'Химия', '2026-11-23T08:00:00Z'),
      topic(0, '2026-11-23', 'Физика'),
      topic(0, '2026-11-23', 'Алгебра'),
      mark(0, '2026-11-23', 'Алгебра', '2026-11-23T09:00:00Z'),
    ];
    expect(sketch(groupNews(items, 5))).toEqual([
      [0, [['2026-11-23', ['mark Алгебра', 'mark Химия', 'absence Физика', 'Алгебра+Физика']]], 0],
    ]);
  });

  it('are cut at the limit for each child, and the rest is counted', () => {
    const items = [
      ...['А', 'Б', 'В'].map((subject) => mark(0, '2026-11-23', subject)),
      ...['Г', 'Д', 'Е', 'Ж'].map((subject) => mark(0, '2026-11-20', subject)),
      mark(1, '2026-11-20', 'Химия'),
    ];
    const [first, second] = groupNews(items, 5);
    expect(first?.days.map(({ lines }) => lines.length)).toEqual([3, 2]);
    expect(first?.hidden).toBe(2);
    expect(second?.hidden).toBe(0);
  });

  it('let topics have only the room that marks and absences leave', () => {
    const items = [
      topic(0, '2026-11-23', 'Алгебра'),
      mark(0, '2026-11-20', 'Химия'),
      absence(0, '2026-11-19', 'Физика'),
    ];
    const marksOnly = [
      ['2026-11-20', ['mark Химия']],
      ['2026-11-19', ['absence Физика']],
    ];
    expect(sketch(groupNews(items, 2))).toEqual([[0, marksOnly, 1]]);
    expect(sketch(groupNews(items, 3))).toEqual([[0, [['2026-11-23', ['Алгебра']], ...marksOnly], 0]]);
  });

  it('leave no empty day behind the limit', () => {
    const items = [mark(0, '2026-11-23', 'А'), mark(0, '2026-11-20', 'Б')];
    expect(groupNews(items, 1)[0]?.days.map(({ day: on }) => on)).toEqual(['2026-11-23']);
    expect(groupNews([], 5)).toEqual([]);
  });
});
