import { ClassTodayDocument } from '@zhurnal/contract/staff';
import type { ClassTodayQuery } from '@zhurnal/contract/staff';
import { addDays, asDay } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { formatDay, useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Banner, Button, Card, DateField, EmptyState, IconButton } from '@zhurnal/web-ui';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { t } from './my-class-words.js';
import { StudentCard } from './student-card.js';
import { groupToday, listWithoutRoll } from './today-groups.js';
import type { StudentToday } from './today-groups.js';
import { TodayLessons } from './today-lessons.js';
import { TodayPaper } from './today-paper.js';
import { useSeen } from './use-seen.js';

interface TodayTabProps {
  readonly classId: string;
  /** A notice was decided: the number of waiting ones has changed. */
  readonly onDecided: () => void;
}

/** Who is not here on a day, and whom to call about it. */
export function TodayTab({ classId, onDecided }: TodayTabProps) {
  const { today } = useSchool();
  const [params, setParams] = useSearchParams();
  const date = asDay(params.get('date') ?? '') ?? (today as Day);
  const open = (day: string) => {
    if (asDay(day) !== undefined) setParams(day === today ? {} : { date: day }, { replace: true });
  };
  return (
    <div className="mc-column">
      <div className="mc-tools zh-no-print">
        <IconButton icon="left" label={t('today.previous')} onClick={() => open(addDays(date, -1))} />
        <DateField
          label={t('today.day')}
          key={date}
          defaultValue={date}
          onChange={(event) => open(event.currentTarget.value)}
        />
        <IconButton icon="right" label={t('today.next')} onClick={() => open(addDays(date, 1))} />
        <Button disabled={date === today} onClick={() => open(today)}>
          {t('today.today')}
        </Button>
        <Button icon="print" onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <DayView key={date} classId={classId} date={date} onDecided={onDecided} />
    </div>
  );
}

/** Groups whose rolls the page listens to; a class has fewer in a day. */
const MOST_GROUPS = 30;

function DayView({ classId, date, onDecided }: TodayTabProps & { readonly date: Day }) {
  const asked = useAnswer(ClassTodayDocument, { classId, date });
  const today = asked.value?.classToday;
  const groups = [...new Set(today?.lessons.map(({ groupId }) => `group:${groupId}`))];
  useLiveAgain([`class:${classId}`, ...groups.slice(0, MOST_GROUPS)], asked.again);
  if (today === undefined) {
    return asked.fault === undefined ? (
      <LoadingState />
    ) : (
      <FaultState fault={asked.fault} again={asked.again} />
    );
  }
  return (
    <Day
      today={today}
      again={() => {
        asked.again();
        onDecided();
      }}
    />
  );
}

interface DayProps {
  readonly today: ClassTodayQuery['classToday'];
  readonly again: () => void;
}

function Day({ today, again }: DayProps) {
  const { students, lessons, studentCount } = today;
  const notices = useMemo(() => students.flatMap((student) => student.notices), [students]);
  useSeen(today.classId, notices, today.can.includes('seeAbsenceNotices'));
  const { away, other, expected } = groupToday(students);
  const withoutRoll = listWithoutRoll(lessons);
  const back = other.filter(({ presence }) => presence === 'BACK').length;
  const counts = [
    t('today.count', { count: studentCount }),
    away.length > 0 && t('today.away', { count: away.length }),
    back > 0 && t('today.back', { count: back }),
    other.length > back && t('today.late', { count: other.length - back }),
    expected.length > 0 && t('today.expected', { count: expected.length }),
  ];
  const listed = (some: readonly StudentToday[]) =>
    some.map((student) => (
      <StudentCard key={student.studentId} student={student} today={today} again={again} />
    ));
  return (
    <>
      <TodayPaper today={today} />
      <div className="mc-column zh-no-print">
        <h2 className="mc-day">{formatDay(today.date, 'long')}</h2>
        <p className="mc-counts">{counts.filter(Boolean).join(' · ')}</p>
        {withoutRoll.length > 0 && (
          <Banner kind="warning" title={t('today.missingRolls', { count: withoutRoll.length })}>
            {withoutRoll.map(({ slot, subject, teachers }) => `${slot}. ${subject}, ${teachers}`).join('; ')}
          </Banner>
        )}
        {away.length > 0 && <Card title={t('today.awayTitle')}>{listed(away)}</Card>}
        {expected.length > 0 && (
          <Card title={t('today.expectedTitle')}>
            <p className="st-muted">{t('today.expectedWhy')}</p>
            {listed(expected)}
          </Card>
        )}
        {other.length > 0 && <Card title={t('today.otherTitle')}>{listed(other)}</Card>}
        {students.length === 0 && lessons.some(({ hasRoll }) => hasRoll) && <p>{t('today.allHere')}</p>}
        {lessons.length === 0 ? (
          <EmptyState icon="calendar" title={t('today.noLessons')}>
            {t('today.noLessonsWhy')}
          </EmptyState>
        ) : (
          <Card title={t('today.lessonsTitle')}>
            <TodayLessons lessons={lessons} className={today.className} />
          </Card>
        )}
      </div>
    </>
  );
}
