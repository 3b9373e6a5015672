import { Button } from '@zhurnal/web-ui';
import { useState } from 'react';
import type { Child } from '../children/child.js';
import { useAttendanceWords } from '../words/attendance-words.js';
import { NoticeCard } from './notice-card.js';
import type { Notice } from './read-absences.js';

interface NoticeListProps {
  readonly notices: readonly Notice[];
  readonly mayReport: boolean;
  readonly child: Child;
  readonly limit: number;
  readonly again: () => void;
}

/** The family's notices, newest first. */
export function NoticeList({ notices, mayReport, child, limit, again }: NoticeListProps) {
  const t = useAttendanceWords();
  const [isOpen, setOpen] = useState(false);
  if (notices.length === 0)
    return <p className="quiet">{t(mayReport ? 'notices.none' : 'notices.nobody')}</p>;
  const shown = isOpen ? notices : notices.slice(0, limit);
  return (
    <>
      <ul className="notices">
        {shown.map((notice) => (
          <li key={notice.id}>
            <NoticeCard notice={notice} others={notices} mayReport={mayReport} child={child} again={again} />
          </li>
        ))}
      </ul>
      {notices.length > shown.length && (
        <Button variant="quiet" className="more" onClick={() => setOpen(true)}>
          {t('notice.older', { count: notices.length - shown.length })}
        </Button>
      )}
    </>
  );
}
