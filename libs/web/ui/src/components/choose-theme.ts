/** `auto` follows the system; the other two are a choice kept on this device. */
export type Theme = 'auto' | 'light' | 'dark';

const KEY = 'zhurnal.theme';

/** The theme chosen on this device; `auto` where nothing was chosen or nothing can be kept. */
export function chosenTheme(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'auto';
  } catch {
    return 'auto';
  }
}

/** Shows the theme at once and keeps it on this device. */
export function chooseTheme(theme: Theme): void {
  showTheme(theme);
  try {
    if (theme === 'auto') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // A browser that keeps nothing still shows the choice until the page is left.
  }
}

/** Puts the theme on the document. Call once at the start with `chosenTheme()`, before the first paint. */
export function showTheme(theme: Theme): void {
  if (theme === 'auto') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.setAttribute('data-theme', theme);
}
