import { describe, expect, it } from '@jest/globals';
import { takesGzip } from './compress-answers.js';

describe('the codings a client takes', () => {
  it.each(['gzip', 'gzip, deflate, br, zstd', 'br;q=1.0, GZIP;q=0.5', '*', 'deflate, *;q=0.1'])(
    'have gzip among them: %s',
    (header) => {
      expect(takesGzip(header)).toBe(true);
    },
  );

  it.each([undefined, '', 'identity', 'br', 'gzip;q=0', 'gzip;q=0, *', '*;q=0', 'gzip;q=none'])(
    'do not have it: %s',
    (header) => {
      expect(takesGzip(header)).toBe(false);
    },
  );
});
