import { fire } from './load.js';
import type { Shot } from './load.js';

/** The load comes from a process of its own, so that it does not share the event loop of what it measures. */
process.on('message', (order: { origin: string; shots: Shot[]; connections: number; seconds: number }) => {
  fire(order.origin, order.shots, order.connections, order.seconds).then(
    (round) => process.send?.({ round }),
    (error: unknown) => process.send?.({ fault: String(error) }),
  );
});
