import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { factsOfAttendance, factsOfMarks } from '@zhurnal/rules';
import type { LiveEvent } from '@zhurnal/web-client';
import { readHeard } from './hear-cells.js';
import { PAGE, arrangeSheet } from './journal.fixture.js';
import { readPage } from './page-model.js';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const mark = { lessonId: 'l3', workId: 'l3', studentId: 'a', ordinal: 1, hasComment: false } as const;
const eventOf = (topic: string, facts?: object): LiveEvent => ({
  id: 'id',
  by: 'other',
  initials: 'АП',
  changes: [{ topic, keys: ['group:g'], facts: { ...facts } }],
});
const hear = (sheet: ReturnType<typeof arrangeSheet>, event: LiveEvent, editor: string | undefined = 'АП') =>
  sheet.store.hear(readHeard(event).stored, editor);
const marksEvent = (value: '5' | '4' | null, version: number): LiveEvent =>
  eventOf('marks', factsOfMarks([{ ...mark, value, version }]));

describe('what is told of an open journal', () => {
  it('says all there is to know of marks and absences, unless a comment belongs to them', () => {
    expect(readHeard(marksEvent('5', 1))).toEqual({
      stored: [
        {
          change: {
            kind: 'mark',
            lessonId: 'l3',
            workId: 'l3',
            studentId: 'a',
            ordinal: 1,
            value: '5',
            comment: '',
          },
          version: 1,
        },
      ],
      needsPage: false,
    });
    expect(
      readHeard(eventOf('marks', factsOfMarks([{ ...mark, value: '5', version: 1, hasComment: true }])))
        .needsPage,
    ).toBe(true);
    const cell = { lessonId: 'l2', studentId: 'b', version: 5 };
    const absences = factsOfAttendance([
      { ...cell, fact: 'late', reason: null },
      { ...cell, fact: 'absent', reason: null },
      { ...cell, fact: 'absent', reason: 'ill' },
      { ...cell, fact: null, reason: null },
    ]);
    expect(
      readHeard(eventOf('attendance', absences)).stored.map(({ change }) =>
        change.kind === 'attendance' ? change.attendance : 'a mark',
      ),
    ).toEqual([
      { fact: 'late', reason: null },
      { fact: 'absent', reason: 'unknown' },
      { fact: 'absent', reason: 'ill' },
      null,
    ]);
  });

  it.each(['lesson', 'homework', 'works', 'people', 'timetable'])(
    'asks for the page when it is %s',
    (topic) => {
      expect(readHeard(eventOf(topic, { lessonId: 'l1' }))).toEqual({ stored: [], needsPage: true });
    },
  );

  it('asks for the page when cells are told without their facts', () => {
    const event = { id: 'id', changes: [{ topic: 'attendance', keys: ['group:g'] }] };
    expect(readHeard(event)).toEqual({ stored: [], needsPage: true });
  });
});

describe('a cell that somebody else changes', () => {
  it('shows it at once with the initials, tells its row alone, and is built upon', () => {
    const sheet = arrangeSheet();
    const before = sheet.store.row('b');
    let drawn = 0;
    sheet.store.subscribe('a', () => (drawn += 1));
    sheet.store.row('a');
    hear(sheet, marksEvent('5', 7));
    expect(sheet.store.row('a').cells.get('l3')).toMatchObject({ marks: [{ text: '5' }], editor: 'АП' });
    expect([drawn, sheet.store.row('b') === before]).toEqual([1, true]);
    expect(sheet.store.row('a').average).toEqual({ text: '3,33', count: '4' });
    const place = { kind: 'mark', lessonId: 'l3', workId: 'l3', studentId: 'a', ordinal: 1 } as const;
    expect(sheet.store.editTo({ ...place, value: '4', comment: '' })).toMatchObject({
      before: { value: '5' },
      version: 7,
    });
    jest.advanceTimersByTime(20_000);
    expect(sheet.store.row('a').cells.get('l3')?.editor).toBeUndefined();
  });

  it('keeps its frame when the other has emptied it', () => {
    const sheet = arrangeSheet();
    hear(
      sheet,
      eventOf('marks', factsOfMarks([{ ...mark, workId: 'w2', lessonId: 'l2', value: null, version: 4 }])),
    );
    expect(sheet.store.row('a').cells.get('w2')).toMatchObject({ marks: [], editor: 'АП' });
  });

  it('has no sign when it was oneself at another screen', () => {
    const sheet = arrangeSheet();
    const said: unknown[] = [];
    sheet.store.onHeard((changes) => said.push(changes));
    sheet.store.hear(readHeard(marksEvent('5', 1)).stored, undefined);
    expect(sheet.store.row('a').cells.get('l3')).toMatchObject({ marks: [{ text: '5' }] });
    expect([sheet.store.row('a').cells.get('l3')?.editor, said]).toEqual([undefined, []]);
  });

  it('stays as it is when it is known already, or newer, or not of this page', () => {
    const sheet = arrangeSheet();
    const before = sheet.store.row('a');
    const known = { ...mark, workId: 'w2', lessonId: 'l2', value: '4', version: 3 } as const;
    hear(
      sheet,
      eventOf(
        'marks',
        factsOfMarks([known, { ...known, version: 2 }, { ...known, workId: 'w9', version: 9 }]),
      ),
    );
    expect(sheet.store.row('a')).toBe(before);
  });

  it('keeps what is unsent here over it: the server will say that it is contested', () => {
    const sheet = arrangeSheet();
    const place = {
      kind: 'mark',
      lessonId: 'l3',
      workId: 'l3',
      studentId: 'a',
      ordinal: 1,
      comment: '',
    } as const;
    sheet.outbox.enter('g', [sheet.store.editTo({ ...place, value: '3' })]);
    hear(sheet, marksEvent('5', 1));
    expect(sheet.store.row('a').cells.get('l3')).toMatchObject({ marks: [{ text: '3' }], state: 'queued' });
  });

  it('is not undone by an answer that was asked for before', () => {
    const sheet = arrangeSheet();
    const asked = sheet.store.turn;
    hear(sheet, marksEvent('5', 1));
    sheet.store.take(readPage(PAGE), asked);
    expect(sheet.store.row('a').cells.get('l3')).toMatchObject({ marks: [{ text: '5' }] });
    const later = sheet.store.turn;
    sheet.store.take(readPage(PAGE), later);
    expect(sheet.store.row('a').cells.get('l3')?.marks ?? []).toEqual([]);
  });
});
