"use strict";
exports.id = 381;
exports.ids = [381];
exports.modules = {

/***/ 446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pb: () => (/* binding */ apiError),
  Lz: () => (/* binding */ isAppleRefusal),
  u0: () => (/* binding */ readDocument),
  $2: () => (/* binding */ readEntries),
  Vh: () => (/* binding */ readJson),
  b4: () => (/* binding */ unauthorizedError),
  Er: () => (/* binding */ uncertainRemoval)
});

// EXTERNAL MODULE: ./build/base/errors.js
var base_errors = __webpack_require__(5145);
// EXTERNAL MODULE: ./build/http/refusal.js
var refusal = __webpack_require__(8645);
// EXTERNAL MODULE: ./build/base/safe-text.js + 4 modules
var safe_text = __webpack_require__(6540);
// EXTERNAL MODULE: ./build/app-store-connect/authorizer.js
var authorizer = __webpack_require__(2080);
// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(5902);
;// CONCATENATED MODULE: ./build/app-store-connect/hints.js
/** Where App Store Connect lists API keys, with their IDs and roles. */
const KEYS_PAGE = 'https://appstoreconnect.apple.com/access/integrations/api';
/** What to do about Apple's error codes, by dotted prefix; the longest that fits is used. */
const hintsByCode = (nameOf) => ({
    NOT_AUTHORIZED: `Check ${nameOf('the key ID')}, ${nameOf('the issuer ID')} and ${nameOf('the private key')} on ${KEYS_PAGE}.`,
    FORBIDDEN_ERROR: `The API key's role does not allow this. Alternative distribution keys need a key with the Admin role; an individual key may do what its user may. See ${KEYS_PAGE}`,
    'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED': 'The Account Holder has to accept an agreement at https://appstoreconnect.apple.com/agreements (for alternative distribution also the Alternative Terms Addendum).',
    NOT_FOUND: 'Nothing with this ID is visible to the API key. Check the ID, and that the key belongs to the same team.',
    PATH_ERROR: `The server does not know this address. Check ${nameOf('the address of the API')}.`,
    RATE_LIMIT_EXCEEDED: 'The hourly limit of this API key is used up; other pipelines may share the key.',
    ENTITY_ERROR: 'Apple refused what was sent; the pointer names the part.',
    STATE_ERROR: 'The account or app is not in a state that allows this. For an app that already has an alternative distribution key, the old key has to be removed first.',
    ENTITY_UNPROCESSABLE: 'Apple understood the request and cannot carry it out; its detail says why.',
    PARAMETER_ERROR: 'This is a mistake in the request itself. Please report it.',
});
/** Returns what to do about an error code of Apple's; undefined if there is nothing to say. */
function hintFor(code, nameOf) {
    const hints = hintsByCode(nameOf);
    const parts = code.split('.');
    for (let length = parts.length; length > 0; length -= 1) {
        const code = parts.slice(0, length).join('.');
        if (Object.hasOwn(hints, code))
            return hints[code];
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/app-store-connect/api-errors.js






/** An answer that says no, as an error whose message holds all of Apple's entries as sentences, and our hints. */
function apiError(answer, call, nameOf) {
    const errors = readEntries(answer.body);
    const lines = errors.length > 0 ? errors.flatMap(describeEntry) : [describeForeignBody(answer)];
    const hints = new Set(errors.map((entry) => hintFor(entry.code, nameOf)).filter((hint) => hint !== undefined));
    return new base_errors/* ApiError */.hD([
        `${call} was refused with ${answer.status}.`,
        ...lines,
        ...hints,
        ...(answer.note ? [answer.note] : []),
        ...(answer.status >= 500 && errors.length > 0 && !answer.note
            ? ['The server failed. Run the step again later.']
            : []),
    ].join('\n'), { status: answer.status, errors, mayHaveHappened: !isAppleRefusal(answer) });
}
/** Whether a response is Apple's own refusal, which proves that nothing was changed. */
function isAppleRefusal(answer) {
    return (0,refusal/* isRefusal */.v)(answer, readEntries(answer.body).length > 0);
}
/** A 401 for which the clocks give no reason: Apple uses one text for all causes, so they are listed by likelihood. */
function unauthorizedError(answer, { call, individual, skew, nameOf }) {
    const [keyId, issuerId] = [nameOf('the key ID'), nameOf('the issuer ID')];
    const privateKey = nameOf('the private key');
    const issuer = individual
        ? `The key is a team key: then ${issuerId} is needed.`
        : `${issuerId} is of another team, or the key is an individual key: then leave ${issuerId} out.`;
    const causes = [
        `${keyId} does not belong to ${privateKey} (the file is named AuthKey_<key ID>.p8).`,
        issuer,
        'The key was revoked.',
        `${privateKey} is a key of another kind: an In-App Purchase key or an alternative distribution key.`,
    ].map((cause, index) => `${index + 1}. ${cause}`);
    const entries = readEntries(answer.body);
    const message = [
        `${call} was refused with 401. Apple does not say why; the likely causes, in order:`,
        ...causes,
        aboutClock(skew, nameOf),
        `The IDs are on ${KEYS_PAGE}`,
    ];
    return new base_errors/* ApiError */.hD([...message, ...entries.flatMap(describeEntry)].join('\n'), {
        status: 401,
        errors: entries,
        mayHaveHappened: !isAppleRefusal(answer),
    });
}
function aboutClock(skew, nameOf) {
    if (skew === undefined)
        return 'The answer has no Date, so the clocks could not be compared.';
    const off = Math.abs(skew);
    if (off <= authorizer/* TOLERATED_SKEW */.A0)
        return `It is not the clock: it is within ${off} s of the server's.`;
    if (off <= authorizer/* LARGEST_SKEW */.o6)
        return `It is not the clock alone: a token made by the server's time was refused too.`;
    return `The server's Date is ${(0,duration/* formatDuration */.a3)(off)} ${skew < 0 ? 'behind' : 'ahead of'} this machine's clock. No token was made for a time more than a day away. Set this machine's clock right, and check ${nameOf('the address of the API')} and the proxy.`;
}
/** Apple's document in an answer that says yes: an object with `data`. A login page or another server's JSON is not one. */
function readDocument(answer, call) {
    const value = readJson(answer, call);
    if (Object.hasOwn(value, 'data'))
        return value;
    const reason = `${call} was answered with ${answer.status} and JSON, but not with a document of App Store Connect: it has no data. ${FOREIGN}`;
    throw new base_errors/* NetworkError */.Dr(reason, { code: 'ERR_NETWORK_RESPONSE', mayHaveHappened: true });
}
/** Why it is not certain that something was removed: Apple answers a DELETE with 204 and nothing else. */
function uncertainRemoval(answer, call) {
    const reason = `${call} was answered with ${answer.status}, not with 204 (No Content). It is not certain that anything was removed. ${describeForeignBody(answer)}`;
    return new base_errors/* NetworkError */.Dr(reason, { code: 'ERR_NETWORK_RESPONSE', mayHaveHappened: true });
}
/** The JSON of an answer that says yes; where there is none, the request may all the same have done its work. */
function readJson(answer, call) {
    try {
        const value = JSON.parse(answer.body);
        if (typeof value === 'object' && value !== null)
            return value;
    }
    catch {
        // Told below, with what there is instead.
    }
    const reason = `${call} was answered with ${answer.status}, but not with whole JSON. ${describeForeignBody(answer)}`;
    throw new base_errors/* NetworkError */.Dr(reason, { code: 'ERR_NETWORK_RESPONSE', mayHaveHappened: true });
}
const FOREIGN = "A proxy or gateway may have answered in Apple's place. Run the step again.";
/** Apple sends a handful; a message of more would be read by nobody. */
const MOST_ENTRIES = 50;
/** Apple's entries, whatever the content type says; none where the body is something else. */
function readEntries(body) {
    try {
        const { errors } = JSON.parse(body);
        return Array.isArray(errors) ? errors.slice(0, MOST_ENTRIES).map(readEntry) : [];
    }
    catch {
        return [];
    }
}
function readEntry(value) {
    const entry = (typeof value === 'object' && value !== null ? value : {});
    const source = (typeof entry.source === 'object' && entry.source !== null ? entry.source : {});
    const field = (part) => (typeof part === 'string' ? (0,safe_text/* toSafeLine */.Dg)(part) : '');
    const place = {
        ...(field(source.pointer) && { pointer: field(source.pointer) }),
        ...(field(source.parameter) && { parameter: field(source.parameter) }),
    };
    return {
        status: field(entry.status),
        code: field(entry.code) || 'no code',
        title: field(entry.title),
        ...(field(entry.detail) && { detail: field(entry.detail) }),
        ...(Object.keys(place).length > 0 && { source: place }),
    };
}
function describeEntry({ code, title, detail, source }) {
    const place = source?.pointer ?? source?.parameter;
    const sentences = [title, detail]
        .filter((part) => part !== undefined && part !== '')
        .map((part) => String(part).replace(/[.\s]*$/, '.'));
    return [`${code}: ${sentences.join(' ')}${place ? ` (at ${place})` : ''}`];
}
function describeForeignBody({ headers, body }) {
    // In its beginning only: over a body made for it, the search would take hours.
    const title = /<title[^>]*>([^<]*)/i.exec(body.slice(0, 2_000))?.[1];
    const text = (0,safe_text/* toSafeLine */.Dg)(title ?? body);
    if (text === '')
        return 'The answer was empty.';
    const kind = title === undefined ? (headers['content-type'] ?? 'text') : 'an HTML page';
    return `The answer was ${(0,safe_text/* toSafeLine */.Dg)(kind)}, not Apple's JSON: "${text}". ${FOREIGN}`;
}


/***/ }),

/***/ 2617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ openApi)
});

// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(5145);
// EXTERNAL MODULE: ./build/app-store-connect/api-errors.js + 1 modules
var api_errors = __webpack_require__(446);
// EXTERNAL MODULE: ./build/app-store-connect/authorizer.js
var authorizer = __webpack_require__(2080);
// EXTERNAL MODULE: ./build/app-store-connect/hosts.js
var hosts = __webpack_require__(8672);
// EXTERNAL MODULE: ./build/http/send.js + 1 modules
var send = __webpack_require__(1692);
// EXTERNAL MODULE: ./build/base/safe-text.js + 4 modules
var safe_text = __webpack_require__(6540);
;// CONCATENATED MODULE: ./build/app-store-connect/pages.js


/** Pages of 200 entries after which a list cannot be meant to end. */
const MOST_PAGES = 500;
const MOST_ENTRIES = MOST_PAGES * 200;
/** Bytes of all pages together: a hundred thousand entries of Apple's have less. */
const MOST_BYTES = 100_000_000;
/** Reads a list page by page to its end; the next page has to be on the server that was asked, and a new one. */
async function readPages(first, { get, read }) {
    const entries = [];
    const seen = new Set();
    let total = 0;
    for (let url = first; url !== undefined;) {
        seen.add(url);
        const { document, bytes } = await get(url);
        total += bytes;
        if (total > MOST_BYTES)
            throw endless(`more than ${MOST_BYTES} bytes were read`);
        if (!Array.isArray(document.data))
            throw unusable(`The list at ${new URL(url).pathname} has no data`);
        for (const entry of document.data)
            entries.push(read(entry)); // The rest of the page is let go.
        if (entries.length > MOST_ENTRIES)
            throw endless(`more than ${MOST_ENTRIES} entries were read`);
        const next = nextPage(document.links?.next, { url, origin: new URL(first).origin });
        if (seen.size === MOST_PAGES)
            throw endless(`${MOST_PAGES} pages were read`);
        if (seen.has(next))
            throw unusable('The list goes round in circles: its next page was already read');
        url = next;
    }
    return entries;
}
function endless(reason) {
    return unusable(`The list has no end: ${reason}`);
}
function unusable(reason) {
    return new errors/* NetworkError */.Dr(reason, { code: 'ERR_NETWORK_RESPONSE' });
}
function nextPage(link, { url, origin }) {
    if (typeof link !== 'string')
        return undefined;
    if (!URL.canParse(link, url))
        throw unusable("The list's link to its next page is no address");
    const next = new URL(link, url);
    if (next.origin !== origin) {
        throw unusable(`The list's next page is on another server, ${(0,safe_text/* toSafeLine */.Dg)(next.host)}. It was not asked, so that the token goes nowhere else`);
    }
    return withoutUser(next);
}
/** An address without what a server has no business to add: a user, a password, a fragment. */
function withoutUser(url) {
    return Object.assign(url, { username: '', password: '', hash: '' }).href;
}

;// CONCATENATED MODULE: ./build/app-store-connect/api.js







/** Opens the API; nothing is sent before the first call. */
function openApi(key, context) {
    const base = (key.apiUrl ?? hosts/* API_URL */.H$).replace(/\/+$/, '');
    const authorize = (0,authorizer/* createAuthorizer */.QG)(key, { context, inHouse: (0,hosts/* isEnterprise */.kA)(new URL(base)) });
    const time = (0,send/* startTime */.Sv)(context.signal);
    let changed = false;
    async function call(method, url, body) {
        const attempt = async () => {
            const headers = { ...(await authorize.headers()), ...(body && { 'content-type': 'application/json' }) };
            return (0,send/* send */.tN)({ method, url, headers, ...(body && { body: JSON.stringify(body) }) }, { context, time });
        };
        const changedBefore = changed;
        if (method !== 'GET')
            changed = true; // Until it is clearly refused: an error leaves it in doubt.
        let answer = await attempt().catch((error) => {
            if (error instanceof errors/* CancelledError */.cc && !error.mayHaveHappened)
                changed = changedBefore;
            throw error instanceof errors/* CancelledError */.cc && !changed ? error.withChanges('Nothing was changed') : error;
        });
        const mayRepeat = method === 'GET' || (0,api_errors/* isAppleRefusal */.Lz)(answer);
        if (answer.status === 401 && mayRepeat && authorize.adjustClock(answer))
            answer = await attempt();
        if ((0,api_errors/* isAppleRefusal */.Lz)(answer))
            changed = changedBefore;
        return answer;
    }
    async function readPage(url) {
        const answer = await call('GET', url);
        const document = readAnswer(answer, {
            method: 'GET',
            url,
            authorize,
            nameOf: context.nameOf,
        });
        return { document, bytes: Buffer.byteLength(answer.body) };
    }
    return {
        context,
        time,
        ask: (method, path) => call(method, base + path),
        individual: authorize.individual,
        clockSkew: (answer) => authorize.clockSkew(answer),
        mayHaveChanged: () => changed,
        call: async (method, path, body) => {
            const url = base + path;
            return readAnswer(await call(method, url, body), { method, url, authorize, nameOf: context.nameOf });
        },
        list: (path, read) => readPages(base + path, { get: readPage, read }),
    };
}
function readAnswer(answer, { method, url, authorize, nameOf }) {
    const call = `${method} ${new URL(url).pathname}`;
    if (answer.status === 401)
        throw (0,api_errors/* unauthorizedError */.b4)(answer, {
            call,
            individual: authorize.individual,
            skew: authorize.measure(answer),
            nameOf,
        });
    if (answer.status >= 300 && answer.status < 400) {
        const target = (0,safe_text/* toSafeLine */.Dg)(answer.headers.location ?? 'nowhere');
        throw new errors/* ApiError */.hD(`${call} was answered with a redirect (${answer.status}) to ${target}. It was not followed, so that the token goes nowhere else. Check ${nameOf('the address of the API')} and the proxy`, { status: answer.status, mayHaveHappened: true });
    }
    if (answer.status < 200 || answer.status >= 400)
        throw (0,api_errors/* apiError */.pb)(answer, call, nameOf);
    if (method !== 'DELETE')
        return (0,api_errors/* readDocument */.u0)(answer, call);
    if (answer.status !== 204)
        throw (0,api_errors/* uncertainRemoval */.Er)(answer, call);
    return undefined;
}


