import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';

const APP = '6478901235';

/** Reads apps, and adds, reads and removes a key and a domain. `call` calls the operation of Apple's API with this name. */
export async function useAlternativeDistribution(call) {
  const send = async (name, request = {}) => {
    const { data, error } = await call(name, request);
    assert.equal(error, undefined, `${name}: ${JSON.stringify(error)}`);
    return data?.data;
  };
  assert.equal((await send('appsGetCollection')).length, 3);
  assert.equal((await send('appsGetInstance', { path: { id: APP } })).attributes.name, 'Example App');
  const query = { 'filter[bundleId]': ['com.example.marketplace', 'com.example.app.beta'], limit: 2 };
  assert.equal((await send('appsGetCollection', { query })).length, 2);
  await useKeys(send);
  await useDomains(send);
}

async function useKeys(send) {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const attributes = { publicKey: publicKey.export({ format: 'pem', type: 'spki' }) };
  const relationships = { app: { data: { type: 'apps', id: APP } } };
  const body = { data: { type: 'alternativeDistributionKeys', attributes, relationships } };
  const { id } = await send('alternativeDistributionKeysCreateInstance', { body });
  assert.equal((await send('alternativeDistributionKeysGetInstance', { path: { id } })).id, id);
  const path = { id: APP };
  assert.equal((await send('appsAlternativeDistributionKeyGetToOneRelated', { path })).id, id);
  assert.equal((await send('appsAlternativeDistributionKeyGetToOneRelationship', { path })).id, id);
  await send('alternativeDistributionKeysDeleteInstance', { path: { id } });
  const left = await send('alternativeDistributionKeysGetCollection');
  assert.deepEqual(left, []);
}

async function useDomains(send) {
  const attributes = { domain: 'example.com', referenceName: 'Example' };
  const body = { data: { type: 'alternativeDistributionDomains', attributes } };
  const { id } = await send('alternativeDistributionDomainsCreateInstance', { body });
  const { attributes: read } = await send('alternativeDistributionDomainsGetInstance', { path: { id } });
  assert.equal(read.domain, 'example.com');
  await send('alternativeDistributionDomainsDeleteInstance', { path: { id } });
  assert.deepEqual(await send('alternativeDistributionDomainsGetCollection'), []);
}
