import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TEXT = /\.(js|css|html|svg|webmanifest)$/;
/** Smaller files fit into one packet as they are. */
const LEAST = 1400;

/**
 * Vite plugin: lays a brotli and a gzip twin beside each built file of text, for servers that send what the browser
 * takes. Stands last: it takes the folder as the others leave it.
 *
 * @returns {import('vite').Plugin}
 */
export function compressFiles() {
  let folder;
  return {
    name: 'zhurnal:compress-files',
    apply: 'build',
    enforce: 'post',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler({ dir }) {
        folder = dir;
      },
    },
    closeBundle() {
      if (folder !== undefined) compressFolder(folder);
    },
  };
}

/** Gives each file of text in the folder its twins. */
export function compressFolder(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = join(folder, name);
    if (!TEXT.test(name) || statSync(file).size < LEAST) continue;
    const content = readFileSync(file);
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    };
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}
