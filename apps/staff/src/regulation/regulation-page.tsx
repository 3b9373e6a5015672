import type { RegulationPartsFragment } from '@zhurnal/contract/staff';
import { FEDERAL_PROFILE, SETTING_NAMES } from '@zhurnal/rules';
import type { SettingName } from '@zhurnal/rules';
import { sayTerm } from '@zhurnal/web-client';
import { Banner, Button, Card, EmptyState, IconButton, PageHeader } from '@zhurnal/web-ui';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../shell/page.js';
import { useSchool } from '../shell/school.js';
import { changeAddress, readAddress } from './address.js';
import { AmendDialog } from './amend-dialog.js';
import { AmendmentsPart } from './amendments-part.js';
import { ChooseBar } from './choose-bar.js';
import { ChooseDialog } from './choose-dialog.js';
import { draftLike, draftOf } from './draft.js';
import type { Draft } from './draft.js';
import { findCiting, findSettings, listDiffering } from './find-settings.js';
import { profileHeld } from './hold-regulation.js';
import { PapersPart } from './papers-part.js';
import { formWords, nameOf, paperWords, t } from './regulation-words.js';
import { SettingItem, idOf } from './setting-item.js';

export interface RegulationPageProps {
  /** Undefined: who asks may not know which one the school follows. */
  readonly seen: RegulationPartsFragment | undefined;
  /** Reads it anew. */
  readonly again: () => void;
}

/** The rules of a regulation by parts, alone or beside those of another one. */
export function RegulationPage({ seen, again }: RegulationPageProps) {
  const { schoolName } = useSchool();
  const ofSchool = useMemo(() => (seen === undefined ? undefined : profileHeld(seen)), [seen]);
  const [open, setOpen] = useState<'choose' | readonly Draft[]>();
  const mayAmend = seen?.can.includes('amendRegulation') === true;
  const done = () => {
    setOpen(undefined);
    again();
  };
  const [params, setParams] = useSearchParams();
  const asked = readAddress(params);
  const one = asked.of ?? ofSchool ?? FEDERAL_PROFILE;
  const other = asked.with?.id === one.id ? undefined : asked.with;
  const { isAll, query, setting } = asked;
  // Another regulation is only looked at.
  const isHeld = seen !== undefined && asked.of === undefined;
  const amendedFrom = new Map(seen?.amendments.map((one) => [one.setting, one.fromDay]));
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
          below={t(mayAmend ? 'page.belowMay' : 'page.below')}
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
      {isHeld && (
        <AmendmentsPart
          seen={seen}
          onChoose={() => setOpen('choose')}
          onAmend={() => ofSchool !== undefined && setOpen([draftOf(setting ?? 'markDue', ofSchool)])}
          onChanged={again}
        />
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
          {isHeld && <a href="#papers">{paperWords('papers.title')}</a>}
        </nav>
      )}
      {groups.length === 0 && <NothingFound query={query} params={params} />}
      {groups.map(({ group, settings }) => (
        <div key={group} id={group} className="rg-part">
          <Card
            title={t(`group.${group}`)}
            actions={
              mayAmend &&
              other !== undefined &&
              asked.of === undefined && (
                <Button
                  className="zh-no-print"
                  onClick={() =>
                    setOpen(
                      settings.filter((name) => differing.has(name)).map((name) => draftLike(name, other)),
                    )
                  }
                >
                  {formWords('copy.group')}
                </Button>
              )
            }
          >
            <ul className="rg-settings">
              {settings.map((name) => (
                <SettingItem
                  key={name}
                  name={name}
                  one={one}
                  other={other}
                  isDiffering={isAll && differing.has(name)}
                  isTarget={name === setting}
                  amended={isHeld ? amendedFrom.get(name) : undefined}
                  actions={actionsOf(name)}
                  address={`?${changeAddress(params, { setting: name }).toString()}`}
                />
              ))}
            </ul>
          </Card>
        </div>
      ))}
      {isHeld && seen !== undefined && ofSchool !== undefined && (
        <div id="papers" className="rg-part">
          <PapersPart seen={seen} held={ofSchool} />
        </div>
      )}
      {seen !== undefined && ofSchool !== undefined && open === 'choose' && (
        <ChooseDialog
          held={ofSchool}
          version={seen.version}
          onClose={() => setOpen(undefined)}
          onDone={done}
        />
      )}
      {ofSchool !== undefined && open !== undefined && open !== 'choose' && (
        <AmendDialog start={open} held={ofSchool} onClose={() => setOpen(undefined)} onDone={done} />
      )}
    </Page>
  );

  function actionsOf(name: SettingName) {
    if (!mayAmend || ofSchool === undefined || asked.of !== undefined) return undefined;
    return (
      <>
        <IconButton
          icon="pencil"
          label={t('setting.amend', { name: nameOf(name) })}
          onClick={() => setOpen([draftOf(name, ofSchool)])}
        />
        {other !== undefined && differing.has(name) && (
          <Button onClick={() => setOpen([draftLike(name, other)])}>{formWords('copy.one')}</Button>
        )}
      </>
    );
  }

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
