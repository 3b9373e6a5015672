import type { PeopleSettingsChange } from '@zhurnal/rules';
import { isRefused, newId, sayFault, sayRefusal, useClient } from '@zhurnal/web-client';
import type { Fault, RestAnswer } from '@zhurnal/web-client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { foreseeChange } from './foresee-change.js';
import { applyImport, checkImport, showImport, undoImport } from './people-import-calls.js';
import type { ImportShown } from './people-import-calls.js';

/** One import as its pages see it. */
export interface ImportState {
  readonly shown: ImportShown | undefined;
  readonly fault: Fault | undefined;
  /** Why the last change or the import was not done. */
  readonly trouble: string | undefined;
  readonly busy: 'save' | 'apply' | 'undo' | undefined;
  readonly again: () => void;
  /** Notes a decision; decisions made meanwhile follow in their order. */
  readonly save: (change: PeopleSettingsChange) => void;
  readonly apply: () => Promise<boolean>;
  readonly undo: () => Promise<boolean>;
}

/** Follows one import: every decision goes to the server, which answers what the import would do with it. */
export function useImport(id: string): ImportState {
  const client = useClient();
  const [shown, setShown] = useState<ImportShown>();
  const [fault, setFault] = useState<Fault>();
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState<ImportState['busy']>();
  const latest = useRef<ImportShown>(undefined);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const waiting = useRef(0);
  const key = useRef({ digest: '', id: '' });

  const take = useCallback((value: ImportShown) => {
    latest.current = value;
    setShown(value);
    setFault(undefined);
  }, []);

  const load = useCallback(async () => {
    const answer = await showImport(client, id);
    if (!answer.ok) setFault(answer.fault);
    else if (!isRefused(answer.value)) take(answer.value);
  }, [client, id, take]);

  useEffect(() => {
    latest.current = undefined;
    void load();
  }, [load]);

  /** Takes the answer; a no of the rules is told, and the page shows the school as it is now. */
  const settle = useCallback(
    async (answer: RestAnswer<ImportShown>): Promise<boolean> => {
      if (!answer.ok) {
        setTrouble(sayFault(answer.fault));
        // What was shown beforehand did not come true.
        setShown(latest.current);
        return false;
      }
      if (!isRefused(answer.value)) {
        take(answer.value);
        return true;
      }
      setTrouble(sayRefusal(answer.value.refusal));
      await load();
      return false;
    },
    [load, take],
  );

  const save = useCallback(
    (change: PeopleSettingsChange) => {
      waiting.current += 1;
      setBusy('save');
      setTrouble(undefined);
      setShown((before) =>
        before?.preview ? { ...before, preview: foreseeChange(before.preview, change) } : before,
      );
      queue.current = queue.current.then(async () => {
        const preview = latest.current?.preview;
        if (preview) await settle(await checkImport(client, preview, change));
        waiting.current -= 1;
        if (waiting.current === 0) setBusy(undefined);
      });
    },
    [client, settle],
  );

  const finish = useCallback(
    async (kind: 'apply' | 'undo', ask: () => Promise<RestAnswer<ImportShown>>) => {
      setBusy(kind);
      setTrouble(undefined);
      const isDone = await settle(await ask());
      setBusy(undefined);
      return isDone;
    },
    [settle],
  );

  return useMemo(
    () => ({
      shown,
      fault,
      trouble,
      busy,
      again: () => {
        setFault(undefined);
        void load();
      },
      save,
      apply: async () => {
        const preview = latest.current?.preview;
        if (!preview) return false;
        // Pressed again after a lost answer it is the same import, not another one.
        if (key.current.digest !== preview.digest) key.current = { digest: preview.digest, id: newId() };
        return finish('apply', () => applyImport(client, preview, key.current.id));
      },
      undo: () => finish('undo', () => undoImport(client, id)),
    }),
    [shown, fault, trouble, busy, load, save, finish, client, id],
  );
}
