import { ReviewRemarksDocument } from '@zhurnal/contract/staff';
import { addDays } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { OutcomeNote } from '../shell/outcome-note.js';
import { useSchool } from '../shell/school.js';
import { t } from './control-words.js';
import { RemarkCard } from './remark-card.js';
import { useControlChanges } from './use-control-change.js';
import './control.css';

interface ReviewPartProps {
  readonly groupId: string;
  readonly lessonId: string;
  readonly date: string;
}

const READERS = ['director', 'deputy', 'administrator', 'auditor', 'class_teacher', 'teacher'];

/** At the lesson: what reviewers remark on it or on the days around it, while it is not closed. */
export default function ReviewPart(props: ReviewPartProps) {
  const { roles } = useSchool();
  return roles.some((role) => READERS.includes(role)) ? <Remarks {...props} /> : null;
}

function Remarks({ groupId, lessonId, date }: ReviewPartProps) {
  const { today } = useSchool();
  const from = addDays(today as Day, -60);
  const { value, again } = useAnswer(ReviewRemarksDocument, {
    from,
    to: today,
    groupId,
    mine: false,
    unsettled: true,
  });
  useLiveAgain([`group:${groupId}`], again);
  const changes = useControlChanges();
  const here = (value?.reviewRemarks.remarks ?? []).filter(
    (remark) =>
      remark.state !== 'ACCEPTED' &&
      (remark.lessonId === null
        ? remark.fromDay <= date && date <= remark.toDay
        : remark.lessonId === lessonId),
  );
  if (here.length === 0) return null;
  return (
    <section className="ct-here" aria-labelledby="ct-here">
      <h3 id="ct-here">{t('remarks.here')}</h3>
      <OutcomeNote outcome={changes.outcome} />
      <ul className="ct-cards">
        {here.map((remark) => (
          <li key={remark.id}>
            <RemarkCard remark={remark} changes={changes} again={again} />
          </li>
        ))}
      </ul>
    </section>
  );
}
