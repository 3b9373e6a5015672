/** A text as it is kept: composed letters, single spaces, none at its ends. */
export function plainText(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ');
}
