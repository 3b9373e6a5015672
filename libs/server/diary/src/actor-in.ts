import { notFound } from '@zhurnal/platform';
import type { Actor, Call } from '@zhurnal/platform';

/** The caller in a school that the request names: families may have children in several. */
export function actorIn(call: Call, schoolId: string): Actor {
  const actor = call.account.actors.find((known) => known.schoolId === schoolId);
  if (!actor) throw notFound();
  return actor;
}
