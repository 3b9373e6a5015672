import { FileButton } from '@zhurnal/web-ui';
import { useState } from 'react';
import type { DragEvent } from 'react';
import { t } from './import-words.js';

export interface DropAreaProps {
  readonly hint: string;
  readonly isBusy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where a file is dropped; the button does the same for the keyboard and for touch. */
export function DropArea({ hint, isBusy, onFiles }: DropAreaProps) {
  const [isOver, setOver] = useState(false);
  const drag = (event: DragEvent, over: boolean) => {
    if (isBusy) return;
    event.preventDefault();
    setOver(over);
  };
  return (
    <div
      className="pi-drop"
      data-over={isOver || undefined}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        if (!isBusy) onFiles(Array.from(event.dataTransfer.files));
      }}
    >
      <p>{t('start.drop')}</p>
      <FileButton
        label={t('start.choose')}
        accept=".xlsx,.xlsm,.csv,.txt,.zip"
        disabled={isBusy}
        onFiles={onFiles}
      />
      <p className="st-muted">{hint}</p>
    </div>
  );
}
