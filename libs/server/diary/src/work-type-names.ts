import { regulationOf } from '@zhurnal/schooling';

/** Names of the kinds of work by the school's list; an unknown code stands for itself. */
export function nameWorkTypes(profileId: string, day: string, codes: readonly string[]): string[] {
  const types = regulationOf(profileId, day).workTypes.value;
  const names = new Map(types.map(({ code, name }) => [code, name]));
  return codes.map((code) => names.get(code) ?? code);
}
