import type { AccessTokenPartsFragment, TokenScope } from '@zhurnal/contract/staff';
import { TOKEN_SCOPES } from '@zhurnal/rules';
import type { TokenScope as Scope } from '@zhurnal/rules';

/** Whose tokens: one's own, or those of the programs of the school. */
export type TokenKind = 'own' | 'service';

/** How a token stands on a day of the school. */
export type TokenState = 'active' | 'expired' | 'revoked';

export function stateOf(
  { revokedAt, expiresOn }: Pick<AccessTokenPartsFragment, 'revokedAt' | 'expiresOn'>,
  today: string,
): TokenState {
  if (revokedAt !== null) return 'revoked';
  return expiresOn < today ? 'expired' : 'active';
}

const nameOf = (scope: Scope): TokenScope => scope.replace(':', '_') as TokenScope;

/** The scopes as the contract names them, in the order in which people are asked. */
export const namesOf = (scopes: readonly Scope[]): TokenScope[] =>
  TOKEN_SCOPES.filter((scope) => scopes.includes(scope)).map(nameOf);

/** The end of May that comes next: a token for this school year. */
export function usualEnd(today: string, last: string): string {
  const year = Number(today.slice(0, 4));
  const may = `${today.slice(5) > '05-31' ? year + 1 : year}-05-31`;
  return may < last ? may : last;
}
