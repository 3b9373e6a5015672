import { describe, it } from '@jest/globals';
import { goesOnAfterKill } from './queue-after-kill.js';

describe('a worker of the queue on PostgreSQL that is killed in the middle', () => {
  it('leaves packages, reports by the calendar, what goes to the portal and checks of the trail to another one, each once', async () => {
    await goesOnAfterKill();
  }, 300_000);
});
