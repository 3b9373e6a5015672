import type { Plugin } from 'vite';

export declare function compressFiles(): Plugin;
export declare function compressFolder(folder: string): void;
