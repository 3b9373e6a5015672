import { StudentCardDocument } from '@zhurnal/contract/staff';
import { fullNameOf } from '@zhurnal/rules';
import { formatDay, useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Button, Card, Pill } from '@zhurnal/web-ui';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { OutsidePart } from '../outside/outside-part.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { ConsentsPart } from './consents/consents-part.js';
import { GuardianDialog } from './guardian-dialog.js';
import { GuardianLinks } from './guardian-links.js';
import { Contacts, Facts } from './list-parts.js';
import { useSay } from './notices.js';
import { PeopleFrame } from './people-frame.js';
import { t } from './people-words.js';
import { sayOrder, saySpan } from './say-people.js';
import { SignInPart } from './sign-in-part.js';
import { DepartDialog, ReturnDialog, StudentDialog, TransferDialog } from './student-dialogs.js';
import type { Student } from './student-dialogs.js';
import { WithdrawDialog, Withdrawn } from './withdraw-dialog.js';
import type { Finding } from './use-people-change.js';

type Open = 'edit' | 'transfer' | 'depart' | 'return' | 'guardian';

/** The card of a student. */
export function StudentPage() {
  const { studentId = '' } = useParams();
  const { value, fault, again } = useAnswer(StudentCardDocument, { id: studentId });
  useLiveAgain(['school', `student:${studentId}`, `person:${studentId}`], again);
  const student = value?.studentCard;
  return (
    <PeopleFrame
      title={student ? fullNameOf(student) : t('section.students')}
      above={<Link to="/people/students">{t('section.students')}</Link>}
      below={student && <Standing student={student} />}
    >
      {student ? (
        <StudentView key={student.id} student={student} again={again} />
      ) : fault ? (
        <FaultState fault={fault} again={again} />
      ) : (
        <LoadingState />
      )}
    </PeopleFrame>
  );
}

function Standing({ student: { state, stays } }: { readonly student: Student }) {
  const [last] = stays;
  return (
    <>
      {state === 'enrolled' && last ? last.className : t(`state.${state}`)}
      {last !== undefined && <> · {saySpan(last.from, last.to)}</>}
    </>
  );
}

