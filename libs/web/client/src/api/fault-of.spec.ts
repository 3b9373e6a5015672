import { describe, expect, it } from '@jest/globals';
import { isPassing } from './answer.js';
import { faultOf } from './fault-of.js';

const response = (status: number) => new Response(null, { status, headers: { 'x-request-id': 'r-7' } });
const coded = (code: string) => ({ graphQLErrors: [{ extensions: { code } }], response: response(200) });

describe('why a request has no answer', () => {
  it.each([
    [{ networkError: new TypeError('Failed to fetch'), graphQLErrors: [] }, 'offline', true],
    [coded('UNAUTHENTICATED'), 'expired', false],
    [coded('NOT_FOUND'), 'missing', false],
    [coded('BAD_REQUEST'), 'outdated', false],
    [coded('RATE_LIMITED'), 'busy', true],
    [coded('UNAVAILABLE'), 'unavailable', true],
    [coded('INTERNAL'), 'failed', true],
    [{ graphQLErrors: [], response: response(401) }, 'expired', false],
    [{ graphQLErrors: [], response: response(400) }, 'outdated', false],
    [{ graphQLErrors: [], response: response(429) }, 'busy', true],
    [{ graphQLErrors: [], response: response(502) }, 'unavailable', true],
    [{ graphQLErrors: [], response: response(500) }, 'failed', true],
  ] as const)('%#', (error, kind, passes) => {
    const fault = faultOf(error);
    expect([fault.kind, isPassing(fault)]).toEqual([kind, passes]);
    expect(fault.requestId).toBe(kind === 'offline' ? undefined : 'r-7');
  });
});
