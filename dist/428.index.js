"use strict";
exports.id = 428;
exports.ids = [428];
exports.modules = {

/***/ 2602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ removeAbandonedFiles),
/* harmony export */   b: () => (/* binding */ mayBeRegistered)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _keys_key_exports_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2244);
/* harmony import */ var _read_key_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4983);
/* harmony import */ var _temporary_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4861);
/* harmony import */ var _write_new_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(307);






const MAX_WRITE_MS = 60_000;
async function removeAbandonedFiles(target, { log, isRegistered }) {
    const ownMark = (0,_temporary_files_js__WEBPACK_IMPORTED_MODULE_2__/* .apiKeyMark */ .pn)(target.apiKey);
    for (const { path, mark, isRunning } of findTemporaryFiles(target.path)) {
        const key = readPublicKeyIn(path);
        if (key && (isRunning || mark !== ownMark || (await mayBeRegistered(key, isRegistered))))
            log.warn(`${path} was left behind by a run that was killed. It contains a private key (${(0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_3__/* .fingerprintOf */ .ax)(key)}), which may be the only copy. Move the key to a safe place, or delete the file`);
        else if (!isRunning)
            (0,_write_new_file_js__WEBPACK_IMPORTED_MODULE_4__/* .removeQuietly */ .S2)(path);
    }
}
async function mayBeRegistered(key, isRegistered) {
    try {
        return (await isRegistered?.(key)) ?? true;
    }
    catch {
        return true;
    }
}
function* findTemporaryFiles(target) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(target));
    for (const name of namesIn(folder)) {
        const owner = (0,_temporary_files_js__WEBPACK_IMPORTED_MODULE_2__/* .temporaryOwnerOf */ .k)(target, name);
        const found = owner && (0,_write_new_file_js__WEBPACK_IMPORTED_MODULE_4__/* .lstatIfExists */ .sM)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
        if (!owner || !found?.isFile())
            continue;
        const isRunning = isProcessOf(owner.pid, found.mtimeMs);
        if (!isRunning || Date.now() - found.mtimeMs > MAX_WRITE_MS)
            yield { path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), mark: owner.mark, isRunning };
    }
}
function namesIn(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder);
    }
    catch {
        return [];
    }
}
function isProcessOf(pid, writtenAtMs) {
    if (pid === process.pid)
        return writtenAtMs >= Date.now() - process.uptime() * 1000;
    try {
        return process.kill(pid, 0);
    }
    catch (error) {
        return error.code !== 'ESRCH';
    }
}
function readPublicKeyIn(path) {
    try {
        const found = (0,_read_key_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readKeyFile */ .m)(path);
        return found && (0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_3__/* .publicKeyOf */ .kc)(found.key);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 4861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ temporaryOwnerOf),
/* harmony export */   pn: () => (/* binding */ apiKeyMark),
/* harmony export */   ub: () => (/* binding */ temporaryPathFor)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


const MAX_NAME_BYTES = 180;
function temporaryPathFor({ path, apiKey }) {
    const random = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path)), `${temporaryPrefix(path)}${apiKeyMark(apiKey)}-${process.pid}-${random}.tmp`);
}
function temporaryOwnerOf(path, name) {
    const prefix = temporaryPrefix(path);
    const rest = name.startsWith(prefix) ? name.slice(prefix.length) : '';
    const [, mark, pid] = /^([\da-f]{8}|none)-(\d+)-[\da-f]{16}\.tmp$/.exec(rest) ?? [];
    return mark === undefined ? undefined : { pid: Number(pid), mark };
}
function apiKeyMark(apiKey) {
    return apiKey ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', apiKey.export({ format: 'der', type: 'spki' })).slice(0, 8) : 'none';
}
function temporaryPrefix(path) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path));
    const isLong = Buffer.byteLength(name) > MAX_NAME_BYTES;
    return `.${isLong ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(name).digest('hex') : name}.asc-credentials-`;
}


/***/ }),

/***/ 2642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeUserFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5145);
/* harmony import */ var _abandoned_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2602);
/* harmony import */ var _write_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4911);
/* harmony import */ var _temporary_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4861);
/* harmony import */ var _overwrite_protection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8556);
/* harmony import */ var _write_new_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(307);







async function writeUserFile(file, pieces, { log, isRegistered, isUnchanged = () => true }) {
    const temporaryPath = (0,_temporary_files_js__WEBPACK_IMPORTED_MODULE_1__/* .temporaryPathFor */ .ub)(file);
    try {
        await (0,_write_new_file_js__WEBPACK_IMPORTED_MODULE_2__/* .writeNewFile */ .S0)(temporaryPath, pieces);
        (0,_overwrite_protection_js__WEBPACK_IMPORTED_MODULE_3__/* .requireReplaceable */ .u)(file);
        if (!isUnchanged())
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .AscError */ .Wg('ERR_FILE_PROTECTED', `${file.path} was changed by another program in the meantime, so it was not replaced`);
        if (file.holds === 'new key')
            (0,_write_new_file_js__WEBPACK_IMPORTED_MODULE_2__/* .moveToNewPath */ .MW)(temporaryPath, file.path);
        else
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(temporaryPath, file.path);
        (0,_write_new_file_js__WEBPACK_IMPORTED_MODULE_2__/* .warnIfReadableByOthers */ .W0)(file.path, log);
    }
    catch (error) {
        throw error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .AscError */ .Wg ? error : (0,_write_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .fileWriteError */ .Sw)(file.path, error);
    }
    finally {
        (0,_write_new_file_js__WEBPACK_IMPORTED_MODULE_2__/* .removeQuietly */ .S2)(temporaryPath);
    }
    await (0,_abandoned_files_js__WEBPACK_IMPORTED_MODULE_6__/* .removeAbandonedFiles */ .M)(file, { log, isRegistered });
}


/***/ }),

/***/ 1428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  advancedCommerceJws: () => (/* reexport */ advancedCommerceJws),
  generateKey: () => (/* reexport */ generateKey),
  installVerificationToken: () => (/* reexport */ installVerificationToken),
  introductoryOfferJws: () => (/* reexport */ introductoryOfferJws),
  keyFile: () => (/* reexport */ keyFile),
  marketplaceToken: () => (/* reexport */ marketplaceToken),
  openSealed: () => (/* reexport */ openSealed),
  promotionalOfferJws: () => (/* reexport */ promotionalOfferJws),
  serverToken: () => (/* reexport */ serverToken),
  verifyToken: () => (/* reexport */ verify_token_verifyToken)
});

