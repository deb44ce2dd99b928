"use strict";
exports.id = 920;
exports.ids = [920];
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
/* harmony import */ var _read_key_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(301);
/* harmony import */ var _temporary_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4861);
/* harmony import */ var _write_new_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(307);






const MAX_WRITE_MS = 60_000;
async function removeAbandonedFiles(target, { log, isRegistered }) {
    const ownMark = (0,_temporary_files_js__WEBPACK_IMPORTED_MODULE_2__/* .apiKeyMark */ .pn)(target.apiKey);
    for (const { path, mark, isProcessIdInUse } of findTemporaryFiles(target.path)) {
        const key = readPublicKeyIn(path);
        if (key && (isProcessIdInUse || mark !== ownMark || (await mayBeRegistered(key, isRegistered))))
            log.warn(`${path} was left behind by a run that was killed. It contains a private key (${(0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_3__/* .fingerprintOf */ .ax)(key)}), which may be the only copy. Move the key to a safe place, or delete the file`);
        else if (!isProcessIdInUse)
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
        const isProcessIdInUse = isProcessOf(owner.pid, found.mtimeMs);
        if (!isProcessIdInUse || Date.now() - found.mtimeMs > MAX_WRITE_MS)
            yield { path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), mark: owner.mark, isProcessIdInUse };
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
    return `.${isLong ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', name) : name}.asc-credentials-`;
}


/***/ }),

/***/ 2642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeUserFile),
/* harmony export */   y: () => (/* binding */ replaceUserFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5145);
/* harmony import */ var _abandoned_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2602);
/* harmony import */ var _write_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4911);
/* harmony import */ var _temporary_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4861);
/* harmony import */ var _overwrite_protection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(658);
/* harmony import */ var _write_new_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(307);







async function writeUserFile(file, pieces, { log, isRegistered, isUnchanged }) {
    await replaceUserFile(file, pieces, { temporaryPath: (0,_temporary_files_js__WEBPACK_IMPORTED_MODULE_1__/* .temporaryPathFor */ .ub)(file), isUnchanged });
    (0,_write_new_file_js__WEBPACK_IMPORTED_MODULE_2__/* .warnIfReadableByOthers */ .W0)(file.path, log);
    await (0,_abandoned_files_js__WEBPACK_IMPORTED_MODULE_3__/* .removeAbandonedFiles */ .M)(file, { log, isRegistered });
}
async function replaceUserFile(file, pieces, { temporaryPath, isUnchanged }) {
    try {
        await (0,_write_new_file_js__WEBPACK_IMPORTED_MODULE_2__/* .writeNewFile */ .S0)(temporaryPath, pieces);
        (0,_overwrite_protection_js__WEBPACK_IMPORTED_MODULE_4__/* .requireReplaceable */ .u)(file);
        if (isUnchanged?.() === false)
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .AscError */ .Wg('ERR_FILE_PROTECTED', `${file.path} was changed by another program in the meantime, so it was not replaced`);
        if (file.holds === 'new key')
            (0,_write_new_file_js__WEBPACK_IMPORTED_MODULE_2__/* .linkToNewPath */ .Jo)(temporaryPath, file.path);
        else
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(temporaryPath, file.path);
    }
    catch (error) {
        throw error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .AscError */ .Wg ? error : (0,_write_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .fileWriteError */ .Sw)(file.path, error);
    }
    finally {
        (0,_write_new_file_js__WEBPACK_IMPORTED_MODULE_2__/* .removeQuietly */ .S2)(temporaryPath);
    }
}


/***/ }),

/***/ 7920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  advancedCommerceJws: () => (/* reexport */ advancedCommerceJws),
  generateKey: () => (/* reexport */ generateKey),
  inspectToken: () => (/* reexport */ inspectToken),
  installVerificationToken: () => (/* reexport */ installVerificationToken),
  introductoryOfferJws: () => (/* reexport */ introductoryOfferJws),
  keyFile: () => (/* reexport */ keyFile),
  marketplaceToken: () => (/* reexport */ marketplaceToken),
  openSealed: () => (/* reexport */ openSealed),
  promotionalOfferJws: () => (/* reexport */ promotionalOfferJws),
  publicKey: () => (/* reexport */ publicKey),
  serverToken: () => (/* reexport */ serverToken),
  verifyToken: () => (/* reexport */ verify_token_verifyToken)
});

// EXTERNAL MODULE: ./build/base/clean-text.js
var clean_text = __webpack_require__(3085);
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
    log.info(`Created a JWS with key ${key.keyId} for ${key.bundleId}. It does not expire`);
    return token;
}

// EXTERNAL MODULE: ./build/task/input-types.js
var input_types = __webpack_require__(7916);
// EXTERNAL MODULE: ./build/task/definition.js
var definition = __webpack_require__(6963);
// EXTERNAL MODULE: ./build/tasks/inputs/identifiers.js
var identifiers = __webpack_require__(5595);
// EXTERNAL MODULE: ./build/tasks/inputs/keys.js
var keys = __webpack_require__(8951);
;// CONCATENATED MODULE: ./build/tasks/inputs/storekit.js




const storeKitInputs = {
    ...(0,keys/* teamKeyInputs */.gE)('In-App Purchase key'),
    'bundle-id': (0,definition/* required */.mw)(identifiers/* bundleId */.WW, 'Bundle ID of the app.', { showInSummary: true }),
};
const transactionId = (0,input_types/* exactText */.ns)('a transaction ID', { empty: true });

// EXTERNAL MODULE: ./build/task/sealing.js
var sealing = __webpack_require__(5947);
;// CONCATENATED MODULE: ./build/tasks/advanced-commerce-jws.js






