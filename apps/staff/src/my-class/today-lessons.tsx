import { Pill, Table } from '@zhurnal/web-ui';
import { t } from './my-class-words.js';
import type { ClassLesson } from './today-groups.js';

function RollState({ lesson: { cancelled, hasRoll, begun } }: { readonly lesson: ClassLesson }) {
  if (cancelled) return <Pill tone="low">{t('today.cancelled')}</Pill>;
  if (hasRoll) {
    return (
      <Pill tone="good" icon="check">
        {t('today.rollDone')}
      </Pill>
    );
  }
  return begun ? (
    <Pill tone="absence" icon="alert">
      {t('today.rollMissing')}
    </Pill>
  ) : (
    <Pill>{t('today.rollAhead')}</Pill>
  );
}

interface TodayLessonsProps {
  readonly lessons: readonly ClassLesson[];
  /** A group that is the whole class needs no name. */
  readonly className: string;
}

/** The lessons of the day, who gives them, and whether the roll was called. */
export function TodayLessons({ lessons, className }: TodayLessonsProps) {
  return (
    <Table
      caption={t('today.lessonsTable')}
      captionHidden
      rows={lessons}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'slot',
          title: t('today.lesson'),
          cell: ({ slot, startsAt, endsAt }) => (
            <>
              <b>{slot}</b>{' '}
              <span className="st-muted">
                {t('today.time', { from: startsAt.slice(0, 5), to: endsAt.slice(0, 5) })}
              </span>
            </>
          ),
        },
        {
          id: 'subject',
          title: t('today.subject'),
          isRowHeader: true,
          cell: ({ subject, groupName }) =>
            groupName === '' || groupName === className ? subject : `${subject}, ${groupName}`,
        },
        { id: 'teacher', title: t('today.teacher'), cell: ({ teachers }) => teachers },
        { id: 'roll', title: t('today.roll'), cell: (lesson) => <RollState lesson={lesson} /> },
      ]}
    />
  );
}
