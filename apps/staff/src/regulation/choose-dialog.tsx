import { ChooseRegulationDocument } from '@zhurnal/contract/staff';
import { REGULATION_PROFILES } from '@zhurnal/rules';
import type { RegulationProfile } from '@zhurnal/rules';
import { sayTerm, useChange } from '@zhurnal/web-client';
import { DateField, Field, Select } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useSchool } from '../shell/school.js';
import { PreviewDialog } from './preview-dialog.js';
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
  const { today } = useSchool();
  const choose = useChange(ChooseRegulationDocument);
  const change = useChangeForm();
  const [baseProfile, setBase] = useState(
    REGULATION_PROFILES.find(({ id }) => id !== held.id)?.id ?? held.id,
  );
  const [fromDay, setFromDay] = useState(today);
  const [title, setTitle] = useState('');
  const [orderNumber, setOrder] = useState('');
  const [adoptedOn, setAdopted] = useState('');
  const accept = () => {
    const input = {
      baseProfile,
      fromDay,
      title: title.trim(),
      orderNumber: orderNumber.trim(),
      adoptedOn: adoptedOn === '' ? null : adoptedOn,
      expectedVersion: version,
    };
    change.run((clientMutationId) => choose({ input: { clientMutationId, ...input } }), onDone);
  };

  return (
    <PreviewDialog
      title={t('choose.title')}
      thought={{ fromDay, baseProfile }}
      held={held}
      change={change}
      onAccept={accept}
      onInput={change.reset}
      onClose={onClose}
    >
      {() => (
        <>
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
        </>
      )}
    </PreviewDialog>
  );
}