/***/ }),

/***/ 6343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $s: () => (/* binding */ resolveAppId),
/* harmony export */   FS: () => (/* binding */ findAppByBundleId),
/* harmony export */   dv: () => (/* binding */ findAppByName),
/* harmony export */   e$: () => (/* binding */ listAppIds)
/* harmony export */ });
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7785);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5145);
/* harmony import */ var _base_safe_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6540);
/* harmony import */ var _resources_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4670);




const BUNDLE_ID = 'the bundle ID';
const APP_NAME = 'the name of the app';
/** The app that a request names, as an Apple ID; undefined where it names none. */
async function resolveAppId(api, app) {
    return app.bundleId === undefined ? app.appId : (await findAppByBundleId(api, app.bundleId)).id;
}
/**
 * Finds the app with exactly this bundle ID: Apple's filter matches more than that;
 * see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-apps
 */
async function findAppByBundleId(api, bundleId) {
    const apps = await listApps(api, `filter%5BbundleId%5D=${encodeURIComponent(bundleId)}`);
    return (apps.find((app) => app.bundleId === bundleId) ?? refuse(api, apps, { term: BUNDLE_ID, wanted: bundleId }));
}
/** Finds the only app with exactly this name. */
async function findAppByName(api, name) {
    const apps = await listApps(api, `filter%5Bname%5D=${encodeURIComponent(name)}`);
    const [found, ...others] = apps.filter((app) => app.name === name);
    if (found && others.length > 0) {
        const ids = [found, ...others].map(describeApp).join(', ');
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz([
            { input: APP_NAME, reason: `is the name of several apps: ${ids}. Instead, give`, others: [BUNDLE_ID] },
        ]);
    }
    return found ?? refuse(api, apps, { term: APP_NAME, wanted: name });
}
async function listApps(api, filter) {
    return api.list(`/v1/apps?${filter}&fields%5Bapps%5D=bundleId,name&limit=200`, readApp);
}
/** The Apple IDs of all apps that the API key sees. */
async function listAppIds(api) {
    return api.list('/v1/apps?fields%5Bapps%5D=bundleId&limit=200', (entry) => readApp(entry).id);
}
/** Characters of a name by which the nearest is found: the time for it grows with their square. */
const LONGEST_COMPARED = 100;
/** Where the filter finds nothing, the misses are looked for among all apps: the filter knows no typing errors. */
async function refuse(api, found, { term, wanted }) {
    const apps = found.length > 0 ? found : await listApps(api, 'sort=name');
    const start = (text) => text.slice(0, LONGEST_COMPARED);
    const near = apps
        .map((app) => ({
        app,
        distance: (0,leven__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(start(term === BUNDLE_ID ? app.bundleId : app.name), start(wanted)),
    }))
        .sort((one, other) => one.distance - other.distance)
        .slice(0, 5);
    const advice = near.length > 0
        ? `The nearest that the API key sees: ${near.map(({ app }) => describeApp(app)).join(', ')}`
        : 'The API key sees no app at all: check that it belongs to the same team';
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz([
        { input: term, reason: `is ${(0,_base_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(wanted)}, which no app has. ${advice}`, code: 'ERR_NOT_FOUND' },
    ]);
}
function describeApp({ id, bundleId, name }) {
    return `${(0,_base_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .toSafeLine */ .Dg)(name)} (${(0,_base_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .toSafeLine */ .Dg)(bundleId)}, ${(0,_base_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .toSafeLine */ .Dg)(id)})`;
}
function readApp(value) {
    const { id, attributes } = (value ?? {});
    return { id: (0,_resources_js__WEBPACK_IMPORTED_MODULE_3__/* .readId */ .wh)(id, 'an app'), bundleId: asText(attributes?.bundleId), name: asText(attributes?.name) };
}
function asText(value) {
    return typeof value === 'string' ? value : '';
}


/***/ }),

/***/ 2080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A0: () => (/* binding */ TOLERATED_SKEW),
/* harmony export */   QG: () => (/* binding */ createAuthorizer),
/* harmony export */   o6: () => (/* binding */ LARGEST_SKEW)
/* harmony export */ });
/* harmony import */ var _tokens_asc_token_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2462);
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5902);


/** Seconds that the tokens for our own calls live: longer than any run, shorter than Apple's cap. */
const LIFETIME = 15 * 60;
/** Seconds by which two clocks may differ before a 401 is put down to them. */
const TOLERATED_SKEW = 30;
/**
 * Seconds by which a token for our own calls may be dated by the server's clock: a day, and a minute because a Date has
 * whole seconds and responses take time. A Date further away is not believed.
 */
const LARGEST_SKEW = 24 * 60 * 60 + 60;
/** Makes the bearer token, once per run, by the server's clock once that is known to differ from ours. */
function createAuthorizer(key, { context, inHouse }) {
    let token;
    let expires = 0;
    let skew = 0;
    const mint = async () => {
        const minted = await (0,_tokens_asc_token_js__WEBPACK_IMPORTED_MODULE_0__/* .createAscToken */ .B)(key, {
            lifetime: LIFETIME,
            now: context.now() + skew * 1000,
            inHouse,
        });
        context.mask?.(minted.token);
        expires = minted.expiresAt.getTime() - skew * 1000;
        return minted.token;
    };
    const measure = ({ headers }) => {
        const theirs = Date.parse(headers.date ?? '');
        return Number.isNaN(theirs) ? undefined : Math.round((theirs - context.now()) / 1000) - skew;
    };
    return {
        individual: key.issuerId === undefined,
        /** Seconds by which the clock that tokens are made by is behind the server's; undefined where it tells no time. */
        measure,
        /** The same of this machine's clock. */
        clockSkew(answer) {
            const measured = measure(answer);
            return measured === undefined ? undefined : measured + skew;
        },
        async headers() {
            if (expires - context.now() < 60_000)
                token = undefined;
            token ??= await mint();
            return { authorization: `Bearer ${token}`, accept: 'application/json' };
        },
        /** After a 401: true where the clocks explain it and a token by the server's clock is worth one more attempt. */
        adjustClock(answer) {
            const measured = measure(answer);
            const off = Math.abs(measured ?? 0);
            if (skew !== 0 || measured === undefined || off <= TOLERATED_SKEW || off > LARGEST_SKEW)
                return false;
            skew = measured;
            token = undefined;
            const difference = `${(0,_base_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(off)} ${measured < 0 ? 'ahead of' : 'behind'}`;
            context.log.warn(`The clock of this machine is ${difference} Apple's; the token was made again with Apple's time. Set the clock right: tokens made without asking Apple will be refused`);
            return true;
        },
    };
}


/***/ }),

/***/ 7582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C8: () => (/* binding */ listAllKeys),
/* harmony export */   D: () => (/* binding */ listKeysBeside),
/* harmony export */   DQ: () => (/* binding */ findKeysOfApps),
/* harmony export */   Fx: () => (/* binding */ addKey),
/* harmony export */   Rx: () => (/* binding */ describeKey),
/* harmony export */   Tj: () => (/* binding */ findKey),
/* harmony export */   YZ: () => (/* binding */ readKey),
/* harmony export */   bi: () => (/* binding */ readAppKey),
/* harmony export */   yE: () => (/* binding */ removeKey),
/* harmony export */   zN: () => (/* binding */ isRegistered)
/* harmony export */ });
/* harmony import */ var _apps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6343);
/* harmony import */ var _resources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4670);
/* harmony import */ var _keys_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3710);
/* harmony import */ var _keys_key_exports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2244);




/** A key as messages name it: ID and fingerprint. */
function describeKey({ id, publicKey }) {
    return publicKey ? `${id} (${(0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .ax)(publicKey)})` : id;
}
const KEYS = '/v1/alternativeDistributionKeys';
const FIELDS = 'fields%5BalternativeDistributionKeys%5D=publicKey';
/**
 * Lists the keys of the account, those of single apps left out;
 * see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-alternativedistributionkeys
 */
async function listAccountKeys(api) {
    return api.list(`${KEYS}?exists%5Bapp%5D=false&${FIELDS}&limit=200`, readResource);
}
/** The keys that a new one would stand beside: the app's, or without an app the account's. */
async function listKeysBeside(api, appId) {
    if (appId === undefined)
        return listAccountKeys(api);
    const key = await readAppKey(api, appId);
    return key ? [key] : [];
}
/**
 * An app's key, or undefined only if Apple says that it has none. How it says so is not documented: its NOT_FOUND and null
 * both count.
 */
async function readAppKey(api, appId) {
    const path = `/v1/apps/${encodeURIComponent(appId)}/alternativeDistributionKey`;
    try {
        const { data } = (await api.call('GET', `${path}?${FIELDS}`));
        return data === null ? undefined : readResource(data);
    }
    catch (error) {
        if ((0,_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .isNotFound */ .c4)(error))
            return undefined;
        throw error;
    }
}
/**
 * Finds out which of some keys belong to an app: the server's list of such keys is read, and every app that the API key
 * sees is asked for its key. Both, because a proxy may drop the filter of the list, and an API key may not see every app.
 */
async function findKeysOfApps(api) {
    const listed = await api.list(`${KEYS}?exists%5Bapp%5D=true&${FIELDS}&limit=200`, readResource);
    const owners = new Map(listed.map(({ id }) => [id, undefined]));
    for (const appId of await (0,_apps_js__WEBPACK_IMPORTED_MODULE_2__/* .listAppIds */ .e$)(api)) {
        const key = await readAppKey(api, appId);
        if (key)
            owners.set(key.id, appId);
    }
    return owners;
}
/** Reads one key; see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-alternativedistributionkeys-_id_ */
async function readKey(api, id) {
    const answer = (await api.call('GET', `${KEYS}/${encodeURIComponent(id)}?${FIELDS}`));
    return readResource(answer.data);
}
/** Reads one key, or undefined if there is none with this ID. */
async function findKey(api, id) {
    try {
        return await readKey(api, id);
    }
    catch (error) {
        if ((0,_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .isNotFound */ .c4)(error))
            return undefined;
        throw error;
    }
}
/** Lists every key that the API key sees, those of single apps among them. */
async function listAllKeys(api) {
    return api.list(`${KEYS}?${FIELDS}&limit=200`, readResource);
}
/** Whether any key that the API key sees is this one. */
async function isRegistered(api, wanted) {
    return (await listAllKeys(api)).some(({ publicKey }) => publicKey?.equals(wanted));
}
/** Removes a key; one that is gone already counts as removed. */
async function removeKey(api, id) {
    await (0,_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .removeResource */ .ls)(api, `${KEYS}/${encodeURIComponent(id)}`);
}
/** Adds a key, for one app or for the account; see https://developer.apple.com/documentation/appstoreconnectapi/post-v1-alternativedistributionkeys */
async function addKey(api, publicKey, appId) {
    const relationships = { app: { data: { type: 'apps', id: appId } } };
    const data = {
        type: 'alternativeDistributionKeys',
        attributes: { publicKey: (0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_0__/* .publicKeyPem */ .rY)(publicKey) },
        ...(appId !== undefined && { relationships }),
    };
    const answer = (await api.call('POST', KEYS, { data }));
    return readResource(answer.data);
}
function readResource(value) {
    const { id, attributes } = (value ?? {});
    return { id: (0,_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .readId */ .wh)(id, 'a key'), publicKey: readKeyText(attributes?.publicKey) };
}
function readKeyText(text) {
    try {
        return typeof text === 'string' ? (0,_keys_key_js__WEBPACK_IMPORTED_MODULE_3__/* .readPublicKey */ .RR)(text) : undefined;
    }
    catch {
        return undefined; // Somebody else's key of another kind: listed, but never equal to ours.
    }
}


/***/ }),

/***/ 7590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $j: () => (/* binding */ removeDomain),
/* harmony export */   LY: () => (/* binding */ ensureDomain),
/* harmony export */   wK: () => (/* binding */ listDomains),
/* harmony export */   y_: () => (/* binding */ describeDomain)
/* harmony export */ });
/* harmony import */ var _resources_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4670);
/* harmony import */ var _base_safe_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6540);


const DOMAINS = '/v1/alternativeDistributionDomains';
/** Lists the domains; see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-alternativedistributiondomains */
async function listDomains(api) {
    return api.list(`${DOMAINS}?limit=200`, readDomain);
}
/** Makes sure that a domain is registered, once: looks first, and again where the answer to adding it is lost. */
async function ensureDomain(api, wanted) {
    const find = async () => (await listDomains(api)).find(({ domain }) => domain.toLowerCase() === wanted.domain);
    const present = await find();
    if (present)
        return { id: present.id, created: false };
    const { resource, created } = await (0,_resources_js__WEBPACK_IMPORTED_MODULE_0__/* .addOnce */ .BY)(api, {
        what: `The domain ${wanted.domain}`,
        add: () => addDomain(api, wanted),
        find,
    });
    return { id: resource.id, created };
}
/** Removes a domain; one that is gone already counts as removed. */
async function removeDomain(api, id) {
    await (0,_resources_js__WEBPACK_IMPORTED_MODULE_0__/* .removeResource */ .ls)(api, `${DOMAINS}/${encodeURIComponent(id)}`);
}
async function addDomain(api, { domain, referenceName }) {
    const data = { type: 'alternativeDistributionDomains', attributes: { domain, referenceName } };
    const answer = (await api.call('POST', DOMAINS, { data }));
    return readDomain(answer.data);
}
/** A domain as messages name it: `example.com (id)`. */
function describeDomain({ id, domain }) {
    return `${(0,_base_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toSafeLine */ .Dg)(domain)} (${id})`;
}
function readDomain(value) {
    const { id, attributes } = (value ?? {});
    return {
        id: (0,_resources_js__WEBPACK_IMPORTED_MODULE_0__/* .readId */ .wh)(id, 'a domain'),
        domain: asText(attributes?.domain),
        referenceName: asText(attributes?.referenceName),
    };
}
function asText(value) {
    return typeof value === 'string' ? value : '';
}


