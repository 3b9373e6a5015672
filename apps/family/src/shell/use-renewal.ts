import { useSession } from '@zhurnal/web-client';
import { useEffect, useRef } from 'react';

/** How old an answer may be when somebody comes back to the page. */
const FRESH_MS = 5 * 60_000;

/** Asks again when the reader returns to an old page, when the network is back, and after a new sign-in. */
export function useRenewal(value: unknown, again: () => void): void {
  const session = useSession();
  const answeredAt = useRef(0);
  const ask = useRef(again);
  useEffect(() => {
    ask.current = again;
  });
  useEffect(() => {
    if (value !== undefined) answeredAt.current = Date.now();
  }, [value]);
  useEffect(() => {
    const renew = () => ask.current();
    const comeBack = () => {
      if (document.visibilityState === 'visible' && Date.now() - answeredAt.current > FRESH_MS) renew();
    };
    document.addEventListener('visibilitychange', comeBack);
    window.addEventListener('online', renew);
    const forget = session.onReturn(renew);
    return () => {
      document.removeEventListener('visibilitychange', comeBack);
      window.removeEventListener('online', renew);
      forget();
    };
  }, [session]);
}
