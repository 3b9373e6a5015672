import { ChooseRegulationDocument } from '@zhurnal/contract/staff';
import { REGULATION_PROFILES } from '@zhurnal/rules';
import type { RegulationProfile } from '@zhurnal/rules';
import { sayTerm, useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, DateField, Dialog, Field, Select } from '@zhurnal/web-ui';
import { useMemo, useRef, useState } from 'react';
import { useSchool } from '../shell/school.js';
import { sayFrom } from './draft.js';
import { EffectView } from './effect-view.js';
import { formWords as t } from './regulation-words.js';
import { useChangeForm } from './use-change-form.js';

export interface ChooseDialogProps {
  readonly held: RegulationProfile;
  /** Version of the regulation as it was seen. */
  readonly version: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Another profile from a day on: first it shows what would change, then it is accepted. */
export function ChooseDialog({ held, version, onClose, onDone }: ChooseDialogProps) {
  const shared = useSharedWords();
  const { today } = useSchool();
  const choose = useChange(ChooseRegulationDocument);
  const form = useRef<HTMLFormElement>(null);
  const change = useChangeForm();
  const [baseProfile, setBase] = useState(
    REGULATION_PROFILES.find(({ id }) => id !== held.id)?.id ?? held.id,
  );
  const [fromDay, setFromDay] = useState(today);
  const [title, setTitle] = useState('');
  const [orderNumber, setOrder] = useState('');
  const [adoptedOn, setAdopted] = useState('');
  const [asked, setAsked] = useState<string>();
  const [judged, setJudged] = useState<string>();
  const content = `${fromDay} ${baseProfile}`;
  const isShown = asked === content;
  const isAccepted = isShown && judged === content;
  const preview = useMemo(() => ({ fromDay, baseProfile }), [fromDay, baseProfile]);
  const accept = () => {
    if (form.current?.reportValidity() !== true) return;
    const input = {
      baseProfile,
      fromDay,
      title: title.trim(),
      orderNumber: orderNumber.trim(),
      adoptedOn: adoptedOn === '' ? null : adoptedOn,
      expectedVersion: version,
    };
    void change.run((clientMutationId) => choose({ input: { clientMutationId, ...input } }), onDone);
  };

  return (
    <Dialog
      open
      title={t('choose.title')}
      closeLabel={shared('common.close')}
      onClose={onClose}
      lightDismiss={false}
      size="wide"
      actions={
        <>
          <Button onClick={onClose}>{shared('common.cancel')}</Button>
          {isAccepted ? (
            <Button variant="primary" busy={change.isBusy} onClick={accept}>
              {t('preview.accept', { day: sayFrom(fromDay) })}
            </Button>
          ) : (
            <Button
              variant="primary"
              onClick={() => form.current?.reportValidity() === true && setAsked(content)}
            >
              {t('preview.show')}
            </Button>
          )}
        </>
      }
    >
      <form
        ref={form}
        className="rg-form"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(content);
        }}
        onInput={change.reset}
      >
        <Select
          label={t('choose.base')}
          hint={t('choose.ends')}
          value={baseProfile}
          onChange={(event) => setBase(event.currentTarget.value)}
          options={REGULATION_PROFILES.map(({ id, name }) => ({ value: id, label: sayTerm(name) }))}
        />
        <div className="rg-fields">
          <DateField
            label={t('amend.from')}
            hint={t('amend.fromHint')}
            required
            min={today}
            value={fromDay}
            onChange={(event) => setFromDay(event.currentTarget.value)}
          />
          <Field
            label={t('choose.name')}
            hint={t('choose.nameHint')}
            maxLength={300}
            autoComplete="off"
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Field
            label={t('amend.order')}
            maxLength={100}
            autoComplete="off"
            value={orderNumber}
            onChange={(event) => setOrder(event.currentTarget.value)}
          />
          <DateField
            label={t('choose.adopted')}
            value={adoptedOn}
            onChange={(event) => setAdopted(event.currentTarget.value)}
          />
        </div>
        {asked !== undefined && !isShown && <p className="zh-hint">{t('preview.stale')}</p>}
        {isShown && (
          <EffectView
            key={content}
            change={preview}
            held={held}
            onJudged={(faults) => faults.length === 0 && setJudged(content)}
          />
        )}
        {change.trouble !== undefined && <Banner kind="danger">{change.trouble}</Banner>}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
