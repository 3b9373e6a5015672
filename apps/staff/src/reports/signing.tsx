import { ReportSignaturesDocument } from '@zhurnal/contract/staff';
import { formatInstant, useAnswer, useClient } from '@zhurnal/web-client';
import { Banner, Button, FileButton } from '@zhurnal/web-ui';
import { useState } from 'react';
import { saveFile } from '../shell/save-file.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import type { Run } from './report-view.js';
import { t } from './reports-words.js';
import { SignatureList } from './signature-list.js';
import type { Signing as Signed } from './signature-list.js';
import { useSigning } from './use-signing.js';

/** Signing of a run: the sheets are given out, the signature is made where the key is, and handed in here. */
export function Signing({ run }: { readonly run: Run }) {
  const { id, classId, studentId, teacherId } = run;
  const { value, fault, again } = useAnswer(ReportSignaturesDocument, { id, classId, studentId, teacherId });
  if (value === undefined)
    return fault === undefined ? <LoadingState /> : <FaultState fault={fault} again={again} />;
  const signed = value.reportSignatures;
  if (signed.documentSha256 === null && !signed.maySign) return null;
  return <SigningOf run={run} signed={signed} again={again} />;
}

function SigningOf({
  run,
  signed,
  again,
}: {
  readonly run: Run;
  readonly signed: Signed;
  readonly again: () => void;
}) {
  const { timeZone } = useSchool();
  const client = useClient();
  const work = useSigning(run, again);
  const [unsaved, setUnsaved] = useState(false);
  const pdf = `${[run.title, run.place, run.at.slice(0, 10)].filter((word) => word !== '').join(' ')}.pdf`;
  const save = async (name: string, more: Readonly<Record<string, string>> = {}): Promise<void> =>
    setUnsaved(!(await saveFile(client, work.address(more), name)));
  const { documentSha256, preparedBy, preparedAt, maySign, signatures } = signed;
  const isPrepared = documentSha256 !== null;
  return (
    <section className="rp-signing" aria-label={t('sign.title')}>
      <h3>{t('sign.title')}</h3>
      {!isPrepared && <p>{t('sign.before')}</p>}
      {preparedAt !== null && (
        <p>
          {t('sign.preparedBy', { by: preparedBy ?? '', at: formatInstant(preparedAt, timeZone, 'full') })}
        </p>
      )}
      {isPrepared && maySign && <p className="zh-no-print">{t('sign.how')}</p>}
      <div className="rp-acts zh-no-print">
        {!isPrepared && (
          <Button busy={work.isBusy} onClick={() => void work.prepare()}>
            {t('sign.prepare')}
          </Button>
        )}
        {isPrepared && (
          <Button icon="download" onClick={() => void save(pdf)}>
            {t('sign.saveDocument')}
          </Button>
        )}
        {isPrepared && maySign && (
          <FileButton
            label={t('sign.handIn')}
            disabled={work.isBusy}
            onFiles={([file]) => void (file && work.handIn(file))}
          />
        )}
        {signatures.length > 0 && maySign && (
          <Button icon="redo" busy={work.isBusy} onClick={() => void work.check()}>
            {t('sign.check')}
          </Button>
        )}
        {signatures.some(({ isSigned }) => isSigned) && (
          <Button icon="download" onClick={() => void save(pdf, { form: 'copy' })}>
            {t('sign.saveCopy')}
          </Button>
        )}
      </div>
      {work.failure !== undefined && <Banner kind="danger">{work.failure}</Banner>}
      {unsaved && <Banner kind="danger">{t('notSaved')}</Banner>}
      {isPrepared && signatures.length === 0 && <p>{t('sign.none')}</p>}
      <SignatureList signatures={signatures} onSave={(signature) => void save(`${pdf}.sig`, { signature })} />
      {isPrepared && (
        <p className="rp-digest">
          {t('sign.digest')} <code>{documentSha256}</code>
        </p>
      )}
    </section>
  );
}
