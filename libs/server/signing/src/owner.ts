import type { X509Certificate } from 'node:crypto';

/** What the certificate says of its owner, for the list and for the mark on a copy. */
export interface CertificateOwner {
  name: string;
  surname: string | null;
  givenNames: string | null;
  snils: string | null;
  /** Serial number, hexadecimal. */
  number: string;
  validFrom: Date;
  validTo: Date;
}

/** The person who was to sign. */
export interface Signer {
  surname: string;
  givenNames: string;
  snils: string | null;
}

const fieldsOf = (subject: string): Map<string, string[]> => {
  const fields = new Map<string, string[]>();
  for (const line of subject.split('\n')) {
    const at = line.indexOf('=');
    if (at < 1) continue;
    const name = line.slice(0, at);
    fields.set(name, [...(fields.get(name) ?? []), line.slice(at + 1)]);
  }
  return fields;
};

export function readOwner(certificate: X509Certificate): CertificateOwner {
  const fields = fieldsOf(certificate.subject);
  // A name that is given twice is no name: nobody may choose between them.
  const only = (...names: string[]): string | null => {
    const found = names.flatMap((name) => fields.get(name) ?? []);
    return found.length === 1 ? (found[0] ?? null) : null;
  };
  return {
    name: only('CN') ?? '',
    surname: only('SN'),
    givenNames: only('GN'),
    snils: only('SNILS', '1.2.643.100.3'),
    number: certificate.serialNumber,
    validFrom: new Date(certificate.validFrom),
    validTo: new Date(certificate.validTo),
  };
}

const plain = (text: string): string =>
  text.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
const digits = (text: string): string => text.replace(/\D/g, '');

/** By the SNILS where both have one; else by the whole name. */
export function isOwnedBy(owner: CertificateOwner, signer: Signer): boolean {
  if (owner.snils && signer.snils) return digits(owner.snils) === digits(signer.snils);
  const said = owner.surname && owner.givenNames ? `${owner.surname} ${owner.givenNames}` : owner.name;
  return plain(said) === plain(`${signer.surname} ${signer.givenNames}`);
}
