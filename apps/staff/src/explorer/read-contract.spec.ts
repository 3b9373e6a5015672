import { describe, expect, it } from '@jest/globals';
import { readContract, searchContract } from './read-contract.js';

const CONTRACT = `"""A class."""
type SchoolClass {
  """Its id."""
  id: ID!
}

"""
What is asked,
of whom.
"""
type Query {
  """All classes."""
  schoolClasses: [SchoolClass!]!
}

scalar Date

union Answer = Query | SchoolClass
`;

describe('the contract', () => {
  const types = readContract(CONTRACT);

  it('is cut into its types, each with what is said of it', () => {
    expect(types.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      'type SchoolClass',
      'type Query',
      'scalar Date',
      'union Answer',
    ]);
    expect(types[1]?.text).toContain('of whom.');
  });

  it('is searched by names first, then by what the types hold', () => {
    const found = (search: string): string[] => searchContract(types, search).map(({ name }) => name);
    expect(found('schoolclass')).toEqual(['SchoolClass', 'Query', 'Answer']);
    expect(found('')).toEqual(['Query']);
    expect(found('nothing of the kind')).toEqual([]);
  });
});
