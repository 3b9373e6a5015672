import { Icon, VisuallyHidden } from '@zhurnal/web-ui';
import { t } from './year-turn-words.js';

const STEPS = ['step.draft', 'step.check', 'step.apply', 'step.confirm'] as const;

/** Черновик → Проверка → Применить → Подтвердить: what is done and where the turn is. */
export function StepBar({ step }: { readonly step: number }) {
  return (
    <ol className="yt-steps" aria-label={t('steps')}>
      {STEPS.map((word, at) => (
        <li key={word} aria-current={at === step ? 'step' : undefined} data-done={at < step || undefined}>
          <span className="yt-step-sign" aria-hidden="true">
            {at < step ? <Icon name="check" /> : at + 1}
          </span>
          {t(word)}
          {at < step && <VisuallyHidden>, {t('step.done')}</VisuallyHidden>}
        </li>
      ))}
    </ol>
  );
}
