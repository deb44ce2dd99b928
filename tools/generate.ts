import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadAllTasks } from '../src/tasks/load-task.ts';
import { generateDocuments } from './documents.ts';
import { libraryFiles } from './library-files.ts';
import { ROOT } from './root.ts';

const files = { ...(await generateDocuments()), ...(await libraryFiles(await loadAllTasks('library'))) };
for (const [path, text] of Object.entries(files)) await writeFile(join(ROOT, path), text);
