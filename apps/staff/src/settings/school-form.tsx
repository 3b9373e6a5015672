import { SaveSchoolSettingsDocument } from '@zhurnal/contract/staff';
import type { SchoolSettingsPartsFragment } from '@zhurnal/contract/staff';
import { LANGUAGES, SCHOOL_NAME_LIMITS, addDays } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { LANGUAGE_NAMES, formatDay, newId, sayFault, sayRefusal, useChange } from '@zhurnal/web-client';
import { Banner, Button, Checkbox, Field, Select, useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { listZones } from './list-zones.js';
import { t } from './settings-words.js';

/** Any Monday: the days of the week are named by the days after it. */
const MONDAY = '2026-08-31' as Day;

export interface SchoolFormProps {
  readonly settings: SchoolSettingsPartsFragment;
  /** The settings were saved, or somebody else was faster. */
  readonly onChanged: () => void;
}

/** The school itself. Whoever may not change it reads it. */
export function SchoolForm({ settings, onChanged }: SchoolFormProps) {
  const announce = useAnnounce();
  const save = useChange(SaveSchoolSettingsDocument);
  const [weekdays, setWeekdays] = useState<readonly number[]>(settings.weekdays);
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<{ readonly isGood: boolean; readonly text: string }>();
  const mayChange = settings.can.includes('saveSchoolSettings');

  const tell = (isGood: boolean, text: string) => {
    setOutcome({ isGood, text });
    announce(text);
  };
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const given = new FormData(event.currentTarget);
    const textOf = (name: string): string => String(given.get(name) ?? '');
    const printLanguage = LANGUAGES.find((one) => one === textOf('printLanguage')) ?? settings.printLanguage;
    setBusy(true);
    const answer = await save({
      input: {
        clientMutationId: newId(),
        name: textOf('name'),
        shortName: textOf('shortName'),
        timeZone: textOf('timeZone'),
        weekdays: [...weekdays],
        printLanguage,
        expectedVersion: settings.version,
      },
    });
    setBusy(false);
    if (!answer.ok) return tell(false, sayFault(answer.fault));
    const said = answer.value.saveSchoolSettings;
    if (said.__typename === 'SchoolSettings') tell(true, t('school.saved'));
    else tell(false, said.code === 'STALE_VERSION' ? t('school.stale') : sayRefusal(said));
    if (said.__typename === 'SchoolSettings' || said.code === 'STALE_VERSION') onChanged();
    return undefined;
  };

  return (
    <form className="zh-form" noValidate onSubmit={(event) => void submit(event)}>
      <fieldset className="ss-fields" disabled={!mayChange} key={settings.version}>
        <Field
          label={t('school.name')}
          name="name"
          defaultValue={settings.name}
          maxLength={SCHOOL_NAME_LIMITS.name}
          autoComplete="off"
        />
        <Field
          label={t('school.shortName')}
          hint={t('school.shortHint')}
          name="shortName"
          defaultValue={settings.shortName}
          maxLength={SCHOOL_NAME_LIMITS.shortName}
          autoComplete="off"
        />
        <Select
          label={t('school.timeZone')}
          hint={t('school.timeZoneHint')}
          name="timeZone"
          defaultValue={settings.timeZone}
          options={listZones(settings.timeZone)}
        />
        <fieldset className="ss-days">
          <legend className="zh-legend">{t('school.weekdays')}</legend>
          {[1, 2, 3, 4, 5, 6, 7].map((day) => (
            <Checkbox
              key={day}
              label={formatDay(addDays(MONDAY, day - 1), 'weekday')}
              checked={weekdays.includes(day)}
              onChange={({ currentTarget: { checked } }) =>
                setWeekdays((before) =>
                  checked ? [...before, day].sort((a, b) => a - b) : before.filter((one) => one !== day),
                )
              }
            />
          ))}
        </fieldset>
        <Select
          label={t('school.printLanguage')}
          hint={t('school.printHint')}
          name="printLanguage"
          defaultValue={settings.printLanguage}
          options={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
        />
      </fieldset>
      {outcome !== undefined && <Banner kind={outcome.isGood ? 'good' : 'danger'}>{outcome.text}</Banner>}
      {mayChange ? (
        <Button type="submit" variant="primary" busy={isBusy}>
          {t('school.save')}
        </Button>
      ) : (
        <p className="zh-hint">{t('school.readOnly')}</p>
      )}
    </form>
  );
}
