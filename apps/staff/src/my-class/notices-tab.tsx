import { ClassNoticesDocument } from '@zhurnal/contract/staff';
import { useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Card, EmptyState } from '@zhurnal/web-ui';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { t } from './my-class-words.js';
import type { ClassInCare } from './class-in-care.js';
import { NoticeCard, isWaiting } from './notice-card.js';
import type { Notice } from './notice.js';
import { useSeen } from './use-seen.js';

interface NoticesTabProps {
  readonly schoolClass: ClassInCare;
  readonly onDecided: () => void;
}

/** What families have told: first what waits for a decision. What the class teacher has opened counts as seen. */
export function NoticesTab({ schoolClass: { id: classId, can }, onDecided }: NoticesTabProps) {
  const asked = useAnswer(ClassNoticesDocument, { classId });
  const notices = asked.value?.classNotices;
  useLiveAgain([`class:${classId}`], asked.again);
  const maySee = can.includes('seeAbsenceNotices');
  useSeen(classId, notices, maySee);
  if (notices === undefined) {
    return asked.fault === undefined ? (
      <LoadingState />
    ) : (
      <FaultState fault={asked.fault} again={asked.again} />
    );
  }
  if (notices.length === 0) {
    return (
      <EmptyState icon="comment" title={t('notices.none')}>
        {t('notices.noneWhy')}
      </EmptyState>
    );
  }
  const listed = (some: readonly Notice[]) =>
    some.map((notice) => (
      <NoticeCard
        key={notice.id}
        notice={notice}
        classId={classId}
        mayDecide={can.includes('decideAbsenceNotice')}
        onDecided={() => {
          asked.again();
          onDecided();
        }}
      />
    ));
  const waiting = notices.filter(isWaiting);
  const decided = notices.filter((notice) => !isWaiting(notice));
  return (
    <div className="mc-column">
      <Card title={t('notices.waiting')}>
        {waiting.length === 0 ? <p className="st-muted">{t('notices.noneWaiting')}</p> : listed(waiting)}
      </Card>
      {decided.length > 0 && <Card title={t('notices.decided')}>{listed(decided)}</Card>}
    </div>
  );
}
