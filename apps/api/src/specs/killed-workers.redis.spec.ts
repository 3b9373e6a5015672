import { describe, it } from '@jest/globals';
import { goesOnAfterKill } from './queue-after-kill.js';

describe('a worker of the queue on Redis that is killed in the middle', () => {
  it('leaves packages, reports by the calendar, what goes to the portal and checks of the trail to another one, each once', async () => {
    // A store of its own: workers of other specs would take up what is left here.
    await goesOnAfterKill(`${process.env['ZHURNAL_TEST_REDIS_URL'] ?? ''}/7`);
  }, 300_000);
});
