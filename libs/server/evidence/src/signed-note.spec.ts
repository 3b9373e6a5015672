import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openCheckpoint, signCheckpoint } from './checkpoint.js';
import { openReceipt, signReceipt } from './receipt.js';
import { makeKey, openNote, readSigner, readVerifier, signNote, splitNotes } from './signed-note.js';
import { hashLeaf } from './tree.js';

/** The key and the note that the package which introduced signed notes documents. */
const KNOWN_KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const KNOWN_NOTE = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;

const signer = readSigner('school.example', makeKey());
const verifier = readVerifier(signer.published);
const schoolId = '0197f3c0-0000-7000-8000-000000000001';
const head = { schoolId, size: 7, root: hashLeaf('root'), at: '2026-11-18T09:00:00.000Z' };

describe('a signed note', () => {
  it('is opened by the key that is known, and by no other', () => {
    expect(openNote(KNOWN_NOTE, readVerifier(KNOWN_KEY))).toBe(KNOWN_NOTE.split('\n\n')[0] + '\n');
    expect(openNote(KNOWN_NOTE, verifier)).toBeUndefined();
    expect(openNote(KNOWN_NOTE.replace('answer', 'question'), readVerifier(KNOWN_KEY))).toBeUndefined();
  });

  it('refuses a published key whose id is not its own', () => {
    expect(() => readVerifier(KNOWN_KEY.replace('c74f20a3', 'c74f20a4'))).toThrow('id differ');
  });

  it('is not opened once any character of it is another', () => {
    const note = signCheckpoint(head, signer);
    fc.assert(
      fc.property(fc.nat(note.length - 1), fc.constantFrom('0', 'A', ' '), (at, other) => {
        fc.pre(note[at] !== other);
        // The last characters of Base64 hold bits that mean nothing.
        fc.pre(at < note.length - 4);
        return openCheckpoint(note.slice(0, at) + other + note.slice(at + 1), verifier) === undefined;
      }),
    );
  });
});

describe('checkpoints and receipts', () => {
  it('are read as they were signed, and name their algorithm', () => {
    const note = signCheckpoint(head, signer);
    expect(note.split('\n').slice(0, 5)).toEqual([
      `zhurnal/${schoolId}`,
      '7',
      head.root.toString('base64'),
      'time 2026-11-18T09:00:00.000Z',
      'alg ed25519',
    ]);
    expect(openCheckpoint(note, verifier)).toEqual(head);
    const receipt = {
      schoolId,
      at: head.at,
      lines: [{ auditId: schoolId, hash: hashLeaf('row'), entity: 'mark', rowId: schoolId }],
    };
    expect(openReceipt(signReceipt(receipt, signer), verifier)).toEqual(receipt);
    expect(openCheckpoint(signReceipt(receipt, signer), verifier)).toBeUndefined();
  });

  it('stand one after another in a file; what was cut off by a killed process is passed over', () => {
    const notes = [7, 8, 9].map((size) => signCheckpoint({ ...head, size }, signer));
    const [one = '', two = '', three = ''] = notes;
    expect(splitNotes(notes.join(''))).toEqual(notes);
    for (let cut = 1; cut < two.length - 1; cut += 7)
      expect(splitNotes(`${one}${two.slice(0, cut)}\n${three}`)).toEqual([one, three]);
    expect(signNote('a line\n', signer).startsWith('a line\n\n— school.example ')).toBe(true);
  });
});
