import { describe, expect, it } from '@jest/globals';
import { WEBHOOK_RETRIES, nextTryAfter, outcomeOf } from './webhooks.js';

describe('a delivery that failed', () => {
  it('is tried again after five seconds at first and after a day at last', () => {
    const now = new Date('2026-11-18T08:00:00Z');
    expect(nextTryAfter(1, now)).toEqual(new Date('2026-11-18T08:00:05Z'));
    expect(nextTryAfter(WEBHOOK_RETRIES.length, now)).toEqual(new Date('2026-11-19T08:00:00Z'));
    expect(nextTryAfter(WEBHOOK_RETRIES.length + 1, now)).toBeUndefined();
  });

  it('waits longer every time', () => {
    expect([...WEBHOOK_RETRIES].sort((a, b) => a - b)).toEqual(WEBHOOK_RETRIES);
  });
});

describe('an answer', () => {
  it.each([
    [200, 'delivered'],
    [204, 'delivered'],
    [301, 'again'],
    [404, 'again'],
    [410, 'gone'],
    [500, 'again'],
  ] as const)('%i means: %s', (status, outcome) => {
    expect(outcomeOf(status)).toBe(outcome);
  });
});
