/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 400:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ mintAscToken),
/* harmony export */   v: () => (/* binding */ LONGEST_ASC_LIFETIME)
/* harmony export */ });
/* harmony import */ var _sign_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(579);

const LONGEST_ASC_LIFETIME = 20 * 60 - _sign_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKDATE */ .Q0;
async function mintAscToken({ issuerId, keyId, privateKey }, options) {
    const expires = Math.floor(options.now / 1000) + options.lifetime;
    const claims = {
        ...(issuerId === undefined ? { sub: 'user' } : { iss: issuerId }),
        iat: (0,_sign_js__WEBPACK_IMPORTED_MODULE_0__/* .issuedAt */ .J8)(options.now),
        exp: expires,
        aud: options.inHouse ? 'apple-developer-enterprise-v1' : 'appstoreconnect-v1',
        ...(options.scope && { scope: [...options.scope] }),
    };
    return { token: await (0,_sign_js__WEBPACK_IMPORTED_MODULE_0__/* .signToken */ .zF)(privateKey, claims, keyId), expiresAt: new Date(expires * 1000) };
}


/***/ }),

/***/ 81:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   KW: () => (/* binding */ relativeTime),
/* harmony export */   a3: () => (/* binding */ formatDuration)
/* harmony export */ });
const SECONDS = { d: 86_400, h: 3_600, m: 60, s: 1 };
function parseDuration(text) {
    if (/^\d{1,9}$/.test(text))
        return Number(text);
    const parts = /^(?:(\d{1,9})d)?(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s)?$/.exec(text);
    if (text === '' || !parts)
        return undefined;
    return Object.values(SECONDS).reduce((sum, unit, index) => sum + unit * Number(parts[index + 1] ?? 0), 0);
}
function formatDuration(seconds) {
    let rest = Math.round(seconds);
    let text = '';
    for (const [unit, size] of Object.entries(SECONDS)) {
        if (rest >= size)
            text += `${Math.floor(rest / size)}${unit}`;
        rest %= size;
    }
    return text || '0s';
}
function relativeTime(moment, now) {
    const units = formatDuration(Math.abs(moment - now) / 1000).match(/\d+[dhms]/g) ?? [];
    const distance = units.slice(0, 2).join('');
    return moment >= now ? `in ${distance}` : `${distance} ago`;
}


/***/ }),

/***/ 848:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Rj: () => (/* binding */ fingerprint),
  h_: () => (/* binding */ publicHalf),
  rY: () => (/* binding */ publicKeyPem),
  $k: () => (/* binding */ readPrivateKey),
  RR: () => (/* binding */ readPublicKey)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: ./node_modules/.cache/asc-credentials/errors.js
var errors = __nccwpck_require__(338);
;// CONCATENATED MODULE: ./node_modules/.cache/asc-credentials/core/der.js
const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const SEQUENCE = 0x30;
function isWholeSequence(der) {
    const element = readElement(der);
    return element?.tag === SEQUENCE && element.end === der.length;
}
function derShape(der) {
    const members = readMembers(readElement(der)?.content ?? Buffer.alloc(0));
    const tags = members.slice(0, 3).map((member) => member.tag);
    const version = members[0]?.tag === INTEGER ? members[0].content.at(-1) : undefined;
    const starts = (...expected) => expected.every((tag, index) => tags[index] === tag);
    if (version === 3 && starts(INTEGER, SEQUENCE))
        return 'PKCS#12 file';
    if (starts(INTEGER, SEQUENCE, OCTET_STRING))
        return 'PKCS#8 private key';
    if (version === 1 && starts(INTEGER, OCTET_STRING))
        return 'SEC1 private key';
    if (starts(INTEGER, INTEGER, INTEGER))
        return 'RSA private key';
    if (starts(INTEGER, INTEGER))
        return 'RSA public key';
    if (starts(SEQUENCE, BIT_STRING))
        return 'public key';
    if (starts(SEQUENCE, OCTET_STRING))
        return 'encrypted private key';
    return starts(SEQUENCE, SEQUENCE, BIT_STRING) ? 'certificate' : undefined;
}
function readMembers(content) {
    const members = [];
    let rest = content;
    for (let element = readElement(rest); element; element = readElement(rest)) {
        members.push(element);
        rest = rest.subarray(element.end);
    }
    return members;
}
function readElement(der) {
    const [tag, first] = der;
    if (tag === undefined || first === undefined)
        return undefined;
    const longForm = first > 0x80 && first <= 0x84 ? first - 0x80 : 0;
    if (first >= 0x80 && longForm === 0)
        return undefined;
    if (der.length < 2 + longForm)
        return undefined;
    const length = longForm > 0 ? der.readUIntBE(2, longForm) : first;
    const start = 2 + longForm;
    return { tag, content: der.subarray(start, start + length), end: start + length };
}

;// CONCATENATED MODULE: ./node_modules/.cache/asc-credentials/core/key-text.js


