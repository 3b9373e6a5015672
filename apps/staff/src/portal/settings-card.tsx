import { SetPortalDocument } from '@zhurnal/contract/staff';
import { useClient } from '@zhurnal/web-client';
import { Banner, Button, Card, Checkbox, Field, Select, useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useOneChange } from '../shell/use-one-change.js';
import type { Exchange } from './portal-view.js';
import { t } from './portal-words.js';

const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));

/** Where data go, and when. */
export function SettingsCard({
  settings,
  again,
}: {
  readonly settings: Exchange['settings'];
  readonly again: () => void;
}) {
  const client = useClient();
  const announce = useAnnounce();
  const { isBusy, trouble, run } = useOneChange();
  const [target, setTarget] = useState(settings.target);
  const [schoolCode, setCode] = useState(settings.schoolCode);
  const [hour, setHour] = useState(settings.hour);
  const [isOn, setOn] = useState(settings.isOn);
  const save = () =>
    run(
      (clientMutationId) =>
        client.change(SetPortalDocument, {
          input: {
            ...{ clientMutationId, target, schoolCode: schoolCode.trim(), hour, isOn },
            expectedVersion: settings.version,
          },
        }),
      () => {
        announce(t('settings.saved'));
        again();
      },
    );
  return (
    <Card>
      <h2>{t('settings.title')}</h2>
      {settings.targets.length === 0 && <Banner kind="note">{t('settings.noTargets')}</Banner>}
      <form
        aria-label={t('settings.title')}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div className="po-fields">
          <Select
            label={t('settings.target')}
            hint={t('settings.targetHint')}
            value={target}
            onChange={(event) => setTarget(event.currentTarget.value)}
            options={[
              { value: '', label: t('settings.noTarget') },
              ...settings.targets.map((one) => ({ value: one, label: one })),
            ]}
          />
          <Field
            label={t('settings.code')}
            inputMode="numeric"
            maxLength={12}
            value={schoolCode}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <Select
            label={t('settings.hour')}
            hint={t('settings.hourHint')}
            value={String(hour)}
            onChange={(event) => setHour(Number(event.currentTarget.value))}
            options={HOURS}
          />
        </div>
        <Checkbox
          label={t('settings.isOn')}
          checked={isOn}
          onChange={(event) => setOn(event.currentTarget.checked)}
        />
        {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
        <Button type="submit" variant="primary" busy={isBusy}>
          {t('settings.save')}
        </Button>
      </form>
    </Card>
  );
}
