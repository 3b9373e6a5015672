/**
 * Vite plugin: the pages are drawn by the script alone, so it may hold back the first paint; a chosen theme never
 * flashes.
 *
 * @returns {import('vite').Plugin}
 */
export function holdFirstPaint() {
  return {
    name: 'zhurnal:hold-first-paint',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace('<script type="module"', '<script type="module" blocking="render"'),
    },
  };
}

/**
 * Vite plugin: the font is asked for together with the styles that name it. «№» and all Russian letters stand in the
 * Cyrillic file.
 *
 * @param {readonly ('cyrillic' | 'latin')[]} alphabets the files of the font that the first page draws with
 * @returns {import('vite').Plugin}
 */
export function preloadFonts(alphabets) {
  const isWanted = (file) =>
    alphabets.some((alphabet) => file.includes(`golos-text-${alphabet}-wght`)) && file.endsWith('.woff2');
  let base;
  return {
    name: 'zhurnal:preload-fonts',
    configResolved(config) {
      base = config.base;
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter(isWanted)
          .map((file) => ({
            tag: 'link',
            attrs: {
              rel: 'preload',
              href: `${base}${file}`,
              as: 'font',
              type: 'font/woff2',
              crossorigin: '',
            },
            injectTo: 'head',
          })),
    },
  };
}
