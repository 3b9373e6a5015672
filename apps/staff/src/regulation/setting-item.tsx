import type { RegulationProfile, SettingName } from '@zhurnal/rules';
import { sayTerm } from '@zhurnal/web-client';
import { Pill } from '@zhurnal/web-ui';
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
}

/** A rule of the regulation: its name, how it reads, and where it comes from; beside it that of another one. */
export function SettingItem({ name, one, other, isDiffering, isTarget, address }: SettingItemProps) {
  return (
    <li className="rg-setting" data-name={name} data-target={isTarget || undefined}>
      <h3 className="rg-name">
        <Link id={idOf(name)} to={address} replace title={t('setting.link', { name: nameOf(name) })}>
          {nameOf(name)}
        </Link>
        {isDiffering && <Pill icon="split">{t('setting.differs')}</Pill>}
      </h3>
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
