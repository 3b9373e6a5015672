import type { Setting } from '@zhurnal/rules';
import { Pill } from '@zhurnal/web-ui';
import { t } from './regulation-words.js';

/** Words of a Russian text; what it quotes itself gets the inner marks. */
export function Quote({ children }: { readonly children: string }) {
  return <span lang="ru">«{children.replaceAll('«', '„').replaceAll('»', '“')}»</span>;
}

/** Where a setting comes from: the clause with its words, an act of law, the choice of the school, or silence. */
export function SettingBasis({ setting }: { readonly setting: Setting<unknown> }) {
  const { clause, also = [], act, words, choice, isDefault } = setting;
  return (
    <div className="rg-basis">
      {isDefault === true && <p>{t('basis.silent')}</p>}
      {clause !== undefined && (
        <p>
          <span className="rg-clause">{t('basis.clause', { clause })}</span>
          {also.length > 0 && <>, {t('basis.also', { clauses: also.join(', ') })}</>}
          {words !== undefined && (
            <>
              {': '}
              <Quote>{words}</Quote>
            </>
          )}
        </p>
      )}
      {act !== undefined && (
        <p>
          <Pill>{t('basis.act')}</Pill> <span lang="ru">{act}</span>
          {words !== undefined && (
            <>
              {': '}
              <Quote>{words}</Quote>
            </>
          )}
        </p>
      )}
      {choice !== undefined && (
        <p>
          <Pill tone="accent">{t('basis.choice')}</Pill> <span lang="ru">{choice}</span>
        </p>
      )}
    </div>
  );
}
