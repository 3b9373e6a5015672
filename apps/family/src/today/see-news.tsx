import { Button } from '@zhurnal/web-ui';
import { useWords } from '../words/words.js';
import type { FamilyToday } from './read-family-today.js';
import type { Shown } from './shown.js';
import { useSeeNews } from './use-see-news.js';

interface SeeNewsProps {
  readonly today: FamilyToday;
  readonly shown: readonly Shown[];
  /** Whether there is nothing left to be done with. */
  readonly isRead: boolean;
  readonly again: () => void;
}

/** Tells the server what was shown, and has the press that is done with all of it. Fetched behind the page. */
export function SeeNews({ today, shown, isRead, again }: SeeNewsProps) {
  const t = useWords();
  const readAll = useSeeNews(today, shown, again);
  if (isRead) return null;
  return (
    <Button className="news-read" icon="check" onClick={readAll}>
      {t('news.read')}
    </Button>
  );
}