// EXTERNAL MODULE: ./build/tokens/sign.js + 2 modules
var tokens_sign = __webpack_require__(5473);
;// CONCATENATED MODULE: ./build/tokens/storekit.js

async function signForStoreKit(key, { audience, ...claims }, { now, randomUUID, log }) {
    const allClaims = {
        iss: key.issuerId,
        iat: (0,tokens_sign/* issuedAt */.J8)(now()),
        aud: audience,
        bid: key.bundleId,
        nonce: randomUUID(),
        ...claims,
    };
    const token = await (0,tokens_sign/* signToken */.zF)(key.privateKey, allClaims, key.keyId);
    log.info(`Signed for ${key.bundleId} with key ${key.keyId}; it does not expire`);
    return token;
}

// EXTERNAL MODULE: ./build/task/input-types.js + 1 modules
var input_types = __webpack_require__(9120);
// EXTERNAL MODULE: ./build/task/definition.js
var definition = __webpack_require__(6963);
// EXTERNAL MODULE: ./build/tasks/inputs/identifiers.js
var identifiers = __webpack_require__(5595);
// EXTERNAL MODULE: ./build/tasks/inputs/keys.js
var keys = __webpack_require__(8951);
;// CONCATENATED MODULE: ./build/tasks/inputs/storekit.js




const storeKitInputs = {
    ...keys/* teamKeyInputs */.gE,
    'bundle-id': (0,definition/* required */.mw)(identifiers/* bundleId */.WW, 'Bundle ID of the app.', { showInSummary: true }),
};
const transactionId = (0,input_types/* exactText */.ns)('a transaction ID', { empty: true });

// EXTERNAL MODULE: ./build/task/sealing.js
var task_sealing = __webpack_require__(5947);
;// CONCATENATED MODULE: ./build/tasks/advanced-commerce-jws.js





const EXPECTED = 'the request as JSON text or base64 of it';
const commerceRequest = {
    expects: EXPECTED,
    parse(given) {
        if (typeof given === 'string' && given.trim() === '')
            throw (0,input_types/* emptyError */.CA)(EXPECTED);
        const json = typeof given === 'string'
            ? (jsonObject(() => given) ?? jsonObject(() => decode(given)))
            : jsonObject(() => JSON.stringify(given));
        if (json === undefined)
            throw new definition/* InvalidValueError */.$x(`is neither a JSON object nor base64 of one. Expected ${EXPECTED}`);
        return Buffer.from(json).toString('base64');
    },
};
function jsonObject(read) {
    try {
        const text = read();
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? text : undefined;
    }
    catch {
        return undefined;
    }
}
function decode(text) {
    if (!/^[\w+/=\s-]+$/.test(text))
        throw new SyntaxError();
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(text, 'base64'));
}
const advancedCommerceJws = (0,task_sealing/* sealable */.WK)({
    name: 'advanced-commerce-jws',
    functionName: 'createAdvancedCommerceJws',
    inputs: {
        ...storeKitInputs,
        request: (0,definition/* required */.mw)(commerceRequest, 'The request, as JSON text or base64 of it.'),
    },
    outputs: {
        token: (0,definition/* secretOutput */.IX)('The JWS.'),
        'signature-info': (0,definition/* secretOutput */.IX)('The JSON that the app passes to StoreKit: {"signatureInfo":{"token":"..."}}.'),
    },
    async run({ request, ...key }, context) {
        const token = await signForStoreKit(key, { audience: 'advanced-commerce-api', request }, context);
        return { token, signatureInfo: JSON.stringify({ signatureInfo: { token } }) };
    },
});

// EXTERNAL MODULE: ./build/keys/key.js + 1 modules
var key = __webpack_require__(3710);
// EXTERNAL MODULE: ./build/keys/key-exports.js
var key_exports = __webpack_require__(2244);
// EXTERNAL MODULE: ./build/files/write-user-file.js
var write_user_file = __webpack_require__(2642);
;// CONCATENATED MODULE: ./build/tasks/generate-key.js






const generateKey = (0,task_sealing/* sealable */.WK)({
    name: 'generate-key',
    inputs: {
        ...task_sealing/* sealInputs */.jX,
        'store-file': (0,definition/* optional */.lq)((0,input_types/* fileToWrite */.NE)('new key'), 'File to write the private key to, with mode 0600. It must not exist: a file is never overwritten. The private key is then not an output.'),
    },
    exclusive: [{ inputs: ['store-file', 'seal-passphrase'], required: false }],
    outputs: {
        'distribution-private-key': (0,definition/* secretOutput */.IX)('The private key, as PKCS#8 PEM.', {
            unlessGiven: 'store-file',
        }),
        'distribution-public-key': (0,definition/* output */.CG)('The public key, as PEM.'),
        fingerprint: (0,definition/* output */.CG)('Fingerprint of the public key: SHA256: and the base64 of the SHA-256 of its DER.'),
    },
    async run({ storeFile }, { log, mask }) {
        const privateKey = (0,key/* generatePrivateKey */.An)();
        const publicKey = (0,key_exports/* publicKeyOf */.kc)(privateKey);
        const pem = (0,key_exports/* privateKeyPem */.nQ)(privateKey);
        mask?.(pem);
        const print = (0,key_exports/* fingerprintOf */.ax)(publicKey);
        if (storeFile)
            await (0,write_user_file/* writeUserFile */.f)(storeFile, [pem], { log });
        log.info(`Created a key pair, ${print}${storeFile ? `; the private key is in ${storeFile.path}` : ''}`);
        return {
            distributionPublicKey: (0,key_exports/* publicKeyPem */.rY)(publicKey),
            distributionPrivateKey: storeFile ? undefined : pem,
            fingerprint: print,
        };
    },
});

// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(5902);
;// CONCATENATED MODULE: ./build/tasks/install-verification-token.js







