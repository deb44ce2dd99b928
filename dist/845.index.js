"use strict";
exports.id = 845;
exports.ids = [845];
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

/***/ 8845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkCredentials: () => (/* reexport */ check_credentials_checkCredentials),
  findApp: () => (/* reexport */ findApp),
  listDomains: () => (/* reexport */ list_domains_listDomains),
  listKeys: () => (/* reexport */ listKeys),
  readKey: () => (/* reexport */ read_key_readKey),
  registerDomain: () => (/* reexport */ registerDomain),
  registerKey: () => (/* reexport */ registerKey),
  removeDomain: () => (/* reexport */ remove_domain_removeDomain),
  removeKey: () => (/* reexport */ remove_key_removeKey),
  rotateKey: () => (/* reexport */ rotateKey)
});

// EXTERNAL MODULE: ./build/base/errors.js
var base_errors = __webpack_require__(5145);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/http/cancellation-grace.js



const GRACE_MS = {
    reading: 0,
    changing: 3_000,
    rollback: 6_000,
};
const WATCHED = new WeakMap();
function watchCancellation(signal) {
    if (!signal)
        return { signal, cancelledAt: () => undefined };
    const cancellation = WATCHED.get(signal) ?? createCancellation(signal);
    WATCHED.set(signal, cancellation);
    return cancellation;
}
function createCancellation(signal) {
    const own = new AbortController();
    (0,external_node_events_.setMaxListeners)(0, own.signal);
    let cancelledAt;
    const cancel = () => {
        cancelledAt = performance.now();
        own.abort(signal.reason);
    };
    if (signal.aborted)
        cancel();
    else
        signal.addEventListener('abort', cancel, { once: true });
    return { signal: own.signal, cancelledAt: () => cancelledAt };
}
function throwIfCancelled(cancellation, activity) {
    const begun = activity === 'rollback' ? activity : 'reading';
    if (millisecondsLeft(cancellation, begun) <= 0)
        throw cancelledError(cancellation, false);
}
async function runUntilCancelled(cancellation, activity, work) {
    throwIfCancelled(cancellation, activity);
    if (!cancellation.signal)
        return work();
    const done = new AbortController();
    try {
        return await Promise.race([work(done.signal), throwAfterGrace(cancellation, activity, done.signal)]);
    }
    finally {
        done.abort();
    }
}
async function throwAfterGrace(cancellation, activity, done) {
    const { signal } = cancellation;
    if (signal && !signal.aborted)
        await (0,external_node_events_.once)(signal, 'abort', { signal: done });
    await (0,promises_.setTimeout)(Math.max(0, millisecondsLeft(cancellation, activity)), undefined, { signal: done });
    throw cancelledError(cancellation, activity !== 'reading');
}
function millisecondsLeft(cancellation, activity) {
    const cancelledAt = cancellation.cancelledAt();
    return cancelledAt === undefined ? Infinity : cancelledAt + GRACE_MS[activity] - performance.now();
}
function cancelledError({ signal }, mayHaveHappened) {
    const reason = signal?.reason;
    const by = typeof reason === 'string' ? ` by ${reason}` : '';
    return new base_errors/* CancelledError */.cc(`The run was cancelled${by}`, { mayHaveHappened });
}

// EXTERNAL MODULE: ./build/http/retry-rules.js
var retry_rules = __webpack_require__(4109);
;// CONCATENATED MODULE: ./build/http/time-budget.js
function startBudget(totalMs, purpose) {
    let spentMs = 0;
    return {
        totalMs,
        purpose,
        leftMs: () => totalMs - spentMs,
        spend: (milliseconds) => {
            spentMs += milliseconds;
        },
    };
}

;// CONCATENATED MODULE: ./build/http/client.js



function createClient(context, budget = startBudget(retry_rules/* RUN_BUDGET_MS */.tB, 'all requests of a run')) {
    return {
        context,
        budget,
        cancellation: watchCancellation(context.signal),
        isRollback: false,
    };
}
function clientForRollback(client) {
    return { ...client, budget: startBudget(retry_rules/* ROLLBACK_BUDGET_MS */.ui, 'a rollback'), isRollback: true };
}
async function pause(client, milliseconds) {
    const activity = client.isRollback ? 'rollback' : 'reading';
    await runUntilCancelled(client.cancellation, activity, (signal) => client.context.sleep(milliseconds, signal));
}
function stopIfCancelled({ cancellation, isRollback }) {
    throwIfCancelled(cancellation, isRollback ? 'rollback' : 'reading');
}

// EXTERNAL MODULE: ./build/base/duration.js
var base_duration = __webpack_require__(5902);
// EXTERNAL MODULE: ./build/tokens/asc-token.js
var asc_token = __webpack_require__(2462);
// EXTERNAL MODULE: ./build/tokens/sign.js + 2 modules
var sign = __webpack_require__(5473);
;// CONCATENATED MODULE: ./build/app-store-connect/authorizer.js



const OWN_TOKEN_SECONDS = 15 * 60;
const RENEWAL_MARGIN_MS = 60_000;
const MAX_SKEW_SECONDS = 24 * 60 * 60 + 60;
function createAuthorizer(key, { context, inHouse }) {
    let token;
    let expiresAtMs = 0;
    let skewSeconds = 0;
    const createToken = async () => {
        const now = context.now() + skewSeconds * 1000;
        const created = await (0,asc_token/* createAscToken */.B)(key, { lifetime: OWN_TOKEN_SECONDS, now, inHouse });
        context.mask?.(created.token);
        expiresAtMs = created.expiresAt.getTime() - skewSeconds * 1000;
        return created.token;
    };
    const measureSkew = ({ headers }) => {
        const theirs = Date.parse(headers.date ?? '');
        return Number.isNaN(theirs) ? undefined : Math.round((theirs - context.now()) / 1000) - skewSeconds;
    };
    return {
        individual: key.issuerId === undefined,
        measureSkew,
        clockSkewSeconds(response) {
            const measured = measureSkew(response);
            return measured === undefined ? undefined : measured + skewSeconds;
        },
        async headers() {
            if (expiresAtMs - context.now() < RENEWAL_MARGIN_MS)
                token = undefined;
            token ??= await createToken();
            return { authorization: `Bearer ${token}`, accept: 'application/json' };
        },
        adjustClock(response) {
            const measured = measureSkew(response);
            if (skewSeconds !== 0 || measured === undefined || !isCredibleSkew(measured))
                return false;
            skewSeconds = measured;
            token = undefined;
            context.log.warn(describeAdjustment(measured));
            return true;
        },
    };
}
function isCredibleSkew(seconds) {
    const off = Math.abs(seconds);
    return off > sign/* CLOCK_SKEW_SECONDS */._r && off <= MAX_SKEW_SECONDS;
}
function describeAdjustment(seconds) {
    const difference = `${(0,base_duration/* formatDuration */.a3)(Math.abs(seconds))} ${seconds < 0 ? 'ahead of' : 'behind'}`;
    return `The clock of this machine is ${difference} Apple's; the token was created again with Apple's time. Correct the clock: tokens created offline will be refused`;
}

