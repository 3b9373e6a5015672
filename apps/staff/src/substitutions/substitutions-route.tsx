import { addDays } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { isDay, useSharedWords } from '@zhurnal/web-client';
import { Button, PageHeader, ToastArea } from '@zhurnal/web-ui';
import { Link, useSearchParams } from 'react-router';
import { useToast } from '../journal/use-toast.js';
import { Page } from '../shell/page.js';
import { useSchool } from '../shell/school.js';
import { t as say } from '../words/staff-words.js';
import { DaysSwitch, daysOf } from './days-switch.js';
import type { Stretch } from './days-switch.js';
import { Planner } from './planner.js';
import { Reader } from './reader.js';
import { t } from './substitution-words.js';
import { useKeys } from './use-keys.js';
import './substitutions.css';

/** Замены: the plan for who makes it, the own substitutions and the sheet for everybody else. The days are in the address. */
export default function SubstitutionsRoute() {
  const shared = useSharedWords();
  const { today, roles, personId } = useSchool();
  const [params, setParams] = useSearchParams();
  const { toasts, show, close } = useToast();
  const holds = (...wanted: readonly string[]) => roles.some((role) => wanted.includes(role));
  const mayPlan = holds('deputy', 'administrator');
  const named = params.get('date') ?? '';
  const date = (isDay(named) ? named : today) as Day;
  const stretch: Stretch = params.get('view') === 'week' ? 'week' : 'day';
  const { from, to } = daysOf(date, stretch);
  const put = (name: string, value: string | undefined) =>
    setParams(
      (before) => {
        if (value === undefined || value === '') before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  const step = stretch === 'week' ? 7 : 1;
  const go = (day: Day) => put('date', day === today ? undefined : day);
  useKeys({ ArrowLeft: () => go(addDays(date, -step)), ArrowRight: () => go(addDays(date, step)) });
  return (
    <Page title={t('title')}>
      <PageHeader
        title={t('title')}
        actions={
          <>
            {(mayPlan || holds('director')) && (
              <Link className="zh-button" data-variant="quiet" to="/substitutions/register">
                {t('register')}
              </Link>
            )}
            <Button icon="print" onClick={() => window.print()}>
              {t('print')}
            </Button>
          </>
        }
      />
      <DaysSwitch
        date={date}
        stretch={stretch}
        today={today as Day}
        onDate={go}
        onStretch={(next) => put('view', next === 'day' ? undefined : next)}
      />
      {mayPlan || holds('director') ? (
        <Planner
          key={`${from} ${to}`}
          {...{ from, to, mayPlan }}
          classId={params.get('class') ?? ''}
          onClass={(id) => put('class', id)}
          onSaid={show}
        />
      ) : (
        <Reader key={`${from} ${to}`} {...{ from, to, personId, today }} teaches={holds('teacher')} />
      )}
      <ToastArea
        label={say('app.toasts')}
        closeLabel={shared('common.close')}
        toasts={toasts}
        onClose={close}
      />
    </Page>
  );
}