/***/ }),

/***/ 8672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H$: () => (/* binding */ API_URL),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   f8: () => (/* binding */ isApple),
/* harmony export */   kA: () => (/* binding */ isEnterprise),
/* harmony export */   rB: () => (/* binding */ looksLikeLoopback)
/* harmony export */ });
const API_HOST = 'api.appstoreconnect.apple.com';
const ENTERPRISE_HOST = 'api.enterprise.developer.apple.com';
/** Where App Store Connect is unless `api-url` says otherwise. */
const API_URL = `https://${API_HOST}`;
/** Whether an address is that of the Enterprise program, whose tokens have an audience of their own. */
function isEnterprise(url) {
    return url.hostname === ENTERPRISE_HOST;
}
/** Whether an address is one of Apple's two. */
function isApple(url) {
    return url.hostname === API_HOST || isEnterprise(url);
}
/** Whether an address is this machine's own. `127.example.com` only looks like it. */
function isLoopback({ hostname }) {
    return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
/** Whether the http client takes an address for this machine's own although it is not, and passes over the proxy. */
function looksLikeLoopback(url) {
    return url.hostname.startsWith('127.') && !isLoopback(url);
}


/***/ }),

/***/ 9754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ ensureRegistered)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5145);
/* harmony import */ var _distribution_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7582);
/* harmony import */ var _keys_key_exports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2244);
/* harmony import */ var _resources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4670);




/**
 * Makes sure that a key is registered, once: looks first, adds it if it is missing, and reads back what was added.
 * Keys are compared by their DER. Without `appId` it is a key of the account.
 */
async function ensureRegistered(api, publicKey, appId) {
    const present = await findKey(api, publicKey, appId);
    if (present.match)
        return { id: present.match.id, created: false };
    const registration = await addSafely(api, publicKey, { appId, other: present.other });
    const fingerprint = (0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .ax)(publicKey);
    const stored = await (0,_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .tellingOfChanges */ .ug)(`Key ${registration.id} (${fingerprint}) is registered`, () => (0,_distribution_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .readKey */ .YZ)(api, registration.id));
    if (stored.publicKey?.equals(publicKey))
        return registration;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .AscError */ .Wg('ERR_ROTATION_INCOMPLETE', `Key ${registration.id} was registered, but App Store Connect returns another public key for it. Do not sign with it; look at the key in App Store Connect`);
}
async function findKey(api, publicKey, appId) {
    const keys = await (0,_distribution_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .listKeysBeside */ .D)(api, appId);
    const match = keys.find((key) => key.publicKey?.equals(publicKey));
    return { match, other: appId === undefined ? undefined : keys[0] };
}
async function addSafely(api, publicKey, { appId, other }) {
    const { resource, created } = await (0,_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .addOnce */ .BY)(api, {
        what: `The key (${(0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .ax)(publicKey)})`,
        add: () => (0,_distribution_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .addKey */ .Fx)(api, publicKey, appId),
        find: async () => (await findKey(api, publicKey, appId)).match,
        explain: (conflict) => (other ? explainConflict(conflict, other, api.context.nameOf) : conflict),
        repeating: () => {
            api.context.log.info('The answer to adding the key was lost and the key is not there; adding it again');
        },
    });
    return { id: resource.id, created };
}
function explainConflict(error, { id, publicKey }, nameOf) {
    const print = publicKey ? ` (${(0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .ax)(publicKey)})` : '';
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ApiError */ .hD(`${error.message}\nThe app has another key, ${id}${print}. An app takes one key: a rotation with ${nameOf('the option that removes previous keys')} replaces it`, error);
}


/***/ }),

/***/ 4670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY: () => (/* binding */ addOnce),
/* harmony export */   c4: () => (/* binding */ isNotFound),
/* harmony export */   dh: () => (/* binding */ isConflict),
/* harmony export */   dk: () => (/* binding */ mayHaveHappened),
/* harmony export */   ls: () => (/* binding */ removeResource),
/* harmony export */   ug: () => (/* binding */ tellingOfChanges),
/* harmony export */   wh: () => (/* binding */ readId)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5145);
/* harmony import */ var _http_send_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1692);


/** How often adding is tried while the answers get lost. */
const ATTEMPTS = 3;
/** Milliseconds before looking whether a request whose answer was lost has taken effect after all. */
const SETTLING = 1_000;
/**
 * Adds a resource; where the answer is lost, or somebody was quicker (409), looks before anything is sent again.
 * `created` tells whether this run added it.
 */
async function addOnce(api, { what, add, find, explain, repeating }) {
    const doubt = `${what} may be registered: no clear response came`;
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
            const found = await tellingOfChanges(doubt, async () => {
                if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc)
                    throw error;
                await (0,_http_send_js__WEBPACK_IMPORTED_MODULE_1__/* .pause */ .v7)(api, SETTLING);
                return find();
            });
            if (found)
                return { resource: found, created: true };
            if (attempt === ATTEMPTS || isRedirect(error))
                throw withAdvice(error, doubt);
            repeating?.();
        }
    }
}
/** A redirect stays one: to ask again cannot help. */
function isRedirect(error) {
    return error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD && error.status >= 300 && error.status < 400;
}
/** An error after which nobody knows whether something was added, with what to do about it. */
function withAdvice(error, doubt) {
    if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD)
        return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD(`${error.message}\n${doubt}. Look before you add it again`, error);
    if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .Dr))
        return error;
    const message = `${error.message}. Tried ${ATTEMPTS} times, and each time looked whether it had been added. Run the step again later`;
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .Dr(message, { code: error.code, mayHaveHappened: true, cause: error });
}
/**
 * Removes a resource by its path; one that Apple does not find counts as removed. Any other 404 may be a proxy's, or of an
 * address that is wrong.
 */
async function removeResource(api, path) {
    try {
        await api.call('DELETE', path);
    }
    catch (error) {
        if (isNotFound(error))
            return;
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD) || !(error.mayHaveHappened || error.status === 404))
            throw error;
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD(`${error.message}\nIt is not certain that anything was removed.`, error);
    }
}
/**
 * The ID of a resource: opaque, but no text that a path, a log or a shell would take for something else. `what` is what
 * has it, with an article.
 */
function readId(id, what) {
    if (typeof id === 'string' && /^[\w+/=-][\x21\x22\x24-\x7e]{0,199}$/.test(id))
        return id;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .Dr(`The answer holds ${what} without an id that can be used`, {
        code: 'ERR_NETWORK_RESPONSE',
        mayHaveHappened: true,
    });
}
/** Whether Apple itself says that something does not exist: a proxy's 404 says nothing about it. */
function isNotFound(error) {
    return (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD &&
        error.status === 404 &&
        error.errors.some(({ code }) => /^NOT_FOUND(?:\.|$)/.test(code)));
}
/** Whether Apple itself refuses something because of what is there already. */
function isConflict(error) {
    return error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD && error.status === 409 && !error.mayHaveHappened;
}
/** Does some work. If the run is cancelled meanwhile, the error says what was or may have been changed before. */
async function tellingOfChanges(changes, work) {
    try {
        return await work();
    }
    catch (error) {
        throw error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc ? error.withChanges(changes) : error;
    }
}
/** Whether a request may have taken effect although no response, or none that proves the contrary, came. */
function mayHaveHappened(error) {
    const isJudged = error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .Dr || error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc || error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD;
    return isJudged && error.mayHaveHappened;
}


/***/ }),

/***/ 8645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ isRefusal)
/* harmony export */ });
/** Responses of gateways and of servers that did not wait: they say nothing about what the request did. */
const UNCLEAR = new Set([408, 425, 499]);
/**
 * Whether a response proves that the request changed nothing: a 4xx with the server's own error (`own`), because a gateway
 * may send any status after the server has done its work. A 429 needs no body: what counts requests stands before the work.
 */
function isRefusal({ status, afterDoubt = false }, own) {
    if (afterDoubt || status < 400 || status >= 500 || UNCLEAR.has(status))
        return false;
    return own || status === 429;
}


/***/ }),

/***/ 1692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cR: () => (/* binding */ beginUndo),
  v7: () => (/* binding */ pause),
  tN: () => (/* binding */ send),
  Sv: () => (/* binding */ startTime),
  FE: () => (/* binding */ stopIfCancelled)
});

// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(5145);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/http/cancellation.js



/**
 * Milliseconds for which it goes on. GitHub's runner sends SIGTERM 7.5 s after SIGINT: by then all is done, and a response
 * may take only a part of that.
 */
const GRACE_MS = {
    stops: 0,
    'awaits-response': 3_000,
    'takes-back': 6_000,
};
function watchCancellation(signal) {
    const cancellation = { signal, at: signal?.aborted ? performance.now() : undefined };
    const note = () => {
        cancellation.at = performance.now();
    };
    signal?.addEventListener('abort', note, { once: true });
    return cancellation;
}
/** Throws a `CancelledError` if the run was cancelled, or if it is taking back and the time for that is over. */
function refuseIfCancelled(cancellation, stage = 'stops') {
    const begins = stage === 'takes-back' ? stage : 'stops';
    if (millisecondsLeft(cancellation, begins) <= 0)
        throw cancelledError(cancellation, false);
}
/**
 * Does some work, which a cancellation ends after the grace of its stage with a `CancelledError`. The work is told by its
 * signal that nobody waits for it any more: whatever is left of it must not keep the process up.
 */
async function untilCancelled(cancellation, stage, work) {
    refuseIfCancelled(cancellation, stage);
    if (!cancellation.signal)
        return work();
    const done = new AbortController();
    try {
        return await Promise.race([work(done.signal), cutOff(cancellation, stage, done.signal)]);
    }
    finally {
        done.abort();
    }
}
async function cutOff(cancellation, stage, done) {
    const { signal } = cancellation;
    if (signal && !signal.aborted)
        await (0,external_node_events_.once)(signal, 'abort', { signal: done });
    await (0,promises_.setTimeout)(Math.max(0, millisecondsLeft(cancellation, stage)), undefined, { signal: done });
    throw cancelledError(cancellation, stage !== 'stops');
}
function millisecondsLeft({ at }, stage) {
    return at === undefined ? Infinity : at + GRACE_MS[stage] - performance.now();
}
function cancelledError({ signal }, mayHaveHappened) {
    const reason = signal?.reason;
    const by = typeof reason === 'string' ? ` by ${reason}` : '';
    return new errors/* CancelledError */.cc(`The run was cancelled${by}`, { mayHaveHappened });
}

// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(5902);
;// CONCATENATED MODULE: ./build/http/send.js



/** Milliseconds that one request may take in all, its repeats and the waits between them included. */
const REQUEST_BUDGET = 60_000;
const FIRST_WAIT = 500;
/** All requests of a run: a list of many slow pages ends too. */
const runBudget = () => ({
    total: 300_000,
    who: 'all requests of a run may take together',
    spent: 0,
});
const undoBudget = () => ({ total: 120_000, who: 'taking back may take', spent: 0 });
function startTime(signal) {
    return { budget: runBudget(), undoing: false, cancellation: watchCancellation(signal) };
}
/** From here on requests have the time for taking back what failed, be it for want of time. */
function beginUndo(time) {
    time.budget = undoBudget();
    time.undoing = true;
}
/** Waits, unless the run is cancelled. */
async function pause({ context, time }, milliseconds) {
    const stage = time.undoing ? 'takes-back' : 'stops';
    await untilCancelled(time.cancellation, stage, (signal) => context.sleep(milliseconds, signal));
}
/** Throws a `CancelledError` if the run was cancelled. */
function stopIfCancelled({ time }) {
    refuseIfCancelled(time.cancellation, time.undoing ? 'takes-back' : 'stops');
}
/**
 * Sends a request and, where that is safe, sends it again: GET, PUT and DELETE after a network error, 429 or 5xx; POST
 * only after 429 or where it cannot have arrived, because a POST whose answer was lost may have done its work.
 */
