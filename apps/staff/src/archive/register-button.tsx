import { useClient } from '@zhurnal/web-client';
import { Button } from '@zhurnal/web-ui';
import { useState } from 'react';
import { saveFile } from '../shell/save-file.js';
import type { Archive } from './archive-view.js';
import { t } from './archive-words.js';

interface RegisterButtonProps {
  readonly archive: Archive;
  readonly register: 'prints' | 'packages';
}

/** Saves a register of the year as a sheet to be signed. */
export function RegisterButton({ archive, register }: RegisterButtonProps) {
  const client = useClient();
  const [isLost, setLost] = useState(false);
  const save = async (): Promise<void> => {
    const year = archive.years.find(({ id }) => id === archive.yearId)?.name ?? '';
    const path = `/files/archive-registers/${archive.yearId}?register=${register}`;
    const name = `${t(`register.${register}`)} ${year}.pdf`.replaceAll(/[\\/:]/g, '-');
    setLost(!(await saveFile(client, path, name)));
  };
  return (
    <>
      <Button icon="download" aria-label={t(`register.save.${register}`)} onClick={() => void save()}>
        {t('register.save')}
      </Button>
      <span role="alert">{isLost && t('notLoaded')}</span>
    </>
  );
}
