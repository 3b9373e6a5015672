import { StudentConsentsDocument } from '@zhurnal/contract/staff';
import { CONSENT_KINDS } from '@zhurnal/rules';
import { useAnswer } from '@zhurnal/web-client';
import { Button, Select } from '@zhurnal/web-ui';
import { Link, useParams } from 'react-router';
import { FaultState, LoadingState } from '../../shell/page-states.js';
import { useSchool } from '../../shell/school.js';
import { useFilters } from '../list-parts.js';
import { PeopleFrame } from '../people-frame.js';
import { seesFamilies } from '../who-keeps.js';
import { consentWords as t } from './consent-words.js';
import type { ConsentsSeen } from './consents-seen.js';
import { sayRelation } from './say-relation.js';

type Giver = ConsentsSeen['givers'][number];

/** The application or the consent as a sheet of A4, with the names filled in, printed in the presence of the family (G272-56). */
export function ConsentFormPage() {
  const { studentId = '' } = useParams();
  const { get, set } = useFilters();
  const { value, fault, again } = useAnswer(StudentConsentsDocument, { studentId });
  const seen = value?.studentConsents;
  const kind = CONSENT_KINDS.find((one) => one === get('kind')) ?? seen?.demand.kind ?? 'consent';
  const giver = seen?.givers.find(({ personId }) => personId === get('person')) ?? seen?.givers[0];
  const isAlone = !seesFamilies(useSchool());
  return (
    <PeopleFrame
      title={t('consents.title')}
      isDocument
      isAlone={isAlone}
      above={seen && <Link to={`/people/students/${studentId}/consents`}>{seen.name}</Link>}
      actions={
        <Button variant="primary" icon="print" onClick={() => window.print()}>
          {t('form.print')}
        </Button>
      }
    >
      {seen && giver ? (
        <>
          <div className="st-filters zh-no-print">
            <Select
              label={t('form.what')}
              value={kind}
              onChange={(event) => set('kind', event.currentTarget.value)}
              options={CONSENT_KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
            />
            <Select
              label={t('form.who')}
              value={giver.personId}
              onChange={(event) => set('person', event.currentTarget.value)}
              options={seen.givers.map((one) => ({
                value: one.personId,
                label: `${one.name}, ${sayRelation(one.relation)}`,
              }))}
            />
          </div>
          <ConsentForm seen={seen} giver={giver} kind={kind} />
        </>
      ) : fault ? (
        <FaultState fault={fault} again={again} />
      ) : (
        <LoadingState />
      )}
    </PeopleFrame>
  );
}

function ConsentForm({
  seen,
  giver,
  kind,
}: {
  readonly seen: ConsentsSeen;
  readonly giver: Giver;
  readonly kind: (typeof CONSENT_KINDS)[number];
}) {
  const { schoolName: school } = useSchool();
  const { demand } = seen;
  const isSelf = giver.relation === 'self';
  const self = isSelf ? 'yes' : 'no';
  // An application that opens no diary is about the use of data.
  const text = kind === 'application' && !demand.isBeforeAccess ? 'data' : kind;
  const isAsked = kind === demand.kind;
  return (
    <article className="pp-notice cs-form">
      <div className="pp-notice-to">
        <p>
          {t('form.to')} {school}
        </p>
        <p>
          {t('form.from')} {giver.name}
          {!isSelf && ` ${t('form.fromKind', { relation: sayRelation(giver.relation) })}`}
        </p>
      </div>
      <h2>{t(`form.title.${text}`)}</h2>
      <p>
        {[
          !isSelf && t('form.child', { name: seen.name }),
          seen.className !== null && t('form.class', { name: seen.className }),
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
      <p>{t(`form.body.${text}`, { self, school })}</p>
      <p>
        {t('form.contacts')} {t('form.phone')} {giver.phone ?? <i />}, {t('form.email')}{' '}
        {giver.email ?? <i />}
      </p>
      <p className="cs-signed">
        <span>
          {t('form.day')} <i />
        </span>
        <span>
          {t('form.signature')} <i />
        </span>
      </p>
      <footer>
        <p>
          <b>{t('form.school')}</b>
        </p>
        {isAsked && demand.needsPassport && <p>☐ {t('form.passport')}</p>}
        {isAsked && demand.needsNames && <p>☐ {t('form.names')}</p>}
        <p className="cs-signed">
          <span>
            {t('form.number')} <i />
          </span>
          <span>
            {t('form.day')} <i />
          </span>
          <span>
            {t('form.takenBy')} <i />
          </span>
        </p>
        {isAsked && demand.clause !== null && (
          <p className="st-muted">{t('form.ground', { clause: demand.clause })}</p>
        )}
      </footer>
    </article>
  );
}
