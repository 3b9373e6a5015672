import type { Answer } from '../api/answer.js';
import type { ApiClient } from '../api/create-client.js';
import { faultOfStatus } from '../api/fault-of.js';
import { isRefused } from '../api/send-file.js';
import type { RefusalSeen } from '../words/say-refusal.js';

/** Opens a session. The value is the refusal, or undefined when the cookie is set. */
export async function signIn(
  client: ApiClient,
  login: string,
  password: string,
): Promise<Answer<RefusalSeen | undefined>> {
  try {
    const response = await client.send('/auth/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password }),
    });
    if (response.ok) return { ok: true, value: undefined };
    const body: unknown = await response.json().catch(() => undefined);
    if (isRefused(body)) return { ok: true, value: body.refusal };
    return { ok: false, fault: { kind: faultOfStatus(response.status) ?? 'failed' } };
  } catch {
    return { ok: false, fault: { kind: 'offline' } };
  }
}

/** Ends the session of this browser. A session that is gone already counts as ended. */
export async function signOut(client: ApiClient): Promise<Answer<undefined>> {
  try {
    const response = await client.send('/auth/sign-out', { method: 'POST' });
    const kind = faultOfStatus(response.status);
    return kind === undefined || kind === 'expired'
      ? { ok: true, value: undefined }
      : { ok: false, fault: { kind } };
  } catch {
    return { ok: false, fault: { kind: 'offline' } };
  }
}
