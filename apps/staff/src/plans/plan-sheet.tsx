import { DEFAULT_WORK_TYPES } from '@zhurnal/rules';
import { formatDay, sayTerm } from '@zhurnal/web-client';
import type { ItemDays } from './item-row.js';
import { placeOf } from './plan-state.js';
import { t } from './plans-words.js';
import type { Plan } from './use-plan-change.js';

export interface PlanSheetProps {
  readonly plan: Plan;
  readonly schoolName: string;
  readonly days: readonly ItemDays[];
}

/** The plan on paper, A4: topics with their lessons and the days by the plan and in fact. */
export function PlanSheet({ plan, schoolName, days }: PlanSheetProps) {
  const list = (of: readonly string[] | undefined) =>
    (of ?? []).map((day) => formatDay(day, 'dayMonth')).join(', ');
  const nameOf = (code: string | null | undefined) => {
    const kind = DEFAULT_WORK_TYPES.find((one) => one.code === code);
    return kind === undefined ? '' : sayTerm(kind.name);
  };
  return (
    <div className="pl-sheet" aria-hidden="true">
      <p>{schoolName}</p>
      <h1>{plan.title}</h1>
      <p>
        {[
          plan.subjectName,
          placeOf(plan),
          t('plan.author', { name: plan.author }),
          t(`state.${plan.state}`),
        ].join(' · ')}
      </p>
      <table>
        <thead>
          <tr>
            {(['number', 'section', 'topic', 'hours', 'work', 'planned', 'taught'] as const).map((column) => (
              <th key={column}>{t(`items.${column}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plan.items.map((item, at) => {
            const own = days.find(({ itemId }) => itemId === item.id);
            const before = plan.items[at - 1]?.section;
            return (
              <tr key={item.id}>
                <td>{at + 1}</td>
                <td>{item.section === before ? '' : item.section}</td>
                <td>{item.topic}</td>
                <td>{item.hours}</td>
                <td>{nameOf(item.workType)}</td>
                <td>{list(own?.plannedOn)}</td>
                <td>{list(own?.taughtOn)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
