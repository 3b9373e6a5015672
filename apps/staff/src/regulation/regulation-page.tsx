import { FEDERAL_PROFILE, SETTING_NAMES } from '@zhurnal/rules';
import type { RegulationProfile, SettingName } from '@zhurnal/rules';
import { sayTerm } from '@zhurnal/web-client';
import { Banner, Button, Card, EmptyState, PageHeader } from '@zhurnal/web-ui';
import { useEffect, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../shell/page.js';
import { useSchool } from '../shell/school.js';
import { changeAddress, readAddress } from './address.js';
import { ChooseBar } from './choose-bar.js';
import { findCiting, findSettings, listDiffering } from './find-settings.js';
import { t } from './regulation-words.js';
import { SettingItem, idOf } from './setting-item.js';

/** The rules of a regulation by parts, alone or beside those of another one. */
export function RegulationPage({ ofSchool }: { readonly ofSchool: RegulationProfile | undefined }) {
  const { schoolName } = useSchool();
  const [params, setParams] = useSearchParams();
  const asked = readAddress(params);
  const one = asked.of ?? ofSchool ?? FEDERAL_PROFILE;
  const other = asked.with?.id === one.id ? undefined : asked.with;
  const { isAll, query, setting } = asked;
  const groups = findSettings({ one, other, isAll, query, setting });
  const differing = other === undefined ? new Set<SettingName>() : listDiffering(one, other);
  const count = groups.reduce((sum, group) => sum + group.settings.length, 0);
  const title = other === undefined ? sayTerm(one.name) : `${sayTerm(one.name)} — ${sayTerm(other.name)}`;

  useEffect(() => {
    if (setting === undefined) return;
    const link = document.getElementById(idOf(setting));
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: 'center' });
  }, [setting]);
  // The wish to go to what is found may come before the page has found it.
  const [wish, setWish] = useState<{ readonly query: string }>();
  const met = useRef<object>(undefined);
  const first = groups[0]?.settings[0];
  useEffect(() => {
    if (wish === undefined || wish === met.current || wish.query !== query || first === undefined) return;
    met.current = wish;
    document.getElementById(idOf(first))?.focus();
  }, [wish, query, first]);

  return (
    <Page title={t('page.title')}>
      <div className="rg-paper-head">
        <b>{schoolName}</b> · {t('page.title')} · {title}
      </div>
      <div className="zh-no-print">
        <PageHeader
          title={t('page.title')}
          above={ofSchool !== undefined && <Link to="/settings">{t('page.settings')}</Link>}
          below={t('page.below')}
          actions={
            <>
              <Link className="zh-button" data-variant="secondary" to="/compliance">
                {t('page.compliance')}
              </Link>
              <Button icon="print" onClick={() => window.print()}>
                {t('page.print')}
              </Button>
            </>
          }
        />
      </div>
      {ofSchool === undefined && (
        <div className="zh-no-print">
          <Banner kind="note">{t('page.unknown')}</Banner>
        </div>
      )}
      <ChooseBar
        ofSchool={ofSchool}
        one={one}
        asked={{ ...asked, with: other }}
        change={(values) => setParams((before) => changeAddress(before, values), { replace: true })}
        goToFirst={(typed) => setWish({ query: typed })}
      />
      <p className="rg-count" role="status">
        {sayCount()}
      </p>
      {groups.length > 1 && (
        <nav className="rg-parts zh-no-print" aria-label={t('bar.groups')}>
          {groups.map(({ group }) => (
            <a key={group} href={`#${group}`}>
              {t(`group.${group}`)}
            </a>
          ))}
        </nav>
      )}
      {groups.length === 0 && <NothingFound query={query} params={params} />}
      {groups.map(({ group, settings }) => (
        <div key={group} id={group} className="rg-part">
          <Card title={t(`group.${group}`)}>
            <ul className="rg-settings">
              {settings.map((name) => (
                <SettingItem
                  key={name}
                  name={name}
                  one={one}
                  other={other}
                  isDiffering={isAll && differing.has(name)}
                  isTarget={name === setting}
                  address={`?${changeAddress(params, { setting: name }).toString()}`}
                />
              ))}
            </ul>
          </Card>
        </div>
      ))}
    </Page>
  );

  function sayCount(): string {
    if (query.trim() !== '') return t('found.some', { count });
    if (other !== undefined) return t('found.differing', { count: differing.size, of: SETTING_NAMES.length });
    const chosen = SETTING_NAMES.filter((name) => one[name].choice !== undefined).length;
    return t('found.all', { count, chosen });
  }
}

/** Why there is nothing to show, and in which regulations a clause stands that was looked for. */
function NothingFound({ query, params }: { readonly query: string; readonly params: URLSearchParams }) {
  if (query.trim() === '')
    return (
      <EmptyState icon="book" title={t('found.same')}>
        {t('found.sameWhy')}
      </EmptyState>
    );
  const clause = query.trim().toUpperCase();
  return (
    <EmptyState
      icon="search"
      title={t('found.none')}
      actions={findCiting(clause).map(({ id, name }) => (
        <Link
          key={id}
          className="zh-button"
          data-variant="secondary"
          to={`?${changeAddress(params, { of: id, with: '', all: '' }).toString()}`}
        >
          {t('found.elsewhere', { clause, name: sayTerm(name) })}
        </Link>
      ))}
    >
      {t('found.noneWhy')}
    </EmptyState>
  );
}
