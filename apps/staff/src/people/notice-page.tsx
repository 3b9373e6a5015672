import { GuardianCardDocument, SignInCardDocument, StaffCardDocument } from '@zhurnal/contract/staff';
import { fullNameOf, listNameOf } from '@zhurnal/rules';
import { formatDay, formatInstant, useAnswer } from '@zhurnal/web-client';
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
  if (staff.dismissedOn === null) {
    return (
      <EmptyState icon="note" title={t('notice.title')}>
        {t('notice.none')}
      </EmptyState>
    );
  }
  const order = staff.orders.find(({ kind }) => kind === 'dismissal');
  return (
    <NoticeLetter
      to={fullNameOf(staff)}
      email={staff.email}
      day={formatDay(staff.dismissedOn, 'full')}
      cause={order?.cause || t('notice.noCause')}
      order={
        order !== undefined && order.orderNumber !== ''
          ? t('notice.order', {
              number: order.orderNumber,
              day: formatDay(order.orderDate ?? order.day, 'full'),
            })
          : undefined
      }
    />
  );
}

/** The notice to a representative whose sign-in was blocked. */
export function GuardianNoticePage() {
  const { guardianId = '' } = useParams();
  const { timeZone } = useSchool();
  const person = useAnswer(GuardianCardDocument, { id: guardianId });
  const signIn = useAnswer(SignInCardDocument, { personId: guardianId });
  const guardian = person.value?.guardianCard;
  const card = signIn.value?.signInCard;
  const blocked = card?.state === 'blocked' ? card.acts.find(({ act }) => act === 'blocked') : undefined;
  const fault = person.fault ?? signIn.fault;
  return (
    <PeopleFrame
      title={t('notice.title')}
      isDocument
      above={
        <Link to={`/people/guardians/${guardianId}`}>
          {guardian ? fullNameOf(guardian) : t('section.guardians')}
        </Link>
      }
      actions={
        blocked && (
          <Button variant="primary" icon="print" onClick={() => window.print()}>
            {t('notice.print')}
          </Button>
        )
      }
    >
      {guardian && blocked ? (
        <NoticeLetter
          to={fullNameOf(guardian)}
          email={guardian.email}
          day={formatInstant(blocked.at, timeZone, 'day')}
          cause={blocked.note || t('notice.noBlockCause')}
        />
      ) : guardian && card ? (
        <EmptyState icon="note" title={t('notice.title')}>
          {t('notice.notBlocked')}
        </EmptyState>
      ) : fault ? (
        <FaultState fault={fault} again={person.fault ? person.again : signIn.again} />
      ) : (
        <LoadingState />
      )}
    </PeopleFrame>
  );
}

interface LetterProps {
  readonly to: string;
  readonly email: string | null;
  readonly day: string;
  readonly cause: string;
  readonly order?: string | undefined;
}

/** On the school's letterhead, with places for number, date and the head's signature (S117-48 to S117-51). */
function NoticeLetter({ to, email, day, cause, order }: LetterProps) {
  const school = useSchool();
  return (
    <article className="pp-notice">
      <header>
        <b>{school.schoolName}</b>
        <p className="pp-notice-number">
          {t('notice.number')} <i /> {t('notice.date')} <i />
        </p>
      </header>
      <div className="pp-notice-to">
        <p>{t('notice.to', { name: to })}</p>
        <p>
          {t('notice.address')} {email === null ? <i /> : <a href={`mailto:${email}`}>{email}</a>}
        </p>
      </div>
      <h2>{t('notice.title')}</h2>
      <p>{t('notice.service')}</p>
      <p>{t('notice.body', { day, school: school.schoolName })}</p>
      <p>{t('notice.reason', { cause })}</p>
      {order !== undefined && <p>{order}</p>}
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
