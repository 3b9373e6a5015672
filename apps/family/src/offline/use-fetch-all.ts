import { MyChildrenDocument } from '@zhurnal/contract/family';
import { useClient, useSessionState } from '@zhurnal/web-client';
import type { ApiClient } from '@zhurnal/web-client';
import { useEffect } from 'react';
import { readChild } from '../children/read-child.js';
import { HOME, questionsFor } from './kept-answers.js';

/** The page that was asked for comes first. */
const QUIET_MS = 6_000;
/** Between two questions, so that a click in between does not wait. */
const BREATH_MS = 150;

/** Does the reader pay for every byte? */
function isSaving(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}

async function fetchAll(client: ApiClient, isWanted: () => boolean): Promise<void> {
  const answer = await client.ask(MyChildrenDocument, {});
  if (!answer.ok) return;
  for (const ask of [HOME, ...answer.value.myChildren.map(readChild).flatMap(questionsFor)]) {
    await new Promise((done) => setTimeout(done, BREATH_MS));
    if (!isWanted() || !(await ask(client))) return;
  }
}

/** Fetches what a family may want to read without network, once the page is quiet: the pages of all children. */
export function useFetchAll(): void {
  const client = useClient();
  const { kind } = useSessionState();
  useEffect(() => {
    if (kind !== 'signedIn' || isSaving() || !('serviceWorker' in navigator)) return undefined;
    let isWanted = true;
    const timer = setTimeout(() => void fetchAll(client, () => isWanted), QUIET_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [client, kind]);
}
