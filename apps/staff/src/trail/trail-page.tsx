import { formatInstant, sayFault, useClient } from '@zhurnal/web-client';
import { Banner, Button, Card, EmptyState, PageHeader, useAnnounce } from '@zhurnal/web-ui';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { EntryDetails } from './entry-details.js';
import { EntryList } from './entry-list.js';
import { CONDITIONS, filterOf } from './filter.js';
import type { Condition } from './filter.js';
import { FilterBar } from './filter-bar.js';
import { saveTrail } from './save-trail.js';
import { t } from './trail-words.js';
import { useTrail } from './use-trail.js';

/** Who changed what in the school: conditions in the address, entries by day. */
export function TrailPage() {
  const { timeZone, schoolName, roles } = useSchool();
  const [params, setParams] = useSearchParams();
  const key = CONDITIONS.map((name) => params.get(name) ?? '').join('/');
  const trail = useTrail(key, () => filterOf(params));
  const { entries, named, fault, isAsking, hasMore, again, more } = trail;
  const announce = useAnnounce();
  const opened = params.get('entry');

  const change = (values: Readonly<Record<string, string>>, replace = true) =>
    setParams(
      (before) => {
        for (const [name, value] of Object.entries(values)) {
          if (value === '') before.delete(name);
          else before.set(name, value);
        }
        return before;
      },
      { replace },
    );
  const count = entries?.length ?? 0;
  useEffect(() => {
    if (entries !== undefined)
      announce(entries.length === 0 ? t('page.nothing') : t('page.shown', { count: entries.length }));
  }, [announce, entries]);

  return (
    <Page title={t('page.title')}>
      <div className="tr-paper-head">
        <b>{schoolName}</b> · {t('page.title')}
      </div>
      <div className="zh-no-print">
        <PageHeader
          title={t('page.title')}
          below={t('page.below')}
          actions={
            <>
              {(roles.includes('auditor') || roles.includes('administrator')) && (
                <Link className="zh-button" data-variant="secondary" to="/trail/sign-ins">
                  {t('access.page')}
                </Link>
              )}
              <SaveButton params={params} />
              <Button icon="print" onClick={() => window.print()}>
                {t('page.print')}
              </Button>
            </>
          }
        />
      </div>
      <FilterBar
        get={(name: Condition) => params.get(name) ?? ''}
        set={(values) => change(values)}
        clear={() => change(Object.fromEntries(CONDITIONS.map((name) => [name, ''])))}
        nameOf={(id) => named.find((one) => one.id === id)?.name}
      />
      {entries === undefined ? (
        fault === undefined ? (
          <LoadingState />
        ) : (
          <FaultState fault={fault} again={again} />
        )
      ) : count === 0 ? (
        <EmptyState icon="history" title={t('page.nothing')}>
          {t('page.nothingWhy')}
        </EmptyState>
      ) : (
        <Card>
          <div className="tr-list" aria-busy={isAsking}>
            <EntryList entries={entries} timeZone={timeZone} onOpen={(entry) => change({ entry }, false)} />
          </div>
          <div className="tr-foot zh-no-print">
            <span className="st-muted">{t('page.shown', { count })}</span>
            {hasMore && (
              <Button busy={isAsking} onClick={more}>
                {t('page.more')}
              </Button>
            )}
          </div>
          {fault !== undefined && <Banner kind="warning">{sayFault(fault)}</Banner>}
        </Card>
      )}
      <div className="tr-paper-foot">
        {t('page.made', { when: formatInstant(Date.now(), timeZone, 'full') })}
      </div>
      {opened !== null && <EntryDetails key={opened} id={opened} onClose={() => change({ entry: '' })} />}
    </Page>
  );
}

/** Takes the entries of the filter out as a file. */
function SaveButton({ params }: { readonly params: URLSearchParams }) {
  const client = useClient();
  const announce = useAnnounce();
  const [state, setState] = useState<'rest' | 'busy' | 'saved' | 'failed'>('rest');
  const save = async () => {
    setState('busy');
    announce(t('page.saving'));
    const isSaved = await saveTrail(client, filterOf(params), t('page.title'));
    setState(isSaved ? 'saved' : 'failed');
  };
  return (
    <>
      <Button icon="download" busy={state === 'busy'} onClick={() => void save()}>
        {t('page.save')}
      </Button>
      <span role="status" className="tr-saved">
        {state === 'saved' && t('page.saved')}
        {state === 'failed' && sayFault({ kind: 'failed' })}
      </span>
    </>
  );
}
