import { ReceiptDocument } from '@zhurnal/contract/staff';
import { formatInstant, useClient } from '@zhurnal/web-client';
import { Banner, Button, useAnnounce } from '@zhurnal/web-ui';
import { useEffect, useMemo, useState } from 'react';
import { saveText } from '../shell/save-file.js';
import { useSchool } from '../shell/school.js';
import type { HistoryEntry } from './history-words.js';
import { t } from './history-words.js';
import { findLost, keepReceipt, readReceipts } from './kept-receipts.js';
import type { KeptReceipt } from './kept-receipts.js';

export interface ReceiptPartProps {
  readonly lessonId: string;
  readonly studentId: string;
  /** The history of the cell, newest first. */
  readonly entries: readonly HistoryEntry[];
}

type Outcome = 'given' | 'fileOnly' | 'none' | 'unsealed' | 'failed';

const save = ({ requestId, note }: KeptReceipt): void => saveText(note, `receipt-${requestId}.txt`);

/** The receipt for the last change of a cell; says loudly when the history lacks a change that has one. */
export function ReceiptPart({ lessonId, studentId, entries }: ReceiptPartProps) {
  const { schoolId, personId, timeZone } = useSchool();
  const client = useClient();
  const announce = useAnnounce();
  const place = useMemo(
    () => ({ schoolId, personId, lessonId, studentId }),
    [schoolId, personId, lessonId, studentId],
  );
  const [kept, setKept] = useState<readonly KeptReceipt[]>([]);
  const [outcome, setOutcome] = useState<Outcome>();
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    let isLeft = false;
    void readReceipts(place).then((found) => {
      if (!isLeft) setKept(found);
    });
    return () => {
      isLeft = true;
    };
  }, [place]);
  const last = entries.find(({ requestId }) => requestId !== '');
  const own = kept.find(({ requestId }) => requestId === last?.requestId);

  const obtain = async ({ requestId, at }: HistoryEntry): Promise<Outcome> => {
    const answer = await client.ask(ReceiptDocument, { requestId });
    if (!answer.ok) return 'failed';
    const { receipt } = answer.value;
    if (!receipt) return 'none';
    if (receipt.note === null) return 'unsealed';
    const given = { requestId, at, note: receipt.note };
    const isKept = await keepReceipt(place, given, Date.now());
    save(given);
    if (isKept) setKept(await readReceipts(place));
    return isKept ? 'given' : 'fileOnly';
  };
  const give = async (entry: HistoryEntry): Promise<void> => {
    setAsking(true);
    const next = await obtain(entry);
    setAsking(false);
    setOutcome(next);
    announce(t(`receipt.${next}`));
  };

  return (
    <>
      {findLost(kept, entries).map((lost) => (
        <Banner key={lost.requestId} kind="danger">
          <p>{t('receipt.lost', { at: formatInstant(lost.at, timeZone, 'full') })}</p>
          <Button icon="download" onClick={() => save(lost)}>
            {t('receipt.save')}
          </Button>
        </Banner>
      ))}
      {last !== undefined && (
        <div className="zh-actions">
          <Button
            icon="download"
            busy={isAsking}
            onClick={() => (own === undefined ? void give(last) : save(own))}
          >
            {t('receipt.get')}
          </Button>
        </div>
      )}
      {outcome !== undefined && <p className="st-muted">{t(`receipt.${outcome}`)}</p>}
    </>
  );
}
