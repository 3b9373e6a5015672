import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, get } from 'node:https';
import { test } from 'node:test';
import { namedCertificate, namesOfThisMachine, ownCertificate } from '../launch/certificate.mjs';
import { serverEnvironment, speaksHttps } from '../launch/environment.mjs';
import { temporaryFolder } from './fixtures.mjs';

const DAY = 24 * 60 * 60 * 1000;

test('a machine on a network is reached by its names and addresses', () => {
  const names = namesOfThisMachine('journal.school.local');
  for (const name of ['journal.school.local', 'localhost', '127.0.0.1'])
    assert.ok(names.includes(name), name);
  assert.ok(!namesOfThisMachine('0.0.0.0').includes('0.0.0.0'));
});

test('HTTPS is spoken on a network, unless a proxy does', () => {
  assert.equal(speaksHttps({}), false);
  assert.equal(speaksHttps({ ZHURNAL_HOST: '127.0.0.1' }), false);
  assert.equal(speaksHttps({ ZHURNAL_HOST: '0.0.0.0' }), true);
  assert.equal(speaksHttps({ ZHURNAL_HOST: '0.0.0.0', ZHURNAL_TRANSPORT: 'https' }), false);
});

test('the operator names both files or none', () => {
  assert.equal(namedCertificate({}), undefined);
  assert.deepEqual(namedCertificate({ ZHURNAL_TLS_CERTIFICATE: 'a', ZHURNAL_TLS_KEY: 'b' }), {
    certificate: 'a',
    key: 'b',
  });
  assert.throws(() => namedCertificate({ ZHURNAL_TLS_KEY: 'b' }), { name: 'Sentence' });
  const env = serverEnvironment({
    env: {},
    database: { env: {} },
    certificate: { certificate: 'a', key: 'b' },
  });
  assert.equal(env.ZHURNAL_TLS_CERTIFICATE, 'a');
  assert.equal(env.ZHURNAL_TLS_KEY, 'b');
});

test('a certificate is made once, kept, and made anew when it must be', async () => {
  const folder = temporaryFolder();
  const first = await ownCertificate(folder, '0.0.0.0');
  assert.equal(first.isNew, true);
  assert.equal(statSync(first.key).mode & 0o077, 0);
  const authority = readFileSync(first.authority, 'utf8');
  assert.equal((await ownCertificate(folder, '0.0.0.0')).isNew, false);
  assert.equal((await ownCertificate(folder, 'other.school.local')).isNew, true);
  assert.equal((await ownCertificate(folder, 'other.school.local', Date.now() + 380 * DAY)).isNew, true);
  writeFileSync(first.certificate, 'not a certificate');
  assert.equal((await ownCertificate(folder, 'other.school.local')).isNew, true);
  assert.equal(readFileSync(first.authority, 'utf8'), authority);
});

test('whoever trusts the authority trusts the server by each of its names', async () => {
  const { authority, certificate, key } = await ownCertificate(temporaryFolder(), '0.0.0.0');
  const ca = readFileSync(authority, 'utf8');
  assert.ok(new X509Certificate(ca).ca);
  const server = createServer({ cert: readFileSync(certificate), key: readFileSync(key) }, (_, response) =>
    response.end('by TLS'),
  );
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const ask = (options) =>
    new Promise((done, fail) =>
      get({ host: '127.0.0.1', port: server.address().port, agent: false, ...options }, (response) => {
        response.resume();
        done(response.statusCode);
      }).once('error', fail),
    );
  try {
    assert.equal(await ask({ ca }), 200);
    assert.equal(await ask({ ca, servername: 'localhost' }), 200);
    await assert.rejects(ask({}), /self-signed|unable to verify/i);
    await assert.rejects(ask({ ca, servername: 'stranger.example' }), /altnames/i);
  } finally {
    server.close();
  }
});