async function send(request, client) {
    const { context, time: { budget }, } = client;
    const most = Math.min(REQUEST_BUDGET, budget.total - budget.spent);
    if (most <= 0)
        throw outOfTime(budget, request);
    let unclear = false;
    let spent = 0;
    const spend = (time) => {
        spent += time;
        budget.spent += time;
    };
    for (let attempt = 0;; attempt += 1) {
        const started = performance.now();
        const timeout = Math.max(1, Math.ceil(Math.min(context.requestTimeout, most - spent)));
        const outcome = await attemptOnce({ ...request, timeout }, client);
        spend(performance.now() - started);
        if (!retryable(request.method, outcome))
            return settle(outcome, unclear);
        unclear ||= outcome instanceof errors/* NetworkError */.Dr ? outcome.mayHaveHappened : outcome.status >= 500;
        const wait = askedWait(outcome, context) ?? FIRST_WAIT * 2 ** attempt * (0.5 + context.random());
        if (spent + wait >= most)
            return giveUp(outcome, { attempts: attempt + 1, wait, allowed: wordsFor(most, budget), unclear });
        context.log.info(`${describeOutcome(outcome)}; trying again in ${(0,duration/* formatDuration */.a3)(Math.ceil(wait / 1000))}`);
        await pause(client, wait).catch((error) => {
            throw unclear ? inDoubt(error, request) : error;
        });
        spend(wait);
    }
}
function wordsFor(most, { total, who }) {
    if (most === REQUEST_BUDGET)
        return `${(0,duration/* formatDuration */.a3)(REQUEST_BUDGET / 1000)} that a request may take`;
    return `${(0,duration/* formatDuration */.a3)(total / 1000)} that ${who}`;
}
function outOfTime(budget, { method, url }) {
    const message = `${method} ${new URL(url).pathname} was not sent: the ${wordsFor(0, budget)} are used up. Run the step again later`;
    return new errors/* NetworkError */.Dr(message, { code: 'ERR_NETWORK_TIMEOUT', permanent: true });
}
async function attemptOnce(request, { context, time }) {
    const changing = request.method === 'GET' ? 'stops' : 'awaits-response';
    try {
        return await untilCancelled(time.cancellation, time.undoing ? 'takes-back' : changing, (signal) => context.transport({ ...request, ...(signal && { signal }) }));
    }
    catch (error) {
        if (error instanceof errors/* NetworkError */.Dr)
            return error;
        throw error instanceof errors/* CancelledError */.cc && error.mayHaveHappened ? inDoubt(error, request) : error;
    }
}
/** The error of a run that was cancelled while nobody knows whether a request took effect. */
function inDoubt(error, { method, url }) {
    if (!(error instanceof errors/* CancelledError */.cc) || method === 'GET')
        return error;
    const changes = `No response to ${method} ${new URL(url).pathname} came in time. It may have taken effect`;
    return new errors/* CancelledError */.cc(error.headline, { mayHaveHappened: true, changes });
}
function retryable(method, outcome) {
    if (outcome instanceof errors/* NetworkError */.Dr)
        return !outcome.permanent && (method !== 'POST' || !outcome.mayHaveHappened);
    return outcome.status === 429 || (outcome.status >= 500 && method !== 'POST');
}
/** Milliseconds that the server asks for, from seconds or an HTTP date; none of it is no reason for a burst. */
function askedWait(outcome, context) {
    if (outcome instanceof errors/* NetworkError */.Dr)
        return undefined;
    const asked = (outcome.headers['retry-after'] ?? '').trim();
    const wait = /^\d{1,9}$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - context.now();
    return wait > 0 ? wait : undefined;
}
/** The response to the last attempt; whether one before it may have taken effect goes with it. */
function settle(outcome, unclear) {
    if (!(outcome instanceof errors/* NetworkError */.Dr))
        return unclear ? { ...outcome, afterDoubt: true } : outcome;
    if (!unclear || outcome.mayHaveHappened)
        throw outcome;
    const { code, message, permanent } = outcome;
    throw new errors/* NetworkError */.Dr(message, { code, permanent, mayHaveHappened: true, cause: outcome });
}
function giveUp(outcome, { attempts, wait, allowed, unclear }) {
    const tried = `Tried ${attempts === 1 ? 'once' : `${attempts} times`}`;
    if (outcome instanceof errors/* NetworkError */.Dr) {
        throw new errors/* NetworkError */.Dr(`${outcome.message}. ${tried}, then gave up. Run the step again later`, {
            code: outcome.code,
            mayHaveHappened: unclear,
            cause: outcome,
        });
    }
    const due = outcome.headers['retry-after'] === undefined
        ? ''
        : `, and the server asks to wait ${(0,duration/* formatDuration */.a3)(wait / 1000)}`;
    return {
        ...settle(outcome, unclear),
        note: `${tried}${due}: more than the ${allowed}. Run the step again later.`,
    };
}
function describeOutcome(outcome) {
    if (outcome instanceof errors/* NetworkError */.Dr)
        return outcome.message;
    return `The server answered ${outcome.status}${outcome.status === 429 ? ', too many requests' : ''}`;
}


/***/ }),

/***/ 8161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkCredentials: () => (/* binding */ check_credentials_checkCredentials)
});

// EXTERNAL MODULE: ./build/app-store-connect/api-errors.js + 1 modules
var api_errors = __webpack_require__(446);
// EXTERNAL MODULE: ./build/app-store-connect/authorizer.js
var authorizer = __webpack_require__(2080);
// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(5902);
;// CONCATENATED MODULE: ./build/app-store-connect/check-credentials.js



/** Share of the hour's requests below which the report says so. */
const FEW = 0.1;
/**
 * Asks App Store Connect for the list of keys and judges by the answer what an API key can do. The clock is judged by
 * the first answer; where it is off, the rest by an answer to a token by Apple's time.
 */
async function checkCredentials(api) {
    const answer = await api.ask('GET', '/v1/alternativeDistributionKeys?limit=1');
    const { nameOf } = api.context;
    refuseForeign(answer, nameOf);
    const accepted = answer.status !== 401;
    const checks = [checkClock(api.clockSkew(answer)), checkToken(answer, api)];
    return accepted
        ? [...checks, checkRole(answer, nameOf), checkAgreements(answer, nameOf), checkRate(answer)]
        : checks;
}
/** Nothing is judged by an answer that is not Apple's: neither a document nor, where it says no, a list of errors. */
function refuseForeign(answer, nameOf) {
    if (answer.status >= 200 && answer.status < 300)
        (0,api_errors/* readDocument */.u0)(answer, 'The check');
    else if (![401, 429].includes(answer.status) && (0,api_errors/* readEntries */.$2)(answer.body).length === 0)
        throw (0,api_errors/* apiError */.pb)(answer, 'The check', nameOf);
}
function checkClock(skew) {
    const check = 'clock';
    if (skew === undefined)
        return { check, passed: true, detail: 'Not known: the answer has no Date.' };
    const off = Math.abs(skew);
    if (off <= authorizer/* TOLERATED_SKEW */.A0)
        return { check, passed: true, detail: `Within ${off} s of Apple's.` };
    const direction = skew < 0 ? 'ahead of' : 'behind';
    return {
        check,
        passed: false,
        detail: `${(0,duration/* formatDuration */.a3)(off)} ${direction} Apple's. Set it right (NTP): tokens made on this machine are refused with an unexplained 401.`,
    };
}
function checkToken(answer, api) {
    const check = 'token accepted';
    if (answer.status !== 401)
        return { check, passed: true, detail: 'Key ID, issuer and private key belong together.' };
    const { message } = (0,api_errors/* unauthorizedError */.b4)(answer, {
        call: 'The check',
        individual: api.individual,
        skew: api.clockSkew(answer),
        nameOf: api.context.nameOf,
    });
    return { check, passed: false, detail: message };
}
function checkRole(answer, nameOf) {
    const check = 'may list keys';
    if (answer.status === 429)
        return { check, passed: true, detail: 'Not asked: the limit of requests was reached first.' };
    if (isAboutAgreements(answer))
        return { check, passed: true, detail: 'Not known: the agreements come first.' };
    if (answer.status === 403)
        return { check, passed: false, detail: (0,api_errors/* apiError */.pb)(answer, 'The check', nameOf).message };
    if (answer.status < 200 || answer.status >= 300)
        throw (0,api_errors/* apiError */.pb)(answer, 'The check', nameOf);
    return { check, passed: true, detail: 'The role of the key allows alternative distribution.' };
}
function checkAgreements(answer, nameOf) {
    const check = 'agreements in force';
    if (answer.status === 429)
        return { check, passed: true, detail: 'Not asked: the limit of requests was reached first.' };
    const passed = !isAboutAgreements(answer);
    const detail = passed ? 'None is missing.' : (0,api_errors/* apiError */.pb)(answer, 'The check', nameOf).message;
    return { check, passed, detail };
}
function checkRate({ status, headers }) {
    const check = 'requests left this hour';
    const found = /user-hour-lim:(\d+);user-hour-rem:(\d+)/.exec(headers['x-rate-limit'] ?? '');
    if (status === 429)
        return {
            check,
            passed: false,
            detail: 'None: the hourly limit of this key is used up. Other pipelines may share the key; wait, or give each its own.',
        };
    if (!found)
        return { check, passed: true, detail: 'Not known: the answer does not tell.' };
    const [limit = 0, left = 0] = found.slice(1).map(Number);
    const few = left < limit * FEW ? ': few, other pipelines may share the key' : '';
    return { check, passed: left > 0, detail: `${left} of ${limit}${few}.` };
}
function isAboutAgreements(answer) {
    return (0,api_errors/* readEntries */.$2)(answer.body).some(({ code }) => code.startsWith('FORBIDDEN.REQUIRED_AGREEMENTS'));
}

// EXTERNAL MODULE: ./build/app-store-connect/api.js + 1 modules
var api = __webpack_require__(2617);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(5145);
// EXTERNAL MODULE: ./build/tasks/inputs/api.js
var inputs_api = __webpack_require__(4747);
// EXTERNAL MODULE: ./build/task/definition.js
var definition = __webpack_require__(6963);
;// CONCATENATED MODULE: ./build/tasks/check-credentials.js




/**
 * Tells whether an API key works: clock, token, role, agreements, requests left. Where a check fails, the error's
 * `outputs.report` has all of them. Throws `InputError`, `ApiError`, `NetworkError`, and `ReportError` with code `ERR_CREDENTIALS`.
 *
 * @example
 * ```ts
 * import { checkCredentials } from 'asc-credentials';
 *
 * const { report } = await checkCredentials({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // left out: Apple's own
 * });
 * console.log(report.every(({ passed }) => passed));
 * ```
 */
const check_credentials_checkCredentials = (0,definition/* defineTask */.RR)({
    name: 'check-credentials',
    groupLog: true,
    inputs: inputs_api/* apiInputs */.kc,
    outputs: {
        report: (0,definition/* output */.CG)('The checks, as a JSON array of {check, passed, detail}; also set where one fails, and the step with it.'),
    },
    async run(request, context) {
        const report = [
            { check: 'key reads', passed: true, detail: 'The private key is whole and unencrypted.' },
            { check: 'curve', passed: true, detail: 'P-256, as Apple asks for.' },
            ...(await checkCredentials(api/* openApi */.N(request, context))),
        ];
        for (const { check, passed, detail } of report)
            if (passed)
                context.log.info(`pass  ${check}: ${detail}`);
        const failed = report.filter(({ passed }) => !passed).map(({ check, detail }) => `${check}: ${detail}`);
        if (failed.length > 0)
            throw new errors/* ReportError */.$g(failed.join('\n'), { report });
        return { report };
    },
});


/***/ }),

/***/ 7396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findApp: () => (/* binding */ findApp)
/* harmony export */ });
/* harmony import */ var _app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2617);
/* harmony import */ var _app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6343);
/* harmony import */ var _inputs_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4747);
/* harmony import */ var _task_input_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9120);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6963);




/**
 * Finds an app by its exact `bundleId` or `appName`; the error names the nearest. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-apps
 * @example
 * ```ts
 * import { findApp } from 'asc-credentials';
 *
 * const { appId } = await findApp({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // left out: Apple's own
 *   bundleId: 'com.example.app',
 * });
 * console.log(appId);
 * ```
 */
const findApp = (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .defineTask */ .RR)({
    name: 'find-app',
    inputs: {
        ..._inputs_api_js__WEBPACK_IMPORTED_MODULE_1__/* .apiInputs */ .kc,
        'bundle-id': _inputs_api_js__WEBPACK_IMPORTED_MODULE_1__/* .appInputs */ .VY['bundle-id'],
        'app-name': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('the name of an app'), 'Name of the app, to the letter.', {
            showInSummary: true,
            term: 'the name of the app',
        }),
    },
    exclusive: [{ inputs: ['bundle-id', 'app-name'], required: true }],
    outputs: {
        'app-id': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('Apple ID of the app.'),
        'bundle-id': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('Its bundle ID.'),
        'app-name': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('Its name.'),
    },
    async run({ bundleId, appName, ...request }, context) {
        const api = (0,_app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_3__/* .openApi */ .N)(request, context);
        const app = await (bundleId === undefined
            ? (0,_app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_4__/* .findAppByName */ .dv)(api, appName)
            : (0,_app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_4__/* .findAppByBundleId */ .FS)(api, bundleId));
        return { appId: app.id, bundleId: app.bundleId, appName: app.name };
    },
});


/***/ }),

/***/ 4747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BN: () => (/* binding */ githubApiUrl),
/* harmony export */   VY: () => (/* binding */ appInputs),
/* harmony export */   kc: () => (/* binding */ apiInputs),
/* harmony export */   pf: () => (/* binding */ distributionKeyId),
/* harmony export */   yy: () => (/* binding */ keyFingerprint)
/* harmony export */ });
/* harmony import */ var _app_store_connect_hosts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8672);
/* harmony import */ var _task_input_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9120);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6963);
/* harmony import */ var _identifiers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5595);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8951);





/** The address of a server; `warn` may say what is doubtful about one that can be used. */
function serverAddress(example, warn = () => undefined) {
    return (0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(`an https address such as ${example}`, (value, warnOf) => {
        const url = URL.canParse(value) ? new URL(value) : undefined;
        if (!url)
            return `is not an address. Expected one such as ${example}`;
        if (url.username || url.password)
            return 'must not carry a user name or password';
        if (/[?#]/.test(value))
            return 'must not carry a query or fragment';
        if (url.protocol !== 'https:' && !(url.protocol === 'http:' && (0,_app_store_connect_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(url)))
            return "must begin with https:// (http:// is for this machine's own loopback address only)";
        if ((0,_app_store_connect_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .looksLikeLoopback */ .rB)(url))
            return 'begins with 127. but is not a loopback address. Expected the name of a server, or four numbers';
        const doubt = warn(url);
        if (doubt !== undefined)
            warnOf(doubt);
        return undefined;
    });
}
const apiUrl = serverAddress('https://api.appstoreconnect.apple.com', (url) => (0,_app_store_connect_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .isApple */ .f8)(url) || (0,_app_store_connect_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(url)
    ? undefined
    : `${url.host} is not a server of Apple's, and it receives a token that works. Use it only if you trust it`);
/** The address of GitHub's API: github.com's, or that of an Enterprise Server. */
const githubApiUrl = serverAddress('https://api.github.com');
/** What every mode that calls Apple takes: the API key and where the API is. */
const apiInputs = {
    ..._keys_js__WEBPACK_IMPORTED_MODULE_2__/* .apiKeyInputs */ .HC,
    'api-url': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(apiUrl, 'Address of the App Store Connect API, for a local server or the Enterprise host. https only, except on loopback.', { term: 'the address of the API' }),
};
/** Which app a call is about. At most one of the two. */
const appInputs = {
    'app-id': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_identifiers_js__WEBPACK_IMPORTED_MODULE_4__/* .appleId */ .S3, 'Apple ID of the app that the key is for. Without an app the key is for the whole account.', { showInSummary: true }),
    'bundle-id': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_identifiers_js__WEBPACK_IMPORTED_MODULE_4__/* .bundleId */ .WW, 'Bundle ID of the app.', { showInSummary: true, term: 'the bundle ID' }),
};
/** The ID of a key in App Store Connect. */
const distributionKeyId = (0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .pattern */ .T1)(_identifiers_js__WEBPACK_IMPORTED_MODULE_4__/* .RESOURCE_ID */ .f2, 'the ID of an alternative distribution key, as register-key and list-keys give it');
const fingerprint = (0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .pattern */ .T1)(/^SHA256:[A-Za-z0-9+/]{43}=?$/, 'a fingerprint: SHA256: and 44 characters of base64, the last of them =');
/** A fingerprint as this package writes it; the padding may be left out. */
const keyFingerprint = {
    ...fingerprint,
    parse: (given, warn) => fingerprint.parse(given, warn).replace(/=?$/, '='),
};


/***/ }),

/***/ 5306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ domainName),
/* harmony export */   M: () => (/* binding */ domainId)
/* harmony export */ });
/* harmony import */ var _task_input_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9120);
/* harmony import */ var _identifiers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5595);


