import { Button, EmptyState, Field } from '@zhurnal/web-ui';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { LoadingState } from '../shell/page-states.js';
import { t as shell } from '../words/staff-words.js';
import { t } from './explorer-words.js';
import { readContract, searchContract } from './read-contract.js';
import { fetchContract } from './run-document.js';

/** As many as are read through; who wants others searches more closely. */
const MOST = 30;

type Loaded = string | 'off' | 'failed' | undefined;

/** The contract, to be searched. */
export function SchemaPanel() {
  const [text, setText] = useState<Loaded>();
  const [search, setSearch] = useState('');
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let isGone = false;
    void fetchContract().then((found) => {
      if (!isGone) setText(found ?? 'failed');
    });
    return () => {
      isGone = true;
    };
  }, [asked]);
  const types = useMemo(() => readContract(text ?? ''), [text]);
  const words = useDeferredValue(search);
  const found = useMemo(() => searchContract(types, words), [types, words]);

  return (
    <aside className="ex-schema" aria-label={t('schema')}>
      <h2>{t('schema')}</h2>
      {text === undefined ? (
        <LoadingState label={t('loading')} />
      ) : text === 'off' ? (
        <EmptyState icon="lock" title={t('off')}>
          {t('offWhy')}
        </EmptyState>
      ) : text === 'failed' ? (
        <EmptyState
          icon="cloudOff"
          title={shell('state.failed')}
          actions={<Button onClick={() => setAsked(asked + 1)}>{shell('state.retry')}</Button>}
        />
      ) : (
        <>
          <Field
            label={t('search')}
            type="search"
            autoComplete="off"
            spellCheck={false}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <p className="st-muted" role="status">
            {t('found', { count: found.length })}
            {found.length > MOST && <> {t('more', { count: String(MOST) })}</>}
          </p>
          {found.slice(0, MOST).map(({ name, kind, text: body }) => (
            <details key={name}>
              <summary>
                <code>{name}</code> <span className="st-muted">{kind}</span>
              </summary>
              <pre className="ex-text" tabIndex={0} aria-label={name}>
                {body}
              </pre>
            </details>
          ))}
        </>
      )}
    </aside>
  );
}
