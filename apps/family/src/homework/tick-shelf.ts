/** Where ticks that are not sent yet wait on the device, for each account by itself. */
export const tickShelfOf = (account: string): string => `zhurnal.family.ticks.${account}`;

/** Takes the ticks of an account off the device: its person leaves. */
export function dropTicks(account: string): void {
  try {
    localStorage.removeItem(tickShelfOf(account));
  } catch {
    // A browser that keeps nothing has nothing to drop.
  }
}
