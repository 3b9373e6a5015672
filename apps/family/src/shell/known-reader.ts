const KEY = 'zhurnal.family.known';

/** Was somebody signed in on this device when the app was last open? Then its pages are asked for without waiting. */
export function isKnownReader(): boolean {
  try {
    return localStorage.getItem(KEY) === '1';
  } catch {
    return false;
  }
}

/** Keeps on this device whether somebody is signed in; nothing about who. */
export function rememberReader(isSignedIn: boolean): void {
  try {
    if (isSignedIn) localStorage.setItem(KEY, '1');
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing only loses the head start.
  }
}
