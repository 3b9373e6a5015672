import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { buildWorker } from '../../libs/web/client/build-worker.js';
import { compileWords } from '../../libs/web/client/compile-words.js';
import { compressFiles } from '../../libs/web/client/compress-files.js';
import { holdFirstPaint, preloadFonts } from '../../libs/web/client/first-paint.js';
import { holdSize } from '../../libs/web/client/hold-size.js';
import { browserFloor } from '../../libs/web/ui/browser-floor.js';

/** Pages that open without network, too, and their addresses. */
const OFFLINE = ['diary', 'homework', 'marks', 'finals', 'attendance', 'account'];
const offlineSources = [
  ...OFFLINE.map((page) => `src/${page}/${page}-page.tsx`),
  'src/sign-in/sign-in-page.tsx',
];

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [
    compileWords(),
    react(),
    holdFirstPaint(),
    preloadFonts(['cyrillic', 'latin']),
    holdSize({ script: 130_000, style: 15_000, fonts: 40_000 }),
    buildWorker({ base: '/', lazy: offlineSources, pages: OFFLINE }),
    compressFiles(),
  ],
  resolve: { conditions: ['zhurnal-source', 'module', 'browser', 'development|production'] },
  server: {
    proxy: {
      '/graphql': 'http://127.0.0.1:3000',
      '/auth': 'http://127.0.0.1:3000',
      '/files': 'http://127.0.0.1:3000',
      '/about': 'http://127.0.0.1:3000',
      '/check': 'http://127.0.0.1:3000',
      '/events': 'http://127.0.0.1:3000',
    },
  },
  build: {
    target: browserFloor,
    cssTarget: browserFloor,
    emptyOutDir: true,
    // The content security policy has no data: fonts and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // What the first page needs is one file: in several it compresses worse and takes more requests.
      output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
      // Our libraries do nothing by being loaded: what a page does not use is left out.
      treeshake: {
        // Documents travel as hashes: the texts of their fragments are left out.
        manualPureFunctions: ['TypedDocumentString'],
        moduleSideEffects: [{ test: /libs\/(rules|contract|web)\/.*\.tsx?$/, sideEffects: false }],
      },
    },
  },
});
