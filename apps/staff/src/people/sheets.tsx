import type { SignInSheetsPartsFragment } from '@zhurnal/contract/staff';
import { fullNameOf } from '@zhurnal/rules';
import { Banner, Button, EmptyState } from '@zhurnal/web-ui';
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { useSchool } from '../shell/school.js';
import { PeopleFrame } from './people-frame.js';
import { t } from './people-words.js';

export type Sheet = Extract<SignInSheetsPartsFragment, { __typename: 'SignInSheets' }>['sheets'][number];

/** Sheets that were told just now: they live in this page's memory and nowhere else. */
export interface Sheets {
  readonly app: 'staff' | 'family';
  /** What they are for: a class, a person. */
  readonly of: string;
  /** Where one came from. */
  readonly back: string;
  readonly sheets: readonly Sheet[];
}

const SheetsContext = createContext<{
  readonly sheets: Sheets | undefined;
  readonly show: (sheets: Sheets) => void;
}>({ sheets: undefined, show: () => undefined });

/** Keeps told passwords until the page is left. */
export function SheetsProvider({ children }: { readonly children: ReactNode }) {
  const navigate = useNavigate();
  const [sheets, setSheets] = useState<Sheets>();
  const show = useCallback(
    (told: Sheets) => {
      setSheets(told);
      void navigate('/people/sheets');
    },
    [navigate],
  );
  const value = useMemo(() => ({ sheets, show }), [sheets, show]);
  return <SheetsContext value={value}>{children}</SheetsContext>;
}

/** Shows sheets that were told just now, to be printed. */
export const useShowSheets = (): ((sheets: Sheets) => void) => useContext(SheetsContext).show;

/** Access sheets on paper, several on a page, each to be cut off and handed over. */
export function SheetsPage() {
  const { sheets } = useContext(SheetsContext);
  useEffect(() => {
    if (sheets === undefined) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [sheets]);
  if (sheets === undefined) {
    return (
      <PeopleFrame title={t('sheets.title')}>
        <EmptyState icon="lock" title={t('sheets.none')}>
          {t('sheets.noneWhy')}
        </EmptyState>
      </PeopleFrame>
    );
  }
  return (
    <PeopleFrame
      title={`${t('sheets.title')}: ${sheets.of}`}
      isDocument
      below={t('sheets.count', { count: sheets.sheets.length })}
      actions={
        <>
          <Link className="zh-button" data-variant="secondary" to={sheets.back}>
            {t('sheets.done')}
          </Link>
          <Button variant="primary" icon="print" onClick={() => window.print()}>
            {t('sheets.print')}
          </Button>
        </>
      }
    >
      <div className="zh-no-print">
        <Banner kind="warning">{t('sheets.once')}</Banner>
      </div>
      <ul className="pp-sheets">
        {sheets.sheets.map((sheet) => (
          <li key={sheet.personId}>
            <AccessSheet sheet={sheet} app={sheets.app} of={sheets.of} />
          </li>
        ))}
      </ul>
    </PeopleFrame>
  );
}

function AccessSheet({
  sheet,
  app,
  of,
}: {
  readonly sheet: Sheet;
  readonly app: 'staff' | 'family';
  readonly of: string;
}) {
  const school = useSchool();
  const name = fullNameOf(sheet);
  const address = app === 'staff' ? `${window.location.origin}/staff` : window.location.origin;
  return (
    <article className="pp-sheet" aria-label={name}>
      <p className="pp-sheet-school">
        {school.schoolName} · {t(app === 'staff' ? 'sheets.journal' : 'sheets.diary')}
        {of !== name && ` · ${of}`}
      </p>
      <h2>{name}</h2>
      <dl>
        <div>
          <dt>{t('sheets.address')}</dt>
          <dd>{address}</dd>
        </div>
        <div>
          <dt>{t('sheets.login')}</dt>
          <dd className="pp-code">{sheet.login}</dd>
        </div>
        <div>
          <dt>{t('sheets.password')}</dt>
          <dd className="pp-code">{sheet.password ?? t('sheets.told')}</dd>
        </div>
      </dl>
      <p className="st-muted">{t('sheets.howTo')}</p>
    </article>
  );
}
