import { addressOfFile, formatBytes, useClient } from '@zhurnal/web-client';
import { Icon } from '@zhurnal/web-ui';
import { useWords } from '../words/words.js';
import type { HomeworkFile } from './homework-file.js';

/** Files to download. */
export function FileLinks({ files }: { readonly files: readonly HomeworkFile[] }) {
  const t = useWords();
  const client = useClient();
  if (files.length === 0) return null;
  return (
    <ul className="files zh-no-print" aria-label={t('homework.files')}>
      {files.map(({ id, name, size }) => (
        <li key={id}>
          <a className="file" href={addressOfFile(client, id)} download={name}>
            <Icon name="download" />
            <span className="file-name">{name}</span>
            <span className="faint">{formatBytes(size)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
