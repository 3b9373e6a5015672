/** How a token stands with its limits, as the server says. */
export interface CostSeen {
  readonly requested: number;
  readonly limit: number;
  readonly remaining: number;
}

/** What came of a document. */
export interface RunAnswer {
  readonly status: number;
  readonly body: string;
  readonly cost: CostSeen | undefined;
  readonly headers: string;
}

const SHOWN = ['ratelimit', 'ratelimit-policy', 'retry-after', 'x-schema-version', 'x-request-id'];

/** Sends a document by its token, and by nothing else: the session of the page stays out of it. */
export async function runDocument(
  token: string,
  query: string,
  variables: unknown,
): Promise<RunAnswer | undefined> {
  try {
    const answer = await fetch('/graphql', {
      method: 'POST',
      credentials: 'omit',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const parsed = (await answer.json()) as { extensions?: { cost?: CostSeen } };
    return {
      status: answer.status,
      body: JSON.stringify(parsed, null, 2),
      cost: parsed.extensions?.cost,
      headers: SHOWN.flatMap((name) => {
        const value = answer.headers.get(name);
        return value === null ? [] : [`${name}: ${value}`];
      }).join('\n'),
    };
  } catch {
    return undefined;
  }
}

/** The contract, for whoever is signed in. `off`: the keeper of the server does not offer it. */
export async function fetchContract(): Promise<string | 'off' | undefined> {
  try {
    const answer = await fetch('/schema.graphql', { headers: { 'x-zhurnal-app': 'staff' } });
    return answer.ok ? await answer.text() : answer.status === 404 ? 'off' : undefined;
  } catch {
    return undefined;
  }
}

const KEPT = 'zhurnal.explorer.history';
const MOST = 20;

/** A document that was run before. Tokens and answers are never kept. */
export interface Earlier {
  readonly document: string;
  readonly variables: string;
}

export function readHistory(): readonly Earlier[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '[]');
    return Array.isArray(kept) ? (kept as readonly Earlier[]) : [];
  } catch {
    return [];
  }
}

/** The newest first, each once. */
export function addToHistory(before: readonly Earlier[], one: Earlier): readonly Earlier[] {
  const others = before.filter(
    ({ document, variables }) => document !== one.document || variables !== one.variables,
  );
  return keepHistory([one, ...others].slice(0, MOST));
}

export function keepHistory(history: readonly Earlier[]): readonly Earlier[] {
  try {
    localStorage.setItem(KEPT, JSON.stringify(history));
  } catch {
    // A browser that keeps nothing forgets them with the page.
  }
  return history;
}
