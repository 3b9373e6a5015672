import type { Role } from '@zhurnal/rules';
import type { AccountId, PersonId, SchoolId, SessionId } from './ids.js';
import { isUuid } from './ids.js';
import type { TokenRights } from './tokens/token-rights.js';

/** Who acts, in one school, for one request. */
export interface Actor {
  readonly kind: 'person';
  readonly accountId: AccountId;
  readonly schoolId: SchoolId;
  readonly personId: PersonId;
  readonly roles: readonly Role[];
  readonly sessionId: SessionId;
  readonly requestId: string;
  /** First letters of given and family name, for the cells that others see changing. */
  readonly initials?: string;
  /**
   * The token by which a program acts; the session's id is its id then. A program that acts for nobody has it for
   * account and person as well: nothing stands in a relation to it.
   */
  readonly token?: TokenRights;
}

/** The installation itself: imports from the command line, jobs, the demo. */
export interface SystemActor {
  readonly kind: 'system';
  /** What runs, for the trail: 'cli', 'demo', 'job:…'. */
  readonly name: string;
  readonly requestId: string;
}

export type AnyActor = Actor | SystemActor;

export function systemActor(name: string, requestId = name): SystemActor {
  return { kind: 'system', name, requestId };
}

const PLAIN = /^[\w.:-]{1,80}$/;

/** The actor as the trail's trigger reads it: account/person/role/session/request. Holds no free text by construction. */
export function actorMark(actor: AnyActor): string {
  const parts =
    actor.kind === 'system'
      ? ['', '', actor.name, '', actor.requestId]
      : actor.token?.isService
        ? ['', '', 'service', actor.sessionId, actor.requestId]
        : [actor.accountId, actor.personId, actor.roles.join('+'), actor.sessionId, actor.requestId];
  for (const part of parts) {
    if (part !== '' && !isUuid(part) && !PLAIN.test(part.replaceAll('+', '.')))
      throw new TypeError('actor holds an unexpected character');
  }
  return parts.join('/');
}
