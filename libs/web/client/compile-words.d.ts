import type { Plugin } from 'vite';

export declare function compileWords(): Plugin;
export declare function compileCatalogue(code: string, id: string): string;
