import { ArchiveDocument } from '@zhurnal/contract/staff';
import { sayFault, useAnswer } from '@zhurnal/web-client';
import { Banner, Button, PageHeader, Select } from '@zhurnal/web-ui';
import { useSearchParams } from 'react-router';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { t } from './archive-words.js';
import { ChecksPart } from './checks-part.js';
import { ClassesPart } from './classes-part.js';
import { MediaPart } from './media-part.js';
import { PrintsPaper, PrintsPart } from './prints-part.js';

/** The registers of the archive over a year. */
export function ArchivePage({ onSaid }: { readonly onSaid: (said: string) => void }) {
  const [params, setParams] = useSearchParams();
  const { value, fault, again } = useAnswer(ArchiveDocument, { yearId: params.get('year') });
  const archive = value?.archive;
  const onDone = (said: string): void => {
    onSaid(said);
    again();
  };
  return (
    <Page title={t('title')}>
      <div className="ar-page zh-no-print">
        <PageHeader
          title={t('title')}
          below={t('below')}
          actions={
            <Button icon="print" onClick={() => window.print()}>
              {t('print')}
            </Button>
          }
        />
        {fault !== undefined && archive !== undefined && <Banner kind="warning">{sayFault(fault)}</Banner>}
        {archive === undefined ? (
          fault === undefined ? (
            <LoadingState label={t('loading')} />
          ) : (
            <FaultState fault={fault} again={again} />
          )
        ) : (
          <>
            <Select
              label={t('year')}
              value={archive.yearId}
              options={archive.years.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={({ currentTarget }) => setParams({ year: currentTarget.value }, { replace: true })}
            />
            <ClassesPart archive={archive} onDone={onDone} />
            <MediaPart archive={archive} onDone={onDone} />
            <PrintsPart archive={archive} onDone={onDone} />
            <ChecksPart archive={archive} onDone={onDone} />
          </>
        )}
      </div>
      {archive !== undefined && <PrintsPaper archive={archive} />}
    </Page>
  );
}