const ENCRYPTED = 'is encrypted. Decrypt it first (openssl pkcs8 -in key.pem ...) and give the unencrypted key: a CI secret is its protection';
const ARMOUR = /-----BEGIN([A-Z0-9 ]*)-----([^-]*)-----END[A-Z0-9 ]*-----/g;
function readKeyBlocks(text, depth = 0) {
    const tidy = tidyText(text);
    const blocks = Array.from(tidy.matchAll(ARMOUR), ([, label = '', body = '']) => ({
        label: label.replaceAll(' ', ''),
        der: decodeBase64(body) ?? refuse(tidy),
    }));
    if (blocks.length === 0) {
        const bytes = decodeBase64(tidy) ?? refuse(tidy);
        const inner = decodeText(bytes);
        if (inner.includes('-----') && depth < 2)
            return readKeyBlocks(inner, depth + 1);
        blocks.push({ label: '', der: bytes });
    }
    return blocks.every(({ der }) => isWholeSequence(der) || der[0] === OBJECT_IDENTIFIER)
        ? blocks
        : refuse(tidy);
}
const OBJECT_IDENTIFIER = 0x06;
function tidyText(text) {
    const unescaped = text.includes('\\') ? text.replace(/\\+[rnt]/g, '\n').replace(/\\+\//g, '/') : text;
    return unescaped.replace(/^[\s\uFEFF"'`]+|[\s"'`]+$/g, '');
}
function decodeBase64(body) {
    const digits = body.replace(/[\s\uFEFF]+/g, '');
    return /^[A-Za-z0-9+/_-]+={0,2}$/.test(digits) ? Buffer.from(digits, 'base64') : undefined;
}
function decodeText(bytes) {
    return bytes.toString(bytes.includes(0) ? 'utf16le' : 'latin1').replace(/^\uFFFE?/, '');
}
function refuse(text) {
    const found = FOREIGN.find(([form]) => form.test(text));
    const cutShort = decodeBase64(text.replace(/-----(?:BEGIN|END)[A-Z0-9 ]*-----/g, ''))?.[0] === key_text_SEQUENCE;
    throw new errors/* KeyError */.eN(found?.[1] ?? (cutShort ? CUT_SHORT : NO_KEY));
}
const key_text_SEQUENCE = 0x30;
const CUT_SHORT = 'is cut short or altered: its length is not the one it declares. Give the whole contents of the file, unchanged';
const NO_KEY = 'is not a key: it is neither PEM nor the base64 of a key. Give the contents of the .p8 or .pem file';
const OPENSSH = 'is an OpenSSH key. Expected PEM as Apple or openssl writes it; "openssl ecparam -name prime256v1 -genkey -noout" makes such a key';
const FOREIGN = [
    [/^$/, `is empty. ${errors/* WHY_EMPTY */.x1}`],
    [/^\*+$/, 'is only asterisks: a masked secret, copied from a log. Give the key itself'],
    [/\$\{\{/, 'is a ${{ }} expression that was not expanded. Expressions are expanded in workflow files only'],
    [
        /^(?:\$\{?\w+\}?|\$env:\w+|%\w+%|\$\(.*\))$/s,
        'is the name of a variable that was not expanded. Give its value',
    ],
    [/BEGIN ?OPENSSH ?PRIVATE|^(?:ssh|ecdsa|sk)-[\w@.-]+ AAAA/, OPENSSH],
    [/^PuTTY-User-Key-File/, 'is a PuTTY key. Expected PEM as Apple or openssl writes it'],
    [/Proc-Type: ?4, ?ENCRYPTED|BEGIN ?ENCRYPTED ?PRIVATE/, ENCRYPTED],
    [/^[[{]/, 'is JSON. Expected a key as PEM: the contents of the .p8 or .pem file'],
    [
        /^(?:~|\.{1,2})?[\\/]\S*$|^[A-Za-z]:[\\/]|^[^\n]{1,300}\.(?:p8|p12|pem|key|der|txt|cer|crt|json)$/,
        'is a path, not the contents of the file. Give the contents of the file itself',
    ],
    [
        /-----BEGIN(?![\s\S]*-----END)/,
        'is cut short: its -----END line is missing. Give the whole contents of the file',
    ],
    [
        /^(?![\s\S]*-----BEGIN)[\s\S]*-----END/,
        'is cut short: its -----BEGIN line is missing. Give the whole contents of the file',
    ],
];

// EXTERNAL MODULE: ./node_modules/.cache/asc-credentials/core/p256.js
var p256 = __nccwpck_require__(692);
;// CONCATENATED MODULE: ./node_modules/.cache/asc-credentials/core/key.js





function readPrivateKey(given) {
    if (given instanceof external_node_crypto_.KeyObject)
        return canonicalPrivateKey(given);
    const blocks = readKeyBlocks(given).filter(({ label }) => label !== 'ECPARAMETERS');
    const keys = blocks.filter(({ der }) => isPrivate(derShape(der)));
    if (keys.length > 1)
        throw new errors/* KeyError */.eN(`holds ${keys.length} private keys. Give one of them`);
    const [key = blocks[0]] = keys;
    if (!key)
        throw new errors/* KeyError */.eN('holds only EC parameters, no key. Make one with "openssl ecparam -name prime256v1 -genkey -noout"');
    const parts = (0,p256/* splitPrivateKey */.T7)(key.der);
    return parts ? (0,p256/* joinPrivateKey */.Xc)(parts) : canonicalPrivateKey(parsePrivate(key));
}
function readPublicKey(given) {
    if (given instanceof external_node_crypto_.KeyObject)
        return canonicalPublicKey(given);
    const blocks = readKeyBlocks(given);
    const refusals = blocks.map(({ der }) => derShape(der)).map((shape) => whyNotPublic(shape));
    const reason = refusals.find((refusal) => refusal !== undefined);
    if (reason !== undefined)
        throw new errors/* KeyError */.eN(reason);
    if (blocks.length > 1)
        throw new errors/* KeyError */.eN(`holds ${blocks.length} public keys. Give one of them`);
    const der = blocks[0]?.der ?? Buffer.alloc(0);
    return canonicalPublicKey(parse(() => (0,external_node_crypto_.createPublicKey)({ key: der, format: 'der', type: 'spki' })));
}
function publicHalf(privateKey) {
    return (0,external_node_crypto_.createPublicKey)(privateKey);
}
function publicKeyPem(publicKey) {
    return publicKey.export({ format: 'pem', type: 'spki' }).toString();
}
function fingerprint(publicKey) {
    const der = publicKey.export({ format: 'der', type: 'spki' });
    return `SHA256:${(0,external_node_crypto_.createHash)('sha256').update(der).digest('base64').replace(/=+$/, '')}`;
}
function isPrivate(shape) {
    return shape === 'PKCS#8 private key' || shape === 'SEC1 private key' || shape === 'RSA private key';
}
function parsePrivate({ der }) {
    switch (derShape(der)) {
        case 'PKCS#8 private key':
            return parse(() => (0,external_node_crypto_.createPrivateKey)({ key: der, format: 'der', type: 'pkcs8' }));
        case 'SEC1 private key':
            return parse(() => (0,external_node_crypto_.createPrivateKey)({ key: der, format: 'der', type: 'sec1' }));
        case 'RSA private key':
            throw new errors/* KeyError */.eN(wrongType('an RSA key'));
        case 'public key':
        case 'RSA public key':
            throw new errors/* KeyError */.eN('is a public key, where the private key belongs. Give the private half: the .p8 file from App Store Connect, or the file that openssl generated');
        case 'certificate':
            throw new errors/* KeyError */.eN('is a certificate, where a private key belongs. Give the private key: the .p8 file from App Store Connect, or the file that openssl generated');
        case 'PKCS#12 file':
            throw new errors/* KeyError */.eN('is a PKCS#12 file (.p12), which holds a signing certificate. Give the .p8 key from App Store Connect');
        case 'encrypted private key':
            throw new errors/* KeyError */.eN(ENCRYPTED);
        default:
            throw new errors/* KeyError */.eN('is not a key: its base64 holds something else. Give the contents of the .p8 or .pem file');
    }
}
function whyNotPublic(shape) {
    if (shape === 'public key')
        return undefined;
    if (isPrivate(shape) || shape === 'encrypted private key')
        return 'is a private key, where the public key belongs. Give its public half ("openssl ec -in key.pem -pubout" writes it), or give the private key as distribution-private-key';
    if (shape === 'certificate')
        return 'is a certificate, where a public key belongs. Give the public key ("openssl ec -in key.pem -pubout" writes it)';
    return shape === 'RSA public key'
        ? wrongType('an RSA key')
        : 'is not a public key. Expected PEM that begins with -----BEGIN PUBLIC KEY-----';
}
function parse(read) {
    try {
        return read();
    }
    catch {
        throw new errors/* KeyError */.eN('is damaged: it has the outline of a key, but cannot be read as one. Give the file again, unchanged');
    }
}
function requireP256(key) {
    const curve = key.asymmetricKeyDetails?.namedCurve;
    if (key.asymmetricKeyType === 'ec' && curve === p256/* P256 */.Qj)
        return;
    throw new errors/* KeyError */.eN(wrongType(curve
        ? `an elliptic curve key on ${CURVES[curve] ?? curve}`
        : `an ${String(key.asymmetricKeyType).toUpperCase()} key`));
}
const CURVES = {
    secp384r1: 'P-384',
    secp521r1: 'P-521',
    secp256k1: 'secp256k1',
};
function wrongType(found) {
    return `is ${found}. Apple takes elliptic curve keys on P-256 (prime256v1) only: "openssl ecparam -name prime256v1 -genkey -noout" makes one`;
}
function canonicalPrivateKey(key) {
    if (key.type !== 'private')
        throw new errors/* KeyError */.eN('is a public key, where the private key belongs. Give the private half');
    requireP256(key);
    return (0,p256/* joinPrivateKey */.Xc)((0,p256/* partsOf */.CI)(key));
}
function canonicalPublicKey(key) {
    if (key.type !== 'public')
        throw new errors/* KeyError */.eN('is a private key, where the public key belongs. Give its public half');
    requireP256(key);
    return (0,external_node_crypto_.createPublicKey)({ key: key.export({ format: 'jwk' }), format: 'jwk' });
}


/***/ }),

/***/ 692:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   Qj: () => (/* binding */ P256),
/* harmony export */   T7: () => (/* binding */ splitPrivateKey),
/* harmony export */   Xc: () => (/* binding */ joinPrivateKey),
/* harmony export */   rY: () => (/* binding */ derForms)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(338);


const P256 = 'prime256v1';
const SEC1 = ['30770201010420', 'a00a06082a8648ce3d030107a14403420004'];
const PKCS8 = ['308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420', 'a14403420004'];
const FORMS = [SEC1, PKCS8].map((parts) => parts.map((hex) => Buffer.from(hex, 'hex')));
function splitPrivateKey(der) {
    for (const [start, middle] of FORMS) {
        if (!start || !middle || der.length !== start.length + 32 + middle.length + 64)
            continue;
        const scalar = der.subarray(start.length, start.length + 32);
        const point = der.subarray(-64);
        if (Buffer.concat([start, scalar, middle, point]).equals(der))
            return { scalar, point };
    }
    return undefined;
}
function derForms({ scalar, point }) {
    return FORMS.map(([start = EMPTY, middle = EMPTY]) => Buffer.concat([start, scalar, middle, point]));
}
function partsOf(key) {
    const { d = '', x = '', y = '' } = key.export({ format: 'jwk' });
    return {
        scalar: Buffer.from(d, 'base64url'),
        point: Buffer.concat([Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]),
    };
}
function joinPrivateKey({ scalar, point }) {
    const pair = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createECDH)(P256);
    try {
        pair.setPrivateKey(scalar);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN('is damaged: its number is none that P-256 has. Give the file again, unchanged');
    }
    if (!pair.getPublicKey().subarray(1).equals(point)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .eN('is damaged: its public half belongs to another private key. Give the file again, unchanged');
    }
    const text = (part) => part.toString('base64url');
    const jwk = {
        kty: 'EC',
        crv: 'P-256',
        d: text(scalar),
        x: text(point.subarray(0, 32)),
        y: text(point.subarray(32)),
    };
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: jwk, format: 'jwk' });
}
const EMPTY = Buffer.alloc(0);


/***/ }),

/***/ 121:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ quote),
/* harmony export */   p: () => (/* binding */ plain)
/* harmony export */ });
const LONGEST = 300;
const TOKEN = /eyJ[\w-]{5,}(?:\.[\w-]*)+/g;
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;
function plain(text) {
    const line = text
        .slice(0, LONGEST * 4)
        .replace(UNPRINTABLE, ' ')
        .replace(TOKEN, '[token]')
        .trim();
    return line.length > LONGEST ? `${line.slice(0, LONGEST)}...` : line;
}
function quote(value) {
    const text = typeof value === 'string' ? plain(value) : typeof value;
    return typeof value === 'string'
        ? `"${text.length > 60 ? `${text.slice(0, 60)}...` : text}"`
        : `a value of type ${text}`;
}


/***/ }),

/***/ 579:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Q0: () => (/* binding */ BACKDATE),
  J8: () => (/* binding */ issuedAt),
  zF: () => (/* binding */ signToken)
});

