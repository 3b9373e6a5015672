import { addDays, asDay, mondayOf } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { Button, Icon, IconButton } from '@zhurnal/web-ui';
import { useEffect, useRef } from 'react';
import type { ChangeEvent } from 'react';
import { Link } from 'react-router';
import type { Child } from '../children/child.js';
import { useDiaryWords } from '../words/diary-words.js';
import { writeDate, writeWeek } from '../words/write-day.js';
import { addressOfPage, dayOfAddress } from './turn-page.js';
import type { DiaryView } from './turn-page.js';

interface DiaryHeadProps {
  readonly child: Child;
  readonly view: DiaryView;
  readonly day: Day;
  readonly isOnly: boolean;
  readonly onTurn: (direction: 1 | -1) => void;
  readonly onOpen: (day: Day) => void;
}

const SATURDAY = 5;

/** The date as the heading of the page, with everything that leads to another page. It stays while pages turn. */
export function DiaryHead({ child, view, day, isOnly, onTurn, onOpen }: DiaryHeadProps) {
  const t = useDiaryWords();
  const monday = mondayOf(day);
  const title = view === 'day' ? writeDate(day) : writeWeek([monday, addDays(monday, SATURDAY)]);
  const isNow = view === 'day' ? day === child.today : monday === mondayOf(child.today);
  return (
    <header className="diary-head zh-no-print">
      <div className="diary-turn" role="group" aria-label={t('diary.turn')}>
        <IconButton
          icon="left"
          label={t(view === 'day' ? 'diary.previousDay' : 'diary.previousWeek')}
          onClick={() => onTurn(-1)}
        />
        <div className="diary-title">
          <h1>{title}</h1>
          <p className="faint">{isOnly ? child.className : `${child.givenName} · ${child.className}`}</p>
        </div>
        <IconButton
          icon="right"
          label={t(view === 'day' ? 'diary.nextDay' : 'diary.nextWeek')}
          onClick={() => onTurn(1)}
        />
      </div>
      <div className="diary-tools">
        <nav className="segments" aria-label={t('diary.view')}>
          {(['day', 'week'] as const).map((each) => (
            <Link
              key={each}
              className="segment"
              to={addressOfPage(child.studentId, each, day)}
              aria-current={each === view ? 'true' : undefined}
            >
              {t(`diary.${each}`)}
            </Link>
          ))}
        </nav>
        <Button disabled={isNow} onClick={() => onOpen(child.today)}>
          {t('diary.today')}
        </Button>
        <JumpToDate day={day} onOpen={onOpen} />
        {view === 'week' && (
          <Button icon="print" className="print-button" onClick={() => window.print()}>
            <span className="print-word">{t('diary.print')}</span>
          </Button>
        )}
      </div>
    </header>
  );
}

/**
 * The browser's own date field. It is not bound to the page by React: while somebody types a date in it, a half-typed
 * one must not be put right.
 */
function JumpToDate({ day, onOpen }: { readonly day: Day; readonly onOpen: (day: Day) => void }) {
  const t = useDiaryWords();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current !== null && input.current !== document.activeElement) input.current.value = day;
  }, [day]);
  const jump = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = asDay(event.currentTarget.value);
    if (chosen !== undefined && chosen !== day && chosen === dayOfAddress(chosen, day)) onOpen(chosen);
  };
  return (
    <label className="jump">
      <Icon name="calendar" />
      <span className="zh-hidden">{t('diary.jump')}</span>
      <input ref={input} type="date" min="2000-01-01" max="2100-12-31" defaultValue={day} onChange={jump} />
    </label>
  );
}
