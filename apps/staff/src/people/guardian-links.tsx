import { UnlinkGuardianDocument } from '@zhurnal/contract/staff';
import { useChange } from '@zhurnal/web-client';
import { Button, DateField } from '@zhurnal/web-ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { useSchool } from '../shell/school.js';
import { ChangeDialog } from './form-parts.js';
import { Contacts, SignInPill } from './list-parts.js';
import { useSay } from './notices.js';
import { t } from './people-words.js';
import { saySpan } from './say-people.js';
import type { Student } from './student-dialogs.js';
import { usePeopleChange } from './use-people-change.js';

/** Who represents a student, and who did. */
export function GuardianLinks({ student, again }: { readonly student: Student; readonly again: () => void }) {
  const { today } = useSchool();
  const say = useSay();
  const [leaving, setLeaving] = useState<Student['guardians'][number]>();
  const mayUnlink = student.can.includes('unlinkGuardian');
  if (student.guardians.length === 0) return <p className="st-muted">{t('student.noGuardians')}</p>;
  return (
    <>
      <ul className="pp-lines">
        {student.guardians.map((guardian) => {
          const isOver = guardian.to !== null && guardian.to < today;
          return (
            <li key={guardian.id} data-over={isOver || undefined}>
              <span>
                <Link to={`/people/guardians/${guardian.guardianId}`}>{guardian.name}</Link>,{' '}
                {t(`guardianKind.${guardian.kind}`)}
                <span className="pp-under">{saySpan(guardian.from, guardian.to)}</span>
              </span>
              <Contacts phone={guardian.phone} email={guardian.email} />
              <SignInPill signIn={guardian.signIn} />
              {mayUnlink && guardian.to === null && (
                <Button variant="quiet" onClick={() => setLeaving(guardian)}>
                  {t('guardian.unlink')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {leaving && (
        <UnlinkDialog
          studentId={student.id}
          link={leaving}
          onClose={() => setLeaving(undefined)}
          onDone={() => {
            setLeaving(undefined);
            say(t('guardian.unlinked'));
            again();
          }}
        />
      )}
    </>
  );
}

export interface UnlinkDialogProps {
  readonly studentId: string;
  readonly link: { readonly id: string; readonly version: number; readonly name: string };
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Somebody is no longer the representative of a student. */
export function UnlinkDialog({ studentId, link, onClose, onDone }: UnlinkDialogProps) {
  const { today } = useSchool();
  const change = usePeopleChange();
  const unlink = useChange(UnlinkGuardianDocument);
  const [to, setTo] = useState(today);
  const send = () =>
    void change.run(
      (clientMutationId) =>
        unlink({ input: { clientMutationId, studentId, id: link.id, expectedVersion: link.version, to } }),
      onDone,
    );
  return (
    <ChangeDialog
      title={t('guardian.unlinking')}
      action={t('guardian.unlink')}
      isGrave
      change={change}
      onSend={send}
      onClose={onClose}
    >
      <p>{t('guardian.unlinkWhy', { name: link.name })}</p>
      <DateField
        label={t('guardian.lastDay')}
        required
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
    </ChangeDialog>
  );
}
