/** Lists the journals a token may open, page by page. */

interface Journal {
  readonly id: string;
  readonly name: string;
  readonly subjectName: string;
  readonly classNames: readonly string[];
}

interface JournalsAnswer {
  readonly journalGroups: {
    readonly edges: readonly { readonly node: Journal }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

const server = process.env['ZHURNAL_URL'] ?? 'http://127.0.0.1:3000';
const token = process.env['ZHURNAL_TOKEN'] ?? '';

const JOURNALS = `query Journals($after: String) {
  journalGroups(first: 50, after: $after) {
    edges { node { id name subjectName classNames } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** Asks once more after as long as the server says, when the points of the token have run out. */
async function ask<Data>(query: string, variables: Readonly<Record<string, unknown>>): Promise<Data> {
  for (;;) {
    const answer = await fetch(new URL('/graphql', server), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    if (answer.status === 429) {
      const seconds = Number(answer.headers.get('retry-after') ?? 1);
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
      continue;
    }
    const { data, errors } = (await answer.json()) as Answer<Data>;
    if (errors?.[0]) throw new Error(`${errors[0].extensions.code}: ${errors[0].message}`);
    if (data == null) throw new Error(`The server answered ${answer.status} without data.`);
    return data;
  }
}

let after: string | null = null;
do {
  const { journalGroups }: JournalsAnswer = await ask<JournalsAnswer>(JOURNALS, { after });
  for (const { node } of journalGroups.edges)
    process.stdout.write(`${node.id}  ${node.classNames.join(', ')}  ${node.subjectName}\n`);
  after = journalGroups.pageInfo.hasNextPage ? journalGroups.pageInfo.endCursor : null;
} while (after !== null);

export {};
