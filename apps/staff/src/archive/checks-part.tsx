import {
  formatInstant,
  isRefused,
  sayFault,
  sayRefusalWithClause,
  sendFile,
  useClient,
} from '@zhurnal/web-client';
import { Banner, Button, EmptyState, FileButton, Table } from '@zhurnal/web-ui';
import { useState } from 'react';
import { saveFile } from '../shell/save-file.js';
import { useSchool } from '../shell/school.js';
import type { ArchiveCheck, PartProps } from './archive-view.js';
import { t } from './archive-words.js';

/** The checks of media, and their acts. */
export function ChecksPart({ archive, onDone }: PartProps) {
  const client = useClient();
  const { timeZone } = useSchool();
  const [trouble, setTrouble] = useState<string>();
  const at = ({ checkedAt }: ArchiveCheck): string => formatInstant(checkedAt, timeZone, 'full');
  const upload = async (file: File): Promise<void> => {
    setTrouble(undefined);
    const sent = await sendFile<{ faults: number }>(client, '/files/archive-checks', file);
    if (!sent.ok) setTrouble(sayFault(sent.fault));
    else if (isRefused(sent.value)) setTrouble(sayRefusalWithClause(sent.value.refusal));
    else onDone(t('checks.saved', { faults: sent.value.faults }));
  };
  const saveAct = async (check: ArchiveCheck): Promise<void> => {
    const name = `${t('checks.act')} ${at(check)}.pdf`.replaceAll(/[\\/:]/g, '-');
    setTrouble(
      (await saveFile(client, `/files/archive-checks/${check.id}`, name)) ? undefined : t('notLoaded'),
    );
  };
  return (
    <section className="ar-part">
      <div className="ar-head">
        <h2>{t('checks.title')}</h2>
        {archive.can.includes('uploadArchiveCheck') && (
          <FileButton
            label={t('checks.upload')}
            accept=".json"
            onFiles={([chosen]) => chosen !== undefined && void upload(chosen)}
          />
        )}
      </div>
      <p className="ar-note">{t('checks.below')}</p>
      {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      {archive.checks.length === 0 ? (
        <EmptyState title={t('checks.none')}>{t('checks.noneWhy')}</EmptyState>
      ) : (
        <Table
          caption={t('checks.title')}
          captionHidden
          stacks
          rows={archive.checks}
          rowKey={({ id }) => id}
          columns={[
            { id: 'at', title: t('checks.at'), isRowHeader: true, cell: at },
            { id: 'count', title: t('checks.count'), align: 'end', cell: ({ copyCount }) => copyCount },
            { id: 'faults', title: t('checks.faults'), align: 'end', cell: ({ faultCount }) => faultCount },
            {
              id: 'by',
              title: t('checks.by'),
              cell: ({ recordedBy }) => recordedBy ?? t('checks.byCommand'),
            },
            {
              id: 'act',
              title: t('checks.act'),
              cell: (check) => (
                <Button
                  icon="download"
                  aria-label={t('checks.actOf', { at: at(check) })}
                  onClick={() => void saveAct(check)}
                >
                  {t('checks.act')}
                </Button>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
