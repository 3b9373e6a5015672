import { Sealer } from '@zhurnal/audit';
import { Courier } from '@zhurnal/exchange';
import { Jobs, OutboxRelay } from '@zhurnal/platform';
import { SweepSchedules } from '@zhurnal/schedules';
import { TestApi } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import type { WorkOrder } from './killed-work.js';

/** What a worker does by itself, each alone. */
const WORKS: Readonly<Record<WorkOrder['work'], (api: TestApi) => unknown>> = {
  queue: async (api) => {
    await api.get(Jobs).start();
    api.get(OutboxRelay).start(500);
  },
  calendar: (api) => api.get(SweepSchedules).run(),
  seal: (api) => api.get(Sealer).seal(),
  courier: (api) => api.get(Courier).start(500),
};

/** Works until it is killed: a process of its own, as a worker is. */
process.once('message', ({ url, now, redisUrl, settings, work }: WorkOrder) => {
  void TestApi.start({ url } as TestDatabase, {
    ...{ now, settings },
    ...(redisUrl === undefined ? {} : { redisUrl }),
  }).then((api) => WORKS[work](api));
});
process.once('disconnect', () => process.exit(0));
