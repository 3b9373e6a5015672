import type { RegulationProfile, SettingName } from '@zhurnal/rules';
import { formatDay, sayTerm } from '@zhurnal/web-client';
import { Pill } from '@zhurnal/web-ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { DutyTable } from './duty-table.js';
import { nameOf, t } from './regulation-words.js';
import { saySetting } from './say-setting.js';
import { SettingBasis } from './setting-basis.js';

/** Id of the link that stands for a setting on the page. */
export const idOf = (name: SettingName): string => `setting-${name}`;

export interface SettingItemProps {
  readonly name: SettingName;
  readonly one: RegulationProfile;
  readonly other: RegulationProfile | undefined;
  /** Said where rules that do not differ stand beside it. */
  readonly isDiffering: boolean;
  /** The address leads here. */
  readonly isTarget: boolean;
  /** The address of this one setting. */
  readonly address: string;
  /** First day of the amendment that holds; undefined: it is as in the text. */
  readonly amended: string | undefined;
  /** What may be done with it here. */
  readonly actions: ReactNode;
}

/** A rule of the regulation: its name, how it reads, and where it comes from; beside it that of another one. */
export function SettingItem({
  name,
  one,
  other,
  isDiffering,
  isTarget,
  address,
  amended,
  actions,
}: SettingItemProps) {
  return (
    <li className="rg-setting" data-name={name} data-target={isTarget || undefined}>
      <div className="rg-left">
        <h3 className="rg-name">
          <Link id={idOf(name)} to={address} replace title={t('setting.link', { name: nameOf(name) })}>
            {nameOf(name)}
          </Link>
          {isDiffering && <Pill icon="split">{t('setting.differs')}</Pill>}
          {amended !== undefined && (
            <Pill tone="accent">{t('setting.amended', { day: formatDay(amended, 'numeric') })}</Pill>
          )}
        </h3>
        {actions !== undefined && <div className="rg-actions zh-no-print">{actions}</div>}
      </div>
      <div className="rg-sides" data-count={other === undefined ? 1 : 2}>
        <Side name={name} profile={one} isNamed={other !== undefined} />
        {other !== undefined && <Side name={name} profile={other} isNamed />}
      </div>
    </li>
  );
}

interface SideProps {
  readonly name: SettingName;
  readonly profile: RegulationProfile;
  readonly isNamed: boolean;
}

/** What one regulation says. */
function Side({ name, profile, isNamed }: SideProps) {
  const lines = saySetting(profile, name);
  const duties = name === 'duties' ? profile.duties.value : [];
  return (
    <div className="rg-side">
      {isNamed && <p className="rg-of">{sayTerm(profile.name)}</p>}
      {duties.length > 0 ? (
        <DutyTable duties={duties} of={sayTerm(profile.name)} />
      ) : lines.length === 1 ? (
        <p className="rg-value">{lines[0]}</p>
      ) : (
        <ul className="rg-value">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <SettingBasis setting={profile[name]} />
    </div>
  );
}
