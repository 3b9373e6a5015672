import { describe, expect, it } from '@jest/globals';
import { firstObjection, refuse } from '../refusals/refusal.js';
import { FEDERAL_PROFILE } from '../regulation/profiles/federal.js';
import { TKK_PROFILE } from '../regulation/profiles/tkk.js';
import { changesAnything, readBasis, writeBasis } from './correction.js';
import {
  CORRECTION_LIMIT,
  CORRECTION_WITHDRAWAL_RULES,
  DECISION_RULES,
  FILING_RULES,
  objectToFiling,
} from './correction-rules.js';
import type { DecisionFacts, FilingFacts } from './correction-rules.js';

const CHANGE = { was: { value: '4', comment: '' }, becomes: { value: '5', comment: '' } } as const;

const filing = (facts: Partial<FilingFacts>) =>
  firstObjection(FILING_RULES, { reason: 'Чужая отметка', changes: [CHANGE], ...facts });
const decision = (facts: Partial<DecisionFacts>) =>
  firstObjection(DECISION_RULES, {
    state: 'filed',
    isOwn: false,
    roles: ['administrator'],
    deciders: TKK_PROFILE.correctionDeciders,
    admitted: true,
    note: '',
    ...facts,
  });
const locked = (correction: string) =>
  refuse('ENTRY_LOCKED', {
    clause: 'G24-84',
    params: { part: 'mark', since: '2026-11-18', correction, correctionClause: 'G24-85' },
  });

describe('a request', () => {
  it('says what is to be changed and why', () => {
    expect(filing({})).toBeUndefined();
    expect(filing({ changes: [] })?.code).toBe('INVALID_VALUE');
    expect(filing({ reason: '' })?.code).toBe('CORRECTION_REASON');
    expect(filing({ reason: 'я'.repeat(501) })?.code).toBe('TEXT_TOO_LONG');
  });

  it('holds at most fifty changes', () => {
    const changes = Array.from({ length: CORRECTION_LIMIT }, () => CHANGE);
    expect(filing({ changes })).toBeUndefined();
    expect(filing({ changes: [...changes, CHANGE] })?.code).toBe('TOO_MANY_ITEMS');
  });

  it('changes something in every place', () => {
    expect(filing({ changes: [CHANGE, { was: CHANGE.was, becomes: CHANGE.was }] })?.code).toBe(
      'CORRECTION_SAME',
    );
    const homework = { text: '№ 5', dueOn: null, minutes: 20, fileIds: ['a'] };
    expect(changesAnything({ was: homework, becomes: { ...homework, fileIds: ['a'] } })).toBe(false);
    expect(changesAnything({ was: homework, becomes: { ...homework, minutes: null } })).toBe(true);
  });
});

describe('what is corrected by a request', () => {
  it('is what is locked and corrected by the register, and nothing else', () => {
    expect(objectToFiling(locked('register'))).toBeUndefined();
    expect(objectToFiling(undefined)?.code).toBe('CORRECTION_NOT_NEEDED');
    expect(objectToFiling(refuse('PERIOD_CLOSED'))?.code).toBe('PERIOD_CLOSED');
  });

  it('G24-85 is nothing where corrections are forbidden', () => {
    expect(objectToFiling(locked('forbidden'))).toEqual({
      code: 'CORRECTION_FORBIDDEN',
      clause: 'G24-85',
      params: { part: 'mark', since: '2026-11-18' },
    });
  });
});

describe('a decision', () => {
  it('TKK-51 is the administrator’s', () => {
    expect(decision({})).toBeUndefined();
    expect(decision({ roles: ['deputy', 'director'] })).toMatchObject({
      code: 'CORRECTION_DECIDER',
      clause: 'TKK-51',
    });
  });

  it('is of any who answer for the journal where no clause names one', () => {
    const deciders = FEDERAL_PROFILE.correctionDeciders;
    for (const role of ['administrator', 'deputy', 'director'] as const)
      expect(decision({ deciders, roles: [role] })).toBeUndefined();
    expect(decision({ deciders, roles: ['teacher'] })).toEqual({ code: 'CORRECTION_DECIDER', params: {} });
  });

  it('is never of who asks', () => {
    expect(decision({ isOwn: true })?.code).toBe('CORRECTION_OWN');
  });

  it('is made once', () => {
    for (const state of ['admitted', 'refused', 'withdrawn'] as const)
      expect(decision({ state })).toMatchObject({ code: 'CORRECTION_DECIDED', params: { state } });
  });

  it('TKK-52 has a note where it refuses', () => {
    expect(decision({ admitted: false })?.code).toBe('CORRECTION_NOTE');
    expect(decision({ admitted: false, note: 'Работы нет' })).toBeUndefined();
  });
});

describe('a withdrawal', () => {
  it('is of the author, before the decision', () => {
    expect(firstObjection(CORRECTION_WITHDRAWAL_RULES, { isOwn: true, state: 'filed' })).toBeUndefined();
    expect(firstObjection(CORRECTION_WITHDRAWAL_RULES, { isOwn: false, state: 'filed' })?.code).toBe(
      'FORBIDDEN',
    );
    expect(firstObjection(CORRECTION_WITHDRAWAL_RULES, { isOwn: true, state: 'admitted' })?.code).toBe(
      'CORRECTION_DECIDED',
    );
  });
});

describe('the basis in the trail', () => {
  it('is read as it was written, and other reasons name no request', () => {
    const basis = { number: 12, requestId: '0190f1c2-7c52-7d7e-8000-0123456789ab' };
    expect(readBasis(writeBasis(basis))).toEqual(basis);
    for (const reason of [null, '', 'приказ № 12', 'correction:12:'])
      expect(readBasis(reason)).toBeUndefined();
  });
});
