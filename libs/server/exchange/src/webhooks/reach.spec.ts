import { describe, expect, it } from '@jest/globals';
import { Reach, Unreachable, isPublic, networksOf } from './reach.js';

const meaning =
  (...addresses: string[]) =>
  (): Promise<{ address: string; family: number }[]> =>
    Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));

describe('an address', () => {
  it.each([
    ...['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'],
    ...[
      '224.0.0.1',
      '255.255.255.255',
      '::1',
      '::',
      'fe80::1',
      'fd00::1',
      '::ffff:10.0.0.1',
      '::ffff:7f00:1',
    ],
    ...['64:ff9b::a00:1', '2002:a00:1::', '2001:db8::1', 'ff02::1', 'localhost'],
  ])('%s is not of the Internet', (address) => {
    expect(isPublic(address)).toBe(false);
  });

  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2a02:6b8::1', '::ffff:8.8.8.8'])(
    '%s is of the Internet',
    (address) => {
      expect(isPublic(address)).toBe(true);
    },
  );
});

describe('a name', () => {
  it('is looked up once, and the connection goes to what was found', async () => {
    const reach = new Reach(networksOf([]), meaning('93.184.216.34'));
    expect(await reach.to('https://lms.example/hook')).toMatchObject({ address: '93.184.216.34', family: 4 });
  });

  it('that means a closed address, alone or among others, leads nowhere', async () => {
    for (const found of [['10.0.0.5'], ['93.184.216.34', '127.0.0.1'], ['::1']]) {
      const reach = new Reach(networksOf([]), meaning(...found));
      await expect(reach.to('https://lms.example/')).rejects.toThrow(new Unreachable('private'));
    }
  });

  it('in a network that the operator opened is reached, also without TLS', async () => {
    const reach = new Reach(networksOf(['10.0.0.0/24', 'fd00::/8']), meaning('10.0.0.5'));
    expect(await reach.to('http://lms.lan:8080/')).toMatchObject({ address: '10.0.0.5' });
    expect(await reach.to('http://[fd00::5]/')).toMatchObject({ address: 'fd00::5', family: 6 });
    await expect(reach.to('http://10.0.1.5/')).rejects.toThrow(new Unreachable('private'));
  });

  it.each([
    ['http://8.8.8.8/', 'address'],
    ['https://user:word@8.8.8.8/', 'address'],
    ['ftp://8.8.8.8/', 'address'],
    ['nonsense', 'address'],
    ['https://2130706433/', 'private'],
    ['https://0x7f.1/', 'private'],
    ['https://[::ffff:127.0.0.1]/', 'private'],
  ] as const)('%s is refused: %s', async (text, why) => {
    await expect(new Reach().to(text)).rejects.toThrow(new Unreachable(why));
  });
});
