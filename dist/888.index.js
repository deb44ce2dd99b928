"use strict";
exports.id = 888;
exports.ids = [888];
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






/** Milliseconds after which no run is still writing a file that holds a key. */
const MAX_WRITE_MS = 60_000;
/**
 * Removes the temporary files of runs that were killed while they wrote a file. A temporary file is removed if its process
 * has ended and it holds no key that is, or may be, registered. Apple shows one team alone, so a run with another API key
 * proves nothing. Any other temporary file with a key is named in a warning. Never throws.
 */
async function removeAbandonedFiles(target, { log, isRegistered }) {
    const ownMark = (0,_temporary_files_js__WEBPACK_IMPORTED_MODULE_2__/* .apiKeyMark */ .pn)(target.apiKey);
    for (const { path, mark, isRunning } of findTemporaryFiles(target.path)) {
        const key = readPublicKeyIn(path);
        if (key && (isRunning || mark !== ownMark || (await mayBeRegistered(key, isRegistered))))
            log.warn(`${path} was left by a run that was killed. It holds a private key (${(0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_3__/* .fingerprintOf */ .ax)(key)}), perhaps the only copy of it. Move it to where it belongs, or delete the file`);
        else if (!isRunning)
            (0,_write_new_file_js__WEBPACK_IMPORTED_MODULE_4__/* .removeQuietly */ .S2)(path);
    }
}
/** Returns whether a key is registered, or may be because Apple could not be asked. */
async function mayBeRegistered(key, isRegistered) {
    try {
        return (await isRegistered?.(key)) ?? true;
    }
    catch {
        return true;
    }
}
/** Finds the temporary files for a path that no run is still writing. `isRunning` tells that its process ID is in use. */
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
        return []; // A folder can be writable and not readable.
    }
}
/** Returns whether a process may be the one that wrote a file at a time. In a container the next one often has the same ID. */
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
        return undefined; // Another run was quicker, or the file belongs to another user: then it cannot be removed either.
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


/** Bytes of a file name that is used as it is; a longer one is hashed, because file systems limit names to 255 bytes. */
const MAX_NAME_BYTES = 180;
/** Returns a new path beside a file for what is still being written. It says whose file it is, should the run be killed. */
function temporaryPathFor({ path, apiKey }) {
    const random = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path)), `${temporaryPrefix(path)}${apiKeyMark(apiKey)}-${process.pid}-${random}.tmp`);
}
/** Returns whose temporary file for a path this is by its name, or undefined if it is another file. */
function temporaryOwnerOf(path, name) {
    const prefix = temporaryPrefix(path);
    const rest = name.startsWith(prefix) ? name.slice(prefix.length) : '';
    const [, mark, pid] = /^([\da-f]{8}|none)-(\d+)-[\da-f]{16}\.tmp$/.exec(rest) ?? [];
    return mark === undefined ? undefined : { pid: Number(pid), mark };
}
/** Returns a short mark of an API key for a file name: the start of a SHA-256 digest, or `none` without a key. */
function apiKeyMark(apiKey) {
    return apiKey ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', apiKey.export({ format: 'der', type: 'spki' })).slice(0, 8) : 'none';
}
function temporaryPrefix(path) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path));
    const isLong = Buffer.byteLength(name) > MAX_NAME_BYTES;
    return `.${isLong ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(name).digest('hex') : name}.asc-credentials-`;
}


/***/ }),

/***/ 9347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ writeTokensFile)
/* harmony export */ });
/* harmony import */ var _write_user_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2642);

/**
 * Writes tokens to a file of mode 0600 as one JSON object, each batch as it comes, so that many tokens take no more memory
 * than few. Returns the first token, or undefined if there are none. Throws `ERR_FILE_WRITE` or
 * `ERR_FILE_PROTECTED`.
 */
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
    await (0,_write_user_file_js__WEBPACK_IMPORTED_MODULE_0__/* .writeUserFile */ .f)(file, json(), { log });
    return first;
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
/* harmony import */ var _store_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6869);
/* harmony import */ var _temporary_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4861);
/* harmony import */ var _user_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2812);
/* harmony import */ var _write_new_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(307);







/**
 * Writes secrets to a file that only its owner can read, completely or not at all: a new file of mode 0600 beside it takes
 * its place. If the system has no such modes (Windows), the folder's own rights apply, and `log` is warned. Then it removes
 * what earlier runs that were killed have left. Throws `ERR_FILE_WRITE` or `ERR_FILE_PROTECTED`.
 */
async function writeUserFile(file, pieces, { log, isRegistered, isUnchanged = () => true }) {
    const temporaryPath = (0,_temporary_files_js__WEBPACK_IMPORTED_MODULE_1__/* .temporaryPathFor */ .ub)(file);
    try {
        await (0,_write_new_file_js__WEBPACK_IMPORTED_MODULE_2__/* .writeNewFile */ .S0)(temporaryPath, pieces);
        (0,_user_file_js__WEBPACK_IMPORTED_MODULE_3__/* .requireReplaceable */ .u)(file);
        if (!isUnchanged())
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .AscError */ .Wg('ERR_FILE_PROTECTED', `${file.path} was changed by another program meanwhile, so it was not replaced`);
        if (file.holds === 'new key')
            (0,_write_new_file_js__WEBPACK_IMPORTED_MODULE_2__/* .moveToNewPath */ .MW)(temporaryPath, file.path);
        else
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(temporaryPath, file.path);
        (0,_write_new_file_js__WEBPACK_IMPORTED_MODULE_2__/* .warnIfReadableByOthers */ .W0)(file.path, log);
    }
    catch (error) {
        throw error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .AscError */ .Wg ? error : (0,_store_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .storeError */ .gl)(file.path, error);
    }
    finally {
        (0,_write_new_file_js__WEBPACK_IMPORTED_MODULE_2__/* .removeQuietly */ .S2)(temporaryPath);
    }
    await (0,_abandoned_files_js__WEBPACK_IMPORTED_MODULE_6__/* .removeAbandonedFiles */ .M)(file, { log, isRegistered });
}


/***/ }),

/***/ 9506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   advancedCommerceJws: () => (/* binding */ advancedCommerceJws)
/* harmony export */ });
/* harmony import */ var _tokens_storekit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7380);
/* harmony import */ var _inputs_storekit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1220);
/* harmony import */ var _task_sealing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5947);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6963);




