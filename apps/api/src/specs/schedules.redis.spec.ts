import { describe, it } from '@jest/globals';
import { TestApi, testDatabase, testRedis } from '@zhurnal/testing';
import { runsTheCalendar } from './run-calendar.js';

describe('the calendar on Redis', () => {
  it('G24-97 is looked through by the queue, and what is due is done once', async () => {
    const database = await testDatabase();
    let now = new Date('2026-11-15T09:00:00Z');
    const clock = { now: () => now };
    const api = await TestApi.start(database, {
      now: now.toISOString(),
      clock,
      redisUrl: testRedis('schedules'),
    });
    await runsTheCalendar(api, (at) => (now = new Date(at)));
    await api.stop();
    await database.close();
  }, 180_000);
});
