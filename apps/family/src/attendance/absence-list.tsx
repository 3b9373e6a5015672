import { Button, Icon } from '@zhurnal/web-ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { ChildSaid } from '../children/child-badge.js';
import type { Child } from '../children/child.js';
import type { ChildFace } from '../children/name-children.js';
import { addressOfPage } from '../diary/turn-page.js';
import { AbsenceFace } from '../marks/mark-face.js';
import { sayAbsence } from '../marks/say-mark.js';
import { useAttendanceWords } from '../words/attendance-words.js';
import { writeDay } from '../words/write-day.js';
import { groupEntries } from './group-entries.js';
import type { StudentAbsences } from './read-absences.js';

interface AbsenceListProps {
  readonly absences: StudentAbsences;
  readonly child: Child;
  /** Said in every row where there are brothers and sisters. */
  readonly face: ChildFace | undefined;
  readonly limit: number;
}

/** What was noted, by days, each with the way to the day in the diary. */
export function AbsenceList({ absences: { entries, today }, child, face, limit }: AbsenceListProps) {
  const t = useAttendanceWords();
  const [isOpen, setOpen] = useState(false);
  const days = groupEntries(entries);
  if (days.length === 0) return <p className="quiet">{t('list.none')}</p>;
  return (
    <>
      {(isOpen ? days : days.slice(0, limit)).map(({ day, lines }) => (
        <div key={day} className="news-day">
          <p className="news-date">{writeDay(day, today)}</p>
          <ul className="rows">
            {lines.map(({ fact, reason, what }) => (
              <li key={`${fact} ${reason}`} className="row">
                <span className="news-sign">
                  <AbsenceFace fact={fact} reason={reason} />
                </span>
                <div className="row-text">
                  <Link className="cover" to={addressOfPage(child.studentId, 'day', day)}>
                    {face && <ChildSaid face={face} />}
                    {sayAbsence(fact, reason).meaning}
                  </Link>
                  <p className="row-detail">
                    {what.map(({ slot, subject }) => t('list.lesson', { slot, subject })).join(', ')}
                  </p>
                </div>
                <span className="go">
                  <Icon name="right" />
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {!isOpen && days.length > limit && (
        <Button variant="quiet" className="more" onClick={() => setOpen(true)}>
          {face && <ChildSaid face={face} />}
          {t('list.more', { count: days.length - limit })}
        </Button>
      )}
    </>
  );
}
