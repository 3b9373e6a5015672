import { describe, expect, it } from '@jest/globals';
import { WEBHOOK_RETRIES, waitAfter, outcomeOf } from './webhooks.js';

describe('a delivery that failed', () => {
  it('is tried again after five seconds at first and after a day at last', () => {
    expect(waitAfter(1)).toBe(5);
    expect(waitAfter(WEBHOOK_RETRIES.length)).toBe(24 * 3_600);
    expect(waitAfter(WEBHOOK_RETRIES.length + 1)).toBeUndefined();
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
