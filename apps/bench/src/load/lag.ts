/** How long the event loop of a process stood still; ms. */
export interface Lag {
  readonly p99: number;
  readonly max: number;
}

/** Since it was read last: reading begins anew. */
export async function readLag(origin: string): Promise<Lag> {
  const text = await (await fetch(`${origin}/metrics`)).text();
  const of = (name: string): number =>
    Number(new RegExp(`^zhurnal_nodejs_eventloop_lag_${name}_seconds (\\S+)`, 'm').exec(text)?.[1] ?? NaN) *
    1000;
  return { p99: of('p99'), max: of('max') };
}
