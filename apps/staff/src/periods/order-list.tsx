import { EndReopeningDocument } from '@zhurnal/contract/staff';
import { formatDay, formatInstant, newId, useChange } from '@zhurnal/web-client';
import { Banner, Button, Card, Pill } from '@zhurnal/web-ui';
import { useSchool } from '../shell/school.js';
import type { Closings } from './period-view.js';
import { t } from './periods-words.js';
import { useOneChange } from './use-one-change.js';

/** Orders by which closed periods were opened, newest first. */
export function OrderList({
  closings,
  onSaid,
}: {
  readonly closings: Closings;
  readonly onSaid: (said: string) => void;
}) {
  const { timeZone } = useSchool();
  const end = useChange(EndReopeningDocument);
  const change = useOneChange();
  return (
    <Card title={t('orders.title')}>
      {change.trouble !== undefined && <Banner kind="danger">{change.trouble}</Banner>}
      {closings.reopenings.length === 0 && <p className="zh-hint">{t('orders.none')}</p>}
      <ul className="pr-orders">
        {closings.reopenings.map((one) => (
          <li key={one.id}>
            <p>
              <strong>
                {t('orders.order', { number: one.orderNumber, day: formatDay(one.orderedOn, 'dayMonth') })}
              </strong>{' '}
              <Pill tone={one.isOpen ? 'late' : 'plain'}>
                {one.isOpen
                  ? t('orders.open', { when: formatInstant(one.until, timeZone) })
                  : t('orders.over', { when: formatInstant(one.endedAt ?? one.until, timeZone) })}
              </Pill>
            </p>
            <p>
              {[one.className, one.periodName, one.subjectName].join(', ')}
              {'. '}
              {one.reason}
            </p>
            <p className="zh-hint">{t('orders.who', { who: one.openedBy })}</p>
            {one.isOpen && closings.can.includes('endReopening') && (
              <Button
                busy={change.isBusy}
                aria-label={t('orders.endOf', { number: one.orderNumber })}
                onClick={() =>
                  change.run(
                    () =>
                      end({
                        input: {
                          clientMutationId: newId(),
                          classId: one.classId,
                          id: one.id,
                          expectedVersion: one.version,
                        },
                      }),
                    () => onSaid(t('orders.ended', { number: one.orderNumber })),
                  )
                }
              >
                {t('orders.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
