import { useSharedWords } from '@zhurnal/web-client';
import { Button, Card } from '@zhurnal/web-ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { useSchool } from '../shell/school.js';
import type { ClassSeen } from './class-dialog.js';
import { DutyDialog, EndDutyDialog } from './duty-dialogs.js';
import { t } from './people-words.js';
import { saySpan } from './say-people.js';
import { seesStaff } from './who-keeps.js';

/** Class teachers and educators of a class, with their days. */
export function ClassDuties({
  found,
  onDone,
}: {
  readonly found: ClassSeen;
  readonly onDone: (text: string) => void;
}) {
  const shared = useSharedWords();
  const school = useSchool();
  const [isAssigning, setAssigning] = useState(false);
  const [ending, setEnding] = useState<ClassSeen['duties'][number]>();
  const isLinked = seesStaff(school);
  const isOver = (to: string | null) => to !== null && to < school.today;
  const done = (text: string) => {
    setAssigning(false);
    setEnding(undefined);
    onDone(text);
  };
  return (
    <Card
      title={t('class.duties')}
      actions={
        found.can.includes('assignDuty') && (
          <Button onClick={() => setAssigning(true)}>{t('class.assignTeacher')}</Button>
        )
      }
    >
      {found.duties.length === 0 ? (
        <p className="st-muted">{t('class.noDuties')}</p>
      ) : (
        <ul className="pp-lines">
          {found.duties.map((duty) => (
            <li key={duty.id} data-over={isOver(duty.to) || undefined}>
              <span>
                {isLinked ? <Link to={`/people/staff/${duty.personId}`}>{duty.name}</Link> : duty.name},{' '}
                {shared(`role.${duty.role}`)}
              </span>
              <span>{saySpan(duty.from, duty.to)}</span>
              {found.can.includes('endDuty') && duty.to === null && (
                <Button variant="quiet" onClick={() => setEnding(duty)}>
                  {t('staff.end')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {isAssigning && (
        <DutyDialog
          person={undefined}
          schoolClass={{ id: found.id, name: found.name }}
          onClose={() => setAssigning(false)}
          onDone={done}
        />
      )}
      {ending && (
        <EndDutyDialog
          personId={ending.personId}
          duty={ending}
          onClose={() => setEnding(undefined)}
          onDone={done}
        />
      )}
    </Card>
  );
}
