import { ClassContactsDocument, ConfirmContactsDocument } from '@zhurnal/contract/staff';
import { fullNameOf } from '@zhurnal/rules';
import { formatDay, useAnswer, useChange, useLiveAgain } from '@zhurnal/web-client';
import { Banner, Button, Card, Checkbox, EmptyState, Pill, Table } from '@zhurnal/web-ui';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { Link } from 'react-router';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { isCheckedInMonth } from './contact-model.js';
import type { ClassContacts, StudentContact } from './contact-model.js';
import { ContactsPaper } from './contacts-paper.js';
import type { PaperKind } from './contacts-paper.js';
import { CorrectDialog } from './correct-dialog.js';
import type { Reachable } from './correct-dialog.js';
import { Correct, Family, sayAccount } from './family-contacts.js';
import { t } from './my-class-words.js';
import { OutcomeLine } from './outcome-line.js';
import { useClassChanges } from './use-class-change.js';

/** The class list, how to reach the families, and the monthly check of both. */
export function ContactsTab({ classId }: { readonly classId: string }) {
  const asked = useAnswer(ClassContactsDocument, { classId });
  const answer = asked.value?.classContacts;
  useLiveAgain([`class:${classId}`], asked.again);
  if (answer === undefined) {
    return asked.fault === undefined ? (
      <LoadingState />
    ) : (
      <FaultState fault={asked.fault} again={asked.again} />
    );
  }
  if (answer.students.length === 0) {
    return (
      <EmptyState icon="people" title={t('contacts.none')}>
        {t('contacts.noneWhy')}
      </EmptyState>
    );
  }
  return <Contacts answer={answer} again={asked.again} />;
}

function Contacts({ answer, again }: { readonly answer: ClassContacts; readonly again: () => void }) {
  const { classId, students, today, className, can, isReported } = answer;
  const [corrected, setCorrected] = useState<Reachable>();
  const correct = can.includes('correctContacts') ? setCorrected : undefined;
  const { timeZone } = useSchool();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [paper, setPaper] = useState<PaperKind>('contacts');
  const changes = useClassChanges();
  const confirm = useChange(ConfirmContactsDocument);
  const mayConfirm = can.includes('confirmContacts');
  const left = students.filter((student) => !isCheckedInMonth(student, today));
  const print = (kind: PaperKind) => {
    flushSync(() => setPaper(kind));
    window.print();
  };
  const turn = (id: string, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const send = () =>
    changes
      .run(
        async (clientMutationId) => {
          const sent = await confirm({ input: { clientMutationId, classId, studentIds: [...chosen] } });
          return sent.ok ? { ok: true, value: sent.value.confirmContacts } : sent;
        },
        ({ count }) => t('contacts.confirmed', { count }),
      )
      .then((isDone) => {
        if (!isDone) return;
        setChosen(new Set());
        again();
      });
  return (
    <>
      <div className="mc-column zh-no-print">
        <Banner kind={left.length === 0 ? 'good' : 'note'} title={t('contacts.left', { count: left.length })}>
          {t(correct ? (isReported ? 'contacts.monthlyReport' : 'contacts.monthly') : 'contacts.monthlyRead')}
        </Banner>
        <div className="mc-tools">
          {mayConfirm && (
            <>
              <Button
                variant="primary"
                busy={changes.isBusy}
                disabled={chosen.size === 0}
                onClick={() => void send()}
              >
                {t('contacts.confirm', { count: chosen.size })}
              </Button>
              {left.length > 0 && (
                <Button onClick={() => setChosen(new Set(left.map(({ id }) => id)))}>
                  {t('contacts.selectLeft')}
                </Button>
              )}
            </>
          )}
          <Button icon="print" onClick={() => print('contacts')}>
            {t('contacts.printContacts')}
          </Button>
          <Button icon="print" onClick={() => print('list')}>
            {t('contacts.printList')}
          </Button>
          {mayConfirm && (
            <Link className="zh-button" data-variant="secondary" to={`/people/classes/${classId}`}>
              {t('contacts.card')}
            </Link>
          )}
          <OutcomeLine changes={changes} />
        </div>
        <div className="mc-contacts">
          <Card>
            <Table
              caption={t('contacts.table', { name: className })}
              captionHidden
              rows={students}
              rowKey={({ id }) => id}
              columns={[
                {
                  id: 'student',
                  title: t('contacts.student'),
                  isRowHeader: true,
                  cell: (student) => (
                    <>
                      {fullNameOf(student)}
                      <span className="mc-under">
                        {student.birthDate === null ? '' : formatDay(student.birthDate, 'numeric')}
                      </span>
                      <span className="mc-under">
                        {[student.phone, student.email].filter(Boolean).join(' · ')}
                      </span>
                      <span className="mc-under">
                        {t('contacts.diary')}: {sayAccount(student, timeZone)}
                      </span>
                      <Correct person={student} onCorrect={correct} />
                    </>
                  ),
                },
                {
                  id: 'family',
                  title: t('contacts.family'),
                  cell: (student) => <Family student={student} onCorrect={correct} />,
                },
                {
                  id: 'check',
                  title: t('contacts.check'),
                  cell: (student) => (
                    <div className="mc-check">
                      {mayConfirm && (
                        <Checkbox
                          label={
                            <span className="zh-hidden">
                              {t('contacts.confirmOne', { name: fullNameOf(student) })}
                            </span>
                          }
                          checked={chosen.has(student.id)}
                          onChange={(event) => turn(student.id, event.currentTarget.checked)}
                        />
                      )}
                      <CheckState student={student} today={today} />
                    </div>
                  ),
                },
              ]}
            />
          </Card>
        </div>
      </div>
      <ContactsPaper kind={paper} answer={answer} />
      {corrected && (
        <CorrectDialog
          key={corrected.id}
          classId={classId}
          person={corrected}
          isReported={isReported}
          changes={changes}
          onClose={() => setCorrected(undefined)}
          onDone={() => {
            setCorrected(undefined);
            again();
          }}
        />
      )}
    </>
  );
}

function CheckState({ student, today }: { readonly student: StudentContact; readonly today: string }) {
  const { checkedOn, checkedBy } = student;
  if (checkedOn === null) return <span className="st-muted">{t('contacts.never')}</span>;
  return (
    <span>
      <Pill tone={isCheckedInMonth(student, today) ? 'good' : 'absence'}>
        {t('contacts.checked', { day: formatDay(checkedOn, 'dayMonth') })}
      </Pill>
      <span className="mc-under">{checkedBy}</span>
    </span>
  );
}
