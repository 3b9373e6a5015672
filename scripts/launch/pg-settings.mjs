const QUICK_BUT_FRAGILE = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_connections: 200,
  checkpoint_timeout: '1h',
};

const SAFE = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  max_connections: 60,
};

/**
 * The settings of the embedded server: small, loopback only, no socket file, passwords by SCRAM.
 * `throwaway` clusters of the tests give up every guarantee against a power cut.
 */
export function settingsOf({ port, throwaway = false }) {
  const settings = {
    listen_addresses: "'127.0.0.1'",
    port,
    unix_socket_directories: "''",
    password_encryption: "'scram-sha-256'",
    shared_buffers: '128MB',
    max_wal_size: '512MB',
    jit: 'off',
    timezone: "'UTC'",
    log_timezone: "'UTC'",
    lc_messages: "'C'",
    logging_collector: 'off',
    log_line_prefix: "'%m [%p] '",
    ...(throwaway ? QUICK_BUT_FRAGILE : SAFE),
  };
  return (
    '# Written anew at every start. Settings of your own go to the end of postgresql.conf.\n' +
    Object.entries(settings)
      .map(([name, value]) => `${name} = ${value}\n`)
      .join('')
  );
}

/** Names sorted as in Russian, text compared as Unicode; macOS knows the same locale by another name. */
export function initialisationArguments({ cluster, passwordFile, throwaway }) {
  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  return [
    '-D',
    cluster,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    `--locale=${locale}`,
    '--locale-provider=icu',
    '--icu-locale=ru-RU',
    '--data-checksums',
    ...(throwaway ? ['--no-sync'] : []),
  ];
}
