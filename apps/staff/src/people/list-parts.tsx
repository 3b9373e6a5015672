import { Button, Card, EmptyState, Field, Pill } from '@zhurnal/web-ui';
import type { SignInLineFragment } from '@zhurnal/contract/staff';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { t } from './people-words.js';
import type { List } from './use-list.js';

/** Filters of a list, kept in the address; setting one starts the list anew. */
export function useFilters(): {
  readonly get: (name: string) => string;
  readonly set: (name: string, value: string) => void;
} {
  const [params, setParams] = useSearchParams();
  return {
    get: (name) => params.get(name) ?? '',
    set: (name, value) =>
      setParams(
        (before) => {
          if (value === '') before.delete(name);
          else before.set(name, value);
          return before;
        },
        { replace: true },
      ),
  };
}

/** How long a search waits for the next letter, ms. */
const PAUSE = 250;

/** The search by name: what is typed goes to the address when the hand rests. */
export function SearchField({
  value,
  onSearch,
}: {
  readonly value: string;
  readonly onSearch: (text: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed.trim() === value) return undefined;
    const timer = setTimeout(() => onSearch(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  });
  return (
    <Field
      label={t('list.search')}
      type="search"
      autoComplete="off"
      spellCheck={false}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}

/** A list in one of its states: asked for, not answered, empty, there; with the way to more of it. */
export function FoundList<Node>({
  list,
  empty,
  isInside = false,
  children,
}: {
  readonly list: List<Node>;
  readonly empty?: ReactNode;
  /** The list stands on a sheet already. */
  readonly isInside?: boolean | undefined;
  readonly children: (nodes: readonly Node[]) => ReactNode;
}) {
  const { nodes, total, fault, isAsking, hasMore, again, more } = list;
  if (nodes === undefined)
    return fault === undefined ? <LoadingState /> : <FaultState fault={fault} again={again} />;
  if (nodes.length === 0)
    return (
      empty ?? (
        <EmptyState icon="search" title={t('list.nothing')}>
          {t('list.nothingWhy')}
        </EmptyState>
      )
    );
  return (
    <>
      {isInside ? children(nodes) : <Card>{children(nodes)}</Card>}
      {hasMore && (
        <div className="pp-more zh-no-print">
          <span className="st-muted">{t('list.shown', { shown: nodes.length, total })}</span>
          <Button busy={isAsking} onClick={more}>
            {t('list.more')}
          </Button>
        </div>
      )}
      {fault !== undefined && <FaultState fault={fault} again={more} />}
    </>
  );
}

/** Prints a list, all of it. */
export function PrintButton({ list }: { readonly list: Pick<List<unknown>, 'all'> }) {
  const [isBusy, setBusy] = useState(false);
  const print = async () => {
    setBusy(true);
    await list.all();
    setBusy(false);
    // After the last part has been drawn.
    requestAnimationFrame(() => requestAnimationFrame(() => window.print()));
  };
  return (
    <Button icon="print" busy={isBusy} onClick={() => void print()}>
      {t('list.print')}
    </Button>
  );
}

const TONES = { none: 'plain', waiting: 'absence', active: 'good', blocked: 'low' } as const;

/** The sign-in of a person in a list: its state in a word, the login beside it. */
export function SignInPill({ signIn }: { readonly signIn: SignInLineFragment }) {
  const { state, login } = signIn;
  return (
    <span className="pp-sign-in">
      <Pill tone={TONES[state]} icon={state === 'blocked' ? 'lock' : undefined}>
        {t(`signIn.${state}`)}
      </Pill>
      {login !== null && <span className="st-muted">{login}</span>}
    </span>
  );
}

/** What is known of somebody, a line each. */
export function Facts({ facts }: { readonly facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="pp-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? <span className="st-muted">{t('person.unknown')}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A phone and an address that can be pressed. */
export function Contacts({ phone, email }: { readonly phone: string | null; readonly email: string | null }) {
  if (phone === null && email === null) return <span className="st-muted">{t('person.unknown')}</span>;
  return (
    <span className="pp-contacts">
      {phone !== null && <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>}
      {email !== null && <a href={`mailto:${email}`}>{email}</a>}
    </span>
  );
}
