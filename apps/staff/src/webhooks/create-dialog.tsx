import { CreateWebhookDocument } from '@zhurnal/contract/staff';
import type { WebhookEvent } from '@zhurnal/contract/staff';
import { WEBHOOK_EVENTS, WEBHOOK_LIMITS } from '@zhurnal/rules';
import { newId, sayFault, sayRefusalWithClause, useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Checkbox, Dialog, Field } from '@zhurnal/web-ui';
import { useRef, useState } from 'react';
import type { SubmitEvent } from 'react';
import { t } from './webhook-words.js';

const OFFERED = WEBHOOK_EVENTS.map((event) => event.replace('.', '_') as WebhookEvent);

/** A new address: what for, where, and of what it is told. */
export function CreateDialog({
  onClose,
  onMade,
}: {
  readonly onClose: () => void;
  readonly onMade: (secret: string | null) => void;
}) {
  const shared = useSharedWords();
  const form = useRef<HTMLFormElement>(null);
  // One key for the form: what was sent twice is made once.
  const key = useRef(newId());
  const create = useChange(CreateWebhookDocument);
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const [eventTypes, setEventTypes] = useState<readonly WebhookEvent[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();

  const send = async (event?: SubmitEvent<HTMLFormElement>) => {
    event?.preventDefault();
    if (isBusy || form.current?.reportValidity() !== true) return;
    setBusy(true);
    setTrouble(undefined);
    const input = { clientMutationId: key.current, name, address, eventTypes: [...eventTypes] };
    const sent = await create({ input });
    setBusy(false);
    if (!sent.ok) setTrouble(sayFault(sent.fault));
    else if (sent.value.answer.__typename === 'Refusal') {
      setTrouble(sayRefusalWithClause(sent.value.answer));
      key.current = newId();
    } else onMade(sent.value.answer.secret);
  };

  return (
    <Dialog
      open
      title={t('form.title')}
      closeLabel={shared('common.close')}
      onClose={onClose}
      lightDismiss={false}
      size="wide"
      actions={
        <>
          <Button onClick={onClose}>{shared('common.cancel')}</Button>
          <Button variant="primary" busy={isBusy} onClick={() => void send()}>
            {t('form.create')}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        className="wh-form"
        onSubmit={(event) => void send(event)}
        onInput={() => setTrouble(undefined)}
      >
        <Field
          label={t('form.name')}
          hint={t('form.nameHint')}
          required
          maxLength={WEBHOOK_LIMITS.name}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Field
          label={t('form.address')}
          hint={t('form.addressHint')}
          type="url"
          required
          maxLength={WEBHOOK_LIMITS.address}
          autoComplete="off"
          spellCheck={false}
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <fieldset className="wh-events">
          <legend>{t('form.events')}</legend>
          {OFFERED.map((type) => (
            <Checkbox
              key={type}
              checked={eventTypes.includes(type)}
              onChange={(event) => {
                const isOn = event.currentTarget.checked;
                setEventTypes(isOn ? [...eventTypes, type] : eventTypes.filter((one) => one !== type));
              }}
              label={
                <>
                  {t(`event.${type}`)} <code className="wh-address">{type.replace(/_([a-z]+)$/, '.$1')}</code>
                </>
              }
            />
          ))}
        </fieldset>
        {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
