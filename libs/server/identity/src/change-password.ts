import { refuse } from '@zhurnal/rules';
import type { Refusal } from '@zhurnal/rules';
import type { SignedIn } from '@zhurnal/platform';
import type { Accounts } from './accounts.js';
import { isPassword, objectionToPassword } from './passwords.js';
import type { SessionReader } from './session.reader.js';
import type { Sessions } from './sessions.js';

/** Changes the own password; answers how many other sessions it ended. */
export class ChangePassword {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly reader: SessionReader,
  ) {}

  async run(who: SignedIn, current: string, wanted: string): Promise<number | Refusal> {
    const objection = objectionToPassword(wanted);
    if (objection) return objection;
    if (!(await isPassword(current, await this.accounts.findPasswordHash(who.accountId))))
      return refuse('SIGN_IN_FAILED');
    if (wanted === current) return refuse('PASSWORD_SAME');
    await this.accounts.setPassword(who.accountId, wanted);
    const ended = await this.sessions.closeOthers(who.accountId, who.sessionId);
    this.reader.forget();
    return ended;
  }
}
