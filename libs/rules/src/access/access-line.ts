import type { Relation, Role } from './roles.js';

/** Who may call an operation: everybody, everybody signed in, or a role standing in a relation to the object. */
export type AccessLine =
  | { readonly operation: string; readonly to: 'everyone' | 'account' }
  | { readonly operation: string; readonly to: 'role'; readonly role: Role; readonly relation: Relation };

/** Lines of one operation: each pair is a role and how it must stand to the object. */
export function grant(operation: string, ...pairs: readonly (readonly [Role, Relation])[]): AccessLine[] {
  return pairs.map(([role, relation]) => ({ operation, to: 'role', role, relation }));
}

/** Open to everybody who is signed in: operations on the account itself. */
export const everyAccount = (operation: string): AccessLine => ({ operation, to: 'account' });

/** Open without sign-in. */
export const everyone = (operation: string): AccessLine => ({ operation, to: 'everyone' });
