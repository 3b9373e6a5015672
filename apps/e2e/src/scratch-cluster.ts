import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What the launching scripts offer; they are plain JavaScript, because they run before anything is installed. */
interface Launch {
  planCluster(wish: { folder: string; throwaway: boolean }): object;
  createCluster(plan: object): boolean;
  startServer(plan: object, port?: number): Promise<{ pid: number; port: number }>;
  stopServer(pid: number): Promise<void>;
  installationSecrets(folder: string): object;
  ensureAccounts(wish: {
    port: number;
    secrets: object;
    folder: string;
  }): Promise<{ adminUrl: string; applicationUrl: string }>;
}

async function launch(): Promise<Launch> {
  const files = ['pg-cluster', 'pg-server', 'pg-accounts', 'secrets'];
  const tools = {};
  for (const name of files)
    Object.assign(tools, await import(new URL(`../../../scripts/launch/${name}.mjs`, import.meta.url).href));
  return tools as Launch;
}

/** A PostgreSQL of its own that may be killed: with the settings of a real installation, fsync included. */
export class ScratchCluster {
  private constructor(
    private readonly tools: Launch,
    private readonly plan: object,
    private readonly folder: string,
    private running: { pid: number; port: number },
    readonly adminUrl: string,
    readonly applicationUrl: string,
  ) {}

  static async start(): Promise<ScratchCluster> {
    const tools = await launch();
    const folder = mkdtempSync(join(tmpdir(), 'zhurnal-faults-'));
    const plan = tools.planCluster({ folder, throwaway: false });
    tools.createCluster(plan);
    const running = await tools.startServer(plan);
    const urls = await tools.ensureAccounts({
      port: running.port,
      secrets: tools.installationSecrets(folder),
      folder,
    });
    return new ScratchCluster(tools, plan, folder, running, urls.adminUrl, urls.applicationUrl);
  }

  /** Kills the server as a crash of the machine would, and starts it again on the same port. */
  async crash(): Promise<void> {
    const { port } = this.running;
    process.kill(this.running.pid, 'SIGKILL');
    await pause(50);
    this.running = await this.tools.startServer(this.plan, port);
    // Somebody's outgoing connection may hold the port for a moment; the product knows this one only.
    for (let tries = 0; this.running.port !== port && tries < 10; tries += 1) {
      await this.tools.stopServer(this.running.pid);
      await pause(500);
      this.running = await this.tools.startServer(this.plan, port);
    }
    if (this.running.port !== port) throw new Error('the database came back on another port');
  }

  async stop(): Promise<void> {
    await this.tools.stopServer(this.running.pid);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