/** The ID of a domain in App Store Connect. */
const domainId = (0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .pattern */ .T1)(_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .RESOURCE_ID */ .f2, 'the ID of a domain, as register-domain and list-domains give it');
/** The name of a domain; what else a web address has is refused. */
const domainName = (0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .pattern */ .T1)(/^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/, 'a domain in lower case such as example.com, without https:// and path');


/***/ }),

/***/ 4539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ ifMissing),
/* harmony export */   Y: () => (/* binding */ judgeMissing)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5145);
/* harmony import */ var _task_input_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9120);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6963);



/** What the modes that remove something take for what is not there. */
const ifMissing = (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefault */ .IQ)((0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)('fail', 'warn'), 'fail', 'What to do if something to remove is not registered: fail and remove nothing, or warn and remove the rest, for workflows that are run again.');
/** The most entries that a message lists of what is registered. */
const MAX_LISTED = 50;
/** Fails or warns because of what is missing, before anything is removed. Nothing happens if nothing is missing. */
function judgeMissing({ input, missing, registered }, on, log) {
    if (missing.length === 0)
        return;
    const more = registered.length > MAX_LISTED ? `, and ${registered.length - MAX_LISTED} more` : '';
    const listed = `${registered.slice(0, MAX_LISTED).join(', ') || 'none'}${more}`;
    const reason = `${missing.join(', ')} is not registered`;
    if (on === 'warn')
        log.warn(`${reason}: it was removed before, or was never there. There are: ${listed}`);
    else
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz([
            {
                input,
                reason: `${reason}, so nothing was removed. There are: ${listed}. If it may be gone already, use the value warn for`,
                others: ['if-missing'],
                code: 'ERR_NOT_FOUND',
            },
        ]);
}


/***/ }),

/***/ 3665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listDomains: () => (/* binding */ listDomains)
/* harmony export */ });
/* harmony import */ var _app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7590);
/* harmony import */ var _app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2617);
/* harmony import */ var _base_safe_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6540);
/* harmony import */ var _inputs_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4747);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6963);




/**
 * Lists the domains registered for web distribution. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-alternativedistributiondomains
 * @example
 * ```ts
 * import { listDomains } from 'asc-credentials';
 *
 * const { domains } = await listDomains({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // left out: Apple's own
 * });
 * console.log(domains);
 * ```
 */
const listDomains = (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .defineTask */ .RR)({
    name: 'list-domains',
    inputs: _inputs_api_js__WEBPACK_IMPORTED_MODULE_1__/* .apiInputs */ .kc,
    outputs: {
        domains: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('The domains, as a JSON array of {id, domain, referenceName}.'),
    },
    async run(request, context) {
        const domains = await _app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .listDomains */ .wK(_app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_3__/* .openApi */ .N(request, context));
        for (const { id, domain } of domains)
            context.log.info(`${id} ${(0,_base_safe_text_js__WEBPACK_IMPORTED_MODULE_4__/* .toSafeLine */ .Dg)(domain)}`);
        return { domains };
    },
});


/***/ }),

/***/ 9390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listKeys: () => (/* binding */ listKeys)
/* harmony export */ });
/* harmony import */ var _keys_key_exports_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2244);
/* harmony import */ var _app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2617);
/* harmony import */ var _app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6343);
/* harmony import */ var _app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7582);
/* harmony import */ var _inputs_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4747);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6963);




/**
 * Lists the alternative distribution keys of the account, or with `appId` or `bundleId` the one of an app. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-alternativedistributionkeys
 * @example
 * ```ts
 * import { listKeys } from 'asc-credentials';
 *
 * const { keys, count } = await listKeys({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // left out: Apple's own
 * });
 * console.log(keys.length === count);
 * ```
 */
const listKeys = (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .defineTask */ .RR)({
    name: 'list-keys',
    inputs: { ..._inputs_api_js__WEBPACK_IMPORTED_MODULE_1__/* .apiInputs */ .kc, ..._inputs_api_js__WEBPACK_IMPORTED_MODULE_1__/* .appInputs */ .VY },
    exclusive: [{ inputs: ['app-id', 'bundle-id'], required: false }],
    outputs: {
        keys: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('The keys, as a JSON array of {id, fingerprint, publicKey, app}.'),
        count: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('How many there are.'),
    },
    async run(request, context) {
        const api = (0,_app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .openApi */ .N)(request, context);
        const app = await (0,_app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveAppId */ .$s)(api, request);
        const found = app === undefined ? await (0,_app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_4__/* .listAllKeys */ .C8)(api) : await (0,_app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_4__/* .listKeysBeside */ .D)(api, app);
        const keys = found.map(({ id, publicKey }) => ({
            id,
            ...(publicKey && { fingerprint: (0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_5__/* .fingerprintOf */ .ax)(publicKey), publicKey: (0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_5__/* .publicKeyPem */ .rY)(publicKey) }),
            ...(app !== undefined && { app }),
        }));
        for (const key of keys)
            context.log.info(`${key.id} ${key.fingerprint ?? '(no P-256 key)'}`);
        return { keys, count: keys.length };
    },
});


/***/ }),

/***/ 2159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readKey: () => (/* binding */ readKey)
/* harmony export */ });
/* harmony import */ var _keys_key_exports_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2244);
/* harmony import */ var _app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2617);
/* harmony import */ var _app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7582);
/* harmony import */ var _app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6343);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5145);
/* harmony import */ var _inputs_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4747);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6963);
/* harmony import */ var _register_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4382);






/**
 * Reads an alternative distribution key by `distributionKeyId`, `appId` or `bundleId`. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-alternativedistributionkeys-_id_
 * @example
 * ```ts
 * import { listKeys, readKey } from 'asc-credentials';
 *
 * const { keys } = await listKeys({ keyId: process.env.ASC_KEY_ID!, issuerId: process.env.ASC_ISSUER_ID, privateKey: process.env.ASC_PRIVATE_KEY!, apiUrl: process.env.ASC_API_URL });
 * const { fingerprint } = await readKey({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // left out: Apple's own
 *   distributionKeyId: keys[0]!.id,
 * });
 * console.log(fingerprint);
 * ```
 */
const readKey = (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .defineTask */ .RR)({
    name: 'read-key',
    inputs: {
        ..._inputs_api_js__WEBPACK_IMPORTED_MODULE_1__/* .apiInputs */ .kc,
        'distribution-key-id': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_inputs_api_js__WEBPACK_IMPORTED_MODULE_1__/* .distributionKeyId */ .pf, 'ID of the alternative distribution key.', {
            showInSummary: true,
        }),
        ..._inputs_api_js__WEBPACK_IMPORTED_MODULE_1__/* .appInputs */ .VY,
    },
    exclusive: [{ inputs: ['distribution-key-id', 'app-id', 'bundle-id'], required: true }],
    outputs: _register_key_js__WEBPACK_IMPORTED_MODULE_2__.registeredKeyOutputs,
    async run({ distributionKeyId, appId, bundleId, ...request }, context) {
        const api = _app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_3__/* .openApi */ .N(request, context);
        const { id, publicKey } = await (distributionKeyId !== undefined
            ? _app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_4__/* .readKey */ .YZ(api, distributionKeyId)
            : bundleId === undefined
                ? readAppKey(api, { input: 'app-id', appId })
                : readAppKey(api, {
                    input: 'bundle-id',
                    appId: (await _app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_5__/* .findAppByBundleId */ .FS(api, bundleId)).id,
                }));
        if (!publicKey)
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .NetworkError */ .Dr(`Key ${id} is there, but what App Store Connect returns for it is no P-256 public key`, { code: 'ERR_NETWORK_RESPONSE' });
        const print = (0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_7__/* .fingerprintOf */ .ax)(publicKey);
        context.log.info(`Key ${id} (${print})`);
        return { distributionKeyId: id, distributionPublicKey: (0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_7__/* .publicKeyPem */ .rY)(publicKey), fingerprint: print };
    },
});
/** The key of an app; an app without one is the fault of the input that named it. */
async function readAppKey(api, { input, appId }) {
    const found = await _app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_4__/* .readAppKey */ .bi(api, appId);
    if (found)
        return found;
    const reason = `the app ${appId} has no alternative distribution key, or the API key does not see the app`;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .dz([{ input, reason, code: 'ERR_NOT_FOUND' }]);
}


/***/ }),

/***/ 9997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   registerDomain: () => (/* binding */ registerDomain)
/* harmony export */ });
/* harmony import */ var _app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7590);
/* harmony import */ var _app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2617);
/* harmony import */ var _inputs_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4747);
/* harmony import */ var _inputs_domains_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5306);
/* harmony import */ var _task_input_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9120);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6963);





/**
 * Registers a domain for web distribution, unless it is there already. `domainName` is Apple's `referenceName`. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/post-v1-alternativedistributiondomains
 * @example
 * ```ts
 * import { registerDomain } from 'asc-credentials';
 *
 * const { domainId, created } = await registerDomain({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // left out: Apple's own
 *   domain: 'example.com',
 * });
 * console.log(domainId, created);
 * ```
 */
const registerDomain = (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .defineTask */ .RR)({
    name: 'register-domain',
    inputs: {
        ..._inputs_api_js__WEBPACK_IMPORTED_MODULE_1__/* .apiInputs */ .kc,
        domain: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)(_inputs_domains_js__WEBPACK_IMPORTED_MODULE_2__/* .domainName */ .A, 'The domain, such as example.com.', { showInSummary: true }),
        'domain-name': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('a name'), "Name for the domain, Apple's referenceName. Left out: the domain itself."),
    },
    outputs: {
        'domain-id': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('ID of the domain in App Store Connect.'),
        created: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('true where it was added, false where it was there already.'),
    },
    async run({ domain, domainName: referenceName = domain, ...request }, context) {
        const { id, created } = await (0,_app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_4__/* .ensureDomain */ .LY)((0,_app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_5__/* .openApi */ .N)(request, context), { domain, referenceName });
        context.log.info(`Domain ${domain} ${created ? 'was added' : 'was there already'}, as ${id}`);
        return { domainId: id, created };
    },
});


/***/ }),

/***/ 4382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   registerKey: () => (/* binding */ registerKey),
/* harmony export */   registeredKeyOutputs: () => (/* binding */ registeredKeyOutputs)
/* harmony export */ });
/* harmony import */ var _keys_key_exports_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2244);
/* harmony import */ var _app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2617);
/* harmony import */ var _app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6343);
/* harmony import */ var _app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9754);
/* harmony import */ var _inputs_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4747);
/* harmony import */ var _inputs_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8951);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6963);





/** What there is to say of a key that is registered. */
const registeredKeyOutputs = {
    'distribution-key-id': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('ID of the alternative distribution key in App Store Connect.'),
    'distribution-public-key': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('Its public key, as PEM.'),
    fingerprint: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('Fingerprint of the public key: SHA256: and the base64 of the SHA-256 of its DER.'),
};
/**
 * Registers an alternative distribution key, for the account or for an app, unless it is there already: `created` says
 * which. Give `distributionPrivateKey` or `distributionPublicKey`. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/post-v1-alternativedistributionkeys
 * @example
 * ```ts
 * import { registerKey } from 'asc-credentials';
 *
 * const { distributionKeyId, fingerprint, created } = await registerKey({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   distributionPrivateKey: process.env.ASC_DISTRIBUTION_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // left out: Apple's own
 * });
 * console.log(distributionKeyId.length > 0, fingerprint.startsWith('SHA256:'), created);
 * ```
 */
const registerKey = (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .defineTask */ .RR)({
    name: 'register-key',
    inputs: { ..._inputs_api_js__WEBPACK_IMPORTED_MODULE_1__/* .apiInputs */ .kc, ..._inputs_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .distributionPublicKeyInputs */ .iC, ..._inputs_api_js__WEBPACK_IMPORTED_MODULE_1__/* .appInputs */ .VY },
    exclusive: [
        { inputs: ['distribution-private-key', 'distribution-public-key'], required: true },
        { inputs: ['app-id', 'bundle-id'], required: false },
    ],
    outputs: {
        ...registeredKeyOutputs,
        created: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('true where the key was added, false where it was there already.'),
    },
    async run({ distributionPrivateKey, distributionPublicKey, ...request }, context) {
        const publicKey = distributionPrivateKey ? (0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_3__/* .publicKeyOf */ .kc)(distributionPrivateKey) : distributionPublicKey;
        const api = (0,_app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_4__/* .openApi */ .N)(request, context);
        const appId = await (0,_app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_5__/* .resolveAppId */ .$s)(api, request);
        const { id, created } = await (0,_app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_6__/* .ensureRegistered */ .B)(api, publicKey, appId);
        const print = (0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_3__/* .fingerprintOf */ .ax)(publicKey);
        context.log.info(`Key ${id} (${print}) ${created ? 'was added' : 'was there already'}, for ${appId === undefined ? 'the account' : `app ${appId}`}`);
        return {
            distributionKeyId: id,
            distributionPublicKey: (0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_3__/* .publicKeyPem */ .rY)(publicKey),
            fingerprint: print,
            created,
        };
    },
});


/***/ }),

/***/ 5450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   removeDomain: () => (/* binding */ removeDomain)
/* harmony export */ });
/* harmony import */ var _app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2617);
/* harmony import */ var _app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7590);
/* harmony import */ var _inputs_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4747);
/* harmony import */ var _inputs_domains_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5306);
/* harmony import */ var _inputs_missing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4539);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6963);





/**
 * Removes a domain that is named, by `domain` or `domainId`, and no other. If it is not registered, that is an error, unless `ifMissing` is `warn`. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/delete-v1-alternativedistributiondomains-_id_
 * @example
 * ```ts
 * import { registerDomain, removeDomain } from 'asc-credentials';
 *
 * const key = { keyId: process.env.ASC_KEY_ID!, issuerId: process.env.ASC_ISSUER_ID, privateKey: process.env.ASC_PRIVATE_KEY! };
 * await registerDomain({ ...key, apiUrl: process.env.ASC_API_URL, domain: 'example.org' });
 * const { removed } = await removeDomain({
 *   ...key,
 *   apiUrl: process.env.ASC_API_URL,
 *   domain: 'example.org',
 * });
 * console.log(removed);
 * ```
 */
