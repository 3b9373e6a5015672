import type { Plugin } from 'vite';

export declare function holdFirstPaint(): Plugin;

export declare function preloadFonts(alphabets: readonly ('cyrillic' | 'latin')[]): Plugin;
