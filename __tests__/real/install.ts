import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Program, Source } from './programs.ts';
import { run } from './run-program.ts';

/** The folder for everything that is installed. git ignores it. */
export const FOLDER = join(import.meta.dirname, '../../.real');

/** Installs a program into a folder of its own. Returns its version. Throws an error if it cannot be installed. */
export async function install(program: Program): Promise<string> {
  const { needs, nodeVersion = 0 } = program;
  if (needs !== undefined) await run([needs, '--version']);
  if (Number(process.versions.node.split('.')[0]) < nodeVersion)
    throw new Error(`It needs Node.js ${nodeVersion}`);
  return await INSTALLERS[program.source](program, folderOf(program));
}

/** The folder of a program. Programs from npm and Python do not share packages, because their dependencies may conflict. */
export function folderOf({ source, file }: Program): string {
  return join(FOLDER, source, file.replace(/\W/g, '-'));
}

const INSTALLERS: Readonly<Record<Source, (program: Program, folder: string) => Promise<string>>> = {
  async python({ packageName }, folder) {
    const pip = join(folder, 'bin/pip');
    if (!existsSync(pip)) await run(['python3', '-m', 'venv', folder]);
    const packages = packageName.split(' ');
    await run([pip, 'install', '--quiet', '--disable-pip-version-check', ...packages]);
    const description = await run([pip, 'show', packages[0]?.replace(/\[.*/, '') ?? '']);
    return /^Version: (.+)$/m.exec(description)?.[1] ?? '';
  },

  async npm({ packageName }, folder) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), '{ "private": true }');
    await run(['npm', 'install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts', packageName], {
      folder,
    });
    const manifest = await readFile(join(folder, 'node_modules', packageName, 'package.json'), 'utf8');
    return (JSON.parse(manifest) as { version: string }).version;
  },

  async maven({ packageName, version = '' }, folder) {
    await mkdir(folder, { recursive: true });
    const dependencies = packageName.split(' ').map((name) => {
      const [group, artifact] = name.split(':');
      return `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`;
    });
    await writeFile(
      join(folder, 'pom.xml'),
      `<project><modelVersion>4.0.0</modelVersion><groupId>real</groupId><artifactId>real</artifactId><version>1</version>
<dependencies>${dependencies.join('')}</dependencies></project>`,
    );
    await run(['mvn', '--quiet', '--batch-mode', 'dependency:copy-dependencies', '-DoutputDirectory=lib'], {
      folder,
    });
    return version;
  },

  async go({ packageName, file }, folder) {
    await mkdir(folder, { recursive: true });
    if (file.endsWith('.go')) {
      const source = await readFile(join(import.meta.dirname, 'programs', file), 'utf8');
      await writeFile(join(folder, 'main.go'), source);
      if (!existsSync(join(folder, 'go.mod'))) await run(['go', 'mod', 'init', 'real'], { folder });
      await run(['go', 'mod', 'tidy'], { folder });
      return (await run(['go', 'list', '-m', '-f', '{{.Version}}', packageName], { folder })).trim();
    }
    const binary = join(folder, file.replace(/(?:-.*)?\.sh$/, '')); // act-workflows.sh also runs act.
    if (!existsSync(binary))
      await run(['go', 'install', `${packageName}@latest`], { environment: { GOBIN: folder } });
    return /\tmod\t\S+\t(\S+)/.exec(await run(['go', 'version', '-m', binary]))?.[1] ?? '';
  },
};
