export * from './archive-rules.js';
export * from './keeping.js';