const lifetime = (0,input_types/* duration */.p0)({
    atMost: 20 * 60,
    why: "as in Apple's example; Apple does not document a longer one",
});
const installVerificationToken = (0,task_sealing/* sealable */.WK)({
    name: 'install-verification-token',
    functionName: 'createInstallVerificationToken',
    inputs: {
        ...keys/* distributionKeyInput */.Op,
        'distribution-key-id': (0,definition/* required */.mw)((0,input_types/* text */.Qq)('the ID printed by register-key'), 'ID of the alternative distribution key in App Store Connect.', { showInSummary: true }),
        'installer-id': (0,definition/* required */.mw)(identifiers/* appleId */.S3, 'Apple ID of the marketplace or app that installs, a number.', {
            showInSummary: true,
        }),
        'bundle-id': (0,definition/* required */.mw)(identifiers/* bundleId */.WW, 'Bundle ID of the app to install.', { showInSummary: true }),
        'install-type': (0,definition/* withDefault */.IQ)((0,input_types/* choice */.Yq)('download', 'redownload'), 'download', 'download, or redownload if the customer already had the app.'),
        'app-id': (0,definition/* optional */.lq)(identifiers/* appleId */.S3, 'Apple ID of the app to install, a number.', { showInSummary: true }),
        'version-id': (0,definition/* optional */.lq)(identifiers/* appleId */.S3, "Apple ID of the app's version, a number.", { showInSummary: true }),
        lifetime: (0,definition/* withDefault */.IQ)(lifetime, '20m', 'How long the token is valid from its iat, which is set 60 s in the past.'),
    },
    outputs: {
        token: (0,definition/* secretOutput */.IX)('The token.'),
        'expires-at': (0,definition/* output */.CG)('When the token expires, in UTC.'),
    },
    async run(request, { now, randomUUID, log }) {
        const iat = (0,tokens_sign/* issuedAt */.J8)(now());
        const claims = {
            iss: request.installerId,
            iat,
            exp: iat + request.lifetime,
            aud: 'AppleDownloadVerification-v1',
            bid: request.bundleId,
            dtype: request.installType,
            nonce: randomUUID(),
            iid: request.appId,
            vid: request.versionId,
        };
        const token = await (0,tokens_sign/* signToken */.zF)(request.distributionPrivateKey, claims, request.distributionKeyId);
        log.info(`Created a token to ${request.installType} ${request.bundleId}, expires ${(0,duration/* relativeTime */.KW)(claims.exp * 1000, now())}`);
        return { token, expiresAt: new Date(claims.exp * 1000) };
    },
});

;// CONCATENATED MODULE: ./build/tasks/introductory-offer-jws.js





