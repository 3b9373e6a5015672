import type { CodegenConfig } from '@graphql-codegen/cli';

const SESSION = 'libs/web/client/src/**/*.graphql';

const typedDocuments = {
  preset: 'client',
  presetConfig: {
    fragmentMasking: false,
    persistedDocuments: { hashAlgorithm: 'sha256', mode: 'replaceDocumentWithHash' },
  },
  config: {
    documentMode: 'string',
    useTypeImports: true,
    enumsAsTypes: true,
    strictScalars: true,
    scalars: {
      ID: 'string',
      Date: 'string',
      DateTime: 'string',
      Time: 'string',
      Decimal: 'string',
      IntColumn: 'readonly number[]',
      OptionalIntColumn: 'readonly (number | null)[]',
      FlagColumn: 'readonly boolean[]',
      TextColumn: 'readonly string[]',
      OptionalTextColumn: 'readonly (string | null)[]',
    },
  },
} as const;

/** Types of the pages' documents and the list of documents that the server trusts, from the one contract. */
const config: CodegenConfig = {
  schema: 'libs/contract/schema.graphql',
  generates: {
    'libs/contract/staff/': { documents: ['apps/staff/src/**/*.graphql', SESSION], ...typedDocuments },
    'libs/contract/family/': { documents: ['apps/family/src/**/*.graphql', SESSION], ...typedDocuments },
  },
};

export default config;
