import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsOfLogLine } from '../launch/api-server.mjs';
import { parseSignIns, tableOfSignIns } from '../launch/demo.mjs';
import {
  isDemoWanted,
  isLoopback,
  listeningAddress,
  ownAddress,
  serverEnvironment,
} from '../launch/environment.mjs';

test('reading the listening address', () => {
  assert.deepEqual(listeningAddress({}), { host: '127.0.0.1', port: 3000 });
  assert.deepEqual(listeningAddress({ ZHURNAL_HOST: '0.0.0.0', ZHURNAL_PORT: '8080' }), {
    host: '0.0.0.0',
    port: 8080,
  });
  for (const ZHURNAL_PORT of ['abc', '0', '65536', '80.5'])
    assert.throws(() => listeningAddress({ ZHURNAL_PORT }), { name: 'Sentence', message: /ZHURNAL_PORT/ });
  assert.deepEqual(['127.0.0.1', 'localhost', '::1', '0.0.0.0', '192.168.1.4'].map(isLoopback), [
    true,
    true,
    true,
    false,
    false,
  ]);
  assert.deepEqual(['0.0.0.0', '::', '::1', 'journal.school'].map(ownAddress), [
    '127.0.0.1',
    '[::1]',
    '[::1]',
    'journal.school',
  ]);
  assert.deepEqual(
    ['off', 'OFF', '0', '', 'on', undefined].map((ZHURNAL_DEMO) => isDemoWanted({ ZHURNAL_DEMO })),
    [false, false, false, true, true, true],
  );
});

test('the server gets what the operator set, completed, and nothing of npm or of the scripts', () => {
  const env = {
    PATH: '/bin',
    npm_lifecycle_event: 'start',
    ZHURNAL_PG_BIN: '/x',
    ZHURNAL_TEST_DATABASE_URL: 'x',
    ZHURNAL_POOL_SIZE: '4',
  };
  const database = { env: { DATABASE_URL: 'postgres://a', ZHURNAL_ADMIN_DATABASE_URL: 'postgres://b' } };
  assert.deepEqual(serverEnvironment({ env, root: '/srv/zhurnal', database }), {
    NODE_ENV: 'production',
    PATH: '/bin',
    ZHURNAL_POOL_SIZE: '4',
    DATABASE_URL: 'postgres://a',
    ZHURNAL_ADMIN_DATABASE_URL: 'postgres://b',
    ZHURNAL_DATA_DIR: '/srv/zhurnal/.data',
    ZHURNAL_HOST: '127.0.0.1',
    ZHURNAL_PORT: '3000',
  });
});

test('of the log only warnings and broken lines reach the screen', () => {
  assert.equal(wordsOfLogLine('{"level":30,"msg":"listening"}'), undefined);
  assert.equal(wordsOfLogLine('{"level":50,"msg":"lost","err":{"message":"57P01"}}'), 'lost: 57P01');
  assert.equal(wordsOfLogLine('{"level":"warn","msg":"slow"}'), 'slow');
  assert.equal(wordsOfLogLine('Error: at main.js'), 'Error: at main.js');
  assert.equal(wordsOfLogLine(''), undefined);
});

test('the sign-ins are found in what the command prints', () => {
  const rows = [{ role: 'Директор', login: 'director', password: 'p' }];
  assert.deepEqual(parseSignIns(`loading…\n${JSON.stringify({ school: 'Demo', signIns: rows })}\n`), rows);
  assert.deepEqual(parseSignIns(JSON.stringify(rows, null, 2)), rows);
  assert.deepEqual(parseSignIns('done'), []);
  assert.equal(tableOfSignIns(rows), '  Role      Login     Password\n  Директор  director  p');
});
