import { MeDocument } from '@zhurnal/contract/staff';
import type { MeQuery } from '@zhurnal/contract/staff';
import type { Answer, Fault } from '../api/answer.js';
import type { ApiClient } from '../api/create-client.js';
import type { RefusalSeen } from '../words/say-refusal.js';
import { signIn, signOut } from './sign-in.js';

/** What the signed-in account is in one school. */
export type Membership = MeQuery['me']['memberships'][number];

/**
 * Where the session stands. `asking` before the first answer; `unreachable` when there was none; `expired` when the
 * session ended under an open page, which stays as it is behind the dialog.
 */
export type SessionState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'unreachable'; readonly fault: Fault }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'signedIn' | 'expired'; readonly memberships: readonly Membership[] };

/** Which account this is, as far as pages can tell: the persons it stands for. Keys what is kept on the device. */
export function accountKeyOf(memberships: readonly Membership[]): string {
  return memberships
    .map(({ personId }) => personId)
    .sort()
    .join('+');
}

/** The session of the open page: asks who is signed in, follows expiry, signs in and out. */
export class Session {
  private current: SessionState = { kind: 'asking' };
  private readonly listeners = new Set<() => void>();
  private readonly returns = new Set<() => void>();

  constructor(
    private readonly client: ApiClient,
    /** Starts the page anew when someone else has signed in, so that nothing of the other person stays. */
    private readonly restart: () => void,
  ) {
    client.onExpired(() => this.expire());
  }

  readonly state = (): SessionState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Tells when the same person has signed in again after expiry: what waited may go on. */
  onReturn(listener: () => void): () => void {
    this.returns.add(listener);
    return () => this.returns.delete(listener);
  }

  /** Asks who is signed in. */
  async open(): Promise<void> {
    const answer = await this.client.ask(MeDocument, {});
    if (answer.ok) this.enter(answer.value.me.memberships);
    else if (answer.fault.kind === 'expired') this.show({ kind: 'signedOut' });
    else this.show({ kind: 'unreachable', fault: answer.fault });
  }

  /** Signs in; the value is the refusal, if there is one. */
  async signIn(login: string, password: string): Promise<Answer<RefusalSeen | undefined>> {
    const answer = await signIn(this.client, login, password);
    if (!answer.ok || answer.value !== undefined) return answer;
    const me = await this.client.ask(MeDocument, {});
    if (!me.ok) return me;
    this.enter(me.value.me.memberships);
    return answer;
  }

  /** Signs out and starts the page anew. */
  async signOut(): Promise<Answer<undefined>> {
    const answer = await signOut(this.client);
    if (answer.ok) this.restart();
    return answer;
  }

  private enter(memberships: readonly Membership[]): void {
    const before = this.current;
    if (before.kind === 'expired' && accountKeyOf(before.memberships) !== accountKeyOf(memberships)) {
      this.restart();
      return;
    }
    this.show({ kind: 'signedIn', memberships });
    if (before.kind === 'expired') this.returns.forEach((listener) => listener());
  }

  private expire(): void {
    if (this.current.kind !== 'signedIn' && this.current.kind !== 'expired') return;
    this.show({ kind: 'expired', memberships: this.current.memberships });
  }

  private show(state: SessionState): void {
    this.current = state;
    this.listeners.forEach((listener) => listener());
  }
}
