import { AccessLogDocument } from '@zhurnal/contract/staff';
import type { AccessEvent, AccessLogFilter, AccessLogQuery } from '@zhurnal/contract/staff';
import { formatInstant, isDay, sayFault, useClient } from '@zhurnal/web-client';
import type { Fault } from '@zhurnal/web-client';
import { Banner, Button, Card, DateField, EmptyState, Field, Pill, Select, Table } from '@zhurnal/web-ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { sayRoles, t } from './trail-words.js';

type Log = AccessLogQuery['accessLog'];
type Entry = Log['nodes'][number];

const EVENTS: readonly AccessEvent[] = ['SIGNED_IN', 'SIGN_IN_FAILED', 'SIGN_IN_LIMITED', 'ACCESS_REFUSED'];
const KINDS = ['lesson', 'group', 'class', 'student', 'person', 'file', 'mark'] as const;
const PER_PAGE = 50;

/** Sign-ins, refused ones and refused accesses, of the whole school or of one person; the conditions stand in the address. */
export function AccessLog({ personId }: { readonly personId: string | null }) {
  const [params, setParams] = useSearchParams();
  const get = (name: string) => params.get(name) ?? '';
  const set = (name: string, value: string) =>
    setParams(
      (before) => {
        if (value === '') before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  const event = EVENTS.find((one) => one === get('event')) ?? null;
  const filter: AccessLogFilter = {
    personId,
    event,
    from: isDay(get('from')) ? get('from') : null,
    to: isDay(get('to')) ? get('to') : null,
    address: get('address') || null,
  };
  return (
    <Card>
      <h2>{t('access.title')}</h2>
      <p className="st-muted">{t('access.why')}</p>
      <div className="tr-conditions zh-no-print" role="search" aria-label={t('access.search')}>
        <Select
          label={t('access.event')}
          value={event ?? ''}
          onChange={(change) => set('event', change.currentTarget.value)}
          options={[
            { value: '', label: t('access.anyEvent') },
            ...EVENTS.map((one) => ({ value: one, label: t(`access.${one}`) })),
          ]}
        />
        <DateField
          label={t('filter.from')}
          value={get('from')}
          onChange={(change) => set('from', change.currentTarget.value)}
        />
        <DateField
          label={t('filter.to')}
          value={get('to')}
          onChange={(change) => set('to', change.currentTarget.value)}
        />
        <Field
          label={t('signIns.address')}
          autoComplete="off"
          spellCheck={false}
          value={get('address')}
          onChange={(change) => set('address', change.currentTarget.value.trim())}
        />
      </div>
      <Found filter={filter} isOfOne={personId !== null} />
    </Card>
  );
}

function Found({ filter, isOfOne }: { readonly filter: AccessLogFilter; readonly isOfOne: boolean }) {
  const { timeZone } = useSchool();
  const key = JSON.stringify(filter);
  const { nodes, fault, isAsking, hasMore, load } = useAccessLog(key);
  if (nodes === undefined)
    return fault === undefined ? <LoadingState /> : <FaultState fault={fault} again={() => load(false)} />;
  if (nodes.length === 0) return <EmptyState icon="lock" title={t('access.none')} />;
  return (
    <>
      <Table
        caption={t('access.title')}
        captionHidden
        rows={nodes}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'at',
            title: t('signIns.at'),
            isRowHeader: true,
            isWhole: true,
            cell: ({ at }) => formatInstant(at, timeZone, 'full'),
          },
          ...(isOfOne
            ? []
            : [
                {
                  id: 'who',
                  title: t('access.who'),
                  cell: ({ personId, who }: Entry) => <Link to={`/trail/sign-ins/${personId}`}>{who}</Link>,
                },
              ]),
          { id: 'event', title: t('access.event'), cell: (one) => <Event entry={one} /> },
          { id: 'about', title: t('access.about'), cell: (one) => <About entry={one} /> },
        ]}
      />
      <div className="tr-foot zh-no-print">
        <span className="st-muted">{t('page.shown', { count: nodes.length })}</span>
        {hasMore && (
          <Button busy={isAsking} onClick={() => load(true)}>
            {t('page.more')}
          </Button>
        )}
      </div>
      {fault !== undefined && <Banner kind="warning">{sayFault(fault)}</Banner>}
    </>
  );
}

function Event({ entry: { event, times } }: { readonly entry: Entry }) {
  const isGood = event === 'SIGNED_IN';
  return (
    <>
      <Pill tone={isGood ? 'plain' : 'low'} icon={isGood ? undefined : 'lock'}>
        {t(`access.${event}`)}
      </Pill>
      {times > 1 && <span className="tr-device">{t('access.times', { count: times })}</span>}
    </>
  );
}

function About({ entry }: { readonly entry: Entry }) {
  if (entry.operation === null) return <>{entry.address}</>;
  const kind = KINDS.find((one) => one === entry.targetKind);
  return (
    <span className="tr-device">
      {t(kind === undefined ? 'access.ofSchool' : `access.of.${kind}`)} <code>{entry.operation}</code>
      {entry.role !== null && entry.role !== '' && <> · {sayRoles(entry.role)}</>}
    </span>
  );
}

interface Kept {
  readonly key: string;
  readonly nodes: readonly Entry[];
  readonly next: string | null;
}

function useAccessLog(key: string) {
  const client = useClient();
  const [kept, setKept] = useState<Kept>();
  const [fault, setFault] = useState<{ readonly key: string; readonly fault: Fault }>();
  const [isAsking, setAsking] = useState(false);
  const wanted = useRef(key);
  const shown = kept?.key === key ? kept : undefined;
  const ask = useCallback(
    async (before: Kept | undefined) => {
      wanted.current = key;
      setAsking(true);
      const filter = JSON.parse(key) as AccessLogFilter;
      const answer = await client.ask(AccessLogDocument, {
        filter,
        first: PER_PAGE,
        after: before?.next ?? null,
      });
      if (wanted.current !== key) return;
      setAsking(false);
      setFault(answer.ok ? undefined : { key, fault: answer.fault });
      if (!answer.ok) return;
      const { nodes, pageInfo } = answer.value.accessLog;
      const next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      setKept({ key, nodes: [...(before?.nodes ?? []), ...nodes], next });
    },
    [client, key],
  );
  useEffect(() => void ask(undefined), [ask]);
  return {
    nodes: shown?.nodes,
    fault: fault?.key === key ? fault.fault : undefined,
    isAsking,
    hasMore: shown !== undefined && shown.next !== null,
    load: (isMore: boolean) => void ask(isMore ? shown : undefined),
  };
}
