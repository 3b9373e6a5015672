import type { ApiClient } from '@zhurnal/web-client';
import { saveFile } from '../shell/save-file.js';
import { t } from './substitution-words.js';

/** Fetches the register as a file and hands it to the person; false: it did not come. */
export const saveRegister = (client: ApiClient, from: string, to: string): Promise<boolean> =>
  saveFile(
    client,
    `/substitutions/register.xlsx?from=${from}&to=${to}`,
    `${t('register')} ${from} ${to}.xlsx`,
  );
