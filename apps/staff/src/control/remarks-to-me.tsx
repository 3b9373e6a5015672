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

/** In the teacher's day: remarks that wait to be set right; nothing where there are none. */
export default function RemarksToMe() {
  const { today, personId } = useSchool();
  const { value, again } = useAnswer(ReviewRemarksDocument, {
    from: addDays(today as Day, -30),
    to: today,
    groupId: null,
    mine: true,
    unsettled: true,
  });
  useLiveAgain([`person:${personId}`], again);
  const changes = useControlChanges();
  const waiting = (value?.reviewRemarks.remarks ?? []).filter(
    ({ state }) => state === 'OPEN' || state === 'RETURNED',
  );
  if (waiting.length === 0) return null;
  return (
    <section className="dy-part zh-no-print" aria-labelledby="ct-mine">
      <div className="dy-part-head">
        <h2 id="ct-mine">{t('remarks.title')}</h2>
      </div>
      <OutcomeNote outcome={changes.outcome} />
      <ul className="ct-cards">
        {waiting.map((remark) => (
          <li key={remark.id}>
            <RemarkCard remark={remark} changes={changes} again={again} />
          </li>
        ))}
      </ul>
    </section>
  );
}
