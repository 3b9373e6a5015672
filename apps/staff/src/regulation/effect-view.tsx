import { PreviewRegulationDocument } from '@zhurnal/contract/staff';
import type { PreviewRegulationQueryVariables } from '@zhurnal/contract/staff';
import type { RegulationProfile, Setting, SettingName } from '@zhurnal/rules';
import { formatDay, sayFault, sayRefusalWithClause, useAnswer } from '@zhurnal/web-client';
import { Banner } from '@zhurnal/web-ui';
import { useEffect, useRef } from 'react';
import { settingCalled } from './draft.js';
import { formWords as t, nameOf } from './regulation-words.js';
import { saySetting } from './say-setting.js';
import type { SettingFault } from './use-change-form.js';

/** A change that is thought of. */
export type ThoughtOf = PreviewRegulationQueryVariables['change'];

export interface EffectViewProps {
  readonly change: ThoughtOf;
  readonly held: RegulationProfile;
  /** Told when the answer has come: what is wrong with the change, or that nothing is. */
  readonly onJudged: (faults: readonly SettingFault[]) => void;
}

/** What a change of the regulation would do to the lessons from its day on, before it is made. */
export function EffectView({ change, held, onJudged }: EffectViewProps) {
  const { value, fault } = useAnswer(PreviewRegulationDocument, { change });
  const answer = value?.answer;
  const tell = useRef(onJudged);
  useEffect(() => {
    tell.current = onJudged;
  });
  useEffect(() => {
    if (answer?.__typename === 'RegulationEffect') tell.current([]);
    if (answer?.__typename === 'RegulationFaults') tell.current(answer.faults);
  }, [answer]);
  if (answer === undefined)
    return fault === undefined ? null : <Banner kind="warning">{sayFault(fault)}</Banner>;
  if (answer.__typename === 'Refusal') return <Banner kind="warning">{sayRefusalWithClause(answer)}</Banner>;
  if (answer.__typename === 'RegulationFaults') return null;
  const { changes, lessons, entries, marks, absences, homework, earliest, examples } = answer;
  return (
    <section className="rg-effect" aria-live="polite" aria-label={t('preview.title')}>
      <h3>{t('preview.title')}</h3>
      <p>{changes.length === 0 ? t('preview.none') : t('preview.changes', { count: changes.length })}</p>
      <ul className="rg-changes">
        {changes.map((one) => (
          <ChangeLine key={one.setting} {...one} held={held} />
        ))}
      </ul>
      <p>
        {t('preview.lessons', { count: lessons, day: earliest === null ? '' : formatDay(earliest, 'short') })}
      </p>
      {lessons > 0 && (
        <p>{entries === 0 ? t('preview.noEntries') : t('preview.entries', { marks, absences, homework })}</p>
      )}
      {examples.length > 0 && (
        <details>
          <summary>{t('preview.examples')}</summary>
          <ul>
            {examples.map(({ lessonId, date, groupName, entries: count }) => (
              <li key={lessonId}>
                {formatDay(date, 'short')}: {groupName} — {t('preview.entriesAt', { count })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface ChangeLineProps {
  readonly setting: string;
  readonly before: string;
  readonly after: string;
  readonly held: RegulationProfile;
}

function ChangeLine({ setting, before, after, held }: ChangeLineProps) {
  const name = settingCalled(setting);
  if (name === undefined) return <li>{setting}</li>;
  return (
    <li>
      <b>{nameOf(name)}</b>
      <dl className="rg-was">
        <dt>{t('preview.was')}</dt>
        <dd>{sayWith(held, name, before)}</dd>
        <dt>{t('preview.willBe')}</dt>
        <dd>{sayWith(held, name, after)}</dd>
      </dl>
    </li>
  );
}

/** How the setting would read in the regulation that holds. */
function sayWith(held: RegulationProfile, name: SettingName, json: string): string {
  const setting = JSON.parse(json) as Setting<unknown>;
  return saySetting({ ...held, [name]: setting }, name).join('; ');
}
