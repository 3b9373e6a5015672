import { addDays } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { formatDays } from '@zhurnal/web-client';
import { Icon, VisuallyHidden } from '@zhurnal/web-ui';
import { t } from './assessment-words.js';
import type { Planned } from './schedule.js';

export interface PlannedClass {
  readonly id: string;
  readonly name: string;
  readonly gradeLevel: number;
}

interface ScheduleTableProps {
  readonly classes: readonly PlannedClass[];
  readonly assessments: readonly Planned[];
  readonly from: Day;
  readonly weeks: number;
  /** Absent for those who only read. */
  readonly onOpen: ((planned: Planned) => void) | undefined;
}

/** Classes by weeks; a work of a parallel stands at each of its classes. */
export function ScheduleTable({ classes, assessments, from, weeks, onOpen }: ScheduleTableProps) {
  const mondays = Array.from({ length: weeks }, (_, at) => addDays(from, at * 7));
  return (
    <div className="as-frame" tabIndex={0} role="region" aria-label={t('table')}>
      <table className="as-table">
        <caption>
          <VisuallyHidden>{t('table')}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('class')}</th>
            {mondays.map((monday) => (
              <th key={monday} scope="col" data-whole>
                {formatDays(monday, addDays(monday, 5))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {classes.map(({ id, name, gradeLevel }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {mondays.map((monday) => (
                <td key={monday}>
                  {assessments
                    .filter(
                      (one) =>
                        one.gradeLevel === gradeLevel &&
                        (one.classId == null || one.classId === id) &&
                        one.date >= monday &&
                        one.date <= addDays(monday, 6),
                    )
                    .map((one) => (
                      <Item key={one.id} planned={one} onOpen={onOpen} />
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Item({
  planned,
  onOpen,
}: {
  readonly planned: Planned;
  readonly onOpen: ScheduleTableProps['onOpen'];
}) {
  const isBroken = planned.findings.some(({ isHint }) => !isHint);
  const rest = t('item.rest', {
    title: planned.title,
    status: t(`status.${planned.status}`),
    broken: isBroken ? 'yes' : 'no',
  });
  const face = (
    <span className="as-face">
      {isBroken && <Icon name="alert" />}
      <b>
        {planned.date.slice(8)}.{planned.date.slice(5, 7)}
      </b>{' '}
      {planned.subjectName}
      <VisuallyHidden>{rest}</VisuallyHidden>
    </span>
  );
  if (onOpen === undefined)
    return (
      <span
        className="as-item"
        data-status={planned.status}
        data-broken={isBroken || undefined}
        title={planned.title}
      >
        {face}
      </span>
    );
  return (
    <button
      type="button"
      className="as-item"
      data-status={planned.status}
      data-broken={isBroken || undefined}
      title={planned.title}
      onClick={() => onOpen(planned)}
    >
      {face}
    </button>
  );
}
