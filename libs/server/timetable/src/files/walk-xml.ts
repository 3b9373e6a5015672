import { SaxesParser } from 'saxes';
import type { FileFault } from './finding-list.js';
import { FILE_LIMITS } from './limits.js';

/** An element as it opens. */
export interface XmlElement {
  readonly name: string;
  /** Line on which the element begins, from 1. */
  readonly row: number;
  /** 1 for the root. */
  readonly depth: number;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Who listens to a document. A fault answered by `open` or `close` ends the reading. */
export interface XmlListener {
  open(element: XmlElement): FileFault | null;
  text(text: string): void;
  close(): FileFault | null;
}

/** Characters given to the parser at once; between the pieces a fault stops the reading. */
const PIECE = 65_536;

function countBreaks(text: string): number {
  return text.split(/\r\n|\r|\n/).length - 1;
}

/** `12:7: message` of the parser without the place, which is told apart. */
function reasonOf(error: Error): string {
  return error.message.replace(/^(?:[^:]*:)?\d+:\d+:\s*/, '').replace(/\.$/, '');
}

/** What may stand before the root: blanks, comments, processing instructions and the declaration. */
const PROLOG = /\s+|<\?[^]*?\?>|<!--[^]*?-->/y;

/** Line of a document type declaration before the root; null when there is none. */
function findDoctypeRow(text: string): number | null {
  let index = 0;
  do {
    PROLOG.lastIndex = index;
    index += PROLOG.exec(text)?.[0].length ?? 0;
  } while (PROLOG.lastIndex > 0);
  return text.startsWith('<!DOCTYPE', index) ? countBreaks(text.slice(0, index)) + 1 : null;
}

/** An ampersand that begins no entity: the parser would look for its end until the file ends. */
const BARE_AMPERSAND = /&(?!#\d+;|#x[\da-f]+;|[\p{L}_][\p{L}\d_.-]*;)/iu;

/** Points a file that seems cut short at the ampersand that swallowed its rest, if there is one. */
function explainCut(fault: FileFault | null, text: string): FileFault | null {
  const index = fault?.code === 'FILE_CUT_SHORT' ? text.search(BARE_AMPERSAND) : -1;
  if (index === -1) return fault;
  const row = countBreaks(text.slice(0, index)) + 1;
  return { code: 'NOT_WELL_FORMED', row, params: { reason: 'bare ampersand' } };
}

/**
 * Reads a document as a stream of events. Answers why it cannot be read to the end, or null. Refuses document
 * type declarations, and with them all entities, and bounds the depth and the number of elements.
 */
export function walkXml(text: string, listener: XmlListener): FileFault | null {
  const doctypeRow = findDoctypeRow(text);
  if (doctypeRow !== null) return { code: 'ENTITY_REFUSED', row: doctypeRow };
  const parser = new SaxesParser();
  let fault: FileFault | null = null;
  let depth = 0;
  let elements = 0;
  let attributes = 0;
  let row = 1;
  let closing = false;
  const stop = (found: FileFault | null) => {
    fault ??= found;
  };

  parser.on('error', (error) => {
    const code = closing ? 'FILE_CUT_SHORT' : 'NOT_WELL_FORMED';
    stop({ code, row: parser.line, params: { reason: reasonOf(error) } });
  });
  parser.on('doctype', () => {
    stop({ code: 'ENTITY_REFUSED', row: parser.line });
  });
  parser.on('opentagstart', () => {
    attributes = 0;
    // A name that ends with its line has already carried the parser to the next one.
    row = parser.column === 0 ? parser.line - 1 : parser.line;
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > FILE_LIMITS.attributes) {
      const limit = String(FILE_LIMITS.attributes);
      stop({ code: 'TOO_MANY_OBJECTS', row, object: 'attribute', params: { limit } });
    }
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    elements += 1;
    if (fault !== null) return;
    if (depth > FILE_LIMITS.depth) {
      stop({ code: 'NESTED_TOO_DEEP', row, params: { limit: String(FILE_LIMITS.depth) } });
    } else if (elements > FILE_LIMITS.elements) {
      const limit = String(FILE_LIMITS.elements);
      stop({ code: 'TOO_MANY_OBJECTS', row, object: tag.name, params: { limit } });
    } else {
      stop(listener.open({ name: tag.name, row, depth, attributes: tag.attributes }));
    }
  });
  parser.on('closetag', () => {
    depth -= 1;
    if (fault === null) stop(listener.close());
  });
  const hear = (piece: string) => {
    if (fault === null && depth > 0) listener.text(piece);
  };
  parser.on('text', hear);
  parser.on('cdata', hear);

  for (let start = 0; start < text.length && fault === null; start += PIECE) {
    parser.write(text.slice(start, start + PIECE));
  }
  closing = true;
  if (fault === null) parser.close();
  return explainCut(fault, text);
}
