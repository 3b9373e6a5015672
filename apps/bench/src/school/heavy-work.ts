import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { makeKey } from '@zhurnal/backup';
import type { BenchPlace } from '../place.js';
import { askOffice, orderOffice } from './office.js';
import type { Office } from './office.js';

/** Reports of a class that a year-end package has: marks, absences, what was taught. */
const CODES = ['class_progress', 'class_attendance', 'programme'];
const CLI = fileURLToPath(new URL('../../../cli/dist/main.js', import.meta.url));
/** Between two looks at how far something is, ms. */
const BREATH = 1_000;

interface PackageView {
  readonly id: string;
  readonly total: number;
  readonly made: number;
  readonly failed: number;
  readonly isRunning: boolean;
}

/** What is done again and again until nobody wants it any more; answers how often. */
export type HeavyWork = (isWanted: () => boolean) => Promise<number>;

/** The heavy works of a school, as its people and its operator begin them. */
export class HeavyWorks {
  readonly folder = mkdtempSync(join(tmpdir(), 'zhurnal-heavy-'));
  /** The archives that were saved, in bytes. */
  readonly saved: Partial<Record<'pdf' | 'xlsx', number>> = {};
  private ready = '';

  constructor(
    private readonly origin: () => string,
    private readonly office: Office,
    private readonly place: BenchPlace,
  ) {}

  /** A target of the operator, for the environment of the product. */
  get portalTarget(): string {
    return `file://${this.folder}/portal`;
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** One whole package; answers how many reports it has. */
  async makePackage(): Promise<number> {
    const id = await this.beginPackage();
    for (;;) {
      const found = await this.look(id);
      if (found && !found.isRunning) {
        if (found.made !== found.total) throw new Error(`${found.failed} reports of the package failed`);
        this.ready = id;
        return found.total;
      }
      await pause(BREATH);
    }
  }

  /** Packages are made one after the other, and whoever asked looks how far they are. */
  readonly packages: HeavyWork = async (isWanted) => {
    for (let count = 0; ; count += 1) {
      const id = await this.beginPackage();
      while (isWanted() && (await this.look(id))?.isRunning) await pause(BREATH);
      await orderOffice(this.origin(), this.office.deputy, 'CancelReportPackage', { packageId: id });
      if (!isWanted()) return count + 1;
    }
  };

  /** The archives of a package that is ready are saved, one after the other. */
  readonly archives: HeavyWork = async (isWanted) => {
    for (let count = 0; ; count += 2) {
      for (const format of ['pdf', 'xlsx'] as const) await this.save(format);
      if (!isWanted()) return count + 2;
    }
  };

  /** Sets the portal up: a folder of this machine. */
  async openPortal(): Promise<void> {
    await orderOffice(this.origin(), this.office.admin, 'SetPortal', {
      ...{ target: this.portalTarget, schoolCode: '770001', hour: 19, isOn: false },
      expectedVersion: 0,
    });
  }

  /** Full packages for the portal, one after the other. */
  readonly portal: HeavyWork = async (isWanted) => {
    for (let count = 0; ; count += 1) {
      const before = await this.lastSeq();
      await orderOffice(this.origin(), this.office.admin, 'SendToPortal', { work: 'FULL' });
      while ((await this.lastSeq()) === before) await pause(BREATH);
      if (!isWanted()) return count + 1;
    }
  };

  /** Backups of the whole database, one after the other, as the operator takes them. */
  readonly backups: HeavyWork = async (isWanted) => {
    const { recipient } = await makeKey();
    for (let count = 0; ; count += 1) {
      const to = join(this.folder, `backup-${count}`);
      await this.command('backup', 'create', '--to', to, '--for', recipient);
      rmSync(to, { recursive: true, force: true });
      if (!isWanted()) return count + 1;
    }
  };

  private async beginPackage(): Promise<string> {
    const { makeReportPackage } = await orderOffice<{ makeReportPackage: { id: string } }>(
      this.origin(),
      this.office.deputy,
      'MakeReportPackage',
      { codes: CODES, periodIds: this.office.periodIds },
    );
    return makeReportPackage.id;
  }

  private async look(id: string): Promise<PackageView | undefined> {
    const { reportPackages } = await askOffice<{ reportPackages: readonly PackageView[] }>(
      this.origin(),
      this.office.deputy,
      'ReportPackages',
    );
    return reportPackages.find((each) => each.id === id);
  }

  private async save(format: 'pdf' | 'xlsx'): Promise<void> {
    const url = `${this.origin()}/files/report-packages/${this.ready}?format=${format}&app=staff`;
    const answer = await fetch(url, { headers: { cookie: this.office.deputy } });
    if (answer.status !== 200) throw new Error(`the archive was answered ${answer.status}`);
    this.saved[format] = (await answer.arrayBuffer()).byteLength;
  }

  private async lastSeq(): Promise<number> {
    const { portalExchange } = await askOffice<{
      portalExchange: { packages: readonly { seq: number; tries: number }[] };
    }>(this.origin(), this.office.admin, 'Portal');
    return Math.max(0, ...portalExchange.packages.filter(({ tries }) => tries > 0).map(({ seq }) => seq));
  }

  private command(...words: string[]): Promise<void> {
    return new Promise((done, fail) => {
      const { NODE_OPTIONS: _options, ...env } = process.env;
      const child = spawn(process.execPath, [CLI, ...words], {
        // As from another terminal.
        detached: true,
        env: {
          ...env,
          ZHURNAL_ADMIN_DATABASE_URL: this.place.adminUrl,
          DATABASE_URL: this.place.applicationUrl,
        },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let said = '';
      child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
      child.once('exit', (code) =>
        code === 0 ? done() : fail(new Error(`${words[0]}: ${said.slice(-300)}`)),
      );
    });
  }
}