const EXPECTED = 'the request as JSON text, or its base64';
/** A request as the base64 that the token carries; JSON text keeps its bytes, an object is written as JSON. */
const commerceRequest = {
    expects: EXPECTED,
    parse(given) {
        const json = typeof given === 'string'
            ? (jsonObject(() => given) ?? jsonObject(() => decode(given)))
            : jsonObject(() => JSON.stringify(given));
        if (json === undefined)
            throw new _task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$x(`is not a JSON object, nor the base64 of one. Expected ${EXPECTED}`);
        return Buffer.from(json).toString('base64');
    },
};
/** What is read, where that is JSON of an object. */
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
/** The text in base64; throws where it is not UTF-8: what Apple would read is never what was not given. */
function decode(text) {
    if (!/^[\w+/=\s-]+$/.test(text))
        throw new SyntaxError();
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(text, 'base64'));
}
/**
 * Signs a request of the Advanced Commerce API for StoreKit. `request` is an object, JSON text or its base64;
 * `signatureInfo` is the JSON that the app hands to StoreKit. Throws `InputError`.
 *
 * @see https://developer.apple.com/documentation/storekit/generating-jws-to-sign-app-store-requests
 * @example
 * ```ts
 * import { createAdvancedCommerceJws } from 'asc-credentials';
 *
 * const { signatureInfo } = await createAdvancedCommerceJws({
 *   issuerId: process.env.ASC_ISSUER_ID!,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   bundleId: 'com.example.app',
 *   request: { operation: 'CREATE_ONE_TIME_CHARGE', version: '1', currency: 'EUR' },
 * });
 * console.log(Object.keys(JSON.parse(signatureInfo))); // [ 'signatureInfo' ]
 * ```
 */
const advancedCommerceJws = (0,_task_sealing_js__WEBPACK_IMPORTED_MODULE_1__/* .sealable */ .WK)({
    name: 'advanced-commerce-jws',
    functionName: 'createAdvancedCommerceJws',
    inputs: {
        ..._inputs_storekit_js__WEBPACK_IMPORTED_MODULE_2__/* .storeKitInputs */ .X,
        request: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)(commerceRequest, 'The request, as JSON text or its base64.'),
    },
    outputs: {
        token: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .secretOutput */ .IX)('The JWS.'),
        'signature-info': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .secretOutput */ .IX)('The JSON that the app hands to StoreKit: {"signatureInfo":{"token":"..."}}.'),
    },
    async run({ request, ...key }, context) {
        const token = await (0,_tokens_storekit_js__WEBPACK_IMPORTED_MODULE_3__/* .signForStoreKit */ .o)(key, { audience: 'advanced-commerce-api', request }, context);
        return { token, signatureInfo: JSON.stringify({ signatureInfo: { token } }) };
    },
});


/***/ }),

/***/ 5312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   generateKey: () => (/* binding */ generateKey)
/* harmony export */ });
/* harmony import */ var _keys_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3710);
/* harmony import */ var _keys_key_exports_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2244);
/* harmony import */ var _files_write_user_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2642);
/* harmony import */ var _task_input_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9120);
/* harmony import */ var _task_sealing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5947);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6963);






/**
 * Makes a P-256 key pair; the private key is returned as PKCS#8 PEM, or with `storeFile` written to a new file of mode 0600. Throws `InputError`, `ERR_FILE_PROTECTED` if the file exists, and `ERR_FILE_WRITE`.
 *
 * @example
 * ```ts
 * import { generateKey } from 'asc-credentials';
 *
 * const { distributionPublicKey, fingerprint } = await generateKey({});
 * console.log(distributionPublicKey, fingerprint);
 * ```
 */
const generateKey = (0,_task_sealing_js__WEBPACK_IMPORTED_MODULE_0__/* .sealable */ .WK)({
    name: 'generate-key',
    inputs: {
        ..._task_sealing_js__WEBPACK_IMPORTED_MODULE_0__/* .sealInputs */ .jX,
        'store-file': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .fileToWrite */ .NE)('new key'), 'File that the private key is written to, mode 0600. It must not exist yet: a file is never replaced. Then the private key is not an output.'),
    },
    exclusive: [{ inputs: ['store-file', 'seal-passphrase'], required: false }],
    outputs: {
        'distribution-private-key': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .secretOutput */ .IX)('The private key, as PKCS#8 PEM.', {
            unlessGiven: 'store-file',
        }),
        'distribution-public-key': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG)('The public key, as PEM.'),
        fingerprint: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG)('Fingerprint of the public key: SHA256: and the base64 of the SHA-256 of its DER.'),
    },
    async run({ storeFile }, { log, mask }) {
        const privateKey = (0,_keys_key_js__WEBPACK_IMPORTED_MODULE_3__/* .generatePrivateKey */ .An)();
        const publicKey = (0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_4__/* .publicKeyOf */ .kc)(privateKey);
        const pem = (0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_4__/* .privateKeyPem */ .nQ)(privateKey);
        mask?.(pem);
        const print = (0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_4__/* .fingerprintOf */ .ax)(publicKey);
        if (storeFile)
            await (0,_files_write_user_file_js__WEBPACK_IMPORTED_MODULE_5__/* .writeUserFile */ .f)(storeFile, [pem], { log });
        log.info(`Made a key pair, ${print}${storeFile ? `; the private key is in ${storeFile.path}` : ''}`);
        return {
            distributionPublicKey: (0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_4__/* .publicKeyPem */ .rY)(publicKey),
            distributionPrivateKey: storeFile ? undefined : pem,
            fingerprint: print,
        };
    },
});


/***/ }),

/***/ 1220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ transactionId),
/* harmony export */   X: () => (/* binding */ storeKitInputs)
/* harmony export */ });
/* harmony import */ var _task_input_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9120);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6963);
/* harmony import */ var _identifiers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5595);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8951);




/** An In-App Purchase key and the app it signs for: what the JWS for StoreKit share. */
const storeKitInputs = {
    ..._keys_js__WEBPACK_IMPORTED_MODULE_0__/* .teamKeyInputs */ .gE,
    'bundle-id': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)(_identifiers_js__WEBPACK_IMPORTED_MODULE_2__/* .bundleId */ .WW, 'Bundle ID of the app.', { showInSummary: true }),
};
/** Given as an empty text it counts as given, as in Apple's own library. */
const transactionId = (0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_3__/* .exactText */ .ns)('a transaction ID', { empty: true });


/***/ }),

/***/ 52:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   installVerificationToken: () => (/* binding */ installVerificationToken)
/* harmony export */ });
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5902);
/* harmony import */ var _tokens_sign_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5473);
/* harmony import */ var _inputs_identifiers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5595);
/* harmony import */ var _inputs_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8951);
/* harmony import */ var _task_input_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9120);
/* harmony import */ var _task_sealing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5947);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6963);







