import type { ImportMapping, ImportOutcome } from '@zhurnal/rules';
import { isRefused, newId, sayFault, sayRefusal, sendFile, useClient } from '@zhurnal/web-client';
import { useRef, useState } from 'react';

/** What is asked for. */
export interface ImportWish {
  readonly file: File;
  readonly from: string;
  readonly to: string;
  readonly timetable: string;
  readonly mapping: ImportMapping;
  /** Codes of the questions answered with yes. */
  readonly confirmed: readonly string[];
}

/** Where an import stands. */
export interface ImportState {
  readonly outcome: ImportOutcome | undefined;
  /** What `outcome` answers. */
  readonly asked: ImportWish | undefined;
  readonly trouble: string | undefined;
  readonly busy: 'preview' | 'apply' | undefined;
  readonly preview: (wish: ImportWish) => Promise<void>;
  readonly apply: () => Promise<void>;
  readonly forget: () => void;
}

/** Status of an import that was not done because of what was found. */
const BLOCKED = 422;

/** Sends a file for a preview, and for the import of exactly what was previewed. */
export function useImport(): ImportState {
  const client = useClient();
  const [answered, setAnswered] = useState<{ readonly outcome: ImportOutcome; readonly asked: ImportWish }>();
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState<'preview' | 'apply'>();
  const key = useRef(newId());

  const send = async (mode: 'preview' | 'apply', wish: ImportWish): Promise<void> => {
    setBusy(mode);
    setTrouble(undefined);
    const answer = await sendFile<ImportOutcome>(client, `/imports/timetable/${mode}`, wish.file, {
      fields: {
        from: wish.from,
        to: wish.to,
        timetable: wish.timetable,
        mapping: JSON.stringify(wish.mapping),
        confirm: wish.confirmed.join(','),
      },
      headers: mode === 'apply' ? { 'idempotency-key': key.current } : {},
      expected: [BLOCKED],
    });
    setBusy(undefined);
    if (!answer.ok) setTrouble(sayFault(answer.fault));
    else if (isRefused(answer.value)) setTrouble(sayRefusal(answer.value.refusal));
    else setAnswered({ outcome: answer.value, asked: wish });
  };

  return {
    outcome: answered?.outcome,
    asked: answered?.asked,
    trouble,
    busy,
    preview: (wish) => {
      // Another wish is another import, and so is its key.
      key.current = newId();
      return send('preview', wish);
    },
    apply: async () => {
      if (answered !== undefined) await send('apply', answered.asked);
    },
    forget: () => {
      setAnswered(undefined);
      setTrouble(undefined);
    },
  };
}
