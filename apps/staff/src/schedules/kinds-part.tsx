import { formatInstant } from '@zhurnal/web-client';
import { Button, Pill, Table } from '@zhurnal/web-ui';
import { useSchool } from '../shell/school.js';
import { t } from './schedule-words.js';
import type { Asked, Kind } from './schedules-view.js';

interface KindsPartProps {
  readonly kinds: readonly Kind[];
  readonly mayChange: boolean;
  readonly onAsk: (asked: Asked) => void;
}

/** What is done by itself: who asks for it, whether it is on, and when it is due next. */
export function KindsPart({ kinds, mayChange, onAsk }: KindsPartProps) {
  const { timeZone } = useSchool();
  return (
    <section className="sd-part">
      <h2>{t('kinds.title')}</h2>
      <Table
        caption={t('kinds.title')}
        captionHidden
        stacks
        rows={[...kinds.filter(({ isOwed }) => isOwed), ...kinds.filter(({ isOwed }) => !isOwed)]}
        rowKey={({ code }) => code}
        columns={[
          {
            id: 'what',
            title: t('kinds.what'),
            isRowHeader: true,
            cell: ({ code }) => t(`code.${code}`),
          },
          {
            id: 'clauses',
            title: t('kinds.clauses'),
            cell: ({ clauses, isOwed }) =>
              clauses.length > 0 ? clauses.join(', ') : t(isOwed ? 'byItself' : 'state.notOwed'),
          },
          { id: 'state', title: t('kinds.state'), cell: (kind) => <State {...kind} /> },
          {
            id: 'next',
            title: t('kinds.next'),
            cell: ({ next, isOwed }) =>
              next.length > 0
                ? next.map((instant) => (
                    <span key={instant} className="sd-line">
                      {formatInstant(instant, timeZone)}
                    </span>
                  ))
                : isOwed && t('noNext'),
          },
          ...(mayChange
            ? [
                {
                  id: 'actions',
                  title: t('kinds.actions'),
                  cell: (kind: Kind) => kind.isOffered && <Turn kind={kind} onAsk={onAsk} />,
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

function State({ isOffered, isOn, reason }: Kind) {
  if (!isOffered) return <Pill tone="plain">{t('state.notOffered')}</Pill>;
  return (
    <>
      <Pill tone={isOn ? 'good' : 'plain'}>{t(isOn ? 'state.on' : 'state.off')}</Pill>
      {reason !== '' && <span className="sd-under">{t('reason', { reason })}</span>}
    </>
  );
}

function Turn({ kind, onAsk }: { readonly kind: Kind; readonly onAsk: KindsPartProps['onAsk'] }) {
  const what = t(kind.isOn ? 'switchOff' : 'switchOn');
  return (
    <Button
      variant="quiet"
      aria-label={t('named', { what, name: t(`code.${kind.code}`) })}
      onClick={() => onAsk({ act: kind.isOn ? 'off' : 'on', kind })}
    >
      {what}
    </Button>
  );
}