const introductoryOfferJws = (0,task_sealing/* sealable */.WK)({
    name: 'introductory-offer-jws',
    functionName: 'createIntroductoryOfferJws',
    inputs: {
        ...storeKitInputs,
        'product-id': (0,definition/* required */.mw)((0,input_types/* exactText */.ns)('a product ID'), 'Product ID of the subscription.', {
            showInSummary: true,
        }),
        'allow-introductory-offer': (0,definition/* required */.mw)(input_types/* flag */.Jt, 'Whether the customer is eligible for the offer.', {
            showInSummary: true,
        }),
        'transaction-id': (0,definition/* required */.mw)(transactionId, 'Transaction ID of the customer.'),
    },
    outputs: { token: (0,definition/* secretOutput */.IX)('The JWS, for the app.') },
    async run({ productId, allowIntroductoryOffer, transactionId, ...key }, context) {
        const claims = {
            audience: 'introductory-offer-eligibility',
            productId,
            allowIntroductoryOffer,
            transactionId,
        };
        return { token: await signForStoreKit(key, claims, context) };
    },
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(5145);
// EXTERNAL MODULE: ./build/files/write-new-file.js
var write_new_file = __webpack_require__(307);
;// CONCATENATED MODULE: ./build/files/upload-key-file.js






function placeKeyFile(folder, { keyId, format }) {
    const directory = (0,external_node_path_.join)(folder, `asc-credentials-${(0,external_node_crypto_.randomUUID)()}`);
    const name = format === 'p8' ? `AuthKey_${keyId}.p8` : `AuthKey_${keyId}.json`;
    return { directory, path: (0,external_node_path_.join)(directory, name) };
}
function keyFileText(key, { format, inHouse }) {
    const pem = (0,key_exports/* privateKeyPem */.nQ)(key.privateKey);
    if (format === 'p8')
        return pem;
    const fields = {
        key_id: key.keyId,
        issuer_id: key.issuerId,
        key: pem,
        duration: 500,
        in_house: inHouse,
    };
    return `${JSON.stringify(fields, null, 2)}\n`;
}
async function writeKeyFile({ directory, path }, text, log) {
    try {
        (0,external_node_fs_.mkdirSync)(directory, { mode: 0o700 });
        await (0,write_new_file/* writeNewFile */.S0)(path, [text]);
        (0,write_new_file/* warnIfReadableByOthers */.W0)(path, log);
    }
    catch (error) {
        (0,write_new_file/* removeQuietly */.S2)(path);
        removeEmptyQuietly(directory);
        const { code, message } = error;
        throw new errors/* AscError */.Wg('ERR_FILE_WRITE', `${path} could not be written (${code ?? message}). Check that ${(0,external_node_path_.join)(directory, '..')} exists, is writable and has free space`);
    }
}
function removeEmptyQuietly(directory) {
    try {
        (0,external_node_fs_.rmdirSync)(directory);
    }
    catch {
    }
}

;// CONCATENATED MODULE: ./build/tasks/key-file.js




const keyFile = (0,definition/* defineTask */.RR)({
    name: 'key-file',
    functionName: 'writeKeyFile',
    inputs: {
        ...keys/* apiKeyInputs */.HC,
        'file-format': (0,definition/* withDefault */.IQ)((0,input_types/* choice */.Yq)('p8', 'fastlane'), 'p8', 'p8 for altool, notarytool and xcodebuild; fastlane for a JSON key file of fastlane.'),
        'in-house': (0,definition/* withDefault */.IQ)(input_types/* flag */.Jt, 'false', 'Whether the key belongs to the Apple Developer Enterprise Program.'),
    },
    outputs: {
        path: (0,definition/* output */.CG)('The file.'),
        directory: (0,definition/* output */.CG)('The directory that was created for the file.'),
    },
    variables: ({ path, directory }) => path.endsWith('.p8') ? { API_PRIVATE_KEYS_DIR: directory } : { APP_STORE_CONNECT_API_KEY_PATH: path },
    async run({ fileFormat: format, inHouse, ...key }, { temporaryFolder, announceFile, log }) {
        const file = placeKeyFile(temporaryFolder(), { keyId: key.keyId, format });
        announceFile?.(file);
        await writeKeyFile(file, keyFileText(key, { format, inHouse }), log);
        log.info(`Wrote the key to ${file.path}${announceFile ? '' : '. It stays there until you remove its directory'}`);
        return file;
    },
});

;// CONCATENATED MODULE: ./build/files/tokens-file.js

async function writeTokensFile(file, batches, log) {
    let first;
    async function* json() {
        let separator = '{\n';
        for await (const batch of batches) {
            first ??= batch[0]?.[1];
            const members = batch.map(([id, token]) => `${JSON.stringify(id)}: ${JSON.stringify(token)}`);
            yield separator + members.join(',\n');
            separator = ',\n';
        }
        yield '\n}\n';
    }
    await (0,write_user_file/* writeUserFile */.f)(file, json(), { log });
    return first;
}

// EXTERNAL MODULE: ./build/base/safe-text.js + 4 modules
var safe_text = __webpack_require__(280);
;// CONCATENATED MODULE: ./build/tasks/inputs/developers.js



const MAX_ID_LENGTH = 40;
const developerId = (0,input_types/* text */.Qq)('a Developer ID, 8-4-4-4-12 hexadecimal digits', (value, warn) => {
    if (value.length > MAX_ID_LENGTH)
        return `is not a Developer ID: it has more than ${MAX_ID_LENGTH} characters`;
    if (!/^[\w.-]+$/.test(value))
        return 'is not a valid Developer ID: it can contain only letters, digits and hyphens';
    if (!identifiers/* UUID_SHAPE */.sD.test(value))
        warn(`is ${(0,safe_text/* quote */.hD)(value)}, which does not look like an Apple Developer ID (8-4-4-4-12 hexadecimal digits)`);
    return undefined;
});

;// CONCATENATED MODULE: ./build/tasks/marketplace-token.js










const marketplace_token_lifetime = (0,input_types/* duration */.p0)({
    atMost: 7 * 24 * 3600 - 1 - tokens_sign/* CLOCK_SKEW_SECONDS */._r,
    why: 'Apple allows less than 7 days from iat, which is set 60 s in the past to allow for clock skew',
});
const BATCH_SIZE = 32;
const marketplaceToken = (0,task_sealing/* sealable */.WK)({
    name: 'marketplace-token',
    functionName: 'createMarketplaceTokens',
    inputs: {
        ...keys/* distributionKeyInput */.Op,
        'marketplace-id': (0,definition/* required */.mw)(identifiers/* appleId */.S3, 'Apple ID of the marketplace app, a number.', {
            showInSummary: true,
        }),
        'developer-id': (0,definition/* required */.mw)((0,input_types/* list */.p_)(developerId, 'line or comma'), 'Developer IDs, one or thousands.', {
            fromFile: true,
            showInSummary: true,
        }),
        lifetime: (0,definition/* withDefault */.IQ)(marketplace_token_lifetime, '24h', 'How long the tokens are valid from now.'),
        ...task_sealing/* sealInputs */.jX,
        'tokens-file': (0,definition/* optional */.lq)((0,input_types/* fileToWrite */.NE)('tokens'), 'File to write the tokens to, with mode 0600: the JSON object of `tokens`, or sealed. `tokens` is then not set.'),
    },
    outputs: {
        token: (0,definition/* secretOutput */.IX)('The token, if there is one developer.'),
        tokens: (0,definition/* secretOutput */.IX)('The tokens by Developer ID, as a JSON object.', { unlessGiven: 'tokens-file' }),
        'expires-at': (0,definition/* output */.CG)('When the tokens expire, in UTC.'),
    },
    async run({ tokensFile, ...request }, context) {
        const moment = context.now();
        const exp = Math.floor(moment / 1000) + request.lifetime;
        const claims = { iss: request.marketplaceId, iat: (0,tokens_sign/* issuedAt */.J8)(moment), exp, aud: 'appstoreconnect-v1' };
        const sign = (pid) => (0,tokens_sign/* signToken */.zF)(request.distributionPrivateKey, { ...claims, pid });
        const signed = inBatches(request.developerId, sign, context.log);
        const expiresAt = new Date(exp * 1000);
        const kept = tokensFile === undefined
            ? await collect(signed)
            : await writeTokens(tokensFile, signed, { ...request, expiresAt, context });
        const count = request.developerId.length;
        context.log.info(`${count === 1 ? 'One token' : `${count} tokens`} for marketplace ${request.marketplaceId}, valid for ${(0,duration/* formatDuration */.a3)(request.lifetime)}`);
        return { token: count === 1 ? kept.first : undefined, tokens: kept.tokens, expiresAt };
    },
});
async function* inBatches(ids, sign, log) {
    for (let start = 0; start < ids.length; start += BATCH_SIZE) {
        log.progress?.(start, ids.length);
        const batch = ids.slice(start, start + BATCH_SIZE);
        yield Promise.all(batch.map(async (id) => [id, await sign(id)]));
    }
}
async function collect(batches) {
    const entries = [];
    for await (const batch of batches)
        entries.push(...batch);
    const tokens = Object.fromEntries(entries);
    return { first: Object.values(tokens)[0], tokens };
}
async function writeTokens(file, batches, sealing) {
    const { context } = sealing;
    if (sealing.sealPassphrase === undefined)
        return { first: await writeTokensFile(file, batches, context.log) };
    const { tokens } = await collect(batches);
    const sealed = await (0,task_sealing/* sealValues */.yp)({ tokens }, { mode: 'marketplace-token', ...sealing }, context);
    await (0,write_user_file/* writeUserFile */.f)(file, [sealed], context);
    return {};
}

// EXTERNAL MODULE: ./build/task/secret-types.js
var secret_types = __webpack_require__(6274);
;// CONCATENATED MODULE: ./build/tasks/open-sealed.js





const SEALED = 'the output `sealed` of another mode: five parts separated by dots';
const sealed = (0,input_types/* text */.Qq)(SEALED, (value) => /^[\w-]+(?:\.[\w-]*){4}$/.test(value) ? undefined : `does not have the right form. Expected ${SEALED}`);
const openSealed = (0,definition/* defineTask */.RR)({
    name: 'open-sealed',
    inputs: {
        sealed: (0,definition/* required */.mw)(sealed, 'The output `sealed` of another mode.', { fromFile: true }),
        'seal-passphrase': (0,definition/* required */.mw)(secret_types/* passphrase */.D7, 'The passphrase that the outputs were sealed with.', {
            environment: ['ASC_SEAL_PASSPHRASE'],
        }),
        'tokens-file': (0,definition/* optional */.lq)((0,input_types/* fileToWrite */.NE)('tokens'), 'File to write the tokens of marketplace-token to, with mode 0600. `tokens` is then not set.'),
    },
    outputs: {
        token: (0,definition/* secretOutput */.IX)('The token.'),
        tokens: (0,definition/* secretOutput */.IX)('The tokens by Developer ID, as a JSON object.'),
        'distribution-private-key': (0,definition/* secretOutput */.IX)('The private key, as PKCS#8 PEM.'),
        'signature-info': (0,definition/* secretOutput */.IX)('The JSON that the app passes to StoreKit.'),
        'expires-at': (0,definition/* output */.CG)('When the seal expires, in UTC. It expires with the token that it contains.'),
    },
    async run({ sealed, sealPassphrase, tokensFile }, { now, log }) {
        const { openSeal } = await __webpack_require__.e(/* import() */ 850).then(__webpack_require__.bind(__webpack_require__, 7850));
        const { mode, exp, values } = await openSeal(sealed, { passphrase: sealPassphrase, now: now() });
        const found = values;
        if (tokensFile && found.tokens)
            await writeTokensFile(tokensFile, [Object.entries(found.tokens)], log);
        else if (tokensFile)
            log.warn(`${mode} has sealed no tokens, so nothing was written to ${tokensFile.path}`);
        log.info(`Decrypted the outputs of ${mode}, which expire ${(0,duration/* relativeTime */.KW)(exp * 1000, now())}`);
        return {
            token: found.token,
            tokens: tokensFile ? undefined : found.tokens,
            distributionPrivateKey: found['distribution-private-key'],
            signatureInfo: found['signature-info'],
            expiresAt: new Date(exp * 1000),
        };
    },
});

;// CONCATENATED MODULE: ./build/tasks/promotional-offer-jws.js





const promotionalOfferJws = (0,task_sealing/* sealable */.WK)({
    name: 'promotional-offer-jws',
    functionName: 'createPromotionalOfferJws',
    inputs: {
        ...storeKitInputs,
        'product-id': (0,definition/* required */.mw)((0,input_types/* exactText */.ns)('a product ID'), 'Product ID of the subscription.', {
            showInSummary: true,
        }),
        'offer-id': (0,definition/* required */.mw)((0,input_types/* exactText */.ns)('an offer ID'), 'Identifier of the promotional offer.', {
            showInSummary: true,
        }),
        'transaction-id': (0,definition/* optional */.lq)(transactionId, 'Transaction ID of the customer, which binds the offer to the customer.'),
    },
    outputs: { token: (0,definition/* secretOutput */.IX)('The JWS, for the app.') },
    async run({ productId, offerId, transactionId, ...key }, context) {
        const claims = { audience: 'promotional-offer', productId, offerIdentifier: offerId, transactionId };
        return { token: await signForStoreKit(key, claims, context) };
    },
});

;// CONCATENATED MODULE: ./build/tasks/server-token.js







const server_token_lifetime = (0,input_types/* duration */.p0)({
    atMost: 60 * 60 - tokens_sign/* CLOCK_SKEW_SECONDS */._r,
    why: 'Apple allows 60 minutes from iat, which is set 60 s in the past to allow for clock skew',
});
const serverToken = (0,task_sealing/* sealable */.WK)({
    name: 'server-token',
    functionName: 'createServerToken',
    inputs: {
        ...keys/* teamKeyInputs */.gE,
        'bundle-id': (0,definition/* required */.mw)(identifiers/* bundleId */.WW, 'Bundle ID of the app.', { showInSummary: true }),
        lifetime: (0,definition/* withDefault */.IQ)(server_token_lifetime, '15m', 'How long the token is valid from now.'),
    },
    outputs: {
        token: (0,definition/* secretOutput */.IX)('The token: send it as "Authorization: Bearer <token>".'),
        'expires-at': (0,definition/* output */.CG)('When the token expires, in UTC.'),
    },
    async run({ lifetime, ...key }, { now, log }) {
        const exp = Math.floor(now() / 1000) + lifetime;
        const claims = {
            iss: key.issuerId,
            iat: (0,tokens_sign/* issuedAt */.J8)(now()),
            exp,
            aud: 'appstoreconnect-v1',
            bid: key.bundleId,
        };
        const token = await (0,tokens_sign/* signToken */.zF)(key.privateKey, claims, key.keyId);
        log.info(`Token of key ${key.keyId} for ${key.bundleId}, expires ${(0,duration/* relativeTime */.KW)(exp * 1000, now())}`);
        return { token, expiresAt: new Date(exp * 1000) };
    },
});

// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/lib/jws_algorithms.js
var jws_algorithms = __webpack_require__(8109);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/util/errors.js
var util_errors = __webpack_require__(5674);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/lib/buffer_utils.js
var buffer_utils = __webpack_require__(7410);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/lib/validate.js
var validate = __webpack_require__(7784);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/lib/key.js
var lib_key = __webpack_require__(7859);
;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/jws_verify.js





function snapshotJws(jws, sharedPayload) {
  const encodedProtectedHeader = jws.protected, inputHeader = jws.header, header = isObject(inputHeader) ? { ...inputHeader } : inputHeader;
  let payload = sharedPayload ? sharedPayload[0] : jws.payload;
  !sharedPayload && payload instanceof Uint8Array && (payload = new Uint8Array(payload));
  const signature = jws.signature, snapshot = { payload, signature };
  if (encodedProtectedHeader !== void 0 && (snapshot.protected = encodedProtectedHeader), inputHeader !== void 0 && (snapshot.header = header), encodedProtectedHeader === void 0 && header === void 0)
    throw new JWSInvalid('Flattened JWS must have either of the "protected" or "header" members');
  if (encodedProtectedHeader !== void 0 && typeof encodedProtectedHeader != "string")
    throw new JWSInvalid("JWS Protected Header incorrect type");
  if (payload === void 0)
    throw new JWSInvalid("JWS Payload missing");
  if (typeof signature != "string")
    throw new JWSInvalid("JWS Signature missing or incorrect type");
  if (header !== void 0 && !isObject(header))
    throw new JWSInvalid("JWS Unprotected Header incorrect type");
  return snapshot;
}
function prepareVerify(options) {
  return [options && (0,validate/* validateAlgorithms */.Fw)("algorithms", options.algorithms), options?.crit];
}
function parseProtectedHeader(encodedProtectedHeader) {
  return encodedProtectedHeader === void 0 ? {} : (0,validate/* parseJoseHeader */.OX)(encodedProtectedHeader, util_errors/* JWSInvalid */.Ye, "JWS Protected Header is invalid");
}
function encodeJsonUnencodedPayload(payload) {
  const invalid = /[\p{Cs}\p{Cn}]/u.exec(payload)?.[0];
  if (invalid !== void 0)
    throw new JWSInvalid(/\p{Cs}/u.test(invalid) ? "JWS Payload must be a well-formed Unicode string" : "JWS Payload must not contain unassigned Unicode code points");
  return encoder.encode(payload);
}
function encodeCompactUnencodedPayload(payload) {
  try {
    return (0,buffer_utils/* encode */.lF)(payload);
  } catch (cause) {
    throw new util_errors/* JWSInvalid */.Ye("JWS Compact Serialization payload must use only ASCII characters", {
      cause
    });
  }
}
async function verifySignature(jws, shared, key, encodeUnencodedPayload, parsedProtected) {
  const { protected: encodedProtectedHeader, header, payload: inputPayload } = jws, protectedHeader = parsedProtected ?? parseProtectedHeader(encodedProtectedHeader);
  if (!(0,validate/* isDisjoint */.fz)(protectedHeader, header))
    throw new util_errors/* JWSInvalid */.Ye("JWS Protected and JWS Unprotected Header Parameter names must be disjoint");
  const joseHeader = { ...protectedHeader, ...header }, b64 = (0,validate/* validateB64 */.J0)(protectedHeader, (0,validate/* validateCrit */.nI)(util_errors/* JWSInvalid */.Ye, validate/* JWS_RECOGNIZED */.qc, shared[1], protectedHeader, joseHeader)), { alg } = joseHeader;
  if (typeof alg != "string" || !alg)
    throw new util_errors/* JWSInvalid */.Ye('JWS "alg" (Algorithm) Header Parameter missing or invalid');
  if (shared[0] && !shared[0].has(alg))
    throw new util_errors/* JOSEAlgNotAllowed */.Rb('"alg" (Algorithm) Header Parameter value not allowed');
  if (b64) {
    if (typeof inputPayload != "string")
      throw new util_errors/* JWSInvalid */.Ye("JWS Payload must be a string");
  } else if (typeof inputPayload != "string" && !(inputPayload instanceof Uint8Array))
    throw new util_errors/* JWSInvalid */.Ye("JWS Payload must be a string or an Uint8Array instance");
  const signingPayload = b64 || typeof inputPayload != "string" ? inputPayload : encodeUnencodedPayload(inputPayload);
  let resolvedKey = !1;
  typeof key == "function" && (key = await key(protectedHeader, jws), resolvedKey = !0);
  const entry = (0,jws_algorithms/* jwsAlgorithm */.q)(alg), signingInput = (0,buffer_utils/* concat */.xW)(encodedProtectedHeader !== void 0 ? (0,buffer_utils/* encode */.lF)(encodedProtectedHeader) : new Uint8Array(), (0,buffer_utils/* encode */.lF)("."), typeof signingPayload == "string" ? shared[2] ??= (0,validate/* encodeAsciiMember */.MV)(signingPayload, "payload", util_errors/* JWSInvalid */.Ye) : signingPayload), signature = (0,validate/* decodeBase64url */.h2)(jws.signature, "signature", util_errors/* JWSInvalid */.Ye), verificationKey = await (0,lib_key/* prepareKey */.dT)(entry, key, "verify"), cryptoKey = await (0,lib_key/* rawKey */.GK)(verificationKey, entry.subtle, "verify");
  entry.minRsaBits && (0,lib_key/* checkModulusLength */.or)(entry.alg, cryptoKey);
  let verified = !1;
  try {
    verified = await crypto.subtle.verify(entry.signing, cryptoKey, signature, signingInput);
  } catch (cause) {
    throw new util_errors/* JWSSignatureVerificationFailed */.h2(void 0, { cause });
  }
  if (!verified)
    throw new util_errors/* JWSSignatureVerificationFailed */.h2();
  const result = { payload: typeof signingPayload == "string" ? (0,validate/* decodeBase64url */.h2)(signingPayload, "payload", util_errors/* JWSInvalid */.Ye) : signingPayload };
  return encodedProtectedHeader !== void 0 && (result.protectedHeader = protectedHeader), header !== void 0 && (result.unprotectedHeader = header), resolvedKey ? [{ ...result, key: verificationKey }, b64] : [result, b64];
}
async function verifyCompact(jws, shared, key) {
  if (jws instanceof Uint8Array && (jws = buffer_utils/* decoder */.D0.decode(jws)), typeof jws != "string")
    throw new util_errors/* JWSInvalid */.Ye("Compact JWS must be a string or Uint8Array");
  const { 0: protectedHeader, 1: payload, 2: signature, length } = jws.split(".");
  if (length !== 3)
    throw new util_errors/* JWSInvalid */.Ye("Invalid Compact JWS");
  return verifySignature({ payload, protected: protectedHeader, signature }, shared, key, encodeCompactUnencodedPayload);
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/jws/compact/verify.js

async function compactVerify(jws, key, options) {
  const [result] = await verifyCompact(jws, prepareVerify(options), key);
  return result;
}


// EXTERNAL MODULE: ./build/keys/der.js
var der = __webpack_require__(3434);
;// CONCATENATED MODULE: ./build/tokens/jws.js




const MAX_LENGTH = 65_536;
function readJws(token) {
    if (token.length > MAX_LENGTH)
        throw verificationError([
            `It is too long: it has ${token.length} characters, but at most ${MAX_LENGTH} are allowed.`,
        ]);
    const text = token.replace(/^Bearer\s+/i, '');
    const parts = text.split('.');
    if (parts.length === 5)
        throw verificationError(['It is not a JWS: it has five parts, like an encrypted token (JWE).']);
    if (parts.length !== 3)
        throw verificationError([
            `It is not a JWS: expected three parts separated by dots, got ${parts.length}.`,
        ]);
    const [first, second, third] = parts;
    const header = readObject('header', first);
    const claims = readObject('payload', second);
    requireBase64url('signature', third);
    return { header, claims, signature: Buffer.from(third, 'base64url'), text };
}
function readObject(name, part) {
    const value = parseJson(Buffer.from(part, 'base64url').toString());
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw verificationError([`It is not a JWS: its ${name} is not the base64url of a JSON object.`]);
    requireBase64url(name, part);
    return value;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function requireBase64url(name, part) {
    if (Buffer.from(part, 'base64url').toString('base64url') === part)
        return;
    const [, reason = ''] = NOT_BASE64URL.find(([form]) => form.test(part)) ?? [];
    throw verificationError([`It is not a JWS: its ${name} is not base64url: ${reason}.`]);
}
const NOT_BASE64URL = [
    [/\s/, 'it contains a line break or a space. Give the token on one line'],
    [/[^\w+/=-]/, 'it contains characters that are not base64url'],
    [/=/, 'it has padding (=)'],
    [/[+/]/, 'it contains + or /, which belong to base64'],
    [/^/, 'its last character is not possible. The token was truncated or changed'],
];
async function checkSignature(jws, publicKey) {
    return (checkAlgorithm(jws.header) ?? checkLength(jws.signature) ?? (await jws_verifySignature(jws.text, publicKey)));
}
function checkAlgorithm({ crit, alg }) {
    if (crit !== undefined)
        return "The header must not have crit. Apple's tokens do not use it.";
    if (alg === undefined)
        return 'The header has no alg. Apple requires ES256.';
    if (alg === 'none')
        return 'alg is "none": the token is not signed.';
    return alg === 'ES256' ? undefined : `alg is ${(0,safe_text/* quote */.hD)(alg)}, but Apple accepts only ES256.`;
}
function checkLength(signature) {
    if (signature.length === 64)
        return undefined;
    return (0,der/* isWholeSequence */.N)(signature)
        ? 'The signature is DER, as openssl writes it. A JWS needs the 64 raw bytes of r and s.'
        : `The signature has ${signature.length} bytes, but ES256 signatures have 64.`;
}
async function jws_verifySignature(text, publicKey) {
    try {
        await compactVerify(text, publicKey, { algorithms: ['ES256'] });
        return undefined;
    }
    catch (error) {
        if (!(error instanceof util_errors/* JWSSignatureVerificationFailed */.h2))
            throw error;
        return 'The signature was not created with this key, or the token was changed after it was signed.';
    }
}
function verificationError(failures, code = 'ERR_VERIFY_TOKEN') {
    const heading = failures.length === 1 ? 'The token fails a check' : `The token fails ${failures.length} checks`;
    return new errors/* AscError */.Wg(code, [`${heading}:`, ...failures.map((failure) => `- ${failure}`)].join('\n'));
}

;// CONCATENATED MODULE: ./build/tokens/token-kinds.js
const MINUTE = 60;
const WEEK = 7 * 24 * 60 * MINUTE;
const API = {
    name: 'a token for the App Store Connect API',
    known: true,
    individual: true,
    claims: [],
    limit: {
        description: 'Apple allows 20 minutes',
        isExceeded: (iat, exp) => exp - iat > 20 * MINUTE,
    },
};
const SERVER = {
    name: 'a token for the App Store Server API',
    known: true,
    claims: [],
    limit: {
        description: 'Apple allows 60 minutes after iat',
        isExceeded: (iat, exp) => exp - iat > 60 * MINUTE,
    },
};
const MARKETPLACE = {
    name: 'a marketplace token',
    known: true,
    claims: [],
    withoutKeyId: true,
    numericIssuer: true,
    limit: { description: 'Apple allows less than 7 days', isExceeded: (_, exp, now) => exp >= now + WEEK },
};
const INSTALL = {
    name: 'an install verification token',
    known: true,
    claims: ['bid', 'dtype', 'nonce'],
    numericIssuer: true,
};
const STOREKIT = { name: 'a JWS for StoreKit', known: true, withoutExpiry: true };
const UNKNOWN = { name: 'a token', known: false, claims: [] };
const BY_AUDIENCE = new Map(Object.entries({
    'apple-developer-enterprise-v1': API,
    'AppleDownloadVerification-v1': INSTALL,
    'promotional-offer': { ...STOREKIT, claims: ['bid', 'nonce', 'productId', 'offerIdentifier'] },
    'introductory-offer-eligibility': {
        ...STOREKIT,
        claims: ['bid', 'nonce', 'productId', 'allowIntroductoryOffer', 'transactionId'],
    },
    'advanced-commerce-api': { ...STOREKIT, claims: ['bid', 'nonce', 'request'] },
}));
function kindOfToken({ aud, pid, bid }) {
    const audience = Array.isArray(aud) ? aud[0] : aud;
    if (audience !== 'appstoreconnect-v1')
        return BY_AUDIENCE.get(audience) ?? UNKNOWN;
    if (pid !== undefined)
        return MARKETPLACE;
    return bid === undefined ? API : SERVER;
}

;// CONCATENATED MODULE: ./build/tokens/verify.js




async function verifyToken(token, publicKey, { now, expected }) {
    const jws = readJws(token);
    const wrong = await checkSignature(jws, publicKey);
    if (wrong !== undefined)
        throw verificationError([wrong], 'ERR_VERIFY_SIGNATURE');
    const { header, claims } = jws;
    const kind = kindOfToken(claims);
    const seconds = now / 1000;
    const failures = [
        ...checkTimes(claims, seconds, kind),
        ...checkForm(header, claims, kind),
        ...checkExpectations(header, claims, expected),
    ];
    const { exp } = claims;
    const isOnlyExpired = failures.length === 1 && typeof exp === 'number' && exp <= seconds;
    if (failures.length > 0)
        throw verificationError(failures, isOnlyExpired ? 'ERR_VERIFY_EXPIRED' : 'ERR_VERIFY_TOKEN');
    return { kind: kind.name, claims, expiresAt: typeof exp === 'number' ? new Date(exp * 1000) : undefined };
}
function* checkTimes({ iat, exp, nbf }, now, kind) {
    for (const [name, value] of Object.entries({ iat, exp, nbf })) {
        if (value !== undefined && typeof value !== 'number')
            yield `${name} is ${describeType(value)}, but it must be a number of seconds since 1970.`;
    }
    if (iat === undefined)
        yield 'iat is missing.';
    if (typeof iat === 'number' && iat > now)
        yield `It is not valid yet: iat is ${(0,duration/* relativeTime */.KW)(iat * 1000, now * 1000)}.`;
    if (typeof nbf === 'number' && nbf > now)
        yield `It is not valid yet: nbf is ${(0,duration/* relativeTime */.KW)(nbf * 1000, now * 1000)}.`;
    if (exp === undefined && !kind.withoutExpiry)
        yield 'exp is missing.';
    if (exp !== undefined && kind.withoutExpiry)
        yield `exp must not be set: Apple refuses it in ${kind.name}.`;
    if (typeof exp !== 'number')
        return;
    if (Number.isNaN(new Date(exp * 1000).getTime()))
        yield 'exp is not a valid date.';
    else if (exp <= now)
        yield `It expired ${(0,duration/* formatRoughly */.m_)(now - exp)} ago.`;
    else if (typeof iat === 'number' && kind.limit?.isExceeded(iat, exp, now))
        yield `Its lifetime is too long: ${kind.limit.description}.`;
}
function* checkForm({ kid }, claims, kind) {
    const { aud, iss, sub } = claims;
    if (Array.isArray(aud))
        yield 'aud is an array, but Apple accepts only a string.';
    else if (!kind.known)
        yield `aud is ${(0,safe_text/* quote */.hD)(aud)}, which is not an audience of Apple's.`;
    if (iss !== undefined && sub !== undefined)
        yield 'It has both iss and sub, but Apple accepts only one of them.';
    if (iss === undefined && (sub === undefined || (kind.known && !kind.individual)))
        yield 'iss is missing.';
    if (kind.withoutKeyId && kid !== undefined)
        yield `The header has a kid, but ${kind.name} must not have one.`;
    if (!kind.withoutKeyId && kind.known && kid === undefined)
        yield 'The header has no kid.';
    if (kind.numericIssuer && typeof iss === 'string' && !/^\d+$/.test(iss))
        yield `iss is ${(0,safe_text/* quote */.hD)(iss)}, but it must be an Apple ID (a number).`;
    else if (iss !== undefined && typeof iss !== 'string')
        yield `iss is ${describeType(iss)}, but it must be a string.`;
    for (const name of kind.claims.filter((claim) => claims[claim] === undefined))
        yield `${name} is missing. It is required in ${kind.name}.`;
}
function* checkExpectations(header, claims, expected) {
    const pairs = [
        ['iss', claims.iss, expected.issuer],
        ['aud', claims.aud, expected.audience],
        ['pid', claims.pid, expected.developer],
        ['kid', header.kid, expected.keyId],
    ];
    for (const [name, found, wanted] of pairs) {
        if (wanted === undefined || found === wanted)
            continue;
        yield `${name} is ${found === undefined ? 'missing' : (0,safe_text/* quote */.hD)(found)}, expected ${(0,safe_text/* quote */.hD)(wanted)}.`;
    }
}
function describeType(value) {
    if (value === null)
        return 'null';
    return Array.isArray(value) ? 'an array' : `a ${typeof value}`;
}

;// CONCATENATED MODULE: ./build/tasks/verify-token.js







const verify_token_verifyToken = (0,definition/* defineTask */.RR)({
    name: 'verify-token',
    inputs: {
        token: (0,definition/* required */.mw)((0,secret_types/* secretText */.yD)('a token: three parts separated by dots'), 'The token to check.'),
        ...keys/* distributionPublicKeyInputs */.iC,
        'private-key': { ...keys/* apiKeyInputs */.HC['private-key'], presence: 'optional', role: undefined },
        'expect-issuer': (0,definition/* optional */.lq)((0,input_types/* text */.Qq)('an issuer'), 'Expected value of iss.'),
        'expect-audience': (0,definition/* optional */.lq)((0,input_types/* text */.Qq)('an audience'), 'Expected value of aud.'),
        'expect-developer': (0,definition/* optional */.lq)((0,input_types/* text */.Qq)('a Developer ID'), 'Expected value of pid (the Developer ID).'),
        'expect-key-id': (0,definition/* optional */.lq)((0,input_types/* text */.Qq)('a key ID'), 'Expected value of kid (the key ID).'),
    },
    exclusive: [
        { inputs: ['distribution-public-key', 'distribution-private-key', 'private-key'], required: true },
    ],
    outputs: {
        valid: (0,definition/* output */.CG)('true. If a check fails, the step fails.'),
        claims: (0,definition/* output */.CG)('The claims, as JSON.'),
        'expires-at': (0,definition/* output */.CG)('When the token expires, in UTC. A JWS for StoreKit does not expire.'),
    },
    async run({ distributionPublicKey, distributionPrivateKey, privateKey, ...request }, { now, log }) {
        const publicKey = distributionPublicKey ?? (0,key_exports/* publicKeyOf */.kc)(distributionPrivateKey ?? privateKey);
        const expected = {
            issuer: request.expectIssuer,
            audience: request.expectAudience,
            developer: request.expectDeveloper,
            keyId: request.expectKeyId,
        };
        const { kind, claims, expiresAt } = await verifyToken(request.token, publicKey, { now: now(), expected });
        const left = expiresAt ? `, expires ${(0,duration/* relativeTime */.KW)(expiresAt.getTime(), now())}` : '';
        log.info(`Valid: ${kind}, signed with ES256 on P-256 by this key${left}`);
        return { valid: true, claims, expiresAt };
    },
});

;// CONCATENATED MODULE: ./build/tasks/offline-modes.js












/***/ })

};
;