import { REGULATION_PROFILES } from '@zhurnal/rules';
import type { RegulationProfile } from '@zhurnal/rules';
import { sayTerm } from '@zhurnal/web-client';
import { Button, Checkbox, Field, Select } from '@zhurnal/web-ui';
import { useState } from 'react';
import type { AddressPart, Asked } from './address.js';
import { t } from './regulation-words.js';

export interface ChooseBarProps {
  /** The regulation of the school, for whoever may know it. */
  readonly ofSchool: RegulationProfile | undefined;
  readonly one: RegulationProfile;
  readonly asked: Asked;
  readonly change: (values: Readonly<Partial<Record<AddressPart, string>>>) => void;
  /** Goes to the first rule found for the query. */
  readonly goToFirst: (query: string) => void;
}

/** Which regulation is read, what it is compared with, and what is looked for. */
export function ChooseBar({ ofSchool, one, asked, change, goToFirst }: ChooseBarProps) {
  // The address follows the typing and may lag behind it.
  const [typed, setTyped] = useState(asked.query);
  const isChosen =
    asked.of !== undefined || asked.with !== undefined || asked.query !== '' || asked.setting !== undefined;
  return (
    <form
      className="rg-bar zh-no-print"
      role="search"
      aria-label={t('bar.title')}
      onSubmit={(event) => {
        event.preventDefault();
        goToFirst(typed);
      }}
    >
      <Select
        label={t('bar.of')}
        value={one.id}
        onChange={({ currentTarget: { value } }) =>
          change({ of: value === ofSchool?.id ? '' : value, ...(value === asked.with?.id && { with: '' }) })
        }
        options={REGULATION_PROFILES.map(({ id, name }) => ({
          value: id,
          label: id === ofSchool?.id ? t('bar.ofSchool', { name: sayTerm(name) }) : sayTerm(name),
        }))}
      />
      <Select
        label={t('bar.with')}
        value={asked.with?.id ?? ''}
        onChange={({ currentTarget: { value } }) => change({ with: value, ...(value === '' && { all: '' }) })}
        options={[
          { value: '', label: t('bar.withNone') },
          ...REGULATION_PROFILES.filter(({ id }) => id !== one.id).map(({ id, name }) => ({
            value: id,
            label: sayTerm(name),
          })),
        ]}
      />
      <Field
        label={t('bar.search')}
        hint={t('bar.searchHint')}
        type="search"
        value={typed}
        autoComplete="off"
        spellCheck={false}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          change({ q: value, setting: '' });
        }}
      />
      <div className="rg-bar-foot">
        {asked.with !== undefined && (
          <Checkbox
            label={t('bar.all')}
            checked={asked.isAll}
            onChange={({ currentTarget: { checked } }) => change({ all: checked ? '1' : '' })}
          />
        )}
        {isChosen && (
          <Button
            onClick={() => {
              setTyped('');
              change({ of: '', with: '', all: '', q: '', setting: '' });
            }}
          >
            {t('bar.clear')}
          </Button>
        )}
      </div>
    </form>
  );
}
