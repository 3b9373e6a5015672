import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { buildWorker } from '../../libs/web/client/build-worker.js';
import { compileWords } from '../../libs/web/client/compile-words.js';
import { compressFiles } from '../../libs/web/client/compress-files.js';
import { holdFirstPaint, preloadFonts } from '../../libs/web/client/first-paint.js';
import { browserFloor } from '../../libs/web/ui/browser-floor.js';

/** The address the application is served at. */
const BASE = '/staff/';

/** Pages that open without network, too: the others are fetched, and kept, when they are first opened. */
const OFFLINE = [
  'src/journal/journal-route.tsx',
  'src/day/day-route.tsx',
  'src/roll-call/roll-call-route.tsx',
  'src/outbox/outbox-route.tsx',
];

const API = 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  base: BASE,
  plugins: [
    compileWords(),
    react(),
    holdFirstPaint(),
    preloadFonts(['cyrillic']),
    buildWorker({ base: BASE, lazy: OFFLINE }),
    compressFiles(),
  ],
  resolve: { conditions: ['zhurnal-source', 'module', 'browser', 'development|production'] },
  server: {
    proxy: {
      '/graphql': API,
      '/auth': API,
      '/files': API,
      '/about': API,
      '/check': API,
      '/imports': API,
      '/events': API,
      '/people': API,
    },
  },
  build: {
    target: browserFloor,
    cssTarget: browserFloor,
    emptyOutDir: true,
    // The content security policy has no data: fonts and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Documents travel as hashes: the texts of their fragments are left out.
    rolldownOptions: { treeshake: { manualPureFunctions: ['TypedDocumentString'] } },
  },
});
