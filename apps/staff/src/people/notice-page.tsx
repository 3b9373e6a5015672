import { StaffCardDocument } from '@zhurnal/contract/staff';
import { fullNameOf, listNameOf } from '@zhurnal/rules';
import { formatDay, useAnswer } from '@zhurnal/web-client';
import { Button, EmptyState } from '@zhurnal/web-ui';
import { Link, useParams } from 'react-router';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { PeopleFrame } from './people-frame.js';
import { t } from './people-words.js';
import type { StaffSeen } from './staff-dialogs.js';

/** The notice of termination: to whom, of what, why, signed by the head (S117, section 10). */
export function NoticePage() {
  const { personId = '' } = useParams();
  const { value, fault, again } = useAnswer(StaffCardDocument, { id: personId });
  const staff = value?.staffCard;
  return (
    <PeopleFrame
      title={t('notice.title')}
      isDocument
      above={<Link to={`/people/staff/${personId}`}>{staff ? fullNameOf(staff) : t('section.staff')}</Link>}
      actions={
        staff?.dismissedOn != null && (
          <Button variant="primary" icon="print" onClick={() => window.print()}>
            {t('notice.print')}
          </Button>
        )
      }
    >
      {staff ? (
        <Notice staff={staff} />
      ) : fault ? (
        <FaultState fault={fault} again={again} />
      ) : (
        <LoadingState />
      )}
    </PeopleFrame>
  );
}

function Notice({ staff }: { readonly staff: StaffSeen }) {
  const school = useSchool();
  if (staff.dismissedOn === null) {
    return (
      <EmptyState icon="note" title={t('notice.title')}>
        {t('notice.none')}
      </EmptyState>
    );
  }
  const order = staff.orders.find(({ kind }) => kind === 'dismissal');
  return (
    <article className="pp-notice">
      <header>
        <b>{school.schoolName}</b>
        <p className="pp-notice-number">
          {t('notice.number')} <i /> {t('notice.date')} <i />
        </p>
      </header>
      <div className="pp-notice-to">
        <p>{t('notice.to', { name: fullNameOf(staff) })}</p>
        <p>
          {t('notice.address')} <i />
        </p>
      </div>
      <h2>{t('notice.title')}</h2>
      <p>{t('notice.service')}</p>
      <p>{t('notice.body', { day: formatDay(staff.dismissedOn, 'full'), school: school.schoolName })}</p>
      <p>{t('notice.reason', { cause: order?.cause || t('notice.noCause') })}</p>
      {order !== undefined && order.orderNumber !== '' && (
        <p>
          {t('notice.order', {
            number: order.orderNumber,
            day: formatDay(order.orderDate ?? order.day, 'full'),
          })}
        </p>
      )}
      <footer>
        <p>
          {t('notice.head')} <i />
        </p>
        <p>
          {t('notice.made')} <i /> {listNameOf(school)}
        </p>
      </footer>
    </article>
  );
}
