import { spawn } from 'node:child_process';

/** Streebog-256 (ГОСТ Р 34.11-2012) of the bytes, where OpenSSL has its engine; null where it has not. */
export function streebogOf(bytes: Uint8Array): Promise<string | null> {
  return new Promise((resolve) => {
    const program = spawn('openssl', ['dgst', '-engine', 'gost', '-md_gost12_256', '-r'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    let said = '';
    program.stdout.on('data', (part: Buffer) => (said += part.toString()));
    program.on('error', () => resolve(null));
    // A program that has ended takes nothing more: then there is no digest either.
    program.stdin.on('error', () => undefined);
    program.on('close', (code) => resolve(code === 0 ? (/^[0-9a-f]{64}/.exec(said)?.[0] ?? null) : null));
    program.stdin.end(bytes);
  });
}
