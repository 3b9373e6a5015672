import type { FactoryProvider } from '@nestjs/common';
import { CLOCK } from './clock.js';
import type { Clock } from './clock.js';

/** Providers of readers and verbs that need nothing but the clock. */
export function byTheClock(...made: readonly (new (clock: Clock) => object)[]): FactoryProvider[] {
  return made.map((one) => ({
    provide: one,
    useFactory: (clock: Clock) => new one(clock),
    inject: [CLOCK],
  }));
}
