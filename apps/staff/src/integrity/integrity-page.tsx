import { CheckIntegrityDocument, IntegrityDocument } from '@zhurnal/contract/staff';
import type { IntegrityQuery } from '@zhurnal/contract/staff';
import { formatInstant, newId, useAnswer, useClient } from '@zhurnal/web-client';
import { Banner, Button, Card, EmptyState, PageHeader, Table, useAnnounce } from '@zhurnal/web-ui';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { saveFile } from '../shell/save-file.js';
import { useSchool } from '../shell/school.js';
import { tableWords } from '../trail/trail-words.js';
import { t } from './integrity-words.js';

type Evidence = IntegrityQuery['evidence'];
type Check = NonNullable<Evidence['check']>;
type Finding = Check['findings'][number];

/** While a check runs it is asked for so often (ms). */
const ASKED_EVERY = 1_500;
/** From so many seconds on, sealing is late. */
const LATE = 60;
/** So much of the root is shown; the rest is in its title. */
const ROOT_SHOWN = 16;

/** The last checkpoint of the trail, and the check of the record against those kept outside the database. */
export function IntegrityPage() {
  const { value, fault, again } = useAnswer(IntegrityDocument, {});
  const isRunning = value?.evidence.check?.isRunning === true;
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(again, ASKED_EVERY);
    return () => clearInterval(timer);
  }, [again, isRunning]);
  return (
    <Page title={t('page.title')}>
      <PageHeader
        title={t('page.title')}
        below={t('page.below')}
        actions={
          <Link className="zh-button" data-variant="secondary" to="/trail">
            {t('page.toTrail')}
          </Link>
        }
      />
      {value === undefined ? (
        fault === undefined ? (
          <LoadingState label={t('page.loading')} />
        ) : (
          <FaultState fault={fault} again={again} />
        )
      ) : value.evidence.isSealed ? (
        <div className="ig-page">
          <Seal evidence={value.evidence} />
          <CheckCard check={value.evidence.check ?? undefined} again={again} />
        </div>
      ) : (
        <EmptyState icon="lock" title={t('seal.off')}>
          {t('seal.offWhy')}
        </EmptyState>
      )}
    </Page>
  );
}

function Seal({ evidence }: { readonly evidence: Evidence }) {
  const { checkpoint, waitingRows, waitingSeconds } = evidence;
  const { timeZone } = useSchool();
  const client = useClient();
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<'saved' | 'notSaved'>();
  const save = async () => {
    const isSaved = await saveFile(client, '/trail/checkpoints.txt', 'checkpoints.txt');
    setOutcome(isSaved ? 'saved' : 'notSaved');
    announce(t(isSaved ? 'seal.saved' : 'seal.notSaved'));
  };
  return (
    <Card>
      <h2>{t('seal.title')}</h2>
      <p className="st-muted">{t('seal.why')}</p>
      {checkpoint ? (
        <dl className="ig-facts">
          <dt>{t('seal.size')}</dt>
          <dd>{checkpoint.size.toLocaleString('ru')}</dd>
          <dt>{t('seal.at')}</dt>
          <dd>{formatInstant(checkpoint.at, timeZone, 'full')}</dd>
          <dt>{t('seal.root')}</dt>
          <dd>
            <code title={checkpoint.root}>{checkpoint.root.slice(0, ROOT_SHOWN)}…</code>
          </dd>
          <dt>{t('seal.key')}</dt>
          <dd>
            <code>
              {checkpoint.keyId} {checkpoint.algorithm}
            </code>
          </dd>
          <dt>{t('seal.waiting')}</dt>
          <dd>
            {waitingRows === 0
              ? t('seal.nothing')
              : t('seal.rows', { count: waitingRows, seconds: waitingSeconds })}
          </dd>
        </dl>
      ) : (
        <p>{t('seal.none')}</p>
      )}
      {waitingSeconds > LATE && <Banner kind="warning">{t('seal.late')}</Banner>}
      <div className="ig-actions">
        <Button icon="download" onClick={() => void save()}>
          {t('seal.save')}
        </Button>
        {outcome !== undefined && <span>{t(`seal.${outcome}`)}</span>}
      </div>
    </Card>
  );
}

function CheckCard({ check, again }: { readonly check: Check | undefined; readonly again: () => void }) {
  const { roles, timeZone } = useSchool();
  const client = useClient();
  const [isAsking, setAsking] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const may = roles.includes('administrator') || roles.includes('director');
  const start = async () => {
    setAsking(true);
    const answer = await client.change(CheckIntegrityDocument, { input: { clientMutationId: newId() } });
    setAsking(false);
    setFailed(!answer.ok);
    if (answer.ok) again();
  };
  return (
    <Card>
      <h2>{t('check.title')}</h2>
      <p className="st-muted">{t('check.why')}</p>
      {may && (
        <div className="ig-actions">
          <Button variant="primary" busy={isAsking || check?.isRunning === true} onClick={() => void start()}>
            {t(check?.isRunning ? 'check.running' : 'check.start')}
          </Button>
        </div>
      )}
      {hasFailed && <Banner kind="danger">{t('check.failed')}</Banner>}
      {check === undefined ? (
        <p>{t('check.never')}</p>
      ) : (
        <>
          <p className="st-muted">
            {t('check.when', { who: check.who, when: formatInstant(check.startedAt, timeZone, 'full') })}
          </p>
          <div aria-live="polite">
            <Outcome check={check} />
          </div>
        </>
      )}
    </Card>
  );
}

function Outcome({ check }: { readonly check: Check }) {
  const { faults, findings, rows, states, checkpoints } = check;
  if (check.isRunning) return <LoadingState label={t('check.running')} />;
  if (check.finishedAt === null) return <Banner kind="warning">{t('check.lost')}</Banner>;
  const did = t('check.did', { rows, states, checkpoints });
  if (faults === 0)
    return (
      <Banner kind="good" title={t('check.whole')}>
        {did}
      </Banner>
    );
  return (
    <>
      <Banner kind="danger" title={t('check.faults', { count: faults })}>
        {did} {faults > findings.length && t('check.more', { count: findings.length })}
      </Banner>
      <Table
        caption={t('check.faults', { count: faults })}
        captionHidden
        rows={findings.map((finding, at) => ({ ...finding, key: String(at) }))}
        rowKey={({ key }) => key}
        columns={[
          { id: 'what', title: t('check.what'), isRowHeader: true, cell: ({ kind }) => t(`kind.${kind}`) },
          { id: 'where', title: t('check.where'), cell: (one) => <Where finding={one} /> },
          { id: 'detail', title: t('check.detail'), cell: ({ detail }) => detail ?? '' },
        ]}
      />
    </>
  );
}

function Where({ finding: { entity, rowId, auditId, seq } }: { readonly finding: Finding }) {
  const name = entity === null ? undefined : (tableWords()[`entity.${entity}`] ?? entity);
  return (
    <>
      {name}
      {seq !== null && ` ${t('check.number', { seq: seq + 1 })}`}
      {entity !== null && rowId !== null ? (
        <>
          {' '}
          <Link to={`/trail?table=${entity}&row=${rowId}`}>{t('check.history')}</Link>
        </>
      ) : (
        auditId !== null && <code> {auditId}</code>
      )}
    </>
  );
}