const removeDomain = (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .defineTask */ .RR)({
    name: 'remove-domain',
    removes: true,
    inputs: {
        ..._inputs_api_js__WEBPACK_IMPORTED_MODULE_1__/* .apiInputs */ .kc,
        domain: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_inputs_domains_js__WEBPACK_IMPORTED_MODULE_2__/* .domainName */ .A, 'The domain, such as example.com.', { showInSummary: true }),
        'domain-id': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_inputs_domains_js__WEBPACK_IMPORTED_MODULE_2__/* .domainId */ .M, 'ID of the domain in App Store Connect.', { showInSummary: true }),
        'if-missing': _inputs_missing_js__WEBPACK_IMPORTED_MODULE_3__/* .ifMissing */ .W,
    },
    exclusive: [{ inputs: ['domain', 'domain-id'], required: true }],
    outputs: { removed: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('IDs of the domains that were removed, as a JSON array.') },
    async run({ domain, domainId: id, ifMissing, ...request }, context) {
        const api = _app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_4__/* .openApi */ .N(request, context);
        const domains = await _app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_5__/* .listDomains */ .wK(api);
        const found = domains.find((candidate) => candidate.id === id || candidate.domain.toLowerCase() === domain);
        const wanted = domain === undefined ? { input: 'domain-id', name: id } : { input: 'domain', name: domain };
        const registered = domains.map(_app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_5__/* .describeDomain */ .y_);
        const missing = found ? [] : [wanted.name];
        (0,_inputs_missing_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeMissing */ .Y)({ input: wanted.input, missing, registered }, ifMissing, context.log);
        if (!found)
            return { removed: [] };
        context.log.info(`Removing domain ${_app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_5__/* .describeDomain */ .y_(found)}`);
        await _app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_5__/* .removeDomain */ .$j(api, found.id);
        context.log.info(`Removed domain ${_app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_5__/* .describeDomain */ .y_(found)}`);
        return { removed: [found.id] };
    },
});


/***/ }),

/***/ 9907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   removeKey: () => (/* binding */ removeKey)
/* harmony export */ });
/* harmony import */ var _keys_key_exports_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2244);
/* harmony import */ var _app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2617);
/* harmony import */ var _app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7582);
/* harmony import */ var _inputs_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4747);
/* harmony import */ var _inputs_missing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4539);
/* harmony import */ var _task_input_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9120);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6963);






/**
 * Removes the alternative distribution keys that are named, by `distributionKeyId` (one or many) or `fingerprint`, and no others. If one is not registered, nothing is removed, unless `ifMissing` is `warn`. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/delete-v1-alternativedistributionkeys-_id_
 * @example
 * ```ts
 * import { listKeys, removeKey } from 'asc-credentials';
 *
 * const { keys } = await listKeys({ keyId: process.env.ASC_KEY_ID!, issuerId: process.env.ASC_ISSUER_ID, privateKey: process.env.ASC_PRIVATE_KEY!, apiUrl: process.env.ASC_API_URL });
 * const { removed } = await removeKey({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // left out: Apple's own
 *   distributionKeyId: [keys[0]!.id],
 * });
 * console.log(removed);
 * ```
 */
const removeKey = (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .defineTask */ .RR)({
    name: 'remove-key',
    removes: true,
    inputs: {
        ..._inputs_api_js__WEBPACK_IMPORTED_MODULE_1__/* .apiInputs */ .kc,
        'distribution-key-id': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(_inputs_api_js__WEBPACK_IMPORTED_MODULE_1__/* .distributionKeyId */ .pf, 'line or comma'), 'IDs of the keys to remove.', {
            showInSummary: true,
        }),
        fingerprint: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_inputs_api_js__WEBPACK_IMPORTED_MODULE_1__/* .keyFingerprint */ .yy, 'Fingerprint of the key to remove.', { showInSummary: true }),
        'if-missing': _inputs_missing_js__WEBPACK_IMPORTED_MODULE_3__/* .ifMissing */ .W,
    },
    exclusive: [{ inputs: ['distribution-key-id', 'fingerprint'], required: true }],
    outputs: { removed: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('IDs of the keys that were removed, as a JSON array.') },
    async run({ distributionKeyId: ids = [], fingerprint: wanted, ifMissing, ...request }, context) {
        const api = _app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_4__/* .openApi */ .N(request, context);
        const keys = (await _app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_5__/* .listAllKeys */ .C8(api)).map(({ id, publicKey }) => ({
            id,
            print: publicKey ? (0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_6__/* .fingerprintOf */ .ax)(publicKey) : 'no P-256 key',
        }));
        const named = keys.filter(({ id, print }) => ids.includes(id) || print === wanted);
        const missing = wanted === undefined
            ? ids.filter((id) => !keys.some((key) => key.id === id))
            : [wanted].filter(() => named.length === 0);
        const input = wanted === undefined ? 'distribution-key-id' : 'fingerprint';
        const registered = keys.map(({ id, print }) => `${id} (${print})`);
        (0,_inputs_missing_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeMissing */ .Y)({ input, missing, registered }, ifMissing, context.log);
        if (named.length === 0)
            return { removed: [] };
        context.log.info(`Removing ${named.length} of ${keys.length} keys: ${named.map(({ id, print }) => `${id} (${print})`).join(', ')}. What Apple then makes of tokens not used yet is not documented`);
        for (const { id, print } of named) {
            await _app_store_connect_app_store_connect_js__WEBPACK_IMPORTED_MODULE_5__/* .removeKey */ .yE(api, id);
            context.log.info(`Removed key ${id} (${print})`);
        }
        return { removed: named.map(({ id }) => id) };
    },
});


/***/ }),

/***/ 1647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rotateKey: () => (/* binding */ rotateKey)
});

// EXTERNAL MODULE: ./build/app-store-connect/api.js + 1 modules
var app_store_connect_api = __webpack_require__(2617);
// EXTERNAL MODULE: ./build/app-store-connect/apps.js
var apps = __webpack_require__(6343);
// EXTERNAL MODULE: ./build/app-store-connect/distribution-keys.js
var distribution_keys = __webpack_require__(7582);
// EXTERNAL MODULE: ./build/keys/key.js + 1 modules
var key = __webpack_require__(3710);
// EXTERNAL MODULE: ./build/keys/key-exports.js
var key_exports = __webpack_require__(2244);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/files/abandoned.js
var abandoned = __webpack_require__(4820);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(5145);
// EXTERNAL MODULE: ./build/files/temporary-files.js
var temporary_files = __webpack_require__(4861);
// EXTERNAL MODULE: ./build/files/read-key-file.js
var read_key_file = __webpack_require__(4983);
;// CONCATENATED MODULE: ./build/files/previous-key.js





/**
 * Keeps the key file that is to be replaced as `<file>.<start of its fingerprint>.previous`, mode 0600, unless it holds the key that is
 * to replace it. Throws `ERR_FILE_PROTECTED` or `ERR_FILE_WRITE`.
 */
async function keepPreviousKey(file, newKey) {
    try {
        return await keep(file, newKey);
    }
    catch (error) {
        if (error instanceof errors/* AscError */.Wg)
            throw error;
        throw new errors/* AscError */.Wg('ERR_FILE_PROTECTED', `${file.path} ${(0,temporary_files/* unreadableReason */.Qk)(error)}`);
    }
}
async function keep(file, newKey) {
    const { path } = file;
    const found = (0,temporary_files/* lookAt */.t5)(path) && (0,read_key_file/* readKeyFile */.m)(path);
    const publicKey = found && (0,key_exports/* publicKeyOf */.kc)(found.key);
    if (!publicKey || publicKey.equals(newKey))
        return undefined;
    const text = (0,external_node_fs_.readFileSync)(path);
    for (const copy of namesFor(path, publicKey)) {
        const there = (0,temporary_files/* lookAt */.t5)(copy);
        if (there && !(there.isFile() && (0,external_node_fs_.readFileSync)(copy).equals(text)))
            continue;
        if (!there)
            await copyTo(copy, { text, file });
        return { path: copy, publicKey, isOlder: there !== undefined };
    }
    throw new TypeError('unreachable: there is always another name');
}
function* namesFor(path, publicKey) {
    const start = (0,key_exports/* fingerprintOf */.ax)(publicKey)
        .slice('SHA256:'.length)
        .slice(0, 12)
        .replaceAll('+', '-')
        .replaceAll('/', '_');
    yield `${path}.${start}.previous`;
    for (let count = 2;; count += 1)
        yield `${path}.${start}-${count}.previous`;
}
async function copyTo(copy, { text, file }) {
    const temporary = (0,temporary_files/* temporaryFor */.vM)(file);
    try {
        await (0,temporary_files/* writeNew */.qf)(temporary, [text]);
        (0,temporary_files/* placeNew */.CJ)(temporary, copy);
    }
    catch (error) {
        throw (0,temporary_files/* storeError */.gl)(copy, error);
    }
    finally {
        (0,temporary_files/* removeQuietly */.S2)(temporary);
    }
}

// EXTERNAL MODULE: ./build/files/user-file.js
var user_file = __webpack_require__(7296);
;// CONCATENATED MODULE: ./build/rotation/file-store.js








/** Keeps the key in a file of mode 0600, and what it replaces beside it. */
function fileStore(file, log, isRegistered) {
    const { path } = file;
    let before;
    let previous;
    const isUnchanged = () => digestOf(path) === before;
    const isKept = () => isUnchanged() && (!previous || digestOf(previous.path) === before);
    return {
        name: `the file ${path}`,
        async prepare() {
            (0,user_file/* requireReplaceable */.um)(file);
            await proveWritable(file);
            before = digestOf(path);
        },
        isNew: () => before === undefined,
        isUnchanged,
        holds: (privateKeyPem) => digestOf(path) === (0,external_node_crypto_.hash)('sha256', privateKeyPem),
        async store(privateKeyPem) {
            previous = await keepPreviousKey(file, (0,key_exports/* publicKeyOf */.kc)((0,key/* readPrivateKey */.$k)(privateKeyPem)));
            try {
                await (0,user_file/* writeUserFile */.fL)(file, [privateKeyPem], { log, isRegistered, isUnchanged: isKept });
            }
            catch (error) {
                if (previous && !previous.isOlder && isUnchanged())
                    (0,temporary_files/* removeQuietly */.S2)(previous.path);
                throw error;
            }
            if (previous)
                log.info(`The previous private key (${(0,key_exports/* fingerprintOf */.ax)(previous.publicKey)}) is kept in ${previous.path}`);
        },
        async forgetPrevious(removed) {
            if (previous && (await isGone(previous, removed, isRegistered))) {
                (0,temporary_files/* removeQuietly */.S2)(previous.path);
                log.info(`Deleted ${previous.path}: its key is no longer registered`);
            }
        },
    };
}
/** Whether a key was removed and is registered nowhere else, so that nobody needs its private half. */
async function isGone(key, removed, isRegistered) {
    if (!removed.some(({ publicKey }) => publicKey?.equals(key.publicKey)))
        return false;
    return !(await (0,abandoned/* mayBeRegistered */.b)(key.publicKey, isRegistered));
}
async function proveWritable(file) {
    const probe = (0,temporary_files/* temporaryFor */.vM)(file);
    try {
        await (0,temporary_files/* writeNew */.qf)(probe, []);
        (0,external_node_fs_.rmSync)(probe);
    }
    catch (error) {
        throw (0,temporary_files/* storeError */.gl)(file.path, error);
    }
}
function digestOf(path) {
    try {
        return (0,external_node_crypto_.hash)('sha256', (0,external_node_fs_.readFileSync)(path));
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw (0,temporary_files/* storeError */.gl)(path, error);
    }
}

// EXTERNAL MODULE: ./build/http/send.js + 1 modules
var send = __webpack_require__(1692);
// EXTERNAL MODULE: ./build/app-store-connect/api-errors.js + 1 modules
var api_errors = __webpack_require__(446);
// EXTERNAL MODULE: ./build/http/refusal.js
var refusal = __webpack_require__(8645);
// EXTERNAL MODULE: ./build/base/safe-text.js + 4 modules
var safe_text = __webpack_require__(6540);
;// CONCATENATED MODULE: ./build/rotation/github-api.js





