import { isRefused, sayFault, sayRefusalWithClause, sendFile, useClient } from '@zhurnal/web-client';
import type { KeptFile } from '@zhurnal/web-client';

/**
 * Sends a file that a form chose, before the form itself; what came of it is the file as it is kept.
 *
 * @param complain is told why it was not kept, or that nothing is wrong any more
 */
export function useKeepFile(complain: (trouble: string | undefined) => void) {
  const client = useClient();
  return async (address: string, chosen: File, onKept: (file: KeptFile) => void): Promise<void> => {
    complain(undefined);
    const sent = await sendFile<KeptFile>(client, address, chosen);
    if (!sent.ok) complain(sayFault(sent.fault));
    else if (isRefused(sent.value)) complain(sayRefusalWithClause(sent.value.refusal));
    else onKept(sent.value);
  };
}
