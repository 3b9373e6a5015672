import { describe, it } from '@jest/globals';
import { TestApi, testDatabase, testRedis } from '@zhurnal/testing';
import { deliversWhatWasCommitted } from './deliver-events.js';

describe('the queue on Redis', () => {
  it('delivers what was committed, once per id, and nothing that was rolled back', async () => {
    const database = await testDatabase();
    const api = await TestApi.start(database, {
      now: '2026-11-18T09:00:00Z',
      redisUrl: testRedis('queue'),
    });
    await deliversWhatWasCommitted(api);
    await api.stop();
    await database.close();
  });
});
