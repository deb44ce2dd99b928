import { validate } from '@actions/languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { readText } from './files.ts';

type Config = NonNullable<Parameters<typeof validate>[1]>;
type Metadata = Awaited<ReturnType<NonNullable<Config['actionsMetadataProvider']>['fetchActionMetadata']>>;

/** Ours, under whatever version a caller names it. */
const REPOSITORY = 'asc-credentials/asc-credentials';

/** This repository's files, so that what a workflow hands to our Action and our workflows is held against what they declare. */
const config: Config = {
  fileProvider: {
    async getFileContent(reference) {
      if ('repository' in reference && `${reference.owner}/${reference.repository}` !== REPOSITORY)
        throw new Error(`no file of ${reference.owner}/${reference.repository} is here`);
      return { name: reference.path, content: await readText(reference.path) };
    },
  },
  actionsMetadataProvider: {
    async fetchActionMetadata({ owner, name, path }) {
      if (`${owner}/${name}` === REPOSITORY)
        return parse(await readText([path, 'action.yml'].filter(Boolean).join('/'))) as Metadata;
      return { name, description: 'Not here to be read: nothing is said of its inputs.' };
    },
  },
};

let count = 0;

/** What GitHub's language service says of a workflow or an action.yml, a line each. */
export async function diagnose(path: string, text: string): Promise<string[]> {
  // It remembers a document by its address, and would not look at another text of the same.
  const document = TextDocument.create(`file:///${String(++count)}/${path}`, 'yaml', 1, text);
  const found = await validate(document, config);
  return found.map(
    ({ range, message }) =>
      `${path}:${range.start.line + 1} ${typeof message === 'string' ? message : message.value}`,
  );
}
