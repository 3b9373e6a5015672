import type { AccessTokenPartsFragment } from '@zhurnal/contract/staff';
import { formatDay, formatInstant } from '@zhurnal/web-client';
import { Button, EmptyState, Pill, Table } from '@zhurnal/web-ui';
import { useSchool } from '../shell/school.js';
import { stateOf } from './say-token.js';
import type { TokenKind, TokenState } from './say-token.js';
import { t } from './token-words.js';

const TONES = { active: 'good', expired: 'plain', revoked: 'plain' } as const satisfies Record<
  TokenState,
  string
>;

export interface TokenTableProps {
  readonly kind: TokenKind;
  readonly tokens: readonly AccessTokenPartsFragment[];
  readonly onRevoke: (token: AccessTokenPartsFragment) => void;
}

/** The tokens with what they may, how long, and when they were used. */
export function TokenTable({ kind, tokens, onRevoke }: TokenTableProps) {
  const { timeZone, today } = useSchool();
  const when = (instant: string) => formatInstant(instant, timeZone);
  return (
    <Table
      caption={t(`list.${kind}`)}
      captionHidden
      rows={tokens}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon="lock" title={t('none')}>
          {t('noneWhy')}
        </EmptyState>
      }
      columns={[
        {
          id: 'name',
          title: t('name'),
          isRowHeader: true,
          cell: ({ name, hint, createdBy, createdAt }) => (
            <>
              {name} <code className="tk-hint">…{hint}</code>
              {kind === 'service' && (
                <span className="tk-under">
                  {createdBy === null
                    ? t('madeByServer', { when: when(createdAt) })
                    : t('madeBy', { who: createdBy, when: when(createdAt) })}
                </span>
              )}
            </>
          ),
        },
        {
          id: 'state',
          title: t('state'),
          cell: (token) => {
            const state = stateOf(token, today);
            return (
              <span className="tk-state">
                <Pill tone={TONES[state]}>{t(`state.${state}`)}</Pill>
                {state === 'active' && (
                  <Button
                    variant="quiet"
                    aria-label={t('revokeNamed', { name: token.name })}
                    onClick={() => onRevoke(token)}
                  >
                    {t('revoke')}
                  </Button>
                )}
              </span>
            );
          },
        },
        {
          id: 'scopes',
          title: t('scopes'),
          cell: ({ scopes, classNames, networks }) => (
            <>
              {scopes.map((scope) => t(`scope.${scope}`)).join('; ')}
              {classNames.length > 0 && (
                <span className="tk-under">{t('onlyClasses', { classes: classNames.join(', ') })}</span>
              )}
              {networks.length > 0 && (
                <span className="tk-under">{t('onlyNetworks', { networks: networks.join(', ') })}</span>
              )}
            </>
          ),
        },
        {
          id: 'until',
          title: t('until'),
          isWhole: true,
          cell: ({ expiresOn }) => t('untilDay', { day: formatDay(expiresOn, 'full') }),
        },
        {
          id: 'used',
          title: t('used'),
          cell: ({ lastUsedAt }) => (lastUsedAt === null ? t('never') : when(lastUsedAt)),
        },
      ]}
    />
  );
}
