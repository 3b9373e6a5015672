import { Button } from '@zhurnal/web-ui';
import { t } from './corrections-words.js';

export interface TrayProps {
  readonly count: number;
  readonly onOpen: () => void;
  readonly onDrop: () => void;
}

/** What is gathered for a request and not sent yet. */
export function Tray({ count, onOpen, onDrop }: TrayProps) {
  return (
    <section className="co-tray" aria-label={t('tray.label')}>
      <b>{t('tray.count', { count })}</b>
      <div className="zh-actions">
        <Button variant="primary" onClick={onOpen}>
          {t('tray.open')}
        </Button>
        <Button variant="quiet" onClick={onDrop}>
          {t('tray.drop')}
        </Button>
      </div>
    </section>
  );
}
