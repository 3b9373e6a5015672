import { RecordHelpDocument } from '@zhurnal/contract/staff';
import type { HelpRegisterQuery, RecordHelpInput } from '@zhurnal/contract/staff';
import { HELP_MOST_PEOPLE, HELP_NOTE_LIMIT, HELP_TOPIC_LIMIT } from '@zhurnal/rules';
import { newId, useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, DateField, Dialog, Field, Select, TextAreaField } from '@zhurnal/web-ui';
import { useState } from 'react';
import { t } from './duties-words.js';
import { KINDS } from './help-entry.js';
import { useDutyChange } from './use-duty-change.js';

type Audience = RecordHelpInput['audience'];
const AUDIENCES: readonly Audience[] = ['STAFF', 'FAMILIES', 'CLASS', 'PERSON'];

export interface HelpDialogProps {
  readonly classes: HelpRegisterQuery['helpRegister']['classes'];
  readonly today: string;
  readonly onClose: () => void;
  readonly onSaid: (said: string) => void;
}

/** An entry of the register: who was helped with what, on which day. */
export function HelpDialog({ classes, today, onClose, onSaid }: HelpDialogProps) {
  const shared = useSharedWords();
  const record = useChange(RecordHelpDocument);
  const { isBusy, trouble, run } = useDutyChange();
  const [id] = useState(newId);
  const [kind, setKind] = useState<RecordHelpInput['kind']>('ADVICE');
  const [audience, setAudience] = useState<Audience>('STAFF');
  const [classId, setClassId] = useState(classes[0]?.id ?? '');
  const [day, setDay] = useState(today);
  const [topic, setTopic] = useState('');
  const [people, setPeople] = useState('1');
  const [note, setNote] = useState('');
  const count = Number(people);
  const isReady = topic.trim() !== '' && Number.isInteger(count) && count >= 1 && day !== '';
  const send = (): void =>
    run(
      () =>
        record({
          input: {
            clientMutationId: newId(),
            ...{ id, kind, audience, day, people: count },
            classId: audience === 'CLASS' ? classId : null,
            topic: topic.trim(),
            note: note.trim(),
          },
        }),
      () => onSaid(t('help.saved')),
    );
  return (
    <Dialog
      open
      title={t('help.form')}
      closeLabel={shared('common.close')}
      onClose={onClose}
      lightDismiss={false}
      actions={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          <Button variant="primary" busy={isBusy} disabled={!isReady} onClick={send}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="du-form">
        {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
        <div className="du-pair">
          <Select
            label={t('help.kind')}
            value={kind}
            options={KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
            onChange={({ currentTarget: { value } }) =>
              setKind(KINDS.find((one) => one === value) ?? 'ADVICE')
            }
          />
          <DateField
            label={t('help.day')}
            value={day}
            max={today}
            onChange={({ currentTarget: { value } }) => setDay(value)}
          />
        </div>
        <div className="du-pair">
          <Select
            label={t('help.audience')}
            value={audience}
            options={AUDIENCES.map((one) => ({ value: one, label: t(`audience.${one}`) }))}
            onChange={({ currentTarget: { value } }) =>
              setAudience(AUDIENCES.find((one) => one === value) ?? 'STAFF')
            }
          />
          {audience === 'CLASS' && (
            <Select
              label={t('help.class')}
              value={classId}
              options={classes.map(({ id: value, name: label }) => ({ value, label }))}
              onChange={({ currentTarget: { value } }) => setClassId(value)}
            />
          )}
        </div>
        <Field
          label={t('help.topic')}
          value={topic}
          maxLength={HELP_TOPIC_LIMIT}
          onChange={({ currentTarget: { value } }) => setTopic(value)}
        />
        <Field
          label={t('help.people')}
          type="number"
          min={1}
          max={HELP_MOST_PEOPLE}
          value={people}
          onChange={({ currentTarget: { value } }) => setPeople(value)}
        />
        <TextAreaField
          label={t('help.note')}
          value={note}
          rows={2}
          maxLength={HELP_NOTE_LIMIT}
          onChange={({ currentTarget: { value } }) => setNote(value)}
        />
      </div>
    </Dialog>
  );
}
