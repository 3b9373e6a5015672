import type { Plugin } from 'vite';

export declare function holdSize(wish: {
  readonly script: number;
  readonly style: number;
  readonly fonts: number;
}): Plugin;
