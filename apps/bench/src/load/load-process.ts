import type { Agent } from 'node:http';
import { fireClosed, openAgent } from './closed-loop.js';
import { fireOpen } from './open-loop.js';
import type { Mix } from './open-loop.js';
import { Sender } from './send.js';
import type { Shot } from './shot.js';

/** What the load process is told to do. */
export type Order =
  | {
      readonly how: 'closed';
      readonly origin: string;
      readonly shots: readonly Shot[];
      readonly connections: number;
      readonly seconds: number;
    }
  | {
      readonly how: 'open';
      readonly origin: string;
      readonly mix: Mix;
      readonly rate: number;
      readonly seconds: number;
    };

let agent: Agent | undefined;
/** Turns go on from round to round and from part to part: the database remembers them. */
let turned: ReadonlyMap<string, number> = new Map();

async function obey(order: Order): Promise<unknown> {
  agent?.destroy();
  agent = openAgent(order.how === 'closed' ? order.connections : Infinity);
  const sender = new Sender(order.origin, agent, turned);
  try {
    return order.how === 'closed'
      ? await fireClosed(sender, order.shots, order.connections, order.seconds)
      : await fireOpen(sender, order.mix, order.rate, order.seconds);
  } finally {
    turned = sender.turned;
  }
}

/** The load comes from a process of its own, so that it does not share the event loop of what it measures. */
process.on('message', (order: Order) => {
  obey(order).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ fault: error instanceof Error ? error.message : String(error) }),
  );
});
// Whoever started it is gone.
process.on('disconnect', () => process.exit(0));
