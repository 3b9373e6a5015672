import type { ChangeEvent } from 'react';
import { Icon } from './icon.js';

export interface FileButtonProps {
  readonly label: string;
  /** Accepted kinds, as in the `accept` attribute: `.csv,.tsv`. */
  readonly accept?: string | undefined;
  readonly multiple?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Choice of files that looks like a button. The same file may be chosen twice in a row. */
export function FileButton({ label, accept, multiple, disabled, onFiles }: FileButtonProps) {
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const files = Array.from(event.currentTarget.files ?? []);
    event.currentTarget.value = '';
    if (files.length > 0) onFiles(files);
  };
  return (
    <label className="zh-button zh-file" data-variant="secondary" aria-disabled={disabled}>
      <Icon name="upload" />
      {label}
      <input type="file" accept={accept} multiple={multiple} disabled={disabled} onChange={choose} />
    </label>
  );
}
