import type { Plugin } from 'vite';

export function buildWorker(wish: {
  readonly base: string;
  readonly lazy: readonly string[];
  readonly pages?: readonly string[];
}): Plugin;