function githubCaller({ apiUrl, token }, client) {
    const base = apiUrl.replace(/\/+$/, '');
    const headers = {
        authorization: `Bearer ${token}`,
        accept: 'application/vnd.github+json',
        'x-github-api-version': '2022-11-28',
    };
    return async (method, path, { body, missing = false } = {}) => {
        const url = base + path;
        const request = {
            method,
            url,
            headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
            ...(body && { body: JSON.stringify(body) }),
        };
        const answer = await (0,send/* send */.tN)(request, client);
        const call = `${method} ${path.replace(/\?.*/, '')}`;
        if (missing && answer.status === 404)
            return { body: undefined };
        if (answer.status < 200 || answer.status >= 300)
            throw githubError(answer, call, client.context.nameOf);
        return {
            body: method === 'PUT' ? undefined : (0,api_errors/* readJson */.Vh)(answer, call),
            next: nextPage(answer.headers.link, base),
        };
    };
}
/** The path that a `Link` header gives for the next page; on another server the token would go there. */
function nextPage(link, base) {
    const target = /<([^>]*)>\s*;[^,]*\brel="?next"?/.exec(link ?? '')?.[1];
    if (target === undefined || target.startsWith(`${base}/`))
        return target?.slice(base.length);
    throw new errors/* NetworkError */.Dr("GitHub's link to the next page is on another server. It was not asked", {
        code: 'ERR_NETWORK_RESPONSE',
    });
}
function githubError(answer, call, nameOf) {
    const advice = [401, 403, 404].includes(answer.status)
        ? `\n${nameOf("GitHub's token")} needs the right to write secrets (fine-grained: Secrets, or Environments, read and write; for an organization: Organization secrets). The workflow's own GITHUB_TOKEN never has it`
        : '';
    const message = messageOf(answer);
    return new errors/* ApiError */.hD(`GitHub refused ${call} with ${answer.status}: ${message ?? ((0,safe_text/* toSafeLine */.Dg)(answer.body) || 'no reason given')}.${advice}${answer.note ? `\n${answer.note}` : ''}`, {
        code: 'ERR_STORE_REFUSED',
        status: answer.status,
        mayHaveHappened: !(0,refusal/* isRefusal */.v)(answer, message !== undefined),
    });
}
/** GitHub's own words; undefined if the response is not GitHub's, such as a proxy's page. */
function messageOf({ body }) {
    try {
        const { message } = JSON.parse(body);
        if (typeof message === 'string')
            return (0,safe_text/* toSafeLine */.Dg)(message);
    }
    catch {
        // Not GitHub's JSON.
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/rotation/secret-access.js

/** An organization's secret keeps who may see it: GitHub asks for that anew with every value. */
async function readAccess(call, { path, name, before }) {
    if (!before)
        return { visibility: 'private' };
    const { visibility } = before;
    if (visibility === undefined)
        throw new errors/* NetworkError */.Dr(`GitHub's response for ${name} has no visibility, so writing it could change who may see it`, { code: 'ERR_NETWORK_RESPONSE' });
    if (visibility !== 'selected')
        return { visibility };
    return { visibility, selected_repository_ids: await readRepositories(call, `${path}/repositories`) };
}
/** Pages of 100 repositories after which a list cannot be meant to end. */
const MOST_PAGES = 1_000;
/** The whole list of the repositories that may see a secret: from those that it leaves out, writing would take the access. */
async function readRepositories(call, path) {
    const ids = new Set();
    let next = `${path}?per_page=100`;
    for (let page = 1; next !== undefined; page += 1) {
        if (page > MOST_PAGES)
            throw new errors/* NetworkError */.Dr(`GitHub's list has no end: ${MOST_PAGES} pages were read`, {
                code: 'ERR_NETWORK_RESPONSE',
            });
        const response = await call('GET', next);
        const { total, found } = readPage(response.body);
        for (const id of found)
            ids.add(id);
        const more = found.length > 0 && ids.size < total;
        next = response.next ?? (more ? `${path}?per_page=100&page=${page + 1}` : undefined);
        if (next === undefined && ids.size !== total)
            throw new errors/* NetworkError */.Dr(`GitHub's list of the repositories that may see the secret is not whole: ${ids.size} of ${total}. Writing the secret could take the access from the others`, { code: 'ERR_NETWORK_RESPONSE' });
    }
    return [...ids];
}
function readPage(body) {
    const { total_count: total, repositories } = (body ?? {});
    const found = Array.isArray(repositories)
        ? repositories.map((repository) => repository?.id)
        : [undefined];
    if (typeof total === 'number' && found.every((id) => typeof id === 'number'))
        return { total, found };
    throw new errors/* NetworkError */.Dr("GitHub's answer holds no list of the repositories that may see the secret", {
        code: 'ERR_NETWORK_RESPONSE',
    });
}

;// CONCATENATED MODULE: ./build/rotation/github-secrets.js




/** Milliseconds between looks at a secret that was written: GitHub's times are in seconds. */
const PROOF_WAITS = [0, 1_000, 1_000, 2_000];
/** Keeps the key in a GitHub Actions secret; see https://docs.github.com/rest/actions/secrets */
function githubSecretStore(place, client) {
    const folder = folderOf(place);
    const call = githubCaller(place, client);
    const path = `${folder.path}/${place.name}`;
    const name = `the secret ${place.name} of ${folder.owner}`;
    let prepared;
    const whatWasPrepared = () => {
        if (!prepared)
            throw new errors/* AscError */.Wg('ERR_ROTATION_INCOMPLETE', `${name} was not prepared`);
        return prepared;
    };
    const readEntry = async () => readSecret(await call('GET', path, { missing: true }), name);
    return {
        name,
        adviceIfNew: `Check ${client.context.nameOf('the name of the secret')}. If it is right, create the secret first, with any value, and run the rotation again`,
        async prepare() {
            const seal = await readSeal((await call('GET', `${folder.path}/public-key`)).body);
            seal(''); // A key that nothing can be sealed for is found before anything is changed.
            const before = await readEntry();
            const access = place.organization === undefined ? {} : await readAccess(call, { path, name, before });
            prepared = { seal, before, access };
        },
        isNew: () => whatWasPrepared().before === undefined,
        isUnchanged: async () => (await readEntry())?.updated_at === whatWasPrepared().before?.updated_at,
        async store(privateKeyPem) {
            const { seal, access } = whatWasPrepared();
            await call('PUT', path, { body: { ...seal(privateKeyPem), ...access } });
        },
        /** The value cannot be read back: the time of the last change is the proof. */
        async holds() {
            for (const wait of PROOF_WAITS) {
                if (wait > 0)
                    await (0,send/* pause */.v7)(client, wait);
                const entry = await readEntry();
                if (entry && entry.updated_at !== whatWasPrepared().before?.updated_at)
                    return true;
            }
            return false;
        },
    };
}
/** Reads what GitHub tells of a secret; without its time nobody could prove later that it was written. */
function readSecret({ body }, name) {
    if (body === undefined)
        return undefined;
    const entry = (body ?? {});
    const { updated_at: time, visibility } = entry;
    if (typeof time !== 'string')
        throw new errors/* NetworkError */.Dr(`GitHub's response for ${name} has no updated_at, so nothing can be proven with it`, { code: 'ERR_NETWORK_RESPONSE' });
    return { updated_at: time, ...(typeof visibility === 'string' && { visibility }) };
}
/** What seals a text with the public key that GitHub's answer holds. */
async function readSeal(answer) {
    const { sealBox } = await Promise.all(/* import() */[__webpack_require__.e(235), __webpack_require__.e(679)]).then(__webpack_require__.bind(__webpack_require__, 5679));
    const { key, key_id: id } = (answer ?? {});
    return (text) => {
        try {
            const sealed = sealBox(text, Buffer.from(String(key), 'base64'));
            return { encrypted_value: Buffer.from(sealed).toString('base64'), key_id: String(id) };
        }
        catch {
            // Of the reasons none helps: node's and OpenSSL's, about a text that should be 32 bytes of base64.
            throw new errors/* NetworkError */.Dr("GitHub's answer holds no public key that a secret could be sealed for", {
                code: 'ERR_NETWORK_RESPONSE',
            });
        }
    };
}
function folderOf({ repository = '', environment, organization }) {
    if (organization !== undefined)
        return {
            path: `/orgs/${encodeURIComponent(organization)}/actions/secrets`,
            owner: `the organization ${organization}`,
        };
    const base = `/repos/${repository}`;
    if (environment === undefined)
        return { path: `${base}/actions/secrets`, owner: `the repository ${repository}` };
    return {
        path: `${base}/environments/${encodeURIComponent(environment)}/secrets`,
        owner: `the environment ${environment} of ${repository}`,
    };
}

;// CONCATENATED MODULE: ./build/rotation/open-store.js


/** The store that a request names; none where it names none. */
function openStore(request, client, isRegistered) {
    if (request.storeFile)
        return fileStore(request.storeFile, client.context.log, isRegistered);
    if (request.secretName === undefined)
        return undefined;
    const place = {
        apiUrl: request.githubApiUrl ?? 'https://api.github.com',
        token: request.githubToken ?? '',
        name: request.secretName,
        repository: request.githubRepository,
        environment: request.secretEnvironment,
        organization: request.secretOrganization,
    };
    return githubSecretStore(place, client);
}

// EXTERNAL MODULE: ./build/app-store-connect/registration.js
var registration = __webpack_require__(9754);
// EXTERNAL MODULE: ./build/app-store-connect/resources.js
var resources = __webpack_require__(4670);
;// CONCATENATED MODULE: ./build/rotation/race.js



/** Milliseconds in which two rotations that begin together see each other's key. */
const SETTLING = 1_000;
/**
 * The key of another rotation that goes first, if there is one: a key that was not there when this one began. Where both
 * see each other, the lower ID goes on; for an app, whose key it is by now.
 */
async function findRival(api, { before, appId }, id) {
    await (0,send/* pause */.v7)(api, SETTLING);
    const known = new Set(before.map((key) => key.id));
    const others = (await (0,distribution_keys/* listKeysBeside */.D)(api, appId)).filter((key) => key.id !== id && !known.has(key.id));
    return others.find((key) => appId !== undefined || key.id < id);
}
/** Why a rotation stops in favour of another one. */
function giveWay(rival) {
    const found = rival
        ? `Another rotation has registered key ${rival.id} meanwhile`
        : 'Another rotation has stored its key meanwhile';
    return new errors/* AscError */.Wg('ERR_ROTATION_CONFLICT', `${found}. That one goes on, this one stops; its key was not stored`);
}

;// CONCATENATED MODULE: ./build/rotation/undo.js






/**
 * Takes back what a rotation did before it failed, so that the stored private key is registered again; returns the error
 * with what was done about it, or what is left to do.
 */
async function undoRotation(api, rotation, thrown) {
    const error = thrown instanceof errors/* AscError */.Wg ? thrown : unexpectedError(thrown);
    const reason = error instanceof errors/* CancelledError */.cc ? error.headline : error.message;
    const told = (text) => retold(error, `${reason}\n${text}`);
    (0,send/* beginUndo */.cR)(api.time);
    if (await mayBeStored(rotation, error))
        return told(stateOf(api, rotation));
    try {
        const removed = await removeNew(api, rotation);
        const done = [...removed, ...(await putBack(api, rotation))];
        const doubt = removed.length === 0 && (0,resources/* mayHaveHappened */.dk)(error) ? doubtOf(rotation) : [];
        if (done.length > 0)
            done.push(outcomeOf(rotation));
        return done.length + doubt.length > 0 ? told([...done, ...doubt].join(' ')) : error;
    }
    catch (failure) {
        const cause = failure instanceof Error ? failure.message : String(failure);
        return told(`What was done could not be taken back: ${cause}\n${stateOf(api, rotation)}`);
    }
}
/** A mistake in this code, or of the system: also then what was done is taken back. */
function unexpectedError(error) {
    const reason = error instanceof Error ? error.message : String(error);
    return new errors/* AscError */.Wg('ERR_ROTATION_INCOMPLETE', `The rotation failed unexpectedly: ${reason}`, {
        cause: error,
    });
}
/** An error of the same kind with another message. */
function retold(error, message) {
    return error instanceof errors/* ApiError */.hD
        ? new errors/* ApiError */.hD(message, error)
        : new errors/* AscError */.Wg(error.code, message, { cause: error });
}
/** What is stored cannot be read, so only what this run did is told of it. */
function outcomeOf({ before }) {
    return before.length > 0
        ? 'This run stored nothing, and what was registered before is registered.'
        : 'This run stored nothing. No key was registered when it began: unless another rotation has stored one since, run the rotation again.';
}
/** If nobody can tell, as without a clear refusal, both keys stay registered: then either may be the stored one. */
async function mayBeStored({ store, storing }, error) {
    if (!store || !storing)
        return false;
    if (storing !== 'begun' || (0,resources/* mayHaveHappened */.dk)(error))
        return true;
    try {
        return !(await store.isUnchanged());
    }
    catch {
        return true;
    }
}
/** What a request without a response may still do after the list was read. */
function doubtOf({ privateKey, before }) {
    const publicKey = (0,key_exports/* publicKeyOf */.kc)(privateKey);
    if (before.some((key) => key.publicKey?.equals(publicKey)))
        return [];
    return [
        `No clear response came to a request, so it may still take effect: the new key (${(0,key_exports/* fingerprintOf */.ax)(publicKey)}) may be registered, although it was not stored. List the registered keys, and remove it if it is there.`,
    ];
}
/** The new key is removed also if the list does not show it yet, unless it shows that an app has another key by now. */
async function removeNew(api, { appId, privateKey, before, added }) {
    const publicKey = (0,key_exports/* publicKeyOf */.kc)(privateKey);
    const isNew = (key) => key.publicKey?.equals(publicKey) === true;
    if (before.some(isNew))
        return [];
    const listed = await (0,distribution_keys/* listKeysBeside */.D)(api, appId);
    const isReplaced = appId !== undefined && listed.length > 0;
    const id = listed.find(isNew)?.id ?? (isReplaced ? undefined : added);
    if (id === undefined)
        return [];
    await (0,distribution_keys/* removeKey */.yE)(api, id);
    return [`The new key ${id} was removed again.`];
}
async function putBack(api, { appId, replaced }) {
    if (!replaced?.publicKey)
        return [];
    if ((await (0,distribution_keys/* listKeysBeside */.D)(api, appId)).length > 0)
        return []; // Another rotation has given the app its key.
    const { id } = await (0,registration/* ensureRegistered */.B)(api, replaced.publicKey, appId);
    return [`The old public key was put back, as key ${id}.`];
}
function stateOf(api, { privateKey, replaced, store, storing, before }) {
    const print = (0,key_exports/* fingerprintOf */.ax)((0,key_exports/* publicKeyOf */.kc)(privateKey));
    const old = replaced?.publicKey
        ? ` The old public key (${(0,key_exports/* fingerprintOf */.ax)(replaced.publicKey)}) is no longer registered: register it again, or run the rotation again.`
        : '';
    const there = before.map(distribution_keys/* describeKey */.Rx).join(', ') || 'none';
    const place = store?.name ?? 'its place';
    const held = storing === 'proven' ? `${place} holds` : `it is not certain that ${place} holds`;
    return `The new key (${print}) may be registered, and ${held} its private half. Registered before: ${there}.${old} Run the rotation again: with ${api.context.nameOf('the option that removes previous keys')} it leaves one key, the stored one.`;
}

;// CONCATENATED MODULE: ./build/rotation/removal.js



/**
 * Removes the previous keys, each only after the proof that it belongs to no app, or to the app that is rotated. A key
 * without that proof stays, and the run fails and names it. That the new key is registered and stored was proven before.
 */
async function removePrevious(api, rotation, { id, previous }) {
    if (previous.length === 0)
        return [];
    const removed = [];
    try {
        const reasons = await reasonsToKeep(api, rotation, previous);
        for (const key of previous.filter((candidate) => !reasons.has(candidate.id))) {
            await (0,distribution_keys/* removeKey */.yE)(api, key.id);
            api.context.log.info(`Removed the previous key ${(0,distribution_keys/* describeKey */.Rx)(key)}`);
            removed.push(key.id);
        }
        if (reasons.size > 0)
            throw new errors/* AscError */.Wg('ERR_ROTATION_INCOMPLETE', [...reasons.values()].join('\n'));
        return removed;
    }
    catch (error) {
        if (!(error instanceof errors/* AscError */.Wg))
            throw error;
        const left = previous.filter((key) => !removed.includes(key.id)).map(distribution_keys/* describeKey */.Rx);
        throw retold(error, `The new key ${id} is registered and stored, but not all previous keys could be removed; left: ${left.join(', ')}. Remove them by their IDs.\n${error.message}`);
    }
}
/** Why keys are not removed, by their IDs. An app's own key was read from the app, which is the proof that it is its key. */
async function reasonsToKeep(api, { appId }, previous) {
    if (appId !== undefined)
        return new Map();
    const owners = await (0,distribution_keys/* findKeysOfApps */.DQ)(api);
    return new Map(previous.filter(({ id }) => owners.has(id)).map((key) => [key.id, reasonFor(key, owners.get(key.id))]));
}
function reasonFor(key, owner) {
    const found = owner === undefined
        ? 'is in the list of keys that belong to an app'
        : `belongs to app ${owner}, although it is in the list of keys that belong to no app`;
    return `Key ${(0,distribution_keys/* describeKey */.Rx)(key)} ${found}, so it was not removed. A proxy may drop the filter exists[app] from requests`;
}

;// CONCATENATED MODULE: ./build/rotation/rotation.js









/** Milliseconds for which the other one of two rotations may take to put back what it removed. */
const PATIENCE = [0, 1_000, 2_000, 4_000, 8_000];
/**
 * Replaces a key pair: registers the new public key, reads it back, stores the new private key, and only then, on
 * request, removes the keys that were registered when it began. Whatever fails before the key is stored is undone; a
 * run after any interruption completes what is left.
 */
async function rotate(api, plan) {
    const rotation = { ...plan, before: await (0,distribution_keys/* listKeysBeside */.D)(api, plan.appId) };
    await plan.store?.prepare();
    refuseUnlikelyPlace(api, rotation);
    const registered = await attempt(api, rotation, () => register(api, rotation));
    if (registered.created)
        rotation.added = registered.id;
    const { id, beside } = await attempt(api, rotation, () => storeKey(api, rotation, registered.id));
    const previous = rotation.before.filter((key) => key.id !== id);
    const removed = plan.removePrevious ? await removePrevious(api, rotation, { id, previous }) : [];
    await plan.store?.forgetPrevious?.(previous.filter((key) => removed.includes(key.id)));
    nameOthers(api, rotation, beside.filter((key) => key.id !== id && !removed.includes(key.id)));
    return { id, previous: previous.map((key) => key.id), removed };
}
/**
 * A secret that does not exist, although keys are registered whose private halves must be stored somewhere, has probably
 * another name. A key stored there would be no reason to remove the others.
 */
function refuseUnlikelyPlace(api, { store, before, privateKey, removePrevious }) {
    const publicKey = (0,key_exports/* publicKeyOf */.kc)(privateKey);
    const others = before.filter((key) => !key.publicKey?.equals(publicKey));
    if (!store?.isNew() || store.adviceIfNew === undefined || others.length === 0)
        return;
    const found = `${store.name} does not exist, although other keys are registered: ${others.map(distribution_keys/* describeKey */.Rx).join(', ')}. ${store.adviceIfNew}`;
    if (!removePrevious)
        api.context.log.warn(`${found}. It will be created`);
    else
        throw new errors/* AscError */.Wg('ERR_STORE_MISSING', `${found}. Nothing was changed`);
}
/** Nobody can tell a key that another server uses from one that an interrupted rotation has left. */
function nameOthers(api, { appId }, others) {
    if (others.length === 0)
        return;
    const whose = appId === undefined ? 'the account' : `app ${appId}`;
    api.context.log.warn(`Other keys of ${whose} stay registered: ${others.map(distribution_keys/* describeKey */.Rx).join(', ')}. Apple does not say which keys are in use. To remove them all, use ${api.context.nameOf('the option that removes previous keys')}`);
}
/** Runs a step whose failure is undone; the error then says what is registered now, and what to do. */
async function attempt(api, rotation, step) {
    try {
        return await step();
    }
    catch (error) {
        if (!api.mayHaveChanged())
            throw error;
        throw await undoRotation(api, rotation, error);
    }
}
async function register(api, rotation) {
    const { appId, before, removePrevious } = rotation;
    const publicKey = (0,key_exports/* publicKeyOf */.kc)(rotation.privateKey);
    try {
        return await (0,registration/* ensureRegistered */.B)(api, publicKey, appId);
    }
    catch (error) {
        const [old] = before;
        if (!(0,resources/* isConflict */.dh)(error) || appId === undefined || (old && !removePrevious))
            throw error;
        if (!old)
            throw await rivalOr(api, appId, error);
        await makeRoom(api, rotation, old);
    }
    try {
        return await (0,registration/* ensureRegistered */.B)(api, publicKey, appId);
    }
    catch (error) {
        throw (0,resources/* isConflict */.dh)(error) ? await rivalOr(api, appId, error) : error;
    }
}
/** Why an app takes no key where it had none: another rotation was quicker, or else Apple's own reason. */
async function rivalOr(api, appId, error) {
    const [rival] = await (0,distribution_keys/* listKeysBeside */.D)(api, appId);
    return rival ? giveWay(rival) : error;
}
/**
 * Removes the app's only key, of which the stored private key is the other half: said before, because it cannot be undone
 * by half. Whatever can be proven without that was proven before: the place exists, and nobody has stored a key meanwhile.
 */
async function makeRoom(api, rotation, old) {
    if (rotation.store && !(await rotation.store.isUnchanged()))
        throw giveWay(undefined);
    const [present] = await (0,distribution_keys/* listKeysBeside */.D)(api, rotation.appId);
    if (present?.id !== old.id)
        throw giveWay(present);
    (0,send/* stopIfCancelled */.FE)(api);
    api.context.log.warn(`App ${String(rotation.appId)} takes one key, so key ${(0,distribution_keys/* describeKey */.Rx)(old)} is removed before the new one is added. Until the new one is stored, the stored private key is not registered; if the run stops in between, run it again`);
    rotation.replaced = old;
    await (0,distribution_keys/* removeKey */.yE)(api, old.id);
}
async function storeKey(api, rotation, id) {
    const { store } = rotation;
    const rival = await findRival(api, rotation, id);
    if (rival)
        throw giveWay(rival);
    if (store && !(await store.isUnchanged()))
        throw giveWay(undefined);
    if (store)
        await storeIn(store, api, rotation);
    return rotation_confirm(api, rotation);
}
async function storeIn(store, api, rotation) {
    const { privateKey } = rotation;
    (0,send/* stopIfCancelled */.FE)(api);
    rotation.storing = 'begun';
    const pem = (0,key_exports/* privateKeyPem */.nQ)(privateKey);
    await store.store(pem);
    rotation.storing = 'accepted';
    if (!(await store.holds(pem)))
        throw new errors/* AscError */.Wg('ERR_ROTATION_INCOMPLETE', `${store.name} took the new private key, but it could not be proven that it holds it. No key was removed after that`);
    rotation.storing = 'proven';
    api.context.log.info(`The new private key is stored in ${store.name}, which was ${store.isNew() ? 'created' : 'replaced'}`);
}
/**
 * The ID under which the stored key is registered, read back from the list and by that ID. While storing waited, another
 * rotation may have removed the key; then that one puts it back when it sees what is stored, or this one does.
 */
async function rotation_confirm(api, { privateKey, appId, store }) {
    const publicKey = (0,key_exports/* publicKeyOf */.kc)(privateKey);
    let beside = [];
    for (const wait of PATIENCE) {
        await (0,send/* pause */.v7)(api, wait);
        beside = await (0,distribution_keys/* listKeysBeside */.D)(api, appId);
        const listed = beside.find((key) => key.publicKey?.equals(publicKey));
        const found = listed && (await (0,distribution_keys/* findKey */.Tj)(api, listed.id));
        if (found?.publicKey?.equals(publicKey))
            return { id: found.id, beside };
    }
    try {
        const { id, created } = await (0,registration/* ensureRegistered */.B)(api, publicKey, appId);
        if (created)
            return { id, beside };
        const reason = `Key ${id} is in the list, but cannot be read back by its ID`;
        throw new errors/* AscError */.Wg('ERR_ROTATION_INCOMPLETE', reason);
    }
    catch (error) {
        if (!(0,resources/* isConflict */.dh)(error))
            throw error;
        throw new errors/* AscError */.Wg('ERR_ROTATION_CONFLICT', `Another rotation has removed the new key meanwhile: the private key in ${store?.name ?? 'its place'} is no longer registered. Run the rotation again`, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/tasks/inputs/api.js
var api = __webpack_require__(4747);
// EXTERNAL MODULE: ./build/tasks/inputs/key-types.js
var key_types = __webpack_require__(4712);
// EXTERNAL MODULE: ./build/task/secret-types.js
var secret_types = __webpack_require__(6274);
// EXTERNAL MODULE: ./build/task/input-types.js + 1 modules
var input_types = __webpack_require__(9120);
// EXTERNAL MODULE: ./build/task/definition.js
var definition = __webpack_require__(6963);
// EXTERNAL MODULE: ./build/tasks/register-key.js
var register_key = __webpack_require__(4382);
;// CONCATENATED MODULE: ./build/tasks/rotate-key.js











const secretName = (0,input_types/* pattern */.T1)(/^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/i, 'the name of a GitHub Actions secret: letters, digits and _, not beginning with a digit or GITHUB_');
/** A name that becomes a part of an address of GitHub's API: `.` and `..` would lead to another one. */
const named = (what) => (0,input_types/* text */.Qq)(`the name of an ${what}`, (name) => /^\.{1,2}$/.test(name) ? `is "${name}". Expected the name of an ${what}` : undefined);
/**
 * Replaces an alternative distribution key pair: registers the new public key, reads it back, stores the new private key
 * in a file or a GitHub Actions secret, and with `removePrevious` removes the keys that were there before. What fails
 * before the key is stored is undone. Throws `InputError`, `ApiError`, `NetworkError`, and
 * the codes `ERR_FILE_…`, `ERR_STORE_…` and `ERR_ROTATION_…`.
 *
 * @example
 * ```ts
 * import { rotateKey } from 'asc-credentials';
 *
 * const { distributionKeyId, removed } = await rotateKey({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // left out: Apple's own
 *   storeFile: 'distribution-key.pem',
 *   removePrevious: true,
 * });
 * console.log(distributionKeyId, removed);
 * ```
 */
const rotateKey = (0,definition/* defineTask */.RR)({
    name: 'rotate-key',
    groupLog: true,
    removes: true,
    inputs: {
        ...api/* apiInputs */.kc,
        // Not from the environment, where a pipeline has the key of today.
        'distribution-private-key': (0,definition/* optional */.lq)(key_types/* privateKey */.t, 'The new private key. Left out, one is made.', {
            role: 'distribution key',
        }),
        ...api/* appInputs */.VY,
        'store-file': (0,definition/* optional */.lq)((0,input_types/* fileToWrite */.NE)('key'), 'File that the new private key is written to, mode 0600. The private key that is replaced is kept beside it until this run has removed it at Apple.'),
        'github-token': (0,definition/* optional */.lq)((0,secret_types/* headerSecret */.g1)('a token'), "GitHub token that may write secrets; the workflow's own cannot.", {
            environment: ['GH_TOKEN'],
            term: "GitHub's token",
        }),
        'secret-name': (0,definition/* optional */.lq)(secretName, 'GitHub Actions secret that keeps the private key.', {
            showInSummary: true,
            term: 'the name of the secret',
        }),
        'secret-environment': (0,definition/* optional */.lq)(named('environment'), 'Environment that the secret belongs to.', {
            showInSummary: true,
        }),
        'secret-organization': (0,definition/* optional */.lq)(named('organization'), 'Organization that the secret belongs to.', {
            showInSummary: true,
        }),
        'remove-previous': {
            ...(0,definition/* withDefault */.IQ)(input_types/* flag */.Jt, 'false', 'Whether to remove the keys that were there before: all others of the app, or without an app all of the account that belong to no app.'),
            term: 'the option that removes previous keys',
        },
        'github-repository': (0,definition/* optional */.lq)((0,input_types/* pattern */.T1)(/^(?!\.{1,2}\/)[\w.-]+\/(?!\.{1,2}$)[\w.-]+$/, 'owner/name'), "Repository that the secret belongs to. Left out: the workflow's.", { runnerVariable: 'GITHUB_REPOSITORY' }),
        'github-api-url': (0,definition/* optional */.lq)(api/* githubApiUrl */.BN, "Address of GitHub's API. Left out: the runner's.", {
            runnerVariable: 'GITHUB_API_URL',
        }),
    },
    exclusive: [
        { inputs: ['app-id', 'bundle-id'], required: false },
        { inputs: ['store-file', 'secret-name'], required: false },
        { inputs: ['secret-environment', 'secret-organization'], required: false },
    ],
    needs: [
        {
            oneOf: ['store-file', 'secret-name', 'distribution-private-key'],
            why: 'a new private key that is stored nowhere would be lost',
        },
        { with: 'secret-name', oneOf: ['github-token'] },
        { with: 'secret-name', oneOf: ['github-repository', 'secret-organization'] },
        { with: 'secret-environment', oneOf: ['secret-name'] },
        { with: 'secret-organization', oneOf: ['secret-name'] },
    ],
    outputs: {
        ...register_key.registeredKeyOutputs,
        'previous-key-ids': (0,definition/* output */.CG)('IDs of the keys that were there before, as a JSON array.'),
        removed: (0,definition/* output */.CG)('IDs of the keys that were removed, as a JSON array.'),
    },
    async run({ distributionPrivateKey, removePrevious, ...request }, context) {
        const api = app_store_connect_api/* openApi */.N(request, context);
        const appId = await apps/* resolveAppId */.$s(api, request);
        const newKey = distributionPrivateKey ?? (0,key/* generatePrivateKey */.An)();
        if (newKey !== distributionPrivateKey)
            context.mask?.((0,key_exports/* privateKeyPem */.nQ)(newKey));
        const store = openStore(request, api, (key) => distribution_keys/* isRegistered */.zN(api, key));
        const { id, previous, removed } = await rotate(api, {
            privateKey: newKey,
            appId,
            store,
            removePrevious,
        });
        const publicKey = (0,key_exports/* publicKeyOf */.kc)(newKey);
        const print = (0,key_exports/* fingerprintOf */.ax)(publicKey);
        context.log.info(`Rotated to key ${id} (${print}), for ${appId === undefined ? 'the account' : `app ${appId}`}`);
        return {
            distributionKeyId: id,
            distributionPublicKey: (0,key_exports/* publicKeyPem */.rY)(publicKey),
            fingerprint: print,
            previousKeyIds: previous,
            removed,
        };
    },
});


/***/ })

};
;