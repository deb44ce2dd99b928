import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Program, Source } from './programs.ts';
import { run } from './run-program.ts';

/** The folder for everything that is installed. git ignores it. */
export const FOLDER = join(import.meta.dirname, '../../.real');

/** Installs a program into a folder of its own, if it is not there yet. Returns its version. */
export async function install(program: Program): Promise<string> {
  return await INSTALLERS[program.source](program, folderOf(program));
}

/** The folder of a program. Programs from npm and Python do not share packages, because their dependencies may conflict. */
export function folderOf({ source, file }: Program): string {
  return join(FOLDER, source, file.replace(/\W/g, '-'));
}

const INSTALLERS: Readonly<Record<Source, (program: Program, folder: string) => Promise<string>>> = {
  async python({ packageName }, folder) {
    const pip = join(folder, 'bin/pip');
    const name = packageName.replace(/\[.*/, '');
    const version = async () => /^Version: (.+)$/m.exec(await run([pip, 'show', name]))?.[1] ?? '';
    if (existsSync(pip)) return version();
    await run(['python3', '-m', 'venv', folder]);
    await run([pip, 'install', '--quiet', '--disable-pip-version-check', packageName]);
    return version();
  },

  async npm({ packageName }, folder) {
    const manifest = join(folder, 'node_modules', packageName, 'package.json');
    if (!existsSync(manifest)) {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'package.json'), '{ "private": true }');
      await run(['npm', 'install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts', packageName], {
        folder,
      });
    }
    return (JSON.parse(await readFile(manifest, 'utf8')) as { version: string }).version;
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
    if (!existsSync(join(folder, 'lib')))
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
    const binary = join(folder, file.replace(/\.sh$/, ''));
    if (!existsSync(binary))
      await run(['go', 'install', `${packageName}@latest`], { environment: { GOBIN: folder } });
    return /\tmod\t\S+\t(\S+)/.exec(await run(['go', 'version', '-m', binary]))?.[1] ?? '';
  },
};
