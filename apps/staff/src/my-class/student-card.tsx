import { SetAbsenceReasonsDocument } from '@zhurnal/contract/staff';
import type { ClassTodayQuery } from '@zhurnal/contract/staff';
import { DEFAULT_ABSENCE_LETTERS, fullNameOf, listNameOf } from '@zhurnal/rules';
import { useChange } from '@zhurnal/web-client';
import { Button, Pill } from '@zhurnal/web-ui';
import { t } from './my-class-words.js';
import { NoticeCard } from './notice-card.js';
import { OutcomeLine } from './outcome-line.js';
import { GIVEN_REASONS, REASON_CODES, reasonOf } from './reason-words.js';
import { isUnexplained, reasonOfDay, slotsOf } from './today-groups.js';
import type { StudentToday } from './today-groups.js';
import { useClassChanges } from './use-class-change.js';

interface StudentCardProps {
  readonly student: StudentToday;
  readonly today: ClassTodayQuery['classToday'];
  readonly again: () => void;
}

/** «нет с 1-го урока», «не было на уроках: 2, 3», «опоздание на 1-й урок». */
export function sayPresence(student: StudentToday): string {
  const missed = slotsOf(student, 'ABSENT');
  const late = slotsOf(student, 'LATE');
  return [
    missed.length > 0 &&
      (student.presence === 'AWAY'
        ? t('today.since', { slot: student.since ?? missed[0] ?? 1 })
        : t('today.missed', { count: missed.length, slots: missed.join(', ') })),
    late.length > 0 && t('today.lateAt', { count: late.length, slots: late.join(', ') }),
  ]
    .filter(Boolean)
    .join(', ');
}

/** «болеет», «болеет, причина неизвестна»; empty where nothing was missed. */
export function sayReasons({ noted }: Pick<StudentToday, 'noted'>): string {
  const missed = noted.filter(({ fact }) => fact === 'ABSENT');
  return [...new Set(missed.map(({ reason }) => t(`reason.${reasonOf(reason)}`)))].join(', ');
}

/** A student who is not here: since when, why, whom to call, and what the family has said. */
export function StudentCard({ student, today, again }: StudentCardProps) {
  const said = sayPresence(student);
  return (
    <article className="mc-student" data-open={isUnexplained(student) || undefined}>
      <div className="mc-notice-head">
        <h3 className="mc-notice-name">{fullNameOf(student)}</h3>
        {slotsOf(student, 'ABSENT').length > 0 && (
          <Pill tone={isUnexplained(student) ? 'absence' : 'plain'}>{sayReasons(student)}</Pill>
        )}
      </div>
      {said !== '' && <p>{said}</p>}
      {student.presence !== 'LATE' && today.can.includes('classContacts') && <CallList student={student} />}
      {today.can.includes('setAbsenceReasons') && slotsOf(student, 'ABSENT').length > 0 && (
        <ReasonButtons student={student} today={today} again={again} />
      )}
      {student.notices.map((notice) => (
        <NoticeCard
          key={notice.id}
          notice={notice}
          classId={today.classId}
          isNamed={false}
          mayDecide={today.can.includes('decideAbsenceNotice')}
          onDecided={again}
        />
      ))}
    </article>
  );
}

function CallList({ student: { guardians } }: Pick<StudentCardProps, 'student'>) {
  if (guardians.length === 0) return <p className="st-muted">{t('today.noGuardians')}</p>;
  return (
    <ul className="mc-calls" aria-label={t('today.call')}>
      {guardians.map((guardian) => (
        <li key={guardian.id}>
          {guardian.phone === null ? (
            <span className="st-muted">{t('today.noPhone')}</span>
          ) : (
            <a className="mc-call" href={`tel:${guardian.phone.replace(/[^\d+]/g, '')}`}>
              {guardian.phone}
            </a>
          )}{' '}
          {listNameOf(guardian)}, {sayRelation(guardian.relation)}
        </li>
      ))}
    </ul>
  );
}

/** «мать», «отец», «опекун». */
export function sayRelation(relation: StudentToday['guardians'][number]['relation']): string {
  const names = {
    MOTHER: 'mother',
    FATHER: 'father',
    ADOPTER: 'adopter',
    GUARDIAN: 'guardian',
    OTHER: 'other',
  } as const;
  return t(`relation.${names[relation]}`);
}

function ReasonButtons({ student, today: { classId, date }, again }: StudentCardProps) {
  const changes = useClassChanges();
  const set = useChange(SetAbsenceReasonsDocument);
  const given = reasonOfDay(student);
  const give = (reason: (typeof GIVEN_REASONS)[number]) =>
    changes
      .run(
        async (clientMutationId) => {
          const cells = [{ studentId: student.studentId, from: date, to: date }];
          const sent = await set({
            input: { clientMutationId, classId, cells, reason: REASON_CODES[reason], certificate: null },
          });
          return sent.ok ? { ok: true, value: sent.value.setAbsenceReasons } : sent;
        },
        (value) => t('absences.changed', { count: value.changed }),
      )
      .then((isDone) => {
        if (isDone) again();
      });
  return (
    <div className="zh-actions zh-no-print" role="group" aria-label={t('absences.actions')}>
      {GIVEN_REASONS.map((reason) => (
        <Button
          key={reason}
          busy={changes.isBusy}
          aria-pressed={given === REASON_CODES[reason]}
          onClick={() => void give(reason)}
        >
          {t('reason.set', { letter: DEFAULT_ABSENCE_LETTERS[reason], reason: t(`reason.${reason}`) })}
        </Button>
      ))}
      <OutcomeLine changes={changes} />
    </div>
  );
}
