import { ClassCardDocument } from '@zhurnal/contract/staff';
import { fullNameOf } from '@zhurnal/rules';
import { useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Button, Card, Checkbox, DateField, VisuallyHidden } from '@zhurnal/web-ui';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { AdmitDialog } from './admit-dialog.js';
import { FamilyPill, useClassConsents } from './consents/class-consents.js';
import { ClassDialog } from './class-dialog.js';
import type { ClassSeen } from './class-dialog.js';
import { ClassDuties } from './class-duties.js';
import { ClassSheetsDialog } from './class-sheets-dialog.js';
import { DivisionsPart } from './divisions-part.js';
import { SignInPill, useFilters } from './list-parts.js';
import { useSay } from './notices.js';
import { PeopleFrame } from './people-frame.js';
import { t } from './people-words.js';
import { saySpan } from './say-people.js';
import { TransferDialog } from './student-dialogs.js';
import type { Finding } from './use-people-change.js';
import { seesFamilies } from './who-keeps.js';

/** The card of a class on a day: students, subgroups, who leads it. */
export function ClassPage() {
  const { classId = '' } = useParams();
  const school = useSchool();
  const { get } = useFilters();
  const day = get('day');
  const { value, fault, again } = useAnswer(ClassCardDocument, { id: classId, day: day || null });
  useLiveAgain(['school', `class:${classId}`], again);
  const found = value?.classCard;
  const isAlone = !seesFamilies(school);
  return (
    <PeopleFrame
      title={found ? t('class.editing', { name: found.name }) : t('section.classes')}
      above={!isAlone && <Link to="/people/classes">{t('section.classes')}</Link>}
      below={found && t('class.year', { name: found.yearName })}
      isAlone={isAlone}
      actions={
        <Button icon="print" onClick={() => window.print()}>
          {t('list.print')}
        </Button>
      }
    >
      {found ? (
        <ClassView key={found.id} found={found} again={again} />
      ) : fault ? (
        <FaultState fault={fault} again={again} />
      ) : (
        <LoadingState />
      )}
    </PeopleFrame>
  );
}

type Open = 'edit' | 'admit' | 'transfer' | 'sheets';

function ClassView({ found, again }: { readonly found: ClassSeen; readonly again: () => void }) {
  const say = useSay();
  const { today } = useSchool();
  const { set } = useFilters();
  const [open, setOpen] = useState<Open>();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const can = (operation: string) => found.can.includes(operation);
  const mayPick = can('admitStudent');
  const consents = useClassConsents(found.id);
  const shown = consents.pick(found.students);
  const close = () => setOpen(undefined);
  const done = (text: string, findings?: readonly Finding[]) => {
    close();
    setPicked(new Set());
    say(text, findings);
    again();
  };
  const pick = (id: string, isOn: boolean) => {
    const next = new Set(picked);
    if (isOn) next.add(id);
    else next.delete(id);
    setPicked(next);
  };
  return (
    <>
      <div className="pp-class-tools zh-no-print">
        <DateField
          label={t('class.day')}
          value={found.day}
          min={found.yearFrom}
          max={found.yearTo}
          onChange={(event) =>
            set('day', event.currentTarget.value === today ? '' : event.currentTarget.value)
          }
        />
        <div className="zh-actions">
          {can('changeClass') && <Button onClick={() => setOpen('edit')}>{t('class.edit')}</Button>}
          {can('openSignIns') && <Button onClick={() => setOpen('sheets')}>{t('class.sheets')}</Button>}
          {can('admitStudent') && (
            <Button icon="plus" onClick={() => setOpen('admit')}>
              {t('student.admit')}
            </Button>
          )}
        </div>
      </div>
      <Card
        title={t('class.students')}
        actions={
          mayPick &&
          picked.size > 0 && (
            <>
              <span className="st-muted">{t('class.picked', { count: picked.size })}</span>
              <Button onClick={() => setOpen('transfer')}>{t('class.transferPicked')}</Button>
            </>
          )
        }
      >
        {consents.filter}
        {shown.length === 0 ? (
          <p className="st-muted">{found.students.length === 0 ? t('class.noStudents') : consents.none}</p>
        ) : (
          <ol className="pp-class-list" data-plain={!mayPick || undefined}>
            {shown.map((student) => {
              const name = fullNameOf(student);
              return (
                <li key={student.id}>
                  {mayPick && (
                    <span className="zh-no-print">
                      <Checkbox
                        label={<VisuallyHidden>{t('class.pick', { name })}</VisuallyHidden>}
                        checked={picked.has(student.id)}
                        onChange={(event) => pick(student.id, event.currentTarget.checked)}
                      />
                    </span>
                  )}
                  <span>
                    {mayPick || can('changeClass') ? (
                      <Link to={`/people/students/${student.id}`}>{name}</Link>
                    ) : (
                      name
                    )}
                    {(student.since > found.yearFrom || student.until !== null) && (
                      <span className="pp-under">{saySpan(student.since, student.until)}</span>
                    )}
                  </span>
                  <span className="pp-class-end">
                    <FamilyPill family={consents.of(student.id)} />
                    <SignInPill signIn={student.signIn} />
                  </span>
                </li>
              );
            })}
          </ol>
        )}
      </Card>
      <DivisionsPart found={found} onDone={done} />
      <ClassDuties found={found} onDone={done} />
      {open === 'edit' && <ClassDialog schoolClass={found} onClose={close} onDone={(text) => done(text)} />}
      {open === 'admit' && (
        <AdmitDialog
          classId={found.id}
          onClose={close}
          onDone={({ findings }, name) => done(t('student.admitted', { name }), findings)}
        />
      )}
      {open === 'transfer' && (
        <TransferDialog
          students={found.students
            .filter(({ id }) => picked.has(id))
            .map((student) => ({ id: student.id, name: fullNameOf(student) }))}
          fromClassId={found.id}
          onClose={close}
          onDone={done}
        />
      )}
      {open === 'sheets' && <ClassSheetsDialog found={found} onClose={close} />}
    </>
  );
}
