import { describe, expect, it } from '@jest/globals';
import { asDay } from '../calendar/day.js';
import type { Day } from '../calendar/day.js';
import { listDutyTasks } from '../duties/index.js';
import { firstObjection } from '../refusals/refusal.js';
import { FEDERAL_PROFILE } from '../regulation/profiles/federal.js';
import { G24_PROFILE } from '../regulation/profiles/g24.js';
import {
  HANDOVER_RULES,
  isPaperOwed,
  listPaperTerms,
  objectToTakingBack,
  tellsOfTerm,
} from './paper-handover.js';
import type { HandoverFacts, PaperRhythm } from './paper-handover.js';

const day = (text: string): Day => asDay(text) as Day;
const YEAR = { from: day('2026-09-01'), to: day('2027-05-26') };
const TERMS = listPaperTerms(() => G24_PROFILE.paperEvery, YEAR, []);

describe('terms of print-outs', () => {
  it('G24-25 follow each other without a gap, a fortnight each, from the first day of the year', () => {
    expect(TERMS.slice(0, 3)).toMatchObject([
      { from: '2026-09-01', to: '2026-09-14' },
      { from: '2026-09-15', to: '2026-09-28' },
      { from: '2026-09-29', to: '2026-10-12' },
    ]);
    expect(TERMS.at(-1)?.to).toBe('2027-05-24');
  });

  it('end with the days of the duty that asks for them', () => {
    const tasks = listDutyTasks([day('2026-10-12'), day('2026-10-13')], () => G24_PROFILE, {
      ...{ years: [YEAR], periods: [], teachers: [] },
      classes: [{ id: 'c', grade: 8, year: YEAR }],
    });
    const task = tasks.find(({ code }) => code === 'paper_families');
    expect(TERMS[2]).toEqual({ from: task?.since, to: task?.dueOn, clause: task?.clause });
  });

  it('end with grading periods where those are the rhythm, and are none where the text is silent', () => {
    const periods = [
      { from: day('2026-09-01'), to: day('2026-10-23') },
      { from: day('2026-11-02'), to: day('2026-12-27') },
    ];
    expect(listPaperTerms(() => ({ value: { kind: 'period', days: 0 } }), YEAR, periods)).toEqual([
      { from: '2026-09-01', to: '2026-10-23' },
      { from: '2026-10-24', to: '2026-12-27' },
    ]);
    expect(listPaperTerms(() => FEDERAL_PROFILE.paperEvery, YEAR, periods)).toEqual([]);
  });
});

describe('terms of a year in which the regulation changed', () => {
  const weekly = { value: { kind: 'every', days: 7 }, clause: 'X-1' } as const;
  const since = day('2026-11-05');
  const ends = (before: PaperRhythm, after: PaperRhythm) =>
    listPaperTerms((on) => (on < since ? before : after), YEAR, []).slice(0, 7);

  it('G24-25 are those of the regulation that held on the day with which each ends', () => {
    expect(ends(G24_PROFILE.paperEvery, weekly).slice(3)).toEqual([
      { from: '2026-10-13', to: '2026-10-26', clause: 'G24-25' },
      // The week that ends with 2 November was not asked for yet; what is asked for next tells of those days, too.
      { from: '2026-10-27', to: '2026-11-09', clause: 'X-1' },
      { from: '2026-11-10', to: '2026-11-16', clause: 'X-1' },
      { from: '2026-11-17', to: '2026-11-23', clause: 'X-1' },
    ]);
  });

  it('begin with the day from which anybody asked, and end with the last on which anybody did', () => {
    const [first, second] = ends(FEDERAL_PROFILE.paperEvery, G24_PROFILE.paperEvery);
    expect([first, second]).toMatchObject([
      { from: '2026-11-05', to: '2026-11-09' },
      { from: '2026-11-10', to: '2026-11-23' },
    ]);
    expect(ends(G24_PROFILE.paperEvery, FEDERAL_PROFILE.paperEvery).at(-1)?.to).toBe('2026-10-26');
  });
});

describe('a report on paper', () => {
  it('is the print-out of the term of which it tells at least half the days', () => {
    const term = { from: day('2026-11-10'), to: day('2026-11-23') };
    const tells = (from: string, to: string) => tellsOfTerm({ from: day(from), to: day(to) }, term);
    expect(tells('2026-11-07', '2026-11-20')).toBe(true);
    expect(tells('2026-11-17', '2026-11-30')).toBe(true);
    expect(tells('2026-11-18', '2026-12-01')).toBe(false);
    expect(tells('2026-10-24', '2026-11-06')).toBe(false);
  });
});

describe('a print-out handed over', () => {
  const student = {
    id: 's',
    stays: [{ from: day('2026-09-01'), to: null }],
    declined: [{ from: day('2026-09-20'), to: day('2026-11-30') }],
  };
  const facts: HandoverFacts = {
    student,
    term: { from: day('2026-11-10'), to: day('2026-11-23') },
    handedOn: day('2026-11-24'),
    today: day('2026-11-25'),
    isHanded: false,
    toPersonId: 'm',
    toWords: '',
    recipientIds: ['m'],
    clause: 'G24-25',
  };
  const codeOf = (more: Partial<HandoverFacts>) =>
    firstObjection(HANDOVER_RULES, { ...facts, ...more })?.code;

  it('G24-25 is owed of terms at whose end the family was told on paper and the student was in the class', () => {
    const owed = TERMS.filter(({ to }) => isPaperOwed(student, to)).map(({ to }) => to);
    expect(owed).toEqual(['2026-09-28', '2026-10-12', '2026-10-26', '2026-11-09', '2026-11-23']);
    const gone = { ...student, stays: [{ from: day('2026-09-01'), to: day('2026-10-12') }] };
    expect(TERMS.filter(({ to }) => isPaperOwed(gone, to))).toHaveLength(2);
  });

  it('is written down with a day and somebody of the family, or others in words', () => {
    expect(codeOf({})).toBeUndefined();
    expect(codeOf({ handedOn: facts.today })).toBeUndefined();
    expect(codeOf({ handedOn: day('2026-11-23') })).toBeUndefined();
    expect(codeOf({ toPersonId: null, toWords: 'Бабушке' })).toBeUndefined();
  });

  it.each<readonly [string, Partial<HandoverFacts>]>([
    ['HANDOVER_AHEAD', { handedOn: day('2026-11-26') }],
    ['HANDOVER_EARLY', { handedOn: day('2026-11-22') }],
    ['HANDOVER_REPEATED', { isHanded: true }],
    ['HANDOVER_NOT_OWED', { student: undefined }],
    ['HANDOVER_NOT_OWED', { student: { ...student, declined: [] } }],
    ['HANDOVER_NOT_OWED', { student: { ...student, stays: [] } }],
    ['HANDOVER_TO_NOBODY', { toPersonId: null }],
    ['HANDOVER_TO_NOBODY', { toPersonId: 'other' }],
    ['HANDOVER_TO_NOBODY', { toWords: 'Бабушке' }],
    ['INVALID_VALUE', { term: undefined }],
  ])('is refused: %s', (code, more) => {
    expect(codeOf(more)).toBe(code);
  });

  it('is taken back for a reason', () => {
    expect(objectToTakingBack('')?.code).toBe('HANDOVER_REASON');
    expect(objectToTakingBack('Не тому ученику')).toBeUndefined();
  });
});