;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/buffer_utils.js
const encoder = new TextEncoder(), decoder = new TextDecoder(), buffer_utils_strictDecoder = new TextDecoder("utf-8", { fatal: !0 }), UINT32_RANGE = (/* unused pure expression or super */ null && (2 ** 32));
function concat(...buffers) {
  const size = buffers.reduce((acc, { length }) => acc + length, 0), buf = new Uint8Array(size);
  let i = 0;
  for (const buffer of buffers)
    buf.set(buffer, i), i += buffer.length;
  return buf;
}
function writeUInt32BE(buf, value, offset) {
  if (value < 0 || value >= UINT32_RANGE)
    throw new RangeError(`value must be >= 0 and <= ${UINT32_RANGE - 1}. Received ${value}`);
  buf.set([value >>> 24, value >>> 16, value >>> 8, value & 255], offset);
}
function uint64be(value) {
  const high = Math.floor(value / UINT32_RANGE), low = value % UINT32_RANGE, buf = new Uint8Array(8);
  return writeUInt32BE(buf, high, 0), writeUInt32BE(buf, low, 4), buf;
}
function uint32be(value) {
  const buf = new Uint8Array(4);
  return writeUInt32BE(buf, value), buf;
}
const NON_ASCII = /[^\x00-\x7f]/;
function buffer_utils_encode(string) {
  if (typeof string == "string" && string.length >= 128) {
    if (NON_ASCII.test(string))
      throw new TypeError("non-ASCII string encountered in encode()");
    return encoder.encode(string);
  }
  const bytes = new Uint8Array(string.length);
  for (let i = 0; i < string.length; i++) {
    const code = string.charCodeAt(i);
    if (code > 127)
      throw new TypeError("non-ASCII string encountered in encode()");
    bytes[i] = code;
  }
  return bytes;
}
function encodeBase64(input, url = !1) {
  if (Uint8Array.prototype.toBase64)
    return input.toBase64({ alphabet: url ? "base64url" : "base64", omitPadding: url });
  const CHUNK_SIZE = 32768, arr = [];
  for (let i = 0; i < input.length; i += CHUNK_SIZE)
    arr.push(String.fromCharCode.apply(null, input.subarray(i, i + CHUNK_SIZE)));
  const encoded = btoa(arr.join(""));
  return url ? encoded.replace(/=/g, "").replace(/\+/g, "-").replace(/\//g, "_") : encoded;
}
function decodeBase64(encoded, url = !1) {
  if (Uint8Array.fromBase64)
    return Uint8Array.fromBase64(encoded, { alphabet: url ? "base64url" : "base64" });
  if (url) {
    if (encoded.includes("+") || encoded.includes("/"))
      throw new TypeError("Invalid base64url");
    encoded = encoded.replace(/-/g, "+").replace(/_/g, "/");
  }
  const binary = atob(encoded), bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++)
    bytes[i] = binary.charCodeAt(i);
  return bytes;
}
async function digest(algorithm, data) {
  const subtleDigest = `SHA-${algorithm.slice(-3)}`;
  return new Uint8Array(await crypto.subtle.digest(subtleDigest, data));
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/util/base64url.js

const invalid = "The input to be decoded is not correctly encoded.";
function base64url_decode(input) {
  try {
    return decodeBase64(typeof input == "string" ? input : decoder.decode(input), !0);
  } catch (cause) {
    throw new TypeError(invalid, { cause });
  }
}
function base64url_encode(input) {
  return encodeBase64(typeof input == "string" ? encoder.encode(input) : input, !0);
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/util/errors.js
class JOSEError extends Error {
  static code = "ERR_JOSE_GENERIC";
  code = "ERR_JOSE_GENERIC";
  constructor(message, options) {
    super(message, options), this.name = this.constructor.name, Error.captureStackTrace?.(this, this.constructor);
  }
}
class JWTClaimValidationFailed extends JOSEError {
  static code = "ERR_JWT_CLAIM_VALIDATION_FAILED";
  code = "ERR_JWT_CLAIM_VALIDATION_FAILED";
  claim;
  reason;
  payload;
  constructor(message, payload, claim = "unspecified", reason = "unspecified") {
    super(message, { cause: { claim, reason, payload } }), this.claim = claim, this.reason = reason, this.payload = payload;
  }
}
class JWTExpired extends JOSEError {
  static code = "ERR_JWT_EXPIRED";
  code = "ERR_JWT_EXPIRED";
  claim;
  reason;
  payload;
  constructor(message, payload, claim = "unspecified", reason = "unspecified") {
    super(message, { cause: { claim, reason, payload } }), this.claim = claim, this.reason = reason, this.payload = payload;
  }
}
class JOSEAlgNotAllowed extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JOSE_ALG_NOT_ALLOWED"));
  code = "ERR_JOSE_ALG_NOT_ALLOWED";
}
class JOSENotSupported extends JOSEError {
  static code = "ERR_JOSE_NOT_SUPPORTED";
  code = "ERR_JOSE_NOT_SUPPORTED";
}
class JWEDecryptionFailed extends JOSEError {
  static code = "ERR_JWE_DECRYPTION_FAILED";
  code = "ERR_JWE_DECRYPTION_FAILED";
  constructor(message = "decryption operation failed", options) {
    super(message, options);
  }
}
class JWEInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWE_INVALID"));
  code = "ERR_JWE_INVALID";
}
class JWSInvalid extends JOSEError {
  static code = "ERR_JWS_INVALID";
  code = "ERR_JWS_INVALID";
}
class JWTInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWT_INVALID"));
  code = "ERR_JWT_INVALID";
}
class JWKInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWK_INVALID"));
  code = "ERR_JWK_INVALID";
}
class JWKSInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWKS_INVALID"));
  code = "ERR_JWKS_INVALID";
}
class JWKSNoMatchingKey extends JOSEError {
  static code = "ERR_JWKS_NO_MATCHING_KEY";
  code = "ERR_JWKS_NO_MATCHING_KEY";
  constructor(message = "no applicable key found in the JSON Web Key Set", options) {
    super(message, options);
  }
}
class JWKSMultipleMatchingKeys extends JOSEError {
  [Symbol.asyncIterator] = async function* () {
  };
  static code = "ERR_JWKS_MULTIPLE_MATCHING_KEYS";
  code = "ERR_JWKS_MULTIPLE_MATCHING_KEYS";
  constructor(message = "multiple matching keys found in the JSON Web Key Set", options) {
    super(message, options);
  }
}
class JWKSTimeout extends JOSEError {
  static code = "ERR_JWKS_TIMEOUT";
  code = "ERR_JWKS_TIMEOUT";
  constructor(message = "request timed out", options) {
    super(message, options);
  }
}
class JWSSignatureVerificationFailed extends JOSEError {
  static code = "ERR_JWS_SIGNATURE_VERIFICATION_FAILED";
  code = "ERR_JWS_SIGNATURE_VERIFICATION_FAILED";
  constructor(message = "signature verification failed", options) {
    super(message, options);
  }
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/key_descriptor.js
function table(entries) {
  const out = { __proto__: null };
  for (const alg in entries)
    out[alg] = { ...entries[alg], alg };
  return out;
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/jws_algorithms.js


const sig = [["verify"], ["sign"]];
function hmac(bits) {
  const subtle = { name: "HMAC", hash: `SHA-${bits}` };
  return { kty: ["oct"], secret: !0, subtle, signing: subtle, usages: sig };
}
function rsa(bits, saltLength) {
  const subtle = { name: saltLength ? "RSA-PSS" : "RSASSA-PKCS1-v1_5", hash: `SHA-${bits}` };
  return {
    kty: ["RSA"],
    subtle,
    signing: saltLength ? { ...subtle, saltLength } : subtle,
    usages: sig,
    minRsaBits: 2048
  };
}
function ecdsa(crv, bits) {
  return {
    kty: ["EC"],
    crv,
    subtle: { name: "ECDSA", namedCurve: crv },
    signing: { name: "ECDSA", hash: `SHA-${bits}` },
    usages: sig
  };
}
function eddsa() {
  const subtle = { name: "Ed25519" };
  return {
    kty: ["OKP"],
    crv: "Ed25519",
    subtle,
    signing: subtle,
    usages: sig
  };
}
function mldsa(parameterSet) {
  const subtle = { name: `ML-DSA-${parameterSet}` };
  return {
    kty: ["AKP"],
    subtle,
    signing: subtle,
    usages: sig
  };
}
const JWS = table({
  HS256: hmac(256),
  HS384: hmac(384),
  HS512: hmac(512),
  RS256: rsa(256),
  RS384: rsa(384),
  RS512: rsa(512),
  PS256: rsa(256, 32),
  PS384: rsa(384, 48),
  PS512: rsa(512, 64),
  ES256: ecdsa("P-256", 256),
  ES384: ecdsa("P-384", 384),
  ES512: ecdsa("P-521", 512),
  EdDSA: eddsa(),
  Ed25519: eddsa(),
  "ML-DSA-44": mldsa(44),
  "ML-DSA-65": mldsa(65),
  "ML-DSA-87": mldsa(87)
});
function jwsAlgorithm(alg) {
  const entry = typeof alg == "string" ? JWS[alg] : void 0;
  if (!entry)
    throw new JOSENotSupported(`alg ${alg} is not supported either by JOSE or your javascript runtime`);
  return entry;
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/validate.js



function assertUint8Array(input, label) {
  if (!(input instanceof Uint8Array))
    throw new TypeError(`${label} must be an instance of Uint8Array`);
}
function isObject(input) {
  if (typeof input != "object" || input === null || Object.prototype.toString.call(input) !== "[object Object]")
    return !1;
  const prototype = Object.getPrototypeOf(input);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
function isJwkSet(input) {
  return isObject(input) && Array.isArray(input.keys) && Array.from(input.keys).every(isObject);
}
function isDisjoint(...headers) {
  const parameters = /* @__PURE__ */ new Set();
  for (const header of headers)
    if (header)
      for (const parameter of Object.keys(header)) {
        if (parameters.has(parameter))
          return !1;
        parameters.add(parameter);
      }
  return !0;
}
function assertNotSet(value, name) {
  if (value !== void 0)
    throw new TypeError(`${name} can only be called once`);
}
function decodeBase64url(value, label, ErrorClass) {
  try {
    return decode(value);
  } catch (cause) {
    throw new ErrorClass(`Failed to base64url decode the ${label}`, { cause });
  }
}
function encodeAsciiMember(value, label, ErrorClass) {
  try {
    return encode(value);
  } catch (cause) {
    throw new ErrorClass(`The ${label} is not a valid base64url string`, { cause });
  }
}
function parseJoseHeader(encodedProtectedHeader, ErrorClass, message) {
  let parsed;
  try {
    parsed = JSON.parse(strictDecoder.decode(decode(encodedProtectedHeader)));
  } catch (cause) {
    throw new ErrorClass(message, { cause });
  }
  if (!isObject(parsed))
    throw new ErrorClass(message);
  return parsed;
}
const JWS_RECOGNIZED = { __proto__: null, b64: !0 }, JWE_RECOGNIZED = { __proto__: null };
function validateAlgorithms(option, algorithms) {
  if (algorithms !== void 0 && (!Array.isArray(algorithms) || algorithms.some((s) => typeof s != "string")))
    throw new TypeError(`"${option}" option must be an array of strings`);
  return algorithms === void 0 ? void 0 : new Set(algorithms);
}
function validateCritDuplicates(Err, protectedHeader) {
  const { crit } = protectedHeader ?? {};
  if (Array.isArray(crit) && new Set(crit).size !== crit.length)
    throw new Err('"crit" (Critical) Header Parameter MUST NOT contain duplicate values');
}
function validateCrit(Err, recognizedDefault, recognizedOption, protectedHeader, joseHeader) {
  if (joseHeader.crit !== void 0 && protectedHeader?.crit === void 0)
    throw new Err('"crit" (Critical) Header Parameter MUST be integrity protected');
  if (!protectedHeader || protectedHeader.crit === void 0)
    return [];
  if (!Array.isArray(protectedHeader.crit) || protectedHeader.crit.length === 0 || protectedHeader.crit.some((input) => typeof input != "string" || input.length === 0))
    throw new Err('"crit" (Critical) Header Parameter MUST be an array of non-empty strings when present');
  const recognized = recognizedOption === void 0 ? recognizedDefault : { __proto__: null, ...recognizedOption, ...recognizedDefault };
  for (const parameter of protectedHeader.crit) {
    if (!(parameter in recognized))
      throw new JOSENotSupported(`Extension Header Parameter "${parameter}" is not recognized`);
    if (!Object.hasOwn(joseHeader, parameter) || joseHeader[parameter] === void 0)
      throw new Err(`Extension Header Parameter "${parameter}" is missing`);
    if (recognized[parameter] && (!Object.hasOwn(protectedHeader, parameter) || protectedHeader[parameter] === void 0))
      throw new Err(`Extension Header Parameter "${parameter}" MUST be integrity protected`);
  }
  return protectedHeader.crit;
}
function validateB64(protectedHeader, extensions) {
  if (extensions.includes("b64")) {
    const b64 = protectedHeader.b64;
    if (typeof b64 != "boolean")
      throw new JWSInvalid('The "b64" (base64url-encode payload) Header Parameter must be a boolean');
    return b64;
  }
  return !0;
}
function serializeJoseHeader(Err, header) {
  let serialized, parsed;
  try {
    serialized = JSON.stringify(header), parsed = JSON.parse(serialized);
  } catch (cause) {
    throw new Err("JOSE Header is not valid JSON", { cause });
  }
  if (!isObject(parsed))
    throw new Err("JOSE Header is not a JSON object");
  return [parsed, serialized];
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/key.js



const tag = (key) => key[Symbol.toStringTag], jwkMatchesOp = (entry, key, usage) => {
  const { alg } = entry;
  if (key.use !== void 0) {
    const expected = usage === "sign" || usage === "verify" ? "sig" : "enc";
    if (key.use !== expected)
      throw new TypeError(`Invalid key for this operation, its "use" must be "${expected}" when present`);
  }
  if (key.alg !== void 0 && key.alg !== alg)
    throw new TypeError(`Invalid key for this operation, its "alg" must be "${alg}" when present`);
  if (Array.isArray(key.key_ops)) {
    const expectedKeyOp = usage === "encrypt" || usage === "decrypt" ? entry.ops?.[usage === "encrypt" ? 0 : 1] : usage;
    if (expectedKeyOp && !key.key_ops.includes(expectedKeyOp))
      throw new TypeError(`Invalid key for this operation, its "key_ops" must include "${expectedKeyOp}" when present`);
  }
};
async function prepareKey(entry, key, usage) {
  const { alg, secret } = entry, requiresPrivateKey = usage === "decrypt" || usage === "sign";
  if (secret && key instanceof Uint8Array)
    return key;
  let normalized, keyObject;
  if (isObject(key)) {
    if (normalized = normalizeJwk(key), typeof normalized.kty != "string")
      throw invalidKeyType(alg, key, secret);
    if (!(secret ? normalized.kty === "oct" && typeof normalized.k == "string" : normalized.kty !== "oct" && (requiresPrivateKey ? normalized.kty === "AKP" && typeof normalized.priv == "string" || typeof normalized.d == "string" : normalized.d === void 0 && normalized.priv === void 0)))
      throw new TypeError(secret ? 'JSON Web Key for symmetric algorithms must have JWK "kty" (Key Type) equal to "oct" and the JWK "k" (Key Value) present' : `JSON Web Key for this operation must be a ${requiresPrivateKey ? "private" : "public"} JWK`);
    if (jwkMatchesOp(entry, normalized, usage), normalized.kty === "oct")
      return base64url_decode(normalized.k);
    if (!Object.isFrozen(key)) {
      const { key_ops } = key;
      Array.isArray(key_ops) && Object.freeze(key_ops), Object.freeze(key);
    }
  } else {
    if (!isKeyLike(key))
      throw invalidKeyType(alg, key, secret);
    const expectedType = secret ? "secret" : requiresPrivateKey ? "private" : "public";
    if (key.type !== expectedType && (secret || ["secret", "public", "private"].includes(key.type)))
      throw new TypeError(`${tag(key)} instances must be of type "${expectedType}" for the ${alg} algorithm`);
    if (isCryptoKey(key))
      return key;
    if (keyObject = key, keyObject.type === "secret")
      return keyObject.export();
  }
  cache ||= /* @__PURE__ */ new WeakMap();
  const cacheKey = key;
  let cached = cache.get(cacheKey);
  if (cached?.[alg])
    return cached[alg];
  if (cached || cache.set(cacheKey, cached = {}), keyObject && typeof keyObject.toCryptoKey == "function") {
    const isPublic = keyObject.type === "public", crv = nist[keyObject.asymmetricKeyDetails?.namedCurve], params = entry.resolve?.({ crv, asymmetricKeyType: keyObject.asymmetricKeyType }) ?? entry.subtle;
    return cached[alg] = keyObject.toCryptoKey(params, isPublic, entry.usages[isPublic ? 0 : 1]);
  }
  return normalized ??= keyObject.export({ format: "jwk" }), normalized.alg = alg, cached[alg] = await jwkToKey(entry, normalized);
}
let cache;
const nist = {
  __proto__: null,
  prime256v1: "P-256",
  secp384r1: "P-384",
  secp521r1: "P-521"
};
function assertCryptoKey(key) {
  if (!isCryptoKey(key))
    throw new Error("CryptoKey instance expected");
}
const isCryptoKey = (key) => {
  if (key?.[Symbol.toStringTag] === "CryptoKey")
    return !0;
  try {
    return key instanceof CryptoKey;
  } catch {
    return !1;
  }
}, isKeyObject = (key) => key?.[Symbol.toStringTag] === "KeyObject", isKeyLike = (key) => isCryptoKey(key) || isKeyObject(key);
function message(msg, actual, ...types) {
  if (types.length > 2) {
    const last = types.pop();
    msg += `one of type ${types.join(", ")}, or ${last}.`;
  } else types.length === 2 ? msg += `one of type ${types[0]} or ${types[1]}.` : msg += `of type ${types[0]}.`;
  return actual == null ? msg += ` Received ${actual}` : typeof actual == "function" && actual.name ? msg += ` Received function ${actual.name}` : typeof actual == "object" && actual != null && actual.constructor?.name && (msg += ` Received an instance of ${actual.constructor.name}`), msg;
}
const invalidKeyInput = (actual, ...types) => message("Key must be ", actual, ...types);
function invalidKeyType(alg, actual, secret) {
  const types = ["CryptoKey", "KeyObject", "JSON Web Key"];
  return secret && types.push("Uint8Array"), new TypeError(message(`Key for the ${alg} algorithm must be `, actual, ...types));
}
const unusable = (name, prop = "algorithm.name") => new TypeError(`CryptoKey does not support this operation, its ${prop} must be ${name}`);
function checkUsage(key, usage) {
  if (usage && !key.usages.includes(usage))
    throw new TypeError(`CryptoKey does not support this operation, its usages must include ${usage}.`);
}
function checkModulusLength(alg, key) {
  const { modulusLength } = key.algorithm;
  if (typeof modulusLength != "number" || modulusLength < 2048)
    throw new TypeError(`${alg} requires key modulusLength to be 2048 bits or larger`);
}
function checkCryptoKey(key, expected, usage) {
  const algorithm = key.algorithm;
  if (algorithm.name !== expected.name)
    throw unusable(expected.name);
  if (expected.hash && algorithm.hash?.name !== expected.hash)
    throw unusable(expected.hash, "algorithm.hash");
  if (expected.namedCurve && algorithm.namedCurve !== expected.namedCurve)
    throw unusable(expected.namedCurve, "algorithm.namedCurve");
  if (expected.length !== void 0 && algorithm.length !== expected.length)
    throw unusable(expected.length, "algorithm.length");
  checkUsage(key, usage);
}
function snapshotJwk(jwk) {
  return { __proto__: null, ...jwk };
}
function normalizeJwk(jwk) {
  const normalized = snapshotJwk(jwk);
  if (normalized.ext !== void 0 && typeof normalized.ext != "boolean")
    throw new TypeError('"ext" (Extractable) Parameter must be a boolean');
  if (normalized.key_ops !== void 0) {
    const value = normalized.key_ops, keyOps = Array.isArray(value) ? [...value] : void 0;
    if (!keyOps || keyOps.some((operation) => typeof operation != "string") || new Set(keyOps).size !== keyOps.length)
      throw new TypeError('"key_ops" (Key Operations) Parameter must be an array of unique strings');
    normalized.key_ops = keyOps;
  }
  return normalized;
}
function validateExtractableOption(extractable) {
  if (extractable !== void 0 && typeof extractable != "boolean")
    throw new TypeError('"extractable" option must be a boolean');
  return extractable;
}
async function jwkToKey(entry, jwk, extractable) {
  if (!entry.kty.includes(jwk.kty))
    throw new JOSENotSupported('Invalid or unsupported JWK "alg" (Algorithm) Parameter value');
  const algorithm = entry.resolve?.({ kty: jwk.kty, crv: jwk.crv }) ?? entry.subtle, isPrivate = !!(jwk.d || jwk.priv), keyData = { ...jwk, ext: extractable ?? jwk.ext };
  return keyData.kty !== "AKP" && delete keyData.alg, delete keyData.use, crypto.subtle.importKey("jwk", keyData, algorithm, keyData.ext ?? !isPrivate, jwk.key_ops ?? entry.usages[isPrivate ? 1 : 0]);
}
async function rawKey(key, expected, usage, extractable = !1) {
  return key instanceof Uint8Array && (key = await crypto.subtle.importKey("raw", key, expected, extractable, [usage])), checkCryptoKey(key, expected, usage), key;
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/jws_sign.js






async function createSignature(input, key, rejectUnencoded) {
  let [payload, protectedHeader, unprotectedHeader, crit] = input, encodedProtectedHeader = "";
  if (protectedHeader !== void 0) {
    const normalized = serializeJoseHeader(JWSInvalid, protectedHeader);
    protectedHeader = normalized[0], encodedProtectedHeader = base64url_encode(normalized[1]);
  }
  if (unprotectedHeader !== void 0 && (unprotectedHeader = serializeJoseHeader(JWSInvalid, unprotectedHeader)[0]), !protectedHeader && !unprotectedHeader)
    throw new JWSInvalid("either setProtectedHeader or setUnprotectedHeader must be called before #sign()");
  if (!isDisjoint(protectedHeader, unprotectedHeader))
    throw new JWSInvalid("JWS Protected and JWS Unprotected Header Parameter names must be disjoint");
  const joseHeader = { ...protectedHeader, ...unprotectedHeader };
  validateCritDuplicates(JWSInvalid, protectedHeader);
  const b64 = validateB64(protectedHeader, validateCrit(JWSInvalid, JWS_RECOGNIZED, crit, protectedHeader, joseHeader));
  b64 || rejectUnencoded?.();
  const { alg } = joseHeader;
  if (typeof alg != "string" || !alg)
    throw new JWSInvalid('JWS "alg" (Algorithm) Header Parameter missing or invalid');
  const entry = jwsAlgorithm(alg);
  let encodedPayload = "", signingPayload = payload, signingInput;
  if (b64) {
    const encodedPayloadCache = input[4];
    encodedPayloadCache ? (encodedPayload = encodedPayloadCache[0] ??= base64url_encode(payload), signingPayload = encodedPayloadCache[1] ??= buffer_utils_encode(encodedPayload)) : (encodedPayload = base64url_encode(payload), signingInput = encoder.encode(`${encodedProtectedHeader}.${encodedPayload}`));
  }
  signingInput ??= concat(buffer_utils_encode(encodedProtectedHeader), buffer_utils_encode("."), signingPayload);
  const signingKey = await rawKey(await prepareKey(entry, key, "sign"), entry.subtle, "sign");
  entry.minRsaBits && checkModulusLength(entry.alg, signingKey);
  const jws = {
    signature: base64url_encode(new Uint8Array(await crypto.subtle.sign(entry.signing, signingKey, signingInput))),
    payload: encodedPayload
  };
  return protectedHeader && (jws.protected = encodedProtectedHeader), unprotectedHeader && (jws.header = unprotectedHeader), [jws, b64];
}
async function createCompactSignature(payload, protectedHeader, crit, key, rejectUnencoded) {
  const [jws] = await createSignature([payload, protectedHeader, void 0, crit], key, rejectUnencoded);
  return `${jws.protected}.${jws.payload}.${jws.signature}`;
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/jws/compact/sign.js


class CompactSign {
  #payload;
  #protectedHeader;
  constructor(payload) {
    assertUint8Array(payload, "payload"), this.#payload = payload;
  }
  setProtectedHeader(protectedHeader) {
    return assertNotSet(this.#protectedHeader, "setProtectedHeader"), this.#protectedHeader = protectedHeader, this;
  }
  async sign(key, options) {
    return createCompactSignature(this.#payload, this.#protectedHeader, options?.crit, key, () => {
      throw new TypeError("use the flattened module for creating JWS with b64: false");
    });
  }
}


;// CONCATENATED MODULE: ./node_modules/.cache/asc-credentials/core/sign.js

const BACKDATE = 60;
function issuedAt(now) {
    return Math.floor(now / 1000) - BACKDATE;
}
async function signToken(key, claims, keyId) {
    const header = { alg: 'ES256', ...(keyId !== undefined && { kid: keyId }), typ: 'JWT' };
    return new CompactSign(Buffer.from(JSON.stringify(claims))).setProtectedHeader(header).sign(key);
}


/***/ }),

/***/ 338:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dr: () => (/* binding */ NetworkError),
/* harmony export */   Wg: () => (/* binding */ AscError),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   eN: () => (/* binding */ KeyError),
/* harmony export */   hD: () => (/* binding */ ApiError),
/* harmony export */   x1: () => (/* binding */ WHY_EMPTY),
/* harmony export */   yg: () => (/* binding */ describeProblems)
/* harmony export */ });
class AscError extends Error {
    code;
    constructor(code, message, options) {
        super(message, options);
        this.name = new.target.name;
        this.code = code;
    }
}
class InputError extends AscError {
    problems;
    constructor(problems, label = (input) => input) {
        const keysOnly = problems.every((problem) => problem.code === 'ERR_KEY');
        super(keysOnly ? 'ERR_KEY' : 'ERR_INPUT', describeProblems(problems, label).join('\n'));
        this.problems = problems;
    }
}
function describeProblems(problems, label) {
    return problems.map(({ input, reason }) => `${label(input)}: ${reason}`);
}
const WHY_EMPTY = 'A secret that does not exist here reads as empty: check its name, and mind that GitHub gives no secrets to ' +
    'workflows that a pull request from a fork, or Dependabot, has triggered';
class KeyError extends AscError {
    constructor(message, options) {
        super('ERR_KEY', message, options);
    }
}
class ApiError extends AscError {
    status;
    errors;
    constructor(message, answer) {
        super('ERR_API', message);
        this.status = answer.status;
        this.errors = answer.errors ?? [];
    }
}
class NetworkError extends AscError {
    mayHaveHappened;
    constructor(message, options = {}) {
        super('ERR_NETWORK', message, options);
        this.mayHaveHappened = options.mayHaveHappened ?? false;
    }
}


/***/ }),

/***/ 613:
/***/ ((module) => {

module.exports = require("assert");

/***/ }),

/***/ 434:
/***/ ((module) => {

module.exports = require("events");

/***/ }),

/***/ 611:
/***/ ((module) => {

module.exports = require("http");

/***/ }),

/***/ 311:
/***/ ((module) => {

module.exports = require("https");

/***/ }),

/***/ 278:
/***/ ((module) => {

module.exports = require("net");

/***/ }),

/***/ 598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 455:
/***/ ((module) => {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 756:
/***/ ((module) => {

module.exports = require("tls");

/***/ }),

/***/ 23:
/***/ ((module) => {

module.exports = require("util");

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = require("os");
;// CONCATENATED MODULE: ./node_modules/.cache/asc-credentials/node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function utils_toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/.cache/asc-credentials/node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = require("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = require("fs");
;// CONCATENATED MODULE: ./node_modules/.cache/asc-credentials/node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = require("path");
;// CONCATENATED MODULE: ./node_modules/.cache/asc-credentials/node_modules/@actions/core/lib/core.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_namespaceObject.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    core_error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function core_error(message, properties = {}) {
    command_issueCommand('error', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_namespaceObject.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return __awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return __awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
;// CONCATENATED MODULE: ./node_modules/.cache/asc-credentials/context.js
function createContext(parts = {}) {
    return {
        now: Date.now,
        sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
        random: Math.random,
        exchange: async (request) => (await __nccwpck_require__.e(/* import() */ 665).then(__nccwpck_require__.bind(__nccwpck_require__, 665))).exchange(request),
        requestTimeout: 15_000,
        log: { info: () => undefined, warn: () => undefined },
        ...parts,
    };
}

// EXTERNAL MODULE: ./node_modules/.cache/asc-credentials/core/plain.js
var plain = __nccwpck_require__(121);
// EXTERNAL MODULE: ./node_modules/.cache/asc-credentials/core/p256.js
var p256 = __nccwpck_require__(692);
;// CONCATENATED MODULE: ./node_modules/.cache/asc-credentials/core/secret-forms.js

const SHORTEST = 8;
const ARMOUR_LINE = /^-+(?:BEGIN|END)[A-Z0-9 ]*-+$/;
function secretForms(secret) {
    const texts = [secret, secret.replace(/\\+[rn]/g, '\n'), ...decoded(secret)];
    const pieces = texts.flatMap((text) => [
        text.trim(),
        ...text.split(/[\s"'`\uFEFF]+/),
        ...text.split(/\r\n|\r|\n/),
    ]);
    return [...new Set(pieces.map((piece) => piece.trim()))].filter((piece) => piece.length >= SHORTEST && !isArmour(piece));
}
function isArmour(piece) {
    return ARMOUR_LINE.test(piece) || /^-+(?:BEGIN|END)$|^KEY-+$|^PRIVATE$/.test(piece);
}
function decoded(secret) {
    const digits = secret.replace(/\s+/g, '');
    if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(digits))
        return [];
    const text = Buffer.from(digits, 'base64').toString('utf8');
    return text.includes('-----BEGIN') ? [text] : [];
}
function privateKeyForms(key) {
    const parts = (0,p256/* partsOf */.CI)(key);
    const ders = (0,p256/* derForms */.rY)(parts);
    const lines = ders.flatMap((der) => der.toString('base64').match(/.{1,64}/g) ?? []);
    const wholes = [...ders, parts.scalar].flatMap((bytes) => [
        bytes.toString('base64'),
        bytes.toString('base64url'),
    ]);
    const hex = parts.scalar.toString('hex');
    return [...new Set([...lines, ...wholes, hex, hex.toUpperCase()])];
}

// EXTERNAL MODULE: ./node_modules/.cache/asc-credentials/errors.js
var errors = __nccwpck_require__(338);
;// CONCATENATED MODULE: ./node_modules/leven/index.js
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			// eslint-disable-next-line no-multi-assign
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	// Bound arrays to avoid retaining large previous sizes
	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	// Exact match fast-path
	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}

// EXTERNAL MODULE: ./node_modules/.cache/asc-credentials/core/asc-token.js
var asc_token = __nccwpck_require__(400);
// EXTERNAL MODULE: ./node_modules/.cache/asc-credentials/core/duration.js
var duration = __nccwpck_require__(81);
// EXTERNAL MODULE: ./node_modules/.cache/asc-credentials/core/key.js + 2 modules
var key = __nccwpck_require__(848);
;// CONCATENATED MODULE: ./node_modules/.cache/asc-credentials/task.js
class Refusal extends Error {
}
function required(kind, description, extras = {}) {
    return { kind, description, ...extras, presence: 'required' };
}
function optional(kind, description, extras = {}) {
    return { kind, description, ...extras, presence: 'optional' };
}
function defaulting(kind, text, description) {
    return { kind, description, default: text, presence: 'default' };
}
function output(description) {
    return { description, secret: false };
}
function secretOutput(description) {
    return { description, secret: true };
}
function defineTask(task) {
    return task;
}

;// CONCATENATED MODULE: ./node_modules/.cache/asc-credentials/kinds.js




function kinds_text(expects, check = () => undefined) {
    return {
        expects,
        read(given, warn) {
            if (typeof given !== 'string')
                throw new Refusal(`is ${(0,plain/* quote */.h)(given)}. Expected ${expects}`);
            const value = given.trim();
            if (value === '')
                throw new Refusal(`is empty. Expected ${expects}`);
            const reason = check(value, warn);
            if (reason !== undefined)
                throw new Refusal(reason);
            return value;
        },
    };
}
function pattern(form, expects, check = () => undefined) {
    return kinds_text(expects, (value, warn) => form.test(value) ? undefined : (check(value, warn) ?? `is ${(0,plain/* quote */.h)(value)}. Expected ${expects}`));
}
function kinds_duration(bounds) {
    const expects = `a duration such as 90s, 15m, 24h or seconds, from 1s to ${(0,duration/* formatDuration */.a3)(bounds.atMost)}`;
    return {
        expects,
        read(given) {
            const seconds = typeof given === 'number' ? given : (0,duration/* parseDuration */.E9)(given.trim());
            const usable = seconds !== undefined && Number.isInteger(seconds) && seconds >= 1 && seconds <= bounds.atMost;
            if (!usable)
                throw new Refusal(`is ${(0,plain/* quote */.h)(String(given))}. Expected ${expects} (${bounds.why})`);
            return seconds;
        },
    };
}
const flag = {
    expects: 'true or false',
    read(given) {
        if (typeof given === 'boolean')
            return given;
        if (/^(?:true|True|TRUE)$/.test(given.trim()))
            return true;
        if (/^(?:false|False|FALSE)$/.test(given.trim()))
            return false;
        throw new Refusal(`is ${(0,plain/* quote */.h)(given)}. Expected true or false`);
    },
};
function list(kind, separator) {
    const expects = `${kind.expects}, one per line${separator === 'line' ? '' : ' or separated by commas'}`;
    return {
        expects,
        many: true,
        read(given, warn) {
            const entries = typeof given === 'string'
                ? splitEntries(given, separator)
                : given.map((entry, index) => ({ line: index + 1, entry }));
            const wrong = [];
            const doubtful = [];
            const values = new Set();
            for (const { line, entry } of entries) {
                try {
                    values.add(kind.read(entry, (reason) => doubtful.push({ line, reason })));
                }
                catch (error) {
                    if (!(error instanceof Refusal))
                        throw error;
                    wrong.push({ line, reason: error.message });
                }
            }
            if (doubtful.length > 0)
                warn(tally(doubtful, entries.length));
            if (wrong.length > 0)
                throw new Refusal(tally(wrong, entries.length));
            if (values.size === 0)
                throw new Refusal(`is empty. Expected ${expects}`);
            return [...values];
        },
    };
}
const EXPLAINED = 20;
function splitEntries(given, separator) {
    const lines = given.split(/\r\n|\r|\n/);
    const entries = lines.flatMap((text, index) => (separator === 'line' ? [text] : text.split(',')).map((entry) => ({ line: index + 1, entry })));
    return entries.filter(({ entry }) => entry.trim() !== '');
}
function tally(places, total) {
    if (total === 1 && places[0])
        return places[0].reason;
    const explained = places.slice(0, EXPLAINED).map(({ line, reason }) => `line ${line} ${reason}`);
    const rest = places.slice(EXPLAINED).map(({ line }) => line);
    const more = rest.length > 0 ? `; the same goes for lines ${rest.join(', ')}` : '';
    return `has ${places.length} of ${total} entries to look at: ${explained.join('; ')}${more}`;
}
const privateKey = {
    expects: 'a P-256 private key: the contents of the .p8 or .pem file, or their base64',
    secret: true,
    read: (given) => (0,key/* readPrivateKey */.$k)(given),
};
const publicKey = {
    expects: 'a P-256 public key: PEM that begins with -----BEGIN PUBLIC KEY-----, or its base64',
    read: (given) => (0,key/* readPublicKey */.RR)(given),
};

;// CONCATENATED MODULE: ./node_modules/.cache/asc-credentials/inputs.js


const UUID_SHAPE = /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;
const KEYS_PAGE = 'https://appstoreconnect.apple.com/access/integrations/api';
const issuerId = pattern(UUID_SHAPE, `the issuer ID, 8-4-4-4-12 hexadecimal digits, shown above the keys on ${KEYS_PAGE}`, (value) => /^[A-Z0-9]{10}$/.test(value)
    ? `is "${value}", which looks like a key ID. Expected the issuer ID, shown above the keys on ${KEYS_PAGE}`
    : undefined);
const keyId = pattern(/^[A-Za-z0-9]{4,32}$/, `the key ID, such as 2X9R4HXF34, listed on ${KEYS_PAGE}`, (value) => {
    if (UUID_SHAPE.test(value))
        return `is "${value}", which looks like an issuer ID. Expected the key ID, such as 2X9R4HXF34`;
    const inFileName = /([A-Z0-9]{10})\.p8$/.exec(value);
    return inFileName
        ? `is the name of a key file. Expected the key ID alone: ${String(inFileName[1])}`
        : undefined;
});
const appleId = pattern(/^\d{1,20}$/, "the app's Apple ID, digits such as 6478901234 (App Store Connect > the app > App Information)", (value) => {
    if (UUID_SHAPE.test(value))
        return `is a UUID: that is an issuer ID or Developer ID. Expected the app's Apple ID, digits such as 6478901234`;
    return /^[a-z][\w-]*(?:\.[\w-]+)+$/i.test(value)
        ? `is "${value}", a bundle ID. Expected the app's Apple ID, digits such as 6478901234`
        : undefined;
});
const developerId = kinds_text('a Developer ID, 8-4-4-4-12 hexadecimal digits', (value, warn) => {
    if (!/^[\w.-]{1,100}$/.test(value))
        return 'is no Developer ID: only letters, digits and hyphens can be in one';
    if (!UUID_SHAPE.test(value))
        warn(`is "${value}", which does not look like Apple's Developer IDs (8-4-4-4-12 hexadecimal digits)`);
    return undefined;
});
const bundleId = pattern(/^(?!\d+$)[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/, 'a bundle ID such as com.example.app', (value) => /^\d+$/.test(value)
    ? `is "${value}", a number: that is an Apple ID. Expected a bundle ID such as com.example.app`
    : undefined);
const apiUrl = kinds_text('an https address such as https://api.appstoreconnect.apple.com', (value) => {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (!url)
        return 'is not an address. Expected one such as https://api.appstoreconnect.apple.com';
    if (url.username || url.password)
        return 'must not carry a user name or password';
    if (url.search || url.hash)
        return 'must not carry a query or fragment';
    const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
    if (url.protocol === 'https:' || (url.protocol === 'http:' && loopback))
        return undefined;
    return "must begin with https:// (http:// is for this machine's own loopback address only)";
});
const apiKeyInputs = {
    'issuer-id': optional(issuerId, "Issuer ID of the API key's team. Leave it out for an individual key.", {
        environment: ['ASC_ISSUER_ID', 'APP_STORE_CONNECT_API_KEY_ISSUER_ID'],
    }),
    'key-id': required(keyId, 'Key ID of the API key.', {
        environment: ['ASC_KEY_ID', 'APP_STORE_CONNECT_API_KEY_KEY_ID'],
        summarized: true,
    }),
    'private-key': required(privateKey, 'Private key of the API key: the contents of the .p8 file, or their base64.', {
        environment: ['ASC_PRIVATE_KEY', 'APP_STORE_CONNECT_API_KEY_KEY'],
        environmentFile: ['ASC_PRIVATE_KEY_PATH', 'APP_STORE_CONNECT_API_KEY_KEY_FILEPATH'],
    }),
};
const apiInputs = {
    ...apiKeyInputs,
    'api-url': optional(apiUrl, 'Address of the App Store Connect API, for a local server or the Enterprise host. https only, except on loopback.'),
};
const appInputs = {
    'app-id': optional(appleId, 'Apple ID of the app that the key is for. Without an app the key is for the whole account.', { summarized: true }),
    'bundle-id': optional(bundleId, 'Bundle ID of the app.', { summarized: true }),
};
const DISTRIBUTION_KEY = 'Alternative distribution private key: the contents of the PEM file, or their base64.';
const distributionKeyExtras = { environment: ['ASC_DISTRIBUTION_PRIVATE_KEY'] };
const distributionKeyInput = {
    'distribution-private-key': required(privateKey, DISTRIBUTION_KEY, distributionKeyExtras),
};
const distributionPublicKeyInputs = {
    'distribution-private-key': optional(privateKey, DISTRIBUTION_KEY, distributionKeyExtras),
    'distribution-public-key': optional(publicKey, 'Alternative distribution public key as PEM, or its base64.'),
};

;// CONCATENATED MODULE: ./node_modules/.cache/asc-credentials/tasks/asc-token.js





const lifetime = kinds_duration({
    atMost: asc_token/* LONGEST_ASC_LIFETIME */.v,
    why: 'Apple allows 20 minutes from iat, which is set back 60 s because clocks differ',
});
const scope = list(pattern(/^GET \/[^\s#]*$/, 'GET, a space and a path, such as GET /v1/apps?filter[platform]=IOS'), 'line');
const ascToken = defineTask({
    name: 'asc-token',
    summary: 'Makes a token for the App Store Connect API',
    inputs: {
        ...apiKeyInputs,
        lifetime: defaulting(lifetime, '15m', 'How long the token is valid from now.'),
        scope: optional(scope, 'Requests that the token is limited to, one per line, such as GET /v1/apps. Only GET can be allowed.'),
        'in-house': defaulting(flag, 'false', 'Whether the key is of the Apple Developer Enterprise Program.'),
    },
    outputs: {
        token: secretOutput('The token: send it as "Authorization: Bearer <token>".'),
        'expires-at': output('When the token expires, in UTC.'),
    },
    async run({ lifetime, scope, inHouse, ...key }, { now, log }) {
        const minted = await (0,asc_token/* mintAscToken */.V)(key, { lifetime, scope, inHouse, now: now() });
        log.info(`Token of key ${key.keyId}, expires ${(0,duration/* relativeTime */.KW)(minted.expiresAt.getTime(), now())}`);
        return minted;
    },
});

// EXTERNAL MODULE: ./node_modules/.cache/asc-credentials/core/sign.js + 9 modules
var core_sign = __nccwpck_require__(579);
;// CONCATENATED MODULE: ./node_modules/.cache/asc-credentials/tasks/marketplace-token.js





const marketplace_token_lifetime = kinds_duration({
    atMost: 7 * 24 * 3600 - 1 - core_sign/* BACKDATE */.Q0,
    why: 'Apple allows less than 7 days from iat, which is set back 60 s because clocks differ',
});
const AT_ONCE = 64;
const marketplaceToken = defineTask({
    name: 'marketplace-token',
    summary: 'Makes tokens with which developers connect their apps to an alternative app marketplace',
    inputs: {
        ...distributionKeyInput,
        'marketplace-id': required(appleId, 'Apple ID of the marketplace app, in digits.', { summarized: true }),
        'developer-id': required(list(developerId, 'line or comma'), 'Developer IDs of the developers, one or thousands.', { summarized: true }),
        lifetime: defaulting(marketplace_token_lifetime, '24h', 'How long the tokens are valid from now.'),
        'tokens-file': optional(kinds_text('a path'), 'File to write the tokens to, as the JSON object that `tokens` would be, mode 0600. Then `tokens` is not set.'),
    },
    outputs: {
        token: secretOutput('The token, where there is one developer.'),
        tokens: secretOutput('The tokens, as a JSON object from Developer ID to token.'),
        'expires-at': output('When the tokens expire, in UTC.'),
    },
    async run(request, { now, log }) {
        const moment = now();
        const expires = Math.floor(moment / 1000) + request.lifetime;
        const sign = async (pid) => (0,core_sign/* signToken */.zF)(request.distributionPrivateKey, {
            iss: request.marketplaceId,
            iat: (0,core_sign/* issuedAt */.J8)(moment),
            exp: expires,
            aud: 'appstoreconnect-v1',
            pid,
        });
        const tokens = {};
        const ids = request.developerId;
        for (let start = 0; start < ids.length; start += AT_ONCE) {
            const some = ids.slice(start, start + AT_ONCE);
            const signed = await Promise.all(some.map(sign));
            some.forEach((id, index) => (tokens[id] = signed[index] ?? ''));
        }
        log.info(`${ids.length === 1 ? 'One marketplace token' : `${ids.length} marketplace tokens`} for marketplace ${request.marketplaceId}, valid for ${(0,duration/* formatDuration */.a3)(request.lifetime)}`);
        const file = request.tokensFile;
        if (file !== undefined)
            await (await __nccwpck_require__.e(/* import() */ 966).then(__nccwpck_require__.bind(__nccwpck_require__, 966))).writePrivateFile(file, JSON.stringify(tokens));
        return {
            token: ids.length === 1 ? tokens[ids[0] ?? ''] : undefined,
            tokens: file === undefined ? tokens : undefined,
            expiresAt: new Date(expires * 1000),
        };
    },
});

;// CONCATENATED MODULE: ./node_modules/.cache/asc-credentials/tasks/register-key.js



const registerKey = defineTask({
    name: 'register-key',
    summary: 'Registers an alternative distribution key with App Store Connect, unless it is there already',
    inputs: { ...apiInputs, ...distributionPublicKeyInputs, ...appInputs },
    alternatives: [
        { of: ['distribution-private-key', 'distribution-public-key'], required: true },
        { of: ['app-id', 'bundle-id'], required: false },
    ],
    outputs: {
        'distribution-key-id': output('ID of the alternative distribution key in App Store Connect.'),
        'distribution-public-key': output('Its public key, as PEM.'),
        fingerprint: output('Its fingerprint: SHA256: and the base64 of the SHA-256 of the DER, as ssh-keygen writes it.'),
        created: output('true where the key was added, false where it was there already.'),
    },
    async run({ distributionPrivateKey, distributionPublicKey, ...request }, context) {
        const publicKey = distributionPrivateKey ? (0,key/* publicHalf */.h_)(distributionPrivateKey) : distributionPublicKey;
        if (!publicKey)
            throw new TypeError('unreachable: one of the two keys is required');
        const { ensureRegistered, openApi, resolveAppId } = await __nccwpck_require__.e(/* import() */ 9).then(__nccwpck_require__.bind(__nccwpck_require__, 9));
        const api = openApi(request, context);
        const appId = await resolveAppId(api, request);
        const { id, created } = await ensureRegistered(api, publicKey, appId);
        const print = (0,key/* fingerprint */.Rj)(publicKey);
        context.log.info(`Key ${id} (${print}) ${created ? 'was added' : 'was there already'}, for ${appId === undefined ? 'the account' : `app ${appId}`}`);
        return {
            distributionKeyId: id,
            distributionPublicKey: (0,key/* publicKeyPem */.rY)(publicKey),
            fingerprint: print,
            created,
        };
    },
});

;// CONCATENATED MODULE: ./node_modules/.cache/asc-credentials/tasks/index.js



const tasks = [ascToken, marketplaceToken, registerKey];

;// CONCATENATED MODULE: ./node_modules/.cache/asc-credentials/modes.js




const allInputs = Object.fromEntries(tasks.flatMap((task) => Object.entries(task.inputs)));
function chooseTask(mode) {
    const task = tasks.find(({ name }) => name === mode);
    if (task)
        return task;
    const names = tasks.map(({ name }) => name);
    const found = mode === undefined ? 'is missing' : `is ${(0,plain/* quote */.h)(mode)}, which is no mode${suggest(mode, names)}`;
    throw new errors/* InputError */.dz([{ input: 'mode', reason: `${found}. The modes are ${names.join(', ')}` }]);
}
function suggest(name, known) {
    const nearest = closestMatch(name, known, { maxDistance: Math.max(2, Math.floor(name.length / 3)) });
    return nearest === undefined ? '' : `; did you mean ${nearest}?`;
}

;// CONCATENATED MODULE: ./node_modules/.cache/asc-credentials/request.js


function readRequest(task, given, options) {
    const problems = [];
    const request = {};
    for (const [name, input] of Object.entries(task.inputs)) {
        try {
            request[camelCase(name)] = readInput(input, given[name], (reason) => {
                options.warn(name, reason);
            });
        }
        catch (error) {
            problems.push(asProblem(name, error));
        }
    }
    problems.push(...wrongAlternatives(task, given));
    for (const input of Object.keys(given).filter((name) => !(name in task.inputs))) {
        const reason = `is not used by ${task.name}`;
        if (options.refuseUnused)
            problems.push({ input, reason });
        else
            options.warn(input, `${reason} and was ignored`);
    }
    if (problems.length > 0)
        throw new errors/* InputError */.dz(problems);
    return request;
}
function readInput(input, value, warn) {
    const given = value ?? input.default;
    if (given !== undefined)
        return input.kind.read(given, warn);
    if (input.presence === 'optional')
        return undefined;
    throw new Refusal(`is missing. Expected ${input.kind.expects}${input.kind.secret ? `. ${errors/* WHY_EMPTY */.x1}` : ''}`);
}
function asProblem(input, error) {
    if (error instanceof errors/* KeyError */.eN)
        return { input, reason: error.message, code: 'ERR_KEY' };
    if (error instanceof Refusal)
        return { input, reason: error.message };
    throw error;
}
function* wrongAlternatives(task, given) {
    for (const { of: names, required } of task.alternatives ?? []) {
        const present = names.filter((name) => given[name] !== undefined);
        const [first, ...others] = present;
        if (first && others.length > 0)
            yield { input: first, reason: `cannot be given together with ${others.join(', ')}` };
        if (!first && required)
            yield { input: names.join(' or '), reason: 'is missing. Expected exactly one of them' };
    }
}
function camelCase(name) {
    return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}
function kebabCase(name) {
    return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

;// CONCATENATED MODULE: ./node_modules/.cache/asc-credentials/result.js


function namedOutputs(task, result) {
    const values = result;
    return Object.entries(task.outputs).flatMap(([name, { secret }]) => {
        const value = values[camelCase(name)];
        if (value === undefined)
            return [];
        const text = asText(value);
        return [{ name, value, text, secrets: secret ? [...secretForms(text), ...memberSecrets(value)] : [] }];
    });
}
function asText(value) {
    if (typeof value === 'string')
        return value;
    return value instanceof Date ? value.toISOString().replace('.000Z', 'Z') : JSON.stringify(value);
}
function memberSecrets(value) {
    return typeof value === 'object' && value !== null ? Object.values(value).map(String) : [];
}

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: ./node_modules/.cache/asc-credentials/action/summary.js


function writeSummary(run) {
    const file = process.env.GITHUB_STEP_SUMMARY;
    if (file)
        (0,external_node_fs_namespaceObject.appendFileSync)(file, describeRun(run));
}
function describeRun({ task, given, outputs, now }) {
    const about = Object.entries(task.inputs).filter(([name, input]) => input.summarized && given[name] !== undefined);
    const rows = [
        ...about.map(([name]) => [name, code(shorten(String(given[name])))]),
        ...outputs.map((output) => [output.name, describeOutput(output, now)]),
    ];
    const table = rows.map(([name = '', value = '']) => `| ${name} | ${value} |\n`).join('');
    return `### asc-credentials: ${task.name}\n\n${task.summary}.\n\n| | |\n| --- | --- |\n${table}\n`;
}
function describeOutput({ value, text, secrets }, now) {
    if (secrets.length > 0)
        return 'set, masked';
    return value instanceof Date ? `${code(text)} (${(0,duration/* relativeTime */.KW)(value.getTime(), now)})` : code(text);
}
function shorten(text) {
    const entries = text.split(/[\s,]+/).filter((entry) => entry !== '');
    return entries.length > 5 ? `${entries.length} entries` : entries.join(', ');
}
function code(text) {
    const escaped = text.trim().replace(/[&<>|`\\*_[\]]/g, (character) => `&#${character.charCodeAt(0)};`);
    return `<code>${escaped.replaceAll('\n', '<br>')}</code>`;
}

;// CONCATENATED MODULE: ./node_modules/.cache/asc-credentials/action/action.js










async function runAction() {
    try {
        const { mode, ...given } = readGiven();
        maskSecrets(given);
        const task = chooseTask(mode);
        const context = createContext({ log: { info: info, warn: warning } });
        const warn = (input, reason) => {
            warning(`${input}: ${reason}`);
        };
        const request = readRequest(task, given, { warn });
        mask(Object.values(request).filter(isPrivateKey).flatMap(privateKeyForms));
        const outputs = namedOutputs(task, await task.run(request, context));
        mask(outputs.flatMap(({ secrets }) => secrets));
        for (const { name, text } of outputs)
            setOutput(name, text);
        writeSummary({ task, given, outputs, now: context.now() });
    }
    catch (error) {
        reportFailure(error);
    }
}
function readGiven() {
    const known = ['mode', ...Object.keys(allInputs)];
    const variables = new Set(known.map(variableOf));
    const unknown = Object.keys(process.env).filter((variable) => variable.startsWith('INPUT_') && !variables.has(variable));
    for (const variable of unknown) {
        const name = (0,plain/* plain */.p)(variable.slice('INPUT_'.length).toLowerCase());
        warning(`${name}: is no input of this Action and was ignored${suggest(name, known)}`);
    }
    const given = known.map((name) => [name, getInput(name)]);
    return Object.fromEntries(given.filter(([, text]) => text !== ''));
}
function variableOf(name) {
    return `INPUT_${name.toUpperCase()}`;
}
function maskSecrets(given) {
    const secrets = Object.entries(given).filter(([name]) => allInputs[name]?.kind.secret);
    mask(secrets.flatMap(([, text]) => secretForms(String(text))));
}
function mask(secrets) {
    for (const secret of secrets)
        setSecret(secret);
}
function isPrivateKey(value) {
    return value instanceof external_node_crypto_.KeyObject && value.type === 'private';
}
function reportFailure(error) {
    const code = error instanceof errors/* AscError */.Wg ? error.code : 'unexpected error';
    const messages = error instanceof errors/* InputError */.dz ? (0,errors/* describeProblems */.yg)(error.problems, (input) => input) : [messageOf(error)];
    for (const message of messages)
        core_error(message, { title: `asc-credentials: ${code}` });
    process.exitCode = 1;
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./node_modules/.cache/asc-credentials/action/main.js

process.once('exit', () => process.exit());
void runAction();

module.exports = __webpack_exports__;
/******/ })()
;