const lifetime = (0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)({ atMost: 20 * 60, why: "as in Apple's example; Apple documents nothing longer" });
/**
 * Makes a token with which a marketplace or website lets a device install an app. `distributionKeyId` is what
 * `registerKey` returns for the same key. `lifetime` is in seconds or a text such as `20m`, from the token's `iat`, at
 * most 20 minutes. Throws `InputError`.
 *
 * @see https://developer.apple.com/documentation/marketplacekit/supplying-an-install-verification-token
 * @example
 * ```ts
 * import { createInstallVerificationToken } from 'asc-credentials';
 *
 * const { token } = await createInstallVerificationToken({
 *   distributionPrivateKey: process.env.ASC_DISTRIBUTION_PRIVATE_KEY!,
 *   distributionKeyId: '2d3c8f1a-51b5-4b1c-8bb9-8e1f0a6a2c77',
 *   installerId: '6478901234',
 *   bundleId: 'com.example.app',
 * });
 * console.log(token.split('.').length); // 3
 * ```
 */
const installVerificationToken = (0,_task_sealing_js__WEBPACK_IMPORTED_MODULE_1__/* .sealable */ .WK)({
    name: 'install-verification-token',
    functionName: 'createInstallVerificationToken',
    inputs: {
        ..._inputs_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .distributionKeyInput */ .Op,
        'distribution-key-id': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)((0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('the ID that register-key gives'), 'ID of the alternative distribution key in App Store Connect.', { showInSummary: true }),
        'installer-id': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)(_inputs_identifiers_js__WEBPACK_IMPORTED_MODULE_4__/* .appleId */ .S3, 'Apple ID of the marketplace or app that installs, in digits.', {
            showInSummary: true,
        }),
        'bundle-id': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)(_inputs_identifiers_js__WEBPACK_IMPORTED_MODULE_4__/* .bundleId */ .WW, 'Bundle ID of the app to install.', { showInSummary: true }),
        'install-type': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .withDefault */ .IQ)((0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)('download', 'redownload'), 'download', 'download, or redownload where the customer had it before.'),
        'app-id': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_inputs_identifiers_js__WEBPACK_IMPORTED_MODULE_4__/* .appleId */ .S3, 'Apple ID of the app to install, in digits.', { showInSummary: true }),
        'version-id': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_inputs_identifiers_js__WEBPACK_IMPORTED_MODULE_4__/* .appleId */ .S3, "Apple ID of the app's version, in digits.", { showInSummary: true }),
        // Counted from iat, so that the default gives the span of Apple's example.
        lifetime: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .withDefault */ .IQ)(lifetime, '20m', 'How long the token is valid, from its iat, which is 60 s back.'),
    },
    outputs: {
        token: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .secretOutput */ .IX)('The token.'),
        'expires-at': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .output */ .CG)('When the token expires, in UTC.'),
    },
    async run(request, { now, randomUUID, log }) {
        const iat = (0,_tokens_sign_js__WEBPACK_IMPORTED_MODULE_5__/* .issuedAt */ .J8)(now());
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
        const token = await (0,_tokens_sign_js__WEBPACK_IMPORTED_MODULE_5__/* .signToken */ .zF)(request.distributionPrivateKey, claims, request.distributionKeyId);
        log.info(`Token to ${request.installType} ${request.bundleId}, expires ${(0,_base_duration_js__WEBPACK_IMPORTED_MODULE_6__/* .relativeTime */ .KW)(claims.exp * 1000, now())}`);
        return { token, expiresAt: new Date(claims.exp * 1000) };
    },
});


/***/ }),

/***/ 613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   introductoryOfferJws: () => (/* binding */ introductoryOfferJws)
/* harmony export */ });
/* harmony import */ var _tokens_storekit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7380);
/* harmony import */ var _inputs_storekit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1220);
/* harmony import */ var _task_input_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9120);
/* harmony import */ var _task_sealing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5947);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6963);





/**
 * Signs whether a customer may have an introductory offer, for StoreKit. The JWS does not expire. Throws `InputError`.
 *
 * @see https://developer.apple.com/documentation/storekit/generating-jws-to-sign-app-store-requests
 * @example
 * ```ts
 * import { createIntroductoryOfferJws } from 'asc-credentials';
 *
 * const { token } = await createIntroductoryOfferJws({
 *   issuerId: process.env.ASC_ISSUER_ID!,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   bundleId: 'com.example.app',
 *   productId: 'com.example.app.monthly',
 *   allowIntroductoryOffer: true,
 *   transactionId: '2000000123456789',
 * });
 * console.log(token.split('.').length); // 3
 * ```
 */
const introductoryOfferJws = (0,_task_sealing_js__WEBPACK_IMPORTED_MODULE_0__/* .sealable */ .WK)({
    name: 'introductory-offer-jws',
    functionName: 'createIntroductoryOfferJws',
    inputs: {
        ..._inputs_storekit_js__WEBPACK_IMPORTED_MODULE_1__/* .storeKitInputs */ .X,
        'product-id': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)((0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_3__/* .exactText */ .ns)('a product ID'), 'Product ID of the subscription.', {
            showInSummary: true,
        }),
        'allow-introductory-offer': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)(_task_input_types_js__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt, 'Whether the customer may have the offer.', {
            showInSummary: true,
        }),
        'transaction-id': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)(_inputs_storekit_js__WEBPACK_IMPORTED_MODULE_1__/* .transactionId */ .K, 'Transaction ID of the customer.'),
    },
    outputs: { token: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_2__/* .secretOutput */ .IX)('The JWS, for the app.') },
    async run({ productId, allowIntroductoryOffer, transactionId, ...key }, context) {
        const claims = {
            audience: 'introductory-offer-eligibility',
            productId,
            allowIntroductoryOffer,
            transactionId,
        };
        return { token: await (0,_tokens_storekit_js__WEBPACK_IMPORTED_MODULE_4__/* .signForStoreKit */ .o)(key, claims, context) };
    },
});


/***/ }),

/***/ 7391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keyFile: () => (/* binding */ keyFile)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(5145);
// EXTERNAL MODULE: ./build/keys/key-exports.js
var key_exports = __webpack_require__(2244);
// EXTERNAL MODULE: ./build/files/write-new-file.js
var write_new_file = __webpack_require__(307);
;// CONCATENATED MODULE: ./build/files/upload-key-file.js






