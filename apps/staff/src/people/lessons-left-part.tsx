import { LessonsLeftDocument } from '@zhurnal/contract/staff';
import { formatDay, useAnswer } from '@zhurnal/web-client';
import { Banner, Card } from '@zhurnal/web-ui';
import { Link } from 'react-router';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { t } from './people-words.js';

/** Lessons after the last day of somebody who leaves, which nobody else gives. */
export function LessonsLeftPart({ personId }: { readonly personId: string }) {
  const { roles } = useSchool();
  const { value, fault, again } = useAnswer(LessonsLeftDocument, { personId });
  const left = value?.lessonsLeft;
  const mayCover = roles.some((role) => ['administrator', 'deputy', 'director'].includes(role));
  if (left === undefined) {
    return (
      <Card title={t('staff.left')}>
        {fault === undefined ? <LoadingState /> : <FaultState fault={fault} again={again} />}
      </Card>
    );
  }
  return (
    <Card
      title={t('staff.left')}
      actions={
        mayCover &&
        left.totalCount > 0 && (
          <Link className="zh-button" data-variant="secondary" to="/substitutions">
            {t('staff.toCover')}
          </Link>
        )
      }
    >
      {left.totalCount === 0 ? (
        <p className="st-muted">{t('staff.leftNone')}</p>
      ) : (
        <>
          <Banner kind="warning" title={t('staff.leftCount', { count: left.totalCount })}>
            {t('staff.leftWhy')}
          </Banner>
          <ul className="pp-lines">
            {left.groups.map((group) => (
              <li key={group.groupId}>
                {t('staff.leftGroup', { subject: group.subjectName, group: group.name, count: group.count })}
              </li>
            ))}
          </ul>
          <ol className="pp-left">
            {left.lessons.map((lesson) => (
              <li key={lesson.id}>
                {formatDay(lesson.date, 'short')}, {lesson.startsAt} — {lesson.subjectName},{' '}
                {lesson.groupName}
              </li>
            ))}
          </ol>
        </>
      )}
    </Card>
  );
}
