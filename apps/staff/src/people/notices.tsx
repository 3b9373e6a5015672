import { useSharedWords } from '@zhurnal/web-client';
import { ToastArea } from '@zhurnal/web-ui';
import type { Toast } from '@zhurnal/web-ui';
import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { sayFindings } from './say-people.js';
import { t } from './people-words.js';
import type { Finding } from './use-people-change.js';

type Say = (text: string, findings?: readonly Finding[]) => void;

const SayContext = createContext<Say>(() => undefined);

/** How long a message that asks for nothing stays, ms. */
const STAYS = 8000;

/** Says what was done: a line at the foot of the window, with what remains to be looked at. */
export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const shared = useSharedWords();
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const close = useCallback(
    (id: string) => setToasts((before) => before.filter((toast) => toast.id !== id)),
    [],
  );
  const say = useCallback<Say>(
    (text, findings = []) => {
      const id = String(Date.now());
      const rest = sayFindings(findings);
      const some = rest.slice(0, 3).join(' ');
      setToasts([{ id, text: rest.length === 0 ? text : `${text}. ${t('question.later')}: ${some}` }]);
      if (rest.length === 0) setTimeout(() => close(id), STAYS);
    },
    [close],
  );
  const value = useMemo(() => say, [say]);
  return (
    <SayContext value={value}>
      {children}
      <ToastArea
        label={t('people.notices')}
        closeLabel={shared('common.close')}
        toasts={toasts}
        onClose={close}
      />
    </SayContext>
  );
}

export const useSay = (): Say => useContext(SayContext);
