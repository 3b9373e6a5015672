import { inflateSync } from 'node:zlib';

type Glyphs = ReadonlyMap<number, string>;

/** The objects of a PDF by number: what they say, and their stream as text. */
function objectsOf(pdf: Buffer): ReadonlyMap<number, { readonly head: string; readonly stream: string }> {
  const text = pdf.toString('latin1');
  const objects = new Map<number, { head: string; stream: string }>();
  for (const match of text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const body = match[2] ?? '';
    const at = body.indexOf('stream\n');
    const head = at === -1 ? body : body.slice(0, at);
    const raw = at === -1 ? '' : body.slice(at + 7, body.lastIndexOf('\nendstream'));
    const bytes = Buffer.from(raw, 'latin1');
    const isText = at !== -1 && !head.includes('/FontFile') && head.includes('FlateDecode');
    const stream = isText ? inflateSync(bytes).toString('latin1') : raw;
    objects.set(Number(match[1]), { head, stream });
  }
  return objects;
}

/** The letters of the signs of a font, from the table by which readers copy text. */
function glyphsOf(cmap: string): Glyphs {
  const glyphs = new Map<number, string>();
  for (const [, first = '0', list = ''] of cmap.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi)) {
    const codes = [...list.matchAll(/<([0-9a-f ]+)>/gi)].map(([, code = '']) => code.replaceAll(' ', ''));
    codes.forEach((code, at) =>
      glyphs.set(parseInt(first, 16) + at, Buffer.from(code, 'hex').swap16().toString('utf16le')),
    );
  }
  return glyphs;
}

/** The text of a PDF page by page, run after run, as a reader of PDF would copy it. */
export function readPdf(pdf: Buffer): readonly string[] {
  const objects = objectsOf(pdf);
  const of = (reference: string | undefined) => objects.get(Number(reference));
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head));
  return pages.map(({ head }) => {
    const contents = of(/\/Contents (\d+) 0 R/.exec(head)?.[1])?.stream ?? '';
    const resources = of(/\/Resources (\d+) 0 R/.exec(head)?.[1])?.head ?? head;
    const fonts = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', reference]) => {
        const cmap = /\/ToUnicode (\d+) 0 R/.exec(of(reference)?.head ?? '')?.[1];
        return [name, glyphsOf(of(cmap)?.stream ?? '')];
      }),
    );
    let glyphs: Glyphs = new Map();
    const said: string[] = [];
    for (const [, font, shown] of contents.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (font !== undefined) glyphs = fonts.get(font) ?? new Map();
      else
        said.push(
          [...(shown ?? '').matchAll(/<([0-9a-f]+)>/gi)]
            .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
            .map((code) => glyphs.get(parseInt(code, 16)) ?? '?')
            .join(''),
        );
    }
    return said.join('\n');
  });
}
