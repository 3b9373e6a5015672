import { FEDERAL_PROFILE, findProfile } from '@zhurnal/rules';

/** Names of the kinds of work by the school's list; an unknown code stands for itself. */
export function nameWorkTypes(profileId: string, codes: readonly string[]): string[] {
  const types = (findProfile(profileId) ?? FEDERAL_PROFILE).workTypes.value;
  const names = new Map(types.map(({ code, name }) => [code, name]));
  return codes.map((code) => names.get(code) ?? code);
}
