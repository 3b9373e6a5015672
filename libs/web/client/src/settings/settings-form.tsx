import { MySettingsDocument } from '@zhurnal/contract/staff';
import { DENSITIES, ENTRY_DIRECTIONS, FEDERAL_TEACHING, LANGUAGES } from '@zhurnal/rules';
import { Banner, Select, ThemeSwitch, useAnnounce } from '@zhurnal/web-ui';
import type { SelectOption } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useAnswer } from '../api/use-answer.js';
import { LANGUAGE_NAMES, pageLanguage } from '../words/language.js';
import { sayFault } from '../words/say-fault.js';
import { useAccountWords } from '../words/account-words.js';
import { useSharedWords } from '../words/shared-words.js';
import { keptSetting, showDensity } from './device-settings.js';
import type { PersonalSettings } from './device-settings.js';
import { useSaveSettings } from './use-save-settings.js';

export interface SettingsFormProps {
  /** Pages to begin with, by the names of the navigation. */
  readonly startPages: readonly SelectOption[];
  /** Which app's settings these are: only the staff app has a density and an entry of marks. */
  readonly of: 'staff' | 'family';
}

/** What a person chooses for the pages. Each choice holds at once and goes with the account to other devices. */
export function SettingsForm({ startPages, of }: SettingsFormProps) {
  const t = useSharedWords();
  const account = useAccountWords();
  const announce = useAnnounce();
  const save = useSaveSettings();
  const { value } = useAnswer(MySettingsDocument, {});
  const [chosen, setChosen] = useState<Partial<PersonalSettings>>({});
  const [outcome, setOutcome] = useState<{ readonly isGood: boolean; readonly text: string }>();
  const start = of === 'staff' ? 'staffStart' : 'familyStart';
  // The device knows at once what the account is still asked for.
  const now = {
    density: keptSetting('density') ?? 'dense',
    entryDirection: keptSetting('entryDirection') ?? FEDERAL_TEACHING.entryDirection.value,
    [start]: keptSetting(start),
    ...Object.fromEntries(
      Object.entries({ ...value?.mySettings, ...chosen }).filter(([, one]) => one != null),
    ),
  };

  const choose = async (wanted: Partial<PersonalSettings>) => {
    setChosen((before) => ({ ...before, ...wanted }));
    const fault = save(wanted);
    if (wanted.density !== undefined) showDensity('dense');
    const found = await fault;
    const text =
      found === undefined ? account('settings.saved') : account('settings.unsaved', { why: sayFault(found) });
    setOutcome({ isGood: found === undefined, text });
    announce(text);
  };

  return (
    <div className="zh-form">
      <Select
        label={account('settings.language')}
        hint={account('settings.languageHint')}
        options={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
        value={pageLanguage}
        onChange={({ currentTarget }) => {
          const language = LANGUAGES.find((one) => one === currentTarget.value);
          if (language !== undefined) void choose({ language });
        }}
      />
      <div className="zh-field">
        <span className="zh-legend">{t('theme.label')}</span>
        <ThemeSwitch
          label={t('theme.label')}
          words={{ auto: t('theme.auto'), light: t('theme.light'), dark: t('theme.dark') }}
          onChoose={(theme) => void choose({ theme })}
        />
      </div>
      <Select
        label={account('settings.start')}
        options={[{ value: '', label: account('settings.startUsual') }, ...startPages]}
        value={now[start] ?? ''}
        onChange={({ currentTarget: { value: page } }) =>
          void choose({ [start]: page === '' ? null : page } as Partial<PersonalSettings>)
        }
      />
      {of === 'staff' && (
        <>
          <Select
            label={account('settings.density')}
            options={DENSITIES.map((density) => ({
              value: density,
              label: account(`settings.density.${density}`),
            }))}
            value={now.density}
            onChange={({ currentTarget }) => {
              const density = DENSITIES.find((one) => one === currentTarget.value);
              if (density !== undefined) void choose({ density });
            }}
          />
          <Select
            label={account('settings.direction')}
            options={ENTRY_DIRECTIONS.map((direction) => ({
              value: direction,
              label: account(`settings.direction.${direction}`),
            }))}
            value={now.entryDirection}
            onChange={({ currentTarget }) => {
              const entryDirection = ENTRY_DIRECTIONS.find((one) => one === currentTarget.value);
              if (entryDirection !== undefined) void choose({ entryDirection });
            }}
          />
        </>
      )}
      <p className="zh-hint">{account('settings.hint')}</p>
      {outcome !== undefined && <Banner kind={outcome.isGood ? 'good' : 'warning'}>{outcome.text}</Banner>}
    </div>
  );
}
