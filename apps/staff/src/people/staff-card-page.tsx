import { StaffCardDocument } from '@zhurnal/contract/staff';
import { fullNameOf } from '@zhurnal/rules';
import { formatDay, useAnswer, useLiveAgain, useSharedWords } from '@zhurnal/web-client';
import { Button, Card, Pill } from '@zhurnal/web-ui';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { DutyDialog, EndDutyDialog } from './duty-dialogs.js';
import { LessonsLeftPart } from './lessons-left-part.js';
import { Contacts, Facts } from './list-parts.js';
import { useSay } from './notices.js';
import { PeopleFrame } from './people-frame.js';
import { t } from './people-words.js';
import { sayOrder, saySpan } from './say-people.js';
import { SignInPart } from './sign-in-part.js';
import { DismissDialog, HireDialog, StaffDialog } from './staff-dialogs.js';
import type { StaffSeen } from './staff-dialogs.js';
import type { Finding } from './use-people-change.js';

/** The card of a member of staff. */
export function StaffCardPage() {
  const { personId = '' } = useParams();
  const { value, fault, again } = useAnswer(StaffCardDocument, { id: personId });
  useLiveAgain(['school', `person:${personId}`], again);
  const staff = value?.staffCard;
  return (
    <PeopleFrame
      title={staff ? fullNameOf(staff) : t('section.staff')}
      above={<Link to="/people/staff">{t('section.staff')}</Link>}
      below={
        staff &&
        [staff.position, t(`state.${staff.state}`), saySpan(staff.hiredOn, staff.dismissedOn)]
          .filter(Boolean)
          .join(' · ')
      }
    >
      {staff ? (
        <StaffView key={staff.id} staff={staff} again={again} />
      ) : fault ? (
        <FaultState fault={fault} again={again} />
      ) : (
        <LoadingState />
      )}
    </PeopleFrame>
  );
}

type Open = 'edit' | 'dismiss' | 'hire' | 'duty';

function StaffView({ staff, again }: { readonly staff: StaffSeen; readonly again: () => void }) {
  const shared = useSharedWords();
  const { today } = useSchool();
  const say = useSay();
  const [open, setOpen] = useState<Open>();
  // What stands below the card asks for itself: another turn asks anew.
  const [turn, setTurn] = useState(0);
  const [ending, setEnding] = useState<StaffSeen['duties'][number]>();
  const can = (operation: string) => staff.can.includes(operation);
  const close = () => setOpen(undefined);
  const done = (text: string, findings?: readonly Finding[]) => {
    close();
    setEnding(undefined);
    say(text, findings);
    setTurn((before) => before + 1);
    again();
  };
  const isLeaving = staff.dismissedOn !== null;
  const isOver = (to: string | null) => to !== null && to < today;
  return (
    <>
      {isLeaving && <LessonsLeftPart key={turn} personId={staff.id} />}
      <Card
        title={t('person.data')}
        actions={
          can('changeStaffMember') && (
            <>
              {isLeaving && (
                <Link className="zh-button" data-variant="secondary" to={`/people/staff/${staff.id}/notice`}>
                  {t('staff.notice')}
                </Link>
              )}
              <Button onClick={() => setOpen('edit')}>{t('person.edit')}</Button>
              {staff.state === 'dismissed' ? (
                <Button onClick={() => setOpen('hire')}>{t('staff.rehire')}</Button>
              ) : (
                !isLeaving && <Button onClick={() => setOpen('dismiss')}>{t('staff.dismiss')}</Button>
              )}
            </>
          )
        }
      >
        <Facts
          facts={[
            [t('person.position'), staff.position || null],
            [t('guardian.contacts'), <Contacts key="c" phone={staff.phone} email={staff.email} />],
            [t('person.birthDate'), staff.birthDate === null ? null : formatDay(staff.birthDate, 'full')],
          ]}
        />
        {staff.isGuardian && <p className="st-muted">{t('staff.isGuardian')}</p>}
      </Card>
      <Card
        title={t('staff.duties')}
        actions={
          can('assignDuty') &&
          staff.state !== 'dismissed' && <Button onClick={() => setOpen('duty')}>{t('staff.assign')}</Button>
        }
      >
        {staff.duties.length === 0 ? (
          <p className="st-muted">{t('staff.noDuties')}</p>
        ) : (
          <ul className="pp-lines">
            {staff.duties.map((duty) => (
              <li key={duty.id} data-over={isOver(duty.to) || undefined}>
                <span>
                  {shared(`role.${duty.role}`)}
                  {duty.className !== null && `, ${duty.className}`}
                </span>
                <span>{saySpan(duty.from, duty.to)}</span>
                {can('endDuty') && duty.to === null && (
                  <Button variant="quiet" onClick={() => setEnding(duty)}>
                    {t('staff.end')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card title={t('staff.orders')}>
        {staff.orders.length === 0 ? (
          <p className="st-muted">{t('staff.noOrders')}</p>
        ) : (
          <ul className="pp-lines">
            {staff.orders.map((order) => (
              <li key={order.id}>
                <Pill>{t(`staff.order.${order.kind}`)}</Pill>
                <span>
                  {formatDay(order.day, 'numeric')}
                  {order.cause !== '' && `, ${order.cause}`}
                </span>
                <span className="st-muted">
                  {sayOrder(order.orderNumber, order.orderDate)}
                  {order.note !== '' && ` · ${order.note}`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Card>
      {can('signInCard') && (
        <SignInPart key={turn} personId={staff.id} name={fullNameOf(staff)} app="staff" />
      )}
      {open === 'edit' && <StaffDialog staff={staff} onClose={close} onDone={done} />}
      {open === 'dismiss' && <DismissDialog staff={staff} onClose={close} onDone={done} />}
      {open === 'hire' && <HireDialog known={staff} onClose={close} onDone={(text) => done(text)} />}
      {open === 'duty' && (
        <DutyDialog
          person={{ id: staff.id, name: fullNameOf(staff) }}
          schoolClass={undefined}
          onClose={close}
          onDone={done}
        />
      )}
      {ending && (
        <EndDutyDialog personId={staff.id} duty={ending} onClose={() => setEnding(undefined)} onDone={done} />
      )}
    </>
  );
}
