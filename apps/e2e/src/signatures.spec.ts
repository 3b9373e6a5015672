import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestAuthority, canSign } from '@zhurnal/signing/testing';
import { unzipSync } from 'fflate';
import type { Browser, Locator, Page } from 'playwright-core';
import { WIDTHS, listViolations, openBrowser, openPage, picture } from './browser.js';
import { DAY, PASSWORD, openCornerSchool } from './corner-school.js';
import type { Installation } from './installation.js';
import { signInStaff } from './staff-steps.js';
import { soon } from './soon.js';

const NOW = `${DAY}T09:30:00Z`;
const STRANGER = 'Чужая Анна Петровна';
const KIND = canSign('gost') ? 'gost' : 'rsa';

interface Cast {
  readonly login: string;
  readonly name: string;
  readonly class: string;
}

let installation: Installation;
let browser: Browser;
let authority: TestAuthority;
let cast: Cast;
let office: Page & { faults: string[] };
let visitor: Page & { faults: string[] };
/** What was given out to be signed, and the signature that was taken. */
let document: Buffer;
let signature: Buffer;
const trustFolder = mkdtempSync(join(tmpdir(), 'zhurnal-trust-'));

/** Puts the certificate of the authority and its list of revoked ones, as they are now, where the server looks for them. */
function trust(): void {
  writeFileSync(join(trustFolder, 'authority.crt'), authority.read('ca.crt'));
  writeFileSync(join(trustFolder, 'authority.crl'), authority.read('ca.crl'));
}

beforeAll(async () => {
  installation = await openCornerSchool({ now: NOW, settings: { ZHURNAL_TRUST_FOLDER: trustFolder } });
  const [found] = await installation.database.query<Cast>(
    `select c.login, concat_ws(' ', p.family_name, p.given_name, p.patronymic) as name,
            (select k.name from school_class k where k.school_id = d.school_id order by k.name, k.id limit 1) as class
       from duty d
       join person p on p.school_id = d.school_id and p.id = d.person_id
       join membership m on m.school_id = d.school_id and m.person_id = d.person_id
       join login_claim c on c.account_id = m.account_id
      where d.role = 'deputy' order by c.login limit 1`,
  );
  if (!found) throw new Error('the school has no deputy');
  cast = found;
  authority = new TestAuthority(KIND, () => new Date(NOW));
  const own = `/CN=${cast.name}`;
  authority.issue('own', own, '20260101000000Z', '20270101000000Z');
  authority.issue('lost', own, '20260101000000Z', '20270101000000Z');
  authority.issue('old', own, '20250101000000Z', '20260901000000Z');
  authority.issue('stranger', `/CN=${STRANGER}`, '20260101000000Z', '20270101000000Z');
  authority.revoke('lost');
  trust();
  await installation.server.start();
  browser = await openBrowser();
  office = await openPage(browser, installation.origin);
  await office.goto('/staff/');
  await signInStaff(office, cast.login, PASSWORD);
  visitor = await openPage(browser, installation.origin);
}, 300_000);
afterAll(async () => {
  await browser.close();
  await installation.stop();
  authority.end();
  rmSync(trustFolder, { recursive: true, force: true });
});

const press = (name: string | RegExp): Promise<void> => office.getByRole('button', { name }).click();
const part = (): Locator => office.getByRole('region', { name: 'Электронная подпись' });

/** The bytes that a button gives. */
async function saveBy(name: string | RegExp): Promise<Buffer> {
  const [download] = await Promise.all([office.waitForEvent('download'), press(name)]);
  return readFileSync(await download.path());
}

const handIn = (bytes: Buffer): Promise<void> =>
  part()
    .locator('input[type=file]')
    .setInputFiles({ name: 'отчёт.pdf.sig', mimeType: 'application/octet-stream', buffer: bytes });

/** Asks the page where anybody checks a document; answers what it says, part by part. */
async function check(pdf: Buffer, beside?: Buffer): Promise<string[]> {
  await visitor.goto('/check');
  const put = (label: string | RegExp, name: string, buffer: Buffer): Promise<void> =>
    visitor.getByLabel(label).setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await put('Документ (PDF)', 'отчёт.pdf', pdf);
  if (beside) await put(/^Подпись/, 'отчёт.pdf.sig', beside);
  await visitor.getByRole('button', { name: 'Проверить' }).click();
  const said = visitor.locator('[role=status] h2');
  await soon(() => said.first().innerText()).not.toBe('Проверяем…');
  return said.allInnerTexts();
}

