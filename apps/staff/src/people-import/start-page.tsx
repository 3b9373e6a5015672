import { PEOPLE_IMPORT_KINDS, PEOPLE_IMPORT_LIMITS } from '@zhurnal/rules';
import type { PeopleFinding, PeopleImportKind } from '@zhurnal/rules';
import { formatBytes, isRefused, sayFault, sayRefusal, useClient } from '@zhurnal/web-client';
import { Banner, Card, PageHeader } from '@zhurnal/web-ui';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { Page } from '../shell/page.js';
import { DropArea } from './drop-area.js';
import { t } from './import-words.js';
import { sayFinding } from './say-finding.js';
import { sendList } from './people-import-calls.js';
import { RunList } from './run-list.js';

/** Choice of the kind and the file; below it what was loaded before. */
export function StartPage() {
  const client = useClient();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const kind = PEOPLE_IMPORT_KINDS.find((one) => one === params.get('kind')) ?? 'students';
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const [findings, setFindings] = useState<readonly PeopleFinding[]>([]);

  const send = async (files: readonly File[]) => {
    const [file] = files;
    setFindings([]);
    setTrouble(files.length > 1 ? t('start.one') : undefined);
    if (file === undefined || files.length > 1) return;
    setBusy(true);
    const answer = await sendList(client, kind, file);
    setBusy(false);
    if (!answer.ok) setTrouble(sayFault(answer.fault));
    else if (isRefused(answer.value)) setTrouble(sayRefusal(answer.value.refusal));
    else if ('findings' in answer.value) setFindings(answer.value.findings);
    else void navigate(`/people/import/${answer.value.id}/columns`);
  };

  return (
    <Page title={t('start.title')}>
      <PageHeader
        title={t('start.title')}
        above={<Link to="/people">{t('start.people')}</Link>}
        below={t('start.intro')}
      />
      {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      {findings.map((finding) => {
        const { text, cure } = sayFinding(finding);
        return (
          <Banner key={finding.code} kind="danger" title={t('start.unreadable')}>
            {text} {cure}
          </Banner>
        );
      })}
      <Card title={t('start.new')}>
        <KindChoice
          kind={kind}
          onKind={(chosen) => setParams({ kind: chosen }, { replace: true, preventScrollReset: true })}
        />
        <DropArea
          hint={t('start.limits', {
            size: formatBytes(PEOPLE_IMPORT_LIMITS.bytes),
            rows: PEOPLE_IMPORT_LIMITS.rows,
          })}
          isBusy={isBusy}
          onFiles={(files) => void send(files)}
        />
        <p role="status" className="pi-status">
          {isBusy && t('start.reading')}
        </p>
      </Card>
      <RunList />
    </Page>
  );
}

function KindChoice({
  kind,
  onKind,
}: {
  readonly kind: PeopleImportKind;
  readonly onKind: (kind: PeopleImportKind) => void;
}) {
  return (
    <fieldset className="pi-kinds">
      <legend>{t('start.kind')}</legend>
      {PEOPLE_IMPORT_KINDS.map((one) => (
        <label key={one} className="pi-kind">
          <input type="radio" name="kind" value={one} checked={one === kind} onChange={() => onKind(one)} />
          <span>
            <b>{t(`kind.${one}`)}</b>
            <span className="st-muted">{t(`about.${one}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
