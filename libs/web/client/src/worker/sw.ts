import { serveShell } from './serve-shell.js';
import type { Shell, WorkerScope } from './worker-scope.js';

/** Put in by the bundler. */
declare const __ZHURNAL_SHELL__: Shell;

serveShell(globalThis as unknown as WorkerScope, __ZHURNAL_SHELL__);
