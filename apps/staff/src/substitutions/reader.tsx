import { MySubstitutionsDocument, SubstitutionSheetDocument } from '@zhurnal/contract/staff';
import { formatDay, sayFault, useAnswer, useLiveAgain } from '@zhurnal/web-client';
import type { Fault } from '@zhurnal/web-client';
import { Banner, Card } from '@zhurnal/web-ui';
import type { ReactNode } from 'react';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { LessonDays } from './lesson-line.js';
import { PrintSheet } from './print-sheet.js';
import type { PlannedLesson } from './say-lesson.js';
import { t } from './substitution-words.js';

export interface ReaderProps {
  readonly from: string;
  readonly to: string;
  readonly personId: string;
  readonly today: string;
  /** Whether the person teaches, and may have substitutions. */
  readonly teaches: boolean;
}

/** The own substitutions of a teacher, and the sheet that hangs in the staff room. */
export function Reader({ from, to, personId, today, teaches }: ReaderProps) {
  const mine = useAnswer(MySubstitutionsDocument, { from, to }, { pause: !teaches });
  const sheet = useAnswer(SubstitutionSheetDocument, { from, to });
  useLiveAgain([`person:${personId}`], () => {
    mine.again();
    sheet.again();
  });
  const isOneDay = from === to;
  const lessons = sheet.value?.changedLessons;
  return (
    <>
      {teaches && (
        <Card title={t('mine')}>
          <Found lessons={mine.value?.changedLessons} fault={mine.fault} again={mine.again}>
            {(found) => <Mine lessons={found} {...{ isOneDay, personId, today }} />}
          </Found>
        </Card>
      )}
      <Card title={t('sheet')}>
        <Found lessons={lessons} fault={sheet.fault} again={sheet.again}>
          {(found) =>
            found.length === 0 ? (
              <p className="st-muted">{t('sheet.noneWhy')}</p>
            ) : (
              <LessonDays lessons={found} isOneDay={isOneDay} />
            )
          }
        </Found>
      </Card>
      <PrintSheet from={from} to={to} lessons={lessons ?? []} />
    </>
  );
}

function Found({
  lessons,
  fault,
  again,
  children,
}: {
  readonly lessons: readonly PlannedLesson[] | undefined;
  readonly fault: Fault | undefined;
  readonly again: () => void;
  readonly children: (lessons: readonly PlannedLesson[]) => ReactNode;
}) {
  if (lessons === undefined)
    return fault === undefined ? (
      <LoadingState label={t('loading')} />
    ) : (
      <FaultState fault={fault} again={again} />
    );
  return (
    <>
      {fault !== undefined && (
        <Banner kind={fault.kind === 'offline' ? 'offline' : 'warning'}>
          {t('fault', { why: sayFault(fault) })}
        </Banner>
      )}
      {children(lessons)}
    </>
  );
}

interface MineProps {
  readonly lessons: readonly PlannedLesson[];
  readonly isOneDay: boolean;
  readonly personId: string;
  readonly today: string;
}

/** What the person gives for others, what others give for the person, and own lessons that were changed. */
function Mine({ lessons, isOneDay, personId, today }: MineProps) {
  const isMine = ({ substitutes }: PlannedLesson): boolean => substitutes.some(({ id }) => id === personId);
  const own = lessons.filter((lesson) => !isMine(lesson));
  const parts = [
    { title: t('mine.give'), found: lessons.filter(isMine), gives: true },
    { title: t('mine.given'), found: own.filter(({ substitutes }) => substitutes.length > 0), gives: false },
    {
      title: t('mine.changed'),
      found: own.filter(({ substitutes }) => substitutes.length === 0),
      gives: false,
    },
  ].filter(({ found }) => found.length > 0);
  if (parts.length === 0) return <p className="st-muted">{t('mine.noneWhy')}</p>;
  const isOpen = (lesson: PlannedLesson): boolean => {
    const until = lesson.substitutes.find(({ id }) => id === personId)?.until;
    return until == null || until >= today;
  };
  const noteOf = (lesson: PlannedLesson): string | undefined => {
    const until = lesson.substitutes.find(({ id }) => id === personId)?.until;
    if (until == null) return undefined;
    const day = formatDay(until, 'dayMonth');
    return isOpen(lesson) ? t('mine.open', { day }) : t('mine.closed', { day });
  };
  return parts.map(({ title, found, gives }) => (
    <section key={title} className="sb-day">
      <h3>{title}</h3>
      {gives ? (
        <>
          <LessonDays lessons={found.filter(isOpen)} isOneDay={isOneDay} noteOf={noteOf} journal />
          <LessonDays
            lessons={found.filter((lesson) => !isOpen(lesson))}
            isOneDay={isOneDay}
            noteOf={noteOf}
          />
        </>
      ) : (
        <LessonDays lessons={found} isOneDay={isOneDay} />
      )}
    </section>
  ));
}
