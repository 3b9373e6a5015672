import { TrailPeopleDocument } from '@zhurnal/contract/staff';
import type { TrailPeopleQuery } from '@zhurnal/contract/staff';
import { useClient } from '@zhurnal/web-client';
import { Field } from '@zhurnal/web-ui';
import { useEffect, useId, useState } from 'react';
import { t } from './trail-words.js';

type Found = TrailPeopleQuery['trailPeople'][number];

/** How long the search waits for the next letter, ms. */
const PAUSE = 250;

/** Finds a person by name: what is typed shows who it may be, a press chooses. */
export function PersonChooser({
  label,
  onChoose,
}: {
  readonly label: string;
  readonly onChoose: (id: string) => void;
}) {
  const client = useClient();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<{ readonly search: string; readonly people: readonly Found[] }>();
  const search = typed.trim();
  useEffect(() => {
    if (search.length < 2) return undefined;
    let isHere = true;
    const timer = setTimeout(() => {
      void client.ask(TrailPeopleDocument, { search }).then((answer) => {
        if (isHere && answer.ok) setFound({ search, people: answer.value.trailPeople });
      });
    }, PAUSE);
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [client, search]);
  const shown = search.length >= 2 ? found : undefined;
  return (
    <div
      className="tr-chooser"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped('');
      }}
    >
      <Field
        label={label}
        type="search"
        autoComplete="off"
        spellCheck={false}
        placeholder={t('filter.nameHint')}
        aria-controls={shown === undefined ? undefined : listId}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div
        id={listId}
        className="tr-found"
        role="group"
        aria-label={t('filter.found')}
        hidden={shown === undefined}
      >
        {shown?.people.map(({ id, name, className }) => (
          <button
            key={id}
            type="button"
            onClick={() => {
              setTyped('');
              onChoose(id);
            }}
          >
            {name}
            {className !== null && <span className="st-muted"> {className}</span>}
          </button>
        ))}
        {shown?.people.length === 0 && <p className="st-muted">{t('filter.noOne')}</p>}
      </div>
    </div>
  );
}
