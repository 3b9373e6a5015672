import { useClient } from '@zhurnal/web-client';
import { Banner, Button, EmptyState, Pill, Table } from '@zhurnal/web-ui';
import type { Tone } from '@zhurnal/web-ui';
import { useState } from 'react';
import { saveFile } from '../shell/save-file.js';
import { sayDay } from './archive-view.js';
import type { ArchiveClass, PartProps } from './archive-view.js';
import { t } from './archive-words.js';
import { PutDialog } from './put-dialog.js';
import { RegisterButton } from './register-button.js';

const TONES: Readonly<Record<ArchiveClass['state'], Tone>> = {
  NOT_MADE: 'plain',
  NO_MEDIUM: 'late',
  ONE_MEDIUM: 'late',
  TWO_MEDIA: 'good',
  CHECKED: 'good',
  CHECK_OVERDUE: 'low',
  DAMAGED: 'low',
};

/** The classes of the year: how the package of each stands, and what is to be done. */
export function ClassesPart({ archive, onDone }: PartProps) {
  const client = useClient();
  const [busy, setBusy] = useState<string>();
  const [isLost, setLost] = useState(false);
  const [put, setPut] = useState<ArchiveClass>();
  const save = async (path: string, name: string, said: string): Promise<void> => {
    setBusy(path);
    setLost(false);
    const isSaved = await saveFile(client, path, name);
    setBusy(undefined);
    if (isSaved) onDone(said);
    else setLost(true);
  };
  const year = archive.years.find(({ id }) => id === archive.yearId)?.name ?? '';
  const nameOf = (className: string): string => `${className}-${year}`.replaceAll(/[\\/:*?"<>|\s]+/g, '-');
  const may = (operation: string): boolean => archive.can.includes(operation);
  const acts = (row: ArchiveClass) => {
    const { classId, className } = row;
    const sheet = `/files/journal-prints/${classId}?sheet=summary`;
    const made = `/files/class-packages/${classId}`;
    const lies = row.package?.copies.map(({ mediumId }) => mediumId) ?? [];
    const isPut =
      may('putPackageOnMedium') && row.package !== null && archive.media.some(({ id }) => !lies.includes(id));
    if (!may('saveClassPackage') && !isPut) return null;
    return (
      <div className="ar-actions">
        {may('saveClassPackage') && (
          <>
            <Button
              busy={busy === made}
              aria-label={t('classes.makeOf', { class: className })}
              onClick={() => void save(made, `${nameOf(className)}.zip`, t('classes.made'))}
            >
              {t('classes.make')}
            </Button>
            <Button
              busy={busy === sheet}
              aria-label={t('classes.sheetOf', { class: className })}
              onClick={() => void save(sheet, `${nameOf(className)}.pdf`, t('classes.printed'))}
            >
              {t('classes.sheet')}
            </Button>
          </>
        )}
        {isPut && (
          <Button aria-label={t('classes.putOf', { class: className })} onClick={() => setPut(row)}>
            {t('classes.put')}
          </Button>
        )}
      </div>
    );
  };
  return (
    <section className="ar-part">
      <div className="ar-head">
        <h2>{t('classes.title')}</h2>
        <RegisterButton archive={archive} register="packages" />
      </div>
      {isLost && <Banner kind="danger">{t('notLoaded')}</Banner>}
      {archive.classes.length === 0 ? (
        <EmptyState title={t('classes.none')}>{t('classes.noneWhy')}</EmptyState>
      ) : (
        <Table
          caption={t('classes.title')}
          captionHidden
          stacks
          rows={archive.classes}
          rowKey={({ classId }) => classId}
          columns={[
            {
              id: 'class',
              title: t('classes.class'),
              isRowHeader: true,
              isWhole: true,
              cell: (row) => row.className,
            },
            {
              id: 'journal',
              title: t('classes.journal'),
              cell: (row) => t(row.isFinished ? 'classes.finished' : 'classes.unfinished'),
            },
            {
              id: 'state',
              title: t('classes.state'),
              cell: ({ state }) => <Pill tone={TONES[state]}>{t(`state.${state}`)}</Pill>,
            },
            { id: 'copies', title: t('classes.copies'), cell: (row) => <Copies row={row} /> },
            {
              id: 'wants',
              title: t('classes.wants'),
              cell: ({ wants, state }) =>
                wants.length === 0 ? (
                  t('want.none')
                ) : (
                  <ul className="ar-list">
                    {wants.map((want) => (
                      <li key={want}>
                        {t(want === 'SECOND_MEDIUM' && state === 'NO_MEDIUM' ? 'want.media' : `want.${want}`)}
                      </li>
                    ))}
                  </ul>
                ),
            },
            ...(may('saveClassPackage') || may('putPackageOnMedium')
              ? [{ id: 'acts', title: t('actions'), cell: acts }]
              : []),
          ]}
        />
      )}
      {put !== undefined && (
        <PutDialog archive={archive} row={put} onClose={() => setPut(undefined)} onDone={onDone} />
      )}
    </section>
  );
}

function Copies({ row }: { readonly row: ArchiveClass }) {
  return row.package?.copies.map(({ mediumId, label, room, holder, checkedOn, checkDueOn }) => (
    <div key={mediumId} className="ar-copy">
      {t('classes.copy', { label, room, holder })}
      <span className="ar-note">
        {checkedOn === null
          ? t('classes.due', { day: sayDay(checkDueOn) })
          : t('classes.checked', { day: sayDay(checkedOn) })}
      </span>
    </div>
  ));
}
