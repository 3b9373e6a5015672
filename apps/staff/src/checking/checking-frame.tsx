import type { Day } from '@zhurnal/rules';
import { formatDay, isDay } from '@zhurnal/web-client';
import { Button, Checkbox, PageHeader, Select } from '@zhurnal/web-ui';
import type { ReactNode } from 'react';
import { NavLink, useSearchParams } from 'react-router';
import { monthStart } from '../control/address.js';
import { MonthSwitch } from '../control/month-switch.js';
import { Page } from '../shell/page.js';
import { useSchool } from '../shell/school.js';
import { t } from './checking-words.js';

/** What the address of a list of checks says, and how it is changed. */
export interface CheckingAddress {
  readonly month: Day;
  readonly className: string;
  readonly isOnlyOpen: boolean;
  readonly put: (name: string, text: string | undefined) => void;
}

/** Reads the address; what makes no sense is left out. */
export function useCheckingAddress(): CheckingAddress {
  const { today } = useSchool();
  const [params, setParams] = useSearchParams();
  const named = params.get('month') ?? '';
  return {
    month: monthStart((isDay(named) ? named : today) as Day),
    className: params.get('class') ?? '',
    isOnlyOpen: params.get('open') === '1',
    put: (name, text) =>
      setParams(
        (before) => {
          if (text === undefined || text === '') before.delete(name);
          else before.set(name, text);
          return before;
        },
        { replace: true },
      ),
  };
}

/** The heading, the two tabs and the month above a list of checks. */
export function CheckingFrame({
  title,
  month,
  children,
}: {
  readonly title: string;
  readonly month: Day;
  readonly children: ReactNode;
}) {
  const { today } = useSchool();
  const asked = month === monthStart(today as Day) ? '' : `?month=${month}`;
  return (
    <Page title={title} layout="wide">
      <div className="zh-no-print">
        <PageHeader
          title={title}
          actions={
            <Button icon="print" onClick={() => window.print()}>
              {t('print')}
            </Button>
          }
        />
        <nav className="ct-parts" aria-label={t('parts')}>
          <NavLink to={`/checks${asked}`} end>
            {t('part.diary')}
          </NavLink>
          <NavLink to={`/checks/paper${asked}`} end>
            {t('part.paper')}
          </NavLink>
        </nav>
      </div>
      {children}
    </Page>
  );
}

/** The month, and of which classes the checks are shown. */
export function CheckingFilter({
  address: { month, className, isOnlyOpen, put },
  classNames,
}: {
  readonly address: CheckingAddress;
  readonly classNames: readonly string[];
}) {
  const { today } = useSchool();
  return (
    <div className="ct-filter zh-no-print">
      <MonthSwitch month={month} today={today as Day} onMonth={(next) => put('month', next)} />
      {classNames.length > 1 && (
        <Select
          label={t('class')}
          value={className}
          onChange={(event) => put('class', event.currentTarget.value)}
          options={[
            { value: '', label: t('anyClass') },
            ...classNames.map((name) => ({ value: name, label: name })),
          ]}
        />
      )}
      <Checkbox
        label={t('onlyOpen')}
        checked={isOnlyOpen}
        onChange={(event) => put('open', event.currentTarget.checked ? '1' : undefined)}
      />
    </div>
  );
}

/** A clause in brackets, with a space before it; nothing where none is known. */
export const sayClause = (clause: string | null): string =>
  clause === null ? '' : ` ${t('clause', { clause })}`;

/** By when the checks are due, and how many are signed. */
export function CheckingState({
  dueOn,
  clause,
  signed,
  count,
  rule,
}: {
  readonly dueOn: string | null;
  readonly clause: string | null;
  readonly signed: number;
  readonly count: number;
  /** What the regulation asks for. */
  readonly rule: string;
}) {
  return (
    <p className="ct-count zh-no-print" role="status">
      {rule}{' '}
      {dueOn === null
        ? t('noRhythm')
        : `${t('due', { day: formatDay(dueOn, 'dayMonth') })}${sayClause(clause)}`}
      {' · '}
      {t('done', { signed, count })}
    </p>
  );
}
