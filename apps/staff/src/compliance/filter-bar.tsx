import { Button, Checkbox, Field, Select } from '@zhurnal/web-ui';
import { useState } from 'react';
import { CLAUSE_KINDS } from './clauses.js';
import type { ClauseFilter, ClauseKind } from './clauses.js';
import { t } from './compliance-words.js';

const KIND_WORDS = {
  ROWS: 'filter.kindRows',
  THROUGH: 'filter.kindThrough',
  RECORD: 'filter.kindRecord',
  BUILT: 'filter.kindBuilt',
} as const satisfies Record<ClauseKind, string>;

export interface FilterBarProps {
  readonly filter: ClauseFilter;
  readonly change: (values: Readonly<Record<string, string>>) => void;
}

/** Which clauses are shown: by number or words, by what keeps them, broken ones alone. */
export function FilterBar({ filter, change }: FilterBarProps) {
  // The address follows the typing and may lag behind it.
  const [typed, setTyped] = useState(filter.query);
  const isChosen = filter.query !== '' || filter.kind !== undefined || filter.isBrokenOnly;
  return (
    <form
      className="cp-bar zh-no-print"
      role="search"
      aria-label={t('filter.title')}
      onSubmit={(event) => event.preventDefault()}
    >
      <Field
        label={t('filter.search')}
        hint={t('filter.searchHint')}
        type="search"
        value={typed}
        autoComplete="off"
        spellCheck={false}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          change({ q: value });
        }}
      />
      <Select
        label={t('filter.kind')}
        value={filter.kind ?? ''}
        onChange={({ currentTarget: { value } }) => change({ kind: value })}
        options={[
          { value: '', label: t('filter.anyKind') },
          ...CLAUSE_KINDS.map((kind) => ({ value: kind, label: t(KIND_WORDS[kind]) })),
        ]}
      />
      <div className="cp-bar-foot">
        <Checkbox
          label={t('filter.broken')}
          checked={filter.isBrokenOnly}
          onChange={({ currentTarget: { checked } }) => change({ broken: checked ? '1' : '' })}
        />
        {isChosen && (
          <Button
            onClick={() => {
              setTyped('');
              change({ q: '', kind: '', broken: '' });
            }}
          >
            {t('filter.clear')}
          </Button>
        )}
      </div>
    </form>
  );
}
