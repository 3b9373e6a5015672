import { describe, expect, it } from '@jest/globals';
import { isNetwork, networkCheck } from './networks.js';

describe('a network', () => {
  it.each(['203.0.113.7', '203.0.113.0/24', '0.0.0.0/0', '2001:db8::1', '2001:db8::/32'])('is %s', (text) => {
    expect(isNetwork(text)).toBe(true);
  });

  it.each([
    '',
    'school.example',
    '203.0.113',
    '203.0.113.0/33',
    '2001:db8::/129',
    '10.0.0.0/8/8',
    '10.0.0.0/',
    '10.0.0.0/-1',
  ])('is not «%s»', (text) => {
    expect(isNetwork(text)).toBe(false);
  });

  it('holds its addresses, in whatever form the socket tells them', () => {
    const isFrom = networkCheck(['203.0.113.0/24', '2001:db8::/32']);
    expect(['203.0.113.200', '::ffff:203.0.113.1', '2001:db8::5'].map(isFrom)).toEqual([true, true, true]);
    expect(['203.0.114.1', '::ffff:10.0.0.1', '2001:db9::5', '', 'nonsense'].map(isFrom)).toEqual(
      Array.from({ length: 5 }, () => false),
    );
  });

  it('is everywhere when none is named', () => {
    expect(networkCheck([])('198.51.100.1')).toBe(true);
  });
});
