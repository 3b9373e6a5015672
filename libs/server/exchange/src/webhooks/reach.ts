import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Networks that are nobody's on the Internet (IANA special-purpose registries, RFC 6890), with their bits. */
const CLOSED: readonly string[] = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
/** Of IPv6 only what is given out to the Internet is open at all, and of that not what carries IPv4 within it. */
const GLOBAL_V6 = '2000::/3';
const CLOSED_V6: readonly string[] = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

/** A list of networks as text, `10.1.0.0/16`; addresses alone count as networks of one. */
export function networksOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.trim().split('/');
    const family = isIP(address);
    const width = bits === undefined ? (family === 6 ? 128 : 32) : Number(bits);
    if (family === 0 || !Number.isInteger(width) || width < 0 || width > (family === 6 ? 128 : 32))
      throw new TypeError(`not a network: ${network}`);
    list.addSubnet(address, width, family === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}

const closed = networksOf([...CLOSED, ...CLOSED_V6]);
const openV6 = networksOf([GLOBAL_V6]);

/** `::ffff:10.0.0.1` is 10.0.0.1. */
function plain(address: string): string {
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
}

/** Whether an address belongs to the Internet and not to somebody's own network. */
export function isPublic(given: string): boolean {
  const address = plain(given);
  const family = isIP(address);
  if (family === 4) return !closed.check(address, 'ipv4');
  return family === 6 && openV6.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}

/** Why nothing is sent to an address. */
export class Unreachable extends Error {
  constructor(readonly why: 'address' | 'private' | 'unknown') {
    super(
      {
        address: 'the address is none that can be written to',
        private: 'the address lies in a closed network',
        unknown: 'the name of the address is not known',
      }[why],
    );
  }
}

/** Where to connect: found once, so that the name cannot mean something else a moment later. */
export interface Reached {
  readonly url: URL;
  readonly address: string;
  readonly family: 4 | 6;
}

export type FindAddresses = (name: string) => Promise<readonly { address: string; family: number }[]>;
const byTheSystem: FindAddresses = (name) => lookup(name, { all: true, verbatim: true });

/**
 * Keeps the server from being sent into networks that its senders cannot see: an address is looked up, every answer is
 * checked, and the connection goes to what was checked.
 */
export class Reach {
  constructor(
    /** Closed networks that the operator opened: programs in the school's own network. */
    private readonly opened: BlockList = networksOf([]),
    private readonly find: FindAddresses = byTheSystem,
  ) {}

  /** What an address must be like before it is looked up; undefined: it cannot be used. */
  static parse(text: string): URL | undefined {
    const url = URL.parse(text);
    if (!url || !['https:', 'http:'].includes(url.protocol)) return undefined;
    if (url.username !== '' || url.password !== '' || url.hash !== '') return undefined;
    return url;
  }

  /** Without TLS only into networks that the operator opened. */
  async to(text: string): Promise<Reached> {
    const url = Reach.parse(text);
    if (!url) throw new Unreachable('address');
    const name = url.hostname.replace(/^\[|\]$/g, '');
    const found = isIP(name) === 0 ? await this.look(name) : [{ address: name, family: isIP(name) }];
    const [first] = found;
    if (!first) throw new Unreachable('unknown');
    // A name with one closed address among open ones is a trap, or will be taken for one.
    for (const { address } of found) {
      const isOpened = this.isOpened(address);
      if (!isOpened && !isPublic(address)) throw new Unreachable('private');
      if (!isOpened && url.protocol === 'http:') throw new Unreachable('address');
    }
    return { url, address: first.address, family: first.family === 6 ? 6 : 4 };
  }

  private async look(name: string): Promise<readonly { address: string; family: number }[]> {
    try {
      return await this.find(name);
    } catch {
      throw new Unreachable('unknown');
    }
  }

  private isOpened(given: string): boolean {
    const address = plain(given);
    return this.opened.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
}
