import type { Finding } from '@zhurnal/rules';
import { AscContentReader } from './asc-content.js';
import { decodeText } from './decode-text.js';
import { collectFetContent } from './fet-content.js';
import { FindingList } from './finding-list.js';
import type { FileFault } from './finding-list.js';
import { FILE_LIMITS } from './limits.js';
import { readAsc } from './read-asc.js';
import { readFet } from './read-fet.js';
import { findForeignKind, isBlank } from './recognise-kind.js';
import type { TimetableFile } from './timetable-file.js';
import { walkXml } from './walk-xml.js';
import type { XmlElement, XmlListener } from './walk-xml.js';

/** What a reading gives: the timetable, or null when an error was found, and everything found. */
export interface TimetableReading {
  readonly file: TimetableFile | null;
  readonly findings: readonly Finding[];
}

/** Passes the events on to the reader of the format that the root element shows. */
class FormatListener implements XmlListener {
  readonly fet = collectFetContent();
  readonly asc = new AscContentReader();
  private chosen: XmlListener | null = null;

  get isFet(): boolean {
    return this.chosen === this.fet.listener;
  }

  open(element: XmlElement): FileFault | null {
    if (element.depth === 1) {
      if (element.name === 'fet') this.chosen = this.fet.listener;
      else if (element.name === 'timetable') this.chosen = this.asc;
      else return { code: 'FORMAT_UNKNOWN', row: element.row, params: { kind: 'xml' } };
    }
    return this.chosen?.open(element) ?? null;
  }

  text(text: string): void {
    this.chosen?.text(text);
  }

  close(): FileFault | null {
    return this.chosen?.close() ?? null;
  }
}

/** Why the bytes cannot be a timetable, told before they are decoded; null when they may be one. */
function findEarlyFault(bytes: Uint8Array): FileFault | null {
  if (bytes.length > FILE_LIMITS.bytes) {
    const limit = String(FILE_LIMITS.bytes / 1024 / 1024);
    return { code: 'FILE_TOO_LARGE', row: null, params: { limit } };
  }
  if (isBlank(bytes)) return { code: 'FILE_EMPTY', row: null };
  const kind = findForeignKind(bytes);
  return kind === null ? null : { code: 'FORMAT_UNKNOWN', row: null, params: { kind } };
}

/**
 * Reads a timetable of FET or aSc out of the bytes of a file. The format is recognised by content; the name only
 * serves to call the file in findings. Bad input is never a fault of the program: it gives findings, and no file as
 * soon as one of them is an error.
 */
export function readTimetableFile(bytes: Uint8Array, fileName: string): TimetableReading {
  const findings = new FindingList();
  const refuse = ({ code, row, object = fileName, params = {} }: FileFault): TimetableReading => {
    findings.add(code, row, object, params);
    return { file: null, findings: findings.list() };
  };
  const early = findEarlyFault(bytes);
  if (early) return refuse(early);
  const decoded = decodeText(bytes);
  if ('fault' in decoded) return refuse(decoded.fault);
  const listener = new FormatListener();
  const fault = walkXml(decoded.text, listener);
  if (fault) return refuse(fault);
  const file = listener.isFet
    ? readFet(listener.fet.content, fileName, findings)
    : readAsc(listener.asc.content, fileName, findings);
  return { file, findings: findings.list() };
}
