import { Card } from '@zhurnal/web-ui';
import type { Turn } from './turn-view.js';
import { t } from './year-turn-words.js';

const KINDS = [
  ...([
    'class',
    'enrollment',
    'movement',
    'duty',
    'subgroup',
    'member',
    'group',
    'load',
    'period',
    'holiday',
  ] as const),
];

/** What the turn makes, or has made, in figures. */
export function MakesPart({ turn: { makes, state } }: { readonly turn: Turn }) {
  return (
    <Card title={t(state === 'DRAFT' ? 'makes' : 'made')}>
      <dl className="yt-makes">
        {KINDS.map((kind) => (
          <div key={kind}>
            <dt>{t(`makes.${kind}`)}</dt>
            <dd>{makes.find((one) => one.kind === kind)?.count ?? 0}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
