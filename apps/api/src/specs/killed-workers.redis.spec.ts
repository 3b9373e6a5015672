import { describe, it } from '@jest/globals';
import { testRedis } from '@zhurnal/testing';
import { goesOnAfterKill } from './queue-after-kill.js';

describe('a worker of the queue on Redis that is killed in the middle', () => {
  it('leaves packages, reports by the calendar, what goes to the portal and checks of the trail to another one, each once', async () => {
    await goesOnAfterKill(testRedis('killed'));
  }, 300_000);
});
