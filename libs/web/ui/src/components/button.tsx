import type { ComponentPropsWithRef } from 'react';
import { Icon } from './icon.js';
import type { IconName } from './icon.js';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps extends ComponentPropsWithRef<'button'> {
  readonly variant?: ButtonVariant | undefined;
  readonly icon?: IconName | undefined;
  /** Work under way: the button keeps its focus, tells `aria-busy` and ignores further presses. */
  readonly busy?: boolean | undefined;
}

/** A button that never submits a form unless `type="submit"` is asked for. */
export function Button({
  variant = 'secondary',
  icon,
  busy = false,
  className,
  children,
  type = 'button',
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={className === undefined ? 'zh-button' : `zh-button ${className}`}
      data-variant={variant}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy ? <span className="zh-busy" aria-hidden="true" /> : icon !== undefined && <Icon name={icon} />}
      {children}
    </button>
  );
}

export interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'children' | 'aria-label'> {
  readonly icon: IconName;
  /** Name of the button, also shown as its title. */
  readonly label: string;
  /** For a button that switches something on and off. */
  readonly pressed?: boolean | undefined;
}

/** A square button with a sign in place of words; the words are its accessible name. */
export function IconButton({ icon, label, pressed, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className="zh-button zh-icon-button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
    >
      <Icon name={icon} />
    </button>
  );
}
