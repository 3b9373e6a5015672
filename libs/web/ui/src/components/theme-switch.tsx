import { useId, useState } from 'react';
import { chooseTheme, chosenTheme } from './choose-theme.js';
import type { Theme } from './choose-theme.js';
import { Icon } from './icon.js';
import type { IconName } from './icon.js';

const SIGNS: Record<Theme, IconName> = { auto: 'device', light: 'sun', dark: 'moon' };

export interface ThemeSwitchProps {
  /** Name of the group and of its three choices. */
  readonly label: string;
  readonly words: Readonly<Record<Theme, string>>;
  /** Hears of the choice, which is shown and kept on this device already. */
  readonly onChoose?: ((theme: Theme) => void) | undefined;
}

/** System, light or dark, kept on this device. */
export function ThemeSwitch({ label, words, onChoose }: ThemeSwitchProps) {
  const name = useId();
  const [theme, setTheme] = useState<Theme>(chosenTheme);
  const choose = (next: Theme) => {
    chooseTheme(next);
    setTheme(next);
    onChoose?.(next);
  };
  return (
    <div className="zh-theme" role="radiogroup" aria-label={label}>
      {(['auto', 'light', 'dark'] as const).map((option) => (
        <label key={option} data-chosen={option === theme} title={words[option]}>
          <input
            type="radio"
            name={name}
            aria-label={words[option]}
            checked={option === theme}
            onChange={() => choose(option)}
          />
          <Icon name={SIGNS[option]} />
        </label>
      ))}
    </div>
  );
}
