import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';

const { ASC_KEY_ID, ASC_ISSUER_ID, ASC_PRIVATE_KEY_PATH, ASC_API_URL, NPM_FOLDER } = process.env;

/** What the runner gives to each program. */
export const environment = {
  keyId: ASC_KEY_ID,
  issuerId: ASC_ISSUER_ID,
  privateKey: readFileSync(ASC_PRIVATE_KEY_PATH, 'utf8'),
  apiUrl: ASC_API_URL,
};

/** Loads a package that the runner installed. */
export const load = createRequire(`${NPM_FOLDER}/`);
