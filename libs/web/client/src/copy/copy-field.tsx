import { Button, FieldFrame, useAnnounce } from '@zhurnal/web-ui';
import { useRef, useState } from 'react';
import { useSharedWords } from '../words/shared-words.js';

export interface CopyFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What is carried elsewhere: a key, an address. */
  readonly value: string;
}

/** A value that is read here and used elsewhere: selected when entered, copied by a button where the browser lets pages copy. */
export function CopyField({ label, hint, value }: CopyFieldProps) {
  const shared = useSharedWords();
  const announce = useAnnounce();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<string>();
  const isCopied = copied === value;
  const copy = async (): Promise<void> => {
    field.current?.select();
    // Where the page is not served over HTTPS there is no clipboard: the text is selected for the keyboard.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    try {
      await clipboard?.writeText(value);
      if (clipboard === undefined) return;
      setCopied(value);
      announce(shared('common.copied'));
    } catch {
      setCopied(undefined);
    }
  };
  return (
    <FieldFrame label={label} hint={hint}>
      {(control) => (
        <div className="zh-copy">
          <input
            {...control}
            ref={field}
            type="text"
            readOnly
            autoComplete="off"
            spellCheck={false}
            value={value}
            onFocus={(event) => event.currentTarget.select()}
          />
          <Button onClick={() => void copy()}>{shared(isCopied ? 'common.copied' : 'common.copy')}</Button>
        </div>
      )}
    </FieldFrame>
  );
}
