import { useEffect } from 'react';
import { t } from '../words/words.js';

/** Names the page in the browser's tab. */
export function usePageTitle(page: string): void {
  useEffect(() => {
    document.title = t('app.pageTitle', { page });
  }, [page]);
}
