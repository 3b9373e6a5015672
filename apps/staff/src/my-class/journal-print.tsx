import { useClient } from '@zhurnal/web-client';
import { Button, useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import { saveFile } from '../shell/save-file.js';
import type { ClassInCare } from './class-in-care.js';
import { t } from './my-class-words.js';

interface JournalPrintProps {
  readonly schoolClass: ClassInCare;
  readonly from: string;
  readonly to: string;
}

/** The journal of the class over the chosen days as a file to print and bind. */
export function JournalPrint({ schoolClass, from, to }: JournalPrintProps) {
  const client = useClient();
  const announce = useAnnounce();
  const [isBusy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    const path = `/files/journal-prints/${schoolClass.id}?${new URLSearchParams({ from, to }).toString()}`;
    const isSaved = await saveFile(client, path, `${schoolClass.name} ${from} ${to}.pdf`);
    setBusy(false);
    if (!isSaved) announce(t('reports.journalNotSaved'));
  };
  return (
    <Button icon="download" busy={isBusy} onClick={() => void save()}>
      {t('reports.journal')}
    </Button>
  );
}
