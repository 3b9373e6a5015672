/** The seed of the demo school that everybody sees first. */
export const DEFAULT_SEED = 'zhurnal';

/** The seed does not have the form of one. */
export class SeedError extends Error {}

/** A seed is a word that may stand in the trail. */
export function requireSeed(seed: string): void {
  if (!/^[\w.-]{1,40}$/.test(seed)) throw new SeedError('A seed is 1 to 40 letters, digits, dots or dashes.');
}
