import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const read = (name: string): Buffer => readFileSync(require.resolve(`@expo-google-fonts/golos-text/${name}`));

let known: { readonly regular: Buffer; readonly bold: Buffer } | undefined;

/** Golos Text, which goes into every PDF; read once. */
export function readFonts(): { readonly regular: Buffer; readonly bold: Buffer } {
  known ??= {
    regular: read('400Regular/GolosText_400Regular.ttf'),
    bold: read('600SemiBold/GolosText_600SemiBold.ttf'),
  };
  return known;
}
