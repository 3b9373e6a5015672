import type { ApiClient } from '@zhurnal/web-client';
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
  let file: Blob;
  try {
    const answer = await client.send(`/control/table.xlsx?${asked.toString()}`, { method: 'GET' });
    if (!answer.ok) return false;
    file = await answer.blob();
  } catch {
    return false;
  }
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${t('part.table')} ${from} ${to}.xlsx`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return true;
}
