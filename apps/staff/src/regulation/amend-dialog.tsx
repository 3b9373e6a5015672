import { AmendRegulationDocument } from '@zhurnal/contract/staff';
import { SETTING_NAMES } from '@zhurnal/rules';
import type { RegulationProfile, SettingName } from '@zhurnal/rules';
import { useChange } from '@zhurnal/web-client';
import { Banner, Button, Checkbox, DateField, Field, Select, TextAreaField } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useSchool } from '../shell/school.js';
import { REASON_LIMIT, draftOf, settingCalled, wantedOf } from './draft.js';
import type { Draft } from './draft.js';
import type { ThoughtOf } from './effect-view.js';
import { PreviewDialog } from './preview-dialog.js';
import { formWords as t, nameOf } from './regulation-words.js';
import { sayAllowed } from './say-allowed.js';
import { useChangeForm } from './use-change-form.js';
import type { SettingFault } from './use-change-form.js';
import { VALUE_FORMS } from './value-form.js';
import { ValueField } from './value-field.js';

export interface AmendDialogProps {
  /** What the form begins with, at least one. */
  readonly start: readonly Draft[];
  readonly held: RegulationProfile;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The settings as a change that is thought of. */
function thoughtOf(drafts: readonly Draft[], fromDay: string): ThoughtOf {
  const [first, ...more] = drafts.map(({ setting, value }) => ({ setting, value: JSON.stringify(value) }));
  return { fromDay, ...first, more };
}

/** Amends settings from a day on: first it shows what would change, then it is accepted. */
export function AmendDialog({ start, held, onClose, onDone }: AmendDialogProps) {
  const { today } = useSchool();
  const amend = useChange(AmendRegulationDocument);
  const change = useChangeForm();
  const [drafts, setDrafts] = useState(start);
  const [fromDay, setFromDay] = useState(today);
  const [orderNumber, setOrder] = useState('');

  const edit = (draft: Draft) => {
    change.reset();
    setDrafts(drafts.map((one) => (one.setting === draft.setting ? draft : one)));
  };
  const add = (setting: SettingName) => {
    change.reset();
    setDrafts([...drafts, draftOf(setting, held)]);
  };
  const accept = () => {
    const wanted = wantedOf(drafts);
    if (wanted === undefined) return;
    const { first, more } = wanted;
    change.run(
      (clientMutationId) =>
        amend({ input: { clientMutationId, fromDay, orderNumber: orderNumber.trim(), ...first, more } }),
      onDone,
    );
  };

  return (
    <PreviewDialog
      title={t('amend.title')}
      thought={thoughtOf(drafts, fromDay)}
      held={held}
      change={change}
      onAccept={accept}
      onClose={onClose}
    >
      {(faults) => (
        <>
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
              label={t('amend.order')}
              maxLength={100}
              autoComplete="off"
              value={orderNumber}
              onChange={(event) => setOrder(event.currentTarget.value)}
            />
          </div>
          {drafts.map((draft) => (
            <DraftPart
              key={draft.setting}
              draft={draft}
              faults={faults.filter(({ setting }) => setting === draft.setting)}
              onChange={edit}
              onDrop={
                drafts.length > 1
                  ? () => setDrafts(drafts.filter((one) => one.setting !== draft.setting))
                  : undefined
              }
            />
          ))}
          <FaultsElsewhere faults={faults} drafts={drafts} onAdd={add} />
          <Select
            label={t('amend.add')}
            value=""
            onChange={({ currentTarget: { value } }) => {
              const setting = settingCalled(value);
              if (setting !== undefined) add(setting);
            }}
            options={[
              { value: '', label: t('amend.addNone') },
              ...SETTING_NAMES.filter((name) => drafts.every(({ setting }) => setting !== name)).map(
                (name) => ({ value: name, label: nameOf(name) }),
              ),
            ]}
          />
        </>
      )}
    </PreviewDialog>
  );
}

interface DraftPartProps {
  readonly draft: Draft;
  readonly faults: readonly SettingFault[];
  readonly onChange: (draft: Draft) => void;
  readonly onDrop: (() => void) | undefined;
}

/** One setting of the change: its value, and what it rests on. */
function DraftPart({ draft, faults, onChange, onDrop }: DraftPartProps) {
  const { setting, value, isClause, clause, reason } = draft;
  return (
    <fieldset className="rg-draft">
      <legend>{nameOf(setting)}</legend>
      <ValueField
        form={VALUE_FORMS[setting]}
        label={t('amend.value')}
        at="value"
        faults={new Map(faults.map(({ at, allowed }) => [at, allowed]))}
        value={value}
        onChange={(changed) => onChange({ ...draft, value: changed })}
      />
      <Checkbox
        label={t('amend.isClause')}
        checked={isClause}
        onChange={(event) => onChange({ ...draft, isClause: event.currentTarget.checked })}
      />
      {isClause && (
        <Field
          label={t('amend.clause')}
          required
          maxLength={60}
          autoComplete="off"
          value={clause}
          onChange={(event) => onChange({ ...draft, clause: event.currentTarget.value })}
        />
      )}
      <TextAreaField
        label={t(isClause ? 'amend.words' : 'amend.reason')}
        hint={isClause ? undefined : t('amend.reasonHint')}
        required
        rows={2}
        maxLength={REASON_LIMIT}
        value={reason}
        onChange={(event) => onChange({ ...draft, reason: event.currentTarget.value })}
      />
      {onDrop !== undefined && <Button onClick={onDrop}>{t('amend.drop')}</Button>}
    </fieldset>
  );
}

interface FaultsElsewhereProps {
  readonly faults: readonly SettingFault[];
  readonly drafts: readonly Draft[];
  readonly onAdd: (setting: SettingName) => void;
}

/** Rules that the change would contradict: they can be changed with it. */
function FaultsElsewhere({ faults, drafts, onAdd }: FaultsElsewhereProps) {
  const others = faults.flatMap(({ setting, allowed }) => {
    const name = settingCalled(setting);
    return name === undefined || drafts.some((one) => one.setting === name) ? [] : [{ name, allowed }];
  });
  return others.map(({ name, allowed }) => (
    <Banner key={`${name} ${allowed}`} kind="warning">
      {t('amend.wrongElsewhere', { name: nameOf(name), why: sayAllowed(allowed) })}{' '}
      <Button onClick={() => onAdd(name)}>{t('amend.also', { name: nameOf(name) })}</Button>
    </Banner>
  ));
}
