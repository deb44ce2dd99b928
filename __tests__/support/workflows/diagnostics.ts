import { validate } from '@actions/languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { readRepositoryFile } from '../docs/markdown.ts';

type Config = NonNullable<Parameters<typeof validate>[1]>;
type Metadata = Awaited<ReturnType<NonNullable<Config['actionsMetadataProvider']>['fetchActionMetadata']>>;

/** This Action, with any version. */
const REPOSITORY = 'asc-credentials/asc-credentials';

/** The files of this repository. The inputs of our Action and workflows are checked against these. */
const config: Config = {
  fileProvider: {
    async getFileContent(reference) {
      if ('repository' in reference && `${reference.owner}/${reference.repository}` !== REPOSITORY)
        throw new Error(`no file of ${reference.owner}/${reference.repository} is here`);
      return { name: reference.path, content: await readRepositoryFile(reference.path) };
    },
  },
  actionsMetadataProvider: {
    async fetchActionMetadata({ owner, name, path }) {
      if (`${owner}/${name}` === REPOSITORY)
        return parse(await readRepositoryFile([path, 'action.yml'].filter(Boolean).join('/'))) as Metadata;
      return { name, description: 'Not here to be read: nothing is said of its inputs.' };
    },
  },
};

let count = 0;

/** Returns the findings of GitHub's language service for a workflow or an action.yml, one per line. */
export async function diagnose(path: string, text: string): Promise<string[]> {
  // It caches documents by their address, so that each check needs a new address.
  const document = TextDocument.create(`file:///${String(++count)}/${path}`, 'yaml', 1, text);
  const found = await validate(document, config);
  return found.map(
    ({ range, message }) =>
      `${path}:${range.start.line + 1} ${typeof message === 'string' ? message : message.value}`,
  );
}