/** Returns the path of a key file that is still to be written, in a new directory of its own. */
function placeKeyFile(folder, { keyId, format }) {
    const directory = (0,external_node_path_.join)(folder, `asc-credentials-${(0,external_node_crypto_.randomUUID)()}`);
    const name = format === 'p8' ? `AuthKey_${keyId}.p8` : `AuthKey_${keyId}.json`;
    return { directory, path: (0,external_node_path_.join)(directory, name) };
}
/** Returns the text of a key file. `inHouse` tells that the key is of the Enterprise program. */
function keyFileText(key, { format, inHouse }) {
    const pem = (0,key_exports/* privateKeyPem */.nQ)(key.privateKey);
    if (format === 'p8')
        return pem;
    const fields = {
        key_id: key.keyId,
        issuer_id: key.issuerId, // Omitted from the JSON if it is undefined.
        key: pem,
        duration: 500, // Seconds, fastlane's default: its tokens of 1200 are refused (fastlane#29468).
        in_house: inHouse,
    };
    return `${JSON.stringify(fields, null, 2)}\n`;
}
/**
 * Makes the directory (mode 0700) and the file in it (mode 0600 from its creation). If the system has no such modes
 * (Windows), the rights of the parent directory apply, and `log` is warned. Throws `ERR_FILE_WRITE` and leaves nothing.
 */
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
        throw new errors/* AscError */.Wg('ERR_FILE_WRITE', `${path} could not be written (${code ?? message}). Check that ${(0,external_node_path_.join)(directory, '..')} exists, can be written to and has room`);
    }
}
function removeEmptyQuietly(directory) {
    try {
        (0,external_node_fs_.rmdirSync)(directory);
    }
    catch {
        // It was not made, or it has other files: then it stays.
    }
}

// EXTERNAL MODULE: ./build/tasks/inputs/keys.js
var keys = __webpack_require__(8951);
// EXTERNAL MODULE: ./build/task/input-types.js + 1 modules
var input_types = __webpack_require__(9120);
// EXTERNAL MODULE: ./build/task/definition.js
var definition = __webpack_require__(6963);
;// CONCATENATED MODULE: ./build/tasks/key-file.js




/**
 * Writes an API key to the file that altool, notarytool and xcodebuild (`p8`) or fastlane (`fastlane`) look for, alone in
 * a new directory. Nobody removes it but you. Throws `InputError`, and `ERR_FILE_WRITE` if it cannot be written.
 *
 * @see https://docs.fastlane.tools/app-store-connect-api/
 * @example
 * ```ts
 * import { rmSync } from 'node:fs';
 * import { writeKeyFile } from 'asc-credentials';
 *
 * const { path, directory } = await writeKeyFile({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 * });
 * console.log(path.endsWith(`AuthKey_${process.env.ASC_KEY_ID}.p8`)); // true
 * rmSync(directory, { recursive: true });
 * ```
 */
const keyFile = (0,definition/* defineTask */.RR)({
    name: 'key-file',
    functionName: 'writeKeyFile',
    inputs: {
        ...keys/* apiKeyInputs */.HC,
        'file-format': (0,definition/* withDefault */.IQ)((0,input_types/* choice */.Yq)('p8', 'fastlane'), 'p8', 'p8 for altool, which finds it, and notarytool and xcodebuild, which are told its path; fastlane for its JSON.'),
        'in-house': (0,definition/* withDefault */.IQ)(input_types/* flag */.Jt, 'false', 'Whether the key is of the Apple Developer Enterprise Program.'),
    },
    outputs: {
        path: (0,definition/* output */.CG)('The file.'),
        directory: (0,definition/* output */.CG)('The directory that was made for it.'),
    },
    variables: ({ path, directory }) => path.endsWith('.p8') ? { API_PRIVATE_KEYS_DIR: directory } : { APP_STORE_CONNECT_API_KEY_PATH: path },
    async run({ fileFormat: format, inHouse, ...key }, { temporaryFolder, announceFile, log }) {
        const file = placeKeyFile(temporaryFolder(), { keyId: key.keyId, format });
        // Before it is made: whatever stops this run from here on, the file is known to whoever cleans up.
        announceFile?.(file);
        await writeKeyFile(file, keyFileText(key, { format, inHouse }), log);
        log.info(`Wrote the key to ${file.path}${announceFile ? '' : ', which stays until you remove its directory'}`);
        return file;
    },
});


/***/ }),

/***/ 9136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  marketplaceToken: () => (/* binding */ marketplaceToken)
});

// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(5902);
// EXTERNAL MODULE: ./build/files/tokens-file.js
var tokens_file = __webpack_require__(9347);
// EXTERNAL MODULE: ./build/tokens/sign.js + 2 modules
var tokens_sign = __webpack_require__(5473);
// EXTERNAL MODULE: ./build/files/write-user-file.js
var write_user_file = __webpack_require__(2642);
// EXTERNAL MODULE: ./build/base/safe-text.js + 4 modules
var safe_text = __webpack_require__(6540);
// EXTERNAL MODULE: ./build/task/input-types.js + 1 modules
var input_types = __webpack_require__(9120);
// EXTERNAL MODULE: ./build/tasks/inputs/identifiers.js
var identifiers = __webpack_require__(5595);
;// CONCATENATED MODULE: ./build/tasks/inputs/developers.js



/** Apple's have 36 characters. */
const MAX_ID_LENGTH = 40;
/** A developer's Developer ID, which a marketplace token carries as `pid`. */
const developerId = (0,input_types/* text */.Qq)('a Developer ID, 8-4-4-4-12 hexadecimal digits', (value, warn) => {
    // The number of a private key has 43 characters or more. It would end up in the token and in the log.
    if (value.length > MAX_ID_LENGTH)
        return `is not a Developer ID: it has more than ${MAX_ID_LENGTH} characters`;
    if (!/^[\w.-]+$/.test(value))
        return 'is no Developer ID: only letters, digits and hyphens can be in one';
    if (!identifiers/* UUID_SHAPE */.sD.test(value))
        warn(`is ${(0,safe_text/* quote */.hD)(value)}, which does not look like Apple's Developer IDs (8-4-4-4-12 hexadecimal digits)`);
    return undefined;
});

// EXTERNAL MODULE: ./build/tasks/inputs/keys.js
var keys = __webpack_require__(8951);
// EXTERNAL MODULE: ./build/task/sealing.js
var task_sealing = __webpack_require__(5947);
// EXTERNAL MODULE: ./build/task/definition.js
var definition = __webpack_require__(6963);
;// CONCATENATED MODULE: ./build/tasks/marketplace-token.js










const lifetime = (0,input_types/* duration */.p0)({
    atMost: 7 * 24 * 3600 - 1 - tokens_sign/* CLOCK_SKEW_SECONDS */._r,
    why: 'Apple allows less than 7 days from iat, which is set back 60 s because clocks differ',
});
/**
 * Tokens that are signed at the same time. They keep all cores busy; with 256 no run is faster, and one of 100,000 tokens
 * takes 90 MB more.
 */
const BATCH_SIZE = 32;
/**
 * Makes marketplace tokens for one or thousands of developers: `tokens` maps Developer ID to token, `token` is set
 * where there is one developer. `lifetime` is in seconds or a text such as `24h`, under 7 days. Throws `InputError`,
 * and `ERR_FILE_WRITE` if `tokensFile` cannot be written.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/creating-keys-and-establishing-alternative-marketplace-connections
 * @example
 * ```ts
 * import { createMarketplaceTokens } from 'asc-credentials';
 *
 * const { tokens } = await createMarketplaceTokens({
 *   distributionPrivateKey: process.env.ASC_DISTRIBUTION_PRIVATE_KEY!,
 *   marketplaceId: '6478901234',
 *   developerId: ['57246542-96fe-1a63-e053-0824d011072a', '69a6de70-03db-47e3-e053-5b8c7c11a4d1'],
 * });
 * console.log(Object.keys(tokens ?? {}).length); // 2
 * ```
 */
