import { useClient } from '@zhurnal/web-client';
import { Button, useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import { t } from './load-words.js';
import { saveFile } from '../shell/save-file.js';

/** Saves a workbook; says so when it did not come. */
export function SaveButton({ path, name }: { readonly path: string; readonly name: string }) {
  const client = useClient();
  const announce = useAnnounce();
  const [state, setState] = useState<'rest' | 'busy' | 'failed'>('rest');
  const save = async () => {
    setState('busy');
    const isSaved = await saveFile(client, path, name);
    setState(isSaved ? 'rest' : 'failed');
    if (!isSaved) announce(t('excelFailed'));
  };
  return (
    <>
      <Button icon="download" busy={state === 'busy'} onClick={() => void save()}>
        {t('excel')}
      </Button>
      {state === 'failed' && <span role="alert">{t('excelFailed')}</span>}
    </>
  );
}
