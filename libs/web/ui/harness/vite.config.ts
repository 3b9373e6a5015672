import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { browserFloor } from '../browser-floor.js';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { conditions: ['zhurnal-source', 'module', 'browser', 'development|production'] },
  build: { target: browserFloor, cssTarget: browserFloor, emptyOutDir: true },
});