const marketplaceToken = (0,task_sealing/* sealable */.WK)({
    name: 'marketplace-token',
    functionName: 'createMarketplaceTokens',
    inputs: {
        ...keys/* distributionKeyInput */.Op,
        'marketplace-id': (0,definition/* required */.mw)(identifiers/* appleId */.S3, 'Apple ID of the marketplace app, in digits.', {
            showInSummary: true,
        }),
        'developer-id': (0,definition/* required */.mw)((0,input_types/* list */.p_)(developerId, 'line or comma'), 'Developer IDs of the developers, one or thousands.', {
            fromFile: true,
            showInSummary: true,
        }),
        lifetime: (0,definition/* withDefault */.IQ)(lifetime, '24h', 'How long the tokens are valid from now.'),
        ...task_sealing/* sealInputs */.jX,
        'tokens-file': (0,definition/* optional */.lq)((0,input_types/* fileToWrite */.NE)('tokens'), 'File to write the tokens to, as the JSON object that `tokens` would be, or sealed, mode 0600. Then `tokens` is not set.'),
    },
    outputs: {
        token: (0,definition/* secretOutput */.IX)('The token, where there is one developer.'),
        tokens: (0,definition/* secretOutput */.IX)('The tokens by Developer ID, as a JSON object.', { unlessGiven: 'tokens-file' }),
        'expires-at': (0,definition/* output */.CG)('When the tokens expire, in UTC.'),
    },
    async run({ tokensFile, ...request }, context) {
        const moment = context.now();
        const exp = Math.floor(moment / 1000) + request.lifetime;
        // Exactly these claims and `pid`; no `kid` in the header.
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
    const tokens = Object.fromEntries(entries); // Not by assigning: a member named __proto__ would be lost.
    return { first: Object.values(tokens)[0], tokens };
}
/** Writes the tokens to a file; sealed, they leave in that file alone. */
async function writeTokens(file, batches, sealing) {
    const { context } = sealing;
    if (sealing.sealPassphrase === undefined)
        return { first: await (0,tokens_file/* writeTokensFile */._)(file, batches, context.log) };
    const { tokens } = await collect(batches);
    const sealed = await (0,task_sealing/* sealValues */.yp)({ tokens }, { mode: 'marketplace-token', ...sealing }, context);
    await (0,write_user_file/* writeUserFile */.f)(file, [sealed], context);
    return {};
}


/***/ }),

/***/ 4918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openSealed: () => (/* binding */ openSealed)
/* harmony export */ });
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5902);
/* harmony import */ var _files_tokens_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9347);
/* harmony import */ var _task_secret_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6274);
/* harmony import */ var _task_input_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9120);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6963);





const SEALED = 'the output `sealed` of another mode: five parts with dots between them';
/** Not repeated where it has another form: it could be the passphrase in the wrong place. */
const sealed = (0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(SEALED, (value) => /^[\w-]+(?:\.[\w-]*){4}$/.test(value) ? undefined : `has another form. Expected ${SEALED}`);
/**
 * Opens what another function has sealed because it was given a `sealPassphrase`: the result holds the secrets that its
 * result held, and when the seal expires. Throws `InputError`, and
 * `ERR_SEAL_EXPIRED`, `ERR_SEAL_DAMAGED` or `ERR_SEAL_PASSPHRASE`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7516
 * @example
 * ```ts
 * import { createAscToken, openSealed } from 'asc-credentials';
 *
 * const sealPassphrase = 'correct horse battery staple';
 * const { token, sealed } = await createAscToken({
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   sealPassphrase,
 * });
 * const opened = await openSealed({ sealed: sealed!, sealPassphrase });
 * console.log(opened.token === token); // true
 * ```
 */
const openSealed = (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .defineTask */ .RR)({
    name: 'open-sealed',
    inputs: {
        sealed: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)(sealed, 'What a mode has sealed.', { fromFile: true }),
        'seal-passphrase': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)(_task_secret_types_js__WEBPACK_IMPORTED_MODULE_2__/* .passphrase */ .D7, 'The passphrase that it was sealed with.', {
            environment: ['ASC_SEAL_PASSPHRASE'],
        }),
        'tokens-file': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .fileToWrite */ .NE)('tokens'), 'File to write `tokens` to, where marketplace-token sealed them, mode 0600. Then `tokens` is not set.'),
    },
    outputs: {
        token: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .secretOutput */ .IX)('The token.'),
        tokens: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .secretOutput */ .IX)('The tokens by Developer ID, as a JSON object.'),
        'distribution-private-key': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .secretOutput */ .IX)('The private key, as PKCS#8 PEM.'),
        'signature-info': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .secretOutput */ .IX)('The JSON that the app hands to StoreKit.'),
        'expires-at': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG)('When the seal expires, in UTC: with the token that it holds.'),
    },
    async run({ sealed, sealPassphrase, tokensFile }, { now, log }) {
        const { openSeal } = await __webpack_require__.e(/* import() */ 850).then(__webpack_require__.bind(__webpack_require__, 7850));
        const { mode, exp, values } = await openSeal(sealed, { passphrase: sealPassphrase, now: now() });
        const found = values;
        if (tokensFile && found.tokens)
            await (0,_files_tokens_file_js__WEBPACK_IMPORTED_MODULE_3__/* .writeTokensFile */ ._)(tokensFile, [Object.entries(found.tokens)], log);
        else if (tokensFile)
            log.warn(`${mode} has sealed no tokens, so nothing was written to ${tokensFile.path}`);
        log.info(`Opened what ${mode} sealed, expires ${(0,_base_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .relativeTime */ .KW)(exp * 1000, now())}`);
        return {
            token: found.token,
            tokens: tokensFile ? undefined : found.tokens,
            distributionPrivateKey: found['distribution-private-key'],
            signatureInfo: found['signature-info'],
            expiresAt: new Date(exp * 1000),
        };
    },
});


/***/ }),

/***/ 6935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   promotionalOfferJws: () => (/* binding */ promotionalOfferJws)
/* harmony export */ });
/* harmony import */ var _tokens_storekit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7380);
/* harmony import */ var _inputs_storekit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1220);
/* harmony import */ var _task_input_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9120);
/* harmony import */ var _task_sealing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5947);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6963);





