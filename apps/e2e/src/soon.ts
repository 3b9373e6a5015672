import { expect } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';

/** How long a page, or what stands behind it, may take to come to what is expected, in milliseconds. */
const PATIENCE = 10_000;

type Expectation = ReturnType<typeof expect<unknown>>;
type Patient<Matchers> = {
  readonly [Name in keyof Matchers]: Matchers[Name] extends (...values: infer Values) => unknown
    ? (...values: Values) => Promise<void>
    : never;
};
type Soon = Patient<Omit<Expectation, 'not' | 'resolves' | 'rejects'>> & {
  readonly not: Patient<Expectation['not']>;
};

const judge = (read: () => Promise<unknown>, isNot: boolean, name: string) => {
  return async (...values: unknown[]): Promise<void> => {
    const until = performance.now() + PATIENCE;
    for (;;) {
      const found = expect(await read());
      const matchers = (isNot ? found.not : found) as unknown as Record<
        string,
        (...values: unknown[]) => void
      >;
      try {
        matchers[name]?.(...values);
        return;
      } catch (error) {
        if (performance.now() > until) throw error;
      }
      await pause(50);
    }
  };
};

/**
 * Expects of what is read what Jest's `expect` would, and reads again until it is so: a page answers a press a moment
 * later, on a busy machine more than one. Of what must have stayed as it was, the first reading decides.
 */
export function soon(read: () => Promise<unknown>): Soon {
  const matchersOf = (isNot: boolean): object =>
    new Proxy(
      {},
      {
        get: (_, name) =>
          name === 'not' ? matchersOf(true) : judge(read, isNot, typeof name === 'string' ? name : ''),
      },
    );
  return matchersOf(false) as Soon;
}