describe('a report that is signed outside', () => {
  it('is given out as a file, which stays as it is', async () => {
    await office.goto('/staff/reports?report=class_progress');
    await office.getByLabel('Класс', { exact: true }).selectOption({ label: cast.class });
    await press('Сформировать');
    await press('На подпись');
    await part().getByText('Подписей пока нет.').waitFor();
    document = await saveBy('Скачать документ');
    expect(document.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await saveBy('Скачать документ')).equals(document)).toBe(true);
  });

  it('is not taken for signed by a signature that does not hold, and says why and what to do', async () => {
    const banner = part().locator('.zh-banner');
    const said = async (bytes: Buffer, why: RegExp): Promise<void> => {
      await handIn(bytes);
      await soon(() => banner.innerText()).toMatch(why);
    };
    const altered = Buffer.concat([document, Buffer.from('\n')]);
    await said(authority.sign('own', altered), /Подпись не принята: она не подходит к этому документу\./);
    await said(authority.sign('lost', document), /Подпись не принята: сертификат отозван\. Подпишите/);
    await picture(office, 'signature-refused');
    await said(authority.sign('old', document), /Подпись не принята: срок сертификата закончился до/);
    await said(
      authority.sign('stranger', document),
      /Подпись не принята: сертификат выдан другому человеку\./,
    );
    await soon(() => part().locator('.rp-signatures li').count()).toBe(0);
    await part().getByText('Подписей пока нет.').waitFor();
  });

  it('is signed by one that holds, with the certificate, its owner and its term', async () => {
    signature = authority.sign('own', document);
    await handIn(signature);
    const taken = part().locator('.rp-signatures li');
    await soon(() => taken.innerText()).toContain('подпись действительна.');
    for (const word of [cast.name, 'по 1 января 2027']) await soon(() => taken.innerText()).toContain(word);
    await soon(() => part().locator('.zh-banner').count()).toBe(0);
    expect(await listViolations(office)).toEqual([]);
    await picture(office, 'signature-valid');
    await office.goto('/staff/reports?report=class_progress');
    await soon(() => office.getByRole('row', { name: cast.class }).first().innerText()).toContain(
      'действительных: 1',
    );
  });

  it('is confirmed to anybody who has the files, and nothing else is', async () => {
    const genuine = 'Документ подлинный: школа сделала именно этот файл.';
    const one = 'Подпись 1 действительна.';
    expect(await check(document)).toEqual([genuine, one]);
    const beside = (bytes: Buffer): Promise<string[]> => check(document, bytes);
    expect(await beside(signature)).toEqual([genuine, one, 'Ваш файл подписи: подпись действительна.']);
    await picture(visitor, 'check-valid');
    const altered = Buffer.concat([document, Buffer.from('\n')]);
    expect(await beside(authority.sign('own', altered))).toEqual([
      genuine,
      one,
      'Ваш файл подписи: не подходит к этому файлу: она сделана для другого или файл изменён.',
    ]);
    expect((await check(altered))[0]).toMatch(/^Такого файла школа не делала, или в нём что-то изменено\./);
    expect((await beside(authority.sign('lost', document)))[2]).toBe(
      'Ваш файл подписи: недействительна: сертификат отозван.',
    );
    expect((await beside(authority.sign('old', document)))[2]).toMatch(/недействительна: срок сертификата/);
    await beside(authority.sign('stranger', document));
    const last = visitor.locator('[role=status] section').last();
    for (const word of [STRANGER, 'но школа этой подписи не принимала'])
      await soon(() => last.innerText()).toContain(word);
    await soon(() => last.getAttribute('class')).not.toContain('good');
    expect(await listViolations(visitor)).toEqual([]);
  });

  it('is confirmed in English, too, where the number from the square is not lost on the way', async () => {
    await visitor.goto('/check');
    await visitor.goto(`${visitor.url()}#number`);
    await visitor.reload();
    await visitor.getByRole('link', { name: 'English' }).click();
    await visitor.getByRole('heading', { name: 'Check a document' }).waitFor();
    await soon(() => visitor.getByLabel('Number of the document').inputValue()).toBe('number');
    await visitor
      .getByLabel('Document (PDF)')
      .setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer: document });
    await visitor
      .getByLabel(/^Signature/)
      .setInputFiles({ name: 'report.sig', mimeType: 'application/octet-stream', buffer: signature });
    await visitor.getByRole('button', { name: 'Check' }).click();
    await soon(() => visitor.locator('[role=status] h2').allInnerTexts()).toEqual([
      'The document is genuine: the school made exactly this file.',
      'Signature 1 is valid.',
      'The signature in your file is valid.',
    ]);
    expect(await listViolations(visitor)).toEqual([]);
    await picture(visitor, 'check-english');
  });

  it('goes into the archive with its signature, and both are confirmed as they lie there', async () => {
    await office.goto('/staff/archive');
    const zip = unzipSync(await saveBy(`Собрать пакет класса ${cast.class}`));
    const named = Object.keys(zip).filter((name) => name.startsWith('reports/'));
    const [pdf = '', beside = ''] = named;
    expect(named).toEqual([pdf, `${pdf}.sig`]);
    expect(await check(Buffer.from(zip[pdf] ?? []), Buffer.from(zip[beside] ?? []))).toEqual([
      'Документ подлинный: школа сделала именно этот файл.',
      'Подпись 1 действительна.',
      'Ваш файл подписи: подпись действительна.',
    ]);
  });

  it('is signed no longer when the certificate is revoked, here and for everybody', async () => {
    authority.revoke('own');
    trust();
    await office.goto('/staff/reports?report=class_progress');
    await office.getByRole('row', { name: cast.class }).first().getByRole('link').click();
    await press('Проверить ещё раз');
    await soon(() => part().locator('.rp-signatures li').innerText()).toContain('сертификат отозван.');
    await picture(office, 'signature-revoked');
    expect(await check(document, signature)).toEqual([
      'Документ подлинный: школа сделала именно этот файл.',
      'Подпись 1 недействительна: сертификат отозван.',
      'Ваш файл подписи: недействительна: сертификат отозван.',
    ]);
    await office.goto('/staff/reports?report=class_progress');
    await soon(() => office.getByRole('row', { name: cast.class }).first().innerText()).toContain(
      'не подтверждено: 1',
    );
  });

  it('fits a telephone, and no page does what it may not', async () => {
    for (const page of [office, visitor]) {
      await page.setViewportSize(WIDTHS.phone);
      await soon(() => page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(
        true,
      );
      expect(page.faults).toEqual([]);
    }
  });
});
