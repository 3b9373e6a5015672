import { CancelReportPackageDocument, RetryReportPackageDocument } from '@zhurnal/contract/staff';
import type { ReportPackagesQuery } from '@zhurnal/contract/staff';
import { formatInstant, newId, sayFault, useChange, useClient } from '@zhurnal/web-client';
import { Banner, Button, Card, EmptyState, useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import { saveFile } from '../shell/save-file.js';
import { useSchool } from '../shell/school.js';
import { t } from './reports-words.js';

type Package = ReportPackagesQuery['reportPackages'][number];

/** The packages that were asked for, the last first. */
export function PackageList({
  packages,
  again,
}: {
  readonly packages: readonly Package[];
  readonly again: () => void;
}) {
  return (
    <section className="rp-runs">
      <h2>{t('package.list')}</h2>
      {packages.length === 0 && <EmptyState title={t('package.none')}>{t('package.noneHint')}</EmptyState>}
      {packages.map((one) => (
        <PackageCard key={one.id} one={one} again={again} />
      ))}
    </section>
  );
}

function PackageCard({ one, again }: { readonly one: Package; readonly again: () => void }) {
  const { id, titles, periods, by, at, total, made, failed, isCancelled, isRunning } = one;
  const { timeZone } = useSchool();
  const client = useClient();
  const announce = useAnnounce();
  const [cancel, retry] = [useChange(CancelReportPackageDocument), useChange(RetryReportPackageDocument)];
  const [failure, setFailure] = useState<string>();
  const say = (text: string | undefined): void => {
    setFailure(text);
    if (text !== undefined) announce(text);
  };
  const change = async (how: typeof cancel | typeof retry): Promise<void> => {
    const answer = await how({ input: { clientMutationId: newId(), packageId: id } });
    say(answer.ok ? undefined : t('package.failed', { why: sayFault(answer.fault) }));
    if (answer.ok) again();
  };
  const save = async (format: 'pdf' | 'xlsx'): Promise<void> => {
    const name = `${t('package.file')} ${at.slice(0, 10)} ${format}.zip`;
    const isSaved = await saveFile(client, `/files/report-packages/${id}?format=${format}`, name);
    say(isSaved ? undefined : t('notSaved'));
  };
  const name = titles.join(', ');
  const state = isCancelled ? 'cancelled' : isRunning ? 'running' : failed > 0 ? 'partly' : 'ready';
  return (
    <Card>
      <h3>{name}</h3>
      <p className="st-muted">
        {periods.join(', ')} · {t('package.by', { by, at: formatInstant(at, timeZone, 'full') })}
      </p>
      <p>
        <progress className="rp-progress" max={total} value={made + failed} aria-label={name} />{' '}
        {t(`package.${state}`, { made, total, failed })}
      </p>
      {one.prepared > 0 && (
        <p>
          {t('package.signed', { prepared: one.prepared, signed: one.signed })}
          {one.doubtful > 0 && ` ${t('package.doubtful', { count: one.doubtful })}`}
        </p>
      )}
      {failure !== undefined && <Banner kind="danger">{failure}</Banner>}
      <div className="rp-acts">
        {made > 0 &&
          (['pdf', 'xlsx'] as const).map((format) => (
            <Button key={format} icon="download" onClick={() => void save(format)}>
              {t('package.save', { format: format.toUpperCase() })}
            </Button>
          ))}
        {isRunning && <Button onClick={() => void change(cancel)}>{t('package.cancel')}</Button>}
        {(isCancelled || failed > 0) && (
          <Button icon="redo" onClick={() => void change(retry)}>
            {t('package.retry')}
          </Button>
        )}
      </div>
    </Card>
  );
}
