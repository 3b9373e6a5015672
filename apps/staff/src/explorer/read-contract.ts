/** A type of the contract, as its text. */
export interface ContractType {
  readonly name: string;
  readonly kind: string;
  readonly text: string;
}

const HEAD = /^(type|input|enum|union|scalar|interface|directive) @?(\w+)/m;

/** Cuts the contract, as the server prints it, into its types: each begins at the margin, after an empty line. */
export function readContract(text: string): readonly ContractType[] {
  return text
    .split(/\n\n(?=\S)/)
    .map((part) => part.trim())
    .flatMap((part) => {
      const head = HEAD.exec(part.replace(/^"""[\s\S]*?"""\n/, ''));
      const [, kind, name] = head ?? [];
      return kind === undefined || name === undefined ? [] : [{ name, kind, text: part }];
    });
}

/** Types whose name, fields or descriptions hold the words; those named so first. */
export function searchContract(types: readonly ContractType[], search: string): readonly ContractType[] {
  const words = search.trim().toLowerCase();
  if (words === '') return types.filter(({ name }) => name === 'Query' || name === 'Mutation');
  const rank = ({ name, text }: ContractType): number => {
    const lower = name.toLowerCase();
    if (lower === words) return 0;
    if (lower.includes(words)) return 1;
    return text.toLowerCase().includes(words) ? 2 : 3;
  };
  return types
    .map((type) => ({ type, rank: rank(type) }))
    .filter(({ rank }) => rank < 3)
    .sort((one, other) => one.rank - other.rank)
    .map(({ type }) => type);
}
