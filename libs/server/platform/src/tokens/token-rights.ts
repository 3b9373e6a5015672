import { isOpenToToken } from '@zhurnal/rules';
import type { TokenScope } from '@zhurnal/rules';

/** What a token narrows the rights of its actor to. */
export interface TokenRights {
  readonly id: string;
  /** Acts for a program, for no person. */
  readonly isService: boolean;
  readonly scopes: readonly TokenScope[];
  /** Only objects of these classes; empty: no such limit. */
  readonly classIds: readonly string[];
}

/** Does the token, if the actor uses one, open the operation? */
export function opensOperation(token: TokenRights | undefined, operation: string): boolean {
  return token === undefined || isOpenToToken(operation, token.scopes);
}
