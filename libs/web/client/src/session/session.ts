import { MeDocument } from '@zhurnal/contract/staff';
import type { MeQuery } from '@zhurnal/contract/staff';
import type { Answer, Fault } from '../api/answer.js';
import { isPassing } from '../api/answer.js';
import type { ApiClient } from '../api/create-client.js';
import type { SessionMemory } from '../kept/last-session.js';
import type { RefusalSeen } from '../words/say-refusal.js';
import type { Membership } from './membership.js';
import { signIn, signOut } from './sign-in.js';

/**
 * Where the session stands. `asking` before the first answer; `unreachable` when there was none; `offline` when there
 * was none, but the device knows who was signed in last and that session is not over; `mustChange` when the password
 * came on paper and has to be changed before anything else; `expired` when the session ended under an open page, which
 * stays as it is behind the dialog.
 */
export type SessionState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'unreachable'; readonly fault: Fault }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'mustChange' }
  | { readonly kind: 'signedIn' | 'offline' | 'expired'; readonly memberships: readonly Membership[] };

/** What the tabs of a browser tell each other: somebody has signed in, somebody has signed out. */
export type TabNews = 'entered' | 'left';

/** How long the server may think about who is signed in before the page opens with what the device knows, ms. */
const PATIENCE = 3000;

const NO_MEMORY: SessionMemory = {
  remember: () => Promise.resolve(),
  recall: () => Promise.resolve(undefined),
  touch: () => Promise.resolve(),
  forget: () => Promise.resolve(),
  destroy: () => Promise.resolve(),
};

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
  private tellTabs: (news: TabNews) => void = () => undefined;

  constructor(
    private readonly client: ApiClient,
    /** Starts the page anew when someone else has signed in, so that nothing of the other person stays. */
    private readonly restart: () => void,
    private readonly memory: SessionMemory = NO_MEMORY,
    /** Puts on the device what the account has chosen; true: the page has to start anew for it. */
    private readonly adopt: (account: string, settings: MeQuery['me']['settings']) => boolean = () => false,
  ) {
    client.onExpired(() => this.expire());
  }

  readonly state = (): SessionState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Tells when the same person is there again, after expiry or the time without network: what waited may go on. */
  onReturn(listener: () => void): () => void {
    this.returns.add(listener);
    return () => this.returns.delete(listener);
  }

  /** Asks who is signed in. Without an answer the page opens with what the device knows. */
  async open(): Promise<void> {
    const impatient = setTimeout(() => void this.goOnAlone(), PATIENCE);
    const answer = await this.askWho();
    clearTimeout(impatient);
    if (answer.ok) this.enter(answer.value.me);
    else if (answer.fault.kind === 'expired') await this.end();
    else if (!('memberships' in this.current) && !(isPassing(answer.fault) && (await this.goOnAlone())))
      this.show({ kind: 'unreachable', fault: answer.fault });
  }

  /** Signs in; the value is the refusal, if there is one. */
  async signIn(login: string, password: string): Promise<Answer<RefusalSeen | undefined>> {
    const answer = await signIn(this.client, login, password);
    if (!answer.ok || answer.value !== undefined) return answer;
    const me = await this.askWho();
    if (!me.ok) return me;
    this.enter(me.value.me, true);
    this.tellTabs('entered');
    return answer;
  }

  /**
   * Signs out and starts the page anew. Nothing of the person stays on the device; `clear` takes away what the app
   * itself has kept.
   */
  async signOut(clear?: () => Promise<void>): Promise<Answer<undefined>> {
    const answer = await signOut(this.client);
    if (!answer.ok) return answer;
    this.client.keeper.close();
    await clear?.();
    await this.memory.destroy();
    this.tellTabs('left');
    this.restart();
    return answer;
  }

  /** Follows the other tabs: by `tell` they hear of this one. */
  joinTabs(tell: (news: TabNews) => void): (news: TabNews) => void {
    this.tellTabs = tell;
    return (news) => {
      if (news === 'left' && 'memberships' in this.current) this.restart();
      // A page that stands open for somebody stays until that person wants something.
      else if (news === 'entered' && this.current.kind !== 'signedIn') void this.open();
    };
  }

  /** The person is doing something: the session on this device lasts on, with or without network. */
  touch(): void {
    if (this.current.kind === 'signedIn' || this.current.kind === 'offline') void this.memory.touch();
  }

  private askWho() {
    return this.client.ask(MeDocument, {}, { asAnyone: true });
  }

  /** Opens the page with the last known person; false when there is none. */
  private async goOnAlone(): Promise<boolean> {
    const remembered = await this.memory.recall();
    if (remembered === undefined || ['signedOut', 'mustChange'].includes(this.current.kind)) return false;
    const { memberships, offset } = remembered;
    if (!('memberships' in this.current)) {
      this.client.assumeOffset(offset);
      this.begin(memberships);
      this.show({ kind: 'offline', memberships });
    }
    return true;
  }

  /** The server says that nobody is signed in. */
  private async end(): Promise<void> {
    if ('memberships' in this.current) {
      this.expire();
      return;
    }
    this.show({ kind: 'signedOut' });
    await this.memory.forget();
  }

  private enter({ memberships, mustChangePassword, settings }: MeQuery['me'], isNew = false): void {
    const before = this.current;
    if (mustChangePassword && !('memberships' in before)) {
      this.client.speakFor(undefined);
      this.show({ kind: 'mustChange' });
      return;
    }
    if ('memberships' in before && accountKeyOf(before.memberships) !== accountKeyOf(memberships)) {
      this.restart();
      return;
    }
    // A page somebody works on keeps its language until it is opened again.
    const isOpened = !('memberships' in before);
    if (isOpened && this.adopt(accountKeyOf(memberships), settings)) {
      this.restart();
      return;
    }
    this.begin(memberships);
    const offset = this.client.now() - Date.now();
    void this.memory.remember(this.accountOf(memberships), { memberships, offset }, isNew);
    this.show({ kind: 'signedIn', memberships });
    if (before.kind === 'expired' || before.kind === 'offline')
      this.returns.forEach((listener) => listener());
  }

  private begin(memberships: readonly Membership[]): void {
    this.client.speakFor(memberships[0]?.personId);
    this.client.keeper.openFor(this.accountOf(memberships));
  }

  private accountOf(memberships: readonly Membership[]): string {
    return `${this.client.app}/${accountKeyOf(memberships)}`;
  }

  private expire(): void {
    if (!('memberships' in this.current)) return;
    this.show({ kind: 'expired', memberships: this.current.memberships });
  }

  private show(state: SessionState): void {
    this.current = state;
    this.listeners.forEach((listener) => listener());
  }
}