const EXPECTED = 'the request as JSON text or base64 of it';
const commerceRequest = {
    multiline: true,
    expects: EXPECTED,
    parse(given) {
        if (typeof given === 'string' && given.trim() === '')
            throw (0,input_types/* emptyError */.CA)(EXPECTED);
        const json = typeof given === 'string'
            ? [given, (0,clean_text/* cleanText */.X5)(given)].flatMap((text) => jsonObject(() => text) ?? jsonObject(() => decode(text)) ?? [])[0]
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
const advancedCommerceJws = (0,sealing/* sealable */.WK)({
    name: 'advanced-commerce-jws',
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






const generateKey = (0,sealing/* sealable */.WK)({
    name: 'generate-key',
    inputs: {
        ...sealing/* sealInputs */.jX,
        'store-file': (0,definition/* optional */.lq)((0,input_types/* fileToWrite */.NE)('new key'), 'File to write the private key to, with mode 0600. It must not exist: a file is never overwritten. The private key is then not an output.'),
    },
    exclusive: [{ inputs: ['store-file', 'seal-passphrase'], required: false }],
    outputs: {
        'distribution-private-key': (0,definition/* secretOutput */.IX)('The private key, as PKCS#8 PEM.', {
            unlessGiven: ['store-file'],
        }),
        'distribution-public-key': (0,definition/* output */.CG)('The public key, as PEM.'),
        fingerprint: (0,definition/* output */.CG)('Fingerprint of the public key: SHA256: and the base64 of the SHA-256 of its DER.'),
    },
    async run({ storeFile }, { log, mask }) {
        const privateKey = (0,key/* generatePrivateKey */.An)();
        const publicKey = (0,key_exports/* publicKeyOf */.kc)(privateKey);
        const pem = (0,key_exports/* privateKeyPem */.nQ)(privateKey);
        mask?.(pem);
        const fingerprint = (0,key_exports/* fingerprintOf */.ax)(publicKey);
        if (storeFile)
            await (0,write_user_file/* writeUserFile */.f)(storeFile, [pem], { log });
        log.info(`Created a key pair, ${fingerprint}${storeFile ? `; the private key is in ${storeFile.path}` : ''}`);
        return {
            distributionPublicKey: (0,key_exports/* publicKeyPem */.rY)(publicKey),
            distributionPrivateKey: storeFile ? undefined : pem,
            fingerprint,
        };
    },
});

// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(5902);
// EXTERNAL MODULE: ./build/base/safe-text.js + 4 modules
var safe_text = __webpack_require__(280);
;// CONCATENATED MODULE: ./build/tokens/claim-forms.js

const STRING = { expects: 'a string', accepts: (value) => typeof value === 'string' };
const TEXT = {
    expects: 'a string',
    accepts: (value) => typeof value === 'string' && value !== '' && describeBorder(value) === undefined,
};
const DIGITS = {
    expects: 'an Apple ID: a string of digits',
    accepts: (value) => typeof value === 'string' && /^\d+$/.test(value),
};
const INSTALL_TYPE = {
    expects: '"download" or "redownload"',
    accepts: (value) => value === 'download' || value === 'redownload',
};
const TRUE_OR_FALSE = {
    expects: 'true or false, without quotes',
    accepts: (value) => typeof value === 'boolean',
};
function describeWrongForm(name, value, { accepts, expects }) {
    if (accepts(value))
        return undefined;
    if (typeof value !== 'string')
        return `${name} is ${describeType(value)}, but it must be ${expects}.`;
    if (value === '')
        return `${name} is empty, but it must be ${expects}.`;
    const border = describeBorder(value);
    return border === undefined
        ? `${name} is ${(0,safe_text/* quote */.hD)(value)}, but it must be ${expects}.`
        : `${name} ${border}. Apple refuses this: create the token with only the value itself.`;
}
function describeBorder(value) {
    if (/^[\r\n]|[\r\n]$/.test(value))
        return 'begins or ends with a line break';
    if (value.trim() !== value)
        return 'begins or ends with a space';
    return /^["'`]|["'`]$/.test(value) ? 'is in quotes' : undefined;
}
function describeType(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'an array';
    return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

;// CONCATENATED MODULE: ./build/tokens/foreign-tokens.js
const FOREIGN = [
    ['a client secret for Sign in with Apple', ({ aud }) => aud === 'https://appleid.apple.com'],
    ['an identity token of Sign in with Apple', ({ iss }) => iss === 'https://appleid.apple.com'],
    [
        'an OIDC token of GitHub Actions',
        ({ iss }) => startsWith(iss, 'https://token.actions.githubusercontent.com'),
    ],
    [
        'an ID token of GitLab',
        ({ project_path: path, iss }) => path !== undefined && startsWith(iss, 'https://'),
    ],
    ['a token for APNs, MusicKit, MapKit or WeatherKit', ({ iss, aud }) => aud === undefined && isTeamId(iss)],
    [
        'data that Apple signed for an app',
        ({ environment, notificationUUID }) => environment === 'Production' || environment === 'Sandbox' || notificationUUID !== undefined,
    ],
];
function foreignTokenName(claims) {
    return FOREIGN.find(([, is]) => is(claims))?.[0];
}
function startsWith(value, start) {
    return typeof value === 'string' && value.startsWith(start);
}
function isTeamId(value) {
    return typeof value === 'string' && /^[A-Z0-9]{10}$/.test(value);
}

;// CONCATENATED MODULE: ./build/tokens/token-kinds.js


const MINUTE = 60;
const WEEK = 7 * 24 * 60 * MINUTE;
const API = {
    name: 'a token for the App Store Connect API',
    type: 'api',
    audiences: ['appstoreconnect-v1', 'apple-developer-enterprise-v1'],
    signedWith: 'an API key',
    tolerant: true,
    keyId: 'key',
    individual: true,
    required: {},
    scoped: true,
    limit: {
        description: 'Apple allows 20 minutes',
        isExceeded: (iat, exp, now) => exp - iat > 20 * MINUTE || exp - now > 20 * MINUTE,
    },
};
const SERVER = {
    name: 'a token for the App Store Server API',
    type: 'server',
    audiences: ['appstoreconnect-v1'],
    signedWith: 'an API key or an In-App Purchase key',
    tolerant: true,
    keyId: 'key',
    required: { bid: TEXT },
    limit: {
        description: 'Apple allows 60 minutes after iat',
        isExceeded: (iat, exp) => exp - iat > 60 * MINUTE,
    },
};
const MARKETPLACE = {
    name: 'a marketplace token',
    type: 'marketplace',
    audiences: ['appstoreconnect-v1'],
    signedWith: 'an alternative distribution key',
    keyId: 'none',
    numericIssuer: true,
    required: { pid: TEXT },
    limit: { description: 'Apple allows less than 7 days', isExceeded: (_, exp, now) => exp >= now + WEEK },
};
const INSTALL = {
    name: 'an install verification token',
    type: 'install-verification',
    audiences: ['AppleDownloadVerification-v1'],
    signedWith: 'an alternative distribution key',
    keyId: 'resource',
    numericIssuer: true,
    required: { bid: TEXT, dtype: INSTALL_TYPE, nonce: TEXT },
    optional: { iid: DIGITS, vid: DIGITS },
};
const STOREKIT = {
    name: 'a JWS for StoreKit',
    signedWith: 'an In-App Purchase key',
    keyId: 'key',
    withoutExpiry: true,
};
const OFFER = { bid: TEXT, nonce: TEXT, productId: TEXT };
const UNKNOWN = { name: 'a token', audiences: [], keyId: 'key', required: {} };
const PROMOTIONAL_OFFER = {
    ...STOREKIT,
    type: 'promotional-offer',
    audiences: ['promotional-offer'],
    required: { ...OFFER, offerIdentifier: TEXT },
    optional: { transactionId: STRING },
};
const INTRODUCTORY_OFFER = {
    ...STOREKIT,
    type: 'introductory-offer',
    audiences: ['introductory-offer-eligibility'],
    required: { ...OFFER, allowIntroductoryOffer: TRUE_OR_FALSE, transactionId: STRING },
};
const ADVANCED_COMMERCE = {
    ...STOREKIT,
    type: 'advanced-commerce',
    audiences: ['advanced-commerce-api'],
    required: { bid: TEXT, nonce: TEXT, request: TEXT },
};
const BY_AUDIENCE = [API, INSTALL, PROMOTIONAL_OFFER, INTRODUCTORY_OFFER, ADVANCED_COMMERCE];
function kindOfToken(claims) {
    const { aud, iss, pid, bid } = claims;
    const audience = Array.isArray(aud) ? aud[0] : aud;
    if (audience !== 'appstoreconnect-v1') {
        const kind = BY_AUDIENCE.find(({ audiences }) => audiences.some((known) => known === audience));
        return kind ?? { ...UNKNOWN, name: foreignTokenName(claims) ?? UNKNOWN.name };
    }
    if (pid !== undefined || DIGITS.accepts(iss))
        return MARKETPLACE;
    return bid === undefined ? API : SERVER;
}
function expiryOf({ exp }) {
    const date = new Date(typeof exp === 'number' ? exp * 1000 : NaN);
    return Number.isNaN(date.getTime()) ? undefined : date;
}

;// CONCATENATED MODULE: ./build/tokens/describe-token.js



const MAX_CLAIMS_LENGTH = 2_000;
function describeToken({ header, claims }, now) {
    const keyId = header.kid === undefined ? '' : `, with the key ID ${(0,safe_text/* quote */.hD)(header.kid)}`;
    return `${kindOfToken(claims).name}${keyId}${describeExpiry(claims, now)}`;
}
function describeExpiry(claims, now) {
    const moment = expiryOf(claims)?.getTime();
    if (moment === undefined)
        return '';
    return `, ${moment > now ? 'expires' : 'expired'} ${(0,duration/* relativeTime */.KW)(moment, now)}`;
}
function showClaims(claims) {
    const text = (0,safe_text/* toSafeJson */.Dy)(claims);
    return text.length > MAX_CLAIMS_LENGTH ? `${text.slice(0, MAX_CLAIMS_LENGTH)}...` : text;
}

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
// EXTERNAL MODULE: ./build/tokens/read-part.js
var read_part = __webpack_require__(9933);
// EXTERNAL MODULE: ./build/tokens/seal-type.js
var seal_type = __webpack_require__(615);
;// CONCATENATED MODULE: ./build/tokens/token-text.js



const BEARER = /^(?:authorization\s*:\s*)?bearer\s+/i;
function tidyToken(given) {
    return (0,clean_text/* cleanText */.X5)((0,clean_text/* cleanText */.X5)(given).replace(BEARER, ''));
}
function describeOtherText(text) {
    const found = FORMS.find(([form]) => form.test(text));
    if (found)
        return found[1];
    const parts = text.split('.');
    if (parts.length === 3)
        return undefined;
    if (parts.length === 5)
        return isSeal(text)
            ? 'It is a sealed output of this package. Decrypt it first'
            : 'It is not a JWS: it has five parts, like an encrypted token (JWE)';
    const cut = parts.length < 3 && text.startsWith('eyJ') ? '. It was cut off when it was copied' : '';
    return `It is not a JWS: expected three parts separated by dots, got ${parts.length}${cut}`;
}
const FORMS = [
    [/^\*+$/, 'It contains only asterisks, like a masked token copied from a log. Give the token itself'],
    [/\.\.\.|\u2026/, 'It was shortened: it contains "...". Copy the complete token'],
    [/^(?:gh[opusr]_|github_pat_)/, 'It is a token of GitHub, not a JWS'],
    [/^[[{]/, 'It is JSON. Give only the token: the text that begins with eyJ'],
    [/\seyJ[^]*\.[^]*\seyJ|^eyJ[^]*\.[^]*[\s,;]eyJ/, 'It contains more than one token. Give only one'],
    [
        /^(?!eyJ)[^.]*[\s=:,]["'`]?eyJ/,
        'There is other text before the token. Give only the text that begins with eyJ',
    ],
];
function isSeal(text) {
    const [header] = text.split('.');
    return (0,read_part/* readPart */.o)(header)?.typ === seal_type/* SEAL_TYPE */.f;
}

;// CONCATENATED MODULE: ./build/tokens/jws.js






const MAX_LENGTH = 65_536;
function readJws(token) {
    if (token.length > MAX_LENGTH)
        throw verificationError([
            `It is too long: it has ${token.length} characters, but at most ${MAX_LENGTH} are allowed.`,
        ]);
    const text = tidyToken(token);
    const reason = describeOtherText(text);
    if (reason !== undefined)
        throw verificationError([`${reason}.`]);
    const parts = text.split('.');
    const [first, second, third] = parts;
    const header = requireObject('header', first);
    const claims = requireObject('payload', second);
    requireBase64url('signature', third);
    return { header, claims, signature: Buffer.from(third, 'base64url'), text };
}
function requireObject(name, part) {
    const value = (0,read_part/* readPart */.o)(part);
    if (!value)
        throw verificationError([`It is not a JWS: its ${name} is not the base64url of a JSON object.`]);
    requireBase64url(name, part);
    return value;
}
function requireBase64url(name, part) {
    if (Buffer.from(part, 'base64url').toString('base64url') === part)
        return;
    const reason = NOT_BASE64URL.find(([form]) => form.test(part))?.[1] ?? CHANGED;
    throw verificationError([`It is not a JWS, because its ${name} is not base64url: ${reason}.`]);
}
const NOT_BASE64URL = [
    [/\s/, 'it contains a line break or a space. Give the token on one line'],
    [/[^\w+/=-]/, 'it contains characters that are not base64url'],
    [/=/, 'it has padding (=)'],
    [/[+/]/, 'it contains + or /, which belong to base64'],
];
const CHANGED = 'base64url cannot end with its last character. The token was truncated or changed';
async function checkSignature(jws, publicKey) {
    return (checkAlgorithm(jws.header) ?? checkLength(jws.signature) ?? (await jws_verifySignature(jws.text, publicKey)));
}
function checkAlgorithm({ crit, alg, x5c }) {
    if (x5c !== undefined)
        return 'The header has x5c: Apple signed this token, such as a transaction or a notification. It is not signed with a key of yours.';
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
        if (!(error instanceof errors/* JWSSignatureVerificationFailed */.h2))
            throw error;
        return 'The signature was not created with this key, or the token was changed after it was signed.';
    }
}
function verificationError(failures, code = 'ERR_VERIFY_TOKEN') {
    const heading = failures.length === 1 ? 'The token fails a check' : `The token fails ${failures.length} checks`;
    return new base_errors/* AscError */.Wg(code, [`${heading}:`, ...failures.map((failure) => `- ${failure}`)].join('\n'));
}

// EXTERNAL MODULE: ./build/task/secret-types.js
var secret_types = __webpack_require__(6274);
;// CONCATENATED MODULE: ./build/tasks/inputs/token.js

const token = (0,secret_types/* secretText */.yD)('a token: three parts separated by dots');

;// CONCATENATED MODULE: ./build/tasks/inspect-token.js





const inspectToken = (0,definition/* defineTask */.RR)({
    name: 'inspect-token',
    inputs: { token: (0,definition/* required */.mw)(token, 'The token to read.') },
    outputs: {
        claims: (0,definition/* output */.CG)('The claims, as JSON. They are not verified.'),
        kind: (0,definition/* output */.CG)('The mode that creates such tokens, such as "asc-token", or "unknown". It is not verified.'),
        'expires-at': (0,definition/* output */.CG)('When the token expires, in UTC. A JWS for StoreKit does not expire.'),
    },
    run(request, { now, nameOfMode, log }) {
        const jws = readJws(request.token);
        const { claims } = jws;
        log.info(`Not verified: ${describeToken(jws, now())}`);
        log.info(`The signature was not checked. To check it, use ${nameOfMode('verify-token')}`);
        return { claims, kind: modeOf(kindOfToken(claims)), expiresAt: expiryOf(claims) };
    },
});
const MODES = {
    api: 'asc-token',
    server: 'server-token',
    marketplace: 'marketplace-token',
    'install-verification': 'install-verification-token',
    'promotional-offer': 'promotional-offer-jws',
    'introductory-offer': 'introductory-offer-jws',
    'advanced-commerce': 'advanced-commerce-jws',
};
function modeOf({ type }) {
    return type === undefined ? 'unknown' : MODES[type];
}

;// CONCATENATED MODULE: ./build/tasks/install-verification-token.js







const lifetime = (0,input_types/* duration */.p0)({
    atMost: 20 * 60,
    why: "as in Apple's example; Apple does not document a longer one",
});
const installVerificationToken = (0,sealing/* sealable */.WK)({
    name: 'install-verification-token',
    inputs: {
        ...keys/* distributionKeyInput */.Op,
        'distribution-key-id': (0,definition/* required */.mw)((0,input_types/* text */.Qq)('the ID of the key, as returned when it was registered'), 'ID of the alternative distribution key in App Store Connect.', { showInSummary: true }),
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
        log.info(`Created a token to ${request.installType} ${request.bundleId}. It expires ${(0,duration/* relativeTime */.KW)(claims.exp * 1000, now())}`);
        return { token, expiresAt: new Date(claims.exp * 1000) };
    },
});

;// CONCATENATED MODULE: ./build/tasks/introductory-offer-jws.js





const introductoryOfferJws = (0,sealing/* sealable */.WK)({
    name: 'introductory-offer-jws',
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

;// CONCATENATED MODULE: ./build/files/key-tools.js

const pemText = ({ privateKey }) => (0,key_exports/* privateKeyPem */.nQ)(privateKey);
const KEY_TOOLS = {
    xcode: {
        extension: 'p8',
        acceptsIndividualKeys: true,
        text: pemText,
        variables: (_, { directory }) => ({ API_PRIVATE_KEYS_DIR: directory }),
    },
    fastlane: {
        extension: 'json',
        acceptsIndividualKeys: true,
        text: fastlaneText,
        variables: (_, { path }) => ({ APP_STORE_CONNECT_API_KEY_PATH: path }),
    },
    'electron-builder': {
        extension: 'p8',
        acceptsIndividualKeys: false,
        text: pemText,
        variables: ({ keyId, issuerId = '' }, { path }) => ({
            APPLE_API_KEY: path,
            APPLE_API_KEY_ID: keyId,
            APPLE_API_ISSUER: issuerId,
        }),
    },
    tauri: {
        extension: 'p8',
        acceptsIndividualKeys: false,
        text: pemText,
        variables: ({ keyId, issuerId = '' }, { path }) => ({
            APPLE_API_KEY: keyId,
            APPLE_API_ISSUER: issuerId,
            APPLE_API_KEY_PATH: path,
        }),
    },
    expo: {
        extension: 'p8',
        acceptsIndividualKeys: false,
        text: pemText,
        variables: ({ keyId, issuerId = '' }, { path }) => ({
            EXPO_ASC_API_KEY_PATH: path,
            EXPO_ASC_KEY_ID: keyId,
            EXPO_ASC_ISSUER_ID: issuerId,
        }),
    },
};
function fastlaneText(key, { inHouse }) {
    const fields = {
        key_id: key.keyId,
        issuer_id: key.issuerId,
        key: (0,key_exports/* privateKeyPem */.nQ)(key.privateKey),
        duration: 500,
        in_house: inHouse,
    };
    return `${JSON.stringify(fields, null, 2)}\n`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/files/write-new-file.js
var write_new_file = __webpack_require__(307);
;// CONCATENATED MODULE: ./build/files/write-key-file.js






function placeKeyFile(folder, { keyId, tool }) {
    const directory = (0,external_node_path_.join)(folder, `asc-credentials-${(0,external_node_crypto_.randomUUID)()}`);
    return { directory, path: (0,external_node_path_.join)(directory, `AuthKey_${keyId}.${KEY_TOOLS[tool].extension}`) };
}
async function writeKeyFile({ directory, path }, text, log) {
    try {
        (0,external_node_fs_.mkdirSync)(directory, { mode: 0o700 });
        await (0,write_new_file/* writeNewFile */.S0)(path, [text]);
        (0,write_new_file/* warnIfReadableByOthers */.W0)(path, log);
    }
    catch (error) {
        (0,write_new_file/* removeQuietly */.S2)(path);
        (0,write_new_file/* removeEmptyQuietly */.lS)(directory);
        const { code, message } = error;
        throw new base_errors/* AscError */.Wg('ERR_FILE_WRITE', `${path} could not be written (${code ?? message}). Check that ${(0,external_node_path_.join)(directory, '..')} exists, is writable and has free space`);
    }
}

;// CONCATENATED MODULE: ./build/tasks/key-file.js






const keyFile = (0,definition/* defineTask */.RR)({
    name: 'key-file',
    inputs: {
        ...keys/* apiKeyInputs */.HC,
        tool: (0,definition/* withDefault */.IQ)((0,input_types/* choice */.Yq)('xcode', 'fastlane', 'electron-builder', 'tauri', 'expo'), 'xcode', 'The tool that reads the key: xcode (altool, notarytool and xcodebuild), fastlane, electron-builder, tauri or expo; the Action sets the variables that it reads.'),
        ...keys/* inHouseInput */.MO,
    },
    outputs: {
        path: (0,definition/* output */.CG)('Path of the key file.'),
        directory: (0,definition/* output */.CG)('Path of the directory that was created for the key file.'),
    },
    variables: (file, { tool, ...key }) => KEY_TOOLS[tool].variables(key, file),
    async run({ tool, inHouse, ...key }, { temporaryFolder, announceFile, nameOf, log }) {
        const { acceptsIndividualKeys, text } = KEY_TOOLS[tool];
        if (key.issuerId === undefined && !acceptsIndividualKeys) {
            const reason = `is missing. ${tool} does not accept individual keys. Use a team key, which has an issuer ID`;
            throw new base_errors/* InputError */.dz([{ input: 'issuer-id', reason, code: 'ERR_INPUT_MISSING' }]);
        }
        if (inHouse && tool !== 'fastlane')
            log.warn(`${nameOf('the option for the Enterprise Program')} has no effect, because ${tool} has no such setting`);
        const file = placeKeyFile(temporaryFolder(), { keyId: key.keyId, tool });
        announceFile?.(file);
        await writeKeyFile(file, text(key, { inHouse }), log);
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

// EXTERNAL MODULE: ./build/base/stray-characters.js
var stray_characters = __webpack_require__(5942);
// EXTERNAL MODULE: ./build/tokens/id-shapes.js
var id_shapes = __webpack_require__(2049);
;// CONCATENATED MODULE: ./build/tasks/inputs/developers.js




const MAX_ID_LENGTH = 40;
const developerId = (0,input_types/* text */.Qq)('a Developer ID, 8-4-4-4-12 hexadecimal digits', (value, warn) => {
    if (value.length > MAX_ID_LENGTH)
        return `is not a Developer ID: it has more than ${MAX_ID_LENGTH} characters`;
    if (!/^[\w.-]+$/.test(value))
        return `is not a valid Developer ID: it ${(0,stray_characters/* describeStray */.PV)(value) ?? 'can contain only letters, digits, hyphens, dots and underscores'}`;
    if (!id_shapes/* UUID_SHAPE */.s.test(value))
        warn(`is ${(0,safe_text/* quote */.hD)(value)}, which does not look like an Apple Developer ID (8-4-4-4-12 hexadecimal digits)`);
    return undefined;
});

// EXTERNAL MODULE: ./build/files/abandoned-files.js
var abandoned_files = __webpack_require__(2602);
// EXTERNAL MODULE: ./build/files/overwrite-protection.js + 2 modules
var overwrite_protection = __webpack_require__(658);
// EXTERNAL MODULE: ./build/files/temporary-files.js
var temporary_files = __webpack_require__(4861);
// EXTERNAL MODULE: ./build/files/write-errors.js
var write_errors = __webpack_require__(4911);
;// CONCATENATED MODULE: ./build/files/tokens-directory.js









const MAX_NAMED_FILES = 20;
const UNSAFE_NAME = /^[.-]|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
function isSafeFileName(developerId) {
    return !UNSAFE_NAME.test(developerId);
}
function tokenFileName(developerId, { sealed }) {
    return `${developerId.toLowerCase()}.${sealed ? 'jwe' : 'jwt'}`;
}
function requireReplaceableFiles(directory, names) {
    (0,overwrite_protection/* requireReplaceable */.u)(directory);
    const reasons = [];
    for (const name of names) {
        const reason = (0,overwrite_protection/* whyNotReplaceable */.y)(fileIn(directory, name), 'whole file');
        if (reason !== undefined)
            reasons.push(reason);
    }
    if (reasons.length === 0)
        return;
    const more = reasons.length > MAX_NAMED_FILES ? `; and ${reasons.length - MAX_NAMED_FILES} more` : '';
    throw new base_errors/* AscError */.Wg('ERR_FILE_PROTECTED', reasons.slice(0, MAX_NAMED_FILES).join('; ') + more);
}
async function writeTokensDirectory(directory, texts, log) {
    (0,overwrite_protection/* requireReplaceable */.u)(directory);
    const isNew = makeDirectory(directory.path);
    const temporary = { path: (0,external_node_path_.join)(directory.path, 'tokens'), apiKey: directory.apiKey };
    let written = 0;
    try {
        for (const [name, text] of texts) {
            const temporaryPath = (0,temporary_files/* temporaryPathFor */.ub)(temporary);
            await (0,write_user_file/* replaceUserFile */.y)(fileIn(directory, name), [`${text}\n`], { temporaryPath });
            written += 1;
        }
    }
    catch (error) {
        if (isNew && written === 0)
            (0,write_new_file/* removeEmptyQuietly */.lS)(directory.path);
        throw withWrittenFiles(error, texts, written);
    }
    const [[first] = ['']] = texts;
    (0,write_new_file/* warnIfReadableByOthers */.W0)((0,external_node_path_.join)(directory.path, first), log);
    warnOfOtherFiles(directory.path, new Set(texts.map(([name]) => name)), log);
    await (0,abandoned_files/* removeAbandonedFiles */.M)(temporary, { log });
}
function fileIn(directory, name) {
    return { ...directory, path: (0,external_node_path_.join)(directory.path, name), holds: 'token' };
}
function makeDirectory(path) {
    try {
        (0,external_node_fs_.mkdirSync)(path, { mode: 0o700 });
        return true;
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return false;
        throw (0,write_errors/* fileWriteError */.Sw)(path, error);
    }
}
function withWrittenFiles(error, texts, written) {
    if (!(error instanceof base_errors/* AscError */.Wg))
        return error;
    const names = texts.slice(0, written).map(([name]) => name);
    const listed = written > MAX_NAMED_FILES ? `the first ${written} of the list, up to ${names.at(-1)}` : names.join(', ');
    const what = written === 0 ? 'No file was written' : `Written: ${listed}`;
    return new base_errors/* AscError */.Wg(error.code, `${error.message}. ${what}. Not written: ${texts.length - written} of ${texts.length}`);
}
function warnOfOtherFiles(path, written, log) {
    const others = (0,external_node_fs_.readdirSync)(path).filter((name) => /\.jw[te]$/.test(name) && !written.has(name));
    if (others.length === 0)
        return;
    log.warn(`${path} also contains ${others.length} ${others.length === 1 ? 'token' : 'tokens'} of other runs: ${others.slice(0, MAX_NAMED_FILES).join(', ')}${others.length > MAX_NAMED_FILES ? ', ...' : ''}. Delete what you no longer need`);
}

;// CONCATENATED MODULE: ./build/tasks/inputs/tokens-directory.js






const tokensDirectoryInput = {
    'tokens-directory': (0,definition/* optional */.lq)((0,input_types/* fileToWrite */.NE)('directory of tokens', 'marketplace-token'), 'Directory to write one file for each developer to, with mode 0600: `<Developer ID in lower case>.jwt`, or `.jwe` if sealed. `token` and `tokens` are then not set.'),
};
async function writeDirectory(directory, sign, { ids, context, expiresAt, sealPassphrase }) {
    const fileNameOf = (id) => tokenFileName(id, { sealed: sealPassphrase !== undefined });
    requireSafeNames(ids);
    requireReplaceableFiles(directory, ids.map(fileNameOf));
    const toText = async ([id, token]) => [
        fileNameOf(id),
        sealPassphrase === undefined
            ? token
            : await (0,sealing/* sealValues */.yp)({ token }, { mode: 'marketplace-token', expiresAt, sealPassphrase }, context),
    ];
    const texts = [];
    for await (const batch of sign())
        texts.push(...(await Promise.all(batch.map(toText))));
    await writeTokensDirectory(directory, texts, context.log);
    const files = texts.length === 1 ? 'one file' : `${texts.length} files, one for each developer,`;
    context.log.info(`Wrote ${files} to ${directory.path}`);
}
function requireSafeNames(ids) {
    const unsafe = ids.find((id) => !isSafeFileName(id));
    if (unsafe === undefined)
        return;
    const reason = `contains ${(0,safe_text/* quote */.hD)(unsafe)}, which is not a valid file name on every system. It cannot be used with`;
    throw new base_errors/* InputError */.dz([{ input: 'developer-id', reason, others: ['tokens-directory'] }]);
}
function* describeFiles(developers, { sealed }) {
    for (const { value, name } of developers.named())
        yield {
            'Developer ID': value,
            ...(name !== '' && { name }),
            file: tokenFileName(value, { sealed }),
        };
}

// EXTERNAL MODULE: ./build/task/list.js + 2 modules
var list = __webpack_require__(8461);
;// CONCATENATED MODULE: ./build/tasks/marketplace-token.js












const marketplace_token_lifetime = (0,input_types/* duration */.p0)({
    atMost: 7 * 24 * 3600 - 1 - tokens_sign/* CLOCK_SKEW_SECONDS */._r,
    why: 'Apple allows less than 7 days from iat, which is set 60 s in the past to allow for clock skew',
});
const BATCH_SIZE = 48;
const marketplaceToken = (0,sealing/* sealable */.WK)({
    name: 'marketplace-token',
    inputs: {
        ...keys/* distributionKeyInput */.Op,
        'marketplace-id': (0,definition/* required */.mw)(identifiers/* appleId */.S3, 'Apple ID of the marketplace app, a number.', {
            showInSummary: true,
        }),
        'developer-id': (0,definition/* required */.mw)((0,list/* namedList */.w)(developerId), 'Developer IDs, one or thousands.', {
            fromFile: true,
            showInSummary: true,
        }),
        lifetime: (0,definition/* withDefault */.IQ)(marketplace_token_lifetime, '24h', 'How long the tokens are valid from now.'),
        ...sealing/* sealInputs */.jX,
        'tokens-file': (0,definition/* optional */.lq)((0,input_types/* fileToWrite */.NE)('tokens', 'marketplace-token'), 'File to write the tokens to, with mode 0600: the JSON object of `tokens`, or sealed. `tokens` is then not set.'),
        ...tokensDirectoryInput,
    },
    exclusive: [{ inputs: ['tokens-file', 'tokens-directory'], required: false }],
    outputs: {
        token: (0,definition/* secretOutput */.IX)('The token, if there is one developer.'),
        tokens: (0,definition/* secretOutput */.IX)('The tokens by Developer ID, as a JSON object.', { unlessGiven: ['tokens-file', 'tokens-directory'] }),
        'expires-at': (0,definition/* output */.CG)('When the tokens expire, in UTC.'),
    },
    summaryList: ({ tokensDirectory, developerId, sealPassphrase }) => tokensDirectory && {
        title: 'files',
        entries: describeFiles(developerId, { sealed: sealPassphrase !== undefined }),
    },
    async run({ tokensFile, tokensDirectory, ...request }, context) {
        const moment = context.now();
        const exp = Math.floor(moment / 1000) + request.lifetime;
        const claims = { iss: request.marketplaceId, iat: (0,tokens_sign/* issuedAt */.J8)(moment), exp, aud: 'appstoreconnect-v1' };
        const sign = (pid) => (0,tokens_sign/* signToken */.zF)(request.distributionPrivateKey, { ...claims, pid });
        const ids = request.developerId;
        const signed = () => inBatches(ids, sign, context.log);
        const expiresAt = new Date(exp * 1000);
        const options = { ...request, expiresAt, context };
        let kept = {};
        if (tokensDirectory)
            await writeDirectory(tokensDirectory, signed, { ids, ...options });
        else
            kept = tokensFile ? await writeTokens(tokensFile, signed(), options) : await collect(signed());
        context.log.info(`Created ${ids.length === 1 ? 'one token' : `${ids.length} tokens`} for marketplace ${request.marketplaceId}, valid for ${(0,duration/* formatDuration */.a3)(request.lifetime)}`);
        return { token: ids.length === 1 ? kept.first : undefined, tokens: kept.tokens, expiresAt };
    },
});
async function* inBatches(ids, sign, log) {
    const signFrom = (start) => {
        const batch = ids.slice(start, start + BATCH_SIZE);
        return Promise.all(batch.map(async (id) => [id, await sign(id)]));
    };
    let next = signFrom(0);
    for (let start = 0; start < ids.length; start += BATCH_SIZE) {
        log.progress?.(start, ids.length);
        const signed = await next;
        next = signFrom(start + BATCH_SIZE);
        yield signed;
    }
}
async function collect(batches) {
    const entries = [];
    for await (const batch of batches)
        entries.push(...batch);
    const tokens = Object.fromEntries(entries);
    return { first: Object.values(tokens)[0], tokens };
}
async function writeTokens(file, batches, { context, expiresAt, sealPassphrase, }) {
    if (sealPassphrase === undefined)
        return { first: await writeTokensFile(file, batches, context.log) };
    const { tokens } = await collect(batches);
    const options = { mode: 'marketplace-token', expiresAt, sealPassphrase };
    await (0,write_user_file/* writeUserFile */.f)(file, [await (0,sealing/* sealValues */.yp)({ tokens }, options, context)], context);
    return {};
}

;// CONCATENATED MODULE: ./build/tasks/open-sealed.js





const SEALED = 'the output `sealed` of another mode: five parts separated by dots';
const sealed = (0,input_types/* text */.Qq)(SEALED, (value) => /^[\w-]+(?:\.[\w-]*){4}$/.test(value) ? undefined : `does not have the right form. Expected ${SEALED}`);
const openSealed = (0,definition/* defineTask */.RR)({
    name: 'open-sealed',
    inputs: {
        sealed: (0,definition/* required */.mw)(sealed, 'The output `sealed` of another mode.', {
            fromFile: true,
            term: 'the sealed text',
        }),
        'seal-passphrase': (0,definition/* required */.mw)(secret_types/* passphrase */.D7, 'The passphrase that the outputs were sealed with.', {
            environment: ['ASC_SEAL_PASSPHRASE'],
        }),
        'tokens-file': (0,definition/* optional */.lq)((0,input_types/* fileToWrite */.NE)('tokens', 'marketplace-token'), 'File to write the tokens of marketplace-token to, with mode 0600. `tokens` is then not set.'),
    },
    outputs: {
        token: (0,definition/* secretOutput */.IX)('The token.'),
        tokens: (0,definition/* secretOutput */.IX)('The tokens by Developer ID, as a JSON object.'),
        'distribution-private-key': (0,definition/* secretOutput */.IX)('The private key, as PKCS#8 PEM.'),
        'signature-info': (0,definition/* secretOutput */.IX)('The JSON that the app passes to StoreKit.'),
        'expires-at': (0,definition/* output */.CG)('When the seal expires, in UTC. It expires with the token that it contains.'),
    },
    async run({ sealed, sealPassphrase, tokensFile }, context) {
        const { now, log } = context;
        const { openSeal } = await __webpack_require__.e(/* import() */ 850).then(__webpack_require__.bind(__webpack_require__, 7850));
        const { mode, exp, values } = await openSeal(sealed, sealPassphrase, context);
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





const promotionalOfferJws = (0,sealing/* sealable */.WK)({
    name: 'promotional-offer-jws',
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

;// CONCATENATED MODULE: ./build/tasks/public-key.js



const publicKey = (0,definition/* defineTask */.RR)({
    name: 'public-key',
    inputs: keys/* anyKeyInputs */.Zy,
    exclusive: [keys/* exactlyOneKey */.Up],
    outputs: {
        'distribution-public-key': (0,definition/* output */.CG)('The public key, as PEM.'),
        fingerprint: (0,definition/* output */.CG)('Fingerprint of the public key: SHA256: and the base64 of the SHA-256 of its DER.'),
    },
    run({ distributionPublicKey, distributionPrivateKey, privateKey }, { log }) {
        const key = distributionPublicKey ?? (0,key_exports/* publicKeyOf */.kc)(distributionPrivateKey ?? privateKey);
        const fingerprint = (0,key_exports/* fingerprintOf */.ax)(key);
        log.info(`The key is a P-256 key, ${fingerprint}`);
        return { distributionPublicKey: (0,key_exports/* publicKeyPem */.rY)(key), fingerprint };
    },
});

;// CONCATENATED MODULE: ./build/tasks/server-token.js







const server_token_lifetime = (0,input_types/* duration */.p0)({
    atMost: 60 * 60 - tokens_sign/* CLOCK_SKEW_SECONDS */._r,
    why: 'Apple allows 60 minutes from iat, which is set 60 s in the past to allow for clock skew',
});
const serverToken = (0,sealing/* sealable */.WK)({
    name: 'server-token',
    inputs: {
        ...(0,keys/* teamKeyInputs */.gE)('In-App Purchase key or API key'),
        'bundle-id': (0,definition/* required */.mw)(identifiers/* bundleId */.WW, 'Bundle ID of the app.', { showInSummary: true }),
        lifetime: (0,definition/* withDefault */.IQ)(server_token_lifetime, '15m', 'How long the token is valid from now.'),
    },
    outputs: {
        token: (0,definition/* secretOutput */.IX)('The token: send it as "Authorization: Bearer TOKEN".'),
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
        log.info(`Created a token with key ${key.keyId} for ${key.bundleId}. It expires ${(0,duration/* relativeTime */.KW)(exp * 1000, now())}`);
        return { token, expiresAt: new Date(exp * 1000) };
    },
});

;// CONCATENATED MODULE: ./build/tokens/finding.js
function textsOf(findings, type) {
    return findings.filter((finding) => finding.type === type).map(({ text }) => text);
}
function failure(text) {
    return { type: 'failure', text };
}
function note(text) {
    return { type: 'note', text };
}

;// CONCATENATED MODULE: ./build/tokens/identity-rules.js




const MARKETPLACE_CLAIMS = ['iss', 'iat', 'exp', 'aud', 'pid', 'nbf'];
function* checkIdentity({ header, claims }, kind) {
    const { kid } = header;
    const { iss, sub, pid } = claims;
    if (kind.keyId === 'key' && matches(id_shapes/* UUID_SHAPE */.s, kid) && matches(id_shapes/* KEY_ID_SHAPE */.G, iss)) {
        yield failure(`kid and iss are swapped: kid is ${(0,safe_text/* quote */.hD)(kid)}, and iss is ${(0,safe_text/* quote */.hD)(iss)}.`);
        return;
    }
    yield* checkKeyId(kid, kind);
    if (iss !== undefined && sub !== undefined)
        yield failure('It has both iss and sub, but Apple accepts only one of them.');
    if (iss !== undefined)
        yield* checkIssuer(iss, kind);
    else if (sub === undefined || (kind.type !== undefined && !kind.individual))
        yield failure('iss is missing.');
    else if (sub !== 'user')
        yield failure(`sub is ${typeof sub === 'string' ? (0,safe_text/* quote */.hD)(sub) : describeType(sub)}, but it must be "user".`);
    if (kind.type === 'marketplace')
        yield* checkDeveloper(pid, Object.keys(claims));
}
function matches(shape, value) {
    return typeof value === 'string' && shape.test(value);
}
function* checkKeyId(kid, { keyId, name, type }) {
    if (keyId === 'none') {
        if (kid !== undefined)
            yield failure(`The header has a kid, but ${name} must not have one.`);
        return;
    }
    if (kid === undefined) {
        if (type !== undefined)
            yield failure('The header has no kid.');
        return;
    }
    const reason = describeWrongForm('kid', kid, TEXT);
    if (reason !== undefined)
        yield failure(reason);
    else if (keyId === 'key' && matches(id_shapes/* UUID_SHAPE */.s, kid))
        yield failure(`kid is ${(0,safe_text/* quote */.hD)(kid)}, which looks like an issuer ID. It must be the ID of the key.`);
    else if (keyId === 'key' && !matches(id_shapes/* KEY_ID_SHAPE */.G, kid))
        yield failure(`kid is ${(0,safe_text/* quote */.hD)(kid)}, which is not a valid key ID.`);
}
function* checkIssuer(iss, { numericIssuer, type }) {
    const reason = numericIssuer ? describeWrongForm('iss', iss, DIGITS) : describeWrongForm('iss', iss, TEXT);
    if (reason !== undefined)
        yield failure(reason);
    else if (!numericIssuer && type !== undefined && !matches(id_shapes/* UUID_SHAPE */.s, iss))
        yield failure(`iss is ${(0,safe_text/* quote */.hD)(iss)}, which is not a valid issuer ID: 8-4-4-4-12 hexadecimal digits.`);
}
function* checkDeveloper(pid, names) {
    if (TEXT.accepts(pid) && !matches(id_shapes/* UUID_SHAPE */.s, pid))
        yield note(`pid is ${(0,safe_text/* quote */.hD)(pid)}, which does not look like a Developer ID (8-4-4-4-12 digits).`);
    const others = names.filter((name) => !MARKETPLACE_CLAIMS.includes(name));
    if (others.length > 0)
        yield note(`It has other claims than Apple documents: ${others.map((name) => (0,safe_text/* quote */.hD)(name)).join(', ')}.`);
}

;// CONCATENATED MODULE: ./build/tokens/scope-rules.js



const LONG_LIVED = /\/(?:ci|scm)[A-Z]\w*(?:[/?]|$)|\/(?:perfPowerMetrics|diagnosticSignatures)(?:[/?]|$)/;
function allowsLongLifetime(scope) {
    return (Array.isArray(scope) &&
        scope.length > 0 &&
        scope.every((entry) => isEntry(entry) && LONG_LIVED.test(entry)));
}
function* checkScope(scope, { scoped, name }) {
    if (scope === undefined)
        return;
    if (!scoped)
        yield failure(`scope does not belong in ${name}.`);
    else if (!Array.isArray(scope))
        yield failure(`scope is ${describeType(scope)}, but it must be an array of strings such as "GET /v1/apps".`);
    else if (scope.length === 0)
        yield failure('scope is empty, so the token allows no request.');
    else if (!scope.every(isEntry)) {
        const wrong = scope.find((entry) => !isEntry(entry));
        const shown = typeof wrong === 'string' ? (0,safe_text/* quote */.hD)(wrong) : describeType(wrong);
        yield failure(`scope contains ${shown}, but Apple allows only GET requests such as "GET /v1/apps".`);
    }
}
function isEntry(entry) {
    return typeof entry === 'string' && /^GET \/\S*$/.test(entry);
}

;// CONCATENATED MODULE: ./build/tokens/time-rules.js





const LAST_SECOND = 100_000_000_000;
const MAX_SCOPED_LIFETIME = 184 * 24 * 3600;
function* checkTimes(claims, kind, now) {
    const [iat, nbf, exp] = ['iat', 'nbf', 'exp'].map((name) => readTime(name, claims[name]));
    for (const time of [iat, nbf, exp])
        if (time?.wrong !== undefined)
            yield failure(time.wrong);
    if (!iat && kind.tolerant)
        yield note('iat is missing. Apple accepts this, and counts the lifetime from the current time.');
    if (!iat && !kind.tolerant)
        yield failure('iat is missing.');
    yield* checkStart('iat', iat?.seconds, now);
    yield* checkStart('nbf', nbf?.seconds, now);
    if (!exp && !kind.withoutExpiry)
        yield failure('exp is missing.');
    if (exp && kind.withoutExpiry)
        yield failure(`exp must not be set: Apple refuses it in ${kind.name}.`);
    if (exp?.seconds === undefined)
        return;
    if (exp.seconds <= now)
        yield failure(`It expired ${(0,duration/* formatRoughly */.m_)(now - exp.seconds)} ago.`);
    else if (iat?.wrong === undefined)
        yield* checkLifetime({ iat: iat?.seconds ?? now, exp: exp.seconds, scope: claims.scope }, kind, now);
}
function readTime(name, value) {
    if (value === undefined)
        return undefined;
    if (typeof value !== 'number')
        return { wrong: `${name} is ${describeType(value)}, but it must be a number of seconds since 1970.` };
    if (value > LAST_SECOND)
        return Number.isNaN(new Date(value).getTime())
            ? { wrong: `${name} is not a valid date.` }
            : { wrong: `${name} is in milliseconds, but it must be in seconds since 1970. Divide it by 1000.` };
    return { seconds: value };
}
function* checkStart(name, start, now) {
    if (start === undefined || start <= now)
        return;
    const moment = (0,duration/* relativeTime */.KW)(start * 1000, now * 1000);
    if (start - now <= tokens_sign/* CLOCK_SKEW_SECONDS */._r)
        yield note(`${name} is ${moment}. Apple accepts this, because clocks may differ by 60 seconds.`);
    else
        yield failure(`It is not valid yet: ${name} is ${moment}.`);
}
function* checkLifetime({ iat, exp, scope }, kind, now) {
    if (!kind.limit?.isExceeded(iat, exp, now))
        return;
    if (kind.scoped && allowsLongLifetime(scope) && exp - iat <= MAX_SCOPED_LIFETIME)
        yield note('Its lifetime is over 20 minutes. Apple allows this for the resources in its scope.');
    else
        yield failure(`Its lifetime is too long: ${kind.limit.description}.`);
}

;// CONCATENATED MODULE: ./build/tokens/claim-rules.js







function checkClaims({ header, claims }, kind, now) {
    return [
        ...checkTimes(claims, kind, now),
        ...checkType(header.typ),
        ...checkAudience(claims, kind),
        ...checkIdentity({ header, claims }, kind),
        ...checkScope(claims.scope, kind),
        ...checkOthers(claims, kind),
    ];
}
function* checkType(typ) {
    if (typ === undefined || (typeof typ === 'string' && typ.toUpperCase() === 'JWT'))
        return;
    yield failure(`typ is ${(0,safe_text/* quote */.hD)(typ)}, but Apple's tokens have the type JWT.`);
}
function* checkAudience(claims, kind) {
    const { aud } = claims;
    const [audience, ...others] = Array.isArray(aud) ? aud : [aud];
    const isKnown = kind.audiences.some((known) => known === audience) && others.length === 0;
    if (isKnown && Array.isArray(aud) && kind.tolerant)
        yield note('aud is an array. Apple accepts an array with one audience, but documents a string.');
    else if (Array.isArray(aud))
        yield failure('aud is an array, but it must be a string.');
    else if (!isKnown) {
        const foreign = kind.type === undefined ? foreignTokenName(claims) : undefined;
        yield failure(describeAudience(aud, kind) + (foreign === undefined ? '' : ` It is ${foreign}.`));
    }
}
function describeAudience(aud, { type, name }) {
    if (aud === undefined)
        return 'aud is missing.';
    return `aud is ${(0,safe_text/* quote */.hD)(aud)}, which is not ${type === undefined ? "an audience of Apple's" : `the audience of ${name}`}.`;
}
function* checkOthers(claims, kind) {
    for (const [name, form] of Object.entries({ ...kind.required, ...kind.optional })) {
        const value = claims[name];
        if (value === undefined && kind.optional && Object.hasOwn(kind.optional, name))
            continue;
        const reason = value === undefined
            ? `${name} is missing. It is required in ${kind.name}.`
            : describeWrongForm(name, value, form);
        if (reason !== undefined)
            yield failure(reason);
    }
    if (kind.type !== 'api')
        return;
    for (const name of ['bid', 'pid']) {
        const reason = claims[name] === undefined ? undefined : describeWrongForm(name, claims[name], TEXT);
        if (reason !== undefined)
            yield failure(reason);
    }
}

;// CONCATENATED MODULE: ./build/tokens/verify.js





async function verifyToken(token, { publicKey, now, expected, onWrongSignature }) {
    const jws = readJws(token);
    const wrong = await checkSignature(jws, publicKey);
    if (wrong !== undefined) {
        onWrongSignature(jws);
        throw verificationError([wrong], 'ERR_VERIFY_SIGNATURE');
    }
    const { claims } = jws;
    const kind = kindOfToken(claims);
    const findings = [...checkClaims(jws, kind, now / 1000), ...checkExpectations(jws, expected)];
    const failures = textsOf(findings, 'failure');
    const { exp } = claims;
    const isOnlyExpired = failures.length === 1 && typeof exp === 'number' && exp <= now / 1000;
    if (failures.length > 0)
        throw verificationError(failures, isOnlyExpired ? 'ERR_VERIFY_EXPIRED' : 'ERR_VERIFY_TOKEN');
    return { kind: kind.name, claims, expiresAt: expiryOf(claims), notes: textsOf(findings, 'note') };
}
function* checkExpectations({ header, claims }, expected) {
    const { iss, aud, pid } = claims;
    const pairs = [
        ['iss', iss, expected.issuer],
        ['aud', Array.isArray(aud) && aud.length === 1 ? aud[0] : aud, expected.audience],
        ['pid', pid, expected.developer],
        ['kid', header.kid, expected.keyId],
    ];
    for (const [name, found, wanted] of pairs) {
        if (wanted === undefined || found === wanted)
            continue;
        yield failure(`${name} is ${found === undefined ? 'missing' : (0,safe_text/* quote */.hD)(found)}, expected ${(0,safe_text/* quote */.hD)(wanted)}.`);
    }
}

;// CONCATENATED MODULE: ./build/tasks/verify-token.js









const verify_token_verifyToken = (0,definition/* defineTask */.RR)({
    name: 'verify-token',
    inputs: {
        token: (0,definition/* required */.mw)(token, 'The token to check.'),
        ...keys/* anyKeyInputs */.Zy,
        'expect-issuer': (0,definition/* optional */.lq)((0,input_types/* text */.Qq)('an issuer'), 'Expected value of iss.'),
        'expect-audience': (0,definition/* optional */.lq)((0,input_types/* text */.Qq)('an audience'), 'Expected value of aud.'),
        'expect-developer': (0,definition/* optional */.lq)((0,input_types/* text */.Qq)('a Developer ID'), 'Expected value of pid (the Developer ID).'),
        'expect-key-id': (0,definition/* optional */.lq)((0,input_types/* text */.Qq)('a key ID'), 'Expected value of kid (the key ID).'),
    },
    exclusive: [keys/* exactlyOneKey */.Up],
    outputs: {
        valid: (0,definition/* output */.CG)('Always `true`, because a failed check is an error.'),
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
        const { kind, claims, expiresAt, notes } = await verifyToken(request.token, {
            publicKey,
            now: now(),
            expected,
            onWrongSignature(jws) {
                log.info(`Not verified: ${describeToken(jws, now())}. The claims are ${showClaims(jws.claims)}`);
                const { name, signedWith } = kindOfToken(jws.claims);
                if (signedWith !== undefined)
                    log.info(`Apple expects ${name} to be signed with ${signedWith}`);
            },
        });
        const left = expiresAt ? `, expires ${(0,duration/* relativeTime */.KW)(expiresAt.getTime(), now())}` : '';
        log.info(`Valid: ${kind}, signed with ES256 on P-256 by this key${left}`);
        for (const note of notes)
            log.info(`Note: ${note}`);
        return { valid: true, claims, expiresAt };
    },
});

;// CONCATENATED MODULE: ./build/tasks/offline-modes.js














/***/ })

};
;