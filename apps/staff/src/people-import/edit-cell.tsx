import { Button, Icon } from '@zhurnal/web-ui';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { t } from './import-words.js';

export interface EditCellProps {
  readonly title: string;
  readonly row: number;
  readonly text: string;
  readonly tone: 'error' | 'warning' | undefined;
  readonly isCorrected: boolean;
  /** Id of a list of proposals. */
  readonly list?: string | undefined;
  /** Null takes the correction back. */
  readonly onText: (text: string | null) => void;
}

/** A cell of the file: pressed, it can be put right in place. Enter saves, Esc leaves it as it was. */
export function EditCell({ title, row, text, tone, isCorrected, list, onText }: EditCellProps) {
  const [draft, setDraft] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  const returns = useRef(false);
  // After the field closes the keyboard stands where it stood before.
  useEffect(() => {
    if (draft === undefined && returns.current) button.current?.focus();
    returns.current = draft !== undefined;
  }, [draft]);
  const end = (save: boolean) => {
    if (save && draft !== undefined && draft !== text) onText(draft);
    setDraft(undefined);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') end(true);
    if (event.key === 'Escape') end(false);
  };
  if (draft === undefined) {
    return (
      <button
        ref={button}
        type="button"
        className="pi-cell"
        data-tone={tone}
        aria-label={t('check.cell', { title, row, value: text || t('check.emptyCell') })}
        onClick={() => setDraft(text)}
      >
        {tone !== undefined && <Icon name="alert" />}
        <span>{text || '—'}</span>
        {isCorrected && (
          <span className="pi-corrected" title={t('check.corrected')}>
            <Icon name="pencil" />
          </span>
        )}
      </button>
    );
  }
  return (
    <span className="pi-editor">
      <input
        className="zh-input"
        aria-label={t('check.edit', { title, row })}
        value={draft}
        list={list}
        maxLength={1000}
        autoFocus
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={press}
      />
      <Button variant="primary" onClick={() => end(true)}>
        {t('check.save')}
      </Button>
      <Button onClick={() => end(false)}>{t('check.cancel')}</Button>
      {isCorrected && (
        <Button
          variant="quiet"
          onClick={() => {
            onText(null);
            setDraft(undefined);
          }}
        >
          {t('check.restore')}
        </Button>
      )}
    </span>
  );
}
