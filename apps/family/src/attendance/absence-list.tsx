import type { Day } from '@zhurnal/rules';
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
import type { AbsenceEntry, StudentAbsences } from './read-absences.js';

interface AbsenceListProps {
  readonly absences: StudentAbsences;
  readonly child: Child;
  /** Said in every row where there are brothers and sisters. */
  readonly face: ChildFace | undefined;
  readonly limit: number;
}

/** Entries of one day that mean the same, in one line. */
interface Line extends Pick<AbsenceEntry, 'fact' | 'reason'> {
  readonly what: readonly AbsenceEntry[];
}

/** The days with anything noted, the last first; equal entries of a day in one line. */
export function groupEntries(
  entries: readonly AbsenceEntry[],
): readonly { readonly day: Day; readonly lines: readonly Line[] }[] {
  const days = [...new Set(entries.map(({ day }) => day))].sort().reverse();
  return days.map((day) => {
    const lines: { fact: Line['fact']; reason: Line['reason']; what: AbsenceEntry[] }[] = [];
    for (const entry of entries.filter((each) => each.day === day)) {
      const same = lines.find(({ fact, reason }) => fact === entry.fact && reason === entry.reason);
      if (same) same.what.push(entry);
      else lines.push({ fact: entry.fact, reason: entry.reason, what: [entry] });
    }
    return { day, lines };
  });
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