;// CONCATENATED MODULE: ./build/app-store-connect/hosts.js
const API_HOST = 'api.appstoreconnect.apple.com';
const ENTERPRISE_HOST = 'api.enterprise.developer.apple.com';
const API_URL = `https://${API_HOST}`;
function isEnterprise(url) {
    return url.hostname === ENTERPRISE_HOST;
}
function isApple(url) {
    return url.hostname === API_HOST || isEnterprise(url);
}
function isLoopback({ hostname }) {
    return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
function looksLikeLoopback(url) {
    return url.hostname.startsWith('127.') && !isLoopback(url);
}

// EXTERNAL MODULE: ./build/base/safe-text.js + 4 modules
var safe_text = __webpack_require__(280);
;// CONCATENATED MODULE: ./build/app-store-connect/pages.js


const MAX_PAGES = 500;
const MAX_ENTRIES = MAX_PAGES * 200;
const MAX_LIST_BYTES = 100_000_000;
async function readPages(first, { get, read }) {
    const entries = [];
    const seen = new Set();
    let total = 0;
    for (let url = first; url !== undefined;) {
        seen.add(url);
        const { document, bytes } = await get(url);
        total += bytes;
        if (total > MAX_LIST_BYTES)
            throw endless(`more than ${MAX_LIST_BYTES} bytes were read`);
        if (!Array.isArray(document.data))
            throw unusable(`The list at ${new URL(url).pathname} has no data`);
        for (const entry of document.data)
            entries.push(read(entry));
        if (entries.length > MAX_ENTRIES)
            throw endless(`more than ${MAX_ENTRIES} entries were read`);
        const next = nextPage(document.links?.next, { url, origin: new URL(first).origin });
        if (next !== undefined && seen.size === MAX_PAGES)
            throw endless(`${MAX_PAGES} pages were read`);
        if (seen.has(next))
            throw unusable('The list does not end: its next page was already read');
        url = next;
    }
    return entries;
}
function endless(reason) {
    return unusable(`The list does not end: ${reason}`);
}
function unusable(reason) {
    return new base_errors/* NetworkError */.Dr(reason, { code: 'ERR_NETWORK_RESPONSE' });
}
function nextPage(link, { url, origin }) {
    if (typeof link !== 'string')
        return undefined;
    if (!URL.canParse(link, url))
        throw unusable("The list's link to the next page is not a valid URL");
    const next = new URL(link, url);
    if (next.origin !== origin) {
        throw unusable(`The list's next page is on another server, ${(0,safe_text/* toSafeLine */.Dg)(next.host)}. It was not requested, so that the token is not sent to another server`);
    }
    return withoutUser(next);
}
function withoutUser(url) {
    return Object.assign(url, { username: '', password: '', hash: '' }).href;
}

;// CONCATENATED MODULE: ./build/http/read-json.js


function readJson(response, { call, server }) {
    try {
        const value = JSON.parse(response.body);
        if (typeof value === 'object' && value !== null)
            return value;
    }
    catch {
    }
    const reason = `${call} returned ${response.status}, but the body is not complete JSON. ${describeBody(response, server)}`;
    throw new base_errors/* NetworkError */.Dr(reason, { code: 'ERR_NETWORK_RESPONSE', mayHaveHappened: true });
}
function describeBody({ headers, body }, server) {
    const title = /<title[^>]*>([^<]*)/i.exec(body.slice(0, 2_000))?.[1];
    const text = (0,safe_text/* toSafeLine */.Dg)(title ?? body);
    if (text === '')
        return 'The response was empty.';
    const type = title === undefined ? (headers['content-type'] ?? 'text') : 'an HTML page';
    return `The response was ${(0,safe_text/* toSafeLine */.Dg)(type)}, not ${server}'s JSON: "${text}". ${notFrom(server)}`;
}
function notFrom(server) {
    return `A proxy or gateway may have responded instead of ${server}. Run the step again.`;
}

;// CONCATENATED MODULE: ./build/http/took-effect.js

const UNCLEAR_STATUSES = new Set([408, 425, 499]);
function isClearRefusal({ status, earlierMayHaveHappened = false }, hasOwnError) {
    if (earlierMayHaveHappened || status < 400 || status >= 500 || UNCLEAR_STATUSES.has(status))
        return false;
    return hasOwnError || status === 429;
}
function mayHaveHappened(error) {
    const knows = error instanceof base_errors/* NetworkError */.Dr ||
        error instanceof base_errors/* CancelledError */.cc ||
        error instanceof base_errors/* ApiError */.hD ||
        error instanceof base_errors/* StoreError */.AD;
    return knows && error.mayHaveHappened;
}

;// CONCATENATED MODULE: ./build/app-store-connect/error-advice.js
const KEYS_PAGE = 'https://appstoreconnect.apple.com/access/integrations/api';
const adviceByCode = (nameOf) => ({
    NOT_AUTHORIZED: `Check ${nameOf('the key ID')}, ${nameOf('the issuer ID')} and ${nameOf('the private key')} on ${KEYS_PAGE}.`,
    FORBIDDEN_ERROR: `The API key's role does not allow this. Alternative distribution keys need a key with the Admin role. An individual key has the permissions of its user. See ${KEYS_PAGE}`,
    'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED': 'The Account Holder must accept an agreement at https://appstoreconnect.apple.com/agreements (for alternative distribution also the Alternative Terms Addendum).',
    NOT_FOUND: 'The API key cannot see anything with this ID. Check the ID, and check that the key belongs to the same team.',
    PATH_ERROR: `The server does not know this URL. Check ${nameOf('the URL of the API')}.`,
    RATE_LIMIT_EXCEEDED: 'The hourly limit of this API key is used up. Other pipelines may share the key.',
    ENTITY_ERROR: 'Apple did not accept a value. The pointer names it.',
    STATE_ERROR: 'The current state of the account or app does not allow this. If the app already has an alternative distribution key, remove the old key first.',
    ENTITY_UNPROCESSABLE: 'Apple understood the request but cannot process it. The detail says why.',
    PARAMETER_ERROR: 'The request itself is wrong. Please report this as a bug.',
});
function adviceFor(code, nameOf) {
    const advice = adviceByCode(nameOf);
    const parts = code.split('.');
    for (let length = parts.length; length > 0; length -= 1) {
        const prefix = parts.slice(0, length).join('.');
        if (Object.hasOwn(advice, prefix))
            return advice[prefix];
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/app-store-connect/error-entries.js

const error_entries_MAX_ENTRIES = 50;
function readErrorEntries(body) {
    try {
        const { errors } = JSON.parse(body);
        return Array.isArray(errors) ? errors.slice(0, error_entries_MAX_ENTRIES).map(readEntry) : [];
    }
    catch {
        return [];
    }
}
function describeErrorEntry({ code, title, detail, source }) {
    const place = source?.pointer ?? source?.parameter;
    const sentences = [title, detail ?? '']
        .filter((part) => part !== '')
        .map((part) => part.replace(/[.\s]*$/, '.'));
    return `${code}: ${sentences.join(' ')}${place ? ` (at ${place})` : ''}`;
}
function readEntry(value) {
    const entry = asRecord(value);
    const source = asRecord(entry.source);
    const detail = readField(entry.detail);
    const pointer = readField(source.pointer);
    const parameter = readField(source.parameter);
    const place = { ...(pointer && { pointer }), ...(parameter && { parameter }) };
    return {
        status: readField(entry.status),
        code: readField(entry.code) || 'no code',
        title: readField(entry.title),
        ...(detail && { detail }),
        ...(Object.keys(place).length > 0 && { source: place }),
    };
}
function asRecord(value) {
    return (typeof value === 'object' && value !== null ? value : {});
}
function readField(value) {
    return typeof value === 'string' ? (0,safe_text/* toSafeLine */.Dg)(value) : '';
}

;// CONCATENATED MODULE: ./build/app-store-connect/api-errors.js





function apiError(response, call, nameOf) {
    const errors = readErrorEntries(response.body);
    const lines = errors.length > 0 ? errors.map(describeErrorEntry) : [describeBody(response, 'Apple')];
    const advice = new Set(errors.map(({ code }) => adviceFor(code, nameOf)).filter((text) => text !== undefined));
    return new base_errors/* ApiError */.hD([
        `${call} was refused with ${response.status}.`,
        ...lines,
        ...advice,
        ...(response.retryNote ? [response.retryNote] : []),
        ...(response.status >= 500 && errors.length > 0 && !response.retryNote
            ? ['The server failed. Run the step again later.']
            : []),
    ].join('\n'), { status: response.status, errors, mayHaveHappened: !isAppleRefusal(response) });
}
function isAppleRefusal(response) {
    return isClearRefusal(response, readErrorEntries(response.body).length > 0);
}
function isNotFound(error) {
    return (error instanceof base_errors/* ApiError */.hD &&
        error.status === 404 &&
        error.errors.some(({ code }) => /^NOT_FOUND(?:\.|$)/.test(code)));
}
function isConflict(error) {
    return error instanceof base_errors/* ApiError */.hD && error.status === 409 && !error.mayHaveHappened;
}

;// CONCATENATED MODULE: ./build/app-store-connect/unauthorized-error.js







function unauthorizedError(response, { call, individual, skewSeconds, nameOf }) {
    const [keyId, issuerId] = [nameOf('the key ID'), nameOf('the issuer ID')];
    const privateKey = nameOf('the private key');
    const issuer = individual
        ? `The key is a team key, which needs ${issuerId}.`
        : `${issuerId} belongs to another team, or the key is an individual key, which must be used without ${issuerId}.`;
    const causes = [
        `${keyId} does not belong to ${privateKey} (the file is named AuthKey_<key ID>.p8).`,
        issuer,
        'The key was revoked.',
        `${privateKey} is another type of key, such as an In-App Purchase key or an alternative distribution key.`,
    ].map((cause, index) => `${index + 1}. ${cause}`);
    const errors = readErrorEntries(response.body);
    const message = [
        `${call} was refused with 401. Apple does not say why. The likely causes, in order:`,
        ...causes,
        describeClock(skewSeconds, nameOf),
        `The IDs are on ${KEYS_PAGE}`,
        ...errors.map(describeErrorEntry),
    ].join('\n');
    return new base_errors/* ApiError */.hD(message, { status: 401, errors, mayHaveHappened: !isAppleRefusal(response) });
}
function describeClock(skewSeconds, nameOf) {
    if (skewSeconds === undefined)
        return 'The response has no Date header, so the clocks could not be compared.';
    const off = Math.abs(skewSeconds);
    if (off <= sign/* CLOCK_SKEW_SECONDS */._r)
        return `The clock is not the cause: it is within ${off} s of the server's clock.`;
    if (off <= MAX_SKEW_SECONDS)
        return `The clock is not the only cause: a token created with the server's time was refused too.`;
    return `The server's Date is ${(0,base_duration/* formatDuration */.a3)(off)} ${skewSeconds < 0 ? 'behind' : 'ahead of'} this machine's clock. No token is created for a time more than one day away. Correct this machine's clock, and check ${nameOf('the URL of the API')} and the proxy.`;
}

;// CONCATENATED MODULE: ./build/app-store-connect/read-document.js





function readResponse(response, { method, url, authorizer, nameOf }) {
    const call = `${method} ${new URL(url).pathname}`;
    if (response.status === 401)
        throw unauthorizedError(response, {
            call,
            individual: authorizer.individual,
            skewSeconds: authorizer.measureSkew(response),
            nameOf,
        });
    if (response.status >= 300 && response.status < 400)
        throw redirectError(response, call, nameOf);
    if (response.status < 200 || response.status >= 400)
        throw apiError(response, call, nameOf);
    if (method !== 'DELETE')
        return readDocument(response, call);
    if (response.status !== 204)
        throw uncertainRemovalError(response, call);
    return undefined;
}
function readDocument(response, call) {
    const value = readJson(response, { call, server: 'Apple' });
    if (Object.hasOwn(value, 'data'))
        return value;
    const reason = `${call} returned ${response.status} and JSON that is not an App Store Connect document (it has no data). ${notFrom('Apple')}`;
    throw new base_errors/* NetworkError */.Dr(reason, { code: 'ERR_NETWORK_RESPONSE', mayHaveHappened: true });
}
function redirectError({ status, headers }, call, nameOf) {
    const target = headers.location === undefined ? 'without a Location header' : `to ${(0,safe_text/* toSafeLine */.Dg)(headers.location)}`;
    return new base_errors/* ApiError */.hD(`${call} returned a redirect (${status}) ${target}. Redirects are not followed, to protect the token. Check ${nameOf('the URL of the API')} and the proxy`, { status, mayHaveHappened: true });
}
function uncertainRemovalError(response, call) {
    const reason = `${call} returned ${response.status}, not 204 (No Content). It is not certain that anything was removed. ${describeBody(response, 'Apple')}`;
    return new base_errors/* NetworkError */.Dr(reason, { code: 'ERR_NETWORK_RESPONSE', mayHaveHappened: true });
}

;// CONCATENATED MODULE: ./build/http/send-with-retries.js





async function sendWithRetries(request, client) {
    const { context, budget } = client;
    const allowedMs = Math.min(retry_rules/* REQUEST_BUDGET_MS */.dF, budget.leftMs());
    if (allowedMs <= 0)
        throw outOfTimeError(budget, request);
    let isUnclear = false;
    let spentMs = 0;
    const spend = (milliseconds) => {
        spentMs += milliseconds;
        budget.spend(milliseconds);
    };
    for (let retry = 0;; retry += 1) {
        const started = performance.now();
        const timeout = Math.max(1, Math.ceil(Math.min(context.requestTimeout, allowedMs - spentMs)));
        const outcome = await attemptOnce({ ...request, timeout }, client);
        spend(performance.now() - started);
        if (!(0,retry_rules/* isRetryable */.r3)(request.method, outcome))
            return finish(outcome, isUnclear);
        isUnclear ||= outcome instanceof base_errors/* NetworkError */.Dr ? outcome.mayHaveHappened : outcome.status >= 500;
        const requestedMs = (0,retry_rules/* requestedDelayMs */.a9)(outcome, context);
        const delayMs = requestedMs ?? (0,retry_rules/* retryDelayMs */.qO)(retry, context);
        if (spentMs + delayMs >= allowedMs)
            return giveUp(outcome, {
                attempts: retry + 1,
                delayMs,
                limit: allowedMs === retry_rules/* REQUEST_BUDGET_MS */.dF ? REQUEST_LIMIT : describeBudget(budget),
                isUnclear,
                isRequested: requestedMs !== undefined,
            });
        context.log.info(`${describeOutcome(outcome)}; trying again in ${(0,base_duration/* formatDuration */.a3)(Math.ceil(delayMs / 1000))}`);
        await pause(client, delayMs).catch((error) => {
            throw isUnclear ? unclearIfCancelled(error, request) : error;
        });
        spend(delayMs);
    }
}
async function attemptOnce(request, client) {
    const activity = request.method === 'GET' ? 'reading' : 'changing';
    try {
        return await runUntilCancelled(client.cancellation, client.isRollback ? 'rollback' : activity, (signal) => client.context.transport({ ...request, ...(signal && { signal }) }));
    }
    catch (error) {
        if (error instanceof base_errors/* NetworkError */.Dr)
            return error;
        throw error instanceof base_errors/* CancelledError */.cc && error.mayHaveHappened
            ? unclearIfCancelled(error, request)
            : error;
    }
}
function unclearIfCancelled(error, { method, url }) {
    if (!(error instanceof base_errors/* CancelledError */.cc) || method === 'GET')
        return error;
    const changes = `${method} ${new URL(url).pathname} got no response in time. It may have taken effect`;
    return new base_errors/* CancelledError */.cc(error.headline, { mayHaveHappened: true, changes });
}
function finish(outcome, isUnclear) {
    if (!(outcome instanceof base_errors/* NetworkError */.Dr))
        return isUnclear ? { ...outcome, earlierMayHaveHappened: true } : outcome;
    if (!isUnclear || outcome.mayHaveHappened)
        throw outcome;
    const { code, message, permanent } = outcome;
    throw new base_errors/* NetworkError */.Dr(message, { code, permanent, mayHaveHappened: true, cause: outcome });
}
function giveUp(outcome, { attempts, delayMs, limit, isUnclear, isRequested, }) {
    const tried = `Tried ${attempts === 1 ? 'once' : `${attempts} times`}`;
    if (outcome instanceof base_errors/* NetworkError */.Dr) {
        throw new base_errors/* NetworkError */.Dr(`${outcome.message}. ${tried}, then gave up. Run the step again later`, {
            code: outcome.code,
            mayHaveHappened: isUnclear,
            cause: outcome,
        });
    }
    const reason = isRequested
        ? `The server asks to wait ${(0,base_duration/* formatDuration */.a3)(Math.ceil(delayMs / 1000))}, which would exceed`
        : 'Another attempt would exceed';
    return {
        ...finish(outcome, isUnclear),
        retryNote: `${tried}. ${reason} ${limit}. Run the step again later.`,
    };
}
function outOfTimeError(budget, { method, url }) {
    const message = `${method} ${new URL(url).pathname} was not sent, because ${describeBudget(budget)} is reached. Run the step again later`;
    return new base_errors/* NetworkError */.Dr(message, { code: 'ERR_NETWORK_TIMEOUT', permanent: true });
}
const REQUEST_LIMIT = `the limit of ${(0,base_duration/* formatDuration */.a3)(retry_rules/* REQUEST_BUDGET_MS */.dF / 1000)} for a request`;
function describeBudget({ totalMs, purpose }) {
    return `the limit of ${(0,base_duration/* formatDuration */.a3)(totalMs / 1000)} for ${purpose}`;
}
function describeOutcome(outcome) {
    if (outcome instanceof base_errors/* NetworkError */.Dr)
        return outcome.message;
    return `The server responded with ${outcome.status}${(0,retry_rules/* isRateLimited */.Jz)(outcome) ? ', too many requests' : ''}`;
}

;// CONCATENATED MODULE: ./build/app-store-connect/send-authorized.js



async function sendAuthorized({ method, url, body }, { client, authorizer, changes }) {
    const attempt = async () => {
        const headers = { ...(await authorizer.headers()), ...(body && { 'content-type': 'application/json' }) };
        return sendWithRetries({ method, url, headers, ...(body && { body: JSON.stringify(body) }) }, client);
    };
    const hadChanged = changes.mayHaveChanged;
    if (method !== 'GET')
        changes.mayHaveChanged = true;
    let response = await attempt().catch((error) => {
        if (error instanceof base_errors/* CancelledError */.cc && !error.mayHaveHappened)
            changes.mayHaveChanged = hadChanged;
        throw error instanceof base_errors/* CancelledError */.cc && !changes.mayHaveChanged
            ? error.withChanges('Nothing was changed')
            : error;
    });
    const mayRepeat = method === 'GET' || isAppleRefusal(response);
    if (response.status === 401 && mayRepeat && authorizer.adjustClock(response))
        response = await attempt();
    if (isAppleRefusal(response))
        changes.mayHaveChanged = hadChanged;
    return response;
}

;// CONCATENATED MODULE: ./build/app-store-connect/api.js






function openApi(key, context, client = createClient(context)) {
    const baseUrl = (key.apiUrl ?? API_URL).replace(/\/+$/, '');
    const authorizer = createAuthorizer(key, { context, inHouse: isEnterprise(new URL(baseUrl)) });
    return connect(baseUrl, {
        client,
        authorizer,
        changes: { mayHaveChanged: false },
    });
}
function connect(baseUrl, session) {
    const { client, authorizer, changes } = session;
    const { nameOf } = client.context;
    const readPage = async (url) => {
        const response = await sendAuthorized({ method: 'GET', url }, session);
        const document = readResponse(response, { method: 'GET', url, authorizer, nameOf }) ?? {};
        return { document, bytes: Buffer.byteLength(response.body) };
    };
    return {
        ...client,
        call: async (method, path, body) => {
            const url = baseUrl + path;
            const response = await sendAuthorized({ method, url, body }, session);
            return readResponse(response, { method, url, authorizer, nameOf });
        },
        request: (method, path) => sendAuthorized({ method, url: baseUrl + path }, session),
        list: (path, read) => readPages(baseUrl + path, { get: readPage, read }),
        clockSkewSeconds: (response) => authorizer.clockSkewSeconds(response),
        individual: authorizer.individual,
        mayHaveChanged: () => changes.mayHaveChanged,
        forRollback: () => connect(baseUrl, { ...session, client: clientForRollback(client) }),
    };
}

;// CONCATENATED MODULE: ./build/app-store-connect/judge-response.js






function judgeResponse(response, api, purpose) {
    const connection = pass('The server responded as App Store Connect does.');
    const clock = judgeClock(api.clockSkewSeconds(response));
    if (response.status === 401)
        return { connection, clock, 'token accepted': refusedToken(response, api) };
    const refusal = response.status === 403 ? apiError(response, 'The check', api.context.nameOf).message : '';
    return {
        connection,
        clock,
        'token accepted': response.status === 429
            ? LIMIT_REACHED
            : pass('The key ID, the issuer and the private key belong together.'),
        'agreements in force': judgeAgreements(response, refusal),
        ...(purpose === 'distribution'
            ? { 'may list keys': judgeRole(response, refusal), entitlement: judgeEntitlement(response) }
            : { 'may list keys': NOT_FOR_API, entitlement: NOT_FOR_API }),
        'requests left this hour': judgeRate(response),
    };
}
const LIMIT_REACHED = unknown('Not known: Apple refused the request because of its limit.');
const NOT_FOR_API = {
    status: 'skipped',
    detail: 'Needed only for alternative distribution.',
};
function judgeClock(skew) {
    if (skew === undefined)
        return unknown('Not known: the response has no Date header.');
    const off = Math.abs(skew);
    if (off <= sign/* CLOCK_SKEW_SECONDS */._r)
        return pass(`This machine's clock is within ${off} s of Apple's.`);
    const duration = (0,base_duration/* formatDuration */.a3)(off);
    if (skew < 0 || off >= OWN_TOKEN_SECONDS)
        return fail(`This machine's clock is ${duration} ${skew < 0 ? 'ahead of' : 'behind'} Apple's. Correct it (NTP): Apple refuses tokens from this machine with an unexplained 401.`);
    return unknown(`This machine's clock is ${duration} behind Apple's. Correct it (NTP): tokens expire ${duration} early, and Apple refuses a token with a lifetime of ${duration} or less.`);
}
function refusedToken(response, api) {
    const { message } = unauthorizedError(response, {
        call: 'The check',
        nameOf: api.context.nameOf,
        individual: api.individual,
        skewSeconds: api.clockSkewSeconds(response),
    });
    return fail(message);
}
function judgeAgreements(response, refusal) {
    if (response.status === 429)
        return LIMIT_REACHED;
    if (isAboutAgreements(response))
        return fail(refusal);
    return response.status === 403
        ? unknown(`Not known: Apple refused the request for another reason. ${refusal}`)
        : pass('Apple does not ask for an agreement.');
}
function judgeRole(response, refusal) {
    if (response.status === 429)
        return LIMIT_REACHED;
    if (isAboutAgreements(response))
        return unknown('Not known until the agreements are accepted.');
    return response.status === 403 ? fail(refusal) : pass('Apple lists the alternative distribution keys.');
}
function judgeEntitlement({ status, body }) {
    if (status === 429)
        return LIMIT_REACHED;
    if (status === 403)
        return unknown('Not known: Apple refused the request.');
    const { data } = JSON.parse(body);
    return Array.isArray(data) && data.length > 0
        ? pass('The account has an alternative distribution key.')
        : unknown('No alternative distribution key is registered. The empty list does not prove that the account may use alternative distribution: Apple also sends it to accounts without the entitlement.');
}
function judgeRate({ status, headers, body }) {
    const found = /user-hour-lim:(\d+);user-hour-rem:(\d+)/.exec(headers['x-rate-limit'] ?? '');
    const [limit = 0, left = 0] = found?.slice(1).map(Number) ?? [];
    if (found && left > 0)
        return status === 429
            ? unknown(`${left} of ${limit}, but Apple refused the request with 429. Try again later.`)
            : pass(`${left} of ${limit}${left < limit * FEW_LEFT ? ': low, other pipelines may share the key' : ''}.`);
    if (found || (status === 429 && readErrorEntries(body).length > 0))
        return fail('None: the hourly limit of this key is used up. Other pipelines may share the key. Wait, or use one key per pipeline.');
    return unknown(status === 429
        ? 'Not known: the response is 429, but not from Apple. A proxy or gateway may have a limit of its own.'
        : 'Not known: the response has no X-Rate-Limit header.');
}
const FEW_LEFT = 0.1;
function isAboutAgreements(response) {
    return readErrorEntries(response.body).some(({ code }) => code.startsWith('FORBIDDEN.REQUIRED_AGREEMENTS'));
}
function pass(detail) {
    return { status: 'pass', detail };
}
function fail(detail) {
    return { status: 'fail', detail };
}
function unknown(detail) {
    return { status: 'unknown', detail };
}

;// CONCATENATED MODULE: ./build/app-store-connect/check-credentials.js









const PATHS = {
    api: '/v1/apps?fields%5Bapps%5D=bundleId&limit=1',
    distribution: '/v1/alternativeDistributionKeys?limit=1',
};
const ONLINE_CHECKS = [
    'connection',
    'clock',
    'token accepted',
    'agreements in force',
    'may list keys',
    'entitlement',
    'requests left this hour',
];
function openApiForCheck(key, context) {
    return openApi(key, context, createClient(context, startBudget(retry_rules/* CHECK_BUDGET_MS */.GL, 'a check')));
}
async function checkCredentials(api, purpose) {
    const { response, failure } = await sendRequest(api, PATHS[purpose]);
    const results = response
        ? judgeResponse(response, api, purpose)
        : { connection: { status: 'fail', detail: failure } };
    const reason = response ? 'Not checked: Apple refused the token.' : 'Not checked: there is no response.';
    return ONLINE_CHECKS.map((check) => ({
        check,
        ...(results[check] ?? { status: 'skipped', detail: reason }),
    }));
}
async function sendRequest(api, path) {
    try {
        const response = await api.request('GET', path);
        requireVerdict(response, api);
        return { response };
    }
    catch (error) {
        if (!(error instanceof base_errors/* AscError */.Wg) || error.code === 'ERR_CANCELLED')
            throw error;
        return { failure: error.message };
    }
}
function requireVerdict(response, { context: { nameOf } }) {
    const { status } = response;
    if (status >= 200 && status < 300)
        readDocument(response, 'The check');
    else if (status >= 300 && status < 400)
        throw redirectError(response, 'The check', nameOf);
    else if (status !== 429 && !refusesKeyOrAccount(response))
        throw apiError(response, 'The check', nameOf);
}
function refusesKeyOrAccount({ status, body }) {
    return (status === 401 || status === 403) && readErrorEntries(body).length > 0;
}

// EXTERNAL MODULE: ./build/task/input-types.js
var input_types = __webpack_require__(7916);
// EXTERNAL MODULE: ./build/task/definition.js
var definition = __webpack_require__(6963);
// EXTERNAL MODULE: ./build/tasks/inputs/identifiers.js
var identifiers = __webpack_require__(5595);
// EXTERNAL MODULE: ./build/tasks/inputs/keys.js
var keys = __webpack_require__(8951);
;// CONCATENATED MODULE: ./build/tasks/inputs/api.js





function serverAddress(example, warn = () => undefined) {
    return (0,input_types/* text */.Qq)(`an https address such as ${example}`, (value, warnOf) => {
        const url = URL.canParse(value) ? new URL(value) : undefined;
        if (!url)
            return `is not a valid URL. Expected a URL such as ${example}`;
        if (url.username || url.password)
            return 'must not contain a user name or password';
        if (/[?#]/.test(value))
            return 'must not contain a query or fragment';
        if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url)))
            return 'must begin with https:// (http:// is allowed only for the loopback address of this machine)';
        if (looksLikeLoopback(url))
            return 'begins with 127. but is not a loopback address. Expected a host name or four numbers';
        const warning = warn(url);
        if (warning !== undefined)
            warnOf(warning);
        return undefined;
    });
}
const apiUrl = serverAddress('https://api.appstoreconnect.apple.com', (url) => isApple(url) || isLoopback(url)
    ? undefined
    : `${url.host} is not one of Apple's servers, and it receives a valid token. Use it only if you trust it`);
const githubApiUrl = serverAddress('https://api.github.com');
const apiInputs = {
    ...keys/* apiKeyInputs */.HC,
    'api-url': (0,definition/* optional */.lq)(apiUrl, 'URL of the App Store Connect API, for a local mock or the Enterprise Program host. Must be https, except on loopback.', { environment: ['ASC_API_URL'], term: 'the URL of the API' }),
};
const appInputs = {
    'app-id': (0,definition/* optional */.lq)(identifiers/* appleId */.S3, 'Apple ID of the app that the key is for. Default: the whole account.', {
        showInSummary: true,
    }),
    'bundle-id': (0,definition/* optional */.lq)(identifiers/* bundleId */.WW, 'Bundle ID of the app.', { showInSummary: true, term: 'the bundle ID' }),
};
const distributionKeyId = (0,input_types/* pattern */.T1)(identifiers/* RESOURCE_ID */.f2, 'the ID of an alternative distribution key, as returned when it was registered');
const fingerprint = (0,input_types/* pattern */.T1)(/^SHA256:[A-Za-z0-9+/]{43}=?$/, 'a fingerprint: SHA256: and 44 characters of base64 that end with =');
const keyFingerprint = {
    ...fingerprint,
    parse: (given, warn) => fingerprint.parse(given, warn).replace(/=?$/, '='),
};

;// CONCATENATED MODULE: ./build/tasks/check-credentials.js





const check_credentials_checkCredentials = (0,definition/* defineTask */.RR)({
    name: 'check-credentials',
    groupLog: true,
    inputs: {
        ...apiInputs,
        purpose: (0,definition/* withDefault */.IQ)((0,input_types/* choice */.Yq)('api', 'distribution'), 'api', 'What the key is used for. `api` accepts every key that Apple accepts; `distribution` also checks the access to alternative distribution.'),
    },
    outputs: {
        report: (0,definition/* output */.CG)('The checks, as a JSON array of {check, status, detail}. The status is pass, fail, unknown or skipped. Set even if a check fails and the run ends with an error, but not if an input is not valid.'),
    },
    async run({ purpose, ...request }, context) {
        const offline = checkOffline(request.issuerId, context);
        for (const check of offline)
            logCheck(check, context);
        const online = await checkCredentials(openApiForCheck(request, context), purpose);
        for (const check of online)
            logCheck(check, context);
        const report = [...offline, ...online];
        const failures = report.filter(({ status }) => status === 'fail');
        if (failures.length > 0)
            throw new base_errors/* ReportError */.$g(failures, { report });
        return { report };
    },
});
function checkOffline(issuerId, { nameOf }) {
    const sources = [
        `the key ID from ${nameOf('the key ID')}`,
        ...(issuerId === undefined ? [] : [`the issuer ID from ${nameOf('the issuer ID')}`]),
        `the private key from ${nameOf('the private key')}`,
    ].join(', ');
    const kind = issuerId === undefined ? 'An individual key, because no issuer ID is given' : 'A team key';
    return [
        { check: 'inputs', status: 'pass', detail: `${kind}: ${sources}.` },
        { check: 'key readable', status: 'pass', detail: 'The private key is complete and not encrypted.' },
        { check: 'curve', status: 'pass', detail: 'P-256, as Apple requires.' },
    ];
}
function logCheck({ check, status, detail }, { log }) {
    const [start = '', ...rest] = detail.split('\n');
    const line = `${status.padEnd('skipped'.length)}  ${check}: ${status === 'fail' ? start : [start, ...rest].join(' ')}`;
    if (status === 'unknown')
        log.warn(line);
    else
        log.info(line);
}

// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(7785);
;// CONCATENATED MODULE: ./build/base/with-details.js

function withDetails(error, details, place = 'after') {
    if (error instanceof base_errors/* CancelledError */.cc)
        return error.withChanges(details);
    const message = place === 'before' ? `${details}\n${error.message}` : `${error.message}\n${details}`;
    if (error instanceof base_errors/* ApiError */.hD)
        return new base_errors/* ApiError */.hD(message, error);
    if (error instanceof base_errors/* NetworkError */.Dr) {
        const { code, mayHaveHappened, permanent } = error;
        return new base_errors/* NetworkError */.Dr(message, { code, mayHaveHappened, permanent, cause: error });
    }
    if (error instanceof base_errors/* StoreError */.AD) {
        const { code, mayHaveHappened } = error;
        return new base_errors/* StoreError */.AD(message, { code, mayHaveHappened, cause: error });
    }
    return new base_errors/* AscError */.Wg(error.code, message, { cause: error });
}

;// CONCATENATED MODULE: ./build/app-store-connect/resources.js



async function removeResource(api, path) {
    try {
        await api.call('DELETE', path);
    }
    catch (error) {
        if (isNotFound(error))
            return;
        if (!(error instanceof base_errors/* ApiError */.hD) || !(error.mayHaveHappened || error.status === 404))
            throw error;
        throw withDetails(error, 'It is not certain that anything was removed.');
    }
}
function readId(id, owner) {
    if (typeof id === 'string' && /^[\w+/=-][\w+/=.:~-]{0,199}$/.test(id))
        return id;
    throw new base_errors/* NetworkError */.Dr(`The response contains ${owner} without a usable ID`, {
        code: 'ERR_NETWORK_RESPONSE',
        mayHaveHappened: true,
    });
}
function stringOrEmpty(value) {
    return typeof value === 'string' ? value : '';
}

;// CONCATENATED MODULE: ./build/app-store-connect/apps.js




async function resolveAppId(api, app) {
    return app.bundleId === undefined ? app.appId : (await findAppByBundleId(api, app.bundleId)).id;
}
const BUNDLE_ID = 'the bundle ID';
const APP_NAME = 'the name of the app';
async function findAppByBundleId(api, bundleId) {
    const apps = await listApps(api, `filter%5BbundleId%5D=${encodeURIComponent(bundleId)}`);
    return (apps.find((app) => app.bundleId === bundleId) ??
        throwNotFound(api, apps, { term: BUNDLE_ID, wanted: bundleId }));
}
async function findAppByName(api, name) {
    const apps = await listApps(api, `filter%5Bname%5D=${encodeURIComponent(name)}`);
    const [found, ...others] = apps.filter((app) => app.name === name);
    if (found && others.length > 0) {
        const ids = [found, ...others].map(describeApp).join(', ');
        throw new base_errors/* InputError */.dz([
            { input: APP_NAME, reason: `is the name of several apps: ${ids}. Instead, give`, others: [BUNDLE_ID] },
        ]);
    }
    return found ?? throwNotFound(api, apps, { term: APP_NAME, wanted: name });
}
async function listApps(api, filter) {
    return api.list(`/v1/apps?${filter}&fields%5Bapps%5D=bundleId,name&limit=200`, readApp);
}
async function listAppIds(api) {
    return api.list('/v1/apps?fields%5Bapps%5D=bundleId&limit=200', (entry) => readApp(entry).id);
}
const MAX_COMPARED_CHARACTERS = 100;
const MAX_SUGGESTIONS = 5;
async function throwNotFound(api, found, { term, wanted }) {
    const apps = found.length > 0 ? found : await listApps(api, 'sort=name');
    const start = (text) => text.slice(0, MAX_COMPARED_CHARACTERS);
    const near = apps
        .map((app) => ({
        app,
        distance: (0,leven/* default */.A)(start(term === BUNDLE_ID ? app.bundleId : app.name), start(wanted)),
    }))
        .sort((one, other) => one.distance - other.distance)
        .slice(0, MAX_SUGGESTIONS);
    const advice = near.length > 0
        ? `The closest apps that the API key can see: ${near.map(({ app }) => describeApp(app)).join(', ')}`
        : 'The API key cannot see any app. Check that it belongs to the right team';
    throw new base_errors/* InputError */.dz([
        { input: term, reason: `is ${(0,safe_text/* quote */.hD)(wanted)}, but no app has it. ${advice}`, code: 'ERR_NOT_FOUND' },
    ]);
}
function describeApp({ id, bundleId, name }) {
    return `${(0,safe_text/* toSafeLine */.Dg)(name)} (${(0,safe_text/* toSafeLine */.Dg)(bundleId)}, ${(0,safe_text/* toSafeLine */.Dg)(id)})`;
}
function readApp(value) {
    const { id, attributes } = (value ?? {});
    return {
        id: readId(id, 'an app'),
        bundleId: stringOrEmpty(attributes?.bundleId),
        name: stringOrEmpty(attributes?.name),
    };
}

;// CONCATENATED MODULE: ./build/tasks/find-app.js





const findApp = (0,definition/* defineTask */.RR)({
    name: 'find-app',
    inputs: {
        ...apiInputs,
        'bundle-id': appInputs['bundle-id'],
        'app-name': (0,definition/* optional */.lq)((0,input_types/* text */.Qq)('the name of an app'), 'Exact name of the app.', {
            showInSummary: true,
            term: 'the name of the app',
        }),
    },
    exclusive: [{ inputs: ['bundle-id', 'app-name'], required: true }],
    outputs: {
        'app-id': (0,definition/* output */.CG)('Apple ID of the app.'),
        'bundle-id': (0,definition/* output */.CG)('Bundle ID of the app.'),
        'app-name': (0,definition/* output */.CG)('Name of the app.'),
    },
    async run({ bundleId, appName, ...request }, context) {
        const api = openApi(request, context);
        const app = await (bundleId === undefined
            ? findAppByName(api, appName)
            : findAppByBundleId(api, bundleId));
        context.log.info(`Found app ${app.id}: ${(0,safe_text/* toSafeLine */.Dg)(app.name)} (${(0,safe_text/* toSafeLine */.Dg)(app.bundleId)})`);
        return { appId: app.id, bundleId: app.bundleId, appName: app.name };
    },
});

;// CONCATENATED MODULE: ./build/app-store-connect/add-once.js





const MAX_ATTEMPTS = 3;
const SETTLE_DELAY_MS = 1_000;
async function addOnce(api, { what, add, find, explain, onRepeat }) {
    const doubt = `${what} may be registered: no clear response was received`;
    for (let attempt = 1;; attempt += 1) {
        try {
            return { resource: await add(), created: true };
        }
        catch (error) {
            if (isConflict(error)) {
                const found = await find();
                if (found)
                    return { resource: found, created: false };
                throw explain?.(error) ?? error;
            }
            if (!mayHaveHappened(error))
                throw error;
            const found = await addChangesIfCancelled(doubt, async () => {
                if (error instanceof base_errors/* CancelledError */.cc)
                    throw error;
                await pause(api, SETTLE_DELAY_MS);
                return find();
            });
            if (found)
                return { resource: found, created: true };
            if (attempt === MAX_ATTEMPTS || isRedirect(error))
                throw withAdvice(error, doubt);
            onRepeat?.();
        }
    }
}
async function addChangesIfCancelled(changes, work) {
    try {
        return await work();
    }
    catch (error) {
        throw error instanceof base_errors/* CancelledError */.cc ? error.withChanges(changes) : error;
    }
}
function isRedirect(error) {
    return error instanceof base_errors/* ApiError */.hD && error.status >= 300 && error.status < 400;
}
function withAdvice(error, doubt) {
    if (error instanceof base_errors/* ApiError */.hD)
        return withDetails(error, `${doubt}. Check before you add it again`);
    if (!(error instanceof base_errors/* NetworkError */.Dr))
        return error;
    const message = `${error.message}. Tried ${MAX_ATTEMPTS} times, and checked each time whether it had been added. Run the step again later`;
    return new base_errors/* NetworkError */.Dr(message, { code: error.code, mayHaveHappened: true, cause: error });
}

;// CONCATENATED MODULE: ./build/app-store-connect/domains.js



const DOMAINS = '/v1/alternativeDistributionDomains';
async function listDomains(api) {
    return api.list(`${DOMAINS}?limit=200`, readDomain);
}
async function findDomain(api, name) {
    return (await listDomains(api)).find(({ domain }) => domain.toLowerCase() === name);
}
async function ensureDomain(api, wanted) {
    const find = () => findDomain(api, wanted.domain);
    const present = await find();
    if (present)
        return { id: present.id, created: false };
    const { resource, created } = await addOnce(api, {
        what: `The domain ${wanted.domain}`,
        add: () => addDomain(api, wanted),
        find,
    });
    return { id: resource.id, created };
}
async function removeDomain(api, id) {
    await removeResource(api, `${DOMAINS}/${encodeURIComponent(id)}`);
}
async function addDomain(api, { domain, referenceName }) {
    const data = { type: 'alternativeDistributionDomains', attributes: { domain, referenceName } };
    const response = (await api.call('POST', DOMAINS, { data }));
    return readDomain(response.data);
}
function describeDomain({ id, domain }) {
    return `${(0,safe_text/* toSafeLine */.Dg)(domain)} (${id})`;
}
function readDomain(value) {
    const { id, attributes } = (value ?? {});
    return {
        id: readId(id, 'a domain'),
        domain: stringOrEmpty(attributes?.domain),
        referenceName: stringOrEmpty(attributes?.referenceName),
    };
}

;// CONCATENATED MODULE: ./build/tasks/list-domains.js




const list_domains_listDomains = (0,definition/* defineTask */.RR)({
    name: 'list-domains',
    inputs: apiInputs,
    outputs: {
        domains: (0,definition/* output */.CG)('The domains, as a JSON array of {id, domain, referenceName}.'),
    },
    async run(request, context) {
        const domains = await listDomains(openApi(request, context));
        for (const { id, domain } of domains)
            context.log.info(`${id} ${(0,safe_text/* toSafeLine */.Dg)(domain)}`);
        if (domains.length === 0)
            context.log.info('No domain is registered');
        return { domains };
    },
});

// EXTERNAL MODULE: ./build/keys/key-exports.js
var key_exports = __webpack_require__(2244);
// EXTERNAL MODULE: ./build/keys/key.js + 1 modules
var key = __webpack_require__(3710);
;// CONCATENATED MODULE: ./build/app-store-connect/distribution-keys.js





function describeKey({ id, publicKey }) {
    return publicKey ? `${id} (${(0,key_exports/* fingerprintOf */.ax)(publicKey)})` : id;
}
const KEYS = '/v1/alternativeDistributionKeys';
const FIELDS = 'fields%5BalternativeDistributionKeys%5D=publicKey';
async function listAccountKeys(api) {
    return api.list(`${KEYS}?exists%5Bapp%5D=false&${FIELDS}&limit=200`, readResource);
}
async function listKeysInScope(api, appId) {
    if (appId === undefined)
        return listAccountKeys(api);
    const key = await readAppKey(api, appId);
    return key ? [key] : [];
}
async function readAppKey(api, appId) {
    const path = `/v1/apps/${encodeURIComponent(appId)}/alternativeDistributionKey`;
    try {
        const { data } = (await api.call('GET', `${path}?${FIELDS}`));
        return data === null ? undefined : readResource(data);
    }
    catch (error) {
        if (isNotFound(error))
            return undefined;
        throw error;
    }
}
async function findKeysOfApps(api) {
    const listed = await listKeysOfApps(api);
    const owners = new Map(listed.map(({ id }) => [id, undefined]));
    for (const appId of await listAppIds(api)) {
        const key = await readAppKey(api, appId);
        if (key)
            owners.set(key.id, appId);
    }
    return owners;
}
async function listKeysOfApps(api) {
    return api.list(`${KEYS}?exists%5Bapp%5D=true&${FIELDS}&limit=200`, readResource);
}
async function readKey(api, id) {
    const response = (await api.call('GET', `${KEYS}/${encodeURIComponent(id)}?${FIELDS}`));
    return readResource(response.data);
}
async function findKeyById(api, id) {
    try {
        return await readKey(api, id);
    }
    catch (error) {
        if (isNotFound(error))
            return undefined;
        throw error;
    }
}
async function listAllKeys(api) {
    return api.list(`${KEYS}?${FIELDS}&limit=200`, readResource);
}
async function isRegistered(api, wanted) {
    return (await listAllKeys(api)).some(({ publicKey }) => publicKey?.equals(wanted));
}
async function removeKey(api, id) {
    await removeResource(api, `${KEYS}/${encodeURIComponent(id)}`);
}
async function addKey(api, publicKey, appId) {
    const relationships = { app: { data: { type: 'apps', id: appId } } };
    const data = {
        type: 'alternativeDistributionKeys',
        attributes: { publicKey: (0,key_exports/* publicKeyPem */.rY)(publicKey) },
        ...(appId !== undefined && { relationships }),
    };
    const response = (await api.call('POST', KEYS, { data }));
    return readResource(response.data);
}
function readResource(value) {
    const { id, attributes } = (value ?? {});
    return { id: readId(id, 'a key'), publicKey: readKeyText(attributes?.publicKey) };
}
function readKeyText(text) {
    try {
        return typeof text === 'string' ? (0,key/* readPublicKey */.RR)(text) : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/app-store-connect/key-owners.js



const MAX_APPS_READ = 200;
async function findKeyOwners(api, keys) {
    if (keys.length === 0)
        return new Map();
    try {
        const ofApps = new Set((await listKeysOfApps(api)).map(({ id }) => id));
        const ofAccount = keys.filter(({ id }) => !ofApps.has(id));
        return new Map([...ofAccount.map(({ id }) => [id, null]), ...(await findApps(api, ofApps))]);
    }
    catch (error) {
        if (!(error instanceof base_errors/* ApiError */.hD))
            throw error;
        api.context.log.warn(`It is not known which keys belong to an app: ${error.message}`);
        return undefined;
    }
}
async function findApps(api, ids) {
    const owners = new Map();
    const apps = ids.size === 0 ? [] : await listAppIds(api);
    for (const appId of apps.slice(0, MAX_APPS_READ)) {
        if (owners.size === ids.size)
            break;
        const key = await readAppKey(api, appId);
        if (key && ids.has(key.id))
            owners.set(key.id, appId);
    }
    return owners;
}

;// CONCATENATED MODULE: ./build/tasks/list-keys.js




const listKeys = (0,definition/* defineTask */.RR)({
    name: 'list-keys',
    inputs: { ...apiInputs, ...appInputs },
    exclusive: [{ inputs: ['app-id', 'bundle-id'], required: false }],
    outputs: {
        keys: (0,definition/* output */.CG)('The keys, as a JSON array of {id, fingerprint, publicKey, app}. `app` is the Apple ID of the app, or null for a key of the account.'),
        count: (0,definition/* output */.CG)('Number of keys.'),
    },
    async run(request, context) {
        const api = openApi(request, context);
        const app = await resolveAppId(api, request);
        const found = app === undefined ? await listAllKeys(api) : await listKeysInScope(api, app);
        const owners = app === undefined ? await findKeyOwners(api, found) : new Map(found.map(({ id }) => [id, app]));
        const keys = found.map(({ id, publicKey }) => {
            const owner = owners?.get(id);
            return {
                id,
                ...(publicKey && { fingerprint: (0,key_exports/* fingerprintOf */.ax)(publicKey), publicKey: (0,key_exports/* publicKeyPem */.rY)(publicKey) }),
                ...(owner !== undefined && { app: owner }),
            };
        });
        for (const key of keys)
            context.log.info(describeListedKey(key, owners ? UNSEEN_APP : ''));
        if (keys.length === 0)
            context.log.info(`No alternative distribution key is registered for ${app === undefined ? 'the account' : `app ${app}`}`);
        return { keys, count: keys.length };
    },
});
const UNSEEN_APP = ', for an app that this API key cannot see';
function describeListedKey({ id, fingerprint = '(no P-256 key)', app }, unseen) {
    if (app === undefined)
        return `${id} ${fingerprint}${unseen}`;
    return `${id} ${fingerprint}, for ${app === null ? 'the account' : `app ${app}`}`;
}

;// CONCATENATED MODULE: ./build/app-store-connect/registration.js





async function ensureRegistered(api, publicKey, appId) {
    const present = await findKeyInScope(api, publicKey, appId);
    if (present.match)
        return { id: present.match.id, created: false };
    const registration = await addSafely(api, publicKey, { appId, other: present.other });
    const fingerprint = (0,key_exports/* fingerprintOf */.ax)(publicKey);
    const stored = await addChangesIfCancelled(`Key ${registration.id} (${fingerprint}) is registered`, () => readKey(api, registration.id));
    if (stored.publicKey?.equals(publicKey))
        return registration;
    throw new base_errors/* AscError */.Wg('ERR_ROTATION_INCOMPLETE', `Key ${registration.id} was registered, but App Store Connect returns another public key for it. Do not sign with this key. Check the key in App Store Connect`);
}
async function planRegistration(api, publicKey, appId) {
    const { match, other } = await findKeyInScope(api, publicKey, appId);
    if (match) {
        api.context.log.info(`Key ${describeKey(match)} is already registered`);
        return [];
    }
    if (other)
        warnAboutOnlyKey(api, other);
    return [{ action: 'add', what: 'key', fingerprint: (0,key_exports/* fingerprintOf */.ax)(publicKey), app: appId ?? null }];
}
function planRemoval({ id, publicKey }, app) {
    return {
        action: 'remove',
        what: 'key',
        id,
        ...(publicKey && { fingerprint: (0,key_exports/* fingerprintOf */.ax)(publicKey) }),
        ...(app !== undefined && { app }),
    };
}
function warnAboutOnlyKey(api, other) {
    api.context.log.warn(`${describeOnlyKey(other)}. Apple will probably reject the new key`);
}
async function findKeyInScope(api, publicKey, appId) {
    const keys = await listKeysInScope(api, appId);
    const match = keys.find((key) => key.publicKey?.equals(publicKey));
    return { match, other: appId === undefined ? undefined : keys[0] };
}
async function addSafely(api, publicKey, { appId, other }) {
    const { resource, created } = await addOnce(api, {
        what: `The key (${(0,key_exports/* fingerprintOf */.ax)(publicKey)})`,
        add: () => addKey(api, publicKey, appId),
        find: async () => (await findKeyInScope(api, publicKey, appId)).match,
        explain: (conflict) => (other ? withDetails(conflict, describeOnlyKey(other)) : conflict),
        onRepeat: () => {
            api.context.log.info('The response to adding the key was lost, and the key is not registered. Adding it again');
        },
    });
    return { id: resource.id, created };
}
function describeOnlyKey(other) {
    return `The app has another key, ${describeKey(other)}. An app can have only one key. To replace it, rotate the key and remove the previous key`;
}

// EXTERNAL MODULE: ./build/task/dry-run.js + 1 modules
var dry_run = __webpack_require__(5484);
;// CONCATENATED MODULE: ./build/tasks/register-key.js






const registeredKeyOutputs = {
    'distribution-key-id': (0,definition/* output */.CG)('ID of the alternative distribution key in App Store Connect.'),
    'distribution-public-key': (0,definition/* output */.CG)('Public key of the alternative distribution key, as PEM.'),
    fingerprint: (0,definition/* output */.CG)('Fingerprint of the public key: SHA256: and the base64 of the SHA-256 of its DER.'),
};
const registerKey = (0,dry_run/* withDryRun */.DQ)({
    name: 'register-key',
    inputs: { ...apiInputs, ...keys/* distributionPublicKeyInputs */.iC, ...appInputs },
    exclusive: [
        { inputs: ['distribution-private-key', 'distribution-public-key'], required: true },
        { inputs: ['app-id', 'bundle-id'], required: false },
    ],
    outputs: {
        ...registeredKeyOutputs,
        created: (0,definition/* output */.CG)('true if the key was added, false if it was already registered.'),
    },
    async plan({ distributionPrivateKey, distributionPublicKey, ...request }, context) {
        const publicKey = distributionPrivateKey ? (0,key_exports/* publicKeyOf */.kc)(distributionPrivateKey) : distributionPublicKey;
        const api = openApi(request, context);
        return planRegistration(api, publicKey, await resolveAppId(api, request));
    },
    async run({ distributionPrivateKey, distributionPublicKey, ...request }, context) {
        const publicKey = distributionPrivateKey ? (0,key_exports/* publicKeyOf */.kc)(distributionPrivateKey) : distributionPublicKey;
        const api = openApi(request, context);
        const appId = await resolveAppId(api, request);
        const { id, created } = await ensureRegistered(api, publicKey, appId);
        const fingerprint = (0,key_exports/* fingerprintOf */.ax)(publicKey);
        context.log.info(`Key ${id} (${fingerprint}) ${created ? 'was added' : 'was already registered'}, for ${appId === undefined ? 'the account' : `app ${appId}`}`);
        return {
            distributionKeyId: id,
            distributionPublicKey: (0,key_exports/* publicKeyPem */.rY)(publicKey),
            fingerprint,
            created,
        };
    },
});

;// CONCATENATED MODULE: ./build/tasks/read-key.js






const read_key_readKey = (0,definition/* defineTask */.RR)({
    name: 'read-key',
    inputs: {
        ...apiInputs,
        'distribution-key-id': (0,definition/* optional */.lq)(distributionKeyId, 'ID of the alternative distribution key.', {
            showInSummary: true,
        }),
        'app-id': { ...appInputs['app-id'], description: 'Apple ID of the app whose key is read.' },
        'bundle-id': { ...appInputs['bundle-id'], description: 'Bundle ID of the app whose key is read.' },
    },
    exclusive: [{ inputs: ['distribution-key-id', 'app-id', 'bundle-id'], required: true }],
    outputs: registeredKeyOutputs,
    async run({ distributionKeyId, appId, bundleId, ...request }, context) {
        const api = openApi(request, context);
        const { id, publicKey } = await (distributionKeyId !== undefined
            ? readKey(api, distributionKeyId)
            : bundleId === undefined
                ? read_key_readAppKey(api, { input: 'app-id', appId })
                : read_key_readAppKey(api, {
                    input: 'bundle-id',
                    appId: (await findAppByBundleId(api, bundleId)).id,
                }));
        if (!publicKey)
            throw new base_errors/* NetworkError */.Dr(`Key ${id} exists, but App Store Connect does not return a P-256 public key for it`, { code: 'ERR_NETWORK_RESPONSE' });
        const fingerprint = (0,key_exports/* fingerprintOf */.ax)(publicKey);
        context.log.info(`Key ${id} (${fingerprint})`);
        return { distributionKeyId: id, distributionPublicKey: (0,key_exports/* publicKeyPem */.rY)(publicKey), fingerprint };
    },
});
async function read_key_readAppKey(api, { input, appId }) {
    const found = await readAppKey(api, appId);
    if (found)
        return found;
    const reason = `the app ${appId} has no alternative distribution key, or the API key cannot see the app`;
    throw new base_errors/* InputError */.dz([{ input, reason, code: 'ERR_NOT_FOUND' }]);
}

// EXTERNAL MODULE: ./build/base/stray-characters.js
var stray_characters = __webpack_require__(5942);
;// CONCATENATED MODULE: ./build/tasks/inputs/domains.js


const domainId = (0,input_types/* pattern */.T1)(identifiers/* RESOURCE_ID */.f2, 'the ID of a domain, as returned when it was registered');
const domainName = (0,input_types/* pattern */.T1)(/^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/, 'a domain in lower case such as example.com, without https:// and path');

;// CONCATENATED MODULE: ./build/tasks/register-domain.js







const registerDomain = (0,dry_run/* withDryRun */.DQ)({
    name: 'register-domain',
    inputs: {
        ...apiInputs,
        domain: (0,definition/* required */.mw)(domainName, 'The domain, such as example.com.', { showInSummary: true }),
        'domain-name': (0,definition/* optional */.lq)((0,input_types/* text */.Qq)('a name', (name) => (0,stray_characters/* describeInvalidText */.S4)(name)), "Name for the domain (Apple's referenceName). Default: the domain itself."),
    },
    outputs: {
        'domain-id': (0,definition/* output */.CG)('ID of the domain in App Store Connect.'),
        created: (0,definition/* output */.CG)('true if the domain was added, false if it was already registered.'),
    },
    async plan({ domain, ...request }, context) {
        const found = await findDomain(openApi(request, context), domain);
        if (!found)
            return [{ action: 'add', what: 'domain', domain }];
        context.log.info(`Domain ${domain} is already registered, as ${found.id}`);
        return [];
    },
    async run({ domain, domainName: referenceName = domain, ...request }, context) {
        const { id, created } = await ensureDomain(openApi(request, context), { domain, referenceName });
        context.log.info(`Domain ${domain} ${created ? 'was added' : 'was already registered'}, as ${id}`);
        return { domainId: id, created };
    },
});

;// CONCATENATED MODULE: ./build/tasks/inputs/if-missing.js



const ifMissing = (0,definition/* withDefault */.IQ)((0,input_types/* choice */.Yq)('fail', 'warn'), 'fail', 'What to do if something to remove is not registered: fail and remove nothing, or warn and remove the rest (for workflows that can run again).');
const MAX_LISTED = 50;
function reportMissing({ input, missing, registered }, on, log) {
    if (missing.length === 0)
        return;
    const more = registered.length > MAX_LISTED ? `, and ${registered.length - MAX_LISTED} more` : '';
    const listed = `${registered.slice(0, MAX_LISTED).join(', ') || 'none'}${more}`;
    const reason = `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not registered`;
    if (on === 'warn')
        log.warn(`${reason}: removed before, or never registered. Registered: ${listed}`);
    else
        throw new base_errors/* InputError */.dz([
            {
                input,
                reason: `${reason}, so nothing was removed. Registered: ${listed}. To accept this, use the value warn for`,
                others: ['if-missing'],
                code: 'ERR_NOT_FOUND',
            },
        ]);
}

;// CONCATENATED MODULE: ./build/tasks/remove-domain.js






const remove_domain_removeDomain = (0,dry_run/* withDryRun */.DQ)({
    name: 'remove-domain',
    inputs: {
        ...apiInputs,
        domain: (0,definition/* optional */.lq)(domainName, 'The domain, such as example.com.', { showInSummary: true }),
        'domain-id': (0,definition/* optional */.lq)(domainId, 'ID of the domain in App Store Connect.', { showInSummary: true }),
        'if-missing': ifMissing,
    },
    exclusive: [{ inputs: ['domain', 'domain-id'], required: true }],
    outputs: { removed: (0,definition/* output */.CG)('IDs of the domains that were removed, as a JSON array.') },
    async plan(request, context) {
        const { found } = await findNamedDomain(request, context);
        return found ? [{ action: 'remove', what: 'domain', id: found.id, domain: found.domain }] : [];
    },
    async run(request, context) {
        const { api, found } = await findNamedDomain(request, context);
        if (!found) {
            context.log.info('Nothing was removed');
            return { removed: [] };
        }
        context.log.info(`Removing domain ${describeDomain(found)}`);
        await removeDomain(api, found.id);
        context.log.info(`Removed domain ${describeDomain(found)}`);
        return { removed: [found.id] };
    },
});
async function findNamedDomain({ domain, domainId: id, ifMissing, ...request }, context) {
    const api = openApi(request, context);
    const domains = await listDomains(api);
    const found = domains.find((candidate) => candidate.id === id || candidate.domain.toLowerCase() === domain);
    const wanted = domain === undefined ? { input: 'domain-id', name: String(id) } : { input: 'domain', name: domain };
    const missing = found ? [] : [wanted.name];
    reportMissing({ input: wanted.input, missing, registered: domains.map(describeDomain) }, ifMissing, context.log);
    return { api, found };
}

// EXTERNAL MODULE: ./build/task/list.js + 2 modules
var list = __webpack_require__(8461);
;// CONCATENATED MODULE: ./build/tasks/remove-key.js







const remove_key_removeKey = (0,dry_run/* withDryRun */.DQ)({
    name: 'remove-key',
    inputs: {
        ...apiInputs,
        'distribution-key-id': (0,definition/* optional */.lq)((0,list/* list */.p)(distributionKeyId, { separator: 'line or comma' }), 'IDs of the keys to remove.', {
            showInSummary: true,
        }),
        fingerprint: (0,definition/* optional */.lq)(keyFingerprint, 'Fingerprint of the key to remove.', { showInSummary: true }),
        'if-missing': ifMissing,
    },
    exclusive: [{ inputs: ['distribution-key-id', 'fingerprint'], required: true }],
    outputs: { removed: (0,definition/* output */.CG)('IDs of the keys that were removed, as a JSON array.') },
    async plan(request, context) {
        const { named } = await findNamedKeys(request, context);
        return named.map((key) => planRemoval(key));
    },
    async run(request, context) {
        const { api, named, registered } = await findNamedKeys(request, context);
        if (named.length === 0) {
            context.log.info('Nothing was removed');
            return { removed: [] };
        }
        context.log.info(`Removing ${named.length} of ${registered} keys: ${named.map(describeWithFingerprint).join(', ')}. Apple does not document what happens to unused tokens`);
        for (const key of named) {
            await removeKey(api, key.id);
            context.log.info(`Removed key ${describeWithFingerprint(key)}`);
        }
        return { removed: named.map(({ id }) => id) };
    },
});
async function findNamedKeys({ distributionKeyId: ids = [], fingerprint: wanted, ifMissing, ...request }, context) {
    const api = openApi(request, context);
    const keys = await listAllKeys(api);
    const named = keys.filter(({ id, publicKey }) => ids.includes(id) || (publicKey !== undefined && (0,key_exports/* fingerprintOf */.ax)(publicKey) === wanted));
    const missing = wanted === undefined
        ? ids.filter((id) => !keys.some((key) => key.id === id))
        : named.length === 0
            ? [wanted]
            : [];
    const input = wanted === undefined ? 'distribution-key-id' : 'fingerprint';
    reportMissing({ input, missing, registered: keys.map(describeWithFingerprint) }, ifMissing, context.log);
    if (named.length > 0 && named.length === keys.length)
        context.log.warn('No distribution key stays registered after this. To replace a key, register the new one first');
    return { api, named, registered: keys.length };
}
function describeWithFingerprint({ id, publicKey }) {
    return `${id} (${publicKey ? (0,key_exports/* fingerprintOf */.ax)(publicKey) : 'no P-256 key'})`;
}

// EXTERNAL MODULE: ./build/keys/key-mask-variants.js
var key_mask_variants = __webpack_require__(938);
;// CONCATENATED MODULE: ./build/base/hide-secrets.js
const WINDOW = 8;
const MIN_LINE_LENGTH = 3;
const ARMOUR = /-----(?:BEGIN|END)[A-Z ]*-----/g;
const SEPARATOR = /[\s:,]/;
function createSecretFilter(secrets) {
    const texts = secrets.flatMap((secret) => secret.includes('\n') ? [...secret.split(ARMOUR), ...encodingsOf(secret)] : [secret]);
    const windows = new Set(texts.flatMap((text) => [...windowsOf(text), ...windowsOf(text.replace(/\s/g, ''))]));
    const short = texts.filter((text) => text.length < WINDOW && text.trim() !== '');
    return (line) => {
        const trimmed = line.trim();
        const isPart = trimmed.length >= MIN_LINE_LENGTH && trimmed.length < WINDOW;
        if (isPart && texts.some((text) => text.includes(trimmed)))
            return '***';
        const isHidden = new Uint8Array(line.length);
        const places = Array.from({ length: line.length }, (_, place) => place);
        markWindows(line, { places, windows, isHidden });
        const inGroups = places.filter((place) => !SEPARATOR.test(line.charAt(place)));
        markWindows(line, { places: inGroups, windows, isHidden });
        for (const text of short)
            for (let start = line.indexOf(text); start >= 0; start = line.indexOf(text, start + 1))
                isHidden.fill(1, start, start + text.length);
        return replaceHidden(line, isHidden);
    };
}
function markWindows(line, { places, windows, isHidden, }) {
    const characters = places.map((place) => line.charAt(place)).join('');
    for (let start = 0; start + WINDOW <= characters.length; start += 1)
        if (windows.has(characters.slice(start, start + WINDOW)))
            isHidden.fill(1, places[start], (places[start + WINDOW - 1] ?? 0) + 1);
}
function windowsOf(text) {
    const count = Math.max(0, text.length - WINDOW + 1);
    return Array.from({ length: count }, (_, start) => text.slice(start, start + WINDOW));
}
function encodingsOf(text) {
    const hex = Buffer.from(text).toString('hex');
    const base64 = [0, 1, 2].map((before) => Buffer.concat([Buffer.alloc(before), Buffer.from(text)]).toString('base64'));
    return [hex, hex.toUpperCase(), ...base64];
}
function replaceHidden(line, isHidden) {
    let shown = '';
    for (let start = 0; start < line.length;) {
        const hidden = isHidden[start];
        let end = start;
        while (end < line.length && isHidden[end] === hidden)
            end += 1;
        shown += hidden === 1 ? '***' : line.slice(start, end);
        start = end;
    }
    return shown;
}

;// CONCATENATED MODULE: ./build/rotation/stores/command-output.js

const MAX_FIRST_LINES = 1_000;
const MAX_LAST_LINES = 100;
const MAX_LINE_LENGTH = 4_000;
function createOutputLog(secrets, show) {
    const hideSecrets = createSecretFilter(secrets);
    const last = [];
    let line = '';
    let isCut = false;
    let count = 0;
    const addToLine = (text) => {
        const room = MAX_LINE_LENGTH - line.length;
        line += text.slice(0, room);
        isCut ||= text.slice(room).trimEnd() !== '';
    };
    const endLine = () => {
        const shown = line.trimEnd();
        const ended = isCut ? `${shown}...` : shown;
        line = '';
        isCut = false;
        if (shown === '')
            return;
        count += 1;
        if (count <= MAX_FIRST_LINES)
            show(hideSecrets(ended));
        else
            last.push(ended);
        if (last.length > MAX_LAST_LINES)
            last.shift();
    };
    return {
        add(part) {
            const [first = '', ...others] = part.split('\n');
            addToLine(first);
            for (const other of others) {
                endLine();
                addToLine(other);
            }
        },
        end() {
            endLine();
            const hidden = count - MAX_FIRST_LINES - last.length;
            if (hidden > 0)
                show(`${hidden} lines are not shown here`);
            for (const text of last)
                show(hideSecrets(text));
        },
    };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/rotation/stores/process-group.js





const TERMINATION_MS = 1_000;
const LOOK_MS = 20;
const isWindows = (0,external_node_os_.platform)() === 'win32';
const asGroupLeader = { detached: !isWindows, windowsHide: true };
function bashPath(environment) {
    const ofGit = (0,external_node_path_.join)(environment.ProgramFiles ?? 'C:\\Program Files', 'Git', 'bin', 'bash.exe');
    return isWindows && (0,external_node_fs_.existsSync)(ofGit) ? ofGit : 'bash';
}
function killRemaining({ pid = 0 }) {
    if (!isWindows)
        signalGroup(pid, 'SIGKILL');
}
async function endGroup({ pid = 0 }) {
    if (isWindows) {
        await endTree(pid);
        return;
    }
    for (let waitedMs = 0; waitedMs < TERMINATION_MS; waitedMs += LOOK_MS) {
        if (!signalGroup(pid, waitedMs === 0 ? 'SIGTERM' : 0))
            return;
        await (0,promises_.setTimeout)(LOOK_MS);
    }
    signalGroup(pid, 'SIGKILL');
}
function signalGroup(leader, signal) {
    try {
        return process.kill(-leader, signal);
    }
    catch {
        return false;
    }
}
async function endTree(pid) {
    const killer = (0,external_node_child_process_.spawn)('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true });
    await new Promise((resolve) => {
        killer.once('error', () => {
            resolve();
        });
        killer.once('exit', () => {
            resolve();
        });
    });
}

;// CONCATENATED MODULE: ./build/rotation/stores/run-bash.js



const UNREAD_EXIT_CODE = 125;
const WITH_PIPES = `exec > >(exec cat) 2>&1
set +a
declare +x input
IFS= read -r -d "" input
exec 3< <(printf %s "$input")
"$BASH" --noprofile --norc -eo pipefail -c -- "$1" <&3 3<&-
code=$?
if [ $code = 0 ] && read -r -n 1 -u 3; then exit ${UNREAD_EXIT_CODE}; fi
exit $code`;
const DRAIN_MS = 250;
async function runBash(run) {
    const { child, ended } = start(run);
    if (child?.pid === undefined)
        return ended;
    const closed = new Promise((resolve) => child.once('close', () => {
        resolve();
    }));
    for (const stream of [child.stdout, child.stderr])
        stream?.setEncoding('utf8').on('data', run.onOutput);
    const end = await waitForEnd(ended, run);
    if (end.how === 'timed-out' || end.how === 'stopped')
        await endGroup(child);
    await within(DRAIN_MS, closed);
    killRemaining(child);
    for (const stream of [child.stdin, child.stdout, child.stderr])
        stream?.destroy();
    return end;
}
function start({ text, environment, input, checkOnly = false }) {
    const bashArguments = checkOnly ? ['-n', '-c', '--', text] : ['-p', '-c', WITH_PIPES, 'bash', text];
    const notStarted = ({ code = 'no code' }) => ({
        how: 'not-started',
        reason: code,
    });
    try {
        const child = (0,external_node_child_process_.spawn)(bashPath(environment), ['--noprofile', '--norc', ...bashArguments], {
            env: environment,
            ...asGroupLeader,
        });
        const ended = new Promise((resolve) => {
            child.once('error', (error) => {
                resolve(notStarted(error));
            });
            child.once('exit', (exitCode, signal) => {
                resolve(signal ? { how: 'killed', signal } : { how: 'exited', exitCode: exitCode ?? 1 });
            });
        });
        child.stdin?.on('error', () => undefined).end(input);
        return { child, ended };
    }
    catch (error) {
        return { ended: Promise.resolve(notStarted(error)) };
    }
}
async function waitForEnd(ended, { timeoutMs, signal }) {
    const done = new AbortController();
    const early = new Promise((resolve) => {
        const timer = setTimeout(() => {
            resolve({ how: 'timed-out' });
        }, timeoutMs);
        const stop = () => {
            resolve({ how: 'stopped' });
        };
        signal?.addEventListener('abort', stop, { signal: done.signal });
        if (signal?.aborted)
            stop();
        done.signal.addEventListener('abort', () => {
            clearTimeout(timer);
        });
    });
    try {
        return await Promise.race([ended, early]);
    }
    finally {
        done.abort();
    }
}
async function within(milliseconds, promise) {
    const done = new AbortController();
    await Promise.race([promise, (0,promises_.setTimeout)(milliseconds, undefined, { signal: done.signal })]);
    done.abort();
}

;// CONCATENATED MODULE: ./build/rotation/stores/command-store.js






const COMMAND_TIMEOUT_MS = 120_000;
function createCommandStore(command, timeoutMs = COMMAND_TIMEOUT_MS) {
    return {
        name: "the command's store",
        async prepare(client) {
            await checkCommand(client, command, timeoutMs);
            return {
                isNew: undefined,
                isUnchanged: () => undefined,
                async store(_, key) {
                    await runCommand(client, command, { key, timeoutMs });
                    return PROVEN;
                },
            };
        },
    };
}
const PROVEN = { isProven: () => true };
async function checkCommand(client, { secrets, ...command }, timeoutMs) {
    const run = { ...command, input: '', checkOnly: true, timeoutMs };
    const end = await runShown(client, run, { secrets, activity: 'reading' });
    if (end.how === 'exited' && end.exitCode === 0)
        return;
    throw end.how !== 'exited'
        ? notStartedError(end.how === 'not-started' ? end.reason : end.how)
        : new base_errors/* StoreError */.AD('The store command is not a valid bash command; the log has the message of bash. Nothing was stored', { mayHaveHappened: false });
}
async function runCommand(client, { text, environment, secrets }, { key, timeoutMs }) {
    const run = {
        text,
        environment: { ...environment, ...variablesFor(key) },
        input: key.privateKey,
        timeoutMs,
    };
    const allSecrets = [...secrets, ...(0,key_mask_variants/* maskVariants */.Z)(key.privateKey)];
    const end = await runShown(client, run, { secrets: allSecrets, activity: 'changing' });
    if (end.how !== 'exited' || end.exitCode !== 0)
        throw failureOf(end, timeoutMs);
}
async function runShown({ cancellation, context }, run, { secrets, activity }) {
    const output = createOutputLog(secrets, (line) => {
        context.log.info(`store command: ${line}`);
    });
    const end = await runUntilCancelled(cancellation, activity, (signal) => runBash({ ...run, onOutput: output.add, signal }));
    output.end();
    return end;
}
function variablesFor({ distributionKeyId, distributionPublicKey, fingerprint }) {
    return {
        ASC_DISTRIBUTION_KEY_ID: distributionKeyId,
        ASC_DISTRIBUTION_PUBLIC_KEY: distributionPublicKey,
        ASC_FINGERPRINT: fingerprint,
    };
}
function failureOf(end, timeoutMs) {
    switch (end.how) {
        case 'not-started':
            return notStartedError(end.reason);
        case 'exited':
            if (end.exitCode === UNREAD_EXIT_CODE)
                return new base_errors/* StoreError */.AD(`The store command did not read the key from its standard input to the end (exit code ${UNREAD_EXIT_CODE})`, { mayHaveHappened: true });
            return new base_errors/* StoreError */.AD(`The store command failed with exit code ${end.exitCode}`, {
                mayHaveHappened: true,
            });
        case 'killed':
            return new base_errors/* StoreError */.AD(`The store command was ended by ${end.signal}`, { mayHaveHappened: true });
        default:
            return new base_errors/* StoreError */.AD(`The store command did not end within ${(0,base_duration/* formatDuration */.a3)(timeoutMs / 1000)}, and was stopped`, { mayHaveHappened: true, code: 'ERR_STORE_TIMEOUT' });
    }
}
function notStartedError(reason) {
    const advice = reason === 'ENOENT' ? '. It needs bash, which was not found' : '';
    return new base_errors/* StoreError */.AD(`The store command could not be started (${reason})${advice}. Nothing was stored`, {
        mayHaveHappened: false,
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/files/abandoned-files.js
var abandoned_files = __webpack_require__(2602);
// EXTERNAL MODULE: ./build/files/read-key-file.js + 1 modules
var read_key_file = __webpack_require__(301);
// EXTERNAL MODULE: ./build/files/write-errors.js
var write_errors = __webpack_require__(4911);
// EXTERNAL MODULE: ./build/files/temporary-files.js
var temporary_files = __webpack_require__(4861);
// EXTERNAL MODULE: ./build/files/write-new-file.js
var write_new_file = __webpack_require__(307);
;// CONCATENATED MODULE: ./build/files/previous-key.js







async function keepPreviousKey(file, newKey) {
    try {
        return await copyKeyFile(file, newKey);
    }
    catch (error) {
        if (error instanceof base_errors/* AscError */.Wg)
            throw error;
        throw new base_errors/* AscError */.Wg('ERR_FILE_PROTECTED', `${file.path} ${(0,write_errors/* unreadableReason */.Qk)(error)}`);
    }
}
async function copyKeyFile(file, newKey) {
    const { path } = file;
    const found = (0,write_new_file/* lstatIfExists */.sM)(path) && (0,read_key_file/* readKeyFile */.m)(path);
    const publicKey = found && (0,key_exports/* publicKeyOf */.kc)(found.key);
    if (!publicKey || publicKey.equals(newKey))
        return undefined;
    const text = (0,external_node_fs_.readFileSync)(path);
    const start = fingerprintStart(publicKey);
    for (let count = 1;; count += 1) {
        const copy = `${path}.${count === 1 ? start : `${start}-${count}`}.previous`;
        const existing = (0,write_new_file/* lstatIfExists */.sM)(copy);
        if (existing && !(existing.isFile() && (0,external_node_fs_.readFileSync)(copy).equals(text)))
            continue;
        if (!existing)
            await copyTo(copy, { text, file });
        return { path: copy, publicKey, isOlder: existing !== undefined };
    }
}
function fingerprintStart(publicKey) {
    const start = (0,key_exports/* fingerprintOf */.ax)(publicKey).slice('SHA256:'.length, 'SHA256:'.length + 12);
    return start.replaceAll('+', '-').replaceAll('/', '_');
}
async function copyTo(copy, { text, file }) {
    const temporary = (0,temporary_files/* temporaryPathFor */.ub)(file);
    try {
        await (0,write_new_file/* writeNewFile */.S0)(temporary, [text]);
        (0,write_new_file/* linkToNewPath */.Jo)(temporary, copy);
    }
    catch (error) {
        throw (0,write_errors/* fileWriteError */.Sw)(copy, error);
    }
    finally {
        (0,write_new_file/* removeQuietly */.S2)(temporary);
    }
}

// EXTERNAL MODULE: ./build/files/overwrite-protection.js + 2 modules
var overwrite_protection = __webpack_require__(658);
// EXTERNAL MODULE: ./build/files/write-user-file.js
var write_user_file = __webpack_require__(2642);
;// CONCATENATED MODULE: ./build/rotation/stores/file-store.js












function createFileStore(file, isRegistered) {
    return {
        name: `the file ${file.path}`,
        async prepare(_, { readOnly = false } = {}) {
            (0,overwrite_protection/* requireReplaceable */.u)(file);
            if (readOnly)
                requireWritableFolder(file);
            else
                await proveWritable(file);
            return prepareFile({ file, digest: digestOf(file.path), isRegistered });
        },
    };
}
function prepareFile(prepared) {
    const { file, digest } = prepared;
    return {
        isNew: digest === undefined,
        isUnchanged: () => digestOf(file.path) === digest,
        store: (client, { privateKey }) => storeInFile(client, prepared, privateKey),
    };
}
async function storeInFile(client, { file, digest, isRegistered }, privateKeyPem) {
    const { log } = client.context;
    const { path } = file;
    const isUnchanged = () => digestOf(path) === digest;
    const previous = await keepPreviousKey(file, (0,key_exports/* publicKeyOf */.kc)((0,key/* readPrivateKey */.$k)(privateKeyPem)));
    const isKept = () => isUnchanged() && (!previous || digestOf(previous.path) === digest);
    try {
        await (0,write_user_file/* writeUserFile */.f)(file, [privateKeyPem], { log, isRegistered, isUnchanged: isKept });
    }
    catch (error) {
        if (previous && !previous.isOlder && isUnchanged())
            (0,write_new_file/* removeQuietly */.S2)(previous.path);
        throw error;
    }
    if (previous)
        log.info(`The previous private key (${(0,key_exports/* fingerprintOf */.ax)(previous.publicKey)}) is kept in ${previous.path}`);
    return {
        isProven: () => digestOf(path) === (0,external_node_crypto_.hash)('sha256', privateKeyPem),
        async deletePrevious(_, removed) {
            if (!previous || !(await isObsolete(previous, removed, isRegistered)))
                return;
            (0,write_new_file/* removeQuietly */.S2)(previous.path);
            log.info(`Deleted ${previous.path}: its key is no longer registered`);
        },
    };
}
async function isObsolete(key, removed, isRegistered) {
    if (!removed.some(({ publicKey }) => publicKey?.equals(key.publicKey)))
        return false;
    return !(await (0,abandoned_files/* mayBeRegistered */.b)(key.publicKey, isRegistered));
}
async function proveWritable(file) {
    const probe = (0,temporary_files/* temporaryPathFor */.ub)(file);
    try {
        await (0,write_new_file/* writeNewFile */.S0)(probe, []);
        (0,external_node_fs_.rmSync)(probe);
    }
    catch (error) {
        throw (0,write_errors/* fileWriteError */.Sw)(file.path, error);
    }
}
function requireWritableFolder({ path }) {
    try {
        (0,external_node_fs_.accessSync)(`${(0,external_node_path_.dirname)((0,external_node_path_.resolve)(path))}/.`, external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
    }
    catch (error) {
        throw (0,write_errors/* fileWriteError */.Sw)(path, error);
    }
}
function digestOf(path) {
    try {
        return (0,external_node_crypto_.hash)('sha256', (0,external_node_fs_.readFileSync)(path));
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw (0,write_errors/* fileWriteError */.Sw)(path, error);
    }
}

;// CONCATENATED MODULE: ./build/rotation/stores/function-store.js


function createFunctionStore(storeKey) {
    return {
        name: "the caller's store",
        prepare: () => Promise.resolve({
            isNew: undefined,
            isUnchanged: () => undefined,
            store: (client, key) => callStore(client, storeKey, key),
        }),
    };
}
async function callStore(client, storeKey, key) {
    const { cancellation } = client;
    const signal = cancellation.signal ?? new AbortController().signal;
    await runUntilCancelled(cancellation, 'changing', async () => {
        try {
            const stored = storeKey({ ...key, signal });
            if (!isPromise(stored))
                throw new base_errors/* StoreError */.AD('store did not return a promise. Make it an async function', {
                    mayHaveHappened: true,
                });
            await stored;
        }
        catch (error) {
            throw function_store_failureOf(error, cancellation);
        }
    });
    return { isProven: () => true };
}
function isPromise(value) {
    return typeof value?.then === 'function';
}
function function_store_failureOf(error, cancellation) {
    if (error instanceof base_errors/* StoreError */.AD)
        return error;
    if (cancellation.signal?.aborted)
        return cancelledError(cancellation, true);
    const reason = error instanceof Error ? error.message : String(error);
    return new base_errors/* StoreError */.AD(`store failed: ${reason}`, { mayHaveHappened: true, cause: error });
}

;// CONCATENATED MODULE: ./build/rotation/stores/github-errors.js



function githubError(response, call, nameOf) {
    const { status, body, retryNote } = response;
    const message = messageOf(body);
    const reason = (message ?? (0,safe_text/* toSafeLine */.Dg)(body)).replace(/[.\s]+$/, '') || 'no reason given';
    const advice = retryNote ?? github_errors_adviceFor(response, reason, nameOf);
    return new base_errors/* ApiError */.hD(`GitHub refused ${call} with ${status}: ${reason}.${advice ? `\n${advice}` : ''}`, {
        code: 'ERR_STORE_REFUSED',
        status,
        mayHaveHappened: !isClearRefusal(response, message !== undefined),
    });
}
function github_errors_adviceFor({ status, headers }, reason, nameOf) {
    const token = nameOf("GitHub's token");
    if (status >= 300 && status < 400)
        return `The repository was renamed or moved. Give its new name in ${nameOf('the repository of the secret')}`;
    if (status === 401)
        return `${token} is not valid: it has expired, was revoked, or was not copied completely`;
    if (status === 403)
        return adviceIfForbidden(headers['x-github-sso'], reason, token);
    if (status === 404)
        return `The repository, environment or organization does not exist, or ${token} has no access to it. Check the names. ${RIGHTS}`;
    if (status === 410)
        return 'GitHub no longer offers this API. Update asc-credentials';
    return undefined;
}
const RIGHTS = "To write secrets, a fine-grained token needs Secrets, Environments or (for an organization) Organization secrets, read and write; a classic token needs repo or admin:org. The workflow's own GITHUB_TOKEN cannot write secrets";
function adviceIfForbidden(singleSignOn, reason, token) {
    const url = /\burl=(https:\/\/github\.com\/\S+)/.exec(singleSignOn ?? '')?.[1];
    if (url !== undefined)
        return `The organization requires single sign-on. Authorize the token at ${(0,safe_text/* toSafeLine */.Dg)(url)}`;
    if (/archived/i.test(reason))
        return 'An archived repository is read-only. Unarchive it, or store the key elsewhere';
    return `${token} is not allowed to do this. ${RIGHTS}`;
}
function messageOf(body) {
    try {
        const { message, errors } = JSON.parse(body);
        if (typeof message !== 'string')
            return undefined;
        return [message, ...detailsOf(errors)].map(safe_text/* toSafeLine */.Dg).join('. ');
    }
    catch {
        return undefined;
    }
}
function detailsOf(errors) {
    if (!Array.isArray(errors))
        return [];
    return errors.flatMap((entry) => {
        const text = typeof entry === 'string' ? entry : entry?.message;
        return typeof text === 'string' ? [text] : [];
    });
}

;// CONCATENATED MODULE: ./build/rotation/stores/github-api.js




async function callGitHub(client, { apiUrl, token }, { method, path, body, mayBeMissing = false }) {
    const baseUrl = apiUrl.replace(/\/+$/, '');
    const headers = {
        authorization: `Bearer ${token}`,
        accept: 'application/vnd.github+json',
        'x-github-api-version': '2022-11-28',
        ...(body && { 'content-type': 'application/json' }),
    };
    const request = { method, url: baseUrl + path, headers, ...(body && { body: JSON.stringify(body) }) };
    const response = await sendWithRetries(request, client);
    const call = `${method} ${path.replace(/\?.*/, '')}`;
    if (mayBeMissing && response.status === 404)
        return { body: undefined };
    if (response.status < 200 || response.status >= 300)
        throw githubError(response, call, client.context.nameOf);
    return {
        body: method === 'PUT' ? undefined : readJson(response, { call, server: 'GitHub' }),
        nextPath: nextPathOf(response.headers.link, baseUrl),
    };
}
function nextPathOf(link, baseUrl) {
    const target = /<([^>]*)>\s*;[^,]*\brel="?next"?/.exec(link ?? '')?.[1];
    if (target === undefined || target.startsWith(`${baseUrl}/`))
        return target?.slice(baseUrl.length);
    throw new base_errors/* NetworkError */.Dr("GitHub's link to the next page leads to another server. It was not requested", {
        code: 'ERR_NETWORK_RESPONSE',
    });
}

;// CONCATENATED MODULE: ./build/rotation/stores/github-secret-access.js


const github_secret_access_MAX_PAGES = 1_000;
async function readSecretAccess(client, address, before) {
    if (!before)
        return { visibility: 'private' };
    const { visibility } = before;
    if (visibility === undefined)
        throw new base_errors/* NetworkError */.Dr(`GitHub's response for ${address.description} has no visibility, so writing the secret could change who can use it`, { code: 'ERR_NETWORK_RESPONSE' });
    if (visibility !== 'selected')
        return { visibility };
    return { visibility, selected_repository_ids: await readRepositoryIds(client, address) };
}
async function readRepositoryIds(client, { github, path }) {
    const ids = new Set();
    const first = `${path}/repositories?per_page=100`;
    let next = first;
    for (let page = 1; next !== undefined; page += 1) {
        if (page > github_secret_access_MAX_PAGES)
            throw new base_errors/* NetworkError */.Dr(`GitHub's list does not end: ${github_secret_access_MAX_PAGES} pages were read`, {
                code: 'ERR_NETWORK_RESPONSE',
            });
        const response = await callGitHub(client, github, { method: 'GET', path: next });
        const { total, found } = readPage(response.body);
        for (const id of found)
            ids.add(id);
        const more = found.length > 0 && ids.size < total;
        next = response.nextPath ?? (more ? `${first}&page=${page + 1}` : undefined);
        if (next === undefined && ids.size !== total)
            throw new base_errors/* NetworkError */.Dr(`GitHub's list of the repositories that can use the secret is incomplete: ${ids.size} of ${total}. Writing the secret could remove the access of the others`, { code: 'ERR_NETWORK_RESPONSE' });
    }
    return [...ids];
}
function readPage(body) {
    const { total_count: total, repositories } = (body ?? {});
    if (typeof total === 'number' && Array.isArray(repositories)) {
        const found = repositories.map((repository) => repository?.id);
        if (found.every((id) => typeof id === 'number'))
            return { total, found };
    }
    throw new base_errors/* NetworkError */.Dr("GitHub's response does not list the repositories that can use the secret", {
        code: 'ERR_NETWORK_RESPONSE',
    });
}

;// CONCATENATED MODULE: ./build/rotation/stores/github-secret.js


function locateSecret({ apiUrl, token, name, ...owner }) {
    const { folder, whose } = folderOf(owner);
    return {
        github: { apiUrl, token },
        folder,
        path: `${folder}/${name}`,
        description: `the secret ${name} of ${whose}`,
    };
}
function folderOf({ repository = '', environment, organization, }) {
    if (organization !== undefined)
        return {
            folder: `/orgs/${encodeURIComponent(organization)}/actions/secrets`,
            whose: `the organization ${organization}`,
        };
    const base = `/repos/${repository}`;
    if (environment === undefined)
        return { folder: `${base}/actions/secrets`, whose: `the repository ${repository}` };
    return {
        folder: `${base}/environments/${encodeURIComponent(environment)}/secrets`,
        whose: `the environment ${environment} of ${repository}`,
    };
}
async function readSecret(client, { github, path, description }) {
    const { body } = await callGitHub(client, github, { method: 'GET', path, mayBeMissing: true });
    if (body === undefined)
        return undefined;
    const { updated_at: updatedAt, visibility } = (body ?? {});
    if (typeof updatedAt !== 'string')
        throw new base_errors/* NetworkError */.Dr(`GitHub's response for ${description} has no updated_at, so it cannot prove anything`, { code: 'ERR_NETWORK_RESPONSE' });
    return { updatedAt, ...(typeof visibility === 'string' && { visibility }) };
}

;// CONCATENATED MODULE: ./build/rotation/stores/encrypt-secret.js


async function readEncryption(client, { github, folder }) {
    const { body } = await callGitHub(client, github, { method: 'GET', path: `${folder}/public-key` });
    const { sealBox } = await Promise.all(/* import() */[__webpack_require__.e(235), __webpack_require__.e(708)]).then(__webpack_require__.bind(__webpack_require__, 3708));
    const { key, key_id: id } = (body ?? {});
    if (typeof key !== 'string' || typeof id !== 'string')
        throw noPublicKey();
    const encrypt = (text) => {
        const box = sealBox(text, Buffer.from(key, 'base64'));
        return { encrypted_value: Buffer.from(box).toString('base64'), key_id: id };
    };
    try {
        encrypt('');
    }
    catch {
        throw noPublicKey();
    }
    return encrypt;
}
function noPublicKey() {
    return new base_errors/* NetworkError */.Dr("GitHub's response contains no public key to encrypt the secret with", {
        code: 'ERR_NETWORK_RESPONSE',
    });
}

;// CONCATENATED MODULE: ./build/rotation/stores/github-secret-store.js






const CONFIRM_DELAYS_MS = [0, 1_000, 1_000, 2_000];
function createGitHubSecretStore(location) {
    const address = locateSecret(location);
    return {
        name: address.description,
        async prepare(client) {
            const encrypt = await readEncryption(client, address);
            const before = await readSecret(client, address);
            const access = location.organization === undefined ? {} : await readSecretAccess(client, address, before);
            const adviceIfNew = `Check ${client.context.nameOf('the name of the secret')}. If it is right, create the secret first, with any value, and run the rotation again`;
            return { ...prepareSecret(address, { encrypt, before, access }), adviceIfNew };
        },
    };
}
function prepareSecret(address, { encrypt, before, access }) {
    const { github, path } = address;
    return {
        isNew: before === undefined,
        isUnchanged: async (client) => (await readSecret(client, address))?.updatedAt === before?.updatedAt,
        async store(client, { privateKey }) {
            const write = (encryptText) => callGitHub(client, github, { method: 'PUT', path, body: { ...encryptText(privateKey), ...access } });
            try {
                await write(encrypt);
            }
            catch (error) {
                if (!mayBeEncryptedForOldKey(error))
                    throw error;
                await write(await readEncryption(client, address));
            }
            return { isProven: (later) => waitForChange(later, address, before) };
        },
    };
}
function mayBeEncryptedForOldKey(error) {
    return error instanceof base_errors/* ApiError */.hD && !error.mayHaveHappened && [409, 422].includes(error.status);
}
async function waitForChange(client, address, before) {
    for (const delayMs of CONFIRM_DELAYS_MS) {
        if (delayMs > 0)
            await pause(client, delayMs);
        const secret = await readSecret(client, address);
        if (secret && secret.updatedAt !== before?.updatedAt)
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/rotation/stores/open-store.js




function openStore(request, isRegistered) {
    if (request.storeFile)
        return createFileStore(request.storeFile, isRegistered);
    if (request.storeCommand)
        return createCommandStore(request.storeCommand);
    if (request.store)
        return createFunctionStore(request.store);
    if (request.secretName === undefined)
        return undefined;
    return createGitHubSecretStore({
        apiUrl: request.githubApiUrl ?? 'https://api.github.com',
        token: request.githubToken ?? '',
        name: request.secretName,
        repository: request.githubRepository,
        environment: request.secretEnvironment,
        organization: request.secretOrganization,
    });
}

;// CONCATENATED MODULE: ./build/rotation/prepare.js



async function prepare(api, { store, ...request }, options) {
    const before = await listKeysInScope(api, request.appId);
    const prepared = {
        ...request,
        step: 'prepared',
        publicKey: (0,key_exports/* publicKeyOf */.kc)(request.privateKey),
        before,
        store: await store?.prepare(api, options),
        storeName: store?.name ?? 'its store',
    };
    const advice = prepared.store?.isNew ? prepared.store.adviceIfNew : undefined;
    if (advice !== undefined)
        reportUnlikelyStore(api, prepared, advice);
    return prepared;
}
function reportUnlikelyStore(api, { before, publicKey, storeName, removePrevious }, advice) {
    const others = before.filter((key) => !key.publicKey?.equals(publicKey));
    if (others.length === 0)
        return;
    const found = `${storeName} does not exist, although other keys are registered: ${others.map(describeKey).join(', ')}. ${advice}`;
    if (removePrevious)
        throw new base_errors/* AscError */.Wg('ERR_STORE_MISSING', `${found}. Nothing was changed`);
    api.context.log.warn(`${found}. It will be created`);
}

;// CONCATENATED MODULE: ./build/rotation/remove-previous.js



async function removePreviousKeys(api, { appId, id }, previous) {
    if (previous.length === 0)
        return [];
    const removed = [];
    try {
        const reasons = await reasonsToKeep(api, appId, previous);
        for (const key of previous.filter((candidate) => !reasons.has(candidate.id))) {
            await removeKey(api, key.id);
            api.context.log.info(`Removed the previous key ${describeKey(key)}`);
            removed.push(key);
        }
        if (reasons.size > 0)
            throw new base_errors/* AscError */.Wg('ERR_ROTATION_INCOMPLETE', [...reasons.values()].join('\n'));
        return removed;
    }
    catch (error) {
        if (!(error instanceof base_errors/* AscError */.Wg))
            throw error;
        const left = previous.filter((key) => !removed.includes(key)).map(describeKey);
        throw withDetails(error, `The new key ${id} is registered and stored, but not all previous keys could be removed. Left: ${left.join(', ')}. Remove them by their IDs.`, 'before');
    }
}
function warnAboutOtherKeys(api, appId, others) {
    if (others.length === 0)
        return;
    const whose = appId === undefined ? 'the account' : `app ${appId}`;
    api.context.log.warn(`Other keys of ${whose} stay registered: ${others.map(describeKey).join(', ')}. Apple does not say which keys are in use. To remove them all, use ${api.context.nameOf('the option that removes previous keys')}`);
}
async function findRemovableKeys(api, appId, previous) {
    if (previous.length === 0)
        return [];
    const reasons = await reasonsToKeep(api, appId, previous);
    for (const reason of reasons.values())
        api.context.log.warn(reason);
    return previous.filter(({ id }) => !reasons.has(id));
}
async function reasonsToKeep(api, appId, previous) {
    if (appId !== undefined)
        return new Map();
    const owners = await findKeysOfApps(api);
    return new Map(previous.filter(({ id }) => owners.has(id)).map((key) => [key.id, reasonFor(key, owners.get(key.id))]));
}
function reasonFor(key, owner) {
    const found = owner === undefined
        ? 'is in the list of keys that belong to an app'
        : `belongs to app ${owner}, although it is in the list of keys that belong to no app`;
    return `Key ${describeKey(key)} ${found}, so it is not removed. A proxy may remove the filter exists[app] from requests`;
}

;// CONCATENATED MODULE: ./build/rotation/plan-rotation.js




async function planRotation(api, request, isGenerated) {
    const prepared = await prepare(api, request, { readOnly: true });
    const { appId, before, publicKey, removePrevious } = prepared;
    const previous = before.filter((key) => !key.publicKey?.equals(publicKey));
    const removed = removePrevious ? await findRemovableKeys(api, appId, previous) : [];
    const [onlyKey] = appId === undefined ? [] : previous;
    if (!removePrevious && onlyKey)
        warnAboutOnlyKey(api, onlyKey);
    else if (!removePrevious)
        warnAboutOtherKeys(api, appId, previous);
    return listChanges(prepared, removed, isGenerated ? {} : { fingerprint: (0,key_exports/* fingerprintOf */.ax)(publicKey) });
}
function listChanges({ appId, before, publicKey, store, storeName }, removed, newKey) {
    const app = appId ?? null;
    const isRegistered = before.some((key) => key.publicKey?.equals(publicKey));
    const added = isRegistered ? [] : [{ action: 'add', what: 'key', ...newKey, app }];
    const stored = store
        ? [{ action: 'store', what: 'private key', ...newKey, store: storeName }]
        : [];
    const gone = removed.map((key) => planRemoval(key, app));
    return appId === undefined ? [...added, ...stored, ...gone] : [...gone, ...added, ...stored];
}

;// CONCATENATED MODULE: ./build/rotation/confirm-registered.js





const confirm_registered_CONFIRM_DELAYS_MS = [0, 1_000, 2_000, 4_000, 8_000];
async function confirmRegistered(api, state) {
    const storedKey = state.step === 'registered' ? undefined : state.storedKey;
    let registered = [];
    for (const delayMs of confirm_registered_CONFIRM_DELAYS_MS) {
        await pause(api, delayMs);
        registered = await listKeysInScope(api, state.appId);
        const listed = registered.find((key) => key.publicKey?.equals(state.publicKey));
        const found = listed && (await findKeyById(api, listed.id));
        if (found?.publicKey?.equals(state.publicKey))
            return { ...state, step: 'confirmed', id: found.id, registered, storedKey };
    }
    const id = await addAgain(api, state);
    return { ...state, step: 'confirmed', id, registered, storedKey };
}
async function addAgain(api, { publicKey, appId, storeName }) {
    try {
        const { id, created } = await ensureRegistered(api, publicKey, appId);
        if (created)
            return id;
        throw new base_errors/* AscError */.Wg('ERR_ROTATION_INCOMPLETE', `Key ${id} is in the list but cannot be read by its ID`);
    }
    catch (error) {
        if (!isConflict(error))
            throw error;
        throw new base_errors/* AscError */.Wg('ERR_ROTATION_INCOMPLETE', `Another rotation removed the new key in the meantime. The private key in ${storeName} is no longer registered. Run the rotation again`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./build/rotation/conflict.js



const conflict_SETTLE_DELAY_MS = 1_000;
async function findCompetingKey(api, { before, appId, id }) {
    await pause(api, conflict_SETTLE_DELAY_MS);
    const known = new Set(before.map((key) => key.id));
    const others = (await listKeysInScope(api, appId)).filter((key) => key.id !== id && !known.has(key.id));
    return others.find((key) => appId !== undefined || key.id < id);
}
function conflictError(rival) {
    const change = rival ? `registered key ${rival.id}` : 'removed the old key';
    return new base_errors/* AscError */.Wg('ERR_ROTATION_CONFLICT', `Another rotation ${change} in the meantime. The other rotation continues. This one stops, and its key was not stored`);
}
function storeChangedError(storeName) {
    return new base_errors/* AscError */.Wg('ERR_ROTATION_CONFLICT', `In the meantime, ${storeName} was changed: its value or its access. If another rotation did this, it continues. This one stops, and its key was not stored`);
}

;// CONCATENATED MODULE: ./build/rotation/register-public-key.js





async function registerNewKey(api, state) {
    const { appId, before, removePrevious } = state;
    try {
        return await register(api, state);
    }
    catch (error) {
        const [onlyKey] = before;
        if (!isConflict(error) || appId === undefined || (onlyKey && !removePrevious))
            throw error;
        if (!onlyKey)
            throw await explainConflict(api, appId, error);
        await requireReplaceableKey(api, state, onlyKey);
        api.context.log.warn(`App ${appId} can have only one key, so key ${describeKey(onlyKey)} is removed before the new key is added. Until the new key is stored, the stored private key is not registered. If the run stops in between, run it again`);
        return { ...state, step: 'replacing', appId, replaced: onlyKey };
    }
}
async function removeOnlyKey(api, state) {
    await removeKey(api, state.replaced.id);
    try {
        return await register(api, state);
    }
    catch (error) {
        throw isConflict(error) ? await explainConflict(api, state.appId, error) : error;
    }
}
async function register(api, state) {
    const { id, created } = await ensureRegistered(api, state.publicKey, state.appId);
    const replaced = state.step === 'replacing' ? state.replaced : undefined;
    return { ...state, step: 'registered', id, addedId: created ? id : undefined, replaced };
}
async function requireReplaceableKey(api, { appId, store, storeName }, onlyKey) {
    if ((await store?.isUnchanged(api)) === false)
        throw storeChangedError(storeName);
    const [present] = await listKeysInScope(api, appId);
    if (present?.id !== onlyKey.id)
        throw conflictError(present);
    stopIfCancelled(api);
}
async function explainConflict(api, appId, error) {
    const [rival] = await listKeysInScope(api, appId);
    return rival ? conflictError(rival) : error;
}

;// CONCATENATED MODULE: ./build/rotation/roll-back.js






async function rollBack(api, state, thrown) {
    const error = thrown instanceof base_errors/* AscError */.Wg ? thrown : unexpectedError(thrown);
    const withReport = (report) => withDetails(error, report);
    if (await mayBeStored(api, state, error)) {
        const report = describeState(api, state, { isNewKeyKept: true });
        return error instanceof base_errors/* CancelledError */.cc ? error.withChanges(report, true) : withReport(report);
    }
    try {
        const removed = await removeNewKey(api, state);
        const done = [...removed, ...(await restoreReplacedKey(api, state))];
        const doubt = removed.length === 0 && mayHaveHappened(error) ? describeDoubt(state) : [];
        if (done.length > 0)
            done.push(roll_back_describeOutcome(state));
        return done.length + doubt.length > 0 ? withReport([...done, ...doubt].join(' ')) : error;
    }
    catch (failure) {
        const cause = failure instanceof Error ? failure.message : String(failure);
        return withReport(`The changes could not be rolled back: ${cause}\n${describeState(api, state, { isNewKeyKept: false })}`);
    }
}
function unexpectedError(error) {
    const reason = error instanceof Error ? error.message : String(error);
    return new base_errors/* AscError */.Wg('ERR_ROTATION_INCOMPLETE', `The rotation failed unexpectedly: ${reason}`, {
        cause: error,
    });
}
async function mayBeStored(api, state, error) {
    switch (state.step) {
        case 'prepared':
        case 'replacing':
        case 'registered':
            return false;
        case 'storing':
            return mayHaveHappened(error) || (await mayHaveChanged(api, state.store, error));
        case 'stored':
        case 'proven':
            return true;
    }
}
async function mayHaveChanged(api, store, error) {
    try {
        const isUnchanged = await store.isUnchanged(api);
        return !(isUnchanged ?? (error instanceof base_errors/* StoreError */.AD || error instanceof base_errors/* CancelledError */.cc));
    }
    catch {
        return true;
    }
}
async function removeNewKey(api, state) {
    const { appId, before } = state;
    if (before.some((key) => isNewKey(state, key)))
        return [];
    const listed = await listKeysInScope(api, appId);
    const hasOtherKey = appId !== undefined && listed.length > 0;
    const addedId = 'addedId' in state && !hasOtherKey ? state.addedId : undefined;
    const id = listed.find((key) => isNewKey(state, key))?.id ?? addedId;
    if (id === undefined)
        return [];
    await removeKey(api, id);
    return [`The new key ${id} was removed again.`];
}
async function restoreReplacedKey(api, state) {
    const publicKey = replacedKeyOf(state);
    if (!publicKey || (await listKeysInScope(api, state.appId)).length > 0)
        return [];
    const { id } = await ensureRegistered(api, publicKey, state.appId);
    return [`The old public key was registered again, as key ${id}.`];
}
function isNewKey(state, { publicKey }) {
    return publicKey?.equals(state.publicKey) === true;
}
function replacedKeyOf(state) {
    return 'replaced' in state ? state.replaced?.publicKey : undefined;
}
function roll_back_describeOutcome({ before }) {
    return before.length > 0
        ? 'This run stored nothing, and the keys that were registered before are registered.'
        : 'This run stored nothing. No key was registered when it began. Unless another rotation stored one since, run the rotation again.';
}
function describeDoubt(state) {
    if (state.before.some((key) => isNewKey(state, key)))
        return [];
    return [
        `A request got no clear response, so it may still take effect: the new key (${(0,key_exports/* fingerprintOf */.ax)(state.publicKey)}) may be registered, although it was not stored. List the registered keys, and remove it if it is there.`,
    ];
}
function describeState(api, state, { isNewKeyKept }) {
    const { storeName, before, publicKey } = state;
    const newKey = isNewKeyKept && state.step === 'storing'
        ? `The new key ${describeKey({ id: state.id, publicKey })} stays registered`
        : `The new key (${(0,key_exports/* fingerprintOf */.ax)(publicKey)}) may be registered`;
    const storeStatus = state.step === 'proven' ? `${storeName} contains` : `it is not certain that ${storeName} contains`;
    const registeredBefore = before.map(describeKey).join(', ') || 'none';
    return `${newKey}, and ${storeStatus} its private key. Registered before: ${registeredBefore}.${describeReplaced(state)} Run the rotation again. When the other keys are no longer used, remove them, for example with ${api.context.nameOf('the option that removes previous keys')}.`;
}
function describeReplaced(state) {
    const replaced = replacedKeyOf(state);
    if (!replaced)
        return '';
    const gone = ` The old public key (${(0,key_exports/* fingerprintOf */.ax)(replaced)}) is no longer registered.`;
    if (state.step !== 'storing')
        return gone;
    return `${gone} If ${state.storeName} still contains its private key, you can also put it back: remove the new key by its ID, and register the old key for app ${String(state.appId)} again.`;
}

;// CONCATENATED MODULE: ./build/rotation/store-private-key.js




async function requireNoConflict(api, state) {
    const { store } = state;
    const rival = await findCompetingKey(api, state);
    if (rival)
        throw conflictError(rival);
    if (!store)
        return state;
    if ((await store.isUnchanged(api)) === false)
        throw storeChangedError(state.storeName);
    stopIfCancelled(api);
    return { ...state, step: 'storing', store };
}
async function storeKey(api, state) {
    const { id, privateKey, publicKey } = state;
    const storedKey = await state.store.store(api, {
        privateKey: (0,key_exports/* privateKeyPem */.nQ)(privateKey),
        distributionKeyId: id,
        distributionPublicKey: (0,key_exports/* publicKeyPem */.rY)(publicKey),
        fingerprint: (0,key_exports/* fingerprintOf */.ax)(publicKey),
    });
    return { ...state, step: 'stored', storedKey };
}
async function proveStored(api, state) {
    const { storeName, store, storedKey } = state;
    if (!(await storedKey.isProven(api)))
        throw new base_errors/* AscError */.Wg('ERR_ROTATION_INCOMPLETE', `${storeName} accepted the new private key, but there is no proof that it contains the key now. No key was removed after that`);
    const change = store?.isNew === undefined ? '' : `, which was ${store.isNew ? 'created' : 'replaced'}`;
    api.context.log.info(`The new private key is stored in ${storeName}${change}`);
    return { ...state, step: 'proven' };
}

;// CONCATENATED MODULE: ./build/rotation/rotate.js







async function rotate(api, request) {
    const prepared = await prepare(api, request);
    const begun = await advance(api, prepared, registerNewKey);
    const registered = begun.step === 'replacing' ? await advance(api, begun, removeOnlyKey) : begun;
    const checked = await advance(api, registered, requireNoConflict);
    const stored = checked.step === 'storing' ? await advance(api, checked, storeKey) : checked;
    const proven = stored.step === 'stored' ? await advance(api, stored, proveStored) : stored;
    const confirmed = await advance(api, proven, confirmRegistered);
    const { id, before, storedKey } = confirmed;
    const previous = before.filter((key) => key.id !== id);
    const removed = request.removePrevious ? await removePreviousKeys(api, confirmed, previous) : [];
    await storedKey?.deletePrevious?.(api, removed);
    const removedIds = new Set([id, ...removed.map((key) => key.id)]);
    warnAboutOtherKeys(api, request.appId, confirmed.registered.filter((key) => !removedIds.has(key.id)));
    return { id, previous: previous.map((key) => key.id), removed: removed.map((key) => key.id) };
}
async function advance(api, state, step) {
    try {
        return await step(api, state);
    }
    catch (error) {
        if (!api.mayHaveChanged() && !mayHaveHappened(error))
            throw error;
        throw await rollBack(api.forRollback(), state, error);
    }
}

// EXTERNAL MODULE: ./build/task/secret-types.js
var secret_types = __webpack_require__(6274);
;// CONCATENATED MODULE: ./build/tasks/inputs/github-secret.js




const secretName = (0,input_types/* pattern */.T1)(/^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/i, 'the name of a GitHub Actions secret: letters, digits and _, without a digit or GITHUB_ at the start');
const named = (what) => (0,input_types/* text */.Qq)(`the name of an ${what}`, (name) => /^\.{1,2}$/.test(name) ? `is "${name}". Expected the name of an ${what}` : undefined);
const githubSecretInputs = {
    'github-token': (0,definition/* optional */.lq)((0,secret_types/* headerSecret */.g1)('a token'), "GitHub token that can write secrets. The workflow's GITHUB_TOKEN cannot.", {
        environment: ['GH_TOKEN'],
        readVariablesOnlyWith: 'secret-name',
        term: "GitHub's token",
    }),
    'secret-name': (0,definition/* optional */.lq)(secretName, 'GitHub Actions secret to store the private key in.', {
        showInSummary: true,
        term: 'the name of the secret',
    }),
    'secret-environment': (0,definition/* optional */.lq)(named('environment'), 'Environment that the secret belongs to.', {
        showInSummary: true,
    }),
    'secret-organization': (0,definition/* optional */.lq)(named('organization'), 'Organization that the secret belongs to.', {
        showInSummary: true,
    }),
    'github-repository': (0,definition/* optional */.lq)((0,input_types/* pattern */.T1)(/^(?!\.{1,2}\/)[\w.-]+\/(?!\.{1,2}$)[\w.-]+$/, 'owner/name'), 'Repository that the secret belongs to, as owner/name; the Action uses the current repository by default.', {
        runnerVariable: 'GITHUB_REPOSITORY',
        readVariablesOnlyWith: 'secret-name',
        term: 'the repository of the secret',
    }),
    'github-api-url': (0,definition/* optional */.lq)(githubApiUrl, "URL of GitHub's API. Default: https://api.github.com; the Action uses the API of its runner.", {
        runnerVariable: 'GITHUB_API_URL',
        readVariablesOnlyWith: 'secret-name',
    }),
};

// EXTERNAL MODULE: ./build/tasks/inputs/key-types.js
var key_types = __webpack_require__(4712);
;// CONCATENATED MODULE: ./build/tasks/inputs/stores.js



const COMMAND = 'a bash command that reads the private key from its standard input, such as "vault kv put -mount=secret distribution key=-"';
const storeCommand = {
    expects: COMMAND,
    multiline: true,
    runs: true,
    summarize: () => 'a command',
    parse(given, warn) {
        (0,input_types/* requireText */.He)(given, COMMAND);
        const text = given
            .replace(/\r\n/g, '\n')
            .replace(/^\uFEFF/, '')
            .trim();
        if (text === '')
            throw (0,input_types/* emptyError */.CA)(COMMAND);
        const reason = whyNotCommand(text);
        if (reason !== undefined)
            throw new definition/* InvalidValueError */.$x(`${reason}. Expected ${COMMAND}`);
        if ((0,safe_text/* findSecret */.mt)(text) === 'token')
            warn('contains a token, which other users of this machine can see while the command runs. Give it to the command in an environment variable');
        return { text, environment: {}, secrets: [] };
    },
};
function whyNotCommand(text) {
    if ((0,safe_text/* findSecret */.mt)(text) === 'key')
        return 'contains a key. The command reads the key from its standard input';
    if (text.includes('${{'))
        return 'contains a ${{ }} expression that was not expanded. Expressions are expanded in workflow files only';
    if (/^\*+$/.test(text))
        return 'contains only asterisks, like a masked secret copied from a log';
    if (text.includes('\0') || !text.isWellFormed())
        return 'contains a character that a command cannot have';
    return undefined;
}
const FUNCTION = 'an async function that stores the key';
const storeFunction = {
    expects: FUNCTION,
    parse(given) {
        if (typeof given === 'function')
            return given;
        throw new definition/* InvalidValueError */.$x(`is ${typeof given === 'string' ? 'a string' : (0,safe_text/* quote */.hD)(given)}. Expected ${FUNCTION}`);
    },
};

;// CONCATENATED MODULE: ./build/tasks/rotate-key.js














const rotateKey = (0,dry_run/* withDryRun */.DQ)({
    name: 'rotate-key',
    groupLog: true,
    inputs: {
        ...apiInputs,
        'distribution-private-key': (0,definition/* optional */.lq)(key_types/* privateKey */.t, 'The new private key. Default: a new key is generated.', {
            role: 'distribution key',
        }),
        ...appInputs,
        'store-file': (0,definition/* optional */.lq)((0,input_types/* fileToWrite */.NE)('key'), 'File to write the new private key to, with mode 0600. The old private key is kept in a copy in the same folder. The copy is deleted only if the same run removes its public key.', { showInSummary: true }),
        'store-command': {
            ...(0,definition/* optional */.lq)(storeCommand, 'Command that stores the new private key. bash runs it, with the key on its standard input. The key is stored if the command reads it to the end and ends with exit code 0.', { showInSummary: true }),
            onlyIn: 'entry points',
        },
        store: {
            ...(0,definition/* optional */.lq)(storeFunction, 'Function that stores the new private key. Its promise is fulfilled if the key is stored.'),
            onlyIn: 'library',
        },
        ...githubSecretInputs,
        'remove-previous': {
            ...(0,definition/* withDefault */.IQ)(input_types/* flag */.Jt, 'false', 'Whether to remove all other keys of the app or, without an app, all other keys of the account that do not belong to an app.'),
            term: 'the option that removes previous keys',
        },
    },
    exclusive: [
        { inputs: ['app-id', 'bundle-id'], required: false },
        { inputs: ['store-file', 'store-command', 'store', 'secret-name'], required: false },
        { inputs: ['secret-environment', 'secret-organization'], required: false },
    ],
    requirements: [
        {
            oneOf: ['store-file', 'store-command', 'store', 'secret-name', 'distribution-private-key'],
            reason: 'A new private key that is stored nowhere would be lost',
        },
        { ifGiven: 'secret-name', oneOf: ['github-token'] },
        { ifGiven: 'secret-name', oneOf: ['github-repository', 'secret-organization'] },
        { ifGiven: 'secret-environment', oneOf: ['secret-name'] },
        { ifGiven: 'secret-organization', oneOf: ['secret-name'] },
    ],
    outputs: {
        ...registeredKeyOutputs,
        'previous-key-ids': (0,definition/* output */.CG)('IDs of the keys that were registered before, as a JSON array.'),
        removed: (0,definition/* output */.CG)('IDs of the keys that were removed, as a JSON array.'),
    },
    async plan({ distributionPrivateKey, removePrevious, ...request }, context) {
        const api = openApi(request, context);
        const appId = await resolveAppId(api, request);
        const privateKey = distributionPrivateKey ?? (0,key/* generatePrivateKey */.An)();
        const rotation = { privateKey, appId, store: openStore(request), removePrevious };
        return planRotation(api, rotation, distributionPrivateKey === undefined);
    },
    async run({ distributionPrivateKey, removePrevious, ...request }, context) {
        const api = openApi(request, context);
        const appId = await resolveAppId(api, request);
        const newKey = distributionPrivateKey ?? (0,key/* generatePrivateKey */.An)();
        if (newKey !== distributionPrivateKey)
            context.mask?.((0,key_exports/* privateKeyPem */.nQ)(newKey));
        const store = openStore(request, (key) => isRegistered(api, key));
        const { id, previous, removed } = await rotate(api, {
            privateKey: newKey,
            appId,
            store,
            removePrevious,
        });
        const publicKey = (0,key_exports/* publicKeyOf */.kc)(newKey);
        const fingerprint = (0,key_exports/* fingerprintOf */.ax)(publicKey);
        context.log.info(`Rotated to key ${id} (${fingerprint}), for ${appId === undefined ? 'the account' : `app ${appId}`}`);
        return {
            distributionKeyId: id,
            distributionPublicKey: (0,key_exports/* publicKeyPem */.rY)(publicKey),
            fingerprint,
            previousKeyIds: previous,
            removed,
        };
    },
});

;// CONCATENATED MODULE: ./build/tasks/api-modes.js












/***/ })

};
;