/**
 * Signs a promotional offer for StoreKit. The JWS does not expire. Throws `InputError`.
 *
 * @see https://developer.apple.com/documentation/storekit/generating-jws-to-sign-app-store-requests
 * @example
 * ```ts
 * import { createPromotionalOfferJws } from 'asc-credentials';
 *
 * const { token } = await createPromotionalOfferJws({
 *   issuerId: process.env.ASC_ISSUER_ID!,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   bundleId: 'com.example.app',
 *   productId: 'com.example.app.monthly',
 *   offerId: 'spring',
 * });
 * console.log(token.split('.').length); // 3
 * ```
 */
const promotionalOfferJws = (0,_task_sealing_js__WEBPACK_IMPORTED_MODULE_0__/* .sealable */ .WK)({
    name: 'promotional-offer-jws',
    functionName: 'createPromotionalOfferJws',
    inputs: {
        ..._inputs_storekit_js__WEBPACK_IMPORTED_MODULE_1__/* .storeKitInputs */ .X,
        'product-id': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)((0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_3__/* .exactText */ .ns)('a product ID'), 'Product ID of the subscription.', {
            showInSummary: true,
        }),
        'offer-id': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)((0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_3__/* .exactText */ .ns)('an offer ID'), 'Identifier of the promotional offer.', {
            showInSummary: true,
        }),
        'transaction-id': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_inputs_storekit_js__WEBPACK_IMPORTED_MODULE_1__/* .transactionId */ .K, 'Transaction ID of the customer, to bind the offer to them.'),
    },
    outputs: { token: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_2__/* .secretOutput */ .IX)('The JWS, for the app.') },
    async run({ productId, offerId, transactionId, ...key }, context) {
        const claims = { audience: 'promotional-offer', productId, offerIdentifier: offerId, transactionId };
        return { token: await (0,_tokens_storekit_js__WEBPACK_IMPORTED_MODULE_4__/* .signForStoreKit */ .o)(key, claims, context) };
    },
});


/***/ }),

/***/ 9274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serverToken: () => (/* binding */ serverToken)
/* harmony export */ });
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5902);
/* harmony import */ var _tokens_sign_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5473);
/* harmony import */ var _inputs_identifiers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5595);
/* harmony import */ var _inputs_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8951);
/* harmony import */ var _task_input_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9120);
/* harmony import */ var _task_sealing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5947);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6963);







const lifetime = (0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)({
    atMost: 60 * 60 - _tokens_sign_js__WEBPACK_IMPORTED_MODULE_1__/* .CLOCK_SKEW_SECONDS */ ._r,
    why: 'Apple allows 60 minutes from iat, which is set back 60 s because clocks differ',
});
/**
 * Makes a token for the App Store Server API, for one app. `lifetime` is in seconds or a text such as `15m`, at most 59
 * minutes. Throws `InputError`.
 *
 * @see https://developer.apple.com/documentation/appstoreserverapi/generating-json-web-tokens-for-api-requests
 * @example
 * ```ts
 * import { createServerToken } from 'asc-credentials';
 *
 * const { token } = await createServerToken({
 *   issuerId: process.env.ASC_ISSUER_ID!,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   bundleId: 'com.example.app',
 * });
 * console.log(token.split('.').length); // 3
 * ```
 */
const serverToken = (0,_task_sealing_js__WEBPACK_IMPORTED_MODULE_2__/* .sealable */ .WK)({
    name: 'server-token',
    functionName: 'createServerToken',
    inputs: {
        ..._inputs_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .teamKeyInputs */ .gE,
        'bundle-id': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_4__/* .required */ .mw)(_inputs_identifiers_js__WEBPACK_IMPORTED_MODULE_5__/* .bundleId */ .WW, 'Bundle ID of the app.', { showInSummary: true }),
        lifetime: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_4__/* .withDefault */ .IQ)(lifetime, '15m', 'How long the token is valid from now.'),
    },
    outputs: {
        token: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_4__/* .secretOutput */ .IX)('The token: send it as "Authorization: Bearer <token>".'),
        'expires-at': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_4__/* .output */ .CG)('When the token expires, in UTC.'),
    },
    async run({ lifetime, ...key }, { now, log }) {
        const exp = Math.floor(now() / 1000) + lifetime;
        const claims = {
            iss: key.issuerId,
            iat: (0,_tokens_sign_js__WEBPACK_IMPORTED_MODULE_1__/* .issuedAt */ .J8)(now()),
            exp,
            aud: 'appstoreconnect-v1',
            bid: key.bundleId,
        };
        const token = await (0,_tokens_sign_js__WEBPACK_IMPORTED_MODULE_1__/* .signToken */ .zF)(key.privateKey, claims, key.keyId);
        log.info(`Token of key ${key.keyId} for ${key.bundleId}, expires ${(0,_base_duration_js__WEBPACK_IMPORTED_MODULE_6__/* .relativeTime */ .KW)(exp * 1000, now())}`);
        return { token, expiresAt: new Date(exp * 1000) };
    },
});


/***/ }),

/***/ 7132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyToken: () => (/* binding */ verify_token_verifyToken)
});

// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(5902);
// EXTERNAL MODULE: ./build/keys/key-exports.js
var key_exports = __webpack_require__(2244);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/lib/jws_algorithms.js
var jws_algorithms = __webpack_require__(8109);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/util/errors.js
var errors = __webpack_require__(5674);
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
  return encodedProtectedHeader === void 0 ? {} : (0,validate/* parseJoseHeader */.OX)(encodedProtectedHeader, errors/* JWSInvalid */.Ye, "JWS Protected Header is invalid");
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
    throw new errors/* JWSInvalid */.Ye("JWS Compact Serialization payload must use only ASCII characters", {
      cause
    });
  }
}
async function verifySignature(jws, shared, key, encodeUnencodedPayload, parsedProtected) {
  const { protected: encodedProtectedHeader, header, payload: inputPayload } = jws, protectedHeader = parsedProtected ?? parseProtectedHeader(encodedProtectedHeader);
  if (!(0,validate/* isDisjoint */.fz)(protectedHeader, header))
    throw new errors/* JWSInvalid */.Ye("JWS Protected and JWS Unprotected Header Parameter names must be disjoint");
  const joseHeader = { ...protectedHeader, ...header }, b64 = (0,validate/* validateB64 */.J0)(protectedHeader, (0,validate/* validateCrit */.nI)(errors/* JWSInvalid */.Ye, validate/* JWS_RECOGNIZED */.qc, shared[1], protectedHeader, joseHeader)), { alg } = joseHeader;
  if (typeof alg != "string" || !alg)
    throw new errors/* JWSInvalid */.Ye('JWS "alg" (Algorithm) Header Parameter missing or invalid');
  if (shared[0] && !shared[0].has(alg))
    throw new errors/* JOSEAlgNotAllowed */.Rb('"alg" (Algorithm) Header Parameter value not allowed');
  if (b64) {
    if (typeof inputPayload != "string")
      throw new errors/* JWSInvalid */.Ye("JWS Payload must be a string");
  } else if (typeof inputPayload != "string" && !(inputPayload instanceof Uint8Array))
    throw new errors/* JWSInvalid */.Ye("JWS Payload must be a string or an Uint8Array instance");
  const signingPayload = b64 || typeof inputPayload != "string" ? inputPayload : encodeUnencodedPayload(inputPayload);
  let resolvedKey = !1;
  typeof key == "function" && (key = await key(protectedHeader, jws), resolvedKey = !0);
  const entry = (0,jws_algorithms/* jwsAlgorithm */.q)(alg), signingInput = (0,buffer_utils/* concat */.xW)(encodedProtectedHeader !== void 0 ? (0,buffer_utils/* encode */.lF)(encodedProtectedHeader) : new Uint8Array(), (0,buffer_utils/* encode */.lF)("."), typeof signingPayload == "string" ? shared[2] ??= (0,validate/* encodeAsciiMember */.MV)(signingPayload, "payload", errors/* JWSInvalid */.Ye) : signingPayload), signature = (0,validate/* decodeBase64url */.h2)(jws.signature, "signature", errors/* JWSInvalid */.Ye), verificationKey = await (0,lib_key/* prepareKey */.dT)(entry, key, "verify"), cryptoKey = await (0,lib_key/* rawKey */.GK)(verificationKey, entry.subtle, "verify");
  entry.minRsaBits && (0,lib_key/* checkModulusLength */.or)(entry.alg, cryptoKey);
  let verified = !1;
  try {
    verified = await crypto.subtle.verify(entry.signing, cryptoKey, signature, signingInput);
  } catch (cause) {
    throw new errors/* JWSSignatureVerificationFailed */.h2(void 0, { cause });
  }
  if (!verified)
    throw new errors/* JWSSignatureVerificationFailed */.h2();
  const result = { payload: typeof signingPayload == "string" ? (0,validate/* decodeBase64url */.h2)(signingPayload, "payload", errors/* JWSInvalid */.Ye) : signingPayload };
  return encodedProtectedHeader !== void 0 && (result.protectedHeader = protectedHeader), header !== void 0 && (result.unprotectedHeader = header), resolvedKey ? [{ ...result, key: verificationKey }, b64] : [result, b64];
}
async function verifyCompact(jws, shared, key) {
  if (jws instanceof Uint8Array && (jws = buffer_utils/* decoder */.D0.decode(jws)), typeof jws != "string")
    throw new errors/* JWSInvalid */.Ye("Compact JWS must be a string or Uint8Array");
  const { 0: protectedHeader, 1: payload, 2: signature, length } = jws.split(".");
  if (length !== 3)
    throw new errors/* JWSInvalid */.Ye("Invalid Compact JWS");
  return verifySignature({ payload, protected: protectedHeader, signature }, shared, key, encodeCompactUnencodedPayload);
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/jws/compact/verify.js

async function compactVerify(jws, key, options) {
  const [result] = await verifyCompact(jws, prepareVerify(options), key);
  return result;
}


// EXTERNAL MODULE: ./build/base/errors.js
var base_errors = __webpack_require__(5145);
// EXTERNAL MODULE: ./build/keys/der.js
var der = __webpack_require__(3434);
// EXTERNAL MODULE: ./build/base/safe-text.js + 4 modules
var safe_text = __webpack_require__(6540);
;// CONCATENATED MODULE: ./build/tokens/jws.js




/** The longest token that is parsed, in characters. Apple's tokens are much shorter. */
const MAX_LENGTH = 65_536;
/** Parses a token without checking its signature. Throws `ERR_VERIFY_TOKEN` if it is not a JWS. */
function readJws(token) {
    if (token.length > MAX_LENGTH)
        throw verificationError([
            `It is too long: it has ${token.length} characters, and at most ${MAX_LENGTH} are read.`,
        ]);
    const text = token.replace(/^Bearer\s+/i, '');
    const parts = text.split('.');
    if (parts.length === 5)
        throw verificationError(['It is no JWS: it has five parts, as an encrypted token (JWE) has.']);
    if (parts.length !== 3)
        throw verificationError([
            `It is no JWS: expected three parts with dots between them, got ${parts.length}.`,
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
        throw verificationError([`It is no JWS: its ${name} is not the base64url of a JSON object.`]);
    requireBase64url(name, part);
    return value;
}
/** Undefined if the text is not JSON. The parser's own error is dropped because it quotes the text. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Throws if a part is not canonical base64url. Decoders ignore characters that do not belong. */
function requireBase64url(name, part) {
    if (Buffer.from(part, 'base64url').toString('base64url') === part)
        return;
    const [, reason = ''] = NOT_BASE64URL.find(([form]) => form.test(part)) ?? [];
    throw verificationError([`It is no JWS: its ${name} is not base64url: ${reason}.`]);
}
const NOT_BASE64URL = [
    [/\s/, 'it contains a line break or a space. Give the token on one line'],
    [/[^\w+/=-]/, 'it contains characters that base64url does not have'],
    [/=/, 'it has padding (=)'],
    [/[+/]/, 'it contains + or /, as base64 does'],
    [/^/, 'its last character does not fit. The token was cut short or changed'],
];
/** The reason why a token is not signed with this key as Apple requires, or undefined if it is. */
async function checkSignature(jws, publicKey) {
    return (checkAlgorithm(jws.header) ?? checkLength(jws.signature) ?? (await jws_verifySignature(jws.text, publicKey)));
}
function checkAlgorithm({ crit, alg }) {
    if (crit !== undefined)
        return "The header has crit, which no token of Apple's has.";
    if (alg === 'none')
        return 'alg is "none": the token is not signed at all.';
    return alg === 'ES256' ? undefined : `alg is ${(0,safe_text/* quote */.hD)(alg)}, where Apple takes ES256 only.`;
}
function checkLength(signature) {
    if (signature.length === 64)
        return undefined;
    return (0,der/* isWholeSequence */.N)(signature)
        ? 'The signature is DER, as openssl writes it; a JWS has the 64 raw bytes of r and s.'
        : `The signature has ${signature.length} bytes, where ES256 has 64.`;
}
async function jws_verifySignature(text, publicKey) {
    try {
        await compactVerify(text, publicKey, { algorithms: ['ES256'] });
        return undefined;
    }
    catch (error) {
        if (!(error instanceof errors/* JWSSignatureVerificationFailed */.h2))
            throw error;
        return 'The signature is not by this key, or the token was changed after it was signed.';
    }
}
/** An error that lists all failed checks. */
function verificationError(failures, code = 'ERR_VERIFY_TOKEN') {
    const heading = failures.length === 1 ? 'The token fails a check' : `The token fails ${failures.length} checks`;
    return new base_errors/* AscError */.Wg(code, [`${heading}:`, ...failures.map((failure) => `- ${failure}`)].join('\n'));
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
// A Map, because an audience can be any string, for example `constructor`.
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
/** The kind of token that has these claims. Apple's documentation describes each kind under "Generating tokens". */
function kindOfToken({ aud, pid, bid }) {
    const audience = Array.isArray(aud) ? aud[0] : aud;
    if (audience !== 'appstoreconnect-v1')
        return BY_AUDIENCE.get(audience) ?? UNKNOWN;
    if (pid !== undefined)
        return MARKETPLACE;
    return bid === undefined ? API : SERVER;
}

;// CONCATENATED MODULE: ./build/tokens/verify.js




/**
 * Checks a token as Apple does: format, algorithm, signature, times, lifetime, audience and expected values. `now` is in
 * milliseconds since 1970. Throws an error that lists every failed check. The claims are checked only if the signature is
 * valid. The message never contains the signature.
 */
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
            yield `${name} is ${describeType(value)}, where a number of seconds since 1970 belongs.`;
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
        yield `exp is there, which Apple refuses in ${kind.name}.`;
    if (typeof exp !== 'number')
        return;
    if (Number.isNaN(new Date(exp * 1000).getTime()))
        yield 'exp is no time: it is beyond all dates.';
    else if (exp <= now)
        yield `It expired ${(0,duration/* formatRoughly */.m_)(now - exp)} ago.`;
    else if (typeof iat === 'number' && kind.limit?.isExceeded(iat, exp, now))
        yield `It lives too long: ${kind.limit.description}.`;
}
function* checkForm({ kid }, claims, kind) {
    const { aud, iss, sub } = claims;
    if (Array.isArray(aud))
        yield 'aud is an array, where Apple takes one string.';
    else if (!kind.known)
        yield `aud is ${(0,safe_text/* quote */.hD)(aud)}, which is none of Apple's.`;
    if (iss !== undefined && sub !== undefined)
        yield 'It has both iss and sub, where Apple takes one of them.';
    if (iss === undefined && (sub === undefined || (kind.known && !kind.individual)))
        yield 'iss is missing.';
    if (kind.withoutKeyId && kid !== undefined)
        yield `The header has a kid, which ${kind.name} has not.`;
    if (!kind.withoutKeyId && kind.known && kid === undefined)
        yield 'The header has no kid.';
    if (kind.numericIssuer && typeof iss === 'string' && !/^\d+$/.test(iss))
        yield `iss is ${(0,safe_text/* quote */.hD)(iss)}, where an Apple ID in digits belongs.`;
    else if (iss !== undefined && typeof iss !== 'string')
        yield `iss is ${describeType(iss)}, where a string belongs.`;
    for (const name of kind.claims.filter((claim) => claims[claim] === undefined))
        yield `${name} is missing, which ${kind.name} needs.`;
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
    return Array.isArray(value) ? 'an array' : `a ${value === null ? 'null' : typeof value}`;
}

// EXTERNAL MODULE: ./build/tasks/inputs/keys.js
var keys = __webpack_require__(8951);
// EXTERNAL MODULE: ./build/task/secret-types.js
var secret_types = __webpack_require__(6274);
// EXTERNAL MODULE: ./build/task/input-types.js + 1 modules
var input_types = __webpack_require__(9120);
// EXTERNAL MODULE: ./build/task/definition.js
var definition = __webpack_require__(6963);
;// CONCATENATED MODULE: ./build/tasks/verify-token.js







/**
 * Checks a token as Apple would: form, algorithm, signature, times, lifetime, audience and what is expected of it. The
 * public key is given, or taken from a private key. Throws `InputError`, and `AscError` with a code
 * `ERR_VERIFY_…` that lists every failed check.
 *
 * @example
 * ```ts
 * import { createAscToken, verifyToken } from 'asc-credentials';
 *
 * const { token } = await createAscToken({ keyId: process.env.ASC_KEY_ID!, privateKey: process.env.ASC_PRIVATE_KEY! });
 * const { claims } = await verifyToken({ token, privateKey: process.env.ASC_PRIVATE_KEY!, expectAudience: 'appstoreconnect-v1' });
 * console.log(claims.sub); // user
 * ```
 */
const verify_token_verifyToken = (0,definition/* defineTask */.RR)({
    name: 'verify-token',
    inputs: {
        token: (0,definition/* required */.mw)((0,secret_types/* secretText */.yD)('a token, three parts with dots between them'), 'The token to check.'),
        ...keys/* distributionPublicKeyInputs */.iC,
        // Only another place for the key to check with: it may be the same as the distribution key.
        'private-key': { ...keys/* apiKeyInputs */.HC['private-key'], presence: 'optional', role: undefined },
        'expect-issuer': (0,definition/* optional */.lq)((0,input_types/* text */.Qq)('an issuer'), 'What iss has to be.'),
        'expect-audience': (0,definition/* optional */.lq)((0,input_types/* text */.Qq)('an audience'), 'What aud has to be.'),
        'expect-developer': (0,definition/* optional */.lq)((0,input_types/* text */.Qq)('a Developer ID'), 'What pid has to be.'),
        'expect-key-id': (0,definition/* optional */.lq)((0,input_types/* text */.Qq)('a key ID'), 'What kid has to be.'),
    },
    exclusive: [
        { inputs: ['distribution-public-key', 'distribution-private-key', 'private-key'], required: true },
    ],
    outputs: {
        valid: (0,definition/* output */.CG)('true: a token that fails a check fails the step.'),
        claims: (0,definition/* output */.CG)('The claims, as JSON.'),
        'expires-at': (0,definition/* output */.CG)('When the token expires, in UTC. JWS for StoreKit do not.'),
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


/***/ }),

/***/ 7380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ signForStoreKit)
/* harmony export */ });
/* harmony import */ var _sign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5473);

/**
 * Signs a request that an app passes to StoreKit. The JWS has no `exp`: Apple refuses a signature that has one.
 *
 * @see https://developer.apple.com/documentation/storekit/generating-jws-to-sign-app-store-requests
 */
async function signForStoreKit(key, { audience, ...claims }, { now, randomUUID, log }) {
    const allClaims = {
        iss: key.issuerId,
        iat: (0,_sign_js__WEBPACK_IMPORTED_MODULE_0__/* .issuedAt */ .J8)(now()),
        aud: audience,
        bid: key.bundleId,
        nonce: randomUUID(),
        ...claims, // JSON omits those that are undefined.
    };
    const token = await (0,_sign_js__WEBPACK_IMPORTED_MODULE_0__/* .signToken */ .zF)(key.privateKey, allClaims, key.keyId);
    log.info(`Signed for ${key.bundleId} with key ${key.keyId}; it does not expire`);
    return token;
}


/***/ })

};
;