import { CORRECTION_LIMIT } from '@zhurnal/rules';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { t } from './corrections-words.js';
import { FileDialog } from './file-dialog.js';
import { gather } from './filing.js';
import type { DraftChange, Filing } from './filing.js';
import { Tray } from './tray.js';

export interface DeskOf {
  readonly groupId: string;
  readonly classes: string;
  readonly subject: string;
  /** The request that waits for a decision about a work. */
  readonly numberOfWork: Filing['numberOfWork'];
  /** Says something on the page. */
  readonly say: (text: string) => void;
  /** A request was filed. */
  readonly onFiled: () => void;
  /** The dialog was closed: the focus goes back to the page. */
  readonly onClosed: () => void;
}

export interface FilingDesk {
  readonly filing: Filing;
  /** Above the grid: what is gathered. */
  readonly tray: ReactNode;
  readonly dialog: ReactNode;
}

/** Gathers changes of locked places of one journal into a request. The first one opens it. */
export function useFilingDesk(of: DeskOf): FilingDesk {
  const { groupId, classes, subject, numberOfWork, say, onFiled, onClosed } = of;
  const [drafts, setDrafts] = useState<readonly DraftChange[]>([]);
  const [isOpen, setOpen] = useState(false);
  const [why, setWhy] = useState('');
  const known = useRef(drafts);
  const put = useCallback((next: readonly DraftChange[]) => {
    known.current = next;
    setDrafts(next);
  }, []);
  const add = useCallback(
    (more: readonly DraftChange[], because = '') => {
      // What waits already, or changes nothing, is passed over.
      if (more.length === 0) {
        if (because !== '') say(because);
        return;
      }
      const all = gather(known.current, more);
      if (all === undefined) {
        say(t('tray.full', { limit: CORRECTION_LIMIT }));
        return;
      }
      const isFirst = known.current.length === 0;
      put(all);
      if (isFirst) {
        setWhy(because);
        setOpen(true);
      } else
        say(
          t('tray.added', {
            what: more.map(({ what, was, becomes }) => `${what}, ${was} → ${becomes}`).join('; '),
          }),
        );
    },
    [put, say],
  );
  const filing = useMemo<Filing>(() => ({ add, numberOfWork }), [add, numberOfWork]);
  const close = () => {
    setOpen(false);
    onClosed();
  };
  return {
    filing,
    tray:
      drafts.length > 0 && !isOpen ? (
        <Tray count={drafts.length} onOpen={() => setOpen(true)} onDrop={() => put([])} />
      ) : null,
    dialog: isOpen ? (
      <FileDialog
        {...{ groupId, classes, subject, drafts, why }}
        onDrop={(key) => {
          const left = drafts.filter((draft) => draft.key !== key);
          put(left);
          if (left.length === 0) close();
        }}
        onClose={close}
        onFiled={(said) => {
          put([]);
          close();
          say(said);
          onFiled();
        }}
      />
    ) : null,
  };
}
