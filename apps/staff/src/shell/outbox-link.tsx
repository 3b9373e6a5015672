import { Icon } from '@zhurnal/web-ui';
import { NavLink } from 'react-router';
import { useOutboxStatus } from '../outbox/outbox-provider.js';
import { t } from '../words/staff-words.js';

/** The way to what has not reached the server; not there when all has. */
export function OutboxLink() {
  const { queued, sending, refused, contested, fault } = useOutboxStatus();
  const count = queued + sending + refused + contested;
  // What is on its way for the first time needs nobody's attention.
  if (count === 0 || (fault === undefined && refused + contested === 0)) return null;
  return (
    <NavLink className="st-queue" to="/outbox" data-urgent={refused + contested > 0 || undefined}>
      <Icon name={refused + contested > 0 ? 'alert' : 'cloudOff'} />
      {t('nav.outbox', { count })}
    </NavLink>
  );
}
