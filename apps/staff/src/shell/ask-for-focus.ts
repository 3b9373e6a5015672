/** For `ref`: a dialog gives its first focus to this control. React itself does not write the attribute. */
export const askForFocus = (control: HTMLElement | null): void => control?.setAttribute('autofocus', '');
