import { MovementsDocument } from '@zhurnal/contract/staff';
import type { MovementKind, MovementsQuery } from '@zhurnal/contract/staff';
import { fullNameOf } from '@zhurnal/rules';
import { formatDay, useClient } from '@zhurnal/web-client';
import { Button, Card, EmptyState, Pill, Select, Table } from '@zhurnal/web-ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSchool } from '../shell/school.js';
import { ClassChoice } from './class-choice.js';
import { FoundList, useFilters } from './list-parts.js';
import { useSay } from './notices.js';
import { t } from './people-words.js';
import { sayOrder } from './say-people.js';
import { PER_PAGE, useList } from './use-list.js';
import { keepsFamilies } from './who-keeps.js';
import { WithdrawDialog, Withdrawn } from './withdraw-dialog.js';

type Movement = MovementsQuery['movements']['nodes'][number];

const KINDS: readonly MovementKind[] = ['arrival', 'transfer', 'departure', 'return'];

/** Who came, changed the class and left, day by day; those who keep the lists withdraw mistakes. */
export function Movements({ from, to }: { readonly from: string; readonly to: string }) {
  const client = useClient();
  const { get, set } = useFilters();
  const kind = KINDS.find((one) => one === get('kind')) ?? null;
  const classId = get('class');
  const say = useSay();
  const mayWithdraw = keepsFamilies(useSchool());
  const [gone, setGone] = useState<Movement>();
  const [turn, setTurn] = useState(0);
  const list = useList([from, to, kind, classId, turn].join('/'), async (after) => {
    const filter = { from, to, kind, classId: classId || null };
    const answer = await client.ask(MovementsDocument, { first: PER_PAGE, after, ...filter });
    if (!answer.ok) return answer;
    const { nodes, totalCount, pageInfo } = answer.value.movements;
    const next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    return { ok: true, value: { nodes, total: totalCount, next } };
  });
  return (
    <Card title={t('movement.list')}>
      <div className="st-filters zh-no-print">
        <Select
          label={t('movement.kind')}
          value={kind ?? ''}
          onChange={(event) => set('kind', event.currentTarget.value)}
          options={[
            { value: '', label: t('movement.anyKind') },
            ...KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) })),
          ]}
        />
        <ClassChoice
          label={t('list.class')}
          none={t('list.anyClass')}
          value={classId}
          onChoose={(id) => set('class', id)}
        />
      </div>
      <FoundList
        list={list}
        isInside
        empty={
          <EmptyState icon="calendar" title={t('movement.none')}>
            {t('movement.noneWhy')}
          </EmptyState>
        }
      >
        {(movements) => (
          <Table
            caption={t('movement.listTable')}
            captionHidden
            rows={movements}
            rowKey={({ cursor }) => cursor}
            columns={[
              {
                id: 'day',
                title: t('movement.day'),
                isWhole: true,
                cell: (one) => <Struck one={one}>{formatDay(one.day, 'numeric')}</Struck>,
              },
              {
                id: 'who',
                title: t('movement.who'),
                isRowHeader: true,
                cell: (one) => (
                  <Struck one={one}>
                    <Link to={`/people/students/${one.id}`}>{fullNameOf(one)}</Link>
                  </Struck>
                ),
              },
              {
                id: 'what',
                title: t('movement.what'),
                cell: (one) => (
                  <>
                    <Struck one={one}>
                      <Pill>{t(`kind.${one.kind}`)}</Pill>
                    </Struck>
                    {one.cause !== null && <span className="pp-under">{t(`cause.${one.cause}`)}</span>}
                  </>
                ),
              },
              {
                id: 'where',
                title: t('movement.where'),
                cell: (one) => <Struck one={one}>{sayWhere(one)}</Struck>,
              },
              {
                id: 'order',
                title: t('movement.order'),
                cell: (one) => (
                  <>
                    <Struck one={one}>{sayOrder(one.orderNumber, one.orderDate)}</Struck>
                    {one.withdrawal !== null && <Withdrawn withdrawal={one.withdrawal} />}
                  </>
                ),
              },
              ...(mayWithdraw
                ? [
                    {
                      id: 'actions',
                      title: t('movement.actions'),
                      cell: (one: Movement) =>
                        one.movementId !== null &&
                        one.withdrawal === null && (
                          <span className="zh-no-print">
                            <Button
                              variant="quiet"
                              aria-label={t('withdraw.one', { name: fullNameOf(one) })}
                              onClick={() => setGone(one)}
                            >
                              {t('withdraw.action')}
                            </Button>
                          </span>
                        ),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </FoundList>
      {gone && gone.movementId !== null && (
        <WithdrawDialog
          movementId={gone.movementId}
          studentId={gone.id}
          name={fullNameOf(gone)}
          what={[
            t(`kind.${gone.kind}`),
            formatDay(gone.day, 'numeric'),
            sayWhere(gone),
            sayOrder(gone.orderNumber, gone.orderDate),
          ]
            .filter(Boolean)
            .join(', ')}
          onClose={() => setGone(undefined)}
          onDone={(text) => {
            setGone(undefined);
            say(text);
            setTurn((before) => before + 1);
          }}
        />
      )}
    </Card>
  );
}

/** «7А → 7Б», «школа № 9 → 7А». */
const sayWhere = (one: Movement): string =>
  [
    one.kind === 'arrival' || one.kind === 'return' ? one.place : one.fromClassName,
    one.kind === 'departure' ? one.place : one.toClassName,
  ]
    .filter(Boolean)
    .join(' → ');

/** What was withdrawn stays readable, struck through, on paper too. */
function Struck({ one, children }: { readonly one: Movement; readonly children: ReactNode }) {
  return one.withdrawal === null ? <>{children}</> : <del>{children}</del>;
}
