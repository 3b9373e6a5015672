import { MyCalendarsDocument, OpenCalendarDocument, RevokeCalendarDocument } from '@zhurnal/contract/staff';
import type { MyCalendarsQuery } from '@zhurnal/contract/staff';
import { Banner, Button, Checkbox, Skeleton, useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useChange } from '../api/client-provider.js';
import { useAnswer } from '../api/use-answer.js';
import { newId } from '../device/new-id.js';
import { formatInstant } from '../format/instants.js';
import { sayFault } from '../words/say-fault.js';
import { sayRefusal } from '../words/say-refusal.js';
import { useSharedWords } from '../words/shared-words.js';
import { CopyField } from '../copy/copy-field.js';
import { t } from './calendar-words.js';

type Choice = MyCalendarsQuery['myCalendars'][number];

const keyOf = ({ schoolId, kind, studentId }: Choice): string => [schoolId, kind, studentId].join(' ');

/** Whose lessons they are; the school beside it when there are several. */
function nameOf({ kind, childName, schoolName }: Choice, isManySchools: boolean): string {
  const calendar =
    kind === 'OWN'
      ? t('calendar.own')
      : kind === 'CHILDREN'
        ? t('calendar.children')
        : childName === ''
          ? t('calendar.student')
          : t('calendar.child', { name: childName });
  return isManySchools ? t('calendar.ofSchool', { calendar, school: schoolName }) : calendar;
}

/** Addresses under which calendar programs read lessons: made, copied, revoked. */
export function CalendarList({ timeZone }: { readonly timeZone: string }) {
  const shared = useSharedWords();
  const announce = useAnnounce();
  const { value, fault, again } = useAnswer(MyCalendarsDocument, {});
  const [made, setMade] = useState<{ readonly key: string; readonly address: string }>();
  const [said, setSaid] = useState<string>();
  const [trouble, setTrouble] = useState<string>();
  const tell = (text: string) => {
    setSaid(text);
    announce(text);
  };
  if (value === undefined)
    return fault === undefined ? (
      <Skeleton label={shared('common.loading')} />
    ) : (
      <Banner kind="danger" actions={<Button onClick={again}>{shared('common.retry')}</Button>}>
        {sayFault(fault)}
      </Banner>
    );
  const choices = value.myCalendars;
  const isManySchools = new Set(choices.map(({ schoolId }) => schoolId)).size > 1;
  if (choices.length === 0) return <p className="zh-hint">{t('calendar.nothing')}</p>;
  return (
    <>
      <p className="zh-hint">{t('calendar.why')}</p>
      {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      {said !== undefined && <Banner>{said}</Banner>}
      {choices.map((choice) => (
        <CalendarChoice
          key={keyOf(choice)}
          choice={choice}
          name={nameOf(choice, isManySchools)}
          timeZone={timeZone}
          address={made?.key === keyOf(choice) ? made.address : undefined}
          onMade={(path) => {
            setTrouble(path === null ? t('calendar.lost') : undefined);
            setSaid(undefined);
            setMade(
              path === null
                ? undefined
                : { key: keyOf(choice), address: `${globalThis.location.origin}${path}` },
            );
            again();
          }}
          onRevoked={() => {
            setMade(undefined);
            setTrouble(undefined);
            tell(t('calendar.revoked'));
            again();
          }}
          onTrouble={setTrouble}
        />
      ))}
      <details>
        <summary>{t('calendar.help')}</summary>
        <ul>
          <li>{t('calendar.iphone')}</li>
          <li>{t('calendar.google')}</li>
          <li>{t('calendar.yandex')}</li>
          <li>{t('calendar.outlook')}</li>
        </ul>
        <p>{t('calendar.often')}</p>
      </details>
    </>
  );
}

interface CalendarChoiceProps {
  readonly choice: Choice;
  readonly name: string;
  readonly timeZone: string;
  /** Known only right after it was made. */
  readonly address: string | undefined;
  readonly onMade: (path: string | null) => void;
  readonly onRevoked: () => void;
  readonly onTrouble: (text: string) => void;
}

function CalendarChoice({
  choice,
  name,
  timeZone,
  address,
  onMade,
  onRevoked,
  onTrouble,
}: CalendarChoiceProps) {
  const open = useChange(OpenCalendarDocument);
  const revoke = useChange(RevokeCalendarDocument);
  const [homework, setHomework] = useState(choice.homework);
  const [isBusy, setBusy] = useState(false);
  const { schoolId, kind, studentId, openedAt } = choice;
  const isOpen = openedAt !== null && openedAt !== undefined;
  const about = { schoolId, kind, studentId: studentId ?? null };

  const make = async (): Promise<void> => {
    setBusy(true);
    const answer = await open({ input: { ...about, clientMutationId: newId(), homework } });
    setBusy(false);
    if (!answer.ok) return onTrouble(sayFault(answer.fault));
    const outcome = answer.value.openCalendar;
    if (outcome.__typename === 'Refusal') return onTrouble(sayRefusal(outcome));
    onMade(outcome.path ?? null);
  };
  const end = async (): Promise<void> => {
    setBusy(true);
    const answer = await revoke({ input: { ...about, clientMutationId: newId() } });
    setBusy(false);
    if (!answer.ok) return onTrouble(sayFault(answer.fault));
    const outcome = answer.value.revokeCalendar;
    if (outcome.__typename === 'Refusal') return onTrouble(sayRefusal(outcome));
    onRevoked();
  };
  return (
    <div className="zh-calendar">
      <h3>{name}</h3>
      {address === undefined && (
        <p className="zh-hint">
          {isOpen
            ? t('calendar.openedAt', { when: formatInstant(openedAt, timeZone, 'full') })
            : t('calendar.none')}
        </p>
      )}
      {address !== undefined && (
        <CopyField
          label={t('calendar.address', { calendar: name })}
          hint={t('calendar.once')}
          value={address}
        />
      )}
      {kind !== 'OWN' && (
        <Checkbox
          label={t('calendar.homework')}
          checked={homework}
          onChange={(event) => setHomework(event.currentTarget.checked)}
        />
      )}
      <div className="zh-actions">
        <Button
          busy={isBusy}
          aria-label={t(isOpen ? 'calendar.makeNewOf' : 'calendar.makeOf', { calendar: name })}
          onClick={() => void make()}
        >
          {t(isOpen ? 'calendar.makeNew' : 'calendar.make')}
        </Button>
        {isOpen && (
          <Button
            busy={isBusy}
            aria-label={t('calendar.revokeOf', { calendar: name })}
            onClick={() => void end()}
          >
            {t('calendar.revoke')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Its title, for the card around it. */
export const sayCalendarTitle = (): string => t('calendar.title');
