import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestAuthority } from '@zhurnal/signing/testing';
import type { Kind } from '@zhurnal/signing/testing';
import { TestApi, headersOf, testDatabase } from '@zhurnal/testing';
import type { TestAnswer, TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, TODAY } from './arrange.js';
import { quarterOf, runReport } from './arrange-reports.js';
import { PREPARE_SIGNATURE, SIGNATURES_QUERY, handIn } from './arrange-signatures.js';
import type { SignaturesView } from './arrange-signatures.js';

export { canSign } from '@zhurnal/signing/testing';

export const DEPUTY = '/CN=Лебедева Анна Ивановна';
export const DIRECTOR = '/CN=Волков Анна Ивановна';

/** A school of which reports are signed, and the authorities that it trusts. */
export class SigningSchool {
  private readonly authorities = new Map<Kind, TestAuthority>();

  private constructor(
    readonly database: TestDatabase,
    readonly api: TestApi,
    readonly school: ArrangedSchool,
    readonly deputy: TestSession,
    readonly periodId: string,
    private readonly trustFolder: string,
  ) {}

  static async open(): Promise<SigningSchool> {
    const database = await testDatabase();
    const trustFolder = mkdtempSync(join(tmpdir(), 'zhurnal-trust-'));
    // Lists of the authorities are of now, so the school lives now too.
    const now = new Date().toISOString();
    const settings = {
      ZHURNAL_TRUST_FOLDER: trustFolder,
      ZHURNAL_TRUSTED_PROXIES: '1',
      ZHURNAL_PUBLIC_URL: 'https://journal.example',
    };
    const api = await TestApi.start(database, { now, settings });
    const school = await ArrangedSchool.open(api);
    const deputy = await school.signIn('deputy');
    return new SigningSchool(database, api, school, deputy, await quarterOf(school, TODAY), trustFolder);
  }

  get classId(): string {
    return this.school.classes.a8;
  }

  /** An authority that the school trusts; it has certificates of the deputy and the director. */
  authority(kind: Kind): TestAuthority {
    const known = this.authorities.get(kind);
    if (known) return known;
    const made = new TestAuthority(kind);
    made.issue('deputy', DEPUTY, '20200101000000Z', '20350101000000Z');
    made.issue('director', DIRECTOR, '20200101000000Z', '20350101000000Z');
    this.authorities.set(kind, made);
    this.trust();
    return made;
  }

  /** Puts certificates and lists of revoked certificates, as they are now, where the server looks for them. */
  trust(): void {
    for (const [kind, authority] of this.authorities) {
      writeFileSync(join(this.trustFolder, `${kind}.crt`), authority.read('ca.crt'));
      writeFileSync(join(this.trustFolder, `${kind}.crl`), authority.read('ca.crl'));
    }
  }

  async read(id: string, session = this.deputy): Promise<SignaturesView> {
    const asked = { id, classId: this.classId };
    return (await this.api.data<{ reportSignatures: SignaturesView }>(session, SIGNATURES_QUERY, asked))
      .reportSignatures;
  }

  async change(verb: string, id: string): Promise<SignaturesView> {
    const input = { clientMutationId: randomUUID(), id, classId: this.classId };
    const data = await this.api.data<Record<string, SignaturesView>>(this.deputy, verb, { input });
    const [view] = Object.values(data);
    if (!view) throw new Error('nothing was answered');
    return view;
  }

  addressOf = (id: string): string => `/files/signatures/${id}?classId=${this.classId}&app=staff`;

  /** A file as its bytes. */
  async bytesAt(url: string): Promise<Buffer> {
    return (await this.api.inject({ method: 'GET', url, headers: headersOf(this.deputy) })).bytes;
  }

  /** A run that nobody gave for signing, with its sheets. */
  async made(): Promise<{ id: string; document: Buffer }> {
    const asked = { code: 'class_progress', classId: this.classId, periodId: this.periodId };
    const { id } = (await runReport(this.api, this.deputy, asked)).run;
    return {
      id,
      document: await this.bytesAt(`/files/reports/${id}?classId=${this.classId}&format=pdf&app=staff`),
    };
  }

  /** A run that was given for signing, with the bytes that are signed. */
  async prepared(): Promise<{ id: string; document: Buffer }> {
    const { id } = await this.made();
    await this.change(PREPARE_SIGNATURE, id);
    return { id, document: await this.bytesAt(this.addressOf(id)) };
  }

  handIn(id: string, content: Buffer, session = this.deputy): Promise<TestAnswer> {
    return handIn(this.api, session, this.addressOf(id), content);
  }

  async end(): Promise<void> {
    await this.api.stop();
    await this.database.close();
    for (const authority of this.authorities.values()) authority.end();
    rmSync(this.trustFolder, { recursive: true, force: true });
  }
}
