import { StudentConsentsDocument } from '@zhurnal/contract/staff';
import { useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Link, useParams } from 'react-router';
import { FaultState, LoadingState } from '../../shell/page-states.js';
import { useSchool } from '../../shell/school.js';
import { PeopleFrame } from '../people-frame.js';
import { seesFamilies } from '../who-keeps.js';
import { consentWords as t } from './consent-words.js';
import { ConsentsView } from './consents-part.js';

/** What the family of a student has given: the class teacher reaches it from the class, without the card of the office. */
export function ConsentsPage() {
  const { studentId = '' } = useParams();
  const { value, fault, again } = useAnswer(StudentConsentsDocument, { studentId });
  useLiveAgain(['school', `student:${studentId}`], again);
  const seen = value?.studentConsents;
  const isAlone = !seesFamilies(useSchool());
  return (
    <PeopleFrame
      title={seen?.name ?? t('consents.title')}
      above={!isAlone && seen && <Link to={`/people/students/${studentId}`}>{t('consents.card')}</Link>}
      below={seen?.className}
      isAlone={isAlone}
    >
      {seen ? (
        <ConsentsView seen={seen} again={again} />
      ) : fault ? (
        <FaultState fault={fault} again={again} />
      ) : (
        <LoadingState />
      )}
    </PeopleFrame>
  );
}
