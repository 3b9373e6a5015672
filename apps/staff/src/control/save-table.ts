import type { ApiClient } from '@zhurnal/web-client';
import { saveFile } from '../shell/save-file.js';
import type { TableAddress } from './address.js';
import { t } from './control-words.js';

/** Fetches the table of the page as a file and hands it to the person; false: it did not come. */
export async function saveTable(
  client: ApiClient,
  params: URLSearchParams,
  { from, to }: TableAddress,
): Promise<boolean> {
  const asked = new URLSearchParams({ from, to });
  for (const name of ['grade', 'subject', 'teacher', 'only', 'sort', 'desc']) {
    const text = params.get(name);
    if (text !== null && text !== '') asked.set(name, text);
  }
  const name = `${t('part.table')} ${from} ${to}.xlsx`;
  return saveFile(client, `/control/table.xlsx?${asked.toString()}`, name);
}
