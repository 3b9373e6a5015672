import { gzipSync } from 'node:zlib';

const travelling = (content) => gzipSync(content, { level: 9 }).length;

/**
 * Vite plugin: stops the build when the first page of an app would grow. Bytes as they travel: scripts and styles that
 * the document loads before anything is drawn, and all fonts.
 *
 * @param {{ readonly script: number; readonly style: number; readonly fonts: number }} most
 * @returns {import('vite').Plugin}
 */
export function holdSize(most) {
  let logger;
  return {
    name: 'zhurnal:hold-size',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      logger = config.logger;
    },
    writeBundle(_options, bundle) {
      const size = sizeOf(bundle);
      for (const [part, bytes] of Object.entries(size))
        if (bytes > most[part])
          throw new Error(`The first page has ${bytes} bytes of ${part}; ${most[part]} is the most.`);
      logger.info(`the first page: ${JSON.stringify(size)} bytes as they travel`);
    },
  };
}

/** What the first page loads of a bundle, bytes as they travel. */
export function sizeOf(bundle) {
  const size = { script: 0, style: 0, fonts: 0 };
  const taken = new Set();
  const take = (name) => {
    const chunk = bundle[name];
    if (chunk === undefined || taken.has(name)) return;
    taken.add(name);
    if (chunk.type === 'asset') {
      if (name.endsWith('.css')) size.style += travelling(chunk.source);
      return;
    }
    size.script += travelling(chunk.code);
    chunk.imports.forEach(take);
    chunk.viteMetadata?.importedCss.forEach(take);
  };
  for (const file of Object.values(bundle)) {
    if (file.type === 'chunk' && file.isEntry) take(file.fileName);
    if (file.type === 'asset' && file.fileName.endsWith('.woff2')) size.fonts += file.source.length;
  }
  return size;
}
