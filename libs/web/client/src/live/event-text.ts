/** An event of a stream; without a name it only carries an id or a time to wait. */
export interface StreamedEvent {
  readonly name: string | undefined;
  readonly id: string | undefined;
  /** After how long to come back, ms. */
  readonly retry: number | undefined;
  readonly data: string;
}

/** Reads server-sent events out of text that arrives in pieces. */
export class EventText {
  private rest = '';

  /** The events that are whole with this piece. */
  take(piece: string): readonly StreamedEvent[] {
    const blocks = (this.rest + piece).replace(/\r\n?/g, '\n').split('\n\n');
    this.rest = blocks.pop() ?? '';
    return blocks.map(readBlock).filter((event) => event !== undefined);
  }
}

function readBlock(block: string): StreamedEvent | undefined {
  const fields = new Map<string, string>();
  for (const line of block.split('\n')) {
    const [, name, value] = /^(\w+):? ?(.*)$/.exec(line) ?? [];
    if (name === undefined) continue;
    const before = fields.get(name);
    fields.set(name, name === 'data' && before !== undefined ? `${before}\n${value ?? ''}` : (value ?? ''));
  }
  if (fields.size === 0) return undefined;
  const retry = Number(fields.get('retry') ?? Number.NaN);
  return {
    name: fields.get('event'),
    id: fields.get('id'),
    retry: Number.isFinite(retry) ? retry : undefined,
    data: fields.get('data') ?? '',
  };
}
