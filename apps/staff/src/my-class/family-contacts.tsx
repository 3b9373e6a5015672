import { fullNameOf } from '@zhurnal/rules';
import { formatInstant } from '@zhurnal/web-client';
import { Button, Pill } from '@zhurnal/web-ui';
import { useSchool } from '../shell/school.js';
import type { StudentContact } from './contact-model.js';
import type { Reachable } from './correct-dialog.js';
import { t } from './my-class-words.js';
import { sayRelation } from './student-card.js';

/** «заходил(а) 18 нояб., 9:40», «нет учётной записи». */
export function sayAccount(
  { hasAccount, lastVisit }: Pick<StudentContact, 'hasAccount' | 'lastVisit'>,
  timeZone: string,
): string {
  if (!hasAccount) return t('contacts.noAccount');
  if (lastVisit === null) return t('contacts.neverSeen');
  return t('contacts.seen', { when: formatInstant(lastVisit, timeZone) });
}

/** Phone and mail may be corrected; what waits for the administrator is said. */
export function Correct({
  person,
  onCorrect,
}: {
  readonly person: Omit<Reachable, 'name'> & Parameters<typeof fullNameOf>[0];
  readonly onCorrect: ((person: Reachable) => void) | undefined;
}) {
  const name = fullNameOf(person);
  return (
    <>
      {person.reported !== null && (
        <Pill tone="absence">
          {t('correct.waits', {
            contacts: [person.reported.phone, person.reported.email].filter(Boolean).join(', '),
          })}
        </Pill>
      )}
      {onCorrect && (
        <Button
          variant="quiet"
          className="mc-correct"
          aria-label={t('correct.title', { name })}
          onClick={() => onCorrect({ ...person, name })}
        >
          {t('correct.open')}
        </Button>
      )}
    </>
  );
}

/** The representatives of a student, and how to reach them. */
export function Family({
  student,
  onCorrect,
}: {
  readonly student: StudentContact;
  readonly onCorrect: ((person: Reachable) => void) | undefined;
}) {
  const { timeZone } = useSchool();
  if (student.guardians.length === 0) return <span className="st-muted">{t('today.noGuardians')}</span>;
  return (
    <ul className="mc-family">
      {student.guardians.map((guardian) => (
        <li key={guardian.id}>
          <b>{fullNameOf(guardian)}</b>, {sayRelation(guardian.relation)}
          <span className="mc-under">
            {guardian.phone === null ? (
              t('today.noPhone')
            ) : (
              <a className="mc-call" href={`tel:${guardian.phone.replace(/[^\d+]/g, '')}`}>
                {guardian.phone}
              </a>
            )}
            {guardian.email !== null && (
              <>
                {' · '}
                <a className="mc-call" href={`mailto:${guardian.email}`}>
                  {guardian.email}
                </a>
              </>
            )}
          </span>
          <span className="mc-under">
            {t('contacts.diary')}: {sayAccount(guardian, timeZone)}
          </span>
          <Correct person={guardian} onCorrect={onCorrect} />
        </li>
      ))}
    </ul>
  );
}