function StudentView({ student, again }: { readonly student: Student; readonly again: () => void }) {
  const say = useSay();
  const [open, setOpen] = useState<Open>();
  const [gone, setGone] = useState<Student['movements'][number]>();
  // What stands below the card asks for itself: another turn asks anew.
  const [turn, setTurn] = useState(0);
  const can = (operation: string) => student.can.includes(operation);
  const close = () => {
    setOpen(undefined);
    setGone(undefined);
  };
  const done = (text: string, findings?: readonly Finding[]) => {
    close();
    say(text, findings);
    setTurn((before) => before + 1);
    again();
  };
  const dialog = { student, onClose: close, onDone: done };
  const isHere = student.state === 'enrolled';
  const current = student.stays.find(({ to }) => to === null) ?? student.stays[0];
  return (
    <>
      <Card
        title={t('person.data')}
        actions={can('changeStudent') && <Button onClick={() => setOpen('edit')}>{t('person.edit')}</Button>}
      >
        <Facts
          facts={[
            [t('person.birthDate'), student.birthDate === null ? null : formatDay(student.birthDate, 'full')],
            [
              t('person.sex'),
              student.sex === null
                ? null
                : t(student.sex === 'female' ? 'person.sexFemale' : 'person.sexMale'),
            ],
            [t('person.fileNumber'), student.fileNumber],
            [t('guardian.contacts'), <Contacts key="c" phone={student.phone} email={student.email} />],
            [
              t('person.contactsChecked'),
              student.contactsCheckedOn === null
                ? t('person.contactsNotChecked')
                : `${formatDay(student.contactsCheckedOn, 'full')}, ${student.contactsCheckedBy ?? ''}`,
            ],
          ]}
        />
      </Card>
      <Card
        title={t('student.guardians')}
        actions={
          can('addGuardian') && <Button onClick={() => setOpen('guardian')}>{t('guardian.add')}</Button>
        }
      >
        <GuardianLinks student={student} again={again} />
      </Card>
      {can('outsideMarks') && <OutsidePart studentId={student.id} />}
      <Card
        title={t('student.classes')}
        actions={
          can('transferStudents') && (
            <>
              {isHere && <Button onClick={() => setOpen('transfer')}>{t('student.transfer')}</Button>}
              {isHere && <Button onClick={() => setOpen('depart')}>{t('student.depart')}</Button>}
              {!isHere && student.state !== 'coming' && (
                <Button onClick={() => setOpen('return')}>{t('student.return')}</Button>
              )}
            </>
          )
        }
      >
        {student.stays.length === 0 ? (
          <p className="st-muted">{t('student.noClasses')}</p>
        ) : (
          <ul className="pp-lines">
            {student.stays.map((stay) => (
              <li key={`${stay.classId}${stay.from}`}>
                <Link to={`/people/classes/${stay.classId}`}>{stay.className}</Link>
                <span>{saySpan(stay.from, stay.to)}</span>
                <span className="st-muted">{t('class.year', { name: stay.yearName })}</span>
              </li>
            ))}
          </ul>
        )}
        <h3>{t('student.movement')}</h3>
        {student.movements.length === 0 ? (
          <p className="st-muted">{t('student.noMovement')}</p>
        ) : (
          <ul className="pp-lines">
            {student.movements.map((movement) => (
              <li key={movement.id} className={movement.withdrawal === null ? undefined : 'pp-withdrawn'}>
                <Pill>{t(`kind.${movement.kind}`)}</Pill>
                <span>
                  {formatDay(movement.day, 'numeric')}
                  {movement.fromClassName !== null && `, ${movement.fromClassName}`}
                  {movement.toClassName !== null && ` → ${movement.toClassName}`}
                  {movement.cause !== null && `, ${t(`cause.${movement.cause}`)}`}
                  {movement.place !== '' && `, ${movement.place}`}
                </span>
                <span className="st-muted">
                  {sayOrder(movement.orderNumber, movement.orderDate)}
                  {movement.note !== '' && ` · ${movement.note}`}
                </span>
                {movement.withdrawal !== null && <Withdrawn withdrawal={movement.withdrawal} />}
                {movement.withdrawal === null && can('withdrawMovement') && (
                  <Button
                    variant="quiet"
                    aria-label={`${t('withdraw.action')}: ${t(`kind.${movement.kind}`)}, ${formatDay(movement.day, 'numeric')}`}
                    onClick={() => setGone(movement)}
                  >
                    {t('withdraw.action')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card title={t('student.subgroups')}>
        {student.subgroups.length === 0 ? (
          <p className="st-muted">{t('student.noSubgroups')}</p>
        ) : (
          <ul className="pp-lines">
            {student.subgroups.map((one) => (
              <li key={`${one.subgroupId}${one.from}`}>
                <span>{[one.division, one.name].filter(Boolean).join(': ')}</span>
                <span>{saySpan(one.from, one.to)}</span>
                <span className="st-muted">{one.className}</span>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <ConsentsPart key={`consents${String(turn)}`} studentId={student.id} />
      {can('signInCard') && (
        <SignInPart key={turn} personId={student.id} name={fullNameOf(student)} app="family" />
      )}
      {gone && (
        <WithdrawDialog
          movementId={gone.id}
          studentId={student.id}
          name={fullNameOf(student)}
          what={`${t(`kind.${gone.kind}`)}, ${formatDay(gone.day, 'numeric')}, ${sayOrder(gone.orderNumber, gone.orderDate)}`}
          onClose={close}
          onDone={done}
        />
      )}
      {open === 'edit' && <StudentDialog {...dialog} />}
      {open === 'transfer' && (
        <TransferDialog
          students={[{ id: student.id, name: fullNameOf(student) }]}
          fromClassId={current?.classId}
          onClose={close}
          onDone={done}
        />
      )}
      {open === 'depart' && <DepartDialog {...dialog} />}
      {open === 'return' && <ReturnDialog {...dialog} />}
      {open === 'guardian' && <GuardianDialog {...dialog} />}
    </>
  );
}
